"""What somebody is by what he does, is made or is there for: each case a passage, and the name of its last speaker.

In each there is somebody else, so that nearness alone does not tell whom the description means.
"""

import pytest

from service.attribution import lexicon, read

_NIGHT = " Tom Bell, a plumber, came late.\n\n“It was a long night,” {} said."

# what it shows -> how she is brought in, what she is called
CALLED: dict[str, tuple[str, str]] = {
    "who has been it": ("Priya Raman has been chair of the panel since May.", "the chair"),
    "who was elected": ("Priya Raman was elected mayor of Dorn in May.", "the mayor"),
    "who became it": ("Priya Raman, who became headteacher in 2019, was there.", "the headteacher"),
    "who is it, without an article": ("Priya Raman is chief executive of Mwanga.", "the chief executive"),
    "who took over as it": ("Priya Raman took over as captain in May.", "the captain"),
    "who works as it": ("Priya Raman works as a midwife in Dorn.", "the midwife"),
    "her first term": ("Priya Raman, in her first term as governor, signed it.", "the governor"),
    "as it, at the opening": ("As chair of governors, Priya Raman had the key.", "the chair of governors"),
    "the office first": ("The chair of the inquiry is Lady Priya Raman.", "the chair"),
    "by whom it is chaired": ("The panel is chaired by Priya Raman.", "the chair"),
    "who is chairing": ("Priya Raman, chairing the meeting, was there.", "the chair"),
    "what she owns": ("Priya Raman owns the bakery in Mill Street.", "the owner"),
    "what she was doing": ("Priya Raman, who was driving the bus, was there.", "the driver"),
    "who prosecutes": ("Priya Raman, prosecuting, was there.", "the prosecutor"),
    "for the defence": ("Priya Raman, for the defence, was there.", "the defence counsel"),
    "a silk": ("Priya Raman KC, for the council, was there.", "the barrister"),
    "who pleaded": ("Priya Raman, 34, pleaded not guilty to theft.", "the defendant"),
    "who is accused": ("Priya Raman, 34, is accused of theft.", "the accused"),
    "a doctor of a university": ("Dr Priya Raman, of Dorn University, was there.", "the researcher"),
    "who led the study": ("Priya Raman led the study at Dorn.", "the scientist"),
    "a colonel's deputy": ("Deputy coroner Priya Raman was there.", "the coroner"),
    "a vice-chair": ("Priya Raman, vice-chair of the council, was there.", "the vice-chair"),
    "behind an age and a place": ("Priya Raman, 43, of Mill Lane, a nurse at Dorn General, was there.", "the nurse"),
    "with an adverb": ("Priya Raman, formerly a nurse at Dorn General, was there.", "the former nurse"),
    "by name behind it": ("One of them, a nurse called Priya Raman, was there.", "the nurse"),
    "with a clause between": ("The nurse who found him, Priya Raman, was there.", "the nurse"),
    "behind an article and a style": ("The bishop of Dorn, the Rev Priya Raman, was there.", "the bishop"),
    "a noun with a capital": ("Priya Raman, a Democrat from Dorn, was there.", "the Democrat"),
    "the head of a school": ("Priya Raman, the head of Dorn Primary, was there.", "the headteacher"),
    "a narrower noun later": ("Defender Priya Raman was there.", "the centre-back"),
    "a club's modifier": ("Priya Raman, director of the Dorn Museum, was there.", "the museum director"),
    "a lead author": ("Priya Raman, lead author of the study, was there.", "the lead author"),
    "who hosts": ("Priya Raman, who hosts the show, was there.", "the presenter"),
    "what she studies": ("Priya Raman, who studies bats at Dorn, was there.", "the researcher"),
    "what she joined as": ("Priya Raman joined the firm as finance director in May.", "the finance director"),
    "what she was hired as": ("Priya Raman was hired as head coach in May.", "the coach"),
    "years of it": ("Priya Raman, who spent 20 years as a teacher, was there.", "the teacher"),
    "of a museum": ("Dr Priya Raman, of the Dorn Museum, was there.", "the scientist"),
    "an expedition": ("Priya Raman led the expedition to Dorn.", "the scientist"),
    "for a republic": ("Priya Raman, for the Republic, was there.", "the prosecutor"),
    "for a widow": ("Priya Raman, for the widow, was there.", "the barrister"),
    "told a coroner": ("Priya Raman told the coroner it was late.", "the witness"),
    "a man's noun in the old days": ("Priya Raman, who plays the queen, was there.", "the actor"),
    "the letters of an office": ("Managing director Priya Raman was there.", "the MD"),
    "of a longer one": ("Priya Raman, the founder and chief executive of Mwanga, was there.", "the CEO"),
}


@pytest.mark.parametrize(("intro", "noun"), CALLED.values(), ids=CALLED)
def test_offices(intro: str, noun: str) -> None:
    *_, quotation = read(intro + _NIGHT.format(noun)).quotations
    assert [speaker.name for speaker in quotation.speakers] == ["Priya Raman"]


@pytest.mark.parametrize("verb", lexicon.OFFICE_VERBS)
def test_each_verb_tells_an_office(verb: str) -> None:
    who = "" if verb.endswith("ing") else "who "
    for noun in lexicon.OFFICE_VERBS[verb]:
        text = f"Robin Raman, {who}{verb} the works, was there." + _NIGHT.format(f"the {noun}")
        *_, quotation = read(text).quotations
        assert [speaker.name for speaker in quotation.speakers] == ["Robin Raman"], noun


@pytest.mark.parametrize("work", lexicon.MAKERS)
def test_each_work_tells_who_made_it(work: str) -> None:
    for noun in lexicon.MAKERS[work]:
        *_, quotation = read(f"They knew Robin Raman’s {work}." + _NIGHT.format(f"the {noun}")).quotations
        assert [speaker.name for speaker in quotation.speakers] == ["Robin Raman"], noun


# what it shows -> a passage, and the name of its last speaker
LAST: dict[str, tuple[str, str | None]] = {
    "a place is no nurse": (
        "Tom Reed of Mill Lane, a nurse, was there. Ann Lee was not. “It was late,” the nurse said.",
        "Tom Reed",
    ),
    "nobody is counsel before he is brought in": (
        "Ann Lee opened the case. “It was late,” the barrister said. Tom Reed, for the defence, laughed.",
        "Ann Lee",
    ),
    "who has the floor": (
        "Tom Bain was cross. “Four boys,” he said. Goalkeeper Stru Gow had slipped. “Clear as day,” said the captain.",
        "Tom Bain",
    ),
}


@pytest.mark.parametrize(("text", "name"), LAST.values(), ids=LAST)
def test_whom_a_noun_does_not_call(text: str, name: str | None) -> None:
    said = [quotation for quotation in read(text).quotations if quotation.speakers]
    assert said[-1].speakers[0].name == name
