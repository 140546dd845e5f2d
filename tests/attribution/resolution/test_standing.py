"""Whether a name is the subject where it stands."""

import pytest

from service.attribution import context_of
from service.attribution.mentions import find_names
from service.attribution.resolution.standing import Standing

CASES: dict[str, tuple[str, str, bool]] = {
    "before its verb": ("Calder left.", "Calder", True),
    "behind a link": ("But Calder shrugged.", "Calder", True),
    "with an age": ("Calder, 43, left.", "Calder", True),
    "himself": ("Calder himself had left.", "Calder", True),
    "in apposition": ("Her cousin, Tom Reed, left.", "Tom Reed", True),
    "turned round": ("Among them was Calder, 43.", "Calder", True),
    "an object": ("The mayor greeted Calder.", "Calder", False),
    "behind a preposition": ("The mayor left with Calder.", "Calder", False),
    "an owner": ("Calder’s wife left.", "Calder’s", False),
    "for whom somebody rose": ("Tom Reed, for Calder, rose.", "Calder", False),
    "whose son is ill": ("Tom Reed, whose son Calder is ill, left.", "Calder", False),
}


@pytest.mark.parametrize(("text", "name", "is_subject"), CASES.values(), ids=CASES)
def test_standing(text: str, name: str, is_subject: bool) -> None:  # noqa: FBT001 - a row of the table
    context = context_of(text)
    sentences = {sentence.items[0] for paragraph in context.sentences for sentence in paragraph}
    standing = Standing(context.tokens, sentences, {begin for begin, _ in context.tokens.bounds})
    found = next(each for each in find_names(context) if text[each.start :].startswith(name.removesuffix("’s")))
    assert standing.is_subject(found) is is_subject
