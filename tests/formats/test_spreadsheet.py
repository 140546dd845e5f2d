import csv
import dataclasses
import io

import pytest

from service.attribution.records import Article, Segment
from service.formats import spreadsheet
from service.formats.answer import Answer


def rows(answer: Answer) -> list[dict[str, str]]:
    text = b"".join(spreadsheet.write(answer)).decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_row_a_record(article: Article) -> None:
    title, board, cruel, reopen = rows(Answer(article=article, quotations=article.quotations, id="a-1"))
    assert board == {
        "article_id": "a-1",
        "id": "q2",
        "kind": "direct",
        "field": "text",
        "paragraph": "0",
        "text": "We will not sell, Not now.",
        "start": "3",
        "end": "44",
        "segments": "3..20 36..44",
        "speaker": "Ines Calder",
        "mention": "Calder",
        "speaker_id": "s1",
        "resolved_by": "surname",
        "cue": "said",
        "cue_type": "said",
        "rule": "quote-speaker-cue",
        "confidence": "0.9877",
        "same_as": "",
    }
    assert (title["paragraph"], title["same_as"], title["cue"]) == ("", "q2", "")
    assert (cruel["speaker"], cruel["mention"]) == ("", "Two residents; Two residents")
    assert (reopen["speaker_id"], reopen["confidence"]) == ("", "")


def test_offsets_are_in_the_unit_asked_for(article: Article) -> None:
    board = rows(Answer(article=article, quotations=article.quotations, offsets="utf16"))[1]
    assert board["segments"] == "4..21 37..45"


def test_without_records_the_header_stands_alone(article: Article) -> None:
    written = b"".join(spreadsheet.write(Answer(article=article, quotations=())))
    assert written.decode().split("\r\n") == [",".join(["article_id", *spreadsheet.COLUMNS]), ""]


FORMULAS = ["=1+1", "+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠A"]


@pytest.mark.parametrize("formula", FORMULAS)
def test_formulas_are_defused(article: Article, formula: str) -> None:
    quotation = dataclasses.replace(article.quotations[1], segments=(Segment(formula, 0, len(formula), quoted=True),))
    (row,) = rows(Answer(article=article, quotations=(quotation,), id=formula))
    assert row["text"] == row["article_id"] == f"'{formula}"


def test_marks_commas_and_line_ends_stay_in_their_cell(article: Article) -> None:
    words = 'One, "two"\nthree'
    quotation = dataclasses.replace(article.quotations[1], segments=(Segment(words, 0, len(words), quoted=True),))
    (row,) = rows(Answer(article=article, quotations=(quotation,)))
    assert row["text"] == words
