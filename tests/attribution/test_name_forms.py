"""What a run of name words says by itself."""

import pytest

from service.attribution.name_forms import bare, fold, form_of, is_surname_first

# Words with their tags: title, name proper, suffix, kind.
FORMS = {
    "a person": ("Ines/N Calder/N", "", ("ines", "calder"), "", "person"),
    "a title and a suffix": ("Dr/T Martin/N Oduya/N Jr/N", "dr", ("martin", "oduya"), "jr", "person"),
    "an organisation": ("Harbour/N Bank/N", "", ("harbour", "bank"), "", "organisation"),
}


@pytest.mark.parametrize(("run", "title", "words", "suffix", "kind"), FORMS.values(), ids=FORMS)
def test_form(run: str, title: str, words: tuple[str, ...], suffix: str, kind: str) -> None:
    pieces = [piece.split("/") for piece in run.split()]
    form = form_of([word for word, _ in pieces], "".join(tag for _, tag in pieces))
    assert form is not None
    assert (form.title.rstrip("."), form.words, form.suffix, form.kind) == (title, words, suffix, kind)


def test_a_possessive_ending_is_left_out() -> None:
    assert [bare(word) for word in ("Calder's", "Calder’s", "workers'", "Calder")] == [
        "Calder",
        "Calder",
        "workers",
        "Calder",
    ]


def test_fold_drops_case_and_accents() -> None:
    assert fold("Ibáñez") == "ibanez"
    assert fold("O’Dowd") == "o'dowd"


def test_a_hyphen_before_a_small_letter_shows_the_surname_first() -> None:
    assert is_surname_first(["Choi", "Min-jun"])
    assert not is_surname_first(["Ana", "Lee-Reed"])
