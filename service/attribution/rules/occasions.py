"""Where something was said: in a statement on Friday, on Instagram, at a press conference."""

import re

from service.attribution.context import Context
from service.attribution.grammar import NP_FINAL
from service.attribution.sentences import Sentence
from service.attribution.vocabulary import NOUN_TAGS, TAGS

WHERE_SAID = frozenset("in on via at during through".split())
_OCCASIONS = frozenset(
    "address briefing broadcast call conference debate hearing interview meeting podcast programme rally show "
    "speech".split()
)
_NETWORKS = frozenset("facebook instagram telegram tiktok twitter whatsapp x youtube".split())
_OCCASION = re.compile(r"i[dP]?[aTNI~nhHokey#]{0,4}[nkNoB](?![nhHokNPI~])")
_POSSESSIVE = ("'s", "’s")


def is_occasion(context: Context, sentence: Sentence, link: int, end: int) -> bool:
    """``in a statement riddled with faults``, ``on Instagram``, ``at a press conference``; not ``in a hat``.

    The preposition stands at ``link``, what it governs ends at ``end`` or before the next preposition.
    """
    tags = sentence.tags
    if context.word(sentence, link) not in WHERE_SAID or tags[link - 1] not in NP_FINAL:
        return False
    stop = tags.find("i", link + 1, end)
    stop = end if stop < 0 else stop
    if tags[stop - 1] == "k":
        return True
    alone = tags[link + 1 : stop] == "N" and context.word(sentence, link) in ("on", "via")
    return alone or context.word(sentence, stop - 1) in _OCCASIONS


def opens_occasion(context: Context, sentence: Sentence, link: int) -> bool:
    """``called it "mad" in a letter to Lee``, ``on her programme``, ``in Monday's cabinet``: no part of what was said.

    What has its definite article may be what is spoken of: found it "thin" in the report.
    """
    tags = sentence.tags
    match = _OCCASION.match(tags, link)
    if match is None or context.word(sentence, link) not in WHERE_SAID:
        return False
    preposition, first, last = context.word(sentence, link), context.word(sentence, link + 1), match.end() - 1
    if first.endswith(_POSSESSIVE):
        return TAGS.get(first[:-2]) == "y"
    if first == "the":
        return False
    if tags[last] == "N":
        return last == link + 1 and preposition in ("on", "via") and first in _NETWORKS
    word = context.word(sentence, last)
    return (NOUN_TAGS.get(word) == "k" and preposition in ("in", "on", "via")) or word in _OCCASIONS
