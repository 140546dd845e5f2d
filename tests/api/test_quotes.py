from flask.testing import FlaskClient

from service.version import __version__


def test_answer_has_every_member_of_the_contract(client: FlaskClient) -> None:
    response = client.post("/v1/quotes", json={"text": "Nothing was said.", "id": "a-1", "metadata": {"desk": 3}})
    assert response.status_code == 200
    assert response.mimetype == "application/json"
    assert response.json == {
        "id": "a-1",
        "version": __version__,
        "language": "en",
        "text": None,
        "metadata": {"desk": 3},
        "warnings": [],
        "quotes": [],
        "speakers": [],
    }
