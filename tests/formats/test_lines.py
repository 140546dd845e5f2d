import json

from service.attribution.records import Article
from service.formats import lines, payload
from service.formats.answer import Answer


def test_a_record_a_line_with_the_articles_id_before_it(article: Article) -> None:
    answer = Answer(article=article, quotations=article.quotations, id="a-1", offsets="utf16")
    written = list(lines.write(answer))
    assert all(line.endswith(b"\n") and line.count(b"\n") == 1 for line in written)
    expected = payload.records(article, article.quotations, "utf16")
    assert [json.loads(line) for line in written] == [{"article_id": "a-1", **record} for record in expected]


def test_no_record_no_line(article: Article) -> None:
    assert list(lines.write(Answer(article=article, quotations=()))) == []
