"""What newsrooms of other desks and countries write: who speaks in passages of courts, tabloids, results and posts."""

import pytest

from service.attribution import read

Passages = dict[str, tuple[str, str, str | None]]  # what it shows -> text, the last words said, and whose they are

APPOSITIONS: Passages = {
    "a role with an acronym behind it": (
        "A former head of the Ports Authority (PA), Alhaji Sani Reed, yesterday told a court that he signed nothing.",
        "he signed nothing",
        "Sani Reed",
    ),
    "a role at a body of two names": (
        "The Managing Director of Volta Cement and Lime Plc (VCL), Mr Kojo Reed, said the kiln would be lit in May.",
        "the kiln would be lit in May",
        "Kojo Reed",
    ),
    "a role, and a noun before the name": (
        "The sponsor of the measure, council member Dale Reed, called the fee “a relic of the flood”.",
        "the fee a relic of the flood",
        "Dale Reed",
    ),
    "a description with something that looks like a verb": (
        "Ms Bridget Reed, author of a booklet on market fires, called for the removal of the generators.",
        "the removal of the generators",
        "Bridget Reed",
    ),
    "a description with a title": (
        "Mr Selorm Reed, author of a pamphlet called “Who Ate It?”, called for the recovery of every coin.",
        "the recovery of every coin",
        "Selorm Reed",
    ),
    "with a subject of its own": (
        "The union walked out, with its general secretary, Comrade Ian Reed, accusing ministers of bad faith.",
        "bad faith",
        "Ian Reed",
    ),
    "a time before the name": (
        "An hour later Deborah Reed, the registrar, replied to the board, adding: “Please stop.”",
        "Please stop.",
        "Deborah Reed",
    ),
    "a time with its event before the role": (
        "Three days after the vote the mayor, Ann Reed, said it was over.",
        "it was over",
        "Ann Reed",
    ),
    "a participle that is a noun by its spelling": (
        "Fielding questions from newsmen, the chair of the forum, Alhaji Garba Reed, called the payroll “a river”.",
        "the payroll a river",
        "Garba Reed",
    ),
}

TAGS: Passages = {
    "an answer that comes from somebody": (
        "“Who took it?” the clerk asked.\n\n“Not me,” came the growl from Mr Pat Reed.",
        "Not me,",
        "Pat Reed",
    ),
    "where it was said": (
        "Wexham Town sold Sam Sharp. “We wish him well,” said the club in a statement full of faults.",
        "We wish him well,",
        "Wexham Town",
    ),
}

TITLES: Passages = {
    "a steward who is a woman": (
        "“It hurries,” said shop steward Gail Reed.\n\n“That is not it,” Ms Reed said.",
        "That is not it,",
        "Gail Reed",
    ),
    "an abbreviated title": (
        "Barr. Ufuoma Reed objected. “It is over,” Barr. Reed said.",
        "It is over,",
        "Ufuoma Reed",
    ),
    "a given name that is a day": (
        "The first witness, Inspector Monday Reed, told the court that they had tickets.",
        "they had tickets",
        "Monday Reed",
    ),
    "an elder": (
        "Pa Josiah Reed, 84, has waited. “I have outlived three,” Pa Reed said.",
        "I have outlived three,",
        "Josiah Reed",
    ),
    "counsel by trade": (
        "Efua Reed spoke for the widow. “The case is over,” Lawyer Reed told the press.",
        "The case is over,",
        "Efua Reed",
    ),
    "a guard": ("Garda Niall Reed found the van. Garda Reed said it was warm.", "it was warm", "Niall Reed"),
}

BODIES: Passages = {
    "its first word opens the sentence": ("A man died. Network Rail said it was late.", "it was late", "Network Rail"),
    "a description, and a body's name with an article": (
        "The watchdog, the Office for Spoken Data, said it was listening.",
        "it was listening",
        "Office for Spoken Data",
    ),
    "the fund that has just been named": (
        "Hollin Water met Reed Rail. The owner, Redwood Partners, wants her out. The hedge fund called it “mad”.",
        "it mad",
        "Redwood Partners",
    ),
    "a bare noun in a headline": (
        "Pay: union tells bosses to go fish\n\nThe National Union of Trawlermen has turned it down.\n\nIt is late",
        "to go fish",
        "National Union of Trawlermen",
    ),
    "a club by the word before its town": (
        "Deportivo Soria met Tom Reed. A club statement said it was “time”.",
        "it was time",
        "Deportivo Soria",
    ),
    "a foreign particle": (
        "It may sink, according to the Instituut voor Kustdynamiek.",
        "It may sink",
        "Instituut voor Kustdynamiek",
    ),
    "where it is based": (
        "Nordvik Seafood cut its forecast. The Oslo-based group also said it would close a plant.",
        "it would close a plant",
        "Nordvik Seafood",
    ),
    "its trade, that its name says": (
        "Hollin Water met Reed Rail. The water firm said the smell was harmless.",
        "the smell was harmless",
        "Hollin Water",
    ),
    "another trade": (
        "Hollin Water met Reed Rail. The steel firm said the smell was harmless.",
        "the smell was harmless",
        None,
    ),
    "what it runs": (
        "Kestrel Transit blamed a goose. “It was late,” the operator of the Lakeline network said.",
        "It was late,",
        "Kestrel Transit",
    ),
    "a description before the name, at the end": (
        "Wexham Town sold its ground to a supermarket chain, Corvo. “The trolleys are here,” the chain said.",
        "The trolleys are here,",
        "Corvo",
    ),
    "whose workers they are": (
        "Workers at Calder Foundry walked out. The company said it had offered more.",
        "it had offered more",
        "Calder Foundry",
    ),
    "its first word": (
        "Shares in Pallava Cables fell. In a filing, Pallava blamed the monsoon. It said it was “a wish”.",
        "it was a wish",
        "Pallava Cables",
    ),
    "a town and its council": (
        "Wexham Council met on Monday. Wexham said no. “It is late,” Wexham’s mayor said.",
        "It is late,",
        None,
    ),
    "the place of a dateline": (
        "LEUVEN, 4 March – Aquila Motors will build lorries. The company said it was ready.",
        "it was ready",
        "Aquila Motors",
    ),
}

DOCUMENTS: Passages = {
    "another of the same sender": (
        "In a message to them Tom Reed wrote: ‘Need it now.’ Another, to Ann Lee, called it ‘money for old rope’.",
        "it money for old rope",
        "Tom Reed",
    ),
    "another who is nobody's letter": (
        "One woman, Ann Lee, said it was late. Another said it was ‘money for nothing’.",
        "it was money for nothing",
        None,
    ),
    "signed by the holder of an office": (
        (
            "He tendered a memorandum of March 3, signed by the then Director of Stores, Ms Grace Reed. Lee read it."
            "\n\n“Nobody has counted them,” the memo warned."
        ),
        "Nobody has counted them,",
        "Grace Reed",
    ),
    "a study that was called a report": (
        (
            "The wells will be dry, according to a report published on Tuesday by the Karst Institute.\n\n"
            "The 88-page study draws on 900 boreholes. It warns that three districts will be empty."
        ),
        "three districts will be empty",
        "Karst Institute",
    ),
    "its summary": (
        "A report by the Karst Institute is out. The study is long. “Prayer is not a policy,” the summary notes.",
        "Prayer is not a policy,",
        "Karst Institute",
    ),
    "a second post": (
        (
            "Lars Brandsma rose early. “Butter is not a crisis,” he tweeted. By noon the tweet was gone."
            "\n\n“I like butter,” the second post read."
        ),
        "I like butter,",
        "Lars Brandsma",
    ),
    "in which the subject wrote": (
        (
            "In a note titled “Short”, issued before noon, the broker Minto Securities cut its target."
            " The note called the plan “a wish”."
        ),
        "the plan a wish",
        "Minto Securities",
    ),
    "what a company put out": (
        "Aquila Motors will build lorries in Graz. The release says only that they will be “within reach”.",
        "they will be within reach",
        "Aquila Motors",
    ),
    "her covering note": (
        "Tom Lee left. Ann Reed sent the drawings. Her covering e-mail is short. It begins “With respect, colleagues”.",
        "With respect, colleagues",
        "Ann Reed",
    ),
    "a reply that is read": (
        "The reply from Tom Reed, who runs Redline Rescue, came at 19:12. “Make the doors higher,” it read.",
        "Make the doors higher,",
        "Tom Reed",
    ),
}

PEOPLE: Passages = {
    "the head of what a verb could be": (
        "The council’s head of planning, Priti Reed, had recommended approval. In a report, she called it “tolerable”.",
        "it tolerable",
        "Priti Reed",
    ),
    "an office in the lead, and the name behind it": (
        (
            "The Minister for Rural Affairs has ruled out a cull.\n\nSpeaking on Monday, Fiadh Reed called it “mad”."
            "\n\nTom Lee was cross. The Minister replied that it was late."
        ),
        "it was late",
        "Fiadh Reed",
    ),
    "the officer of a department": (
        "Department of Conservation operations manager Lois Reed said a team was on its way.",
        "a team was on its way",
        "Lois Reed",
    ),
    "another word for her trade": (
        "The artist, Olu Reed, is cross.\n\nAnn Lee wept.\n\nThe painter is at work.\n\n“It is a goat,” he said.",
        "It is a goat,",
        "Olu Reed",
    ),
    "an official of the game": (
        "Coach Sian Lee beamed. Referee Gareth Reed was booed off. “I am used to it,” the official joked.",
        "I am used to it,",
        "Gareth Reed",
    ),
    "a mother of two": (
        (
            "Kay Reed, 33, walked out.\n\n“I’m done with tea,” she said.\n\n“She was lovely,” said a source on it."
            "\n\n“I am home,” wrote the mum-of-two on Instagram."
        ),
        "I am home,",
        "Kay Reed",
    ),
    "the lead author of a university": (
        "The lead author, Dr Paola Reed of the University of Bari, went first. “We blamed the buses,” the author said.",
        "We blamed the buses,",
        "Paola Reed",
    ),
    "who is called something else is not meant": (
        (
            "Tilda Reed, who trained in Hull, works in a shed.\n\nHer agent, Piers Lee, wants it soon."
            "\n\n“It will go when it is dry,” the sculptor says."
        ),
        "It will go when it is dry,",
        "Tilda Reed",
    ),
    "who has just been brought in unnamed": (
        "Tilda Reed works in a shed. She was greeted by a welder.\n\n“It will go,” the welder says.",
        "It will go,",
        None,
    ),
    "the only one so far, by his club": (
        (
            "Rio Reed has torn into his board.\n\nThe Wexham boss found out from a driver."
            "\n\n“I was stood there like a lemon,” he said."
        ),
        "I was stood there like a lemon,",
        "Rio Reed",
    ),
    "a star, and where he plays": (
        "Femi Reed himself had gone by noon.\n\n“I am sorry,” posted the Wales Under-21 star on Instagram.",
        "I am sorry,",
        "Femi Reed",
    ),
    "from somewhere that no list has": (
        "Rio Reed spoke to Sky.\n\nThe Lancastrian claimed it was over.",
        "it was over",
        "Rio Reed",
    ),
    "what somebody was before": (
        "Mel Reed was gracious. “I am done,” she said.\n\n“Ask me in May,” the former Diamond said.",
        "Ask me in May,",
        "Mel Reed",
    ),
    "a given name that misleads": (
        "Ann Lee wept.\n\nThe dealer, Jocelyn Reed, takes the long view. “It will sell,” he says.",
        "It will sell,",
        "Jocelyn Reed",
    ),
    "a given name alone": (
        "Tom Lee came home. Margaret wrote to him. “It is late,” he said.",
        "It is late,",
        "Tom Lee",
    ),
    "counsel who examines": (
        "Under examination by the State Attorney, Mrs Esi Reed, the pilot, Mr Ian Lee, was calm. “Why?” asked counsel.",
        "Why?",
        "Esi Reed",
    ),
    "the accused person": (
        "Mr Ian Lee told the court that he slept. Mrs Esi Reed, counsel, rose. “I did,” the accused person said.",
        "I did,",
        "Ian Lee",
    ),
    "one scientist before another": (
        "Mycologist Hanne Reed found it. “I fell in,” the scientist said. Prof Ian Lee, a biologist, laughed.",
        "I fell in,",
        "Hanne Reed",
    ),
}

COURTS: Passages = {
    "from whom a court heard": ("The court heard from Ann Reed that it was late.", "it was late", "Ann Reed"),
    "what a court heard, and who opened": (
        "Warwick Crown Court heard that Neil Lee had loosened a valve. Sunita Reed, prosecuting, said he was late.",
        "Neil Lee had loosened a valve",
        "Sunita Reed",
    ),
    "what a jury was told": (
        "A man crept out in his wife’s boots, a jury was told.\n\nOpening the case, Ann Reed said he was late.",
        "A man crept out in his wife’s boots",
        "Ann Reed",
    ),
    "what a headline says a court was told": (
        "Skipper ‘was asleep before he left the pier’, court told\n\nAnn Reed, prosecuting, said he was late.",
        "Skipper was asleep before he left the pier",
        "Ann Reed",
    ),
}


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        pytest.param(*case, id=f"{group}-{shows}")
        for group, cases in {
            "appositions": APPOSITIONS,
            "tags": TAGS,
            "titles": TITLES,
            "bodies": BODIES,
            "people": PEOPLE,
            "courts": COURTS,
            "documents": DOCUMENTS,
        }.items()
        for shows, case in cases.items()
    ],
)
def test_who_said_it(text: str, words: str, name: str | None) -> None:
    said = {" ".join(segment.text for segment in quote.segments): quote for quote in read(text).quotations}
    assert [speaker.name for speaker in said[words].speakers] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The court heard that he was late. Nobody spoke for him.",
        "Jurors heard that he was late. His mother, Ann Reed, said he was ill.",
        "The court was told that he was late.",
    ],
)
def test_what_a_court_heard_is_nobody_s_where_nobody_opens_the_case(text: str) -> None:
    assert not read(text).quotations[0].speakers
