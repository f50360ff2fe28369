"""`python -m benchmarks.site`: how heavy the pages for a phone are, and how fast they are on a slow one.

In Chromium at 360 pixels, with a processor six times as slow and 400 kbit/s; a local server sends each page gzipped.
"""

import datetime
import gzip
import statistics
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, Page

from advisor.guide.opening import open_guide
from advisor.languages import open_languages
from advisor.writers.site import site_pages
from tests.browsing import running_browser

SLOWER, BITS, LATENCY = 6, 400_000, 150
ROUNDS = 5
APPENDIX = '<div id="sheet">'
"""Where what is needed only for paper and for sources begins; all before it makes a page work."""

ANSWERS = (
    ("for-whom", "myself"),
    ("visit", "ssi-review"),
    ("appointment", "letter"),
    ("deadline", "later"),
    ("benefit", "ssi"),
    ("status", "tps"),
    ("history", "0"),
    ("companions", "0"),
    ("needs", "0"),
)
ANSWERED = """(value) => new Promise((done) => {
  const start = performance.now();
  document.querySelector(`button[value="${value}"]`).click();
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
})"""
PAINTED = "performance.getEntriesByName('first-contentful-paint')[0].startTime"
SCRIPTS = Path("advisor/writers/site/templates")


def main() -> None:
    """Print the figures."""
    guide = open_guide()
    pages = site_pages(guide, open_languages(guide.id), datetime.date.today())
    for name, page in pages.items():
        body, _, appendix = page.partition(APPENDIX)
        print(f"{name}: {_kilobytes(body)} kB gzipped, with sheet, facts and sources {_kilobytes(body + appendix)} kB")
    lines = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in sorted(SCRIPTS.glob("*.js"))}
    print(f"script: {sum(lines.values())} lines ({', '.join(f'{name} {number}' for name, number in lines.items())})")
    with _served(pages) as address, running_browser() as browser:
        for name in pages:
            if name != "index.html":
                print(f"{name}: {_slowly(browser, f'{address}/{name}')}")


def _slowly(browser: Browser, address: str) -> str:
    """First paint, ready, and from an answer to its paint, as medians."""
    rounds = [_round(browser, address) for _ in range(ROUNDS)]
    paint, ready, *answers = (statistics.median(column) for column in zip(*rounds, strict=True))
    slowest = max(answers)
    return (
        f"first paint {paint:.0f} ms, ready {ready:.0f} ms, "
        f"answer to repaint {statistics.median(answers):.0f} ms, slowest {slowest:.0f} ms"
    )


def _round(browser: Browser, address: str) -> list[float]:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    _slow(page)
    page.goto(address, wait_until="commit")
    page.wait_for_selector("html[data-place=start]", state="attached", timeout=120_000)
    ready = float(page.evaluate("performance.now()"))
    page.wait_for_load_state("load", timeout=120_000)
    times = [float(page.evaluate(ANSWERED, f"{question} {option}")) for question, option in ANSWERS]
    paint = float(page.evaluate(PAINTED))
    context.close()
    return [paint, ready, *times]


def _slow(page: Page) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    speed = {"downloadThroughput": BITS / 8, "uploadThroughput": BITS / 8, "latency": LATENCY, "offline": False}
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", speed)


def _kilobytes(page: str) -> str:
    return f"{len(gzip.compress(page.encode(), 9)) / 1000:.1f}"


@contextmanager
def _served(pages: dict[str, str]) -> Iterator[str]:
    """The address of a server of the pages on this machine."""
    packed = {f"/{name}": gzip.compress(page.encode(), 9) for name, page in pages.items()}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = packed.get(self.path, b"")
            self.send_response(200 if body else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Says nothing of a request."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


if __name__ == "__main__":
    main()
