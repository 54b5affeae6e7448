"""A map that is written as one file: opened from the disk, in every language and both themes, its story driven by keyboard to
its end. It may ask for nothing."""

import subprocess

from checks import expect_no_scrolling, expect_no_violations, listen

LANGUAGES = {"en": "en", "ru": "ru", "zh": "zh-CN", "pl": "pl", "uz": "uz"}
PARTS = ("main", "map", "words", "charts", "outline", "table")
SCREENS = {"phone": (360, 740), "tablet": (768, 1024), "desk": (1440, 900), "wall": (1920, 1080)}


def write(binary, company, folder):
    """The file of the sample's first map in each language."""
    files = {}
    for code in LANGUAGES:
        files[code] = folder / f"connect-{code}.html"
        subprocess.run(
            [binary, "draw", company / "maps/connect.yaml", "--log", company / "events.wmlog", "--responses",
             company / "responses/responses.csv", "--language", code, "-o", files[code]], check=True)
    return files


def try_readings(browser, report, binary, company, folder):
    """The outline and the table, each as a file of its own."""
    for view in ("outline", "table"):
        for code in LANGUAGES:
            file = folder / f"connect-{view}-{code}.html"
            subprocess.run(
                [binary, "draw", company / "maps/connect.yaml", "--view", view, "--log", company / "events.wmlog",
                 "--language", code, "-o", file], check=True)
            for scheme in ("light", "dark"):
                where = f"the {view} in {code}, {scheme}"
                context = browser.new_context(
                    viewport={"width": 360, "height": 740}, color_scheme=scheme, locale=LANGUAGES[code], timezone_id="UTC")
                page, words = open_file(context, report, file, where)
                expect_no_violations(page, report, where)
                expect_no_scrolling(page, report, where)
                for other in ("map", "words", "charts", "table" if view == "outline" else "outline"):
                    report.expect(page.locator(f"#{other}").count() == 0, where, f"it holds the part {other}, too")
                report.expect(page.locator("[data-story]").count() == 0, where, "it offers a story it does not have")
                report.expect(not words, where, "; ".join(words[:5]))
                context.close()
    print("  the outline and the table as files", flush=True)


def try_exports(browser, report, files, pictures):
    for code, file in files.items():
        for scheme in ("light", "dark"):
            where = f"the file in {code}, {scheme}"
            context = browser.new_context(
                viewport={"width": 1440, "height": 900}, color_scheme=scheme, reduced_motion="reduce",
                locale=LANGUAGES[code], timezone_id="UTC")
            page, words = open_file(context, report, file, where)
            lang = page.evaluate("document.documentElement.lang")
            report.expect(lang == LANGUAGES[code], where, f"it says it is in {lang}")
            expect_no_violations(page, report, where)
            picture_parts(page, pictures / f"file-{code}-{scheme}")
            expect_no_scrolling(page, report, where)
            # Colours do not change where things stand.
            screens = [] if scheme == "dark" else SCREENS if code == "en" else ["phone", "wall"]
            try_story(page, report, where, pictures / f"story-{code}-{scheme}", screens)
            report.expect(not words, where, "; ".join(words[:5]))
            context.close()
        print(f"  the file in {code}", flush=True)
    try_without_script(browser, report, files["en"])
    try_forced(browser, report, files["en"], pictures)


def open_file(context, report, file, where):
    page = context.new_page()
    words = listen(page, "")
    asked = []
    page.on("request", lambda r: asked.append(r.url) if not r.url.startswith(("data:", "file:")) else None)
    page.goto(file.as_uri())
    report.expect(not asked, where, f"it asks for {asked[:3]}")
    return page, words


def picture_parts(page, picture):
    """One window of each part: the whole is higher than a browser likes to draw at once."""
    for part in PARTS:
        page.evaluate(f"document.getElementById('{part}').scrollIntoView()")
        page.screenshot(path=f"{picture}-{part}.png")


def try_story(page, report, where, picture, screens):
    """By keyboard from the button to the last scene and back; each scene is seen whole, or can be scrolled."""
    page.set_viewport_size({"width": 1440, "height": 900})
    button = page.locator("[data-story]")
    report.expect(button.is_visible(), where, "the story cannot be opened")
    button.focus()
    page.keyboard.press("Enter")
    count = page.locator(".scene").count()
    seen, said = [shown(page)], {page.locator("#scene_place").inner_text()}
    for turn in range(count - 1):
        page.keyboard.press("ArrowRight" if turn % 2 else "PageDown" if fits(page) else "ArrowRight")
        seen.append(shown(page))
        said.add(page.locator("#scene_place").inner_text())
        if turn in (0, 2, count - 2):
            expect_no_violations(page, report, f"{where}, scene {turn + 2}")
    report.expect(seen == [f"scene_{n + 1}" for n in range(count)], where, f"the scenes come as {seen}")
    report.expect(len(said) == count, where, f"{len(said)} of {count} scenes are said")
    page.keyboard.press("ArrowRight")
    report.expect(shown(page) == f"scene_{count}", where, "beyond the last scene there is another")
    page.keyboard.press("Home")
    report.expect(shown(page) == "scene_1", where, "Home does not lead to the first scene")
    page.keyboard.press("End")
    report.expect(shown(page) == f"scene_{count}", where, "End does not lead to the last scene")
    for name in screens:
        page.set_viewport_size(dict(zip(("width", "height"), SCREENS[name])))
        page.keyboard.press("Home")
        for number in range(1, count + 1):
            wide = page.evaluate("(() => { const d = document.querySelector('.deck'); return d.scrollWidth - d.clientWidth })()")
            report.expect(wide <= 0, f"{where}, scene {number}, {name}", f"it is {wide} px too wide")
            if name == "wall":
                report.expect(fits(page), f"{where}, scene {number}, {name}", "it does not fit")
            if number in (1, 2, 8, count):
                page.screenshot(path=f"{picture}-{name}-{number}.png")
            page.keyboard.press("ArrowRight")
    page.keyboard.press("Escape")
    open_still = page.evaluate("document.getElementById('story').open")
    focus = page.evaluate("document.activeElement && document.activeElement.hasAttribute('data-story')")
    report.expect(not open_still and focus, where, "Escape does not lead back to where the story was opened")


def shown(page):
    return page.evaluate("document.querySelector('.scene:not([hidden])').id")


def fits(page):
    return page.evaluate("(() => { const d = document.querySelector('.deck'); return d.scrollHeight - d.clientHeight <= 8 })()")


def try_without_script(browser, report, file):
    where = "the file without JavaScript"
    context = browser.new_context(java_script_enabled=False)
    page, _ = open_file(context, report, file, where)
    report.expect(page.locator("[data-story]").is_hidden(), where, "it offers a story that nothing can open")
    plain = page.locator("body").inner_text()
    for part in PARTS:
        report.expect(page.locator(f"#{part}").is_visible(), where, f"#{part} is not there")
    report.expect(len(plain) > 20_000, where, f"only {len(plain)} characters to read")
    context.close()


def try_forced(browser, report, file, pictures):
    context = browser.new_context(
        forced_colors="active", color_scheme="dark", viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    page, _ = open_file(context, report, file, "the file in forced colours")
    expect_no_violations(page, report, "the file in forced colours")
    picture_parts(page, pictures / "file-forced")
    page.locator("[data-story]").click()
    page.keyboard.press("End")
    page.keyboard.press("ArrowLeft")
    expect_no_violations(page, report, "the story in forced colours")
    page.screenshot(path=pictures / "story-forced.png")
    moving = page.evaluate("getComputedStyle(document.querySelector('.scene:not([hidden])')).animationName")
    report.expect(moving == "none", "the story with reduced motion", f"scenes move: {moving}")
    context.close()
