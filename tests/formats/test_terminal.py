import dataclasses

import click

from service.attribution.records import Article, Segment
from service.formats import terminal
from service.formats.answer import Answer


def view(answer: Answer, width: int = 80) -> list[str]:
    return [click.unstyle(line) for line in terminal.write(answer, width)]


def test_who_said_what_and_how_sure(article: Article) -> None:
    answer = Answer(article=article, quotations=article.quotations, id="harbour.txt", warnings=("Mind this.",))
    assert view(answer) == [
        "harbour.txt",
        "warning: Mind this.",
        "",
        " 71%  Ines Calder (direct, in the title, repeats q2)",
        "      “We will not sell”",
        "",
        " 99%  Ines Calder (direct)",
        "      “We will not sell,” “Not now.”",
        "",
        " 50%  Two residents and Two residents (mixed)",
        "      it “cruel.”",
        "",
        "   –  unattributed (indirect)",
        "      It will reopen",
    ]


def test_nothing_found_is_said(article: Article) -> None:
    assert view(Answer(article=article, quotations=())) == ["No quotation found."]


def test_lines_fit_the_width(article: Article) -> None:
    words = "one two three " * 20
    quotation = dataclasses.replace(article.quotations[1], segments=(Segment(words, 0, len(words), quoted=True),))
    assert all(len(line) <= 40 for line in view(Answer(article=article, quotations=(quotation,)), 40))


def test_an_article_cannot_steer_the_terminal(article: Article) -> None:
    words = "a\x1b]0;title\x07b\x9bc\u202ed\ne"
    quotation = dataclasses.replace(article.quotations[1], segments=(Segment(words, 0, len(words), quoted=True),))
    lines = view(Answer(article=article, quotations=(quotation,), id="x\x1b[2J"))
    assert lines[0] == "x�[2J"
    assert lines[-1] == "      “a�]0;title�b�c�d e”"
