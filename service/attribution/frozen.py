"""How the engine's small records are made."""

import dataclasses
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as record
else:

    def record(*, frozen: bool, slots: bool) -> Any:  # noqa: ANN401 - a decorator of any class
        """Frozen for the type checker, which sees all that is done with records.

        At run time Python writes each field of a frozen one by a call, which costs three times the making of it. A
        named tuple is made no faster either, and each of its fields is read seven times slower.
        """
        return dataclasses.dataclass(slots=slots, unsafe_hash=frozen)


__all__ = ["record"]
