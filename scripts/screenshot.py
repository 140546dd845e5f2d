"""The README's pictures of the page: ``python -m scripts.screenshot`` writes docs/images/page-light.png and -dark.png.

The answer is the one made by hand for the browser tests, so that a picture changes with the page alone.
"""

import sys
from pathlib import Path

from playwright.sync_api import ViewportSize

from tests.page.browsing import chromium, find_browser, reader, served

FOLDER = Path(__file__).parents[1] / "docs" / "images"
_SIZE: ViewportSize = {"width": 1240, "height": 1330}  # CSS pixels


def main() -> int:
    """Take both pictures."""
    executable = find_browser()
    if executable is None:
        print("no Chromium here: install Debian's chromium, or name one in QUOTH_CHROMIUM", file=sys.stderr)
        return 1
    FOLDER.mkdir(parents=True, exist_ok=True)
    with served(reader()) as origin, chromium(executable) as browser:
        for scheme in ("light", "dark"):
            page = browser.new_page(viewport=_SIZE, color_scheme=scheme, reduced_motion="reduce")
            page.goto(origin)
            page.click("[data-sample=harbour]")
            page.locator(".quote[data-id=q3]").last.click()
            page.evaluate("scrollTo(0, 0)")
            page.screenshot(path=FOLDER / f"page-{scheme}.png")
            page.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
