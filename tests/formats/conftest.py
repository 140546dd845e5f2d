"""An article read by hand: every member of the contract has a value somewhere in it."""

import pytest

from service.attribution.records import (
    Article,
    Cue,
    Identity,
    Mention,
    NotQuote,
    Quotation,
    Segment,
    Speaker,
)

TEXT = (
    "😀 “We will not sell,” Calder said. “Not now.”\n"
    "Two residents called it “cruel.” Ines Calder chairs the board of “The Crown”.\n"
    "It will reopen, officials said."
)
TITLE = "😀😀 ‘We will not sell’"


def _at(text: str, words: str, nth: int = 0) -> tuple[str, int, int]:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return words, start, start + len(words)


def _segment(words: str, quoted: bool = True, text: str = TEXT) -> Segment:  # noqa: FBT001, FBT002
    return Segment(*_at(text, words), quoted)


def _mention(words: str) -> Mention:
    found, start, end = _at(TEXT, words)
    return Mention(found, "text", start, end)


def _cue(words: str, nth: int = 0) -> Cue:
    found, start, end = _at(TEXT, words, nth)
    return Cue(found, "said", "text", start, end)


@pytest.fixture
def article() -> Article:
    calder = Speaker("s1", "Ines Calder", "surname", _mention("Calder"))
    residents = tuple(Speaker(f"s{n}", None, None, _mention("Two residents")) for n in (2, 3))
    title = Quotation(
        "q1",
        "direct",
        "title",
        None,
        (_segment("We will not sell", text=TITLE),),
        (calder,),
        None,
        "headline",
        0.71,
        "q2",
    )
    board = Quotation(
        "q2",
        "direct",
        "text",
        0,
        (_segment("We will not sell,"), _segment("Not now.")),
        (calder,),
        _cue("said"),
        "quote-speaker-cue",
        0.98765,
        None,
    )
    cruel = Quotation(
        "q3",
        "mixed",
        "text",
        1,
        (_segment("it", quoted=False), _segment("cruel.")),
        residents,
        _cue("called"),
        "call-as",
        0.5,
        None,
    )
    reopen = Quotation(
        "q4", "indirect", "text", 2, (_segment("It will reopen", quoted=False),), (), _cue("said", 1), "tag", None, None
    )
    return Article(
        text=TEXT,
        title=TITLE,
        quotations=(title, board, cruel, reopen),
        speakers=(
            Identity(
                "s1", "Ines Calder", "person", "chairs the board", ("Calder",), TEXT.index("Calder"), in_title=False
            ),
            Identity("s2", None, "group", "Two residents", (), None, in_title=True),
            Identity("s3", None, "group", "Two residents", (), None, in_title=True),
        ),
        not_quotes=(NotQuote("text", 1, *_at(TEXT, "The Crown"), "title"),),
    )
