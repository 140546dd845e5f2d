import pytest

from service import language
from service.html import MarkupError, TooLongError
from service.reading import NoTextError, read_article

TEXT = "The port will close. “We will not sell,” Mayor Ines Calder said."


def test_the_contracts_fields_reach_the_answer() -> None:
    answer = read_article(
        TEXT, id="a-1", kinds=frozenset(["direct"]), metadata={"desk": 3}, offsets="utf16", include_not_quotes=True
    )
    assert (answer.id, answer.metadata, answer.offsets, answer.include_not_quotes) == (
        "a-1",
        {"desk": 3},
        "utf16",
        True,
    )
    assert [record["text"] for record in answer.records] == ["We will not sell,"]
    assert answer.document()["text"] is None
    assert answer.warnings == ()


def test_markup_is_read_as_its_plain_text_which_comes_back() -> None:
    answer = read_article("<p>The port will close.</p><p><q>We will not sell</q>, Ines Calder said.</p>", format="html")
    document = answer.document()
    assert document["text"] == "The port will close.\n\n“We will not sell”, Ines Calder said."
    direct = [record for record in document["quotes"] if record["kind"] == "direct"]
    assert [document["text"][record["start"] : record["end"]] for record in direct] == ["We will not sell"]


@pytest.mark.parametrize(
    ("text", "format_"),
    [("", "text"), (" \n\u00a0", "text"), ("<p> </p><script>var x</script>", "html"), ("<p>&nbsp;</p>", "html")],
)
def test_nothing_to_read(text: str, format_: str) -> None:
    with pytest.raises(NoTextError):
        read_article(text, format=format_)


def test_limits_of_markup() -> None:
    with pytest.raises(TooLongError):
        read_article("<p>123456</p>", format="html", max_chars=5)
    with pytest.raises(MarkupError):
        read_article("<b>" * 1_000, format="html")


def test_another_language_is_not_passed_over_in_silence() -> None:
    text = "Der Hafen wird für drei Wochen geschlossen, sagte die Bürgermeisterin am Montag. „Wir haben alle anderen "
    text += "Möglichkeiten geprüft“, erklärte sie vor Journalisten in der Stadt."
    assert read_article(text).warnings == (language.WARNING,)


BLOCKQUOTES = {
    "one that a sentence leads to": (
        "<p>In a letter to the council Ines Calder wrote:</p><blockquote>We will not sell.</blockquote><p>Fine.</p>",
        [(["We will not sell."], "Ines Calder")],
    ),
    "of two paragraphs": (
        "<p>Ines Calder wrote:</p><blockquote><p>We will not sell.</p><p>Not now.</p></blockquote>",
        [(["We will not sell.", "Not now."], "Ines Calder")],
    ),
    "with marks inside": (
        "<p>Ines Calder said:</p><blockquote>The board’s “plan” is dead.</blockquote>",
        [(["The board’s “plan” is dead."], "Ines Calder")],
    ),
    "of a post, signed after a dash": (
        "<p>Ines Calder posted on Monday:</p><blockquote><p>We will not sell.</p>&mdash; Ines Calder</blockquote>",
        [(["We will not sell."], "Ines Calder")],
    ),
    "with marks around": (
        "<p>Ines Calder said:</p><blockquote>“We will not sell.”</blockquote>",
        [(["We will not sell."], "Ines Calder")],
    ),
    "that nobody is named for": (
        "<p>The port will close.</p><blockquote>We will not sell.</blockquote>",
        [(["We will not sell."], None)],
    ),
}


@pytest.mark.parametrize(("markup", "expected"), BLOCKQUOTES.values(), ids=BLOCKQUOTES)
def test_a_block_quotation_counts_as_marked(markup: str, expected: list[tuple[list[str], str | None]]) -> None:
    answer = read_article(markup, format="html", kinds=frozenset(["direct"]))
    found = [
        ([segment["text"] for segment in record["segments"]], (record["speaker"] or {}).get("name"))
        for record in answer.records
    ]
    assert found == expected
    for record in answer.records:
        assert all(segment["quoted"] for segment in record["segments"])
        assert all(
            answer.article.text[segment["start"] : segment["end"]] == segment["text"] for segment in record["segments"]
        )
