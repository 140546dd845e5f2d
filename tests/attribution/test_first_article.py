"""A whole article of the kind that the attributor was first made for, in several marks and line ends.

A role in the headline that only the body ties to its holder, a name for short in brackets, a caption that stands
twice, once with its credit, an advertisement, and one quotation that a tag interrupts.
"""

from pathlib import Path

import pytest

from service.attribution import read
from service.attribution.records import Article, Quotation

ARTICLE = (Path(__file__).parent / "data" / "refuge.txt").read_text(encoding="utf-8")

NAME = "María Soledad Ríos Aldana"
_STRAIGHT = {ord(curly): straight for curly, straight in zip("“”’", '""\'', strict=True)}


def _of(article: Article) -> list[Quotation]:
    """What the president says."""
    return [q for q in article.quotations if any(speaker.name == NAME for speaker in q.speakers)]


FORMS = {
    "as it is": ARTICLE,
    "straight marks": ARTICLE.translate(_STRAIGHT),
    "Windows line ends": ARTICLE.replace("\n", "\r\n"),
    "single line feeds": ARTICLE.replace("\n\n", "\n"),
    "guillemets": ARTICLE.replace("“", "«").replace("”", "»").replace('"Tarrow', "«Tarrow"),
}


@pytest.mark.parametrize("text", FORMS.values(), ids=FORMS)
def test_the_president_s_words_are_hers_in_every_form(text: str) -> None:
    said = [(q.kind, q.speakers[0].mention.text, q.cue.text if q.cue else None) for q in _of(read(text))]
    assert said == [
        ("indirect", "Peru's President", "Says"),
        ("mixed", "President María Soledad Ríos Aldana", "called"),
        ("indirect", "She", "said"),
        ("direct", "Ríos Aldana", "said"),
        ("mixed", "Ríos Aldana", "compared"),
    ]


def test_the_words_themselves() -> None:
    records = _of(read(ARTICLE))
    assert [[segment.text for segment in record.segments] for record in records] == [
        ["She'll Offer Refuge to Owen Tarrow"],
        ["Ireland's decision to let Tarrow go because of his failing sight", "a feast for reason."],
        [ARTICLE[ARTICLE.index("she meant") : ARTICLE.index(".", ARTICLE.index("she meant"))]],
        [
            "Tarrow is a printer and has earned some peace, I would gladly sign his papers,",
            "We’ll give him a garden.",
        ],
        ["his cell to", "a well."],
    ]


def test_how_each_mention_was_resolved() -> None:
    assert [record.speakers[0].resolved_by for record in _of(read(ARTICLE))] == [
        "role",
        "name",
        "pronoun",
        "surname",
        "surname",
    ]


def test_she_is_known_by_all_her_names_and_her_office() -> None:
    (speaker,) = [speaker for speaker in read(ARTICLE).speakers if speaker.name == NAME]
    assert speaker.type == "person"
    assert speaker.role == "Peru's President"
    assert set(speaker.aliases) == {"MASOR", "Ríos Aldana"}
    assert speaker.first_at == ARTICLE.index("MASOR")


def test_captions_credits_and_advertisements_give_nothing() -> None:
    first, last = ARTICLE.index("File photo"), ARTICLE.index("Hours after")
    assert not [q for q in read(ARTICLE).quotations if first <= q.start < last]
