"""What holds for every text, whatever is in it: no error, exact places, the same answer again, records in order."""

import re
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.golden import load_all
from service.attribution import read
from service.attribution.records import Article, Quotation

_MARKS = ["“", "”", '"', "‘", "’", "'", "''", "``", "«", "»", "„", "‟", "″", "`", "‹", "›"]
_SIGNS = [",", ".", "?", "!", ":", ";", "…", "...", "--", "—", "–", "-", "(", ")", "[", "]", "&", "#", "@", "*", "/"]
_WORDS = [
    "said", "says", "told", "asked", "called", "adding", "according", "to", "that", "who", "he", "she", "they", "I",
    "it", "his", "her", "the", "a", "and", "not", "was", "quoted", "as", "saying", "tweeted", "wrote", "claim",
    "statement", "spokesman", "minister", "council", "report", "Mr", "Dr.", "Prof", "Ann", "Lee", "Calder", "López",
    "O’Brien", "d'Arcy", "van", "der", "al-Haddad", "Jr.", "St.", "U.S.", "ACME", "NASA", "WHO:", "Q:", "A:", "BELL:",
    "Monday",
    "will", "sell", "harbour", "mad", "“mad,”", "3.5m", "1,000", "9:30", "26%", "'90s", "'em", "rock'n'roll", "plan",
    "www.example.org", "https://example.org/a?b=c", "#harbour", "@lee", "Read more:", "By Ann Lee", "(Photo: Lee)",
]  # fmt: skip
_ODD = [
    "\u00a0", "\u200b", "\u200d", "\ufeff", "\u2028", "\u2029", "\x00", "\x85", "\u0301", "\u202e", "\U0001f600",
    "👩‍👩‍👧",
    "ß", "İ", "ı", "ſ", "ǅ", "ﬁ", "Ⅷ", "²", "٣", "한국", "中文", "שלום", "\U0001d400", "\ue000", "ᾳ", "Σ", "ς",
]  # fmt: skip
_SPACES = ["", " ", " ", " ", "\n", "\n\n", "\r\n", "\t", "\u00a0"]

_piece = st.one_of(
    st.sampled_from(_WORDS),
    st.sampled_from(_MARKS),
    st.sampled_from(_SIGNS),
    st.sampled_from(_ODD),
    st.text(max_size=3),
)
_newsy = st.lists(st.tuples(_piece, st.sampled_from(_SPACES)), max_size=120).map(
    lambda pairs: "".join(piece + space for piece, space in pairs)
)
_GOLDEN = [article.text for article in load_all(sets=["articles"])]
_SENTENCES = sorted({sentence for text in _GOLDEN for sentence in re.findall(r"[^\n]+?[.?!][”\"’']?(?=\s|$)", text)})
_WRONG = st.sampled_from([*"“”\"'’,.:;—()1Aa\n ", ""])


@st.composite
def _broken(draw: st.DrawFn) -> str:
    """A stretch of an article, cut off anywhere, with some characters that are not its own."""
    text = draw(st.sampled_from(_GOLDEN))
    start = draw(st.integers(0, len(text) - 1))
    letters = list(text[start : start + draw(st.integers(1, 700))])
    for place in draw(st.lists(st.integers(0, len(letters) - 1), max_size=12)):
        letters[place] = draw(_WRONG)
    return "".join(letters)


_mixed_up = st.lists(
    st.tuples(st.sampled_from(_SENTENCES), st.sampled_from(_SPACES), st.integers(1, 400)), max_size=8
).map(lambda parts: "".join(sentence[:length] + space for sentence, space, length in parts))
_article = st.one_of(_newsy, _mixed_up, _broken(), st.text(max_size=200))
_title = st.one_of(st.none(), _newsy.map(lambda text: text[:80]))
_THOROUGH = settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def _field(article: Article, field: str) -> str:
    text = article.text if field == "text" else article.title
    assert text is not None
    return text


def _assert_segments_exact(article: Article, quotation: Quotation) -> None:
    text = _field(article, quotation.field)
    assert quotation.segments
    for segment in quotation.segments:
        assert text[segment.start : segment.end] == segment.text
        assert segment.text
        assert segment.text == segment.text.strip()
    kinds = {segment.quoted for segment in quotation.segments}
    expected = {"mixed": {True, False}, "indirect": {False}}.get(quotation.kind)
    assert kinds == expected if expected else (kinds == {True} or quotation.rule.startswith("transcript"))


def _assert_places_exact(article: Article, quotation: Quotation) -> None:
    for speaker in quotation.speakers:
        mention = speaker.mention
        assert _field(article, mention.field)[mention.start : mention.end] == mention.text != ""
    if quotation.cue is not None:
        cue = quotation.cue
        assert _field(article, cue.field)[cue.start : cue.end] == cue.text != ""


def _assert_in_order(spans: Sequence[tuple[int, int]]) -> None:
    for (_, end), (start, _) in pairwise(spans):
        assert end <= start


@_THOROUGH
@given(text=_article, title=_title, author=st.one_of(st.none(), st.text(max_size=20)))
def test_any_text_is_read_with_exact_places(text: str, title: str | None, author: str | None) -> None:
    article = read(text, title, author)
    for quotation in article.quotations:
        _assert_segments_exact(article, quotation)
        _assert_places_exact(article, quotation)
    for marked in article.not_quotes:
        assert _field(article, marked.field)[marked.start : marked.end] == marked.text


@_THOROUGH
@given(text=_article, title=_title)
def test_records_stand_in_order_and_apart(text: str, title: str | None) -> None:
    article = read(text, title)
    for field in ("title", "text"):
        records = [quotation for quotation in article.quotations if quotation.field == field]
        for quotation in records:
            _assert_in_order([(segment.start, segment.end) for segment in quotation.segments])
        assert [q.start for q in records] == sorted(q.start for q in records)
        segments = sorted((segment.start, segment.end) for q in records for segment in q.segments)
        _assert_in_order(segments)
    fields = [quotation.field for quotation in article.quotations]
    assert fields == sorted(fields, key=["title", "text"].index)


@_THOROUGH
@given(text=_article)
def test_ids_are_numbered_and_refer_to_what_is_there(text: str) -> None:
    article = read(text)
    assert [quotation.id for quotation in article.quotations] == [f"q{n + 1}" for n in range(len(article.quotations))]
    known = [speaker.id for speaker in article.speakers]
    assert len(set(known)) == len(known)
    used = {speaker.id for quotation in article.quotations for speaker in quotation.speakers}
    assert used == set(known)
    assert {q.same_as for q in article.quotations} <= {None, *(q.id for q in article.quotations)}


@_THOROUGH
@given(text=_article, title=_title)
def test_the_same_text_gives_the_same_answer(text: str, title: str | None) -> None:
    assert read(text, title) == read(text, title)


@pytest.mark.parametrize(
    "text",
    [*" \n\x00\ufeff“”\"'’.,A\u0301", "", "said", "said.", "said -", "“said", "’s", "--", "''"],
    ids=repr,
)
def test_the_smallest_texts_are_read(text: str) -> None:
    assert read(text).quotations == ()


@pytest.mark.parametrize(
    "text",
    [
        "Well, Tom Reed of",
        "“No,” reads the memo by",
        "The pier is late, according to a post by",
        "“Did you see it?” Rao asked Lund. “",
        "“Did you see it?” Rao asked Lund. “ ",
        "I saw called,“p”have “.”",
        "Or typed “w”. ‘r n t’ So I",
        "“A strut,” “Jo should,” The contention of its author, Ann Orr, that it was so long dismissed, is fine.",
    ],
)
def test_text_that_breaks_off(text: str) -> None:
    article = read(text)
    for quotation in article.quotations:
        _assert_in_order([(segment.start, segment.end) for segment in quotation.segments])
        _assert_segments_exact(article, quotation)
        _assert_places_exact(article, quotation)
    _assert_in_order(sorted((s.start, s.end) for quotation in article.quotations for s in quotation.segments))
