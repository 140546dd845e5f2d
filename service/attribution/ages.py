"""Ages as news prose writes them: in digits, and in words where a sentence begins with one."""

from typing import Final

_NUMBERS: Final = {
    word: number
    for words, first, step in (
        ("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen", 1, 1),
        ("seventeen eighteen nineteen", 17, 1),
        ("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
    )
    for number, word in enumerate(words.split())
    for number in [first + step * number]
}


def age_in(word: str) -> str:
    """The years of ``16-year-old`` and ``sixteen-year-old``, in digits."""
    parts = word.partition("-year")[0].split("-")
    if parts[0].isdigit():
        return parts[0]
    return str(sum(_NUMBERS[part] for part in parts)) if all(part in _NUMBERS for part in parts) else ""
