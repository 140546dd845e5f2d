"""Records: their order, ids and joints; speakers: their order and what they add up to."""

import pytest

from service.attribution import read
from service.attribution.assemble import roll_up

TWO = (
    "“The wall leaks,” said Tom Okoro. “It always did.”\n\n"
    "Ines Calder called it “a sieve”. “Nobody looked,” she said. “Nobody will.” Okoro went home.\n\n"
    "“I am tired,” he said."
)


def test_one_cue_between_makes_one_record() -> None:
    first = read(TWO).quotations[0]
    assert [segment.text for segment in first.segments] == ["The wall leaks,", "It always did."]


@pytest.mark.parametrize(
    "tag",
    ["said Tom Okoro", "Tom Okoro said on Monday", "said Tom Okoro, a diver", "said Tom Okoro, who fixed it twice"],
)
def test_the_whole_tag_may_stand_between(tag: str) -> None:
    (quotation,) = read(f"“The wall leaks,” {tag}. “It always did.”").quotations
    assert [segment.text for segment in quotation.segments] == ["The wall leaks,", "It always did."]


def test_a_second_clause_between_makes_two() -> None:
    assert len(read("“The wall leaks,” Tom Okoro said, and he left. “It always did.”").quotations) == 2


def test_two_cues_make_two() -> None:
    assert [quotation.cue.text for quotation in read(TWO).quotations if quotation.cue] == [
        "said",
        "called",
        "said",
        "said",
    ]


def test_ids_follow_the_text() -> None:
    article = read(TWO)
    assert [quotation.id for quotation in article.quotations] == ["q1", "q2", "q3", "q4"]
    assert [(speaker.id, speaker.name) for speaker in article.speakers] == [("s1", "Tom Okoro"), ("s2", "Ines Calder")]


def test_aliases_stand_in_order_of_first_use_and_first_at_is_the_first_mention() -> None:
    text = "Okoro mends nets. “They hold,” said Tom Okoro. Tom smiled. “They do,” Okoro said."
    (speaker,) = read(text).speakers
    assert (speaker.name, speaker.aliases, speaker.first_at) == ("Tom Okoro", ("Okoro", "Tom"), 0)


def test_a_role_is_verbatim_and_the_present_one() -> None:
    text = "Former teacher Ines Calder, the board’s chair, spoke on Monday. “They hold,” Calder said."
    (speaker,) = read(text).speakers
    assert speaker.role == "the board’s chair"


def test_the_name_is_the_fullest_and_not_in_capitals() -> None:
    text = "INES CALDER: “THEY HOLD”\n\nInes B. Calder mends nets in Harwick all year. “They hold,” Calder said."
    assert {speaker.name for speaker in read(text).speakers} == {"Ines B. Calder"}


def test_words_and_shares_add_up() -> None:
    article = read(TWO)
    totals = roll_up(article, article.quotations)
    assert [(total.identity.name, total.quotes, total.words) for total in totals] == [
        ("Tom Okoro", 2, 9),
        ("Ines Calder", 2, 6),
    ]
    assert sum(total.share for total in totals) == 1


def test_repeats_count_nothing() -> None:
    article = read(TWO, title="Okoro: “The wall leaks”")
    totals = roll_up(article, article.quotations)
    assert {total.identity.name: total.words for total in totals} == {"Tom Okoro": 9, "Ines Calder": 6}


def test_a_selection_is_rolled_up_by_itself() -> None:
    article = read(TWO)
    (total,) = roll_up(article, article.quotations[-1:])
    assert (total.identity.name, total.quotes, total.words, total.share) == ("Tom Okoro", 1, 3, 1.0)


def test_offsets_are_exact_whatever_the_line_ends() -> None:
    text = TWO.replace("\n", "\r\n")
    for quotation in read(text).quotations:
        for segment in quotation.segments:
            assert text[segment.start : segment.end] == segment.text
        for speaker in quotation.speakers:
            assert text[speaker.mention.start : speaker.mention.end] == speaker.mention.text
