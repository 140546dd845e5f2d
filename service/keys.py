"""API keys: a file of them, and whether a client has one."""

import hashlib
import hmac
import re
from dataclasses import dataclass
from pathlib import Path

# What RFC 6750 lets a bearer token be made of; a shorter one can be guessed.
_KEY = re.compile(r"[A-Za-z0-9._~+/-]{16,512}={0,2}")
_SHA256 = re.compile(r"[0-9A-Fa-f]{64}")
_COMMENT = re.compile(r"(?:\A|\s)#.*")

_held: dict[str, "Keys"] = {}


class KeysError(ValueError):
    """A file of keys that cannot be used. The message never holds a key."""


@dataclass(frozen=True, slots=True)
class Keys:
    """The SHA-256 digests of the keys."""

    digests: tuple[bytes, ...]

    def have(self, key: str) -> bool:
        """Tell whether ``key`` is one of them, in a time that does not depend on how much of one it matches."""
        digest = hashlib.sha256(key.encode()).digest()
        found = False
        for own in self.digests:
            found |= hmac.compare_digest(own, digest)
        return found


def read(path: str) -> Keys:
    """Read a file with a key or its SHA-256 (64 hexadecimal digits) a line; ``#`` starts a comment.

    Raises :class:`KeysError` that names the file and the line.
    """
    try:
        lines = Path(path).read_text(encoding="ascii").splitlines()
    except OSError as error:
        message = f"{path}: {error.strerror}"
        raise KeysError(message) from None
    except UnicodeDecodeError:
        message = f"{path}: holds more than ASCII"
        raise KeysError(message) from None
    digests = [_digest(path, number, key) for number, line in enumerate(lines, 1) if (key := _without_comment(line))]
    if not digests:
        message = f"{path}: holds no key"
        raise KeysError(message)
    return Keys(tuple(digests))


def hold(path: str) -> None:
    """Read a file for this process and those forked from it later; raises as :func:`read` and then changes nothing."""
    _held[path] = read(path)


def current(path: str) -> Keys:
    """Give the keys of a file that is held, else read it."""
    return _held.get(path) or read(path)


def _without_comment(line: str) -> str:
    return _COMMENT.sub("", line).strip()


def _digest(path: str, number: int, key: str) -> bytes:
    if _SHA256.fullmatch(key):
        return bytes.fromhex(key)
    if not _KEY.fullmatch(key):
        message = f"{path}, line {number}: a key is 16 to 512 of A-Z a-z 0-9 . _ ~ + / -, or a SHA-256 in hexadecimal"
        raise KeysError(message)
    return hashlib.sha256(key.encode()).digest()
