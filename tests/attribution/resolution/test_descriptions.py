"""Descriptions: whom they stand for, beside a name and far from one; each case a passage, and its last speaker."""

import pytest

from service.attribution import read

# what it shows -> the text, the name of its last speaker
LAST: dict[str, tuple[str, str | None]] = {
    # beside the name
    "a noun that no list has": (
        "They waited. “He was a good boss,” the skipper’s tallyman, Piotr Reed, said outside.",
        "Piotr Reed",
    ),
    "a name with its firm": (
        "They met. Her solicitor, Dominic Rooke of Rooke & Lamb, said the sum was “enough”.",
        "Dominic Rooke",
    ),
    "a name with its town, at the end": ("“It is late,” said another lawyer, Ann Pinder of Dorn.", "Ann Pinder"),
    "a name behind an article and a title": (
        "St Jude’s lost its organ. The vicar, the Rev Grace Odili, said it was “a sign”.",
        "Grace Odili",
    ),
    "a trade with a nation": (
        "The first witness, Czech deckhand Pavel Reed, said he woke “with the harbour in my mouth”.",
        "Pavel Reed",
    ),
    "a name with its party in brackets": (
        "Former mayor Ed Rendle (D), a Calder supporter, praised him, calling it “a feat”.",
        "Ed Rendle",
    ),
    "a description that goes on with that": (
        "Jan Sorens, the founder of the Oak Project that saves trees, said he saw “some hope”.",
        "Jan Sorens",
    ),
    "a comma that is missing": (
        "Sam Lowe, the spokesman for the Harwick Greens said in a statement: “There is nothing to count.”",
        "Sam Lowe",
    ),
    "a critic, where two may be meant": (
        (
            "Chef Marco Bell has sued a critic. Lawyers met. A critic called his rice “wet”."
            " The critic, Daphne Wise of the Dorn Post, was not there."
        ),
        None,
    ),
    "a judge who is named later": (
        "A judge threw it out, calling it “a bad joke”. Reporters laughed. The judge, Ann Pell, did not.",
        "Ann Pell",
    ),
    # far from it
    "a lawmaker before another is named": (
        "Senator Cora Villa filed a bill. The lawmaker called sleep “a right”. Sen. Tom Reed disagreed.",
        "Cora Villa",
    ),
    "an age with a town": (
        "Ruth Ames, 24, had never run before. “They were my brother’s,” the 24-year-old from Dorn said.",
        "Ruth Ames",
    ),
    "an age is nobody's but a person's": (
        ("They told the Hull Courier. Camelford, which runs the lottery, agreed. “New shoes,” said the 58-year-old."),
        None,
    ),
    "the subject of the story goes on": (
        "The Inver boss was Tom Beale. In the home dugout Beale had lost heart. The manager called it “a disgrace”.",
        "Tom Beale",
    ),
}


@pytest.mark.parametrize(("text", "name"), LAST.values(), ids=LAST)
def test_descriptions(text: str, name: str | None) -> None:
    *_, quotation = read(text).quotations
    assert [speaker.name for speaker in quotation.speakers] == [name]
