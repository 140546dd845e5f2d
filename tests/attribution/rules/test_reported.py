"""What stands behind a reporting verb without marks, frame by frame, and what is none."""

import pytest

from tests.attribution.rules.conftest import Records

# Name of the case -> text, and its records: segments, cue, who speaks.
CASES: dict[str, tuple[str, list[tuple[str, str, str]]]] = {
    "that-clause": (
        "The mayor said that the bridge would close on Monday.",
        [("the bridge would close on Monday", "said", "The mayor")],
    ),
    "bare clause": (
        "The mayor said the bridge would close.",
        [("the bridge would close", "said", "The mayor")],
    ),
    "this one for a subject": (
        "The mayor thinks this one will close the bridge.",
        [("this one will close the bridge", "thinks", "The mayor")],
    ),
    "pleaded guilty": ("The mayor pleaded guilty, and a clerk pleaded anonymity.", []),
    "not even tried": ("The mayor did not try to defend the bridge.", []),
    "in no mood": ("The mayor was in no mood to apologise for it.", []),
    "a least number for a subject": (
        "The mayor said at least nine people had left.",
        [("at least nine people had left", "said", "The mayor")],
    ),
    "passive parallel to the one before": (
        "The mayor said the bridge was mended in May and was found to be sound.",
        [("the bridge was mended in May and was found to be sound", "said", "The mayor")],
    ),
    "the formula of papers": ("Reporters asked the firm for comment, and the mayor was asked for comment too.", []),
    "contracted subject": (
        "The mayor said he’ll close the bridge.",
        [("he’ll close the bridge", "said", "The mayor")],
    ),
    "gerund for a subject": (
        "The ministry says widening the road will cost too much.",
        [("widening the road will cost too much", "says", "The ministry")],
    ),
    "per cent for a subject of the cue": (
        "Of those asked, 26% say they are unhappy.",
        [("they are unhappy", "say", "26%")],
    ),
    "number for a subject of the cue": (
        "About three in ten said they were unhappy.",
        [("they were unhappy", "said", "three in ten")],
    ),
    "hearer before that": (
        "The vet told the farmers that the cows were well.",
        [("the cows were well", "told", "The vet")],
    ),
    "hearer before a bare clause": (
        "The vet told the farmers the cows were well.",
        [("the cows were well", "told", "The vet")],
    ),
    "day before the clause": (
        "The line announced Tuesday it would cut fares.",
        [("it would cut fares", "announced", "The line")],
    ),
    "statement before that": (
        "The line said in a statement on Friday that it would cut fares.",
        [("it would cut fares", "said", "The line")],
    ),
    "two predicates are two records": (
        "The clerk said the hall was shut and added that it would open in May.",
        [("the hall was shut", "said", "The clerk"), ("it would open in May", "added", "The clerk")],
    ),
    "participle of the same speaker": (
        "The clerk said the hall was shut, adding that it would open in May.",
        [("the hall was shut", "said", "The clerk"), ("it would open in May", "adding", "The clerk")],
    ),
    "participle behind a tag": (
        "“It is shut,” said Ann Dale, who runs the hall, adding that it would open in May.",
        [("It is shut,", "said", "Ann Dale"), ("it would open in May", "adding", "Ann Dale")],
    ),
    "contrast is the reporter's": (
        "The clerk said the hall was shut, while others stood outside.",
        [("the hall was shut", "said", "The clerk")],
    ),
    "relative clause at the end is the reporter's": (
        "The clerk said the hall was shut, which surprised nobody.",
        [("the hall was shut", "said", "The clerk")],
    ),
    "subordinate clause ends at its comma": (
        "While the clerk said that the hall was shut, others found it open.",
        [("the hall was shut", "said", "the clerk")],
    ),
    "question with whether": (
        "The widow asked whether the bank would pay.",
        [("whether the bank would pay", "asked", "The widow")],
    ),
    "question with why": (
        "The lawyer explained why the case had failed.",
        [("why the case had failed", "explained", "The lawyer")],
    ),
    "fronted question without asker": (
        "Asked whether the bank would pay, the widow laughed.",
        [],
    ),
    "question that somebody was asked": (
        "The widow was asked why the bank had closed.",
        [],
    ),
    "infinitive": (
        "The owner promised to pay the fine.",
        [("to pay the fine", "promised", "The owner")],
    ),
    "order": (
        "The union urged the firm to raise wages.",
        [("to raise wages", "urged", "The union")],
    ),
    "order behind a preposition": (
        "The union called on the firm to raise wages.",
        [("to raise wages", "called", "The union")],
    ),
    "calling to order is no order": (
        "The mayor called the meeting to order.",
        [],
    ),
    "gerund": (
        "The driver denied taking the van.",
        [("taking the van", "denied", "The driver")],
    ),
    "preposition": (
        "The union called for a new vote on pay.",
        [("a new vote on pay", "called", "The union")],
    ),
    "object and preposition": (
        "The union accused the firm of breaking its word.",
        [("breaking its word", "accused", "The union")],
    ),
    "blame": (
        "The union blamed the firm for the delay.",
        [("the delay", "blamed", "The union")],
    ),
    "description": (
        "The critic described the play as a long sigh.",
        [("the play as a long sigh", "described", "The critic")],
    ),
    "object and complement": (
        "The critic called the play a long sigh.",
        [("the play a long sigh", "called", "The critic")],
    ),
    "object alone is no complement": (
        "The critic called the police.",
        [],
    ),
    "noun phrase": (
        "The bureau predicts heavy showers.",
        [("heavy showers", "predicts", "The bureau")],
    ),
    "noun phrase of no content": (
        "The mayor said nothing.",
        [],
    ),
    "amount": (
        "Analysts put the cost at 300 million.",
        [("the cost at 300 million", "put", "Analysts")],
    ),
    "putting without an amount": (
        "Analysts put the kettle at the window.",
        [],
    ),
    "thought": (
        "Her brother believes the house is haunted.",
        [("the house is haunted", "believes", "Her brother")],
    ),
    "hope": (
        "The widow hopes to sell the house.",
        [("to sell the house", "hopes", "The widow")],
    ),
    "what somebody said": (
        "The council cut what the mayor said were wasteful grants.",
        [("what / were wasteful grants", "said", "the mayor")],
    ),
    "denied saying": (
        "The mayor did not say that the bridge would close.",
        [],
    ),
    "passive without agent": (
        "It was announced that the bridge would close.",
        [("the bridge would close", "announced", "")],
    ),
    "passive with infinitive": (
        "The minister is expected to resign.",
        [("The minister / to resign", "expected", "")],
    ),
    "passive that reports nothing": (
        "A tool intended to help was sold.",
        [],
    ),
    "homograph": (
        "The claims of the family were paid.",
        [],
    ),
    "a day is no clause": (
        "The shop announced that Friday.",
        [],
    ),
    "no clause that breaks off at marks": (
        "The clerk said the mayor had told him it was “a shambles”.",
        [("it was / a shambles", "told", "the mayor")],
    ),
    "title in a clause": (
        "The mayor said the choir would sing “Spring in the Valley” at the fair.",
        [("the choir would sing “Spring in the Valley” at the fair", "said", "The mayor")],
    ),
    "noun of an act behind a verb": (
        "The vet expressed the hope that the herd would live.",
        [("the herd would live", "expressed", "The vet")],
    ),
    "order to a pronoun": (
        "The coach told her to rest for a week.",
        [("to rest for a week", "told", "The coach")],
    ),
    "order to a place and an hour": (
        "The mayor urged everyone north of the canal to leave by nine.",
        [("to leave by nine", "urged", "The mayor")],
    ),
    "order with its day": (
        "The widow asked the bank in March to warn its customers.",
        [("to warn its customers", "asked", "The widow")],
    ),
    "order that begins with a reporting verb": (
        "The judge told jurors to put the smell out of their minds.",
        [("to put the smell out of their minds", "told", "The judge")],
    ),
    "appeal to somebody": (
        "The mayor appealed to drivers to stay at home.",
        [("to stay at home", "appealed", "The mayor")],
    ),
    "call for somebody to act": (
        "The union called for the firm to raise wages.",
        [("the firm to raise wages", "called", "The union")],
    ),
    "wish that somebody act": (
        "The nurse wants the ward to close.",
        [("the ward to close", "wants", "The nurse")],
    ),
    "accusation of a body with a long name": (
        "The farmers accused the Ministry of Rural Affairs of breaking its word.",
        [("breaking its word", "accused", "The farmers")],
    ),
    "hearer of a warning": (
        "The vet warned the farmers of a hard winter.",
        [("a hard winter", "warned", "The vet")],
    ),
    "sum in a currency": (
        "The study puts the cost at GH¢40 million.",
        [("the cost at GH¢40 million", "puts", "The study")],
    ),
    "that-clause told to her": (
        "The vet told her that the cows were well.",
        [("the cows were well", "told", "The vet")],
    ),
    "coordinated verb of another tense is reported": (
        "The clerk said he was well and does not expect to stay.",
        [("he was well and does not expect to stay", "said", "The clerk")],
    ),
    "coordinated verb with a modal is reported": (
        "The firm said it would reply in May and would report in June.",
        [("it would reply in May and would report in June", "said", "The firm")],
    ),
    "apposition at the end is the reporter's": (
        "The firm promised to keep every driver, a pledge that few believed.",
        [("to keep every driver", "promised", "The firm")],
    ),
    "what another says of it is the reporter's": (
        "The clinic announced a second ward, in what few believed.",
        [("a second ward", "announced", "The clinic")],
    ),
    "warning without a hearer": (
        "Police warn it could stay that way for days.",
        [("it could stay that way for days", "warn", "Police")],
    ),
    "wish for what did not happen": (
        "The father wished his boy had kept quiet.",
        [("his boy had kept quiet", "wished", "The father")],
    ),
    "denial without that": (
        "The hospital denies it is being emptied.",
        [("it is being emptied", "denies", "The hospital")],
    ),
    "denial of being": (
        "She denied being part of any plot.",
        [("being part of any plot", "denied", "She")],
    ),
    "ruling out": (
        "The minister ruled out a second vote.",
        [("a second vote", "ruled out", "The minister")],
    ),
    "comparison": (
        "The critic compared the play to a wet walk.",
        [("the play to a wet walk", "compared", "The critic")],
    ),
    "hearer told how": (
        "The guide told visitors how the bell had been cast.",
        [("how the bell had been cast", "told", "The guide")],
    ),
    "clause behind a condition": (
        "The union believes if talks fail, the mill will shut.",
        [("if talks fail, the mill will shut", "believes", "The union")],
    ),
    "bare demonstrative for a subject": (
        "The coach told reporters this was the last chance.",
        [("this was the last chance", "told", "The coach")],
    ),
    "more of a thing is no clause": (
        "The line added 20 trains to a route that nobody uses.",
        [],
    ),
    "somebody quoted by another": (
        "The paper quoted Ann Dale as saying that the dam is full.",
        [("the dam is full", "saying", "Ann Dale")],
    ),
    "relative clause set off by commas": (
        "Ann Dale, who said the dam was full, left the room.",
        [("the dam was full", "said", "Ann Dale")],
    ),
    "relative clause of the subject": (
        "Those who said the dam was full were sent home.",
        [("the dam was full", "said", "Those")],
    ),
    "question about what somebody thinks": (
        "Does the mayor think the dam is full?",
        [],
    ),
    "fronted participle with its topic": (
        "Commenting on the merger, the mayor laughed.",
        [],
    ),
    "clause that another utterance breaks off": (
        "The clerk said the mayor, Ann Dale, had called it “a joke” on Monday.",
        [("it / a joke", "called", "Ann Dale")],
    ),
    "name with a word in lower case in apposition": (
        "The head of the port, Sheikh Saif bin Omar, warned that the dam was full.",
        [("the dam was full", "warned", "Sheikh Saif bin Omar")],
    ),
    "name in apposition to a described role": (
        "The deputy elected in Kano, Obi Okoro, warned that the dam was full.",
        [("the dam was full", "warned", "Obi Okoro")],
    ),
    "speaker without a noun": (
        "A third, from her own party, insisted that the dam was full.",
        [("the dam was full", "insisted", "A third")],
    ),
    "infinitive behind its day": (
        "The firm pledged on Friday to mend the road.",
        [("to mend the road", "pledged", "The firm")],
    ),
    "demonstrative is no that-clause": (
        "The clerk said that in May.",
        [],
    ),
    "hearers counted": (
        "The driver told the last eleven of them that there would be no bus.",
        [("there would be no bus", "told", "The driver")],
    ),
    "question that holds a reporting verb": (
        "Asked, late in a talk that lasted an hour, if she feared for her job, Dale smiled.",
        [],
    ),
    "saying nothing": (
        "The mayor said almost nothing about the bridge.",
        [],
    ),
    "somebody accused is no speaker": (
        "A clerk accused of theft has resigned.",
        [("theft", "accused", "")],
    ),
    "whom somebody accused": (
        "The firm sued Dale, whom it accused of breaking its word.",
        [("breaking its word", "accused", "it")],
    ),
    "comparison of sums": (
        "The firm has ten boats, compared to twenty last year.",
        [],
    ),
    "answer to what is not reported": (
        "The mayor responded to the letter.",
        [],
    ),
    "insisting on a day": (
        "The mayor insisted on Monday.",
        [],
    ),
    "while adding": (
        "The clerk said the hall was shut, while adding that it would open in May.",
        [("the hall was shut", "said", "The clerk"), ("it would open in May", "adding", "The clerk")],
    ),
    "subordinate passive": (
        "While the bank is expected to act in May, it has no plan.",
        [("the bank / to act in May", "expected", "")],
    ),
    "title in the speaker's phrase": (
        "A study in “Coastal Notes” puts the rise at 4 millimetres.",
        [("the rise at 4 millimetres", "puts", "A study")],
    ),
    "alleged, and so raised": (
        "The pair are alleged to have stolen two cars.",
        [("The pair / to have stolen two cars", "alleged", "")],
    ),
    "described as, with a pronoun": (
        "Neighbours described him as a loner.",
        [("him as a loner", "described", "Neighbours")],
    ),
    "hailed as": (
        "The mayor hailed the bridge as a triumph.",
        [("the bridge as a triumph", "hailed", "The mayor")],
    ),
    "object behind its day": (
        "The club announced on Saturday the sale of its ground.",
        [("the sale of its ground", "announced", "The club")],
    ),
    "passive has no object": (
        "Jurors were shown a film of the street.",
        [],
    ),
    "a plea is no report": (
        "The clerk denies theft.",
        [],
    ),
    "made it clear": (
        "The coach made it clear that he would stay.",
        [("he would stay", "made it clear", "The coach")],
    ),
    "speaker with what they are close to": (
        "Sources close to the player said he was keen to stay.",
        [("he was keen to stay", "said", "Sources close to the player")],
    ),
    "adverb spelt as an adjective": (
        "Scientists have long argued that the reef is dying.",
        [("the reef is dying", "argued", "Scientists")],
    ),
    "recalled how": (
        "Her brother recalled how she used to walk to school.",
        [("how she used to walk to school", "recalled", "Her brother")],
    ),
    "day before a clause that opens with a noun": (
        "The mayor said on Monday residents must leave.",
        [("residents must leave", "said", "The mayor")],
    ),
    "kept back": (
        "The mayor declined to say whether the road would open.",
        [],
    ),
    "said by nobody": (
        "No official said that the road would open.",
        [],
    ),
    "only supposed": (
        "If the mayor says that the road is shut, walk.",
        [],
    ),
    "worried about": (
        "The widow was worried about the road.",
        [("the road", "worried", "The widow")],
    ),
    "subject spelt as a verb": (
        "The mayor said help had been slow to come.",
        [("help had been slow to come", "said", "The mayor")],
    ),
    "capital that ends like a participle": (
        "Beijing has warned Manila not to interfere.",
        [("not to interfere", "warned", "Beijing")],
    ),
    "hearers are told a clause without that": (
        "Residents were told the water was safe.",
        [("the water was safe", "told", "")],
    ),
    "hearers are told how": (
        "The jurors were told how the two men met in a pub.",
        [("how the two men met in a pub", "told", "")],
    ),
    "behind of stands no agent": (
        "The bank was accused of misleading its customers.",
        [("misleading its customers", "accused", "")],
    ),
    "greeted by nobody": ("The band was greeted with a loud cheer from the hall.", []),
    "denial with an adjective for its gerund": (
        "The minister denied misleading the House.",
        [("misleading the House", "denied", "The minister")],
    ),
    "worry about": (
        "The growers are worried about the price of feed.",
        [("the price of feed", "worried", "The growers")],
    ),
    "for the first time": (
        "The keeper said for the first time that some records had been lost.",
        [("some records had been lost", "said", "The keeper")],
    ),
    "relative clause before that": (
        "The trainer said on the radio, where he is now a pundit, that the horse should rest.",
        [("the horse should rest", "said", "The trainer")],
    ),
    "another question ends what was said": (
        "The mayor said she had not seen the film, and when pressed on it she left.",
        [("she had not seen the film", "said", "The mayor")],
    ),
    "that behind a dash goes on": (
        "The mayor said the bridge was safe - and that the road would follow.",
        [("the bridge was safe - and that the road would follow", "said", "The mayor")],
    ),
    "about so many": (
        "The office said about 50 people had left.",
        [("about 50 people had left", "said", "The office")],
    ),
    "gerund of have": (
        "The trader said having a hotel at the corner puts old shops at risk.",
        [("having a hotel at the corner puts old shops at risk", "said", "The trader")],
    ),
    "another says": (
        "Another says there are 800 wells.",
        [("there are 800 wells", "says", "Another")],
    ),
    "many fear": (
        "Many fear the closure will kill the village.",
        [("the closure will kill the village", "fear", "Many")],
    ),
    "court hears a clause without that": (
        "The inquest heard the pilot had flown 900 hours.",
        [("the pilot had flown 900 hours", "heard", "")],
    ),
    "heard it happen": ("The widow heard the door slam at noon.", []),
    "enjoined": (
        "The governor enjoined residents to remain calm.",
        [("to remain calm", "enjoined", "The governor")],
    ),
    "relative clause between dashes": (
        "Mr Lee - who had said the plan was costly - left the room.",
        [("the plan was costly", "said", "Mr Lee")],
    ),
    "hearer behind to": (
        "The mayor admitted to the council that she had slept through the vote.",
        [("she had slept through the vote", "admitted", "The mayor")],
    ),
    "dashes before that": (
        "The growers argue - and the bank agrees - that the price is too low.",
        [("the price is too low", "argue", "The growers")],
    ),
    "relative clause is no content": ("The clerk added to the noise that is heard in the hall.", []),
    "comparison behind a comma": (
        "The bank said rates were low, compared with those abroad.",
        [("rates were low, compared with those abroad", "said", "The bank")],
    ),
    "comparison with other answers": (
        "Half the tenants said they were happy, compared with 30 per cent a year ago.",
        [("they were happy", "said", "Half the tenants")],
    ),
    "infinitive of a verb that is a noun too": (
        "It pledged on Friday to fund a second season.",
        [("to fund a second season", "pledged", "It")],
    ),
    "put it to him": (
        "Counsel put it to him that the knife had been in the galley.",
        [("the knife had been in the galley", "put it", "Counsel")],
    ),
    "blamed with an apposition": (
        "He blamed the firm’s supplier, Delta Pipes, for eleven shutdowns in a year.",
        [("eleven shutdowns in a year", "blamed", "He")],
    ),
    "a claim that another denies": (
        "The club said the pitch was fit, a claim the referee disputes.",
        [("the pitch was fit", "said", "The club")],
    ),
    "a decision that was made": (
        "The club said the pitch would shut, a decision Ann Lee called wrong.",
        [("the pitch would shut", "said", "The club")],
    ),
    "apposition of a name": (
        "He said he was a friend of Ann Lee, a painter from Cork.",
        [("he was a friend of Ann Lee, a painter from Cork", "said", "He")],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_records(name: str, records: Records) -> None:
    text, expected = CASES[name]
    assert records(text) == expected
