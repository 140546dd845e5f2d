from service.attribution.records import Article
from service.formats import payload
from service.formats.answer import Answer
from service.version import __version__


def test_document(article: Article) -> None:
    answer = Answer(
        article=article,
        quotations=article.quotations[:2],
        id="a-1",
        metadata={"desk": 3},
        include_not_quotes=True,
        gives_text=True,
        warnings=("Mind this.",),
    )
    assert answer.document() == {
        "id": "a-1",
        "version": __version__,
        "language": "en",
        "text": article.text,
        "metadata": {"desk": 3},
        "warnings": ["Mind this."],
        **payload.body(article, article.quotations[:2], include_not_quotes=True),
    }
