"""Tags behind quotations: which tag, which words of it, and what is none."""

import pytest

from service.attribution import read
from tests.attribution.rules.conftest import Records

# Name of the case -> text, and its records: segments, cue, who speaks.
CASES: dict[str, tuple[str, list[tuple[str, str, str]]]] = {
    "subject, verb": ("“It is late,” Ines Calder said.", [("It is late,", "said", "Ines Calder")]),
    "verb, subject": ("“It is late,” said Ines Calder.", [("It is late,", "said", "Ines Calder")]),
    "what follows both parts": (
        "“It is late,” she said, “but not too late,” and the crowd roared.",
        [("It is late, / but not too late,", "said", "she")],
    ),
    "sources close to somebody, and a clause behind": (
        "The sale is “as good as done”, sources close to the club say, although no fee has been agreed.",
        [("The sale is / as good as done", "say", "sources close to the club")],
    ),
    "pronoun": ("“It is late,” she said.", [("It is late,", "said", "she")]),
    "question": ("“Is it late?” asked the clerk.", [("Is it late?", "asked", "the clerk")]),
    "exclamation": ("“Stop!” shouted Rudd.", [("Stop!", "shouted", "Rudd")]),
    "apposition before the verb": (
        "“It is late,” Ines Calder, the mill’s owner, said.",
        [("It is late,", "said", "Ines Calder")],
    ),
    "relative clause before the verb": (
        "“It is late,” Ines Calder, who owns the mill, said.",
        [("It is late,", "said", "Ines Calder")],
    ),
    "marked words in an aside before the verb": (
        "“It is late,” baker Bill Rudd, wearing “Plum Jam” pins, said.",
        [("It is late,", "said", "baker Bill Rudd")],
    ),
    "bracket before the verb": ("“It is late,” Calder (Green) said.", [("It is late,", "said", "Calder")]),
    "a title with a participle in it": (
        "“It is late,” former state planning director Ines Calder wrote to the council.",
        [("It is late,", "wrote", "director Ines Calder")],
    ),
    "two speakers": (
        "“We are late,” said Ines Calder and Tom Rudd.",
        [("We are late,", "said", "Ines Calder + Tom Rudd")],
    ),
    "two speakers before the verb": (
        "“We are late,” Ines Calder and Tom Rudd said.",
        [("We are late,", "said", "Ines Calder + Tom Rudd")],
    ),
    "a document's verb that looks like a noun": (
        "“It is late,” the assessment states.",
        [("It is late,", "states", "the assessment")],
    ),
    "an inverted verb that looks like a noun": (
        "The beads will “hug it out of you”, promises Calder Labs.",
        [("The beads will / hug it out of you", "promises", "Calder Labs")],
    ),
    "a number for a subject": ("“We are late,” the two write.", [("We are late,", "write", "the two")]),
    "participle behind the subject": (
        "“It is late,” the letter released on Friday said.",
        [("It is late,", "said", "the letter")],
    ),
    "heard saying": ("“It is late,” a man can be heard shouting.", [("It is late,", "heard shouting", "a man")]),
    "heard to say": ("“It is late,” the clerk was heard to mutter.", [("It is late,", "heard to mutter", "the clerk")]),
    "an inverted tag behind a gloss": (
        "“Es ist zu spät”, a sigh without an end, thundered the clerk, whom all like.",
        [("Es ist zu spät", "thundered", "the clerk")],
    ),
    "a name that is a month": ("“It is late,” May said.", [("It is late,", "said", "May")]),
    "the owner of an answer": ("“It is late,” came her answer.", [("It is late,", "came", "her")]),
    "plural with a base form": ("“We are late,” the farmers say.", [("We are late,", "say", "the farmers")]),
    "auxiliary": ("“We are late,” the farmers have said.", [("We are late,", "said", "the farmers")]),
    "quoted as saying": (
        "“It is late,” Calder was quoted as saying.",
        [("It is late,", "quoted as saying", "Calder")],
    ),
    "a verb that reports nothing by itself": ("“It is late,” Calder closed.", [("It is late,", "closed", "Calder")]),
    "gesture": ("“It is late,” he grinned.", [("It is late,", "grinned", "he")]),
    "tag in the middle, one record": (
        "“It is late,” Calder said, “and we go.”",
        [("It is late, / and we go.", "said", "Calder")],
    ),
    "tag in the middle, two sentences": (
        "“It is late,” Calder said. “We go.”",
        [("It is late, / We go.", "said", "Calder")],
    ),
    "tag of a clause with marks in it": (
        "The plan was “mad”, Calder said.",
        [("The plan was / mad", "said", "Calder")],
    ),
    "tag right behind marks in a clause": (
        "The plan was “mad,” Calder said.",
        [("The plan was / mad,", "said", "Calder")],
    ),
    "inverted tag of a clause": (
        "The plan was “mad”, said Ines Calder.",
        [("The plan was / mad", "said", "Ines Calder")],
    ),
    "document": ("“The bank gives way,” the report says.", [("The bank gives way,", "says", "the report")]),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_tags(records: Records, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert records(text) == expected


RULES = {
    "quote-speaker-cue": "“It is late,” Calder said.",
    "quote-cue-speaker": "“It is late,” said Calder.",
    "quote-speaker-verb": "“It is late,” Calder closed.",
    "quote-passive-cue": "“It is late,” Calder was quoted as saying.",
    "quote-clause-cue": "“It is late,” former state planning director Ines Calder wrote to the council.",
    "clause-tag": "The plan was “mad”, Calder said.",
}


@pytest.mark.parametrize(("rule", "text"), RULES.items(), ids=RULES.keys())
def test_rule(rule: str, text: str) -> None:
    assert [quotation.rule for quotation in read(text).quotations] == [rule]


def test_a_rule_done_without_is_not_used() -> None:
    found = read("“It is late,” Calder said.", disabled=frozenset(["quote-speaker-cue"])).quotations
    assert "quote-speaker-cue" not in [quotation.rule for quotation in found]


NOT_YET: dict[str, tuple[str, list[tuple[str, str, str]]]] = {
    "the whole of a title with a participle in it": (
        "“It is late,” former state planning director Ines Calder wrote to the council.",
        [("It is late,", "wrote", "former state planning director Ines Calder")],
    ),
}


@pytest.mark.xfail(reason="a participle inside a phrase ends it, as mostly it begins a clause there")
@pytest.mark.parametrize(("text", "expected"), NOT_YET.values(), ids=NOT_YET.keys())
def test_tags_not_yet(records: Records, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert records(text) == expected
