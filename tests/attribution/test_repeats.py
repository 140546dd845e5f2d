"""Headlines, pull quotes and captions that say again what the body quotes."""

from service.attribution import read

BODY = (
    "The harbour wall leaks, and nobody has mended it.\n\n"
    "“The wall will not hold another winter like this one,” Ines Calder said on Monday.\n\n"
)


def test_a_headline_points_at_the_body_s_record_and_has_its_speaker() -> None:
    article = read("“Will not hold”: Harwick Wall Leaks\n\n" + BODY)
    first, second = article.quotations
    assert first.same_as == second.id
    assert [speaker.name for speaker in first.speakers] == ["Ines Calder"]


def test_the_title_s_records_come_first_and_point_at_the_body_s() -> None:
    article = read(BODY, title="“Will not hold”: Harwick’s wall leaks")
    first, second = article.quotations
    assert (first.field, first.paragraph, first.id, second.id) == ("title", None, "q1", "q2")
    assert first.same_as == "q2"
    assert first.speakers[0].id == second.speakers[0].id == "s1"


def test_a_speaker_whom_the_title_names_is_known_to_be_in_it() -> None:
    article = read(BODY, title="Calder: wall “will not hold”")
    (speaker,) = article.speakers
    assert (speaker.name, speaker.in_title, speaker.aliases) == ("Ines Calder", True, ("Calder",))
    assert speaker.first_at == BODY.index("Ines")


def test_a_pull_quote_points_at_the_body_s_record() -> None:
    article = read(BODY + "It rained all week.\n\n“The wall will not hold another winter”\n\nThen it stopped.")
    said, pulled = article.quotations
    assert (said.same_as, pulled.same_as) == (None, said.id)


def test_other_words_are_no_repeat() -> None:
    article = read(BODY + "It rained all week.\n\n“The pumps will not last another winter”\n\nThen it stopped.")
    assert [quotation.same_as for quotation in article.quotations] == [None, None]


def test_the_same_words_in_running_text_are_said_twice() -> None:
    article = read(BODY + "“The wall will not hold another winter like this one,” Tom Okoro agreed, and went home.")
    assert [quotation.same_as for quotation in article.quotations] == [None, None]
