import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.page import articles
from tests.page.browsing import served
from tests.page.conftest import Complaints, Visit, choose, submit, take_sample


def marked(page: Page, record: str) -> list[str]:
    return page.locator(f".quote[data-id={record}]").all_text_contents()


def test_pasted_article_stands_as_prose_with_its_quotations_marked(visit: Visit) -> None:
    page = visit()
    harbour = articles.harbour()
    submit(page, harbour)
    expect(page.locator("#summary")).to_have_text("11 quotations by 5 speakers")
    expect(page.locator("#summary")).to_be_focused()
    expect(page).to_have_title("11 quotations by 5 speakers · Quoth")
    assert page.locator("#article p").all_text_contents() == [
        paragraph.replace("“the Old Duchess”", "“the Old Duchess” (term under discussion)")
        for paragraph in harbour.text.strip().split("\n\n")
    ]
    assert marked(page, "q3") == ["the first plan", "“a tidy answer to a question nobody had asked”"]
    for number, quotation in enumerate(harbour.quotations, 1):
        assert " ".join(marked(page, f"q{number}")).replace("“", "").replace("”", "") == quotation.text


@pytest.mark.parametrize("name", articles.NAMES)
def test_sample_is_one_click_away(visit: Visit, name: str) -> None:
    page = visit()
    take_sample(page, name)
    expect(page.locator("#article h3")).to_have_text(articles.sample(name)["title"])
    assert page.input_value("#text") == articles.sample(name)["text"]


@pytest.mark.parametrize("name", articles.NAMES)
def test_sample_shows_what_the_engine_itself_finds(browser: Browser, name: str) -> None:
    with served() as origin:
        page = browser.new_page()
        page.goto(origin)
        with page.expect_response("**/v1/quotes") as caught:
            take_sample(page, name)
        quotes = caught.value.json()["quotes"]
        assert len({speaker["id"] for quote in quotes for speaker in quote["speakers"]}) > 2
        shown = page.locator(".quote").evaluate_all("all => [...new Set(all.map((e) => e.dataset.id))]")
        assert sorted(shown) == sorted(quote["id"] for quote in quotes)
        page.close()


def test_kinds_differ_by_more_than_colour(visit: Visit) -> None:
    page = visit()
    take_sample(page)
    styles = {
        kind: page.locator(f".quote.{kind}").first.evaluate("e => getComputedStyle(e).textDecorationStyle")
        for kind in ("direct", "mixed", "indirect")
    }
    assert styles == {"direct": "solid", "mixed": "dashed", "indirect": "dotted"}


def test_speakers_differ_by_more_than_colour(visit: Visit) -> None:
    page = visit()
    take_sample(page)
    badges = page.locator(".quote[data-badge]").evaluate_all("all => all.map(e => [e.dataset.id, e.dataset.badge])")
    assert dict(badges) == {
        "q1": "MT", "q2": "MT", "q3": "MT", "q4": "OP", "q5": "OP", "q6": "PHT", "q7": "?", "q8": "HO", "q9": "EQ",
        "q10": "OP", "q11": "OP",
    }  # fmt: skip
    expect(page.locator(".quote.unknown")).to_have_count(1)


def test_speakers_list_tells_what_the_service_rolled_up(visit: Visit) -> None:
    page = visit()
    with page.expect_response("**/v1/quotes") as caught:
        take_sample(page)
    told = [
        f"{one['name'] or one['role']}|{one['quotes']} quotation{'s' * (one['quotes'] != 1)}, {one['words']} word"
        f"{'s' * (one['words'] != 1)}|{round(one['share'] * 100)}%"
        for one in caught.value.json()["speakers"]
    ]
    shown = page.locator("#speakers li").evaluate_all(
        """items => items.map(item => [
            item.querySelector(".who").textContent,
            item.querySelector(".counts").textContent,
            item.querySelector(".share").textContent].join("|"))"""
    )
    assert shown == [*told, "Speaker not known|1 quotation, 7 words|10%"]
    first = page.locator(".share-bar > span").first
    ratio = first.evaluate("e => e.offsetWidth / e.parentElement.offsetWidth")
    assert ratio == pytest.approx(24 / 72, abs=0.02)


def test_click_lights_up_words_mention_and_cue(visit: Visit) -> None:
    page = visit()
    take_sample(page)
    choose(page, "q3", piece=1)
    assert page.locator(".quote.on").all_text_contents() == marked(page, "q3")
    assert page.locator(".mention-on").all_text_contents() == ["She"]
    assert page.locator(".cue-on").all_text_contents() == ["called"]
    details = page.locator("#details")
    expect(details.locator("h3")).to_have_text("Maren Tolliver")
    expect(details).to_contain_text("Mixed: part stands inside quotation marks")
    expect(details).to_contain_text("Very likely, 88%")
    expect(details).to_contain_text("The speaker, the word of saying, and then the clause with the quotation in it.")
    expect(details).to_contain_text("“called” stands before the words and points to “She”.")
    expect(details).to_contain_text("“She” is taken for Maren Tolliver, the likeliest one before it.")
    expect(details).to_contain_text("Rule: speaker-cue-clause.")
    choose(page, "q8")
    assert page.locator(".cue-on").all_text_contents() == ["According to"]
    assert page.locator(".mention-on").all_text_contents() == ["the harbour office"]
    expect(details).to_contain_text("The article does not name this speaker.")
    page.keyboard.press("Escape")
    expect(details).to_be_hidden()
    expect(page.locator(".on, .mention-on, .cue-on")).to_have_count(0)


@pytest.mark.parametrize("width", [360, 1280])
def test_choosing_moves_no_word(visit: Visit, width: int) -> None:
    page = visit(width=width)
    take_sample(page)
    places = """() => Array.from(document.querySelectorAll('.quote'), (e) => Array.from(e.getClientRects(),
        (box) => [box.x, box.y - document.querySelector('#article').getBoundingClientRect().y].map(Math.round)))"""
    before = page.evaluate(places)
    for record in ("q1", "q3", "q8", "q9"):
        choose(page, record)
        assert page.evaluate(places) == before, record


def test_record_can_be_read_as_the_api_gives_it(visit: Visit) -> None:
    page = visit()
    with page.expect_response("**/v1/quotes") as caught:
        take_sample(page)
    choose(page, "q5")
    page.click("#details .raw summary")
    expect(page.locator("#details pre")).to_contain_text('"id": "q5"')
    assert json.loads(page.locator("#details pre").text_content() or "") == caught.value.json()["quotes"][4]


def test_selecting_words_for_copying_does_not_move_the_focus(visit: Visit) -> None:
    page = visit()
    take_sample(page)
    page.locator(".quote[data-id=q4]").dblclick()
    assert page.evaluate("String(getSelection()).length") > 0


def test_kinds_can_be_switched_off(visit: Visit) -> None:
    page = visit()
    take_sample(page)
    choose(page, "q2")
    page.get_by_role("checkbox", name="Indirect").uncheck()
    expect(page.locator("#summary")).to_have_text("7 quotations by 4 speakers")
    expect(page.locator("#details")).to_be_hidden()
    off = page.locator(".quote[data-id=q2]")
    expect(off).to_have_class(re.compile(r"\boff\b"))
    assert off.evaluate("e => [e.tabIndex, e.getAttribute('role'), getComputedStyle(e).textDecorationLine]") == [
        -1, None, "none",
    ]  # fmt: skip
    page.get_by_role("checkbox", name="Indirect").check()
    expect(page.locator("#summary")).to_have_text("11 quotations by 5 speakers")


def test_left_out_and_dismissed_records_have_no_tint_beside_a_chosen_one(visit: Visit) -> None:
    page = visit()
    take_sample(page)
    choose(page, "q9")
    page.click("#dismiss")
    choose(page, "q1")
    page.get_by_role("checkbox", name="Mixed").uncheck()
    clear = "rgba(0, 0, 0, 0)"
    for record, piece, expected in (("q9", 0, True), ("q3", 1, True), ("q5", 0, False)):
        quote = page.locator(f".quote[data-id={record}]").nth(piece)
        assert (quote.evaluate("e => getComputedStyle(e).backgroundColor") == clear) is expected, record


def test_slider_leaves_out_what_is_less_sure(visit: Visit) -> None:
    page = visit()
    take_sample(page)
    page.fill("#floor", "90")
    expect(page.locator("#floor-value")).to_have_text("90%")
    expect(page.locator("#floor")).to_have_attribute("aria-valuetext", "90%, very likely")
    shown = page.locator(".quote[data-badge]").evaluate_all("all => all.map(e => e.dataset.id)")
    assert shown == ["q1", "q2", "q5", "q6", "q9", "q11"]
    expect(page.locator("#attention-text")).to_have_text(
        "1 quotation has no known speaker, hidden by the confidence you ask for."
    )
    page.click("#attention-next")
    expect(page.locator("#floor-value")).to_have_text("any")
    page.click("#attention-next")
    expect(page.locator(".quote[data-id=q7]")).to_be_focused()
    expect(page.locator("#details h3")).to_have_text("Speaker not known")
    expect(page.locator("#details")).to_contain_text("No candidate reached an even chance")


def test_marks_that_are_no_quotation_are_shown_when_asked_for(visit: Visit) -> None:
    page = visit()
    take_sample(page)
    reason = page.locator(".not-quote .reason")
    expect(reason).to_be_hidden()
    page.get_by_role("checkbox", name="Marked, but no quotation").check()
    expect(reason).to_be_visible()
    expect(page.locator(".not-quote")).to_have_text("“the Old Duchess” (term under discussion)")


def test_spotlight_shows_one_speaker_alone(visit: Visit) -> None:
    page = visit()
    take_sample(page)
    button = page.locator("#speakers button[data-person=s2]")
    button.click()
    expect(page.locator("#speakers button[data-person=s2]")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#speakers button[data-person=s2]")).to_be_focused()
    lit = page.locator(".quote.lit").evaluate_all("all => [...new Set(all.map(e => e.dataset.id))]")
    assert lit == ["q4", "q5", "q10", "q11"]
    page.locator("#speakers button[data-person='']").click()
    expect(page.locator(".quote.lit")).to_have_text("“And who pays when it falls in?”")


def test_characters_beyond_the_basic_plane_move_no_mark(visit: Visit) -> None:
    page = visit()
    submit(page, articles.astral())
    assert marked(page, "q1") == ["“Full 🌊 ahead,”", "“Now.”"]
    choose(page, "q1")
    assert page.locator(".mention-on").all_text_contents() == ["Wenna Roscarrock"]
    assert page.locator(".cue-on").all_text_contents() == ["said"]
    expect(page.locator("#text-count")).to_have_text(f"{len(articles.astral().text)} of at most 200,000 characters")


def test_repeats_joint_speakers_and_headline(visit: Visit) -> None:
    page = visit()
    submit(page, articles.repeated())
    expect(page.locator("#article h3 .quote")).to_have_text("“Not in our lane”")
    expect(page.locator("#speakers button[data-person=s1] .counts")).to_contain_text("2 quotations, 5 words")
    expect(page.locator("#speakers button[data-person=s2] .counts")).to_contain_text("1 quotation, 4 words")
    choose(page, "q3")
    expect(page.locator("#details h3")).to_have_text("Bryn Oakes and Tamsin Hale")
    page.get_by_role("button", name="the same words elsewhere").click()
    expect(page.locator(".quote.on")).to_have_attribute("data-id", "q2")


def test_article_without_quotations_says_so(visit: Visit) -> None:
    page = visit()
    page.fill("#text", "Nothing was said.")
    page.press("#text", "Control+Enter")
    expect(page.locator("#summary")).to_have_text("No quotations found")
    expect(page.locator("#speakers")).to_have_text("Nothing in this article is given as somebody’s words.")
    for control in ("#kinds", "#slider", "#speakers-note"):
        expect(page.locator(control)).to_be_hidden()
    page.click("#edit")
    take_sample(page)
    expect(page.locator("#slider")).to_be_visible()
    for kind in ("Direct", "Mixed", "Indirect"):
        page.get_by_role("checkbox", name=kind, exact=False).first.uncheck()
    expect(page.locator("#summary")).to_have_text("0 quotations")
    expect(page.locator("#speakers")).to_have_text("Nobody, with these filters.")


def test_warnings_of_the_service_are_shown(visit: Visit) -> None:
    page = visit()

    def warn(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, json={**response.json(), "warnings": ["This does not look English."]})

    page.route("**/v1/quotes", warn)
    take_sample(page)
    expect(page.locator("#warnings")).to_have_text("This does not look English.")


def test_edit_and_back_keep_text_and_marks(visit: Visit) -> None:
    page = visit()
    take_sample(page)
    page.click("#edit")
    expect(page.locator("#text")).to_be_focused()
    page.click("#back")
    expect(page.locator(".quote[data-id=q1]").first).to_be_visible()


@pytest.mark.parametrize("how", ["open cp1252", "open utf-16", "drop"])
def test_text_file_is_read(visit: Visit, tmp_path: Path, how: str) -> None:
    page = visit()
    words = "“Ça va,” said Zoë — twice.\n"
    if how.startswith("open"):
        path = tmp_path / "old desk.txt"
        path.write_bytes(words.encode(how.split()[1]))
        page.set_input_files("#file", path)
    else:
        drop(page, "new desk.txt", words, "text/plain")
    expect(page.locator("#text")).to_have_value(words)
    expect(page.locator("#is-html")).not_to_be_checked()
    expect(page.locator("#submit")).to_be_focused()


def test_file_may_be_dropped_anywhere(visit: Visit) -> None:
    page = visit()
    drop(page, "one.txt", "“One,” she said.", "text/plain", on=".site-foot")
    expect(page.locator("#text")).to_have_value("“One,” she said.")
    take_sample(page)
    drop(page, "two.txt", "“Two,” she said.", "text/plain", on="#article")
    expect(page.locator("#compose")).to_be_visible()
    expect(page.locator("#text")).to_have_value("“Two,” she said.")


def test_another_article_does_not_keep_the_headline_of_the_sample(visit: Visit) -> None:
    page = visit()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    take_sample(page)
    page.click("#edit")
    expect(page.locator("#title")).to_be_visible()
    page.fill("#author", "Ines Calder")
    page.evaluate("navigator.clipboard.writeText('Nothing was said.')")
    page.locator("#text").press("ControlOrMeta+a")
    page.keyboard.press("ControlOrMeta+v")
    expect(page.locator("#title")).to_have_value("")
    expect(page.locator("#author")).to_have_value("Ines Calder")
    page.click("#submit")
    expect(page.locator("#article")).to_have_text("By Ines CalderNothing was said.")
    with page.expect_download() as caught:
        page.click("[data-save=json]")
    assert caught.value.suggested_filename == "article-quotes.json"


def test_file_leaves_the_headline_that_was_typed(visit: Visit) -> None:
    page = visit()
    page.click("#more summary")
    page.fill("#title", "Typed before")
    drop(page, "story.txt", "Nothing was said.", "text/plain")
    expect(page.locator("#text")).to_have_value("Nothing was said.")
    expect(page.locator("#title")).to_have_value("Typed before")


def drop(page: Page, name: str, words: str, type_: str, on: str = "#text") -> None:
    page.evaluate(
        """([name, words, type, on]) => {
            const carried = new DataTransfer();
            carried.items.add(new File([words], name, { type }));
            const options = { dataTransfer: carried, bubbles: true, cancelable: true };
            const target = document.querySelector(on);
            target.dispatchEvent(new DragEvent("dragover", options));
            target.dispatchEvent(new DragEvent("drop", options));
        }""",
        [name, words, type_, on],
    )


def test_html_file_is_sent_as_html_and_its_plain_text_shown(visit: Visit) -> None:
    page = visit()
    drop(page, "story.html", "<p>One &amp; only.</p><script>document.title = 'owned'</script><p>Two.</p>", "text/html")
    expect(page.locator("#is-html")).to_be_checked()
    with page.expect_request("**/v1/quotes") as caught:
        page.click("#submit")
    assert json.loads(caught.value.post_data or "")["format"] == "html"
    expect(page.locator("#article p")).to_have_text(["One & only.", "Two."])
    expect(page).to_have_title("No quotations found · Quoth")
    with page.expect_download() as saved:
        page.click("[data-save=json]")
    assert saved.value.suggested_filename == "story-quotes.json"
    document = json.loads(Path(saved.value.path()).read_text(encoding="utf-8"))
    assert [line for line in document["text"].splitlines() if line] == ["One & only.", "Two."]


def test_other_files_are_refused(visit: Visit) -> None:
    page = visit()
    drop(page, "photo.png", "PNG", "image/png")
    expect(page.locator("#text-error")).to_have_text("photo.png is no text or HTML file.")
    expect(page.locator("#text")).to_have_value("")


def test_nothing_to_send_is_told_without_a_call(visit: Visit) -> None:
    page = visit()
    calls: list[str] = []
    page.on("request", lambda request: calls.append(request.url))
    page.click("#submit")
    expect(page.locator("#text-error")).to_have_text("Paste an article first, or take a sample.")
    expect(page.locator("#text")).to_be_focused()
    expect(page.locator("#text")).to_have_attribute("aria-invalid", "true")
    assert calls == []


def test_error_comes_in_the_words_of_the_service(visit: Visit, complaints: Complaints) -> None:
    complaints.expected.append("413")
    page = visit()
    page.fill("#text", "a" * 200_001)
    expect(page.locator("#text-count")).to_have_class(re.compile("over"))
    with page.expect_response("**/v1/quotes") as caught:
        page.click("#submit")
    problem = caught.value.json()
    assert caught.value.status == 413
    box = page.get_by_role("alert")
    expect(box).to_contain_text(problem["title"])
    expect(box).to_contain_text(problem["detail"])
    expect(box).to_contain_text(problem["instance"])
    expect(page.locator("#text")).to_have_value("a" * 200_001)


def test_errors_of_fields_name_them(visit: Visit, complaints: Complaints) -> None:
    complaints.expected.append("422")
    page = visit()
    page.evaluate("document.querySelector('#text').value = 'lone \\ud800 surrogate'")
    page.click("#submit")
    expect(page.get_by_role("alert").locator("li")).to_contain_text("/text")


def problem(route: Route, status: int, **headers: str) -> None:
    body = {"type": "/docs/problems#x", "title": f"Title {status}", "status": status, "detail": "A detail."}
    route.fulfill(status=status, headers={"Content-Type": "application/problem+json", **headers}, body=json.dumps(body))


def test_busy_service_says_when_to_come_back(visit: Visit, complaints: Complaints) -> None:
    complaints.expected.append("503")
    page = visit()
    page.route("**/v1/quotes", lambda route: problem(route, 503, **{"Retry-After": "7"}))
    page.click("[data-sample=harbour]")
    expect(page.get_by_role("alert")).to_contain_text("Title 503")
    expect(page.get_by_role("alert")).to_contain_text("Try again in 7 seconds.")


def test_error_is_brought_into_view(visit: Visit, complaints: Complaints) -> None:
    complaints.expected.append("503")
    page = visit(width=360, height=400, touch=True)
    page.route("**/v1/quotes", lambda route: problem(route, 503))
    page.locator("[data-sample=library]").tap()
    expect(page.get_by_role("alert")).to_be_in_viewport(ratio=1)


def test_unreachable_service_is_told(visit: Visit, complaints: Complaints) -> None:
    complaints.expected.append("ERR_CONNECTION_REFUSED")
    page = visit()
    page.route("**/v1/quotes", lambda route: route.abort("connectionrefused"))
    page.click("[data-sample=harbour]")
    expect(page.get_by_role("alert")).to_contain_text("The service cannot be reached")


def test_answer_of_something_else_is_told(visit: Visit, complaints: Complaints) -> None:
    complaints.expected.append("502")
    page = visit()
    page.route("**/v1/quotes", lambda route: route.fulfill(status=502, body="<html>Bad gateway</html>"))
    page.click("[data-sample=harbour]")
    expect(page.get_by_role("alert")).to_contain_text("The service answered 502")


def test_key_is_asked_for_sent_and_kept_nowhere(visit: Visit, complaints: Complaints) -> None:
    complaints.expected.append("401")
    page = visit()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    seen: list[str | None] = []

    def guard(route: Route) -> None:
        seen.append(route.request.headers.get("authorization"))
        if seen[-1] == "Bearer s3cret":
            route.fallback()
        else:
            problem(route, 401, **{"WWW-Authenticate": "Bearer"})

    page.route("**/v1/quotes", guard)
    page.click("[data-sample=harbour]")
    expect(page.get_by_role("alert")).to_contain_text("Title 401")
    expect(page.locator("#key")).to_be_focused()
    page.locator("#key").fill("s3cret")
    page.click("#submit")
    expect(page.locator("#result")).to_be_visible()
    assert seen == [None, "Bearer s3cret"]
    page.click("#copy-curl")
    expect(page.locator("#toast")).to_contain_text("QUOTH_API_KEY")
    command = page.evaluate("navigator.clipboard.readText()")
    assert "$QUOTH_API_KEY" in command
    assert "s3cret" not in command
    kept = page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]")
    assert kept == [0, 0, ""]
    page.reload()
    assert page.input_value("#key") == ""


def test_slow_answer_shows_work_and_can_be_stopped(visit: Visit) -> None:
    page = visit()
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/v1/quotes", hold)
    page.click("[data-sample=harbour]")
    expect(page.locator("#working")).to_contain_text(f"Reading {len(articles.harbour().text):,} characters")
    expect(page.locator("#working")).to_contain_text("1 second so far")
    expect(page.locator("#form")).to_have_attribute("aria-busy", "true")
    page.click("#submit", force=True)  # a second click sends nothing more
    page.click("#cancel")
    expect(page.locator("#working")).to_be_hidden()
    expect(page.locator("#toast")).to_have_text("Stopped.")
    expect(page.locator("#submit")).to_be_focused()
    assert len(held) == 1
    page.unroute("**/v1/quotes")
    page.click("#submit")
    expect(page.locator("#result")).to_be_visible()


@pytest.mark.parametrize("title", [None, "<h1>T</h1>"])
def test_hostile_article_shows_as_typed(visit: Visit, title: str | None) -> None:
    page = visit()
    hostile = articles.hostile()
    page.on("dialog", lambda dialog: pytest.fail(f"a script ran: {dialog.message}"))
    submit(page, hostile)
    choose(page, "q1")
    assert page.locator("#article p").all_text_contents() == hostile.text.split("\n\n")
    expect(page.locator("#article h3")).to_have_text("<h1>T</h1>")
    expect(page.locator("#details h3")).to_have_text("<script>document.title='owned'</script>")
    expect(page.locator("#details")).to_contain_text("<u>role</u>")
    assert (
        page.locator("#result").evaluate("e => e.querySelectorAll('img, iframe, script, b:not(.who), u, i').length")
        == 0
    )
    expect(page).to_have_title("1 quotation by 1 speaker · Quoth")


def test_policy_stops_what_would_parse_markup(visit: Visit, complaints: Complaints) -> None:
    complaints.expected += ["TrustedHTML", "Refused", "violates"]
    page = visit()
    failed = page.evaluate(
        "() => { try { document.body.innerHTML = '<b>x</b>'; return ''; } catch (error) { return error.name; } }"
    )
    assert failed == "TypeError"


def test_nothing_but_the_call_leaves_the_browser(visit: Visit) -> None:
    page = visit()
    sent = []
    page.on("request", lambda request: sent.append((request.method, request.url.split("/", 3)[3])))
    take_sample(page)
    choose(page, "q1")
    page.get_by_role("checkbox", name="Mixed").uncheck()
    with page.expect_download():
        page.click("[data-save=json]")
    assert [one for one in sent if not one[1].startswith("blob") and "-" not in one[1]] == [("POST", "v1/quotes")]
