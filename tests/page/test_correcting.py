import csv
import hashlib
import io
import json
import re
import shutil
import subprocess
from base64 import urlsafe_b64encode
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.page import articles
from tests.page.conftest import Visit, choose, submit, take_sample


def give(page: Page, *, to: str, everywhere: bool = False) -> None:
    """Give the chosen record to a speaker of the list, or to somebody new."""
    options = page.locator("#speaker option").all_text_contents()
    if to in options:
        page.select_option("#speaker", label=to)
    else:
        page.select_option("#speaker", label="Somebody else…")
        page.fill("#new-speaker", to)
    if everywhere:
        page.check("#all-alike")
    page.click("#set-speaker")


def saved(page: Page, format_: str) -> tuple[str, str]:
    with page.expect_download() as caught:
        page.click(f"[data-save={format_}]")
    return caught.value.suggested_filename, Path(caught.value.path()).read_text(encoding="utf-8")


def rows(page: Page) -> dict[str, dict[str, str]]:
    _, text = saved(page, "csv")
    return {row["id"]: row for row in csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""))}


def counts(page: Page, person: str) -> str:
    return page.locator(f"#speakers button[data-person='{person}'] .counts").text_content() or ""


def test_known_speaker_takes_over_a_quotation_that_nobody_had(visit: Visit) -> None:
    page = visit()
    take_sample(page)
    expect(page.locator("#attention")).to_be_visible()
    choose(page, "q7")
    give(page, to="Edda Quillan")
    expect(page.locator("#details h3")).to_have_text("Edda Quillan")
    expect(page.locator("#details")).to_contain_text("set by you")
    expect(page.locator("#details")).to_contain_text("The service gave: nobody.")
    expect(page.locator("#attention")).to_be_hidden()
    assert "2 quotations, 20 words" in counts(page, "s5")
    expect(page.locator(".quote[data-id=q7]")).to_have_attribute("data-badge", "EQ")
    expect(page.locator("#changes-text")).to_have_text("1 correction of yours, not saved yet.")
    expect(page.locator("#status")).to_have_text("Speaker set to Edda Quillan.")
    expect(page.locator("#set-speaker")).to_be_focused()


def test_mention_of_the_services_speaker_is_no_longer_lit_for_the_editors(visit: Visit) -> None:
    page = visit()
    take_sample(page)
    choose(page, "q3")
    expect(page.locator(".mention-on")).to_have_text("She")
    give(page, to="Edda Quillan")
    expect(page.locator(".cue-on")).to_have_text("called")
    expect(page.locator(".mention-on")).to_have_count(0)
    page.click("#undo")
    expect(page.locator(".mention-on")).to_have_text("She")


def test_new_speaker_can_take_all_of_anothers_quotations(visit: Visit) -> None:
    page = visit()
    take_sample(page)
    choose(page, "q5")
    give(page, to="Olwen Pascoe", everywhere=True)
    expect(page.locator("#speakers button[data-person=s2]")).to_have_count(0)
    assert "4 quotations, 20 words" in counts(page, "e1")
    expect(page.locator("#summary")).to_have_text("11 quotations by 5 speakers")
    assert {row["id"]: row["speaker_before"] for row in rows(page).values() if row["correction"]} == dict.fromkeys(
        ("q4", "q5", "q10", "q11"), "Osric Penhallow"
    )


def test_all_of_a_speaker_are_those_that_stand_so_now(visit: Visit) -> None:
    page = visit()
    take_sample(page)
    choose(page, "q5")
    give(page, to="Edda Quillan")
    choose(page, "q4")
    expect(page.locator("#details")).to_contain_text("For all 3 quotations of this speaker")
    give(page, to="Olwen Pascoe", everywhere=True)
    expect(page.locator("#details")).to_contain_text("For all 3 quotations of this speaker")
    assert {id_: row["speaker"] for id_, row in rows(page).items() if row["correction"]} == {
        "q4": "Olwen Pascoe", "q5": "Edda Quillan", "q10": "Olwen Pascoe", "q11": "Olwen Pascoe",
    }  # fmt: skip


def test_spotlight_goes_out_with_the_last_quotation(visit: Visit) -> None:
    page = visit()
    take_sample(page)
    page.click("#speakers button[data-person='']")
    expect(page.locator("#article")).to_have_class("prose has-spotlight")
    choose(page, "q7")
    give(page, to="Edda Quillan")
    expect(page.locator("#article")).not_to_have_class(re.compile("has-spotlight"))


def test_corrections_that_the_filters_leave_out_are_not_saved(visit: Visit) -> None:
    page = visit()
    take_sample(page)
    choose(page, "q4")
    give(page, to="Edda Quillan")
    page.get_by_role("checkbox", name="Indirect").uncheck()
    assert "q4" not in rows(page)
    expect(page.locator("#toast")).to_have_text(
        "Saved the 7 of 11 quotations that are shown. 1 correction of yours is not among them."
    )
    expect(page.locator("#changes-text")).to_have_text("1 correction of yours, not saved yet.")
    page.get_by_role("checkbox", name="Indirect").check()
    assert "q4" in rows(page)
    expect(page.locator("#changes-text")).to_have_text("1 correction of yours, saved.")


def test_a_new_speaker_needs_a_name(visit: Visit) -> None:
    page = visit()
    take_sample(page)
    choose(page, "q1")
    page.select_option("#speaker", label="Somebody else…")
    page.click("#set-speaker")
    expect(page.locator("#new-speaker")).to_be_focused()
    expect(page.locator("#changes")).to_be_hidden()


def test_dismissed_record_leaves_the_counts_and_comes_back(visit: Visit) -> None:
    page = visit()
    take_sample(page)
    choose(page, "q9")
    page.click("#dismiss")
    expect(page.locator("#summary")).to_have_text("10 quotations by 4 speakers")
    expect(page.locator(".quote[data-id=q9]").first).to_have_attribute(
        "aria-label", "“She never dropped a thing,”, Edda Quillan, dismissed"
    )
    page.get_by_role("button", name="Take it back in").click()
    expect(page.locator("#summary")).to_have_text("11 quotations by 5 speakers")
    expect(page.locator("#changes")).to_be_hidden()


def test_undo_of_one_and_of_all(visit: Visit) -> None:
    page = visit()
    take_sample(page)
    for record in ("q1", "q4"):
        choose(page, record)
        give(page, to="Nobody known")
    expect(page.locator("#attention-text")).to_have_text("3 quotations have no known speaker.")
    page.click("#undo")
    expect(page.locator("#details h3")).to_have_text("Osric Penhallow")
    page.click("#undo-all")
    expect(page.locator("#changes")).to_be_hidden()
    expect(page.locator("#attention-text")).to_have_text("1 quotation has no known speaker.")


def test_setting_the_same_speaker_is_no_correction(visit: Visit) -> None:
    page = visit()
    take_sample(page)
    choose(page, "q1")
    page.click("#set-speaker")
    expect(page.locator("#changes")).to_be_hidden()


def test_joint_speakers_become_one(visit: Visit) -> None:
    page = visit()
    submit(page, articles.repeated())
    choose(page, "q2")
    expect(page.locator("#speaker")).to_have_value("=")
    page.click("#set-speaker")
    expect(page.locator("#changes")).to_be_hidden()
    give(page, to="Tamsin Hale")
    expect(page.locator("#details h3")).to_have_text("Tamsin Hale")


def corrected(page: Page) -> None:
    """Set one speaker, dismiss one record, and leave out the indirect ones."""
    take_sample(page)
    choose(page, "q7")
    give(page, to="Wm. “Bill” Trago")
    choose(page, "q9")
    page.click("#dismiss")
    page.get_by_role("checkbox", name="Indirect").uncheck()


def test_saved_csv_has_the_corrections_flagged(visit: Visit) -> None:
    page = visit()
    corrected(page)
    name, text = saved(page, "csv")
    assert name == "harbour-quotes.csv"
    assert text.startswith("\ufeffarticle_id,id,kind,field,paragraph,text,start,end,segments,speaker,mention,")
    read = {row["id"]: row for row in csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""))}
    assert list(read) == ["q1", "q3", "q5", "q6", "q7", "q9", "q11"]
    assert {id_: row["correction"] for id_, row in read.items() if row["correction"]} == {
        "q7": "speaker",
        "q9": "dismissed",
    }
    assert read["q7"]["speaker"] == "Wm. “Bill” Trago"
    assert read["q7"]["confidence"] == ""
    harbour = articles.harbour()
    row, first = read["q1"], harbour.quotations[0]
    assert (row["text"], row["speaker"], row["mention"], row["cue"], row["confidence"]) == (
        first.text, "Maren Tolliver", "Maren Tolliver", "said", "0.985",
    )  # fmt: skip
    assert [harbour.text[int(a) : int(b)] for a, b in (one.split("..") for one in row["segments"].split())] == [
        segment.text for segment in first.segments
    ]
    expect(page.locator("#toast")).to_have_text("Saved the 7 of 11 quotations that are shown.")
    expect(page.locator("#changes-text")).to_have_text("2 corrections of yours, saved.")


def test_cells_that_a_spreadsheet_would_run_are_defused(visit: Visit) -> None:
    page = visit()
    submit(page, articles.repeated())
    assert rows(page)["q4"]["text"] == "'=1+1"


def test_saved_json_is_the_answer_with_the_corrections_in(visit: Visit) -> None:
    page = visit()
    with page.expect_response("**/v1/quotes") as caught:
        corrected(page)
    answer = caught.value.json()
    name, text = saved(page, "json")
    document: dict[str, Any] = json.loads(text)
    assert name == "harbour-quotes.json"
    assert document["text"] == articles.harbour().text
    by_id = {record["id"]: record for record in document["quotes"]}
    assert list(by_id) == ["q1", "q3", "q5", "q6", "q7", "q11"]
    assert by_id["q1"] == {**answer["quotes"][0], "correction": None}
    mine = {"id": "e1", "name": "Wm. “Bill” Trago", "resolved_by": None, "mention": None}
    assert by_id["q7"] == {
        **answer["quotes"][6],
        "speaker": mine,
        "speakers": [mine],
        "correction": {"by": "an editor", "dismissed": False, "speakers": [], "confidence": None},
    }
    assert [(record["id"], record["correction"]["dismissed"]) for record in document["dismissed"]] == [("q9", True)]
    totals = {
        speaker["id"]: (speaker["quotes"], speaker["words"], speaker["share"]) for speaker in document["speakers"]
    }
    assert totals == {"s1": (2, 24, 0.4068), "s2": (2, 20, 0.339), "s3": (1, 8, 0.1356), "e1": (1, 7, 0.1186)}


def test_json_without_corrections_has_the_figures_of_the_service(visit: Visit) -> None:
    page = visit()
    with page.expect_response("**/v1/quotes") as caught:
        take_sample(page)
    document = json.loads(saved(page, "json")[1])
    assert document["speakers"] == caught.value.json()["speakers"]
    assert [{**record, "correction": None} for record in caught.value.json()["quotes"]] == document["quotes"]


def test_saved_annotations_have_the_corrections_flagged(visit: Visit) -> None:
    page = visit()
    corrected(page)
    name, text = saved(page, "annotations")
    document = json.loads(text)
    items = document["first"]["items"]
    harbour = articles.harbour()
    digest = urlsafe_b64encode(hashlib.sha256(harbour.text.encode()).digest()).rstrip(b"=").decode()
    assert name == "harbour-quotes.jsonld"
    assert (document["type"], document["total"], len(items)) == ("AnnotationCollection", 7, 7)
    assert len({item["id"] for item in items}) == 7
    for item in items:
        for target in item["target"]:
            quote, position = target["selector"]
            assert target["source"] == f"ni:///sha-256;{digest}"
            assert harbour.text[position["start"] : position["end"]] == quote["exact"]
            around = f"{quote['prefix']}{quote['exact']}{quote['suffix']}"
            assert around in harbour.text
    said_by = [[body["value"] for body in item["body"] if body["purpose"] == "identifying"] for item in items]
    assert said_by[4] == ["Wm. “Bill” Trago"]
    flags = {
        number: (body["purpose"], body["value"])
        for number, item in enumerate(items)
        for body in item["body"]
        if body["purpose"] in {"editing", "moderating"}
    }
    assert flags == {
        4: ("editing", "speaker set by an editor; the service gave nobody"),
        5: ("moderating", "dismissed by an editor: no quotation"),
    }


def test_annotations_count_code_points(visit: Visit) -> None:
    page = visit()
    submit(page, articles.astral())
    [item] = json.loads(saved(page, "annotations")[1])["first"]["items"]
    for target, segment in zip(item["target"], articles.astral().quotations[0].segments, strict=True):
        quote, position = target["selector"]
        assert (quote["exact"], position["start"], position["end"]) == (segment.text, segment.start, segment.end)


@pytest.mark.skipif(shutil.which("curl") is None, reason="no curl here")
def test_copied_curl_gives_what_is_shown(visit: Visit) -> None:
    page = visit()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    take_sample(page)
    page.get_by_role("checkbox", name="Indirect").uncheck()
    page.fill("#floor", "90")
    page.click("#copy-curl")
    expect(page.locator("#toast")).to_have_text("Copied.")
    command = page.evaluate("navigator.clipboard.readText()")
    answer = subprocess.run(["sh", "-c", command], capture_output=True, check=True)
    assert [record["id"] for record in json.loads(answer.stdout)["quotes"]] == ["q1", "q5", "q6", "q9", "q11"]
    page.click("#request summary")
    expect(page.locator("#curl")).to_contain_text("ARTICLE")
    assert page.locator("#curl").text_content() == command


def test_without_a_clipboard_the_command_is_shown_selected(visit: Visit) -> None:
    page = visit()
    take_sample(page)
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.click("#copy-curl")
    expect(page.locator("#curl")).to_be_focused()
    assert page.evaluate("String(getSelection())").startswith("curl -sS 'http://127.0.0.1:")


def test_unsaved_corrections_are_not_lost_unasked(visit: Visit) -> None:
    page = visit()
    take_sample(page)
    choose(page, "q7")
    give(page, to="Edda Quillan")
    page.click("#edit")
    page.click("[data-sample=orchard]")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("1 correction of yours would be lost")
    dialog.get_by_role("button", name="Keep them").click()
    expect(page.locator("#compose")).to_be_visible()
    page.click("#submit")
    dialog.get_by_role("button", name="Discard and read again").click()
    expect(page.locator("#result")).to_be_visible()
    expect(page.locator("#changes")).to_be_hidden()


def test_leaving_with_unsaved_corrections_is_asked_about(visit: Visit) -> None:
    page = visit()
    take_sample(page)
    choose(page, "q7")
    give(page, to="Edda Quillan")
    asked: list[str] = []

    def stay(dialog: Any) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", stay)
    page.close(run_before_unload=True)
    page.wait_for_event("close") if not page.is_closed() else None
    assert asked == ["beforeunload"]
