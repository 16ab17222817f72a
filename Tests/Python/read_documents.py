"""Opens what muster wrote with readers that know nothing of it: python3 read_documents.py FOLDER SCHEMA."""
import csv, datetime, json, pathlib, re, sys, warnings, zipfile
import icalendar, jsonschema, openpyxl, pandas

folder, schema = pathlib.Path(sys.argv[1]), json.loads(pathlib.Path(sys.argv[2]).read_text())
expected = [json.loads(line) for line in (folder / "codes.jsonl").read_text().splitlines()]
TEXTS = ("code", "profile", "text")
FORMULA = "=+-@\t\r＝＋－＠"
REPORTS = ("annual", "seats", "weekly", "reconciliation", "who")


def same(what, found, wanted):
    assert found == wanted, "%s: %r instead of %r" % (what, found, wanted)


def texts(row):
    return [row[name] or "" for name in TEXTS]


# Workbooks: every code is text, every day a day, every amount a number.
book = openpyxl.load_workbook(folder / "codes.xlsx")
same("sheets", book.sheetnames, ["Codes", "About"])
sheet = book["Codes"]
same("frozen header", sheet.freeze_panes, "A2")
header = [cell.value for cell in sheet[1]]
same("header", header, list(expected[0]))
for row, cells in zip(expected, sheet.iter_rows(min_row=2), strict=True):
    cells = dict(zip(header, cells, strict=True))
    for name in TEXTS:
        same(name, cells[name].value or "", row[name] or "")
        assert cells[name].data_type in ("s", "inlineStr", "n") and not isinstance(cells[name].value, (int, float)), name
        assert row[name] == "" or cells[name].number_format == "@", name
    same("day", cells["on"].value.date().isoformat(), row["on"])
    same("moment", cells["when"].value, datetime.datetime(2026, 11, 20, 12))
    same("cost", "%.2f USD" % cells["cost"].value, row["cost"])
    assert "USD" in cells["cost"].number_format, cells["cost"].number_format
    same("more digits than Excel keeps", cells["big"].value, str(row["big"]))
    same("days", cells["days"].value, row["days"])
frame = pandas.read_excel(folder / "codes.xlsx", dtype=str, keep_default_na=False)
same("pandas on the workbook", frame[list(TEXTS)].values.tolist(), [texts(row) for row in expected])

for name in REPORTS:
    report = json.loads((folder / (name + ".json")).read_text())
    jsonschema.Draft202012Validator(schema).validate(report)
    book = openpyxl.load_workbook(folder / (name + ".xlsx"))
    same(name + " sheets", len(book.sheetnames), len(report["sections"]) + 1)
    for sheet, section in zip(book, report["sections"]):
        same(name + " header stays in sight", sheet.freeze_panes, "A2")
        same(name + " marking, in bold", sheet.oddHeader.center.text, "&B" + report["marking"])
        assert report["title"] in sheet.oddFooter.left.text, sheet.oddFooter.left.text
        same(name + " rows", sheet.max_row, len(section["rows"]) + 1)
        width = len(section["columns"])
        for column, cells in zip(section["columns"], sheet.iter_cols(min_row=2, max_col=width), strict=True):
            for row, cell in zip(section["rows"], cells, strict=True):
                value = row.get(column["name"])
                if column["name"] in row.get("suppressed", []):
                    same("withheld", cell.value, "*")
                elif isinstance(value, int):
                    same(column["name"], cell.value, value)
                elif value is not None and column["kind"] == "percent":
                    same(column["name"], "%.1f" % (cell.value * 100), value)
    about = {row[0].value: row[1].value for row in book["About"].iter_rows(min_row=2)}
    said = [row[1].value for row in book["About"].iter_rows(min_row=2) if row[0].value == "Column"]
    assert name not in ("annual",) or any("Officers who took part" in text for text in said), said
    same(name + " about", (about["Title"], about["Marking"]), (report["title"], report["marking"]))
jsonschema.Draft202012Validator.check_schema(schema)
try:
    jsonschema.validate({**report, "sections": [{"title": "no columns"}]}, schema)
    sys.exit("the schema takes a section without columns")
except jsonschema.ValidationError:
    pass

# A list that fills more than one sheet.
book = openpyxl.load_workbook(folder / "long.xlsx", read_only=True)
data = [sheet for sheet in book if sheet.title != "About"]
assert len(data) > 1, book.sheetnames
numbers = [row[0] for sheet in data for row in sheet.iter_rows(min_row=2, max_col=1, values_only=True)]
same("rows of all sheets", numbers, list(range(len(numbers))))
same("each sheet has the header", {next(sheet.iter_rows(max_row=1, values_only=True)) for sheet in data}, {("number", "code", "place")})
places = [row[0] for sheet in data for row in sheet.iter_rows(min_row=2, min_col=3, max_col=3, values_only=True)]
same("a column that was empty at first", places[3000:], ["0007"] + list(range(3001, len(numbers))))
same("marking of the file", book.properties.description, "RESTRICTED")
with zipfile.ZipFile(folder / "long.xlsx") as archive:
    for name in archive.namelist():
        if name.startswith("xl/worksheets/sheet"):
            assert b"<oddHeader>&amp;C&amp;BRESTRICTED</oddHeader>" in archive.read(name), name + " is not marked"

# CSV: the machine form is exact; the safe one puts an apostrophe before what a spreadsheet would run. A number below zero
# is none.
for name, defused in (("codes-machine.csv", False), ("codes.csv", True)):
    with open(folder / name, newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file, strict=True))
    frame = pandas.read_csv(folder / name, dtype=str, keep_default_na=False)
    for row, plain, framed in zip(expected, rows, frame.to_dict("records"), strict=True):
        for column in TEXTS:
            wanted = row[column] or ""
            if defused and wanted[:1] and wanted[0] in FORMULA and not re.fullmatch(r"-\d+(\.\d+)?", wanted):
                wanted = "'" + wanted
            same(name + " " + column, plain[column], wanted)
            same(name + " in pandas", framed[column], wanted)

# Calendars.
for name, wanted in (("runs", 2), ("today", 2)):
    text = (folder / (name + ".ics")).read_bytes()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        calendar = icalendar.Calendar.from_ical(text)
    events = calendar.walk("VEVENT")
    same(name + " events", len(events), wanted)
    same("no two alike", len({str(event["UID"]) for event in events}), wanted)
    for event in events:
        assert not event.errors and type(event.decoded("DTSTART")) is datetime.date, event
        assert event.decoded("DTEND") > event.decoded("DTSTART"), event
    if name == "runs":
        first = events[0]
        same("summary", str(first["SUMMARY"]), "Medical planning; part 1, with a rather long title that has to be folded – نمونہ کورس (M4-85-A-27)")
        same("days", (first.decoded("DTSTART"), first.decoded("DTEND")), (datetime.date(2027, 5, 17), datetime.date(2027, 5, 22)))
print("read by openpyxl, pandas, jsonschema and icalendar: as written")
