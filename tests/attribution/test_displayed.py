"""Marked words of headlines that would be titles or terms there, and that the body quotes."""

import pytest

from service.attribution import read

BODY = "The kiln is cold.\n\n“This is no gift. It is work for the whole river,” Ines Calder said.\n\n"


@pytest.mark.parametrize(
    "title",
    [
        pytest.param("Kiln and Potters Sign Deal “for the Whole River”", id="written as a title is"),
        pytest.param("A pact for “the whole river” and its potters", id="kept at a distance"),
    ],
)
def test_what_the_body_quotes_is_a_quotation(title: str) -> None:
    article = read(BODY, title=title)
    first, second = article.quotations
    assert (first.field, first.same_as) == ("title", second.id)
    assert [speaker.name for speaker in first.speakers] == ["Ines Calder"]
    assert article.not_quotes == ()


def test_a_headline_in_the_text_is_read_so_too() -> None:
    article = read("Kiln Signs Deal “for the Whole River”\n\n" + BODY)
    first, second = article.quotations
    assert (first.paragraph, first.same_as) == (0, second.id)


@pytest.mark.parametrize(
    "title",
    [
        pytest.param("Review of “The Whole River”", id="a title of three words may be named in the body"),
        pytest.param("Kiln joins the “work” scheme", id="one word may stand there by chance"),
        pytest.param("Kiln and Potters Sign Deal “for the Whole Coast”", id="other words"),
    ],
)
def test_other_marks_of_a_title_stay_what_they_are(title: str) -> None:
    article = read(BODY, title=title)
    assert [quotation.field for quotation in article.quotations] == ["text"]
    assert len(article.not_quotes) == 1


def test_a_title_above_a_body_without_quotations() -> None:
    article = read("The kiln is cold.", title="Kiln and Potters Sign Deal “for the Whole River”")
    assert article.quotations == ()
