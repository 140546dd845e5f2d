import gzip
import json
import tracemalloc
from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient

from service.api.compression import inflate
from service.api.problems import Problem

BODY = json.dumps({"text": "“We will not sell,” Ines Calder said. " * 40}).encode()
JSON_GZIP = {"Content-Type": "application/json", "Content-Encoding": "gzip"}


@pytest.mark.parametrize(
    "body",
    [gzip.compress(BODY), gzip.compress(BODY[:9]) + gzip.compress(BODY[9:]), gzip.compress(BODY, 0)],
    ids=["one member", "two members", "stored"],
)
def test_gzip_bodies(client: FlaskClient, body: bytes) -> None:
    plain = client.post("/v1/quotes", data=BODY, content_type="application/json")
    response = client.post("/v1/quotes", data=body, headers=JSON_GZIP)
    assert (response.status_code, response.data) == (200, plain.data)
    assert client.post("/v1/quotes", data=body, headers={**JSON_GZIP, "Content-Encoding": "GZIP"}).status_code == 200


@pytest.mark.parametrize("size", [1, 2, 65_535, 65_536, 65_537, 200_000])
@pytest.mark.parametrize("piece", [1, 7, 100_000])
def test_inflating_in_any_pieces_gives_the_same(size: int, piece: int) -> None:
    content = bytes(range(256)) * (size // 256) + b"x" * (size % 256)
    body = gzip.compress(content) * 2
    parts = [body[start : start + piece] for start in range(0, len(body), piece)]
    assert b"".join(inflate(parts, 2 * size)) == content * 2
    with pytest.raises(Problem):
        list(inflate(parts, 2 * size - 1))


def test_a_bomb_costs_no_memory() -> None:
    bomb = gzip.compress(b" " * 100_000_000)

    def parts() -> Iterator[bytes]:
        for start in range(0, len(bomb), 65_536):
            yield bomb[start : start + 65_536]

    tracemalloc.start()
    try:
        with pytest.raises(Problem):
            for _ in inflate(parts(), 50_000_000):
                pass
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("accepted", ["gzip", "br, gzip;q=0.5", "*"])
def test_answers_are_deflated_for_who_asks(client: FlaskClient, accepted: str) -> None:
    plain = client.post("/v1/quotes", data=BODY, content_type="application/json")
    headers = {"Content-Type": "application/json", "Accept-Encoding": accepted}
    response = client.post("/v1/quotes", data=BODY, headers=headers)
    assert response.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in response.headers["Vary"]
    assert gzip.decompress(response.data) == plain.data
    assert int(response.headers["Content-Length"]) == len(response.data) < len(plain.data) / 3


@pytest.mark.parametrize("accepted", ["", "identity", "gzip;q=0", "br"])
def test_and_for_nobody_else(client: FlaskClient, accepted: str) -> None:
    headers = {"Content-Type": "application/json", "Accept-Encoding": accepted}
    response = client.post("/v1/quotes", data=BODY, headers=headers)
    assert "Content-Encoding" not in response.headers
    assert "Accept-Encoding" in response.headers["Vary"]


def test_small_answers_stay_as_they_are(client: FlaskClient) -> None:
    assert "Content-Encoding" not in client.get("/healthz", headers={"Accept-Encoding": "gzip"}).headers
