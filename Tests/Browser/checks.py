"""What every page owes its reader, and the report of what it did not keep."""

from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe

# A phone at 400 % zoom, a small phone, a tablet, a desk.
WIDTHS = [320, 360, 768, 1440]


class Report:
    def __init__(self):
        self.checks, self.failures = 0, []

    def expect(self, holds, where, what):
        self.checks += 1
        if not holds:
            self.failures.append(where)
            print(f"FAILED {where}: {what}", flush=True)


def listen(page, host):
    """Collects everything that a page says or asks for and should not."""
    words = []
    page.on("console", lambda m: words.append(f"console: {m.text}") if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda e: words.append(f"script: {e}"))
    page.on("requestfailed", lambda r: words.append(f"request failed: {r.url} ({r.failure})"))
    page.on("response", lambda r: words.append(f"answer {r.status}: {r.url}") if r.status >= 400 else None)
    page.on(
        "request",
        lambda r: words.append(f"asks another host: {r.url}")
        if urlsplit(r.url).scheme in ("http", "https") and urlsplit(r.url).netloc != host
        else None,
    )
    return words


def expect_no_violations(page, report, where):
    violations = Axe().run(page).response["violations"]
    for found in violations:
        nodes = "; ".join(str(node["target"]) for node in found["nodes"][:4])
        print(f"  axe: {found['id']} ({found['impact']}): {found['help']}, {len(found['nodes'])} times: {nodes}")
    report.expect(not violations, where, f"{len(violations)} axe violations (above)")


def expect_no_scrolling(page, report, where):
    """The page itself never scrolls sideways; what is wider than it has a scroller of its own."""
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        report.expect(wide <= 0, f"{where}, {width} px", f"the page itself scrolls sideways by {wide} px")
