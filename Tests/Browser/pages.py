"""Opens every page of a served workspace in a real browser, on a desk and on a phone, and holds it to what it owes
its reader. Prints what is wrong, one line each, and ends with `browser: N checks of M pages, K failed`."""

import argparse
import os
import pathlib
import re
import sys
import tempfile
from urllib.parse import urlsplit

from playwright.sync_api import sync_playwright

from boxes import try_boxes
from checks import Report, expect_no_scrolling, expect_no_violations, listen
from export import try_exports, try_readings, write
from languages import try_choices, try_languages
from walk import walk

SCREENS = {"desk": {"width": 1440, "height": 900}, "phone": {"width": 390, "height": 844}}

# What the element with the focus looks like: its place, and whether anything tells that it has the focus.
FOCUSED = """() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const box = element.getBoundingClientRect(), style = getComputedStyle(element);
    const name = element.tagName.toLowerCase() + (element.id ? '#' + element.id : '') + ' "' +
        (element.getAttribute('aria-label') || element.textContent || '').trim().slice(0, 40) + '"';
    const outlined = style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
    // A link that fills its card shows the ring on the card.
    const around = [style, getComputedStyle(element, '::before'), getComputedStyle(element, '::after')];
    for (let box = element.parentElement, n = 0; box && n < 5; box = box.parentElement, n++)
        if (box.matches(':focus-within')) around.push(getComputedStyle(box));
    const ring = around.some(outlined) || style.boxShadow !== 'none';
    return {name, ring, visible: box.width > 0 && box.height > 0};
}"""


def name_of(address):
    parts = urlsplit(address)
    return re.sub(r"[^A-Za-z0-9]+", "-", f"{parts.path}-{parts.query}").strip("-") or "start"


def place_of(address):
    parts = urlsplit(address)
    return parts.path + ("?" + parts.query if parts.query else "")


def open_page(browser, report, address, screen, pictures):
    where = f"{place_of(address)} on a {screen}"
    context = browser.new_context(viewport=SCREENS[screen], reduced_motion="reduce", locale="en-GB", timezone_id="UTC")
    page = context.new_page()
    words = listen(page, urlsplit(address).netloc)
    answer = page.goto(address)
    report.expect(answer.status == 200, where, f"status {answer.status}")
    page.screenshot(path=pictures / f"{name_of(address)}-{screen}.png", full_page=True)
    report.expect(page.title().strip() != "", where, "no title")
    report.expect(page.locator("h1").count() == 1, where, f"{page.locator('h1').count()} first headings, one is right")
    expect_no_violations(page, report, where)
    # Before the keyboard's walk: that opens what waits for the focus.
    text = page.locator("body").inner_text()
    if screen == "desk":
        walk_by_keyboard(page, report, where)
        expect_no_scrolling(page, report, where)
    report.expect(not words, where, "; ".join(words[:5]))
    context.close()
    return text


def walk_by_keyboard(page, report, where, steps=60):
    """Tab by tab: whatever takes the focus can be seen and shows it."""
    page.evaluate("document.activeElement && document.activeElement.blur()")
    hidden = set()
    for _ in range(steps):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if focused is None:
            break
        if not (focused["visible"] and focused["ring"]):
            hidden.add(focused["name"])
    report.expect(not hidden, where, f"the focus cannot be seen on {', '.join(sorted(hidden)[:5])}")


def open_without_script(browser, report, address, text):
    where = f"{place_of(address)} without JavaScript"
    context = browser.new_context(viewport=SCREENS["desk"], java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    plain = page.locator("body").inner_text()
    report.expect(len(plain) >= 0.9 * len(text), where, f"{len(plain)} characters to read, {len(text)} with it")
    context.close()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("address")
    parser.add_argument("--chromium", required=True)
    parser.add_argument("--pictures", type=pathlib.Path, required=True)
    parser.add_argument("--boxes", type=pathlib.Path, required=True, help="random maps with the boxes of their texts")
    parser.add_argument("--binary", required=True)
    parser.add_argument("--company", type=pathlib.Path, required=True, help="the sample that is served")
    options = parser.parse_args()
    options.pictures.mkdir(parents=True, exist_ok=True)
    report = Report()
    found = []
    for visit in walk(options.address + "/"):
        report.expect(visit.status == 200, visit.address, f"status {visit.status}, named by {visit.source}")
        if visit.status == 200 and visit.kind == "text/html":
            found.append(visit.address)
    report.expect(any("/maps/" in address for address in found), "the list", "it leads to no map")
    with sync_playwright() as driver:
        # As root Chromium refuses its sandbox; small machines have a small /dev/shm.
        arguments = ["--disable-dev-shm-usage"] + (["--no-sandbox"] if os.geteuid() == 0 else [])
        browser = driver.chromium.launch(executable_path=options.chromium, args=arguments)
        # Every page was fetched above; a page with two choices at once is built as with each of them.
        for address in (a for a in found if urlsplit(a).query.count("&") == 0):
            text = open_page(browser, report, address, "desk", options.pictures)
            # A choice of persona or period changes what a page says, not how it is made.
            if not urlsplit(address).query:
                open_page(browser, report, address, "phone", options.pictures)
                open_without_script(browser, report, address, text)
            print(f"  {place_of(address)}", flush=True)
        try_languages(browser, report, options.address, found, options.pictures)
        try_choices(browser, report, options.address)
        try_boxes(browser, report, options.boxes)
        with tempfile.TemporaryDirectory() as folder:
            files = write(options.binary, options.company, pathlib.Path(folder))
            try_exports(browser, report, files, options.pictures)
            try_readings(browser, report, options.binary, options.company, pathlib.Path(folder))
        browser.close()
    print(f"Pictures of every page: {options.pictures}")
    print(f"browser: {report.checks} checks of {len(found)} pages, {len(report.failures)} failed")
    sys.exit(1 if report.failures else 0)


if __name__ == "__main__":
    main()
