"""Paragraphs that end in a colon and lead up to the quotation that is the next one."""

import pytest

from service.attribution import read
from tests.attribution.rules.conftest import Records

# Name of the case -> what leads up to the quotation, and who speaks it.
LEADS: dict[str, tuple[str, str]] = {
    "a verb of writing": ("Ines Calder wrote to the board:", "Ines Calder"),
    "inverted": ("Stated Rudd:", "Rudd"),
    "a verb that reports nothing": ("Ines Calder put it to the council in these words:", "Ines Calder"),
    "the agent of a passive": ("Rudd was described by Ines Calder as follows:", "Ines Calder"),
    "a passive without an agent": ("Rudd was asked:", ""),
    "a clause that a noun stands before": ("Here are some of the things Ines Calder has said of him:", "Ines Calder"),
    "whose letter it is": ("The full text of Calder’s letter to the board:", "The full text"),
    "her letter": ("Her letter of resignation in full:", "Her"),
    "whom a statement is from": ("Statement from Ines Calder:", "Ines Calder"),
    "a document by itself": ("The statement in full:", "The statement"),
    "who left comments": ("Some of the comments left by residents:", "residents"),
    "a paper": ("From the Harwick Post:", "the Harwick Post"),
    "a name and a topic": ("Ines Calder on the report:", "Ines Calder"),
    "a name and an office": ("Ines Calder, mayor of Harwick:", "Ines Calder"),
    "a transcript of one voice": ("Transcript as follows:", "Transcript"),
    "what several say": ("The exchange between Rudd and Calder went on:", ""),
    "nobody": ("It was a long night:", ""),
}


@pytest.mark.parametrize(("lead", "speaker"), LEADS.values(), ids=LEADS.keys())
def test_who_is_led_up_to(records: Records, lead: str, speaker: str) -> None:
    (found,) = records(f"{lead}\n\n“The pier will not hold a winter.”")[-1:]
    assert found == ("The pier will not hold a winter.", "", speaker)


def test_whose_a_document_of_a_lead_is() -> None:
    text = "Ines Calder resigned.\n\nThe full text of Calder’s letter:\n\n“It is time for me to go.”"
    (quotation,) = read(text).quotations
    assert [speaker.name for speaker in quotation.speakers] == ["Ines Calder"]


@pytest.mark.parametrize("lead", ["And again:", "Then, an hour later:", "And later, in the same speech:", "Finally:"])
def test_a_lead_without_a_speaker_goes_on(lead: str) -> None:
    text = f"Ines Calder wrote to the board:\n\n“It is late.”\n\n{lead}\n\n“It will not hold a winter.”"
    first, second = read(text).quotations
    assert second.rule == "next-paragraph"
    assert second.speakers == first.speakers


def test_a_lead_without_a_speaker_before_it_has_none() -> None:
    text = "The board met at noon.\n\nAnd again:\n\n“It will not hold a single winter.”"
    assert [quotation.speakers for quotation in read(text).quotations] == [()]
