"""Speakers before a colon or behind a dash."""

import pytest

from service.attribution import read
from tests.attribution.rules.conftest import Records

# Name of the case -> text, and its records: segments, cue, who speaks.
CASES: dict[str, tuple[str, list[tuple[str, str, str]]]] = {
    "transcript, a name in capitals": (
        "CALDER: We will not sell.\n\nRUDD: Why not?",
        [("We will not sell.", "", "CALDER"), ("Why not?", "", "RUDD")],
    ),
    "transcript, a prefix in small letters": (
        "McRAE: We will not sell.\n\nMr. RUDD: Why not?",
        [("We will not sell", "", "McRAE"), ("Why not?", "", "Mr. RUDD")],
    ),
    "transcript, several sentences are one turn": (
        "CALDER: We will not sell. Not now. Not ever.",
        [("We will not sell. Not now. Not ever.", "", "CALDER")],
    ),
    "transcript, with a clock": (
        "CALDER: We will not sell.\n\nRUDD (laughing): Why not?",
        [("We will not sell.", "", "CALDER"), ("Why not?", "", "RUDD")],
    ),
    "transcript, letters that ask and answer": (
        "Q: Will you sell?\n\nA: We will not.",
        [("Will you sell?", "", "Q"), ("We will not.", "", "A")],
    ),
    "transcript, in marks that each turn opens": (
        "“CALDER: Will you sell it?\n\n“RUDD: We will not.\n\n“Not ever.\n\n“CALDER: Why not?”",
        [("Will you sell it?", "", "CALDER"), ("We will not. / Not ever.", "", "RUDD"), ("Why not?", "", "CALDER")],
    ),
    "transcript, each turn in marks": (
        'Transcript:\n\n"INES CALDER: Will you sell it?"\n\n"RUDD: We will not."',
        [("Will you sell it?", "", "INES CALDER"), ("We will not.", "", "RUDD")],
    ),
    "one shout in capitals is no turn": (
        "“CLOSED: the pier is no more,” wrote Calder.",
        [("CLOSED: the pier is no more,", "wrote", "Calder")],
    ),
    "a dateline is no turn": (
        "HYDERABAD: The mill will close, Ines Calder said.",
        [("HYDERABAD: The mill will close", "said", "Ines Calder")],
    ),
    "a story in one paragraph is no turn": (
        "UNDATED TOWN: The mill will close. “It is late,” Ines Calder said. “Too late,” said Rudd.",
        [("It is late,", "said", "Ines Calder"), ("Too late,", "said", "Rudd")],
    ),
    "headline signed with a name, all before it said": (
        "Tariff will “turn looms to firewood”: Calder\n\nThe council met on Monday.",
        [("Tariff will / turn looms to firewood", "", "Calder")],
    ),
    "name and colon": ("Coun. Ines Calder: “It is late.”", [("It is late.", "", "Coun. Ines Calder")]),
    "name between dash and colon": (
        "Rents rise - Ines Calder: “It is late.”",
        [("It is late.", "", "Ines Calder")],
    ),
    "source and colon": ("From the report: “It is late.”", [("It is late.", "", "the report")]),
    "somebody's document and colon": (
        "From Calder’s post: “We must go on with it.”",
        [("We must go on with it.", "", "Calder")],
    ),
    "here is, name and colon": ("Here’s Calder in May: “It is late.”", [("It is late.", "", "Calder")]),
    "time, name and colon": ("7.40pm Harwick Power (@power): “It is late.”", [("It is late.", "", "Harwick Power")]),
    "name, medium and colon": ("Calder, by text: “It is late.”", [("It is late.", "", "Calder")]),
    "whose answer it is, and a colon": (
        "Her answer arrived by text two days later: “They said no to it.”",
        [("They said no to it.", "", "Her")],
    ),
    "a verb that its object tells from a noun": (
        "Referee Ines Calder waves it away: “It is late, all of you.”",
        [("It is late, all of you.", "", "Referee Ines Calder")],
    ),
    "pull quote signed with a name": (
        "The council met for the third time this month.\n\n“It is late” - Ines Calder",
        [("It is late", "", "Ines Calder")],
    ),
    "signed behind its full stop": (
        "The council met.\n\n“It is late in the day.” - Ines Calder.\n\nMore came.",
        [("It is late in the day.", "", "Ines Calder")],
    ),
    "signed, and where": (
        "The council met.\n\n“It is late in the day.” -Ines Calder, Harwick.\n\nMore came.",
        [("It is late in the day.", "", "Ines Calder")],
    ),
    "signed in the paragraph that follows": (
        "The council met.\n\n“It is late in the day.”\n\n— Ines Calder, farmer\n\nMore came.",
        [("It is late in the day.", "", "Ines Calder")],
    ),
    "the paragraph before ends in a colon, and nobody in it speaks": (
        "The council met.\n\nThe cause they give is a blind faith in luck:\n\n“It is late in the day.”",
        [("It is late in the day.", "", "")],
    ),
    "clause and colon": (
        "The council worded it with more care: “It is late.”",
        [("It is late.", "", "The council")],
    ),
    "the paragraph before ends in a colon": (
        "Ines Calder put it to the council in these words:\n\n“It is late.”",
        [("It is late.", "", "Ines Calder")],
    ),
    "inverted before a colon that ends its paragraph": (
        "Stated Ines Calder:\n\n“It is late.”",
        [("It is late.", "", "Ines Calder")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_turns(records: Records, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert records(text) == expected


RULES = {
    "transcript-turn": "CALDER: We will not sell.",
    "name-colon": "Coun. Ines Calder: “It is late.”",
    "dash-name": "The council met.\n\n“It is late” - Ines Calder",
    "clause-subject": "The clerk had before her “a very long winter”.",
    "colon-clause": "The council worded it with more care: “It is late.”",
    "lead-colon": "Ines Calder put it to the council in these words:\n\n“It is late.”",
}


@pytest.mark.parametrize(("rule", "text"), RULES.items(), ids=RULES.keys())
def test_rule(rule: str, text: str) -> None:
    assert [quotation.rule for quotation in read(text).quotations] == [rule]


@pytest.mark.parametrize(
    ("line", "content"),
    [
        ("Calder: Plan is ‘a disgrace’ to the town", "Plan is / a disgrace / to the town"),
        ("Ines Calder: ‘No idea’ who will pay", "No idea / who will pay"),
    ],
)
def test_first_line_with_colon(records: Records, line: str, content: str) -> None:
    assert records(f"{line}\n\nThe council met on Monday.")[0][::2] == (content, line.partition(":")[0])


def test_headline_colon() -> None:
    title = read("The council met on Monday.", title="Calder: Plan Is “a Disgrace to the Town”").quotations
    assert [(quotation.rule, quotation.field, quotation.speakers[0].mention.text) for quotation in title] == [
        ("headline-colon", "title", "Calder")
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The council met.\n\nCalder: We will not sell.", id="a name in small letters without marks"),
        pytest.param("The council met.\n\nNOTE: The hall is shut on Monday.", id="a label in capitals"),
    ],
)
def test_no_turn(records: Records, text: str) -> None:
    assert records(text) == []
