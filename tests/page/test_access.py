"""For everybody: axe-core's rules, contrast of every speaker's colour, keyboard, narrow screens, motion."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.page.conftest import Complaints, Visit, choose, take_sample

RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
    }
}


def _compose(page: Page) -> None:
    page.locator("#more summary").click()
    page.click("#submit")


def _result(page: Page) -> None:
    take_sample(page)
    page.get_by_role("checkbox", name="Marked, but no quotation").check()


def _details(page: Page) -> None:
    take_sample(page)
    choose(page, "q3")
    page.click("#details .raw summary")


def _unknown(page: Page) -> None:
    take_sample(page)
    choose(page, "q7")
    page.select_option("#speaker", label="Somebody else…")


def _corrected(page: Page) -> None:
    take_sample(page)
    choose(page, "q9")
    page.click("#dismiss")
    choose(page, "q1")
    page.select_option("#speaker", label="Osric Penhallow")
    page.click("#set-speaker")
    page.click("#request summary")


def _spotlight(page: Page) -> None:
    take_sample(page)
    page.click("#speakers button[data-person=s2]")


def _dialog(page: Page) -> None:
    _corrected(page)
    page.click("#edit")
    page.click("#submit")
    expect(page.get_by_role("dialog")).to_be_visible()


def _empty(page: Page) -> None:
    page.fill("#text", "Nothing was said.")
    page.click("#submit")
    expect(page.locator("#result")).to_be_visible()


def _filtered(page: Page) -> None:
    take_sample(page)
    page.fill("#floor", "100")
    expect(page.locator("#summary")).to_have_text("0 quotations")


def _busy(page: Page) -> None:
    page.route("**/v1/quotes", lambda _route: None)
    page.click("[data-sample=harbour]")
    expect(page.locator("#working")).to_be_visible()


def _problem(page: Page) -> None:
    page.route("**/v1/quotes", lambda route: route.abort("connectionrefused"))
    page.click("[data-sample=harbour]")
    expect(page.get_by_role("alert")).to_be_visible()


VIEWS = {
    "form": _compose,
    "result": _result,
    "details": _details,
    "nobody known": _unknown,
    "corrected": _corrected,
    "spotlight": _spotlight,
    "dialog": _dialog,
    "empty": _empty,
    "filtered": _filtered,
    "busy": _busy,
    "problem": _problem,
}


@pytest.mark.parametrize(("dark", "width"), [(False, 1280), (True, 360)])
@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_no_violation(visit: Visit, complaints: Complaints, view: str, *, dark: bool, width: int) -> None:
    complaints.expected.append("ERR_CONNECTION_REFUSED")
    page = visit(width=width, height=800, dark=dark)
    VIEWS[view](page)
    results = Axe().run(page, options=RULES)
    assert results.violations_count == 0, results.generate_report()
    assert len(results.response["passes"]) > 15
    page.unroute_all(behavior="ignoreErrors")


@pytest.mark.parametrize("dark", [False, True])
def test_every_speakers_colour_has_contrast(visit: Visit, *, dark: bool) -> None:
    """4.5:1 for initials on paper and on each tint, for paper on the colour, and for the words on each tint."""
    page = visit(dark=dark)
    ratios = page.evaluate(
        """() => {
            const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
            const pixel = (...layers) => {
                for (const layer of layers) { canvas.fillStyle = layer; canvas.fillRect(0, 0, 1, 1); }
                return canvas.getImageData(0, 0, 1, 1).data;
            };
            const light = (data) => {
                const [r, g, b] = [0, 1, 2].map((n) => data[n] / 255)
                    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            const ratio = (a, b) => {
                const [high, low] = [light(a), light(b)].sort((x, y) => y - x);
                return (high + 0.05) / (low + 0.05);
            };
            const found = {};
            const probe = document.createElement("span");
            document.body.append(probe);
            const root = getComputedStyle(document.documentElement);
            const [paper, ink] = ["--paper", "--ink"].map((name) => root.getPropertyValue(name));
            for (const name of ["c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7", "unknown"]) {
                probe.className = `quote direct inside ${name}`;
                const colour = getComputedStyle(probe).getPropertyValue("--c");
                const tints = { bare: paper };
                if (name !== "unknown") tints.tint = getComputedStyle(probe).backgroundColor;
                probe.classList.add("on");
                tints.on = getComputedStyle(probe).backgroundColor;
                for (const [state, tint] of Object.entries(tints)) {
                    found[`${name} initials ${state}`] = ratio(pixel(paper, colour), pixel(paper, tint));
                    found[`${name} words ${state}`] = ratio(pixel(paper, ink), pixel(paper, tint));
                }
            }
            probe.remove();
            return found;
        }"""
    )
    assert len(ratios) == 8 * 6 + 4
    assert {name: round(ratio, 2) for name, ratio in ratios.items() if ratio < 4.5} == {}


def focused(page: Page) -> str:
    name: str = page.evaluate(
        "() => { const e = document.activeElement; return e.id || e.dataset.id || e.dataset.save || e.dataset.sample"
        " || e.dataset.person || e.value || e.textContent.trim(); }"
    )
    return name


def tab(page: Page, times: int = 1, key: str = "Tab") -> list[str]:
    """Press a key so often; tells where the focus went, and checks that it shows."""
    path = []
    for _ in range(times):
        page.keyboard.press(key)
        path.append(focused(page))
        shown = page.evaluate(
            """() => {
                const e = document.activeElement;
                const label = e.matches("input[type=file]") ? e.previousElementSibling : e;
                const style = getComputedStyle(label);
                return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
            }"""
        )
        assert shown, f"no focus to be seen on {path[-1]}"
    return path


def test_whole_work_by_keyboard(visit: Visit) -> None:
    page = visit()
    assert tab(page, 9) == [
        "Skip to the article", "API", "OpenAPI", "text", "Headline, byline, markup, key", "submit", "file", "harbour",
        "orchard",
    ]  # fmt: skip
    tab(page, 1, "Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#summary")).to_be_focused()
    assert tab(page, 11) == [
        "edit", "copy-curl", "csv", "json", "annotations", "direct", "mixed", "indirect", "floor", "show-not",
        "attention-next",
    ]  # fmt: skip
    *people, first = tab(page, 7)
    assert people[:5] == ["s1", "s2", "s3", "s4", "s5"]
    assert people[5].startswith("?Speaker not known")
    assert first == "q1"
    expect(page.locator("#details h3")).to_have_text("Maren Tolliver")
    assert tab(page, 1) == ["q2"]
    assert tab(page, 2, "ArrowRight") == ["q3", "q4"]
    assert tab(page, 1, "ArrowLeft") == ["q3"]
    page.keyboard.press("Enter")
    expect(page.locator("#details")).to_be_focused()
    assert tab(page, 4) == ["previous", "next", "details-close", "speaker"]
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#details h3")).to_have_text("Osric Penhallow")
    expect(page.locator("#next")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#details")).to_be_hidden()
    assert focused(page) == "q4"


def test_correction_by_keyboard(visit: Visit) -> None:
    page = visit()
    take_sample(page)
    page.locator("#attention-next").focus()
    page.keyboard.press("Enter")
    assert focused(page) == "q7"
    page.keyboard.press("Enter")
    tab(page, 4)
    assert focused(page) == "speaker"
    page.keyboard.type("Edda")
    tab(page, 1)
    page.keyboard.press("Enter")
    expect(page.locator("#details h3")).to_have_text("Edda Quillan")
    expect(page.locator("#attention")).to_be_hidden()


def test_skip_link_leads_to_the_article(visit: Visit) -> None:
    page = visit()
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()


def test_quotation_is_named_with_its_speaker_for_screen_readers(visit: Visit) -> None:
    page = visit()
    take_sample(page)
    name = "“We have listened, and we were wrong,”, Maren Tolliver, direct quotation"
    button = page.get_by_role("button", name=name)
    expect(button).to_have_count(1)
    button.focus()
    expect(button).to_have_attribute("aria-current", "true")


@pytest.mark.parametrize("width", [320, 360, 768])
def test_narrow_screen_needs_no_sideways_scrolling(visit: Visit, width: int) -> None:
    page = visit(width=width, height=640, touch=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    take_sample(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.locator(".quote[data-id=q3]").first.tap()
    expect(page.locator("#details")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_a_phone_the_record_does_not_hide_its_words(visit: Visit) -> None:
    page = visit(width=360, height=740, touch=True)
    take_sample(page)
    for record in ("q1", "q6", "q11"):
        page.locator(f".quote[data-id={record}]").first.tap()
        sheet = page.locator("#details").bounding_box()
        words = page.locator(f".quote[data-id={record}]").first.bounding_box()
        assert sheet is not None
        assert words is not None
        assert sheet["y"] + sheet["height"] == pytest.approx(740, abs=1)
        assert words["y"] >= 0
        assert words["y"] + words["height"] <= sheet["y"] + 1


def test_on_a_phone_the_article_is_not_far_below_its_speakers(visit: Visit) -> None:
    page = visit(width=360, height=740, touch=True)
    take_sample(page)
    assert page.locator("#speakers").evaluate("e => [e.scrollWidth > e.clientWidth, e.offsetHeight < 200]") == [
        True, True,
    ]  # fmt: skip
    last = page.locator("#speakers button").last
    last.focus()
    expect(last).to_be_in_viewport(ratio=1)


def test_on_a_phone_the_way_out_of_a_record_stays_in_sight(visit: Visit) -> None:
    page = visit(width=360, height=740, touch=True)
    take_sample(page)
    page.locator(".quote[data-id=q3]").first.tap()
    page.locator("#details").evaluate("e => { e.scrollTop = e.scrollHeight; }")
    expect(page.locator("#dismiss")).to_be_in_viewport(ratio=1)
    expect(page.locator("#details-close")).to_be_in_viewport(ratio=1)


def test_on_a_phone_the_name_of_somebody_else_is_asked_for_in_sight(visit: Visit) -> None:
    page = visit(width=360, height=740, touch=True)
    take_sample(page)
    page.locator(".quote[data-id=q7]").first.tap()
    page.select_option("#speaker", label="Somebody else…")
    expect(page.locator("#new-speaker")).to_be_in_viewport(ratio=1)
    expect(page.locator("#set-speaker")).to_be_in_viewport(ratio=1)
    expect(page.locator(".quote[data-id=q7]")).to_be_in_viewport(ratio=1)


def test_printed_article_has_no_room_for_what_is_not_printed(visit: Visit) -> None:
    page = visit(width=700)
    take_sample(page)
    choose(page, "q3")
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).paddingBottom") == "0px"
    expect(page.locator("#details")).to_be_hidden()


def test_what_filters_leave_is_read_out(visit: Visit) -> None:
    page = visit()
    take_sample(page)
    page.get_by_role("checkbox", name="Indirect").uncheck()
    expect(page.locator("#status")).to_have_text("7 quotations by 4 speakers")
    page.get_by_role("checkbox", name="Indirect").check()
    page.locator("#floor").focus()
    page.keyboard.press("End")
    expect(page.locator("#status")).to_have_text("0 quotations")


@pytest.mark.parametrize("dark", [False, True])
def test_forced_colours_keep_initials_bars_and_the_unknown_apart(browser: Browser, origin: str, *, dark: bool) -> None:
    context = browser.new_context(forced_colors="active", color_scheme="dark" if dark else "light")
    page = context.new_page()
    page.goto(origin)
    take_sample(page)
    assert page.locator(".quote.unknown").evaluate("e => getComputedStyle(e).outlineStyle") == "dashed"
    choose(page, "q2")
    words, initials = page.locator(".quote.on").evaluate(
        "e => [getComputedStyle(e).color, getComputedStyle(e, '::after').color]"
    )
    assert initials == words
    full, empty = page.locator("#details .meter").evaluate(
        "e => [e.firstElementChild, e].map((part) => getComputedStyle(part).backgroundColor)"
    )
    assert full != empty
    context.close()


def test_in_a_narrow_window_a_click_does_not_hide_its_words(visit: Visit) -> None:
    page = visit(width=640, height=450)
    take_sample(page)
    for record in ("q1", "q4", "q7"):
        words = page.locator(f".quote[data-id={record}]").first
        words.evaluate("e => scrollBy(0, e.getBoundingClientRect().bottom - innerHeight + 20)")
        words.click()
        expect(page.locator("#details")).to_be_visible()
        sheet, box = page.locator("#details").bounding_box(), words.bounding_box()
        assert sheet is not None
        assert box is not None
        assert box["y"] + box["height"] <= sheet["y"] + 1
        page.keyboard.press("Escape")


@pytest.mark.parametrize("width", [360, 1280])
def test_targets_are_large_enough(visit: Visit, width: int) -> None:
    """24 by 24 CSS pixels (WCAG 2.5.8); words in a sentence are exempt."""
    page = visit(width=width)
    take_sample(page)
    choose(page, "q1")
    small = page.locator("button, select, input:not([type=checkbox]), label.chip, summary").evaluate_all(
        """all => all.filter(e => e.checkVisibility() && !e.closest(".visually-hidden"))
            .map(e => [e.id || e.textContent.trim(), e.getBoundingClientRect()])
            .filter(([, box]) => box.height && (box.height < 24 || box.width < 24)).map(([name]) => name)"""
    )
    assert small == []


def test_dark_mode_is_dark(visit: Visit) -> None:
    backgrounds = []
    for dark in (False, True):
        page = visit(dark=dark)
        backgrounds.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert backgrounds == ["rgb(253, 252, 250)", "rgb(21, 23, 27)"]


@pytest.mark.parametrize(("still", "moves"), [(True, False), (False, True)])
def test_nothing_moves_where_motion_is_unwanted(visit: Visit, *, still: bool, moves: bool) -> None:
    page = visit(still=still)
    page.route("**/v1/quotes", lambda _route: None)
    page.click("[data-sample=harbour]")
    expect(page.locator("#working")).to_be_visible()
    running = page.evaluate("document.getAnimations().some(one => one instanceof CSSAnimation)")
    smooth = page.evaluate("getComputedStyle(document.documentElement).scrollBehavior")
    assert (running, smooth) == (moves, "smooth" if moves else "auto")
    page.unroute_all(behavior="ignoreErrors")
