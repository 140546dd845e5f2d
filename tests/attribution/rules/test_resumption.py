"""What goes on without marks behind a tag, and what of the reporter's own stands there."""

import pytest

from tests.attribution.rules.conftest import Records

# Name of the case -> text, and its records: segments, cue, who speaks.
CASES: dict[str, tuple[str, list[tuple[str, str, str]]]] = {
    "infinitive": (
        "“The cheaper way,” the vet said, to keep them warm is straw.",
        [("The cheaper way, / to keep them warm is straw", "said", "the vet")],
    ),
    "the clause's verb": (
        "“Nobody from the town,” the ferryman said, would pay that fare.",
        [("Nobody from the town, / would pay that fare", "said", "the ferryman")],
    ),
    "that": (
        "“A shame,” she wrote in a note to the club, that nobody had locked the shed.",
        [("A shame, / nobody had locked the shed", "wrote", "she")],
    ),
    "reason": (
        "The hall was “no use to anyone”, the caretaker said, because the roof let in rain.",
        [("The hall was / no use to anyone / because the roof let in rain", "said", "the caretaker")],
    ),
    "contrast": (
        "“Most” of the flour comes by cart, the miller said, rather than by rail.",
        [("Most / of the flour comes by cart / rather than by rail", "said", "the miller")],
    ),
    "another clause": (
        "The crew had swept ‘every yard’, the foreman insisted in a telephone call, and the proof was in the log.",
        [("The crew had swept / every yard / and the proof was in the log", "insisted", "the foreman")],
    ),
    "another clause behind a whole quotation is the reporter's": (
        "“We swept it,” the foreman said, and the crowd was silent.",
        [("We swept it,", "said", "the foreman")],
    ),
    "what the speaker did": (
        "“We swept it,” the foreman said, and left.",
        [("We swept it,", "said", "the foreman")],
    ),
    "who the speaker is": (
        "“We swept it,” said Tom Rudd, a foreman at the mill.",
        [("We swept it,", "said", "Tom Rudd")],
    ),
    "when it was said": (
        "“We swept it,” the foreman said, as the crowd looked on.",
        [("We swept it,", "said", "the foreman")],
    ),
    "to the sound of": (
        "“We swept it,” the foreman said, to loud applause.",
        [("We swept it,", "said", "the foreman")],
    ),
    "being, a participle": (
        "“We swept it,” the foreman said, being in a hurry.",
        [("We swept it,", "said", "the foreman")],
    ),
    "clause between the marks and a tag that closes the sentence": (
        "The road “needs a new bed,” just as the bridge did in spring, the engineer added.",
        [("The road / needs a new bed, / just as the bridge did in spring", "added", "the engineer")],
    ),
    "title right before the tag": (
        "The crew rose “as one man,” long before the storm in the novel “Low Water,” the skipper noted.",
        [("The crew rose / as one man, / long before the storm in the novel “Low Water,”", "noted", "the skipper")],
    ),
    "main clause behind a participle, and no tag": (
        "Leaving to cries of “shame,” the mayor said her patience was “at an end”.",
        [("shame,", "", ""), ("her patience was / at an end", "said", "the mayor")],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_records(name: str, records: Records) -> None:
    text, expected = CASES[name]
    assert records(text) == expected
