"""The tag that each word has where it stands."""

import pytest

from service.attribution.layout import paragraphs
from service.attribution.tokens import Tokens


def _tagged(text: str) -> str:
    tokens = Tokens(text, paragraphs(text))
    return " ".join(f"{word}/{tag}" for word, tag in zip(tokens.word, tokens.tags, strict=True))


# name: text, each word with its tag
_TAGS = {
    "name, cue": ("Ann Lee said no.", "Ann/N Lee/N said/V no/d ./."),
    "titles before names": ("Mr Lee and Dr. Ann Lee", "Mr/T Lee/N and/c Dr/T ./~ Ann/N Lee/N"),
    "a title alone is a noun": ("The President said so.", "The/d President/h said/V so/j ./."),
    "two titles": ("Lt. Gov. Ann Lee", "Lt/T ./~ Gov/T ./~ Ann/N Lee/N"),
    "initials": ("J. K. Lee", "J/I ./~ K/I ./~ Lee/N"),
    "a suffix belongs to the name": ("Martin Oduya Jr. said", "Martin/N Oduya/N Jr/N ./N said/V"),
    "a suffix that ends the sentence": ("He met Oduya Jr. They left.", "He/p met/v Oduya/N Jr/N ./. They/p left/e ./."),
    "a company's form": ("Acme Inc. said so.", "Acme/N Inc/N ./~ said/V so/j ./."),
    "a company's form that ends the sentence": (
        "He left Acme Inc. The end",
        "He/p left/e Acme/N Inc/N ./. The/d end/n",
    ),
    "a forward behind his team": ("the Dorn forward said", "the/d Dorn/N forward/h said/V"),
    "a forward before his name": ("Dorn forward Ann Lee", "Dorn/N forward/h Ann/N Lee/N"),
    "a running back": ("the running back said", "the/d running/g back/h said/V"),
    "the way forward": ("the way forward, he said", "the/d way/n forward/r ,/, he/p said/V"),
    "put forward": ("Lee put it forward.", "Lee/N put/V it/p forward/r ./."),
    "number": ("Then No. 4 sank.", "Then/r No/d ./~ 4/# sank/v ./."),
    "no": ("She said no. Then", "She/p said/V no/d ./. Then/r"),
    "a month before a number": ("on Dec. 1 he", "on/i Dec/y ./y 1/# he/p"),
    "a month that ends the sentence": ("It opens in Dec. The end", "It/p opens/v in/i Dec/y ./. The/d end/n"),
    "verb with its preposition behind a noun": ("The union calls for calm.", "The/d union/o calls/S for/i calm/a ./."),
    "noun with a preposition that its verb has not": ("The union claims of", "The/d union/o claims/n of/i"),
    "noun between article and verb": ("The mining permit was", "The/d mining/n permit/n was/x"),
    "base form behind a plural": ("The rules permit it", "The/d rules/n permit/b it/p"),
    "a letter that ends the sentence": ("He took road B. The end", "He/p took/v road/n B/N ./. The/d end/n"),
    "possessive": ("Lee’s plan", "Lee’s/P plan/k"),
    "plural possessive": ("the workers' leader", "the/d workers/H '/P leader/h"),
    "money": ("about $5 or €7", "about/i $/# 5/# or/c €/# 7/#"),
    "unknown words by their ending": ("a grobbling gribbed grobly", "a/d grobbling/g gribbed/e grobly/r"),
    "ages": ("the 43-year-old said", "the/d 43-year-old/h said/V"),
    "homograph, noun": ("His claims failed.", "His/d claims/n failed/e ./."),
    "homograph, verb": ("Lee claims that", "Lee/N claims/S that/w"),
    "participle before a noun": ("the alleged theft", "the/d alleged/a theft/n"),
    "said is never an adjective": ("a third said so", "a/d third/a said/V so/j"),
    "words that are names midway": ("So they met Rose and Mark.", "So/j they/p met/v Rose/N and/c Mark/N ./."),
    "a name at the head of a sentence": ("Rose said no.", "Rose/N said/V no/d ./."),
    "a common word at the head of a sentence": ("Boats sank.", "Boats/n sank/v ./."),
    "headline in title case": ("Board Says It Will Not Sell Pier", "Board/o Says/S It/p Will/m Not/f Sell/b Pier/N"),
    "all in capitals": ("THE BOARD WILL NOT SELL IT", "THE/d BOARD/o WILL/m NOT/f SELL/b IT/p"),
    "letters with full stops before a hyphen": ("a D.C.-based club", "a/d D.C.-based/N club/o"),
    "a name's plural possessive": ("the Waders' leader", "the/d Waders/N '/P leader/h"),
    "homograph in a compound, behind a number": ("12 Lee posts sank.", "12/# Lee/N posts/k sank/v ./."),
    "homograph in a compound, behind a possessive": ("Rao's Lee claims sank.", "Rao's/P Lee/N claims/n sank/v ./."),
    "homograph in a compound, behind a preposition": ("under state rules", "under/i state/n rules/n"),
    "homograph in a compound, before a comma": ("at the Lee posts, it", "at/i the/d Lee/N posts/k ,/, it/p"),
    "homograph behind an apposition, verb": (
        "Rao, a vet, claims Lee left",
        "Rao/N ,/, a/d vet/h ,/, claims/S Lee/N left/e",
    ),
    "homograph behind a plural, before that": (
        "a note to members claims that",
        "a/d note/k to/t members/H claims/S that/w",
    ),
    "homograph behind a singular and its many hearers": (
        "a note to members calls for calm",
        "a/d note/k to/t members/H calls/S for/i calm/a",
    ),
    "no base form behind a singular name": ("the Calder campaign for", "the/d Calder/N campaign/o for/i"),
    "a form that is no noun, before another verb": (
        "a dip the bureau predicts will last",
        "a/d dip/n the/d bureau/o predicts/S will/m last/y",
    ),
    "homograph before where it was said": (
        '"No," the Finns state in court.',
        '"/" No/d ,/, "/" the/d Finns/N state/B in/i court/o ./.',
    ),
    "a number of things, a name before them": (
        "more than 1,200 Calder emails were",
        "more/d than/i 1,200/# Calder/N emails/k were/x",
    ),
    "money with its sign in letters": (
        "cost Sh3.1 billion, R212.5m and N1,500, not R2 or N95",
        "cost/n Sh3.1/# billion/# ,/, R212.5m/# and/c N1,500/# ,/, not/f R2/N or/c N95/N",
    ),
    "an outside study, the only listed firm": (
        "the only outside study of the only listed firm",
        "the/d only/r outside/a study/k of/i the/d only/r listed/a firm/o",
    ),
    "a year, a name and its verb": ("In 1999 Calder emails them", "In/i 1999/# Calder/N emails/S them/u"),
    "base form behind a modal": ("It will feed unrest", "It/p will/m feed/b unrest/n"),
    "base form behind a plural, by its past": ("children use a rope", "children/H use/v a/d rope/n"),
    "form in -s behind a singular, by its past": ("the ad targets a man", "the/d ad/k targets/v a/d man/h"),
    "at which point": ("at which point the crowd", "at/i which/W point/n the/d crowd/o"),
    "under is a link before a name": ("Under Kenyan law", "Under/i Kenyan/N law/k"),
    "under is part of a title": ("Under Secretary Lee", "Under/T Secretary/T Lee/N"),
    "adjective by its list, verb by its place": ("Rao belittled the club.", "Rao/N belittled/e the/d club/o ./."),
    "adverb by its list, noun by its place": ("The forward said so.", "The/d forward/h said/V so/j ./."),
    "a noun for an act of saying, past by its spelling": ("her own forecast:", "her/d own/d forecast/n :/:"),
    "that as a determiner": ("That letter said so.", "That/d letter/k said/V so/j ./."),
    "inner capital": ("Omar al-Haddad said", "Omar/N al-Haddad/N said/V"),
    "signs typed several times over": (
        "He said .... ''no'' ---- so",
        "He/p said/V ..../. ''/\" no/d ''/\" ----/- so/j",
    ),
    "emoji and other signs": ("no 😀 ☎", "no/d 😀/* ☎/*"),
}


@pytest.mark.parametrize(("text", "tagged"), _TAGS.values(), ids=_TAGS)
def test_tags(text: str, tagged: str) -> None:
    assert _tagged(text) == tagged


def test_a_paragraph_begins_a_sentence_whatever_stood_before() -> None:
    assert _tagged("Boats\nBoats sank.").endswith("Boats/n sank/v ./.")
