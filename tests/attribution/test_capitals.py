"""Words with a capital letter before a name: which of them belong to it."""

import pytest

from service import attribution

# name: text, the names given for its first record
_CASES: dict[str, tuple[str, tuple[str, ...]]] = {
    "a party's member": ("“No,” said Democrat Ann Reed.", ("Ann Reed",)),
    "a party's member, by surname": ("“It is late,” said Democrat Ottaway.", ("Ottaway",)),
    "two of a party": ("“No,” said Republicans Ann Reed and Tom Holt.", ("Ann Reed", "Tom Holt")),
    "two where a sentence begins": ("Conservatives Ann Reed and Tom Holt said it was late.", ("Ann Reed", "Tom Holt")),
    "a party": ("“It is late,” said the Liberal Democrats.", ("Liberal Democrats",)),
    "a party's committee": ("“No,” said the Republican National Committee.", ("Republican National Committee",)),
    "a newspaper": ("The Harwick Democrat Gazette said it was late.", ("Harwick Democrat Gazette",)),
    "two of a council": ("“No,” said Councillors Reed and Holt.", ("Reed", "Holt")),
    "two, by short titles": ("Sens. Ann Reed and Tom Holt said it was late.", ("Ann Reed", "Tom Holt")),
    "one, by a short title": ("Pres. Reed said it was late.", ("Reed",)),
    "an adverb": ("He left. Astonishingly Ottaway said it was late.", ("Ottaway",)),
    "an adverb of an adjective in -ble": ("He left. Predictably Ann Reed said it was late.", ("Ann Reed",)),
    "a surname that ends as adverbs do": ("He left. Donnelly said it was late.", ("Donnelly",)),
    "a country before a title": ("“No,” said German Chancellor Ann Reed.", ("Ann Reed",)),
    "a country before a queen": ("“No,” said Danish Queen Ingrid.", ("Queen Ingrid",)),
    "a name with d'": ("“It is late,” said Xavier d’Estoing.", ("Xavier d’Estoing",)),
    "letters of an order": ("“It is late,” said Dame Ann Reed DBE.", ("Ann Reed",)),
    "a newspaper of the day": ("Dorn Today reported that it was late.", ("Dorn Today",)),
    "a month that is a given name": ("“It is late,” said Jun Otani.", ("Jun Otani",)),
    "a department of a country": (
        "Norway is far. In a letter, Business Norway said it was late.",
        ("Business Norway",),
    ),
    "whose queen": ("“No,” said Denmark’s Queen Ingrid.", ("Queen Ingrid",)),
}


# Institutions whose names have "and", "on" or a title's word in them.
_BODIES = (
    "Food and Drug Administration",
    "Department of Justice",
    "Department of Health and Human Services",
    "Centers for Disease Control and Prevention",
    "European Centre for Disease Prevention and Control",
    "Organization for Economic Cooperation and Development",
    "Center for Strategic and International Studies",
    "Council on Foreign Relations",
    "Council of Europe",
    "Ministry of Food and Drug Safety",
    "Bureau of Alcohol, Tobacco, Firearms and Explosives",
)
# And those that have no article.
_BARE = (
    "Marks & Spencer",
    "HM Revenue and Customs",
    "Devon and Cornwall Police",
    "Dorn Fire and Rescue",
    "Trinidad and Tobago",
    "Save the Children",
    "Doctors Without Borders",
)


@pytest.mark.parametrize("name", _BARE)
def test_a_name_without_article_is_one_speaker(name: str) -> None:
    speakers = attribution.read(f"{name} said it was late.", None, None).quotations[0].speakers
    assert [(speaker.name, speaker.mention.text) for speaker in speakers if speaker.mention] == [(name, name)]


def test_two_lands_are_two_speakers() -> None:
    speakers = attribution.read("France and Germany said it was late.", None, None).quotations[0].speakers
    assert [speaker.name for speaker in speakers] == ["France", "Germany"]


@pytest.mark.parametrize("name", _BODIES)
def test_an_institution_is_one_speaker(name: str) -> None:
    for text in (f"The {name} said it was late.", f"“It is late,” said the {name}."):
        speakers = attribution.read(text, None, None).quotations[0].speakers
        assert [(speaker.name, speaker.mention.text.lower()) for speaker in speakers if speaker.mention] == [
            (name, f"the {name}".lower())
        ]


def test_two_institutions_are_two_speakers() -> None:
    text = "“It is late,” said the Organization of American States and Amnesty International."
    speakers = attribution.read(text, None, None).quotations[0].speakers
    assert [speaker.name for speaker in speakers] == ["Organization of American States", "Amnesty International"]


def test_people_at_the_head_of_a_sentence_are_nobody_by_name() -> None:
    article = attribution.read("Church-goers said it was late.", None, None)
    assert [(speaker.name, speaker.type) for speaker in article.speakers] == [(None, "group")]


@pytest.mark.parametrize(("text", "names"), _CASES.values(), ids=_CASES)
def test_what_belongs_to_a_name(text: str, names: tuple[str, ...]) -> None:
    article = attribution.read(text, None, None)
    assert tuple(speaker.name for speaker in article.quotations[0].speakers) == names


def test_a_form_of_a_verb_before_a_name_is_none() -> None:
    text = "Entrusting Donald Reed with it was late.\n\nTom Reed left. “It is late,” Donald Reed said."
    article = attribution.read(text, None, None)
    assert [speaker.name for speaker in article.speakers if speaker.name] == ["Donald Reed"]


def test_members_of_a_party_are_a_group() -> None:
    article = attribution.read("Senate Republicans said it was late.", None, None)
    assert [(speaker.name, speaker.type) for speaker in article.speakers] == [("Senate Republicans", "group")]


def test_a_station_is_nobody() -> None:
    article = attribution.read("“It is late,” he told Radio 4’s Today programme. “It was,” he said.", None, None)
    assert [speaker.name for quotation in article.quotations for speaker in quotation.speakers] == [None, None]


def test_an_assembly_is_nobody() -> None:
    text = "Ann Reed was elected to Congress when she was 30. “It is late,” he said."
    article = attribution.read(text, None, None)
    assert "Congress" not in {speaker.name for speaker in article.speakers}
