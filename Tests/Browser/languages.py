"""Every kind of page in five languages, light and dark; and the menus by which a reader chooses."""

from urllib.parse import urlsplit

from checks import expect_no_scrolling, expect_no_violations, listen

LANGUAGES = {"en": "en", "ru": "ru", "zh": "zh-CN", "pl": "pl", "uz": "uz"}


def kinds(address, found):
    """One page of each kind: the list, the first map in its three views, and a page that is not there."""
    bare = [a for a in found if not urlsplit(a).query]
    picked = {"list": address + "/"}
    for name, ending in (("map", ""), ("outline", "/outline"), ("table", "/table")):
        fitting = [a for a in bare if "/maps/" in a and (a.endswith(ending) if ending else a.count("/") == 4)]
        if fitting:
            picked[name] = fitting[0]
    return picked | {"problem": address + "/nothing"}


def try_languages(browser, report, address, found, pictures):
    pages = kinds(address, found)
    report.expect(len(pages) == 5, "languages", f"only {', '.join(pages)} found")
    for scheme in ("light", "dark"):
        for code, tag in LANGUAGES.items():
            context = browser.new_context(
                viewport={"width": 1440, "height": 900}, color_scheme=scheme, reduced_motion="reduce", locale=tag,
                timezone_id="UTC")
            page = context.new_page()
            words = listen(page, urlsplit(address).netloc)
            for name, place in pages.items():
                where = f"{name} in {code}, {scheme}"
                words.clear()
                status = 404 if name == "problem" else 200
                answer = page.goto(place)
                report.expect(answer.status == status, where, f"status {answer.status}")
                said = [w for w in words if status == 200 or "404" not in w]
                report.expect(not said, where, "; ".join(said[:5]))
                lang = page.evaluate("document.documentElement.lang")
                report.expect(lang == tag, where, f"the page says it is in {lang}")
                expect_no_violations(page, report, where)
                page.screenshot(path=pictures / f"{name}-{code}-{scheme}.png", full_page=True)
                expect_no_scrolling(page, report, where)
                page.set_viewport_size({"width": 1440, "height": 900})
            context.close()
            print(f"  {code}, {scheme}", flush=True)
    colours = browser.new_context(forced_colors="active", color_scheme="dark", viewport={"width": 1440, "height": 900})
    page = colours.new_page()
    for name, place in pages.items():
        page.goto(place)
        page.screenshot(path=pictures / f"{name}-forced.png", full_page=True)
        expect_no_violations(page, report, f"{name} in forced colours")
    colours.close()


def try_choices(browser, report, address):
    """The menus work by keyboard and without a script, and what was chosen is remembered; a sent link is not."""
    for script in (True, False):
        where = "the menus" if script else "the menus without JavaScript"
        context = browser.new_context(java_script_enabled=script, locale="pl", color_scheme="light")
        page = context.new_page()

        def lang():
            return page.locator("html").get_attribute("lang")

        page.goto(address + "/?language=uz")
        report.expect(lang() == "uz", where, f"?language=uz shows {lang()}")
        page.goto(address + "/")
        report.expect(lang() == "pl", where, f"a link that was followed changed the language to {lang()}")
        page.locator(".pick summary").first.focus()
        page.keyboard.press("Enter")
        page.get_by_role("link", name="Русский").click()
        page.wait_for_load_state()
        report.expect(lang() == "ru" and "keep" not in page.url, where, f"Русский shows {lang()} at {page.url}")
        page.locator(".card h2 a").first.click()
        page.wait_for_load_state()
        report.expect(lang() == "ru" and "language=ru" in page.url, where, f"the map is in {lang()} at {page.url}")
        page.goto(address + "/?theme=dark&keep=1")
        page.goto(address + "/")
        theme = page.locator("html").get_attribute("data-theme")
        report.expect(lang() == "ru" and theme == "dark", where, f"remembered: {lang()}, {theme}")
        context.close()
