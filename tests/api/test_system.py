import pytest
from flask.testing import FlaskClient

from service.version import __version__


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("/healthz", {"status": "ok"}),
        ("/readyz", {"status": "ready"}),
        ("/version", {"name": "quoth", "version": __version__}),
    ],
)
def test_operators_routes(client: FlaskClient, path: str, answer: dict[str, str]) -> None:
    response = client.get(path)
    assert (response.status_code, response.json) == (200, answer)
    assert response.headers["Cache-Control"] == "no-store"
