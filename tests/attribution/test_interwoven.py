"""Who speaks where clauses are interwoven: coordination, fronting, apposition, two speakers in a sentence."""

import pytest

from service.attribution import read

# Name of the case -> text, and of each marked string that is a quotation who speaks it.
CASES: dict[str, tuple[str, list[str]]] = {
    "a participle coordinated with another": (
        "She pushed back, saying he had been first in hiring women in his firms and calling him “a saint”.",
        ["She"],
    ),
    "a participle coordinated behind what there is": (
        "The minister praised the board, stating there was a gain in having it and chiding them for “little games”.",
        ["The minister"],
    ),
    "participles coordinated under a subject of their own": (
        "The board was quick to chime in, with Tom Rudd tweeting that it was late and asking, “Who will pay?”",
        ["Tom Rudd"],
    ),
    "what is said to be there does not speak": (
        "The spokesman said there was no call or meeting planned with Rudd, adding: “If one is offered we will look.”",
        ["The spokesman"],
    ),
    "a pronoun behind a thing opens a clause": (
        "He pledged to mend the county’s “broken” drains and he, once again, pledged a “water revolt”.",
        ["He", "he"],
    ),
    "a day between subject and verb": (
        "The River campaign on Tuesday released a site asking for ideas for a “Mud-in-Chief” wing.",
        ["The River campaign"],
    ),
    "a name, and what tells more of it with a participle": (
        "Joe Madden, a Cork-based host considered one of the best, recalled that some wondered if “he would last”.",
        ["Joe Madden"],
    ),
    "a document behind after": (
        "The council met in the week after the paper’s editorial telling it to leave its “cosy chamber”.",
        ["the paper’s editorial"],
    ),
    "a participle behind a title": (
        "“It hurts,” Rudd says in the film titled “Danger,” warning against it, pledging to “quickly end the mess”.",
        ["Rudd", "Rudd"],
    ),
    "at one point is no subject": (
        "Calder blamed the town for the loss, at one point calling the mayor a “liar”.",
        ["Calder"],
    ),
    "a noun behind one": ("A protest on the quay had one message: “Dump the bin tax.”", ["A protest on the quay"]),
    "a clause fronted in what is said": (
        "Mrs Calder said that when Ms Rudd railed at greed in the house, “she is speaking for all of us”.",
        ["Mrs Calder"],
    ),
    "a relative clause that its comma closes in the marks": (
        "In a clip that Judge Michael Moss called “foul,” Santos expressed a desire to “shoot the deer”.",
        ["Judge Michael Moss", "Santos"],
    ),
    "a relative clause that its comma closes": (
        "He said that the plan, which some have argued was meant to win Calder votes, was an “insult”.",
        ["He"],
    ),
    "a relative clause and its comma behind the marks": (
        "The plans, which residents say would be “a blot”, were passed after the clerk told them they were “modest”.",
        ["residents", "the clerk"],
    ),
    "a relative clause within the complement": (
        "His wife, Ines Calder, portrayed him as a kind, patient man who would be “the village’s friend”.",
        ["Ines Calder"],
    ),
    "an aside between dashes, and a tag": (
        "If the town is at fault - as many believe, but the mayor denies - “why would you not ask?” asked Tom Dunn.",
        ["Tom Dunn"],
    ),
    "a weak verb before a colon": ("The crowd cheers, and then Walsh continues: “It is a task.”", ["Walsh"]),
    "so odd that": (
        "The timing was so odd that a spokesman for the board could only quip: “I guess Monday was booked.”",
        ["a spokesman for the board"],
    ),
    "blunter": ("Her deputy, Anjali Rao, was blunter: the scheme was “a slow scandal”.", ["Anjali Rao"]),
    "a clause between quotation and tag": (
        "“There is a sense of calm now,” and gifts began to pick up last week, Gilbert said.",
        ["Gilbert"],
    ),
    "as somebody hoped, and a tag": (
        "“He was going to make the name known,” as his father dreamed, Mr Turner said.",
        ["Mr Turner"],
    ),
    "described is no tag": (
        "Tom Rudd, who reckons that his costs were “in the seven figures,” described the toll as “horrible”.",
        ["Tom Rudd", "Tom Rudd"],
    ),
    "two absolutes": (
        "Both signed - Rudd saying he was “very pleased” and Calder calling it a “great day”.",
        ["Rudd", "Calder"],
    ),
    "an infinitive in an absolute": (
        "The club has denied it happened, with Rudd taking to the air to call Lund “wholly deluded”.",
        ["Rudd"],
    ),
    "accepting a thing is no report under a verb of saying": (
        "Calder says that Rudd accepted a fee from the mill and “there is nothing wrong with that”.",
        ["Calder"],
    ),
    "what it means to somebody": (
        "He told the crowd that it meant a lot to him that “the people who know me best” came.",
        ["He"],
    ),
    "two speakers, a comma and a coordinator between": (
        "Sources close to her say she was “livid”, but her spokesman, Abiola Ade, dismissed it as “idle gossip”.",
        ["Sources close to her", "Abiola Ade"],
    ),
    "according to somebody of whom more is told": (
        "According to Walsh, whose father once called the club “a madhouse”, the new owners are “decent people”.",
        ["father", "Walsh"],
    ),
    "asked by, fronted": (
        "Asked by Ms Bhatt if he was “a violent man”, the clerk said he was “as gentle as a lamb”.",
        ["Ms Bhatt", "the clerk"],
    ),
    "told, without a hearer behind it": (
        "Residents, told in March that the work would be “finished by Easter”, have gone to court.",
        [""],
    ),
    "a hearer as subject": ("The jury was told that the cellar was “a tomb for cash”.", [""]),
    "a hearer as subject, and who told": (
        "The court was told by Ms Adeyemi, prosecuting, that he showed “no mercy”.",
        ["Ms Adeyemi"],
    ),
    "a name that is given": (
        "A woman who gave her name only as Grace said the queue was “longer than at the bank”.",
        ["A woman"],
    ),
    "for somebody of whom more is told": (
        "For Ravi Menon, who has run the stall since 1988, the new rules are “a slow death”.",
        ["Ravi Menon"],
    ),
    "an inverted tag before a colon": (
        "Not so, says Dr Emily Hart: the virus is “nowhere near done with us”.",
        ["Dr Emily Hart"],
    ),
    "a participle and its marks, between commas": (
        "Ines Odell, describing the vote as “a farce”, said he would “fight on”.",
        ["Ines Odell", "Ines Odell"],
    ),
    "a participle and its marks, the comma inside": (
        "The judge, after hearing that Fry had “nowhere else to go,” said that he was “not without pity.”",
        ["", "The judge"],
    ),
    "two speakers, and more told of the second": (
        "Police said he had been “well liked”, and a neighbour, who asked not to be named, called him “a giant”.",
        ["Police", "a neighbour"],
    ),
    "a participle and the time, before the role and the name": (
        "Fielding questions shortly before midnight, the chair of the forum, Garba Sule, called it “a river”.",
        ["Garba Sule"],
    ),
    "a role whose bearer has a role, too": (
        "Her predecessor, retired general Abundio Saenz, was quoted by the paper as saying that she “would not know”.",
        ["retired general Abundio Saenz"],
    ),
    "a relative clause with that in the apposition": (
        "The client, a taxi firm that still sends a card each year, hailed the result as “a cathedral with foam”.",
        ["The client"],
    ),
    "a statement of its own": (
        "The institute denied it, its statement saying the head enjoyed “full confidence”.",
        ["its statement"],
    ),
    "hailed by somebody who is named, too": (
        "The striker, who joined from Genk, was hailed by his manager, Steve Dunne, as “the missing piece”.",
        ["Steve Dunne"],
    ),
    "an age before the relative clause": (
        "Among those waiting was Rosa Diaz, 71, who said the queue was “a disgrace”.",
        ["Rosa Diaz"],
    ),
    "a role in an interposed tag": (
        "He is, says his old teacher, Ann Bello, “the kindest boy I ever taught”.",
        ["Ann Bello"],
    ),
    "the verb left out behind a semicolon": (
        "A friend, Lucy Marr, recalled her as “the girl with the laugh”; a boss, Gus Teale, as “never once late”.",
        ["Lucy Marr", "Gus Teale"],
    ),
    "the verb left out before that": (
        "Critics say it is “a sticking plaster”; supporters that it is “the only show in town”.",
        ["Critics", "supporters"],
    ),
    "said one, said another": ("Said one: “It is a mess.” Said another: “It is worse.”", ["one", "another"]),
    "an answer from somebody": ("“I did not, my lord,” came the answer from Mr Asante.", ["Mr Asante"]),
    "a growl from somebody": ("“I am nobody’s fool,” came the growl from the 51-year-old.", ["the 51-year-old"]),
    "a headline, and a name that tells of it": (
        "“I am nobody’s fool”: Lund slams the board over the sale\n\nThe board will meet. It was a long day for it.",
        ["Lund"],
    ),
    "a participle that ends in no -ed, behind the subject": (
        "A diver sent to free a net told his wife that the job was “daft”.",
        ["A diver"],
    ),
    "a fronted clause, and somebody": (
        "When the bill came somebody wrote that the soup was “cold”.",
        ["somebody"],
    ),
    "a voice from somewhere": ("“You are only asking,” came a voice from the back.", ["a voice"]),
    "a shout of nobody's": ("“Give it the cup!” came a shout as the meeting closed.", [""]),
    "court told, in a headline": (
        "Skipper “was asleep before he left the pier”, court told\n\nA man who ran on the rocks had been awake.",
        [""],
    ),
    "who was asked, in a sentence of its own": ("“Would you bat first again?” Ines Lund was asked.", [""]),
    "a headline, and who tells of it": (
        "“We were robbed by a duck”: skipper fumes over lost cup\n\nThe crew will not race. It was a long day.",
        ["skipper"],
    ),
    "a time, a role and a name": (
        "19.07 Council leader Graham Orr: “This is a budget for bins.”",
        ["Council leader Graham Orr"],
    ),
    "a beat of somebody new": (
        "“It was never about money,” Ada Lund said. Her brother Dev snorted. “It was only about money.”",
        ["Ada Lund", "Her brother Dev"],
    ),
    "nobody's beat": (
        "“Who did this?” Ada Lund said. Nobody answered. “I can wait for you.”",
        ["Ada Lund", "Ada Lund"],
    ),
    "a cleft with a relative clause": (
        "“Tough,” was all Mr Mulligan, who was convicted in 2019, would say.",
        ["Mr Mulligan"],
    ),
}


@pytest.mark.parametrize(("text", "speakers"), CASES.values(), ids=CASES.keys())
def test_interwoven(text: str, speakers: list[str]) -> None:
    found = [
        " + ".join(speaker.mention.text for speaker in quotation.speakers)
        for quotation in read(text).quotations
        for segment in quotation.segments
        if segment.quoted
    ]
    assert found == speakers


NOT_YET: dict[str, tuple[str, list[str]]] = {
    "an infinitive with a subject of its own behind for": (
        "Sharma tweeted that the umpire was “blind”, only for the board to warn him that it was “unfit talk”.",
        ["Sharma", "the board"],
    ),
    "one passive with two agents": (
        "The ruling was hailed by the ward as “overdue” and by the firm as “a let-down”.",
        ["the ward", "the firm"],
    ),
    "two perfects under a verb of saying": (
        "Hall said Quinn, his old partner, had called him “a parasite” and threatened to “burn it all down”.",
        ["Quinn", "Quinn"],
    ),
}


@pytest.mark.xfail(reason="the nearer verb has a subject that only the sense, or a word for a preposition, tells")
@pytest.mark.parametrize(("text", "speakers"), NOT_YET.values(), ids=NOT_YET.keys())
def test_not_yet(text: str, speakers: list[str]) -> None:
    test_interwoven(text, speakers)
