import hashlib
from pathlib import Path

import pytest

from service import keys

KEY = "desk-0123456789abcdef"
OTHER = "archive-fedcba9876543210"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "keys"


def test_keys_and_digests_with_comments(path: Path) -> None:
    digest = hashlib.sha256(OTHER.encode()).hexdigest()
    path.write_text(f"# The newsroom\n\n{KEY}  # the desk\n{digest.upper()}\n")
    known = keys.read(str(path))
    assert known.have(KEY)
    assert known.have(OTHER)
    assert not known.have(digest)
    assert not known.have(KEY[:-1])
    assert not known.have("")


def test_a_key_is_compared_with_all_in_constant_time(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[bytes, bytes]] = []

    def compare(one: bytes, other: bytes) -> bool:
        compared.append((one, other))
        return one == other

    monkeypatch.setattr("hmac.compare_digest", compare)
    path.write_text(f"{KEY}\n{OTHER}\n")
    known = keys.read(str(path))
    for key, is_known in ((KEY, True), (OTHER, True), ("nobody-0123456789abcdef", False)):
        compared.clear()
        assert known.have(key) is is_known
        # Digests, so that not even the length of a key shows, and no early end.
        assert [len(one) for pair in compared for one in pair] == [32] * 4


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "holds no key"),
        ("# none\n", "holds no key"),
        (f"{KEY}\nshort\n", "line 2"),
        (f"{KEY} {OTHER}", "line 1"),
        ("schlüssel-0123456789abcdef", "ASCII"),
        (None, "No such file"),
    ],
)
def test_files_that_cannot_be_used(path: Path, content: str | None, says: str) -> None:
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(keys.KeysError, match=says) as caught:
        keys.read(str(path))
    assert str(path) in str(caught.value)
    assert "0123" not in str(caught.value)


def test_what_is_held_stays_when_the_file_breaks(path: Path) -> None:
    path.write_text(KEY)
    keys.hold(str(path))
    path.write_text("")
    with pytest.raises(keys.KeysError):
        keys.hold(str(path))
    assert keys.current(str(path)).have(KEY)
    path.write_text(OTHER)
    assert not keys.current(str(path)).have(OTHER)
    keys.hold(str(path))
    assert keys.current(str(path)).have(OTHER)
