"""The annotation of the golden set: what it can say, and what its checks catch."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.golden import HOME, GoldArticle, GoldenError, known_groups, load, load_all
from benchmarks.markup import BLANKS, MARKS

Sheet = Callable[[str], GoldArticle]
HEAD = "desk: uk\nform: wire\ncast:\n  lee = Ada Lee\n---\n"


@pytest.fixture
def sheet(tmp_path: Path) -> Sheet:
    """Load an article from its source."""

    def loaded(source: str) -> GoldArticle:
        path = tmp_path / "one.txt"
        path.write_bytes(source.encode())
        return load(path)

    return loaded


def test_every_article_of_the_set_passes_its_checks() -> None:
    articles = load_all()
    assert articles
    for article in articles:
        for quote in article.quotes:
            for start, end in quote.quoted:
                body = article.body(quote.field)
                assert body[:start].rstrip(BLANKS)[-1] in MARKS + "`"
                assert body[start:end].strip()


def test_groups_are_sorted_and_each_says_what_it_shows() -> None:
    names = list(known_groups())
    assert names == sorted(names)
    assert all(known_groups().values())
    assert (HOME / "README.md").exists()


def test_a_record_of_two_pieces_keeps_its_offsets(sheet: Sheet) -> None:
    article = sheet(HEAD + "{1 “No,”} {lee@1 Ada Lee} {!1 said}. {1 “Not now.”}\n")
    (quote,) = article.quotes
    assert article.text == "“No,” Ada Lee said. “Not now.”"
    assert [article.text[a:b] for a, b in quote.quoted] == ["No,", "Not now."]
    assert [article.text[a:b] for a, b in quote.content] == ["“No,”", "“Not now.”"]
    assert (quote.kind, quote.cue) == ("direct", ((14, 18), "said"))


def test_a_piece_with_marked_parts_is_mixed(sheet: Sheet) -> None:
    (quote,) = sheet(HEAD + "{lee@1 Ada Lee} {!1 called} {1 it {“dull”} and {“dear”}}.").quotes
    assert quote.kind == "mixed"
    assert len(quote.quoted) == 2


def test_windows_line_ends_and_escapes(sheet: Sheet) -> None:
    article = sheet(
        HEAD.replace("cast", "lines: crlf\ncast") + 'Six feet 2\\".\n\n{1~ “No\\u00a0way.}\n{lee@1 Ada Lee}'
    )
    assert article.text == 'Six feet 2".\r\n\r\n“No\u00a0way.\r\nAda Lee'
    assert article.text[slice(*article.quotes[0].quoted[0])] == "No\u00a0way."


def test_a_joint_record_has_a_mention_for_each(sheet: Sheet) -> None:
    source = HEAD.replace("Lee\n-", "Lee\n  roe = Ben Roe\n-") + "{lee@1 Ada Lee} and {roe@1 Ben Roe} {!1 said} {1 no}."
    (quote,) = sheet(source).quotes
    assert [speaker.text for speaker in quote.speakers] == ["Ada Lee", "Ben Roe"]
    assert quote.groups >= {"speakers.joint"}


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        pytest.param("He read “Night Bus”. {lee@1 Ada Lee}: {1 “No.”}", "belongs to nothing", id="a mark left over"),
        pytest.param("{1 “No.”}", "'none'", id="a record without a mention"),
        pytest.param("{lee@1 Ada Lee}: {1 “No.” she}", "not between", id="a piece that ends outside its marks"),
        pytest.param("{lee@1,3 Ada Lee}: {1 “No.”}", "not there", id="a mention of a record that is not there"),
        pytest.param("{lee@2 Ada Lee}: {2 “No.”}", "without a gap", id="a gap in the numbers"),
        pytest.param("{lee@1,2 Ada Lee}: {1 “No.” {2 “Yes.”}}", "overlap", id="records that overlap"),
        pytest.param("{lee@1 Ada Lee} {!1 said} {1 that it rained}.", "belongs to the tag", id="a that of the tag"),
        pytest.param("{lee@1 Lee}: {1 “No.”}", "does not hold", id="a name that the article does not hold"),
        pytest.param("{lee@1 Ada Lee}: {1 “No.”", "never closed", id="a brace left open"),
        pytest.param("{?joke “No.”} {lee@1 Ada Lee}: {1 “No.”}", "no such reason", id="an unknown reason"),
        pytest.param("{lee@1 Ada Lee}: {1 “No.”}\n---\n1: cues.nod", "does not name", id="an unknown group"),
        pytest.param("{lee@1 Ada Lee}: {1 “No {?title “X”}.”}", "part of it", id="a non-quotation in a quotation"),
        pytest.param("{poe@1 Ada Lee}: {1 “No.”}", "not in the cast", id="a speaker who is not in the cast"),
        pytest.param("{lee@1 Ada Lee} {lee@1 she}: {1 “No.”}", "two mentions", id="two mentions of one speaker"),
    ],
)
def test_the_checks_catch(sheet: Sheet, body: str, complaint: str) -> None:
    with pytest.raises(GoldenError, match=complaint):
        sheet(HEAD + body)


@pytest.mark.parametrize("said", ["that as {“mad”}", "that {“mad”}", "that would not do"])
def test_that_as_a_pronoun_is_part_of_what_was_said(sheet: Sheet, said: str) -> None:
    (quote,) = sheet(HEAD + "{lee@1 Ada Lee} {!1 called} {1 " + said + "}.").quotes
    assert quote.content[0][0] == len("Ada Lee called ")


def test_every_named_group_has_units_to_be_measured_by() -> None:
    units = Counter(g for article in load_all() for quote in article.quotes for g in quote.groups)
    units.update(g for article in load_all() for other in article.others for g in other.groups)
    assert not {name for name in known_groups() if units[name] < 2}
