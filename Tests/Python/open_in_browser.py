"""Shows the pages in headless Chromium: python3 open_in_browser.py FOLDER. Pictures are left in the folder."""
import base64, importlib.util, io, json, pathlib, shutil, sys
import pypdf
from selenium import webdriver
from selenium.webdriver.common.by import By

folder = pathlib.Path(sys.argv[1])
REPORTS = ("annual", "seats", "weekly", "reconciliation", "who")
browser, driver_path = shutil.which("chromium"), shutil.which("chromedriver")
package = importlib.util.find_spec("axe_playwright_python")
if not browser or not driver_path or not package:
    sys.exit("chromium, chromium-driver and the package axe-playwright-python are needed; Deploy/test --full installs them")
axe = (pathlib.Path(package.origin).parent / "axe.min.js").read_text()

options = webdriver.ChromeOptions()
options.binary_location = browser
for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--user-data-dir=%s/browser" % folder):
    options.add_argument(argument)
options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver_path))


def look(width, height, scheme):
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600})


def picture(name):
    size = driver.execute_script("return [document.documentElement.clientWidth, document.documentElement.scrollHeight]")
    shot = driver.execute_cdp_cmd("Page.captureScreenshot", {"captureBeyondViewport": True, "clip": {
        "x": 0, "y": 0, "width": size[0], "height": min(size[1], 4000), "scale": 1}})
    (folder / (name + ".png")).write_bytes(base64.b64decode(shot["data"]))


def requests():
    found = []
    for entry in driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            found.append(message["params"]["request"]["url"])
    return found


def accessible(what):
    driver.execute_script(axe)
    result = driver.execute_async_script("const done = arguments[0]; axe.run(document, {}).then(done, (e) => done({error: String(e)}))")
    assert "error" not in result, result
    bad = [(v["id"], v["impact"], [n["html"][:120] for n in v["nodes"]][:3]) for v in result["violations"]]
    serious = [v for v in bad if v[1] in ("serious", "critical")]
    assert not serious, "%s: %s" % (what, serious)
    if bad:
        print("%s: %s" % (what, bad))


def column(table, index):
    return driver.execute_script(
        "return [...arguments[0].tBodies[0].rows].filter(r => r.className === '').map(r => r.cells[arguments[1]].textContent.trim())", table, index)


def number(text):
    return float(text.replace(",", "").replace("\u2212", "-").replace("+", "").replace("%", "").replace(" USD", "") or "nan")


def sorting(name):
    table = driver.find_element(By.CSS_SELECTOR, "table.sortable")
    heads = table.find_elements(By.CSS_SELECTOR, "thead th")
    index = next(i for i, head in enumerate(heads) if "n" in (head.get_attribute("class") or "").split())
    before, sums = column(table, index), table.find_elements(By.CSS_SELECTOR, "tfoot tr")
    last = [row.text for row in sums]
    for wanted, key in (("descending", lambda v: -v), ("ascending", lambda v: v)):
        heads[index].find_element(By.TAG_NAME, "button").click()
        assert heads[index].get_attribute("aria-sort") == wanted, name
        values = [number(text) for text in column(table, index) if text]
        assert values == sorted(values, key=key), "%s: %s" % (name, values)
        assert [row.text for row in table.find_elements(By.CSS_SELECTOR, "tfoot tr")] == last, "sums move"
    heads[index].find_element(By.TAG_NAME, "button").click()
    assert heads[index].get_attribute("aria-sort") is None and column(table, index) == before, name
    if "n" in (heads[0].get_attribute("class") or "").split():
        return
    # Names, with the keyboard.
    heads[0].find_element(By.TAG_NAME, "button").send_keys("\n")
    names = column(table, 0)
    assert heads[0].get_attribute("aria-sort") == "ascending" and len(names) > 1, name
    assert names == driver.execute_script("return [...arguments[0]].sort((a, b) => a.localeCompare(b, 'en', {numeric: true}))", names), names


try:
    for name in REPORTS + ("codes",):
        url = (folder / (name + ".html")).as_uri()
        look(1280, 900, "light")
        requests()
        driver.get(url)
        picture(name + "-light")
        accessible(name + ", light")
        texts = driver.execute_script("return document.body.innerText")
        for link in driver.find_elements(By.CSS_SELECTOR, "nav a"):
            link.click()
            target = driver.find_element(By.ID, link.get_attribute("hash")[1:])
            assert driver.execute_script("const b = arguments[0].getBoundingClientRect(); return b.top < innerHeight && b.bottom > 0", target), link.text
        sorting(name)
        assert [u for u in requests() if not u.startswith(url)] == [], "the page asks for more"
        errors = [entry["message"] for entry in driver.get_log("browser") if entry["level"] == "SEVERE"]
        assert errors == [], errors

        # As who sees no colours has it, and a grey printer.
        driver.execute_cdp_cmd("Emulation.setEmulatedVisionDeficiency", {"type": "achromatopsia"})
        picture(name + "-grey")
        driver.execute_cdp_cmd("Emulation.setEmulatedVisionDeficiency", {"type": "none"})
        # Whoever hears the charts gets their numbers.
        for chart in driver.find_elements(By.CSS_SELECTOR, "figure svg"):
            assert chart.get_attribute("role") == "img", name
            for part in chart.get_attribute("aria-labelledby").split():
                text = driver.execute_script("return document.getElementById(arguments[0]).textContent", part)
                assert len(text) > 10, "%s: %s says %r" % (name, part, text)

        look(1280, 900, "dark")
        driver.get(url)
        picture(name + "-dark")
        accessible(name + ", dark")

        look(360, 800, "light")
        driver.get(url)
        picture(name + "-narrow")
        accessible(name + ", narrow")
        width = driver.execute_script("return document.documentElement.scrollWidth")
        assert width <= 360, "%s is %d wide on a screen of 360" % (name, width)

        look(1280, 900, "dark")
        printed = driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True, "printBackground": False})
        data = base64.b64decode(printed["data"])
        (folder / (name + ".pdf")).write_bytes(data)
        pages = pypdf.PdfReader(io.BytesIO(data)).pages
        assert len(pages) == 1, "%s prints on %d pages" % (name, len(pages))
        sides = sorted(float(side) for side in pages[0].mediabox[2:])
        assert abs(sides[0] - 595) < 2 and abs(sides[1] - 842) < 2, sides
        if name in REPORTS:
            words = "".join(pages[0].extract_text().upper().split())
            assert words.count("RESTRICTED(ASAMPLE)") == 2, "the marking stands above and below"

        # A list of many pages has its heads on each; such a one is not set in two columns.
        head = driver.execute_script("""
            document.querySelector("main").classList.remove("two");
            const table = document.querySelector("table.sortable"), body = table.tBodies[0];
            for (let row = 0; row < 300; row++) body.append(body.rows[0].cloneNode(true));
            return table.tHead.innerText.trim().split(/\\s+/)[0];""")
        printed = driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True, "printBackground": False})
        long = pypdf.PdfReader(io.BytesIO(base64.b64decode(printed["data"]))).pages
        assert len(long) > 3 and all(head in page.extract_text() for page in long[1:3]), "%s: %r is not on each page" % (name, head)

        # Without its script the page says the same.
        look(1280, 900, "light")
        driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
        driver.get(url)
        plain = driver.find_element(By.TAG_NAME, "body").text
        driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
        assert plain.split() == texts.split(), name
finally:
    driver.quit()
print("shown, sorted, printed and checked in Chromium; pictures in %s" % folder)
