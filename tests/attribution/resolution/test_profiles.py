"""Profiles and interviews: a passage of one each, and whom its last quotation is given to."""

import pytest

from service.attribution import read

NAMES: dict[str, tuple[str, str | None]] = {
    "a banner's words before a first name": (
        "Zinzi Okoro sings. A sheet on the wall reads “Viva Zinzi”.\n\n“It is too much,” Zinzi says.",
        "Zinzi Okoro",
    ),
    "a saint on a shirt": (
        "The shirt said “Saint Dougie”. Dougie Rowe laughed. “I swear,” Dougie said.",
        "Dougie Rowe",
    ),
    "a first name that no list has, first in somebody's words": (
        "Ifunanya Okwe bakes. “Ifunanya never rests,” said her aunt.\n\n“No yeast today,” Ifunanya says.",
        "Ifunanya Okwe",
    ),
    "not who stands on a placard alone": (
        "“Justice for Tamar Bell,” the banner read. Her brother, Omar Bell, held it. “She was ten,” Bell said.",
        "Omar Bell",
    ),
    "a first name behind another's surname": (
        (
            "Nell Orr acts. Her first husband was Miles Pratt; Pratt left.\n\nOf Miles Pratt Nell says little."
            " “He snored,” she says."
        ),
        "Nell Orr",
    ),
    "a first name behind a surname alone": (
        "Nell Orr acts. Her first husband was Miles Pratt.\n\nBeside Pratt Nell looked small. “He ate,” says Nell.",
        "Nell Orr",
    ),
    "his own surname behind a relative's first name": (
        "Kit Rose sings. Rose is 40. Her mother, Nell Rose, hums. “No,” Kit Rose said.",
        "Kit Rose",
    ),
}
BEATS: dict[str, tuple[str, str | None]] = {
    "between two parts": (
        "Nell Orr is 61.\n\nIs she nervous? I ask. “Every night.” She hands me a cup. “It helps.”",
        "Nell Orr",
    ),
    "behind an answer to the narrator's question": (
        "Tom Reed is 70.\n\nWas it worth it? “I was a fool.” Reed pours more tea.",
        "Tom Reed",
    ),
    "behind what the narrator asks about": (
        "Tom Reed is 70. “It rains,” said Ann Sykes.\n\nI ask about the war. “It was long.” Reed stirs his tea.",
        "Tom Reed",
    ),
    "when the narrator mentions it": (
        "Tom Reed is 70.\n\nReed grins when I mention the prize. “I was a fool not to want it.”",
        "Tom Reed",
    ),
    "of whom the question asks": ("Nell Orr is 61.\n\nDoes she miss the farm? “Every single day.”", "Nell Orr"),
    "nobody, where the question asks of a thing": ("Nell Orr is 61.\n\nWas the farm worth it? “Every penny.”", None),
    "who walks to the door": ("Nell Orr is 61. Tom Reed is 70. He heads for the door. “I am late.”", "Tom Reed"),
}
KIN: dict[str, tuple[str, str | None]] = {
    "not who is called Mum": (
        "Maren Oake pots. She grew up in Dorn. Her mother, Ada, cleaned trains. “Mum could hear a fault,” she recalls.",
        "Maren Oake",
    ),
    "not my brother": (
        "Lee Oake pots. He won a prize. His brother, Tom, sold boats. “My brother could swim,” he recalls.",
        "Lee Oake",
    ),
    "whose daughter is named far from him": (
        "Tunde Bakare drives the 36.\n\n"
        + "He sings at each of the stops, and the people clap. " * 12
        + "\n\nAt home his"
        " daughter Sade, 12, is less impressed. “He knows four songs,” Sade says. Her father insists it is six.",
        "Tunde Bakare",
    ),
    "whose father, where no list has her name": (
        "Ifunanya Okwe writes. Her father, Victor Okwe, led a band.\n\nVictor died. “He hummed,” says his daughter.",
        "Ifunanya Okwe",
    ),
    "whose wife is told of": (
        (
            "Stefan Krol has coached since May. “Run,” Krol says.\n\nPaolo Rossi’s wife, Carla, would like a dog. She"
            " has said so often. “A dog is also a lot of running,” he explains."
        ),
        "Paolo Rossi",
    ),
}
WORDS: dict[str, tuple[str, str | None]] = {
    "what they tell of another's gender": (
        (
            "Nomsa Dube writes. The critic Ashwin Pillay hated it.\n\n“Pillay has never queued in his life,” she said."
            "\n\nShe laughed. “Not once.”"
        ),
        "Nomsa Dube",
    ),
    "a verb behind a lady": ("Nell Orr acts. “Rot,” said Tom Reed. “Honestly,” the leading lady retorts.", None),
}
SUBJECTS: dict[str, tuple[str, str | None]] = {
    "behind an asked clause": (
        (
            "Transport Minister Lea Carr denied it. “I like trains,” said Dr Tess Orme. Orme wants a vote.\n\nWhen Mr"
            " Kane asked if she had read it, the minister studied the ceiling. “I read a lot,” she replied."
        ),
        "Lea Carr",
    ),
    "behind a participle": (
        (
            "Tom Hale, the coach, left. Jim Roe, the striker, scored. “I hit it,” Roe said.\n\nTold of that, the coach"
            " laughed. “A lucky boy,” he said."
        ),
        "Tom Hale",
    ),
    "behind a day": (
        (
            "Lea Carr, the headteacher, shut the gym. “A shame,” said Ms Joan Petty.\n\nOn Friday the headteacher bent."
            " “It leaks,” she said."
        ),
        "Lea Carr",
    ),
}
PAIRS: dict[str, tuple[str, str | None]] = {
    "his boss": (
        "It was Ben Lind’s turn. Maria Esch knelt by him. “Breathe,” she told him.\n\nHe did. “More,” his boss said.",
        "Maria Esch",
    ),
    "his flatmate": (
        "Paul Dahl and Omar Nasser shared a flat. Dahl rose first. “He snores,” his flatmate said.",
        "Omar Nasser",
    ),
    "his leading lady": (
        "Maria Bell sang with Carlo Tosi. Tosi bowed. “I was flat,” his leading lady said.",
        "Maria Bell",
    ),
    "nobody, where she only stood by": (
        "Police stopped Dan Pope on Friday. He had met Ann Sloane. “He is upset,” his boss said.",
        None,
    ),
    "nobody, where three are there": (
        "Jo Reed, Tom Hart and Sue Lamb met. Reed frowned. “It is late,” her rival said.",
        None,
    ),
}
THINGS: dict[str, tuple[str, str | None]] = {
    "the name of a tribe": (
        "The iwi, Ngati Tara, placed a ban on the lake. It wants the council to stop.",
        "Ngati Tara",
    ),
    "a maker of several words": (
        "Vardo Optical, the Sligo lens maker, is to shed 20 of its jobs. The company said it was sorry.",
        "Vardo Optical",
    ),
    "a maker who is a person": ("Ngozi Okoro, the film maker, sold her flat. “Too small,” she said.", "Ngozi Okoro"),
    "not the plan that is told of": (
        "Delmar Foods sold up. The company said it was late. The plan, it added, would save money.",
        "Delmar Foods",
    ),
}


def last_speaker(text: str) -> str | None:
    *_, quotation = read(text).quotations
    return quotation.speakers[0].name if quotation.speakers else None


@pytest.mark.parametrize(("text", "name"), NAMES.values(), ids=NAMES)
def test_names_beside_and_inside_marks(text: str, name: str | None) -> None:
    assert last_speaker(text) == name


@pytest.mark.parametrize(("text", "name"), BEATS.values(), ids=BEATS)
def test_what_the_speaker_does(text: str, name: str | None) -> None:
    assert last_speaker(text) == name


@pytest.mark.parametrize(("text", "name"), KIN.values(), ids=KIN)
def test_kin_of_whom_a_profile_is_about(text: str, name: str | None) -> None:
    assert last_speaker(text) == name


@pytest.mark.parametrize(("text", "name"), WORDS.values(), ids=WORDS)
def test_what_the_words_show(text: str, name: str | None) -> None:
    assert last_speaker(text) == name


@pytest.mark.parametrize(("text", "name"), SUBJECTS.values(), ids=SUBJECTS)
def test_who_is_described_behind_what_opens_a_sentence(text: str, name: str | None) -> None:
    assert last_speaker(text) == name


@pytest.mark.parametrize(("text", "name"), PAIRS.values(), ids=PAIRS)
def test_the_other_of_two(text: str, name: str | None) -> None:
    assert last_speaker(text) == name


@pytest.mark.parametrize(("text", "name"), THINGS.values(), ids=THINGS)
def test_what_it_stands_for(text: str, name: str | None) -> None:
    assert last_speaker(text) == name
