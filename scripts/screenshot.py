"""The README's pictures of the page: ``python -m scripts.screenshot`` writes docs/images/page-light.png and -dark.png.

What they show is what the service answers.
"""

import sys
from pathlib import Path

from playwright.sync_api import ViewportSize

from tests.page.browsing import chromium, find_browser, served

FOLDER = Path(__file__).parents[1] / "docs" / "images"
_SIZE: ViewportSize = {"width": 1240, "height": 1330}  # CSS pixels


def main() -> int:
    """Take both pictures."""
    executable = find_browser()
    if executable is None:
        print("no Chromium here: install Debian's chromium, or name one in QUOTH_CHROMIUM", file=sys.stderr)
        return 1
    FOLDER.mkdir(parents=True, exist_ok=True)
    with served() as origin, chromium(executable) as browser:
        for scheme in ("light", "dark"):
            page = browser.new_page(viewport=_SIZE, color_scheme=scheme, reduced_motion="reduce")
            page.goto(origin)
            page.click("[data-sample=harbour]")
            page.locator(".quote", has_text="a tidy answer").click()
            page.evaluate("scrollTo(0, 0)")
            page.screenshot(path=FOLDER / f"page-{scheme}.png")
            page.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
