"""Denied and imagined words: what nobody said, what might have been said."""

import re

from service.attribution import lexicon
from service.attribution.cues import Verb
from service.attribution.grammar import subject, verb_group_start
from service.attribution.screening.look import Look

_CHAIN = 3
_EVER = frozenset(["yet", "once", "ever"])
_LONGEST_CLAUSE = 40
_LONGEST_FRONT = 12
_SHORT = 5
_GERUNDS = ("G", "g")
_OBJECT = re.compile(r"[dPaN#]{0,3}[nhHoNu]d?")
_FIRST_OF_TWO = re.compile(r"xf[ezEV][^,;xmvSc]{0,5}\Z")
_ONLY_THOUGHT_OF = frozenset(["yet", "short", "instead", "rather"])  # yet to say, short of saying, rather than saying
_ALL_THE_SAME = frozenset(["beyond", "besides"])  # declined to comment beyond saying
_CONDITIONS = frozenset(["if", "unless", "should"])
_URGES = frozenset(["temptation", "urge", "refusal", "failure", "inability", "reluctance"])
_OCCURS = frozenset("appear feature figure occur cross pass passed used uttered spoken mentioned heard".split())
_TOUCHES = frozenset(["mention", "reference", "talk"])
_NOBODY = frozenset(word for word, kind in lexicon.CONTEXT_WORDS.items() if kind == "nobody") | {"no", "never", "not"}
_ASIDE = re.compile(r",(?:p|[NTh]{1,3})r?[VSvB],\Z")
_SUPPOSED = frozenset(["will", "would", "might", "may", "could", "can"])
_HOPED = frozenset("expect expects expected expecting hope hoped hoping want wanted wanting".split())
_MAYBE = frozenset(("might", "may"))
_UNREAL = frozenset(["might", "could", "would", "should", "need"])


def is_denied(look: Look, verb: Verb) -> bool:
    """Whether the saying that ``verb`` reports did not happen: ``did not say "x"``, ``might have said "x"``."""
    place = look.place
    if verb.end > place:
        return verb.negated or _is_imagined(look, verb)  # a tag's subject is its own
    if verb.form.type == "thought" or verb.takes("weak", "denial"):
        # What somebody does not want is a view of his own; what was not heard was not said.
        if verb.form.lemma == "hear" and (verb.negated or _is_hoped_for(look, verb.start)):
            return True
        undefined = verb.negated and verb.form.lemma == "define"
        return undefined or _nobody_did(look, verb.start) or _is_whether(look, verb.start)
    if "w" in look.tags[verb.end : place] and not verb.negated and not _nobody_did(look, verb.start):
        return False  # slammed for failing to say that it was "partial"
    negated = verb.negated or "f" in look.tags[_group_start(look, verb.start) : verb.start]
    return _is_withheld(look, verb.start, negated) or _is_imagined(look, verb) or _is_whether(look, verb.start)


def _is_hoped_for(look: Look, verb: int) -> bool:
    """``a journalist who expected to hear "compromise"``."""
    return look.tag(verb - 1) == "t" and look.word(verb - 2) in _HOPED


def avoided(look: Look) -> bool:
    """``never used the word "x"``, ``would go no further than "regret"``: denied without a verb of saying."""
    if look.before == "than" and look.word(look.place - 2) == "further":
        return look.word(look.place - 3) == "no"
    if look.before == "no" and not look.verbs and look.tag(look.place - 2) == "x":
        return True  # there was no "sorry"
    if look.before in ("of", "to") and look.word(look.place - 2) in _TOUCHES:
        return look.word(look.place - 3) in ("no", "without")  # made no mention of "abuse"
    return False


def denied_clause(look: Look) -> bool:
    """Whether the clause that the marks end is negative: ``has yet to utter the word``, ``never, in it, the word``."""
    verb = look.place - 1
    while verb and look.tags[verb] in "dPakn":
        verb -= 1
    if any(form.type == "thought" for form in lexicon.REPORTING_VERBS.get(look.word(verb), ())):
        return False  # nobody under forty knew the word
    if _never_occurs(look):
        return True
    start = look.place
    while start and look.tags[start - 1] not in ";:.?!Q" and look.place - start < _LONGEST_CLAUSE:
        start -= 1
    return any(_denies(look, at) for at in range(start, look.place))


def _denies(look: Look, at: int) -> bool:
    """Whether a word makes its clause negative."""
    word = look.word(at)
    if look.tags[at] == "f" or word.endswith(("n't", "n’t")) or lexicon.CONTEXT_WORDS.get(word) == "nobody":
        return True
    if word == "without":  # without once using the word
        return look.tag(at + 1 + (look.tag(at + 1) in ("r", "y"))) in _GERUNDS
    return (word == "yet" and look.tag(at + 1) == "t") or _is_at_no(look, at) or _withholds(look, at)


def denies_saying(look: Look) -> bool:
    """``denied that he had told her to "get lost"``: the words are denied, not a view."""
    denial = next((verb for verb in look.verbs if verb.takes("denial") and not verb.negated), None)
    if denial is None or look.tags.find("Q", denial.end, look.place) >= 0:
        return False
    between = look.tags[denial.end : look.place]
    return not any(sign in between for sign in ",;:") and any(
        verb.start >= denial.end
        and verb.form.type == "said"
        and not verb.takes("weak")
        and not (verb.form.tense == denial.form.tense and look.tag(verb.start - 1) == "c")
        for verb in look.verbs
    )


def calls_not(look: Look) -> bool:
    """``did not call the defendant a "liar"``: the verb before its object is negated."""
    return any(
        verb.negated
        and verb.takes("call")
        and verb.form.type != "thought"
        and _OBJECT.fullmatch(look.tags, verb.end, look.place)
        for verb in look.verbs
    )


def _is_at_no(look: Look, at: int) -> bool:
    """``no one``, ``at no stage``, ``no minister`` as what stands first."""
    if look.word(at) != "no":
        return False
    return look.word(at + 1) == "one" or look.word(at - 1) in ("at", "in", "on") or look.tag(at + 1) in ("h", "H", "o")


def opens_denied(look: Look) -> bool:
    """``At no time did the pilot radio "mayday"``: a negation opens the sentence."""
    first = look.word(0)
    if first == "nothing" or _is_whether(look, look.place):
        return True  # Nothing in it amounts to "sorry"
    return (first in ("at", "in", "on") and look.word(1) == "no") or first in ("nowhere", "never")


def _never_occurs(look: Look) -> bool:
    """``the word "tax" did not appear``."""
    if look.tag(look.place + 1) == "," or look.inner[-1:] == ",":
        return False  # who goes by the name of "Shadow", did not appear
    behind = range(look.place + 1, look.place + 5)
    if any(look.word(at) == "nowhere" for at in behind):
        return True
    negated = any(look.tag(at) == "f" or look.word(at).endswith(("n't", "n’t")) for at in behind)
    return negated and any(look.word(at) in _OCCURS for at in behind)


def _withholds(look: Look, at: int) -> bool:
    form = lexicon.CONTEXT_VERBS.get(look.word(at))
    return form is not None and form.kind == "withhold" and look.tags[at] not in "nk"


def _is_withheld(look: Look, verb: int, negated: bool) -> bool:
    tags = look.tags
    for _ in range(_CHAIN):
        if negated or _nobody_did(look, verb):
            return True
        outer = _governor(look, verb)
        if outer is None:
            return False
        if outer < 0:
            return True
        verb = outer
        negated = "f" in tags[verb_group_start(tags, verb) : verb] or any(
            look.word(at).endswith(("n't", "n’t")) for at in range(verb_group_start(tags, verb), verb)
        )
        if look.word(verb).startswith("hesitat"):
            return False
    return False


def _group_start(look: Look, verb: int) -> int:
    """The first item of the verb's group: in ``has yet heard`` the adverb is no coordinator.

    In ``did not so much as say`` the comparison is none.
    """
    start = verb_group_start(look.tags, verb)
    if look.word(start - 1) == "as" and look.word(start - 2) == "much":
        start = verb_group_start(look.tags, start - 3)
    while start > 1 and look.word(start - 1) in _EVER and look.tags[start - 2] in "xf":
        start = verb_group_start(look.tags, start - 1)
    return start


def _governor(look: Look, verb: int) -> int | None:
    """The verb that an infinitive or gerund hangs on; -1 where that verb or word says that nothing came of it."""
    start = _group_start(look, verb)
    before = start - 1
    if look.tag(before) == "c":
        return _coordinate(look, before)
    if look.word(before) in _ALL_THE_SAME:
        return None
    if _is_only_thought_of(look, before, look.tags[verb]):
        return -1
    if look.tag(before) == "t" or (look.tags[verb] == "G" and look.tag(before) in ("i", "j")):
        before -= 1
    elif look.tags[verb] not in "GB":
        return None
    if look.tag(before) in ("u", "N", "h") or look.word(before) == "her":
        before -= 1  # heard her say, wanted them to say
        while before > 0 and look.tags[before] in "da":
            before -= 1  # hear a guest say
    if before >= 0 and (_withholds(look, before) or _is_mistaken(look, before)):
        return -1
    return before if before >= 0 and look.tags[before] in "VSBGEvbegzx" else None


def _is_mistaken(look: Look, before: int) -> bool:
    """``it would be wrong to call it``, ``was careful not to call it``, ``cannot imagine him saying``."""
    if look.tag(before) == "f" and look.tag(before + 1) == "t":
        return True
    form = lexicon.CONTEXT_VERBS.get(look.word(before))
    if form is not None and form.lemma == "imagine":
        return True
    return lexicon.CONTEXT_WORDS.get(look.word(before)) == "mistaken" and look.tag(before + 1) == "t"


def _is_only_thought_of(look: Look, before: int, tag: str) -> bool:
    """``without saying``, ``yet to say``, ``rather than say``, ``it is not enough to say``."""
    outer = look.word(before - 1)
    if look.word(before) == "than":
        return outer in _ONLY_THOUGHT_OF or "rather" in (look.word(at) for at in range(max(0, before - 4), before))
    if look.tag(before) != "t" and not (tag == "G" and look.tag(before) in ("i", "j")):
        return False
    if look.word(before) == "without" or outer in _ONLY_THOUGHT_OF or outer in _URGES:
        return True
    if look.word(before - 2) == "too" and look.tag(before - 1) == "a":
        return True  # too polite to say
    return look.tag(before - 1) in ("a", "r") and "f" in look.tags[max(0, before - 3) : before - 1]


def _coordinate(look: Look, conjunction: int) -> int | None:
    """``has never kissed the badge and said``: what is denied of the first verb is denied of the second."""
    match = _FIRST_OF_TWO.search(look.tags, max(0, conjunction - 8), conjunction)
    return -1 if match is not None else None


def _is_whether(look: Look, verb: int) -> bool:
    """``would not say whether she had called it "x"``, ``would not be drawn on whether it was "x"``."""
    if "whether" not in look.words[max(0, verb - 7) : verb]:
        return False
    for at in range(verb - 1, max(0, verb - 7), -1):
        if look.tags[at] in ",;:Q":
            return False
        if look.words[at] == "whether":
            return "f" in look.tags[max(0, at - 5) : at] or (at > 2 and _withholds(look, at - 3))
    return False


def _nobody_did(look: Look, verb: int) -> bool:
    """``no one said``, ``neither of them used``, ``at no point did she call``, ``nor did she say``."""
    if _NOBODY.isdisjoint(look.sentence.words):
        return False
    begin = _group_start(look, verb)
    if (aside := _ASIDE.search(look.tags, max(0, begin - _LONGEST_FRONT), begin)) is not None:
        begin = aside.start()  # nobody, it seems, said
    found = subject(look.tags, begin, max(0, verb - _LONGEST_CLAUSE))
    start = found.phrases[0].start if found else verb
    first = look.word(start)
    if lexicon.CONTEXT_WORDS.get(first) == "nobody" or "nowhere" in look.words[max(0, verb - 2) : verb]:
        return True  # the letter nowhere says
    if first == "one" and look.word(start - 1) in ("no", "not"):
        return True
    if first == "no" and look.tag(start + 1) in ("h", "H", "p"):
        return True
    if look.tag(start - 1) not in ("x", "m"):
        return found is not None and lexicon.CONTEXT_WORDS.get(look.word(start - 1)) == "nobody"
    return _is_fronted(look, start - 1)


def _is_fronted(look: Look, auxiliary: int) -> bool:
    """``at no point did she``, ``nowhere in the report did they``: the negation opens the clause, or the sentence."""
    if look.tag(0) == "i" and look.word(1) == "no":
        return True
    for at in range(auxiliary - 1, max(-1, auxiliary - _LONGEST_FRONT), -1):
        word = look.word(at)
        if look.tags[at] in ";:.?!Q,":
            return False
        if lexicon.CONTEXT_WORDS.get(word) == "nobody" or word in ("no", "never", "not"):
            return True
    return False


def _is_pictured(look: Look, verb: int) -> bool:
    """``Imagine a teacher telling you``: the verb of imagining opens the sentence, the subject stands between."""
    found = look.word(0) if look.place < _LONGEST_FRONT else ""
    form = lexicon.CONTEXT_VERBS.get(found)
    return form is not None and form.kind == "imagine" and look.tags[1:verb].strip("dPahnoN") == ""


def _is_imagined(look: Look, verb: Verb) -> bool:
    """``might have said``, ``half expected her to say``, ``should not be read as saying``, ``if a caller says``."""
    start = verb_group_start(look.tags, verb.start)
    group = [look.words[at] for at in range(max(0, start - 3), verb.start) if look.tags[at] not in ",;:Q"]
    supposed = group[-2:-1] == ["you"] or (group[:1] == ["one"] and verb.start == 2)  # One could say
    if verb.form.tense == "base" and supposed and group[-1] in _SUPPOSED:
        return True  # you will object: no reader has yet
    if "have" in group and any(word in _UNREAL for word in group[:-1]):
        return True
    if verb.form.tense == "ing":
        not_to_be_read_so = look.word(verb.start - 1) == "as" and "f" in look.tags[max(0, verb.start - 6) : verb.start]
        return not_to_be_read_so or _is_pictured(look, verb.start)
    maybe = "m" in look.tags[max(0, start - 3) : verb.start] and not _MAYBE.isdisjoint(group[-3:])
    if verb.form.tense == "base" and (maybe or _is_expected(look, start) or _is_hoped(look, start)):
        return True
    # What is only supposed is short: longer words in a condition were mostly said.
    open_tense = verb.form.tense in ("base", "s") or look.word(0) == "had"
    return open_tense and look.count <= _SHORT and _is_conditional(look, verb.start)


def _is_hoped(look: Look, start: int) -> bool:
    """``hoped that the coroner would say``."""
    if look.tag(start) != "m":
        return False
    found = subject(look.tags, start + 1, max(0, start - _LONGEST_CLAUSE))
    outer = found.phrases[0].start - 1 if found else -1
    if look.tag(outer) == "w":
        outer -= 1
    form = lexicon.CONTEXT_VERBS.get(look.word(outer))
    return form is not None and form.lemma in ("hope", "imagine", "want")


def _is_expected(look: Look, start: int) -> bool:
    """``half expected her to say``."""
    at = start - 1
    if look.tag(at) == "t" and look.tag(at - 1) in ("u", "d", "p", "N", "h", "n"):
        for back in range(at - 2, max(-1, at - 6), -1):
            form = lexicon.CONTEXT_VERBS.get(look.word(back))
            if form is not None and form.kind == "imagine":
                return True
    return False


def _is_conditional(look: Look, verb: int) -> bool:
    """``If a customer says "no", walk away``: a condition opens the verb's clause, and the sentence with it."""
    if look.word(verb - 1) == "whoever":
        return True
    if look.word(0) in ("if", "when", "whenever") and look.tag(verb - 1) == "," and look.tag(verb) == "B":
        return True  # If anyone asks, say "no"
    found = subject(look.tags, verb, max(0, verb - _LONGEST_CLAUSE))
    if found is None:
        return False
    first = found.phrases[0].start
    if first == 1 and look.word(0) == "had":
        return True  # Had the jury said so, he would have walked free
    if look.word(first) in ("anyone", "anybody") and look.tag(first + 1) == "W":
        return True
    return look.word(first - 1) in _CONDITIONS and (first == 1 or look.tag(first - 2) in ("c", ",", ";", ":"))
