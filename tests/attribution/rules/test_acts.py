"""Nouns for acts of saying without marks: whose act it is, and where its clause ends."""

import pytest

from tests.attribution.rules.conftest import Records

# Name of the case -> text, and its records: segments, cue, who speaks.
CASES: dict[str, tuple[str, list[tuple[str, str, str]]]] = {
    "a noun, its maker in apposition, and that": (
        "They acted on a warning from the clerk, Ines Hoek, that the bridge would fall.",
        [("the bridge would fall", "warning", "Ines Hoek")],
    ),
    "possessor and that": (
        "The mayor’s claim that the bridge was safe was false.",
        [("the bridge was safe", "claim", "The mayor")],
    ),
    "pronoun and that": (
        "The town rejected her argument that the bridge was safe.",
        [("the bridge was safe", "argument", "her")],
    ),
    "source and that": (
        "The court heard a warning from the vet that the herd was ill.",
        [("the herd was ill", "warning", "the vet")],
    ),
    "fronted phrase ends at its comma": (
        "Despite the mayor’s claim that the bridge was safe, drivers stayed away.",
        [("the bridge was safe", "claim", "the mayor")],
    ),
    "hope is that": (
        "Her hope is that the road will be finished.",
        [("the road will be finished", "hope", "Her")],
    ),
    "opinion in front": (
        "In the mayor’s view, the bridge is safe.",
        [("the bridge is safe", "view", "the mayor")],
    ),
    "opinion of somebody in front": (
        "In the opinion of the vet, the herd is ill.",
        [("the herd is ill", "opinion", "the vet")],
    ),
    "opinion behind": (
        "The bridge is safe, in the view of the mayor.",
        [("The bridge is safe", "view", "the mayor")],
    ),
    "nobody's act": (
        "The claim that the bridge was safe was false.",
        [],
    ),
    "adjective with that": (
        "The clerk was adamant that no money was missing.",
        [("no money was missing", "adamant", "The clerk")],
    ),
    "participle that has become an adjective": (
        "Farmers are worried that the rains will fail.",
        [("the rains will fail", "worried", "Farmers")],
    ),
    "state that lasts": (
        "The owners have long been concerned that the dam might burst.",
        [("the dam might burst", "concerned", "The owners")],
    ),
    "adjective within what was said": (
        "The mayor said she was confident that the road would open.",
        [("she was confident that the road would open", "said", "The mayor")],
    ),
    "certain of itself": (
        "It is certain that the road will open.",
        [],
    ),
    "adjective without that": (
        "Ministers are hopeful a deal can be struck by Easter.",
        [("a deal can be struck by Easter", "hopeful", "Ministers")],
    ),
    "dateline in capitals": ("MUMBAI: Costly copper and a late monsoon dragged profit down.", []),
    "making the point": (
        "The vet made the point that the herd was old.",
        [("the herd was old", "point", "The vet")],
    ),
}

# Known failures, and why.
NO_RECORD = {
    "a view of the sea": (
        "In the view of the sea, nobody slept.",
        "a view that is looked at is told from one that is held by its owner alone",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_records(name: str, records: Records) -> None:
    text, expected = CASES[name]
    assert records(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(text, marks=pytest.mark.xfail(reason=why, strict=True), id=name)
        for name, (text, why) in NO_RECORD.items()
    ],
)
def test_no_record(text: str, records: Records) -> None:
    assert not records(text)
