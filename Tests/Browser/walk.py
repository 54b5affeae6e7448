"""Walks a site: every page that can be reached from the first by links, each address once, in the order found."""

from collections import deque, namedtuple
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin, urlsplit
from urllib.error import HTTPError
from urllib.request import urlopen

Visit = namedtuple("Visit", "address source status kind body")


class _Addresses(HTMLParser):
    def __init__(self):
        super().__init__()
        self.links, self.assets = [], []

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        # Choices of language and theme lead to the page itself; languages.py tries them.
        is_choice = "keep=1" in (values.get("href") or "") or values.get("rel") == "alternate"
        if is_choice:
            return
        if tag == "a" and values.get("href") and "download" not in values:
            self.links.append(values["href"])
        if tag in ("img", "script", "source") and values.get("src"):
            self.assets.append(values["src"])
        if tag == "link" and values.get("href"):
            self.assets.append(values["href"])


def fetch(address):
    try:
        with urlopen(address, timeout=60) as answer:
            return answer.status, answer.headers.get_content_type(), answer.read()
    except HTTPError as error:
        return error.code, error.headers.get_content_type(), b""


def walk(start, limit=500):
    """Yields a Visit of every page and asset of the start's own host; `source` is the page that names it."""
    host = urlsplit(start).netloc
    waiting, seen = deque([(start, None)]), {start}
    while waiting:
        address, source = waiting.popleft()
        visit = Visit(address, source, *fetch(address))
        yield visit
        if visit.kind != "text/html":
            continue
        found = _Addresses()
        found.feed(visit.body.decode("utf-8"))
        for reference in found.links + found.assets:
            target = urldefrag(urljoin(address, reference)).url
            if urlsplit(target).netloc == host and target not in seen:
                if len(seen) >= limit:
                    raise SystemExit(f"more than {limit} addresses: does a page link to ever new ones?")
                seen.add(target)
                waiting.append((target, address))
