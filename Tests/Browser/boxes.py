"""The texts of twenty of the five hundred random maps in a real browser, against the boxes that were laid out for them:
each line as wide as was measured, and none out of its cell. `boxes.py FOLDER --chromium PATH` does it alone."""

import argparse
import json
import os
import pathlib
import sys

from playwright.sync_api import sync_playwright

from checks import Report

# How far a width may differ, in px. Chromium cuts the advance of each letter down to 1/64 px, Pango does not.
TOLERANCE = 0.1
LETTER = 1 / 64

# Where two of these meet, Chromium takes half an em away from one (CSS Text 4, text-spacing-trim), as Chinese typesetters
# do; Pango leaves both as they are. So a Chinese line may be narrower than its box. Quotes are as wide as in other scripts.
CLOSING, CLOSING_QUOTES = "）》」』】〉，。、", "”’"
OPENING, OPENING_QUOTES = "（《「『【〈", "“‘"

# What the browser has drawn: by line the words, where they begin and end, and how high the whole text reaches. Behind a
# line that another one follows stands a space for those who copy; it is not part of the line.
TEXTS = """() => [...document.querySelectorAll('text')].map(text => {
    const spans = [...text.querySelectorAll('tspan')], matrix = text.getCTM(), box = text.getBBox();
    const lines = (spans.length ? spans : [text]).map(line => {
        const words = line.textContent.replace(/ $/, '');
        const length = Math.min(words.length, line.getNumberOfChars());
        const start = length ? line.getStartPositionOfChar(0).x : 0;
        const width = length ? line.getSubStringLength(0, length) : 0;
        return {words, start: matrix.a * start + matrix.e, width};
    });
    return {lines, size: parseFloat(getComputedStyle(text).fontSize), top: matrix.d * box.y + matrix.f, bottom: matrix.d * (box.y + box.height) + matrix.f};
})"""


def trimmed(line):
    """By how much a browser sets a line closer together, in parts of its size."""
    closing, opening = CLOSING + CLOSING_QUOTES, OPENING + OPENING_QUOTES
    return sum(
        0.5
        for one, two in zip(line, line[1:])
        if (two in OPENING and one in closing + opening) or (one in CLOSING and two in closing)
    )


def faults(drawn, laid):
    """What is wrong with the texts of a picture, and the largest difference of a width."""
    wrong, worst = [], 0
    for text in laid:
        found = drawn[text["index"]]
        x, y, width, height = text["cell"]
        if len(found["lines"]) != len(text["lines"]):
            wrong.append(f"“{' / '.join(text['lines'])}” has {len(found['lines'])} lines")
            continue
        for line, words, measured in zip(found["lines"], text["lines"], text["widths"]):
            difference = line["width"] + trimmed(words) * found["size"] - measured
            worst = max(worst, abs(difference))
            if abs(difference) > TOLERANCE + len(words) * LETTER:
                wrong.append(f"“{words}” is {line['width']:.2f} px wide, laid out with {measured:.2f}")
            if line["start"] < x - TOLERANCE or line["start"] + line["width"] > x + width + TOLERANCE:
                wrong.append(f"“{words}” leaves its cell: {line['start']:.1f} + {line['width']:.1f} in {x} + {width}")
        # The box of a line in a browser is as high as the font, which is higher than its letters and than our lines.
        if found["top"] < y - 3 or found["bottom"] > y + height + 3:
            wrong.append(f"“{' / '.join(text['lines'])}” leaves its cell upwards or downwards")
    return wrong, worst


def try_boxes(browser, report, folder):
    """Opens each picture of a folder; a folder without any is a failure."""
    pictures = sorted(folder.glob("*.svg"))
    report.expect(len(pictures) >= 20, "boxes", f"{len(pictures)} pictures in {folder}, twenty are needed")
    worst = {}
    page = browser.new_page()
    for picture in pictures:
        page.goto(picture.resolve().as_uri())
        drawn = page.evaluate(TEXTS)
        laid = json.loads(picture.with_suffix(".json").read_text())
        wrong, difference = faults(drawn, laid["texts"])
        where = f"boxes of {picture.stem}"
        report.expect(not wrong, where, f"{len(wrong)} texts, " + "; ".join(wrong[:3]))
        # That a wrong width would be found: the same with every width a twentieth larger.
        wider = [text | {"widths": [1.05 * width for width in text["widths"]]} for text in laid["texts"]]
        report.expect(len(faults(drawn, wider)[0]) > len(wider) / 2, where, "wrong widths are not found out")
        language = laid["language"]
        worst[language] = max(worst.get(language, 0), difference)
    page.close()
    said = ", ".join(f"{language} {difference:.2f}" for language, difference in worst.items())
    print(f"  texts as wide as measured, but for at most (px): {said}", flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--chromium", required=True)
    options = parser.parse_args()
    report = Report()
    with sync_playwright() as driver:
        arguments = ["--disable-dev-shm-usage"] + (["--no-sandbox"] if os.geteuid() == 0 else [])
        browser = driver.chromium.launch(executable_path=options.chromium, args=arguments)
        try_boxes(browser, report, options.folder)
        browser.close()
    print(f"boxes: {report.checks} checks, {len(report.failures)} failed")
    sys.exit(1 if report.failures else 0)


if __name__ == "__main__":
    main()
