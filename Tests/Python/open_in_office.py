"""Opens what muster wrote in LibreOffice, and saves workbooks with it: python3 open_in_office.py FOLDER."""
import csv, json, pathlib, re, shutil, subprocess, sys
import openpyxl

folder = pathlib.Path(sys.argv[1])
office = shutil.which("soffice")
if office is None:
    sys.exit("there is no soffice: install libreoffice-calc-nogui, or let Deploy/test --full do it")
expected = [json.loads(line) for line in (folder / "codes.jsonl").read_text().splitlines()]
header, texts = list(expected[0]), ("code", "profile", "text")
FORMULA = "=+-@\t\r＝＋－＠"


def convert(source, target, out, *options):
    run = subprocess.run(
        [office, "--headless", "--norestore", "-env:UserInstallation=file://%s/office-profile" % folder,
         *options, "--convert-to", target, "--outdir", folder / out, folder / source],
        capture_output=True, text=True, timeout=180)
    made = folder / out / (pathlib.Path(source).stem + "." + target.split(":")[0])
    assert made.exists(), "%s: %s %s" % (source, run.stdout, run.stderr)
    return made


def same(what, found, wanted):
    assert found == wanted, "%s: %r instead of %r" % (what, found, wanted)


def compare(what, path, wanted_text=lambda text: text):
    sheet = openpyxl.load_workbook(path).worksheets[0]
    for row, cells in zip(expected, sheet.iter_rows(min_row=2), strict=True):
        for name in texts:
            cell = cells[header.index(name)]
            assert cell.data_type != "f", "%s: %r became a formula" % (what, cell.value)
            same("%s, %s" % (what, name), "" if cell.value is None else cell.value, wanted_text(row[name] or ""))


# A workbook goes through LibreOffice and comes back with every code.
compare("workbook saved by LibreOffice", convert("codes.xlsx", "xlsx", "office"))
shown = convert("codes.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false", "office-csv")
with open(shown, newline="", encoding="utf-8") as file:
    for row, plain in zip(expected, csv.DictReader(file), strict=True):
        for name in texts:
            same("shown by LibreOffice, " + name, plain[name], row[name] or "")
        same("day", plain["on"], row["on"])

# CSV with every column taken as text, as the README tells: exact.
columns = "/".join("%d/2" % (index + 1) for index in range(len(header)))
as_text = "--infilter=CSV:44,34,76,1,%s" % columns
compare("machine CSV", convert("codes-machine.csv", "xlsx", "office-machine", as_text))
compare("safe CSV", convert("codes.csv", "xlsx", "office-safe", as_text),
        lambda text: "'" + text
        if text[:1] and text[0] in FORMULA and not re.fullmatch(r"-\d+(\.\d+)?", text) else text)
# Opened without care, the safe form still runs nothing.
sheet = openpyxl.load_workbook(convert("codes.csv", "xlsx", "office-careless")).worksheets[0]
assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"], "a formula"

# Workbooks of others, saved by LibreOffice, which shares texts and writes formats its own way.
wanted = json.loads((folder / "wanted.json").read_text())
for name in ("values", "mac", "merged"):
    made = convert(name + ".xlsx", "xlsx", "office-again")
    made.rename(folder / ("office-%s.xlsx" % name))
    wanted["office-" + name] = wanted[name]
# A formula gets its result by being saved.
made = convert("formula.xlsx", "xlsx", "office-again")
made.rename(folder / "office-formula.xlsx")
wanted["office-formula"] = [[1, ["n", "text"]], [2, ["2", "ab"]]]
(folder / "wanted.json").write_text(json.dumps(wanted, ensure_ascii=False))
print("opened and saved by LibreOffice: every code intact")
