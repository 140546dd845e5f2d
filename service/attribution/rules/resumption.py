"""What goes on behind a tag without marks: ``"We mean," he said, to mend it`` is one utterance, not a tag's rest.

Behind the comma that closes a tag mostly stands the reporter's own word: who somebody is, what they did. What can only
go on with the clause before the tag was said: its verb, its infinitive, its ``that``, its reason.
"""

import re
from collections.abc import Collection

from service.attribution.context import Context
from service.attribution.proposals import Proposal
from service.attribution.rules.asides import past_circumstances
from service.attribution.rules.complements import Content
from service.attribution.sentences import Sentence
from service.attribution.spans import clause_end, final, hearer_end

# The clause's verb, its infinitive, its "that", its reason.
_RESUMES = re.compile(r"[mxvwj]|t[rf]?[bB]|ri")
_JOINED_CLAUSE = re.compile(r"c(?:[dPTN][aTNI~nhHok]{0,5}[xmv]|p?[xm])")
_REASONS = frozenset(["because", "if", "unless"])


def resumed(context: Context, sentence: Sentence, tag: Proposal, cues: Collection[int]) -> Content | None:
    """The items behind a tag that go on with what stands before it; ``cues`` are the sentence's reporting verbs."""
    tags = sentence.tags
    if tag.cue is None or not tag.speakers:
        return None
    behind = max(tag.cue[1], tag.speakers[-1].end)
    close = past_circumstances(tags, behind)
    if close is None:
        close = past_circumstances(tags, hearer_end(tags, behind, len(tags)))  # she told the board
    if close is None or not tags.startswith(",", close):
        return None
    start, limit, joined = close + 1, final(tags), tag.rule == "clause-tag"
    if start >= limit or not _goes_on(context, sentence, start, joined=joined):
        return None
    start += tags[start] == "w" and not joined  # without its "that"
    end = clause_end(context, sentence, start, limit, cues)
    quote = tags.find("Q", start, end)
    if quote >= 0 and any(start < cue < quote for cue in cues):
        return None
    return (start, end) if end - start > 1 else None


def _goes_on(context: Context, sentence: Sentence, start: int, *, joined: bool) -> bool:
    if joined and _JOINED_CLAUSE.match(sentence.tags, start):
        return True  # It was "sound", she said, and the council knew it
    match = _RESUMES.match(sentence.tags, start)
    if match is None:
        return False
    word = context.word(sentence, start)
    if match.group() == "j":
        return word in _REASONS
    if match.group() == "ri":
        return (word, context.word(sentence, start + 1)) == ("rather", "than")
    return not word.endswith("ing")


__all__ = ["resumed"]
