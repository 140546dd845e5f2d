"""Names as a caption prints them: where they begin and end, and what they are the name of."""

import pytest

from service.attribution import context_of
from service.attribution.mentions import find_names, show

# Behind each text, so that a short sentence with many capitals is not taken for a headline.
_PROSE = " After that the others went home, and nobody saw them again that year."

# what it shows -> the text, the names in it
NAMES = {
    "a title is no part": ("On Monday President Ines Calder spoke.", ["Ines Calder"]),
    "nor is a title with a full stop": ("On Monday Sen. Tom Okoro spoke.", ["Tom Okoro"]),
    "nor are several": ("On Monday the Rev. Dr. Tom Okoro spoke.", ["Tom Okoro"]),
    "nor is a desk before a title": ("Then Harbour Safety Secretary Ines Calder spoke.", ["Ines Calder"]),
    "a long run is cut at its first given name": ("Then Coastal Trust Patron Laura Calder spoke.", ["Laura Calder"]),
    "a place that is a given name is no first name": ("They met in Virginia Beach today.", ["Virginia Beach"]),
    "a rank is no part": ("Then Coxswain Ailsa Gunn spoke.", ["Ailsa Gunn"]),
    "nor is a guard's": ("Garda Aoife Tuohy spoke.", ["Aoife Tuohy"]),
    "nor is what somebody is a parent of": ("Mum-of-four Kelly Reed spoke.", ["Kelly Reed"]),
    "counsel's letters": ("Then Aidan Reed SC spoke.", ["Aidan Reed"]),
    "a club's letters": ("Then SC Harwick lost.", ["SC Harwick"]),
    "a month before a particle": ("The captain, Jan van der Berg, spoke.", ["Jan van der Berg"]),
    "a given name that no list has": ("Then Thandokuhle Grace Moyo spoke.", ["Thandokuhle Grace Moyo"]),
    "a place before a member": ("Then Georgia MP Nomsa van Zyl spoke.", ["Nomsa van Zyl"]),
    "residents of a place": ("He met the Residents of Dorn Green Trust.", ["Residents of Dorn Green Trust"]),
    "an appeal": ("He met Ann Lee of Save Our Pier.", ["Ann Lee", "Save Our Pier"]),
    "a seat is no part": ("Then Harwick-based Calder Gear spoke.", ["Calder Gear"]),
    "two fields of one union": (
        "Then the Harbour and Parks Workers’ Union spoke.",
        ["Harbour and Parks Workers’ Union"],
    ),
    "two judges' title": ("Then Justices Ines Calder and Tom Okoro spoke.", ["Ines Calder", "Tom Okoro"]),
    "a possessive ending is cut": ("It was Ines Calder’s plan.", ["Ines Calder"]),
    "a straight one too": ("It was Ines Calder's plan.", ["Ines Calder"]),
    "of a name in s": ("It was Tom Reeves' plan.", ["Tom Reeves"]),
    "of an organisation in s": ("It was the Harwick Waders’ plan.", ["Harwick Waders"]),
    "initials": ("A man called J. K. Okoro spoke.", ["J. K. Okoro"]),
    "a middle initial": ("A man called Tom B. Okoro spoke.", ["Tom B. Okoro"]),
    "Dutch particles": ("A man called Jaco van der Berg spoke.", ["Jaco van der Berg"]),
    "Spanish particles": ("A woman called Ana de la Torre spoke.", ["Ana de la Torre"]),
    "Arabic particles": ("A man called Khalid bin Rashid spoke.", ["Khalid bin Rashid"]),
    "a small article with a hyphen": ("A man called Yousef al-Mansur spoke.", ["Yousef al-Mansur"]),
    "double surnames": ("A man called Hugo Ibarra Salas spoke.", ["Hugo Ibarra Salas"]),
    "a hyphen in the given name": ("A man called Choi Min-jun spoke.", ["Choi Min-jun"]),
    "a nickname in marks stays": ("A man called Earl “Bud” Calder spoke.", ["Earl “Bud” Calder"]),
    "a nickname in brackets stays": ("A man called Robert (Bob) Calder spoke.", ["Robert (Bob) Calder"]),
    "a generation stays": ("A man called Tom Okoro Jr. spoke.", ["Tom Okoro Jr."]),
    "accents": ("A man called Iñaki Ibáñez spoke.", ["Iñaki Ibáñez"]),
    "where a firm is": ("Then Calder Towing of Dorn spoke.", ["Calder Towing", "Dorn"]),
    "an organisation joined by of": ("Then the Bank of Harwick spoke.", ["Bank of Harwick"]),
    "a surname that is a title": ("Then Jane Bishop spoke.", ["Jane Bishop"]),
    "a surname that is a title, behind one": ("Then Prof Jane Elder spoke.", ["Jane Elder"]),
    "a surname that is a title, behind an initial": ("Then Jane M. Elder spoke.", ["Jane M. Elder"]),
    "a surname that is a title, behind a style": ("Then Ms Elder spoke.", ["Elder"]),
    "an agency of two fields": (
        "Then the Marine and Coastguard Agency spoke.",
        ["Marine and Coastguard Agency"],
    ),
    "an executive of two fields": (
        "Then the Health and Safety Executive spoke.",
        ["Health and Safety Executive"],
    ),
    "a ministry of two fields": ("Then the Ministry of Trade and Industry spoke.", ["Ministry of Trade and Industry"]),
    "a department of three fields": (
        "Then the Department for Rivers, Ports and Coastal Affairs spoke.",
        ["Department for Rivers, Ports and Coastal Affairs"],
    ),
    "a union of three trades": (
        "Then the National Union of Rail, Maritime and Transport Workers spoke.",
        ["National Union of Rail, Maritime and Transport Workers"],
    ),
    "a union of two trades' workers": (
        "Then the Harbour and Parks Workers’ Union spoke.",
        ["Harbour and Parks Workers’ Union"],
    ),
    "the police of two counties": ("Then Avon and Somerset Police spoke.", ["Avon and Somerset Police"]),
    "a ministry and a person": (
        "Then the Ministry of Trade and Ines Calder spoke.",
        ["Ministry of Trade", "Ines Calder"],
    ),
    "a ministry and a body": (
        "Then the Ministry of Trade and Parliament spoke.",
        ["Ministry of Trade", "Parliament"],
    ),
    "two who are named apart elsewhere": (
        "Then Rudd and Harwick Police spoke. Rudd left.",
        ["Rudd", "Harwick Police", "Rudd"],
    ),
    "a firm of partners": ("Then Rao and Sons spoke.", ["Rao and Sons"]),
    "a ministry joined by for": ("Then the Ministry for Coastal Works spoke.", ["Ministry for Coastal Works"]),
    "an ampersand": ("Then Calder & Okoro spoke.", ["Calder & Okoro"]),
    "a contraction is no name": ("They’re late. Don’t go.", []),
    "a function word is no name": ("Nobody came. However, they paid.", []),
    "an adjective opens it, at a sentence's head": (
        "National Grid said in the town on Monday that it was late.",
        ["National Grid"],
    ),
    "an adjective before several words": (
        "Human Rights Watch said in the town on Monday that it was late.",
        ["Human Rights Watch"],
    ),
    "any adjective, before common words": (
        "Orbital Dynamics said in the town on Monday that it was late.",
        ["Orbital Dynamics"],
    ),
    "new, and a place": ("New York police said in the town on Monday that it was late.", ["New York"]),
    "new, and a name": ("New Calder voters said in the town on Monday that it was late.", ["Calder"]),
    "what is said of a name is no part of it": (
        "Former Airlines staff said in the town on Monday that it was late.",
        ["Airlines"],
    ),
    "what is said of many is no part of their name": (
        "Strong Democrats said in the town on Monday that it was late.",
        ["Democrats"],
    ),
}


@pytest.mark.parametrize(("text", "names"), NAMES.values(), ids=NAMES)
def test_names(text: str, names: list[str]) -> None:
    context = context_of(text + _PROSE)
    assert [show(context, name) for name in find_names(context)] == names


KINDS = {
    "a title": ("Then Mayor Zyxwick spoke.", "person"),
    "a given name": ("Then Laura Zyxwick spoke.", "person"),
    "an age behind": ("Then Zyra Zyxwick, 43, spoke.", "person"),
    "a noun before": ("Then the baker Zyra Zyxwick spoke.", "person"),
    "a word of organisations": ("Then Zyxwick Council spoke.", "organisation"),
    "capitals alone": ("Then the ZWKC spoke.", "organisation"),
    "a place": ("They met in Lagos today.", "place"),
    "a company whose first word is a title": ("Then General Harwick Company spoke.", "organisation"),
}


@pytest.mark.parametrize(("text", "kind"), KINDS.values(), ids=KINDS)
def test_kinds(text: str, kind: str) -> None:
    (name,) = find_names(context_of(text + _PROSE))
    assert name.kind == kind


GENDERS = {
    "a style of address": ("Then Mrs Reed spoke.", "f"),
    "a title that says it": ("Then Congresswoman Lee Reed spoke.", "f"),
    "a title that does not": ("Then Dr Lee Reed spoke.", "u"),
    "kin before the name": ("Her brother, Lee Reed, spoke.", "m"),
    "kin and trade before the name": ("Her brother, the postman and keen diver Lee Reed, spoke.", "m"),
    "a noun of one gender": ("Then businesswoman Lee Reed spoke.", "f"),
}


@pytest.mark.parametrize(("text", "gender"), GENDERS.values(), ids=GENDERS)
def test_what_the_words_before_a_name_say(text: str, gender: str) -> None:
    (name,) = find_names(context_of(text))
    assert name.gender == gender


def test_names_in_a_headline_are_those_that_the_body_writes() -> None:
    text = "Calder Blasts Okoro Over Ferry Delay In Harwick\n\nInes Calder met Tom Okoro. Calder left."
    context = context_of(text)
    in_headline = [show(context, name) for name in find_names(context) if name.start < text.index("\n")]
    assert in_headline[0] == "Calder"


def test_a_given_name_in_a_headline_belongs_to_the_surname_that_the_body_has() -> None:
    text = "Mayor Ines Calder: The Harwick Ferry Will Sail\n\nCalder left."
    context = context_of(text)
    assert show(context, find_names(context)[0]) == "Ines Calder"


def test_names_inside_marks_are_known_for_it() -> None:
    text = "“Ask Ines Calder,” said Tom Okoro."
    assert [name.quoted for name in find_names(context_of(text))] == [True, False]


def test_offsets_are_those_of_the_text_without_the_ending() -> None:
    text = "\r\n  It was Ines Calder’s plan."
    (name,) = find_names(context_of(text))
    assert text[name.start : name.end] == "Ines Calder"
