"""CMS markup -> plain text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.html import MAX_DEPTH, MarkupError, TooLongError, to_plain

CASES = {
    "paragraphs": ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
    "blocks of every kind": (
        "<h2>Head</h2><div>Body<ul><li>First<li>Second</ul>Tail</div><table><tr><td>A<td>B</table>",
        "Head\n\nBody\n\nFirst\n\nSecond\n\nTail\n\nA\n\nB",
    ),
    "a line break": ("<p>One<br>two<br/>three</p>", "One\ntwo\nthree"),
    "two line breaks make a paragraph": ("One<br><br><br>two", "One\n\ntwo"),
    "white space collapses": ("<p>\n\t One \n two\u00a0\u00a0three </p>\n\n<p> &nbsp; </p>", "One two three"),
    "no space comes between inline elements": ("<p><b>O</b>ne, <i>two</i><a href=x> three</a>.</p>", "One, two three."),
    "preformatted lines": ("<pre>One\n  two\n\nthree</pre>", "One\ntwo\n\nthree"),
    "entities": ("caf&eacute; &amp; &#8220;bar&#x201D; &nonentity; &lt;b&gt;", "café & “bar” &nonentity; <b>"),
    "an encoding named inside changes nothing": ("<meta charset=latin1><p>é’</p>", "é’"),
    "characters past U+FFFF": ("<p>😀 &#128512;</p>", "😀 😀"),
    "soft hyphens and break hints": ("re&shy;port\u200bing\ufeff<wbr>s", "reportings"),
    "scripts and styles": ("a<script>if (1 < 2) '<p>'</script><style>p {}</style><noscript>n</noscript>b", "ab"),
    "comments": ("a<!-- <p>no</p> -->b", "ab"),
    "a head": ("<html><head><title>T</title></head><body><p>B</p></body></html>", "B"),
    "a caption": ("<p>a</p><figure><img src=x alt=y><figcaption>No</figcaption></figure><p>b</p>", "a\n\nb"),
    "a caption of WordPress": ('a<p class="wp-caption-text x">No</p>b', "a\n\nb"),
    "hidden by attribute": ("a<p hidden>No <b>no</b></p><p hidden=until-found>No</p>b", "a\n\nb"),
    "hidden by style": ("a<span style='color:red; DISPLAY : none'>No</span><i style=visibility:hidden>No</i>b", "ab"),
    "shown by style": ("a<span style='--display: none-such'>yes</span>b", "ayesb"),
    "hidden from screen readers and for them alone": (
        "a<span aria-hidden=true>No</span><span class='x sr-only'>No</span>b",
        "ab",
    ),
    "what comes after a hidden element is seen": ("<div hidden><p>No<div>no</div></div><p>Yes</p>", "Yes"),
    "forms, navigation and deleted words": ("a<nav>No</nav><button>No</button><del>No</del>b", "ab"),
    "q": ("<p>Calder said <q>not now</q>.</p>", "Calder said “not now”."),
    "q inside q": ("<q>He told me <q>no</q></q>", "“He told me ‘no’”"),
    "q at once inside q": ("<q><q>No</q>, he said</q>", "“‘No’, he said”"),
    "q with marks of its own": ("<q>“not now”</q>", "“not now”"),
    "q with white space": ("said<q> not <b>now</b> </q>.", "said “not now” ."),
    "an empty q": ("a<q></q><q> </q>b", "a b"),
    "q left open": ("<p><q>not now</p><p>Later.</p>", "“not now”\n\nLater."),
    "a block quotation has no characters added": ("<p>A</p><blockquote>B</blockquote>", "A\n\nB"),
    "nothing": ("", ""),
    "no markup at all": ("Fish & chips < 3", "Fish & chips < 3"),
    "NUL is a replacement character, as HTML has it": ("a\0b", "a\ufffdb"),
}


@pytest.mark.parametrize(("markup", "text"), CASES.values(), ids=CASES)
def test_text(markup: str, text: str) -> None:
    assert to_plain(markup).text == text


BLOCKQUOTES = {
    "one paragraph": ("<p>He wrote:</p><blockquote>Not now.</blockquote><p>A</p>", ["Not now."]),
    "two paragraphs": ("<blockquote><p>One.</p><p>Two.</p></blockquote>", ["One.\n\nTwo."]),
    "two block quotations": ("<blockquote>One.</blockquote><blockquote>Two.</blockquote>", ["One.", "Two."]),
    "one inside another": ("<blockquote>One.<blockquote>Two.</blockquote></blockquote>", ["One.\n\nTwo."]),
    "whose it is, in a footer": (
        "<blockquote><p>One.</p><footer>Ines Calder, <cite>Letters</cite></footer></blockquote>",
        ["One."],
    ),
    "whose it is, after a dash": (
        "<blockquote><p>One &mdash; two.</p>&mdash; Ines Calder <a>1 May</a></blockquote>",
        ["One — two."],
    ),
    "with marks of its own": ("<blockquote>“One.”</blockquote>", ["“One.”"]),
    "empty": ("<blockquote> </blockquote>a", []),
}


@pytest.mark.parametrize(("markup", "quoted"), BLOCKQUOTES.values(), ids=BLOCKQUOTES)
def test_block_quotations(markup: str, quoted: list[str]) -> None:
    plain = to_plain(markup)
    assert [plain.text[start:end] for start, end in plain.blockquotes] == quoted


def test_the_caption_of_a_block_quotation_says_whose_it_is() -> None:
    plain = to_plain("<figure><blockquote>One.</blockquote><figcaption>Ines Calder</figcaption></figure>")
    assert plain.text == "One.\n\nInes Calder"
    assert plain.blockquotes == ((0, 4),)


@pytest.mark.parametrize("tag", ["div", "b", "span", "table", "blockquote", "q", "ul"])
def test_nesting_is_bounded(tag: str) -> None:
    within = MAX_DEPTH - 2  # html and body stand around it
    assert to_plain(f"<{tag}>" * within + "x").text.strip("“‘’”") == "x"
    with pytest.raises(MarkupError, match=str(MAX_DEPTH)):
        to_plain(f"<{tag}>" * 50_000 + "x" + f"</{tag}>" * 50_000)


def test_visible_text_is_bounded_and_markup_around_it_is_not() -> None:
    assert to_plain(f"<p title='{'x' * 5_000}'>12345</p>", 5).text == "12345"
    with pytest.raises(TooLongError):
        to_plain("<p>123456</p>", 5)


PIECES = (
    "<p> </p> <q> </q> <blockquote> </blockquote> <footer> </footer> <figure> </figure> <figcaption> <pre> </pre> <br> "
    "<div/hidden> </div> <script> </script> &amp; & words — “y” < > <!-- --> ]]> <? <!DOCTYPE/html>"
)
MARKUP = st.lists(st.sampled_from([*PIECES.split(), " ", "\n"]) | st.text(max_size=5), max_size=60).map("".join)


@given(MARKUP)
def test_any_markup_gives_tidy_text(markup: str) -> None:
    plain = to_plain(markup)
    assert plain.text == plain.text.strip(" \n")
    assert "\n\n\n" not in plain.text
    assert "  " not in plain.text
    previous = 0
    for start, end in plain.blockquotes:
        assert previous <= start < end <= len(plain.text)
        previous = end
