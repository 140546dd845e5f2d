import json

import pytest
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


@pytest.mark.parametrize(
    "metadata",
    [
        {},
        {"nested": [{"a": None, "b": [True, 1.5, "ü😀", "\x00"]}], "order": 1, "kept": 2},
        {"integers": [2**64 - 1, -(2**63), 2**64, 10**300]},
        {"": {"": ""}},
    ],
)
def test_metadata_comes_back_untouched(client: FlaskClient, metadata: dict[str, object]) -> None:
    response = client.post("/v1/quotes", json={"text": "a", "metadata": metadata})
    assert json.loads(response.data)["metadata"] == metadata
    assert list(json.loads(response.data)["metadata"]) == list(metadata)
