"""Governors: which verb before the marks reports them, and who its speaker is."""

import pytest

from service.attribution import read
from service.attribution.rules.clauses import is_hearer
from tests.attribution.rules.conftest import Records

# Name of the case -> text, and its records: segments, cue, who speaks.
CASES: dict[str, tuple[str, list[tuple[str, str, str]]]] = {
    "verb and comma": ("Ines Calder said, “It is late.”", [("It is late.", "said", "Ines Calder")]),
    "verb and colon": ("Ines Calder said: “It is late.”", [("It is late.", "said", "Ines Calder")]),
    "an object behind the marks": (
        "A judge has described as “bizarre” a row over hens.",
        [("bizarre", "described", "A judge")],
    ),
    "an object behind the marks, past": (
        "The clerk described as “shameful” the decision to close.",
        [("shameful", "described", "The clerk")],
    ),
    "an object before the subject": (
        "They drilled by the river, a decision she later described as “a mistake”.",
        [("a mistake", "described", "she")],
    ),
    "hearer and colon": ("Ines Calder told the council: “It is late.”", [("It is late.", "told", "Ines Calder")]),
    "hearer right before the marks": ("Calder told the panel “Go home”.", [("Go home", "told", "Calder")]),
    "hearer and a subject before the marks": (
        "Calder told the paper she “never meant it”.",
        [("she / never meant it", "told", "Calder")],
    ),
    "hearers and a subject before the marks": (
        "Calder told reporters the clerk “lied through his teeth”.",
        [("the clerk / lied through his teeth", "told", "Calder")],
    ),
    "hearer in apposition and colon": (
        "The judge told Calder, a father of three from Hull: “It is late.”",
        [("It is late.", "told", "The judge")],
    ),
    "hearer with a relative clause": (
        "She asked the clerk, who was seated, “Where is it?”",
        [("Where is it?", "asked", "She")],
    ),
    "agent with an apposition": (
        "Calder was asked by the clerk, Ines Hoek, “Where is it?”",
        [("Where is it?", "asked", "Ines Hoek")],
    ),
    "inverted before a colon": ("Explained the clerk: “It is late.”", [("It is late.", "Explained", "the clerk")]),
    "that-clause with marks in it": (
        "Calder said that the plan was “mad”.",
        [("the plan was / mad", "said", "Calder")],
    ),
    "object and complement": ("Calder called the plan “mad”.", [("the plan / mad", "called", "Calder")]),
    "complement with as": ("Calder described the plan as “mad”.", [("the plan as / mad", "described", "Calder")]),
    "thought under saying": (
        "Calder said she believed the plan was “mad”.",
        [("she believed the plan was / mad", "said", "Calder")],
    ),
    "what could be called so, under saying": (
        "Calder admitted that the work could be termed “a favour”.",
        [("the work could be termed / a favour", "admitted", "Calder")],
    ),
    "what others want, under saying": (
        "Calder said voters want the board to “pay twice”.",
        [("voters want the board to / pay twice", "said", "Calder")],
    ),
    "weak verb where there is none better": (
        "Calder saw it as “a test”.",
        [("it as / a test", "saw", "Calder")],
    ),
    "coordinated verb": (
        "Calder shut the door and called the plan “mad”.",
        [("the plan / mad", "called", "Calder")],
    ),
    "participle has the main clause's subject": (
        "Calder sent the firm a letter calling the plan “mad”.",
        [("the plan / mad", "calling", "Calder")],
    ),
    "participle behind an inverted tag": (
        "“It is late,” said Ines Calder, adding that the plan was “mad”.",
        [("It is late,", "said", "Ines Calder"), ("the plan was / mad", "adding", "Ines Calder")],
    ),
    "fronted participle": (
        "Calling the plan “mad”, Ines Calder left the hall.",
        [("the plan / mad", "Calling", "Ines Calder")],
    ),
    "passive with its agent": (
        "The plan was described by Ines Calder as “mad”.",
        [("The plan / mad", "described", "Ines Calder")],
    ),
    "a semicolon closes the clause": (
        "Calder said nothing; Rudd called the plan “mad”.",
        [("the plan / mad", "called", "Rudd")],
    ),
    "contracted auxiliary": ("He’s predicting a “good year”.", [("a / good year", "predicting", "He")]),
    "agent behind the marks": (
        "The plan was called “mad” by Ines Calder.",
        [("The plan / mad", "called", "Ines Calder")],
    ),
    "inverted tag within the clause that it reports": (
        "The trick, says Ines Calder, an engineer, is that it was “late”.",
        [("The trick / is that it was / late", "says", "Ines Calder")],
    ),
    "a verb in an aside between dashes governs nothing behind it": (
        "Calder insisted that the plan - as Rudd says - was “mad”.",
        [("the plan - as Rudd says - was / mad", "insisted", "Calder")],
    ),
    "a marked title with a comma inside its marks": (
        "In a talk on “Morning Hour,” presenter Ada Lund asked if it was “late”.",
        [("if it was / late", "asked", "presenter Ada Lund")],
    ),
    "a participle that gives a marked title": (
        "A study entitled “When the Hill Moves” classified the ridge as “unsafe”.",
        [("the ridge as / unsafe", "classified", "A study")],
    ),
    "a marked title is cut off the speaker": (
        "A review in “Annals of Sleep” concluded that mites were “rare”.",
        [("mites were / rare", "concluded", "A review")],
    ),
    "two marked spans of one verb": (
        "Calder called the plan “mad” and “late”.",
        [("the plan / mad / and / late", "called", "Calder")],
    ),
    "as of a verb that is itself reported": (
        "Ines Calder said the board should condemn the plan as “mad”.",
        [("the board should condemn the plan as / mad", "said", "Ines Calder")],
    ),
    "adverb before an infinitive": (
        "Ines Calder said she would like to further explain why the plan was “mad”.",
        [("she would like to further explain why the plan was / mad", "said", "Ines Calder")],
    ),
    "echoed under a present": (
        "Critics say he had proposed to “scrap” the plan.",
        [("he had proposed to / scrap / the plan", "say", "Critics")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_governors(records: Records, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert records(text) == expected


RULES = {
    "speaker-cue-quote": "Ines Calder said: “It is late.”",
    "speaker-cue-clause": "Calder said that the plan was “mad”.",
    "participle-cue": "Calder sent the firm a letter calling the plan “mad”.",
    "passive-cue": "The plan was described by Ines Calder as “mad”.",
}


@pytest.mark.parametrize(("rule", "text"), RULES.items(), ids=RULES.keys())
def test_rule(rule: str, text: str) -> None:
    assert [quotation.rule for quotation in read(text).quotations] == [rule]


def test_a_passive_without_agent_has_no_speaker(records: Records) -> None:
    assert records("The court was told that the plan was “mad from the start”.") == [
        ("the plan was / mad from the start", "told", "")
    ]


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        pytest.param("dh", True, id="a person"),
        pytest.param("p", True, id="a pronoun"),
        pytest.param("iy", True, id="a day"),
        pytest.param("idn", True, id="a place"),
        pytest.param("pvdn", False, id="a clause"),
        pytest.param("dn,pv", False, id="an object and a clause"),
    ],
)
def test_hearer(between: str, *, expected: bool) -> None:
    assert is_hearer(between) is expected
