"""How fluent the page is with the longest article that the service takes: ``python -m benchmarks.page``.

In Chromium, with an answer of over a thousand records: milliseconds until the second frame after drawing the answer,
after the slowest step of the confidence slider, after the slowest of ten choices of a record, after dismissing one, and
after scrolling to the end. Interaction to Next Paint calls up to 200 ms good. Beside it the first sample article, which
tells how much of that the machine takes by itself.
"""

import sys

from playwright.sync_api import Browser, Page

from tests.page import articles
from tests.page.browsing import chromium, find_browser, reader, served

_WATCH = """() => {
    window.settled = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    window.timed = async (act) => {
        const started = performance.now();
        await act();
        await settled();
        return performance.now() - started;
    };
}"""
_ACTIONS = {
    "step of the slider": """async () => {
        const times = [];
        for (let value = 0; value <= 100; value += 10) {
            times.push(await timed(() => {
                const slider = document.querySelector("#floor");
                slider.value = String(value);
                slider.dispatchEvent(new Event("input", { bubbles: true }));
            }));
        }
        document.querySelector("#floor").value = "0";
        document.querySelector("#floor").dispatchEvent(new Event("input", { bubbles: true }));
        await settled();
        return Math.max(...times);
    }""",
    "choosing a record": """async () => {
        const times = [];
        const quotes = Array.from(document.querySelectorAll(".quote")).slice(0, 10);
        for (const quote of quotes) times.push(await timed(() => quote.click()));
        return Math.max(...times);
    }""",
    "dismissing a record": """() => timed(() => document.querySelector("#dismiss").click())""",
    "scrolling to the end": """() => timed(() => scrollTo({ top: document.body.scrollHeight, behavior: "instant" }))""",
}


def _drawing(page: Page, text: str) -> float:
    """Milliseconds from the answer's last byte to the painted article."""
    page.fill("#text", text)
    milliseconds: float = page.evaluate(
        """async () => {
            document.querySelector("#form").requestSubmit();
            const answer = await new Promise((done) => {
                new PerformanceObserver((list, watching) => {
                    const entry = list.getEntries().find((one) => one.name.endsWith("/v1/quotes"));
                    if (!entry) return;
                    watching.disconnect();
                    done(entry.responseEnd);
                }).observe({ type: "resource" });
            });
            while (document.querySelector("#result").hidden) await settled();
            await settled();
            return performance.now() - answer;
        }"""
    )
    return milliseconds


def measured(browser: Browser, origin: str, text: str) -> dict[str, float]:
    """Milliseconds by what is done, until the browser has painted it."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(origin)
    page.wait_for_selector("[data-sample]")
    page.evaluate(_WATCH)
    times = {"drawing the answer": _drawing(page, text)}
    times |= {name: page.evaluate(action) for name, action in _ACTIONS.items()}
    page.close()
    return times


def main() -> int:
    """Print the times for a short and for a long article."""
    executable = find_browser()
    if executable is None:
        print("no Chromium here", file=sys.stderr)
        return 1
    short, long = articles.harbour(), articles.long()
    with served(reader()) as origin, chromium(executable) as browser:
        columns = [measured(browser, origin, article.text) for article in (short, long)]
    print(f"{'milliseconds':24}" + "".join(f"{len(article.text):>10,} characters" for article in (short, long)))
    for name in columns[0]:
        print(f"{name:24}" + "".join(f"{column[name]:>21.0f}" for column in columns))
    return 0


if __name__ == "__main__":
    sys.exit(main())
