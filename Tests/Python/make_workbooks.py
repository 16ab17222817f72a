"""Writes workbooks as offices have them, with what muster has to read in them: python3 make_workbooks.py FOLDER."""
import datetime, json, pathlib, re, sys, zipfile
import openpyxl, xlsxwriter
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.utils.datetime import CALENDAR_MAC_1904

folder = pathlib.Path(sys.argv[1])
wanted, refused = {}, {}


def save(book, name, rows):
    book.save(folder / (name + ".xlsx"))
    wanted[name] = rows


def again(name, source, change):
    """The same archive with one part changed."""
    with zipfile.ZipFile(folder / (source + ".xlsx")) as old, zipfile.ZipFile(folder / (name + ".xlsx"), "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            new.writestr(item.filename, change(item.filename, old.read(item.filename).decode() if item.filename.endswith((".xml", ".rels")) else old.read(item.filename)))


# Values of every kind.
book = openpyxl.Workbook()
sheet = book.active
sheet.append(["service", "number", "since", "n", "flag", "note"])
sheet.append(["army", "0000", datetime.date(2027, 3, 8), 1250.5, True, "2+"])
sheet.append([])
sheet.append(["navy", "3+32+2", datetime.datetime(2027, 3, 8, 14, 30), 1.1, False, "a, \"b\""])
sheet.append(["air", 7, datetime.date(1900, 1, 31), 12345678901, None, "نمونہ افسر"])
sheet["B5"].number_format = "0000"
sheet.append(["fia", 5.0, datetime.date(2000, 2, 29), -0.25, None, None])
sheet["F6"] = CellRichText("plain ", TextBlock(InlineFont(b=True), "bold"), " end")
sheet.append(["anf", "=1+1", datetime.time(9, 5), 1e20, None, "x"])
sheet["B7"].data_type = "s"
save(book, "values", [
    [1, ["service", "number", "since", "n", "flag", "note"]],
    [2, ["army", "0000", "2027-03-08", "1250.5", "yes", "2+"]],
    [4, ["navy", "3+32+2", "2027-03-08T14:30:00", "1.1", "no", "a, \"b\""]],
    [5, ["air", "0007", "1900-01-31", "12345678901", "", "نمونہ افسر"]],
    [6, ["fia", "5", "2000-02-29", "-0.25", "", "plain bold end"]],
    [7, ["anf", "=1+1", "09:05:00", "100000000000000000000", "", "x"]]])

# Days counted from 1904.
book = openpyxl.Workbook()
book.epoch = CALENDAR_MAC_1904
book.active.append(["on"])
book.active.append([datetime.date(2027, 3, 8)])
save(book, "mac", [[1, ["on"]], [2, ["2027-03-08"]]])

# Cells merged over rows and over columns.
book = openpyxl.Workbook()
sheet = book.active
for row in (["programme", "course", "on"], ["CTFP", "A", datetime.date(2027, 1, 1)], [None, "B", None], ["IMET-1", "C", datetime.date(2027, 1, 2)]):
    sheet.append(row)
sheet.merge_cells("A2:A3")
sheet.merge_cells("C2:C3")
sheet.append(["a heading over everything"])
sheet.merge_cells("A5:C5")
save(book, "merged", [[1, ["programme", "course", "on"]], [2, ["CTFP", "A", "2027-01-01"]], [3, ["CTFP", "B", "2027-01-01"]],
                      [4, ["IMET-1", "C", "2027-01-02"]], [5, ["a heading over everything"]]])
sheet["C2"] = 100
sheet["C2"].number_format = "General"
book.save(folder / "merged-number.xlsx")
refused["merged-number"] = "C2:C3"

# Formulas: with the result stored, without it, and with an error as the result.
book = openpyxl.Workbook()
book.active.append(["n", "text"])
book.active.append(["=1+1", "=\"a\"&\"b\""])
book.save(folder / "formula.xlsx")
refused["formula"] = "cell A2"


def results(name, text):
    if name != "xl/worksheets/sheet1.xml":
        return text
    text = re.sub(r"<c r=\"A2\"[^>]*><f>1\+1</f><v ?/?>(</v>)?</c>", "<c r=\"A2\"><f>1+1</f><v>2</v></c>", text)
    return re.sub(r"<c r=\"B2\"[^>]*><f>.*?</f><v ?/?>(</v>)?</c>", "<c r=\"B2\" t=\"str\"><f>x</f><v>ab</v></c>", text)


again("formula-results", "formula", results)
wanted["formula-results"] = [[1, ["n", "text"]], [2, ["2", "ab"]]]
again("formula-error", "formula-results", lambda name, text: text.replace("<c r=\"A2\"><f>1+1</f><v>2</v></c>", "<c r=\"A2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>") if name == "xl/worksheets/sheet1.xml" else text)
refused["formula-error"] = "#DIV/0!"

# Texts that cells share, some in several runs, and a cell with a style but nothing in it.
book = xlsxwriter.Workbook(folder / "shared-texts.xlsx")
sheet = book.add_worksheet()
bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "[$-409]d mmm yyyy;@"})
sheet.write_row(0, 0, ["code", "text", "on"])
sheet.write_rich_string(1, 1, "two ", bold, "runs")
sheet.write_string(1, 0, "0000")
sheet.write_datetime(1, 2, datetime.datetime(2027, 3, 8), day)
sheet.write_string(2, 0, "0000")
sheet.write_blank(2, 1, None, bold)
book.close()
wanted["shared-texts"] = [[1, ["code", "text", "on"]], [2, ["0000", "two runs", "2027-03-08"]], [3, ["0000"]]]

# A hidden sheet before the one meant, and one behind it.
book = openpyxl.Workbook()
book.active.title = "Lists"
book.active.append(["hidden"])
book.active.sheet_state = "hidden"
book.create_sheet("Officers").append(["shown"])
book.create_sheet("Notes & more").append(["other"])
book.save(folder / "sheets.xlsx")

# Prefixes, the strict kind of the format, and cells without addresses.
def prefixed(name, text):
    if name == "xl/worksheets/sheet1.xml":
        return ("<?xml version=\"1.0\"?><x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData><x:row><x:c t=\"inlineStr\"><x:is><x:t>on</x:t></x:is></x:c>"
                "<x:c t=\"inlineStr\"><x:is><x:t>_x0041_</x:t></x:is></x:c></x:row><x:row><x:c t=\"d\"><x:v>2027-03-08T00:00:00</x:v></x:c></x:row></x:sheetData></x:worksheet>")
    return text


again("strict", "formula", prefixed)
wanted["strict"] = [[1, ["on", "A"]], [2, ["2027-03-08"]]]

# Attacks: a small file that unpacks to gigabytes, entities that multiply, nesting without an end.
bomb = "<?xml version=\"1.0\"?><worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>x</t></is></c></row></sheetData>"
with zipfile.ZipFile(folder / "formula.xlsx") as old, zipfile.ZipFile(folder / "bomb.xlsx", "w", zipfile.ZIP_DEFLATED, compresslevel=9) as new:
    for item in old.infolist():
        if item.filename == "xl/worksheets/sheet1.xml":
            with new.open(item.filename, "w", force_zip64=True) as part:
                part.write(bomb.encode())
                for _ in range(600):
                    part.write(b" " * (1 << 20))
                part.write(b"</worksheet>")
        else:
            new.writestr(item.filename, old.read(item.filename))
assert (folder / "bomb.xlsx").stat().st_size < 2 << 20
refused["bomb"] = "unpacks to more than"
again("attribute", "formula", lambda name, text: "<?xml version=\"1.0\"?><worksheet x=\"" + "A" * (2 << 20) + "\"><sheetData></sheetData></worksheet>" if name == "xl/worksheets/sheet1.xml" else text)
refused["attribute"] = "takes more than"
again("long-text", "formula", lambda name, text: "<?xml version=\"1.0\"?><worksheet><!-- " + "x " * 300000 + "--><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>x</t></is></c></row>" + " " * (3 << 20) + "</sheetData></worksheet>" if name == "xl/worksheets/sheet1.xml" else text)
wanted["long-text"] = [[1, ["x"]]]
laughs = "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&b;</t></is></c></row></sheetData></worksheet>"
again("laughs", "formula", lambda name, text: laughs if name == "xl/worksheets/sheet1.xml" else text)
refused["laughs"] = "document type"
again("deep", "formula", lambda name, text: "<?xml version=\"1.0\"?>" + "<a>" * 100000 if name == "xl/worksheets/sheet1.xml" else text)
refused["deep"] = "nests"
again("shared", "shared-texts", lambda name, text: text.replace("t=\"s\"><v>0</v>", "t=\"s\"><v>99999</v>") if name == "xl/worksheets/sheet1.xml" else text)
refused["shared"] = "damaged"

# Cells that stand nowhere, twice in one place, and before one that was there already.
places = "<?xml version=\"1.0\"?><worksheet><sheetData><row r=\"1\">%s</row></sheetData></worksheet>"
for name, cells in (("nowhere", ["A1", "B"]), ("twice", ["A1", "B1", "B1"]), ("backwards", ["B1", "A1"]), ("other-row", ["A1", "B2"])):
    sheet = places % "".join("<c r=\"%s\"><v>1</v></c>" % cell for cell in cells)
    again("cells-" + name, "formula", lambda part, text, sheet=sheet: sheet if part == "xl/worksheets/sheet1.xml" else text)
    refused["cells-" + name] = "damaged"
sheet = places % "<c><v>1</v></c><c r=\"C1\"><v>3</v></c><c><v>4</v></c>"
again("cells-without-place", "formula", lambda part, text: sheet if part == "xl/worksheets/sheet1.xml" else text)
wanted["cells-without-place"] = [[1, ["1", "", "3", "4"]]]

(folder / "wanted.json").write_text(json.dumps(wanted, ensure_ascii=False))
(folder / "refused.json").write_text(json.dumps(refused))
