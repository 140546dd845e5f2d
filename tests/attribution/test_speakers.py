"""Whom mentions stand for, in whole articles: each case shows one way to speak of somebody."""

import pytest

from service.attribution import read

Told = list[tuple[str, str | None, str | None]]


def told(text: str, title: str | None = None, author: str | None = None) -> Told:
    """Mention, name and kind of resolution of each quotation's speakers, in order."""
    article = read(text, title, author)
    return [(s.mention.text, s.name, s.resolved_by) for q in article.quotations for s in q.speakers]


# what it shows -> the text, the last speaker: mention, name, resolved_by
NAMED: dict[str, tuple[str, tuple[str, str | None, str | None]]] = {
    "a full name": (
        "The road stays shut. “We are waiting for gravel,” Ines Calder said.",
        ("Ines Calder", "Ines Calder", "name"),
    ),
    "a surname": (
        "Ines Calder runs the yard. “We are waiting for gravel,” Calder said.",
        ("Calder", "Ines Calder", "surname"),
    ),
    "a surname with a style of address": (
        "Ines Calder runs the yard. “We are waiting for gravel,” Ms Calder said.",
        ("Ms Calder", "Ines Calder", "surname"),
    ),
    "a first name": (
        "Ines Calder runs the yard. “We are waiting for gravel,” Ines said.",
        ("Ines", "Ines Calder", "first-name"),
    ),
    "a short form of a given name": (
        "William Calder runs the yard. Later Bill Calder came by. “We are waiting for gravel,” Bill Calder said.",
        ("Bill Calder", "William Calder", "name"),
    ),
    "a surname before its full form": (
        "Calder: “Nobody will drive”\n\nThe yard’s head spoke. “Nobody will drive before May,” Ines Calder said.",
        ("Ines Calder", "Ines Calder", "name"),
    ),
    "one of two of a surname, by style": (
        "Ines Calder and her cousin Tom Calder run the yard. “We are waiting for gravel,” Mr Calder said.",
        ("Mr Calder", "Tom Calder", "surname"),
    ),
    "an acronym in brackets": (
        "The Harwick Ferry Authority (HFA) met on Monday. “No boat will sail,” the HFA said.",
        ("the HFA", "Harwick Ferry Authority", "acronym"),
    ),
    "an acronym that nobody explains": (
        "The Harwick Ferry Authority met on Monday, and it rained. “No boat will sail,” the HFA said.",
        ("the HFA", "Harwick Ferry Authority", "acronym"),
    ),
    "a name that is told in brackets": (
        "Lucio Ibarra Salas (aka Chino) won the race. “I had the wind behind me,” Chino said.",
        ("Chino", "Lucio Ibarra Salas", "alias"),
    ),
    "a double surname": (
        "President Lucio Andrés Ibarra Salas flew home. “I had the wind behind me,” Ibarra Salas said.",
        ("Ibarra Salas", "Lucio Andrés Ibarra Salas", "surname"),
    ),
    "a surname with its particle": (
        "Captain Jaco van der Berg lost a boat. “I saw it go,” Van der Berg said.",
        ("Van der Berg", "Jaco van der Berg", "surname"),
    ),
    "an office before a name": (
        "“The fleet is home,” Secretary of State Laura Calder said.",
        ("Secretary of State Laura Calder", "Laura Calder", "name"),
    ),
    "a role tied by apposition": (
        "Tom Okoro, the mayor of Harwick, walked the wall. “It leaks,” the mayor said.",
        ("the mayor", "Tom Okoro", "role"),
    ),
    "a role tied by a title": (
        "Mayor Tom Okoro walked the wall with two engineers. “It leaks,” the mayor said.",
        ("the mayor", "Tom Okoro", "role"),
    ),
    "a role tied by a copula": (
        "Tom Okoro is the mayor of Harwick. He walked the wall. “It leaks,” the mayor said.",
        ("the mayor", "Tom Okoro", "role"),
    ),
    "a role told from a past holder's": (
        "Mayor Tom Okoro walked the wall with former Mayor Ana Reed. “It leaks,” the mayor said.",
        ("the mayor", "Tom Okoro", "role"),
    ),
    "a role with its place": (
        "President Lucio Salas met Chilean President Marta Rey. “It was short,” the Chilean president said.",
        ("the Chilean president", "Marta Rey", "role"),
    ),
    "two holders, neither nearer": (
        "Sen. Tom Okoro met Sen. Ana Reed in the yard. “It leaks,” the senator said.",
        ("the senator", None, None),
    ),
    "an age": (
        "Tom Okoro, 43, keeps bees. Ana Reed, 39, does not. “They sting,” the 43-year-old said.",
        ("the 43-year-old", "Tom Okoro", "role"),
    ),
    "where somebody is from": (
        "Keeper Dirk Hoek saved twice. “I guessed,” the Dutchman said.",
        ("the Dutchman", "Dirk Hoek", "role"),
    ),
    "a description in apposition": (
        "“It leaks,” the plant’s manager, Tom Okoro, told the paper.",
        ("Tom Okoro", "Tom Okoro", "name"),
    ),
    "a trade between role and name": (
        "“It leaks,” shouted the plant’s manager, engineer Tom Okoro.",
        ("Tom Okoro", "Tom Okoro", "name"),
    ),
    "two offices before one name": (
        "Former teacher and Harwick Mayor Tom Okoro said: “It leaks.”",
        ("Harwick Mayor Tom Okoro", "Tom Okoro", "name"),
    ),
    "a surname that is a title too": (
        "Amy Pope runs the yard. “It leaks,” Pope said.",
        ("Pope", "Amy Pope", "surname"),
    ),
    "kin in apposition": (
        "Ana Reed waited at home. His wife, Lindiwe Okoro, laughed: “He took the rusks.”",
        ("Lindiwe Okoro", "Lindiwe Okoro", "name"),
    ),
    "a company": (
        "Calder Ferries Ltd sold a boat. “It was old,” the company said.",
        ("the company", "Calder Ferries Ltd", "role"),
    ),
    "a defined term": (
        "Calder Ferries plc (the “Company”) sold a boat. “It was old,” the Company said.",
        ("the Company", "Calder Ferries plc", "alias"),
    ),
    "nobody by name": (
        "The road stays shut. “We are waiting for gravel,” an official said.",
        ("an official", None, None),
    ),
}


@pytest.mark.parametrize(("text", "last"), NAMED.values(), ids=NAMED)
def test_names_roles_and_descriptions(text: str, last: tuple[str, str | None, str | None]) -> None:
    assert told(text)[-1] == last


# what it shows -> the text, whom the last pronoun stands for
PRONOUNS: dict[str, tuple[str, str | None]] = {
    "who spoke last": (
        "Ines Calder met the board. “It leaks,” Calder said. “Badly,” she added.",
        "Ines Calder",
    ),
    "the man, not the woman": ("Tom Okoro met Ines Calder in the yard. “It leaks,” he said.", "Tom Okoro"),
    "the woman, not the man": ("Tom Okoro met Ines Calder in the yard. “It leaks,” she said.", "Ines Calder"),
    "the subject, not the object": ("Tom Okoro rang David Reed on Monday. “It leaks,” he said.", "Tom Okoro"),
    "no one named in the quotation": (
        "Tom Okoro walked the wall. “David Reed would have seen it,” he said.",
        "Tom Okoro",
    ),
    "across paragraphs": (
        "Ines Calder runs the yard.\n\nShe has no gravel and no men.\n\n“It leaks,” she said.",
        "Ines Calder",
    ),
    "a title tells the gender": (
        "Mrs Zyra Zyxwick met Mr Zork Quill at the gate. “It leaks,” she said.",
        "Zyra Zyxwick",
    ),
    "a noun tells the gender": (
        "Businesswoman Zyra Zyxwick met the postman Zork Quill. “It leaks,” she said.",
        "Zyra Zyxwick",
    ),
    "an earlier pronoun tells the gender": (
        "Zyra Zyxwick said she would come. Zork Quill said he would not. “It leaks,” she said.",
        "Zyra Zyxwick",
    ),
    "no organisation": ("Tom Okoro works for Calder Ferries Ltd in Harwick. “It leaks,” he said.", "Tom Okoro"),
    "no place": ("Tom Okoro flew to Lagos on Monday. “It leaks,” he said.", "Tom Okoro"),
    "an organisation": ("Calder Ferries Ltd sold a boat. “The boat was old,” it said.", "Calder Ferries Ltd"),
    "nobody, where two are as present": ("Tom Okoro and David Reed walked the wall. “It leaks,” he said.", None),
    "nobody of that gender": ("Tom Okoro walked the wall. “It leaks,” she said.", None),
}


@pytest.mark.parametrize(("text", "name"), PRONOUNS.values(), ids=PRONOUNS)
def test_pronouns(text: str, name: str | None) -> None:
    mention, found, by = told(text)[-1]
    assert mention in ("he", "she", "it")
    assert found == name
    assert by == ("pronoun" if name else None)


def test_the_author_is_whom_i_stands_for_outside_of_marks() -> None:
    text = "Ines Calder mends nets. “Do they hold?” I asked. “They do,” she said."
    assert told(text, author="Wren Abara")[0] == ("I", "Wren Abara", "byline")


def test_the_text_s_own_byline_does_as_well() -> None:
    text = "By Wren Abara\n\nInes Calder mends nets. “Do they hold?” I asked. “They do,” she said."
    assert told(text)[0] == ("I", "Wren Abara", "byline")


def test_an_author_who_says_nothing_is_no_speaker() -> None:
    article = read("Ines Calder mends nets. “They hold,” she said.", author="Wren Abara")
    assert [speaker.name for speaker in article.speakers] == ["Ines Calder"]


def test_a_name_broken_over_two_lines_is_given_in_one() -> None:
    text = (
        "The yard was shut for the third day in a row on Monday as the firm waited\n"
        "for gravel that has been held up at the border since the start of the month.\n"
        "“We are waiting for the lorries, and nobody tells us a thing,” said Ines\n"
        "Calder, who runs the yard with her brother and two drivers. The council had\n"
        "not had a complaint about the road, which is closed to all the traffic\n"
        "until the end of May, and so it would look at the matter in the new year.\n"
        "The road is used by four hundred cars a day, by its own count of last year.\n"
    )
    assert read(text).speakers[0].name == "Ines Calder"


def test_two_names_in_apposition_are_both() -> None:
    text = "Two engineers, Tom Okoro and Ines Calder, called it “a sieve” on Monday."
    assert [name for _, name, _ in told(text)] == ["Tom Okoro", "Ines Calder"]


def test_the_two_are_both() -> None:
    text = "Choi Min-jun and Choi Dae-sung run the plant. “It is between us,” the two Chois said."
    assert told(text) == [("the two Chois", "Choi Min-jun", "surname"), ("the two Chois", "Choi Dae-sung", "surname")]


def test_the_elder_is_who_was_brought_in_last() -> None:
    text = (
        "Choi Min-jun runs the plant. “We stay,” Choi said.\n\n"
        "Her uncle, Choi Dae-sung, was not asked. “She is fast,” the elder Choi said."
    )
    assert told(text)[-1] == ("the elder Choi", "Choi Dae-sung", "surname")


def test_two_officials_are_not_one() -> None:
    article = read("“It leaks,” an official said. “It does not,” another official said.")
    assert [(speaker.name, speaker.role) for speaker in article.speakers] == [
        (None, "an official"),
        (None, "another official"),
    ]


def test_a_spokesman_who_comes_back_is_the_same() -> None:
    article = read("“It leaks,” a spokesman said. It rained. “We are sorry,” the spokesman said.")
    assert [speaker.role for speaker in article.speakers] == ["a spokesman"]


def test_a_document_has_its_author_s_name() -> None:
    article = read("Ines Calder left in May. Calder’s letter said the wall “will not hold the winter”.")
    (speaker,) = article.speakers
    assert (speaker.type, speaker.name) == ("document", "Ines Calder")
