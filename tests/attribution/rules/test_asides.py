"""Tags around what was said without marks, in every place, and what only looks like one."""

import pytest

from tests.attribution.rules.conftest import Records

# Name of the case -> text, and its records: segments, cue, who speaks.
CASES: dict[str, tuple[str, list[tuple[str, str, str]]]] = {
    "tag at the end": (
        "The bridge will close on Monday, the mayor said.",
        [("The bridge will close on Monday", "said", "the mayor")],
    ),
    "tag at the end, verb first": (
        "The bridge will close on Monday, said the mayor.",
        [("The bridge will close on Monday", "said", "the mayor")],
    ),
    "tag with hearer": (
        "The bridge will close, the mayor told reporters.",
        [("The bridge will close", "told", "the mayor")],
    ),
    "tag with day": (
        "The bridge will close, the mayor said on Friday.",
        [("The bridge will close", "said", "the mayor")],
    ),
    "tag with apposition": (
        "The bridge will close, said Ann Dale, the mayor.",
        [("The bridge will close", "said", "Ann Dale")],
    ),
    "tag with role before the name": (
        "The bridge will close, the town’s mayor, Ann Dale, said on Friday.",
        [("The bridge will close", "said", "Ann Dale")],
    ),
    "for whom it is so": ("For parents, it was “a list of woes”.", [("a list of woes", "For", "parents")]),
    "to whom something is so": (
        "To Calder, the plan is “late and dear”.",
        [("the plan is / late and dear", "To", "Calder")],
    ),
    "in the words of somebody": (
        "The mill was, in the words of an old adviser, “a torch” of its time.",
        [("The mill was / a torch / of its time", "words", "an old adviser")],
    ),
    "in somebody's own phrase": (
        "They sold the boat that made him, in Ines Calder’s own phrase, “known in all ports”.",
        [("known in all ports", "phrase", "Ines Calder")],
    ),
    "in the words of somebody, behind the marks": (
        "“It is late and dear,” in the words of Ines Calder.",
        [("It is late and dear,", "words", "Ines Calder")],
    ),
    "source and colon": ("According to the Herald: “It is late.”", [("It is late.", "According to", "the Herald")]),
    "tag with relative clause": (
        "The bridge will close, Ann Dale, who is mayor, said.",
        [("The bridge will close", "said", "Ann Dale")],
    ),
    "plural with a base form": (
        "The bridge will close, officials say.",
        [("The bridge will close", "say", "officials")],
    ),
    "joint speakers": (
        "The bridge will close, the mayor and the vet said.",
        [("The bridge will close", "said", "the mayor + the vet")],
    ),
    "tag that interrupts": (
        "The bridge, the mayor said, will close on Monday.",
        [("The bridge / will close on Monday", "said", "the mayor")],
    ),
    "tag that interrupts, verb first": (
        "The bridge, said the mayor, will close on Monday.",
        [("The bridge / will close on Monday", "said", "the mayor")],
    ),
    "tag that interrupts behind dashes": (
        "The bridge - the mayor said - will close on Monday.",
        [("The bridge / will close on Monday", "said", "the mayor")],
    ),
    "tag within a that-clause": (
        "It means, she argues, that nobody pays.",
        [("It means / that nobody pays", "argues", "she")],
    ),
    "tag within its own clause only": (
        "The bridge will close, and the school, the mayor said, will move.",
        [("the school / will move", "said", "the mayor")],
    ),
    "tag with its own record before another": (
        "The bridge will close, the mayor said, adding that the school would move.",
        [("The bridge will close", "said", "the mayor"), ("the school would move", "adding", "the mayor")],
    ),
    "as somebody said": (
        "The bridge will close, as the mayor said.",
        [("The bridge will close", "said", "the mayor")],
    ),
    "as reported by": (
        "As reported by the Harbour Echo, the bridge will close.",
        [("the bridge will close", "reported", "the Harbour Echo")],
    ),
    "used to say": (
        "Feathers, my mother used to say, never hurt anybody.",
        [("Feathers / never hurt anybody", "say", "my mother")],
    ),
    "apposition is no content": (
        "Ann Dale, who runs the shop, said the street was dark.",
        [("the street was dark", "said", "Ann Dale")],
    ),
    "object is no speaker": (
        "Ann Dale, who chairs the board, denied the report.",
        [],
    ),
    "fronted clause is no content": (
        "When the vote came, the mayor agreed.",
        [],
    ),
    "fronted phrase is no content": (
        "In an interview in May, the mayor was asked about the bridge, and she laughed.",
        [],
    ),
    "according to in front": (
        "According to the mayor, the bridge will close on Monday.",
        [("the bridge will close on Monday", "According to", "the mayor")],
    ),
    "according to with apposition": (
        "According to Ann Dale, the mayor, the bridge will close.",
        [("the bridge will close", "According to", "Ann Dale")],
    ),
    "according to behind": (
        "The bridge will close on Monday, according to the mayor.",
        [("The bridge will close on Monday", "according to", "the mayor")],
    ),
    "according to in the middle": (
        "The bridge, according to the mayor, will close on Monday.",
        [("The bridge / will close on Monday", "according to", "the mayor")],
    ),
    "according to behind marks": (
        "The bridge is “a death trap”, according to the mayor.",
        [("The bridge is / a death trap", "according to", "the mayor")],
    ),
    "tag with her for a hearer": (
        "The shop was to close by May, the bank informed her.",
        [("The shop was to close by May", "informed", "the bank")],
    ),
    "tag with a verb that is often none": (
        "Bees prefer blue, a Dublin laboratory has found.",
        [("Bees prefer blue", "found", "a Dublin laboratory")],
    ),
    "began is no tag": (
        "The lights went down, the band began.",
        [],
    ),
    "tag of sources described": (
        "The minister had no hand in it, sources close to the board hinted.",
        [("The minister had no hand in it", "hinted", "sources close to the board")],
    ),
    "tag, verb first, of a person described": (
        "The directors will still support him, said a person briefed on the talks, who was not allowed to speak.",
        [("The directors will still support him", "said", "a person")],
    ),
    "tag, verb first, before a clause of time": (
        "I remain mayor, insists Dale as councillors walk out.",
        [("I remain mayor", "insists", "Dale")],
    ),
    "tag with the title of a document": (
        "There are ten desks for each pupil, she noted in a memo titled “Room to Grow.”",
        [("There are ten desks for each pupil", "noted", "she")],
    ),
    "subject with a relative clause before its verb": (
        "Troops who hold the bridge will leave it within a day, Gen. Omar Said announced on Sunday.",
        [("Troops who hold the bridge will leave it within a day", "announced", "Gen. Omar Said")],
    ),
    "group of workers in a name": (
        "Half of the looms may fall silent, the Loomworkers’ Front claimed on Friday.",
        [("Half of the looms may fall silent", "claimed", "the Loomworkers’ Front")],
    ),
    "as somebody noted": (
        "As the agency noted on Friday, the dam is full.",
        [("the dam is full", "noted", "the agency")],
    ),
    "but as somebody noted": (
        "But as Ann Dale noted, the dam is full.",
        [("the dam is full", "noted", "Ann Dale")],
    ),
    "as a subordinator of time": (
        "As the mayor said this, the crowd cheered.",
        [],
    ),
    "link before the tag": (
        "But, she said, the dam is full.",
        [("the dam is full", "said", "she")],
    ),
    "adverb before the tag": (
        "Now, she said, the dam is full.",
        [("Now / the dam is full", "said", "she")],
    ),
    "condition of anonymity is no content": (
        "The dam is full, he said, on condition of anonymity.",
        [("The dam is full", "said", "he")],
    ),
    "apposition behind a dash": (
        "The dam is a gift to the town - a rare thing these days, she said.",
        [("The dam is a gift to the town - a rare thing these days", "said", "she")],
    ),
    "two roles of one speaker": (
        "The dam is full, said author and critic Ines Dale.",
        [("The dam is full", "said", "author and critic Ines Dale")],
    ),
    "two speakers behind the verb": (
        "The dam is full, said Dale and Khan.",
        [("The dam is full", "said", "Dale + Khan")],
    ),
    "fragment before a tag": (
        "A slip of the pen, explained an official who would not be named.",
        [("A slip of the pen", "explained", "an official")],
    ),
    "records show": (
        "The firm owes two million, court records show.",
        [("The firm owes two million", "show", "court records")],
    ),
    "tag of those who estimate": (
        "The hull, insurers estimate, is worth less than the cargo.",
        [("The hull / is worth less than the cargo", "estimate", "insurers")],
    ),
    "source without a noun": (
        "According to two of those present, the mayor left the room.",
        [("the mayor left the room", "According to", "two of those present")],
    ),
    "fronted phrase before a verb with its own object": (
        "On Monday, during a visit to the mill, the owner boasted of his boats.",
        [("his boats", "boasted", "the owner")],
    ),
    "plural behind a base form": (
        "Frogs can hear, say researchers.",
        [("Frogs can hear", "say", "researchers")],
    ),
    "tag with a clause of time": (
        "The bridge is safe, the engineer told reporters as he left the site.",
        [("The bridge is safe", "told", "the engineer")],
    ),
    "some of those who tell more of themselves": (
        "The bridge is safe, said a handful of masons who built it.",
        [("The bridge is safe", "said", "a handful of masons")],
    ),
    "phrase in front and a participle behind": (
        "In all, thieves emptied 12 lockers, including those of two referees, the club’s report said.",
        [("In all, thieves emptied 12 lockers, including those of two referees", "said", "the club’s report")],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_records(name: str, records: Records) -> None:
    text, expected = CASES[name]
    assert records(text) == expected
