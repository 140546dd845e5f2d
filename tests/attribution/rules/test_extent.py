"""How much of the clause around a quotation belongs to it."""

import pytest

from tests.attribution.rules.conftest import Records

# Name of the case -> text, and its records: segments, cue, who speaks.
CASES: dict[str, tuple[str, list[tuple[str, str, str]]]] = {
    "clause around the marks": (
        "The mayor said the bridge was “a death trap” in winter.",
        [("the bridge was / a death trap / in winter", "said", "The mayor")],
    ),
    "that before the marks": (
        "The mayor said that “nobody” would cross the bridge.",
        [("nobody / would cross the bridge", "said", "The mayor")],
    ),
    "hearer before the clause": (
        "The vet told the farmers the cows were “as good as gold”.",
        [("the cows were / as good as gold", "told", "The vet")],
    ),
    "order around the marks": (
        "The mayor urged the firm to “show some mercy” to its staff.",
        [("show some mercy / to its staff", "urged", "The mayor")],
    ),
    "infinitive around the marks": (
        "The owner promised to pay “every last penny”.",
        [("to pay / every last penny", "promised", "The owner")],
    ),
    "preposition right before the marks": (
        "The mayor accused the firm of “plain greed”.",
        [("plain greed", "accused", "The mayor")],
    ),
    "preposition before the object": (
        "The vet blames the deaths on “sour” hay.",
        [("the deaths on / sour / hay", "blames", "The vet")],
    ),
    "object and complement": (
        "The critic called the play “a long sigh”.",
        [("the play / a long sigh", "called", "The critic")],
    ),
    "pronoun and as": (
        "The critic described it as “a long sigh”.",
        [("it as / a long sigh", "described", "The critic")],
    ),
    "that as a pronoun": (
        "The critic branded that “a long sigh”.",
        [("that / a long sigh", "branded", "The critic")],
    ),
    "rest of the noun phrase": (
        "The critic called the play “a long sigh” of regret.",
        [("the play / a long sigh / of regret", "called", "The critic")],
    ),
    "two complements": (
        "The critic called the play “long” and “loud”.",
        [("the play / long / and / loud", "called", "The critic")],
    ),
    "that of a later clause": (
        "The mayor said the vote was a sign that “the bridge is safe”.",
        [("the vote was a sign that / the bridge is safe", "said", "The mayor")],
    ),
    "infinitive of another verb": (
        "The mayor claimed he would find a way to “mend every bridge”.",
        [("he would find a way to / mend every bridge", "claimed", "The mayor")],
    ),
    "preposition of a noun for an act of saying": (
        "The mayor denounced the firm’s call for “a free hand”.",
        [("the firm’s call for / a free hand", "denounced", "The mayor")],
    ),
    "reason behind a blame": (
        "The mayor called for repairs to the “death traps” that cross the river.",
        [("repairs to the / death traps / that cross the river", "called", "The mayor")],
    ),
    "second marked words and what follows them": (
        "The mayor said the bridge was “a sight,” and the town would need to “pay up” for many years.",
        [("the bridge was / a sight, / and the town would need to / pay up / for many years", "said", "The mayor")],
    ),
    "reason behind the comma in the marks": (
        "The mayor said the vote was no “surprise,” because the bridge had failed.",
        [("the vote was no / surprise, / because the bridge had failed", "said", "The mayor")],
    ),
    "fronted clause before a whole sentence in marks": (
        "When the vet was asked about hay, the mayor said, “It was sour.”",
        [("It was sour.", "said", "the mayor")],
    ),
    "how another put it": (
        "The mayor vowed to “mend it all,” as she put it on Monday.",
        [("mend it all,", "vowed", "The mayor")],
    ),
    "month with a stop": (
        "The mayor said the bridge would close on Dec. 1, “come what may”.",
        [("the bridge would close on Dec. 1 / come what may", "said", "The mayor")],
    ),
    "day behind a complement": (
        "The critic called the play “a long sigh” on Friday.",
        [("the play / a long sigh", "called", "The critic")],
    ),
    "passive described": (
        "The plan was described by the mayor as “a joke”.",
        [("The plan / a joke", "described", "the mayor")],
    ),
    "own cue behind": (
        "The mayor said the bridge was “a death trap” and called the road “a ditch”.",
        [("the bridge was / a death trap", "said", "The mayor"), ("the road / a ditch", "called", "The mayor")],
    ),
    "own cue behind a negation": (
        "The mayor said the bridge was “a death trap” but did not say why.",
        [("the bridge was / a death trap", "said", "The mayor")],
    ),
    "tag in the middle": (
        "The bridge, the mayor said, is “a death trap”.",
        [("The bridge / is / a death trap", "said", "the mayor")],
    ),
    "comma in the marks": (
        "When the mayor noted it was “a death trap,” the crowd cheered.",
        [("it was / a death trap,", "noted", "the mayor")],
    ),
    "clause that a noun has goes on behind the marks": (
        "The widow’s claim was that the drains were “a disgrace” to the town.",
        [("the drains were / a disgrace / to the town", "claim", "The widow")],
    ),
    "clause of a noun for a subject ends before the main verb": (
        "The widow’s claim that the drains were “a disgrace” to the town shocked the council.",
        [("the drains were / a disgrace / to the town", "claim", "The widow")],
    ),
    "relative pronoun is what is called so": (
        "They closed the bypass, which the mayor had called “a gift”, in March.",
        [("which / a gift", "called", "the mayor")],
    ),
    "relative pronoun and as": (
        "The port, which one pilot described as “a trap”, was closed.",
        [("which / as / a trap", "described", "one pilot")],
    ),
    "object right before a participle": (
        "The board met in a shed called “a ruin” by the owner.",
        [("a shed / a ruin", "called", "the owner")],
    ),
    "phrase behind the comma in the marks": (
        "The mayor said the road gave the town “a lift,” with more shops open than ever.",
        [("the road gave the town / a lift, / with more shops open than ever", "said", "The mayor")],
    ),
    "day behind the comma in the marks": (
        "The mayor said the road gave the town “a lift,” on Monday night.",
        [("the road gave the town / a lift,", "said", "The mayor")],
    ),
    "negation of the outer verb": (
        "The mayor said he would offer “a prayer” for the crew but did not say when.",
        [("he would offer / a prayer / for the crew", "said", "The mayor")],
    ),
    "did before the cue": (
        "The mayor did say he found the hotel “very clean” and called its cook “a marvel”.",
        [("he found the hotel / very clean", "say", "The mayor"), ("its cook / a marvel", "called", "he")],
    ),
    "contracted verb before to": (
        "The mayor says he’s going to “work hard” all week.",
        [("he’s going to / work hard / all week", "says", "The mayor")],
    ),
    "sentence ends behind the hour": (
        "The mayor says he will “work hard” until 7 p.m. He will then go home.",
        [("he will / work hard / until 7 p.m", "says", "The mayor")],
    ),
    "full stop in the marks": (
        "The mayor said the bridge was “a death trap.”",
        [("the bridge was / a death trap.", "said", "The mayor")],
    ),
    "that behind a complement": (
        "The mayor called it “vital” that the bridge should be mended.",
        [("it / vital / that the bridge should be mended", "called", "The mayor")],
    ),
    "relative clause behind a complement": (
        "The critic called the play “a long sigh” that nobody will miss.",
        [("the play / a long sigh / that nobody will miss", "called", "The critic")],
    ),
    "infinitive behind a complement": (
        "The mayor called it “wrong” to close the bridge.",
        [("it / wrong / to close the bridge", "called", "The mayor")],
    ),
    "who is wanted to": (
        "The union wants the minister to “come clean” about the cost.",
        [("the minister to / come clean / about the cost", "wants", "The union")],
    ),
    "who is called for to": (
        "The union called for the minister to “come clean” about the cost.",
        [("the minister to / come clean / about the cost", "called", "The union")],
    ),
    "hearers that are told": (
        "The jury was told Mr Pell “lost the run of himself” that night.",
        [("Mr Pell / lost the run of himself / that night", "told", "")],
    ),
    "clause that somebody makes a point of": (
        "The vet made the point that the herd was “past its best” by May.",
        [("the herd was / past its best / by May", "point", "The vet")],
    ),
    "relative clause ends before the main verb": (
        "Mr Lee, who said the plan was “mad”, left the room.",
        [("the plan was / mad", "said", "Mr Lee")],
    ),
    "relative clause ends in the marks": (
        "Mr Lee, who said the plan was “mad,” left the room.",
        [("the plan was / mad,", "said", "Mr Lee")],
    ),
    "relative clause between dashes": (
        "Mr Lee - who said the plan was “mad” last May - left the room.",
        [("the plan was / mad / last May", "said", "Mr Lee")],
    ),
    "main clause of two subjects": (
        "While Ms Roe said the plan was “mad,” both her deputies and many clerks backed it.",
        [("the plan was / mad,", "said", "Ms Roe")],
    ),
    "main clause with an apposition": (
        "While Ms Roe said the plan was “mad,” a review by the bank, out on Monday, backed it.",
        [("the plan was / mad,", "said", "Ms Roe")],
    ),
    "link and tag before the clause": (
        "And, the mayor admitted, it is unclear who thought the bridge “safe”.",
        [("it is unclear who thought the bridge / safe", "admitted", "the mayor")],
    ),
    "condition behind the cue": (
        "She said, if elected, she would mend “every bridge” in the county.",
        [("if elected, she would mend / every bridge / in the county", "said", "She")],
    ),
    "hearer and a determiner behind": (
        "The vet told a friend Ann Lee a sale was “on the cards”.",
        [("a sale was / on the cards", "told", "The vet")],
    ),
    "not to": (
        "The coach told them not to “moan” at the referee.",
        [("not to / moan / at the referee", "told", "The coach")],
    ),
    "nothing but where and when before the marks": (
        "The mayor acknowledged in a hearing on Monday “it will be hard” if the bank says no.",
        [("it will be hard / if the bank says no", "acknowledged", "The mayor")],
    ),
    "hearer behind to": (
        "The mayor admitted to the council that she had been “asleep” at noon.",
        [("she had been / asleep / at noon", "admitted", "The mayor")],
    ),
    "rest of the clause before the tag": (
        "“To win here is hard,” since so few clubs can, said Ann Dale.",
        [("To win here is hard, / since so few clubs can", "said", "Ann Dale")],
    ),
    "more of the clause behind the comma in the marks": (
        "The mayor admits the bridge “did not work,” and the road has become a ditch.",
        [("the bridge / did not work, / and the road has become a ditch", "admits", "The mayor")],
    ),
    "plain noun beside the marked one": (
        "The critic called the players “hams” and amateurs.",
        [("the players / hams / and amateurs", "called", "The critic")],
    ),
    "verb beside a complement is the reporter's": (
        "The critic called the players “hams” and cast himself as the only judge.",
        [("the players / hams", "called", "The critic")],
    ),
    "reason behind a complement": (
        "The critic called the players “hams” for shouting so loud.",
        [("the players / hams / for shouting so loud", "called", "The critic")],
    ),
    "as behind a complement": (
        "The paper called the clerk “unfit” as mayor.",
        [("the clerk / unfit / as mayor", "called", "The paper")],
    ),
    "comparison behind a comma": (
        "The mayor said the fine was “peanuts,” compared with what the city pays.",
        [("the fine was / peanuts, / compared with what the city pays", "said", "The mayor")],
    ),
    "sentence that carries on and goes on": (
        "“It is cold here,” the clerk said. “There is not one stove working” in the whole of the town hall.",
        [("It is cold here, / There is not one stove working / in the whole of the town hall", "said", "the clerk")],
    ),
    "tag with its circumstances in the middle": (
        "The slip, a second survey found in May, was “unfit for any vessel”.",
        [("The slip / was / unfit for any vessel", "found", "a second survey")],
    ),
    "tag with its hearer in the middle": (
        "Not a rupee, he assured analysts, had been “put in the drawer”.",
        [("Not a rupee / had been / put in the drawer", "assured", "he")],
    ),
    "complement of a verb that takes clauses too": (
        "She pronounced the bread “underdone”, and took the rest of it home.",
        [("the bread / underdone", "pronounced", "She")],
    ),
    "man who said it": (
        "A man who told deputies he was “just borrowing” the lawn chairs was being held on Sunday.",
        [("he was / just borrowing / the lawn chairs", "told", "A man")],
    ),
    "declined to say": (
        "The mayor said the road was “a mess” but declined to say more.",
        [("the road was / a mess", "said", "The mayor")],
    ),
    "that night": (
        "She told the guards that night that the boat was “gone for good”.",
        [("the boat was / gone for good", "told", "She")],
    ),
    "clause behind whose view it is": (
        "In Ann Dale’s view, the scheme was drawn up “by somebody without a map”.",
        [("the scheme was drawn up / by somebody without a map", "view", "Ann Dale")],
    ),
    "clause behind whose words they are, and who that is": (
        "In the words of its president, Idris Bell, who teaches maths, the plan “never checks its work”.",
        [("the plan / never checks its work", "words", "Idris Bell")],
    ),
    "vote, a noun": (
        "The farmer warned that her vote “should not be banked”.",
        [("her vote / should not be banked", "warned", "The farmer")],
    ),
    "unfinished clause before whose words they are": (
        "The walk had become, in her words, “a sort of cure”.",
        [("The walk had become / a sort of cure", "words", "her")],
    ),
    "clause before whose view it is": (
        "The scheme was “a mess”, in the view of the auditor.",
        [("The scheme was / a mess", "view", "the auditor")],
    ),
    "before another cue": (
        "Mr Lee said the road was “a mess” before claiming that the council “cooked the books” in May.",
        [
            ("the road was / a mess", "said", "Mr Lee"),
            ("the council / cooked the books / in May", "claiming", "Mr Lee"),
        ],
    ),
    "participle with a subject of its own": (
        "The mayor left, her deputy saying he was “very glad” and the clerk calling it “a farce”.",
        [("he was / very glad", "saying", "her deputy"), ("it / a farce", "calling", "the clerk")],
    ),
    "infinitive that a noun has": (
        "Her pledge to be “neutral” in the talks angered both sides.",
        [("to be / neutral / in the talks", "pledge", "Her")],
    ),
    "clause of a noun whose owner stands behind it": (
        "The letters back the contention of the auditor that the books were “cooked” in May.",
        [("the books were / cooked / in May", "contention", "the auditor")],
    ),
    "post it was written in": (
        "A friend called him “the kindest man alive” in a blog post.",
        [("him / the kindest man alive", "called", "A friend")],
    ),
    "show it was said on": (
        "Rudd called the mayor a “clown” on his radio show.",
        [("the mayor a / clown", "called", "Rudd")],
    ),
    "day's meeting it was said in": (
        "The mayor called the strike “a quarrel” in Tuesday’s cabinet.",
        [("the strike / a quarrel", "called", "The mayor")],
    ),
    "network it was said on": (
        "The mayor said the ruling had “kept us afloat” on Facebook.",
        [("the ruling had / kept us afloat", "said", "The mayor")],
    ),
    "document spoken of": (
        "The mayor said the errors were “few” in the report.",
        [("the errors were / few / in the report", "said", "The mayor")],
    ),
    "reason of a complement": (
        "The vet calls the barn “a mistake” because nobody lives near it.",
        [("the barn / a mistake / because nobody lives near it", "calls", "The vet")],
    ),
    "reason behind a comma in the marks": (
        "The union called the sale “a rush job,” because half the members were at sea.",
        [("the sale / a rush job, / because half the members were at sea", "called", "The union")],
    ),
    "question in a complement": (
        "The mayor calls the plan a “blueprint” for how the town would grow.",
        [("the plan a / blueprint / for how the town would grow", "calls", "The mayor")],
    ),
    "called one thing, and another verb": (
        "The coach called the goal “a gift” and credited the other side’s “stubborn” keeper.",
        [
            ("the goal / a gift", "called", "The coach"),
            ("the other side’s / stubborn / keeper", "credited", "The coach"),
        ],
    ),
    "credited": (
        "She credited her “lucky socks” with the win.",
        [("her / lucky socks / with the win", "credited", "She")],
    ),
    "contrast behind a dash": (
        "The driver hinted that it was the pump’s fault for “leaking” on the road - although the dial showed no leak.",
        [("it was the pump’s fault for / leaking / on the road", "hinted", "The driver")],
    ),
    "participle behind a dash": (
        "The mayor says the ferry is “not for sale” — claiming the crew knows it.",
        [("the ferry is / not for sale", "says", "The mayor"), ("the crew knows it", "claiming", "The mayor")],
    ),
    "that, and all the rest in marks": (
        "The clerk said in an interview that in her poor parish, “there is no hope left”.",
        [("in her poor parish / there is no hope left", "said", "The clerk")],
    ),
    "that behind a debate": (
        "Rudd said during this week’s council debate that he wanted “a lot more”.",
        [("he wanted / a lot more", "said", "Rudd")],
    ),
    "relative pronoun as the subject": (
        "The firm broke the lease, which she said was “a disgrace”.",
        [("which / was / a disgrace", "said", "she")],
    ),
    "relative pronoun as the subject of marked words": (
        "The firm broke the lease, which she added “is a disgrace”.",
        [("which / is a disgrace", "added", "she")],
    ),
    "participle of thought behind a tag": (
        "“The man is from here,” the board said, reasoning that he qualified because he “never left the county”.",
        [
            ("The man is from here,", "said", "the board"),
            ("he qualified because he / never left the county", "reasoning", "the board"),
        ],
    ),
    "behind a fronted clause with a verb of its own": (
        "Even as the vet was criticising Rudd, however, she drew fire from farmers over her claim that “all is well”.",
        [("all is well", "claim", "her")],
    ),
    "asked by somebody": (
        "Rudd was asked by counsel whether he had “cooked the books” in May.",
        [("whether he had / cooked the books / in May", "asked", "counsel")],
    ),
    "asked by somebody who is told more of": (
        "Rudd was asked by Tom Hale, for the crown, if he had “cooked the books”.",
        [("if he had / cooked the books", "asked", "Tom Hale")],
    ),
    "asked by nobody": (
        "Rudd was asked why he had “cooked the books”.",
        [("why he had / cooked the books", "asked", "")],
    ),
    "clause that a hearer's tag interrupts": (
        "The bridge, the inquest was told, was “a wreck waiting to happen”.",
        [("The bridge / was / a wreck waiting to happen", "told", "")],
    ),
    "whose view it is, too": (
        "The clerk said it was “a sad day”, a view shared by the porters.",
        [("it was / a sad day", "said", "The clerk")],
    ),
    "clause behind a dash": (
        "The minister said there was “no second plan” — the bill would pass or the house would fall.",
        [("there was / no second plan / the bill would pass or the house would fall", "said", "The minister")],
    ),
    "parenthesis behind the marks": (
        "The office said the figures were “early” (they cover six months) and might change.",
        [("the figures were / early / (they cover six months) and might change", "said", "The office")],
    ),
    "view under a verb of saying": (
        "The captain told the inquiry on Monday he viewed the chart as “plainly wrong”.",
        [("he viewed the chart as / plainly wrong", "told", "The captain")],
    ),
    "view beside a verb of saying": (
        "The report said forty lorries would pass and assessed the harm as “slight”.",
        [("forty lorries would pass", "said", "The report"), ("the harm as / slight", "assessed", "The report")],
    ),
    "speech before the marks that it was said in": (
        "The mayor called him, in her speech, “the owl of the ward”.",
        [("him / the owl of the ward", "called", "The mayor")],
    ),
    "hearer with a relative clause": (
        "The owner warned one driver who disputed his shifts that he would be “on the dole by Friday”.",
        [("he would be / on the dole by Friday", "warned", "The owner")],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_records(name: str, records: Records) -> None:
    text, expected = CASES[name]
    assert records(text) == expected
