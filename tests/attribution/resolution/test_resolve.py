"""Whom short forms, descriptions, pronouns, kin and documents stand for: each case a passage, and the last speaker."""

import pytest

from service.attribution import read

Passages = dict[str, tuple[str, str | None]]


def last_speaker(text: str, author: str | None = None) -> str | None:
    """The name of the last quotation's speaker."""
    *_, quotation = read(text, author=author).quotations
    return quotation.speakers[0].name if quotation.speakers else None


NAMES: Passages = {
    "a surname that stands first": ("Chen Wei opened the plant. “We are ready,” Chen said.", "Chen Wei"),
    "one that no list has": ("Ishiguro Haruto built the arm. “It waves,” Ishiguro said.", "Ishiguro Haruto"),
    "a surname before two given syllables": (
        "Lim Swee Keong was there. “Show us,” Lim said.",
        "Lim Swee Keong",
    ),
    "with a style of address": ("Zhu Lan runs the dock. “It is full,” Ms Zhu said.", "Zhu Lan"),
    "a Vietnamese given name": ("Nguyen Thi Lan runs the zone. “By June,” Ms Lan said.", "Nguyen Thi Lan"),
    "a particle behind a style of address": (
        "“Too wet,” said Mr van der Meer. Jaap van der Meer grows bulbs.",
        "Jaap van der Meer",
    ),
    "a first name behind a style that takes one": ("Dame Iris Holt sang. “I am hoarse,” Dame Iris said.", "Iris Holt"),
    "a surname that is a place": ("Jack London raises pigs in Preston. “They bite,” London said.", "Jack London"),
    "a given name that is a word": (
        "Till Brandt, the harbour master, left. “It is late,” he said.",
        "Till Brandt",
    ),
    "a style that contradicts the given name": (
        "Andrea Reed, of Harwick, bakes. “It is only flour,” Mr Reed said.",
        "Andrea Reed",
    ),
    "a description nobody had, and no list either": (
        "Ines Calder led. “It is noise,” she said.\n\nDora Webb is not. “It is lichen,” says the Harwick geochemist.",
        "Dora Webb",
    ),
    "she who is described behind a verb of saying": (
        "“We owe her,” said Nora Quist.\n\nThe driver, a grandmother, said she was fine. “No trees,” she said.",
        None,
    ),
    "brother and sister": (
        "Ines Calder and her brother, Tom Calder, own the yard. “I saw nothing,” Ms Calder said.",
        "Ines Calder",
    ),
    "a headline's surname is that of who is named first": (
        (
            "‘The pier is no toy’, Calder tells hearing\n\nInes Calder, who owns the pier, spoke."
            " Tom Calder, her brother, sat there."
        ),
        "Ines Calder",
    ),
    "no letters behind a name": ("“It was dark,” said Fergus Orr KC.", "Fergus Orr"),
    "letters in apposition": ("For the families, Ranald Orr, KC, called it “an exercise”.", "Ranald Orr"),
    "letters in apposition, a degree": ("In her lecture, Ann Moor, PhD, called it “noise”.", "Ann Moor"),
    "a trade before a first name": (
        "Rob Calder hid. Hubby Rob was found. “I hid,” said hubby Rob.",
        "Rob Calder",
    ),
    "another name that is told": (
        "Ines Calder, known on the quay as “Nettle”, wept. Nettle said it was “only the wind”.",
        "Ines Calder",
    ),
    "a stage name": ("Tom Okoro, better known as DJ Tusk, slept. “My ears,” Tusk said.", "Tom Okoro"),
    "the first word of a firm's name": (
        "Fen-Tide Paving won the job. Fen-Tide said it was “proud”.",
        "Fen-Tide Paving",
    ),
    "the noun of a long name": (
        "The Department of Coastal Works shut the pier. The Department said it was “closed for good”.",
        "Department of Coastal Works",
    ),
}

ROLES: Passages = {
    "a narrower noun": ("The widow’s solicitor, Ann Quill, rose. “It is over,” the lawyer said.", "Ann Quill"),
    "a rank": ("Detective Constable Tom Pugh left. Ann Lee stayed. “He ran,” the officer said.", "Tom Pugh"),
    "a style that is a trade": ("Dr Priya Anand saw the bed. “Nobody slept in it,” the doctor said.", "Priya Anand"),
    "a verb that is an office": (
        "Ines Calder, who chairs the board, met Tom Reed. “It is spent,” the chairwoman said.",
        "Ines Calder",
    ),
    "an office that is told before a style of address": (
        "The Governor of Ogun State, Dr Ade Bello, slept. “No,” the governor said.",
        "Ade Bello",
    ),
    "a portfolio before a style of address": (
        "Water Minister Sheikha Noura bint Saif flew home. “It will rain,” the minister said.",
        "Noura bint Saif",
    ),
    "the portfolio tells two ministers apart": (
        "Water Minister Ann Obi met Transport Minister Bob Zeid. “It will rain,” the water minister said.",
        "Ann Obi",
    ),
    "a deputy is not the mayor": (
        "Deputy mayor Joe Pike stood in for Mayor Ann Lee. “I am well,” the mayor said.",
        "Ann Lee",
    ),
    "nor the mayor a deputy": (
        "Deputy mayor Joe Pike stood in for Mayor Ann Lee. “She is ill,” the deputy mayor said.",
        "Joe Pike",
    ),
    "one director of two": (
        (
            "Harbour Trust is broke. Its finance director, Omar Hadid, left. “I told them,” the finance director said."
            " Lena Holm, the director of the museum, wept."
        ),
        "Omar Hadid",
    ),
    "another's leader is not the union's": (
        "Green leader Stu Abbott rose. “It is late,” the union leader said.",
        None,
    ),
    "a portfolio behind the office": (
        "Minister for Ports Paul Reed welcomed it. “It is good bread,” the minister said.",
        "Paul Reed",
    ),
    "an age before a name": (
        "The keeper, 19-year-old Lebo Reed, met Ann Lee. “I am asleep,” the teenager said.",
        "Lebo Reed",
    ),
    "the only one named, before anybody speaks": (
        "Tom Hart scored late and thanked his dentist. “I am lighter,” the striker said.",
        "Tom Hart",
    ),
    "who testified": (
        "Ann Reed testified that she saw a man. Tom Pugh took notes. “He was bent double,” the witness said.",
        "Ann Reed",
    ),
    "no counsel is the witness": (
        "“The gauge said full,” said Ann Reed. Counsel Fergus Orr asked whom she rang. “The porter,” the witness said.",
        "Ann Reed",
    ),
    "who denies a charge": (
        "Tom Reed denies theft. Ann Lee is his solicitor. “I slept,” the defendant said.",
        "Tom Reed",
    ),
    "an age that a noun tells": (
        "Gwen Pryce, 81, met Huw Rees, 40, in the lane. “I had a broom,” the pensioner said.",
        "Gwen Pryce",
    ),
    "a chief justice is not a justice": (
        "Chief Justice Sam Hadid sat with Justice Amy Baig. “So is the road,” the chief justice said.",
        "Sam Hadid",
    ),
    "two descriptions in apposition": ("His brother and critic, Tom Reed, called it “a sieve”.", "Tom Reed"),
    "where she is from": ("Lotte Krol won in three sets. “My arm hurts,” the Dutchwoman said.", "Lotte Krol"),
    "of what party": ("Gov. Marta Kowal signed the bill. “It is paid for,” said the Democrat.", "Marta Kowal"),
}

KIN: Passages = {
    "he of a couple": ("Raj and Sunita Orr are leaving. Mr Orr said: “We promised.”", "Raj Orr"),
    "she of a couple": ("Raj and Sunita Orr are leaving. “We did,” he said. His wife agreed: “No.”", "Sunita Orr"),
    "he whom no list has beside her": ("Zorp and Sunita Orr are leaving. Mr Orr said: “We promised.”", "Orr"),
    "the other end of it": (
        "Tom Reed and his mother, Ann Reed, keep hens. “I count them,” she said. “They bite,” her son said.",
        "Tom Reed",
    ),
    "a twin": (
        "Carla Brandt and her twin, Otto Brandt, sail. “I steer,” Carla said. “I bail,” her brother put in.",
        "Otto Brandt",
    ),
    "whose the possessor is": (
        "Elsie Moor, 19, was at sea. “She rang,” said her mother, Nora Moor. “It was late,” her mother added.",
        "Nora Moor",
    ),
    "nobody, where none of hers is named": (
        "Tom Reed and his sister, Ann Reed, keep hens. Ines Calder sold the yard. “It was time,” Calder’s sister said.",
        None,
    ),
}

ORGANISATIONS: Passages = {
    "the company, of a name that does not tell": (
        "Norlink cut forty routes. The company said that “nobody rides any more”.",
        "Norlink",
    ),
    "and then it": (
        "Norlink cut forty routes. The company said that “nobody rides”. It added that staff “will be kept”.",
        "Norlink",
    ),
    "the club": ("Wexham Town let Sam Sharp go on Friday. “We thank Sam,” the club said.", "Wexham Town"),
    "neither, where two are as present": (
        "Norlink sued Tamura Rail on Monday. The company said the case was “hopeless”.",
        None,
    ),
    "no public body": ("Norlink cut forty routes. The council said it was “sorry”.", None),
    "both of a couple": ("Ann Reed and Tom Reed sold up. “We had one pot,” they said.", "Ann Reed"),
}

PRONOUNS: Passages = {
    "a resident's town is nobody": (
        "A resident of Keta, who asked that her name be withheld, laughed. “Which one?” she said.",
        None,
    ),
    "the Arctic Circle is no team": (
        "Honey from the edge of the Arctic Circle is bad. In a journal, the team say that it is “small”.",
        None,
    ),
    "counted things are nobody": (
        "Kirra Orr won. The 29-year-old, competing at her fourth Games, confirmed it was her last. “I did,” she said.",
        "Kirra Orr",
    ),
    "what goes to somebody is nobody": ("Silver went to Kirra Orr. “I promised my physio,” she said.", "Kirra Orr"),
    "named kin is the subject, not whose she is": (
        "Efua Orr won. Efua Orr’s coach wept. Orr’s mother, Comfort, watched. “It's chemistry,” she said.",
        "Comfort",
    ),
    "the witness to whom it is put": (
        "Tom Orr told the inquiry no.\n\n“No,” said Kate Voss.\n\nCounsel said Mr Orr drank. “No,” the witness said.",
        "Tom Orr",
    ),
    "a relative clause's own subject is not spoken of": (
        "Gary Orr, whose son Mason, 14, is in Year 9, wept. “It was my phone,” he said.",
        "Gary Orr",
    ),
    "a subject behind its verb": (
        "Parents wept. Among them was Gary Orr, whose son Mason, 14, is ill. “It was my phone,” he said.",
        "Gary Orr",
    ),
    "a name for the first time, right before": (
        "The head, Jack Orr, said it was late. He blamed lorries. But Tom Ekpo shook his head.\n\n“Which?” he asked.",
        "Tom Ekpo",
    ),
    "a name behind a role and its brackets, right before": (
        "The head, Jack Orr, spoke. The chair (CEO), Tom Ekpo, shook his head.\n\n“Which?” he asked.",
        "Tom Ekpo",
    ),
    "a name behind a link, and his role": (
        "The head, Jack Orr, spoke. He blamed lorries. But Tom Ekpo, the chair, shook his head.\n\n“Which?” he asked.",
        "Tom Ekpo",
    ),
    "who is brought in by kin and trade": (
        (
            "Ines Calder ran the boat. “It is slow,” she said. Her brother, the postman and part-time diver Kim Calder,"
            " was blunter. “It is dead,” he said."
        ),
        "Kim Calder",
    ),
    "who is brought in between two quotations": (
        "Tom Hart was cross. “We slept,” Hart said. His cousin, Bob Lane, agreed. “And snored,” he said.",
        "Bob Lane",
    ),
    "the subject of a clause before a semicolon": (
        (
            "The principal, Hank Orr, will sell. Ned Moss, the only man who has a key, will not come; he expects to be"
            " away. “I drive,” he said."
        ),
        "Ned Moss",
    ),
    "not the subject of a subordinate clause": (
        "Coach Bob Lane swore at the bench after winger Tom Hart was booked. “It was a fair one,” he said.",
        "Bob Lane",
    ),
    "a subject whose verb no list has": (
        "Carlos Ruiz outfoxes Ivan Petrov in the final. Then he thanked the crowd. “I was cold,” he said.",
        "Carlos Ruiz",
    ),
    "whom the text is about": (
        (
            "Una Okoye makes chairs. “They are art,” Okoye says. Her mother, Grace, wanted a dentist. “She got"
            " a chair,” says Okoye.\n\nWhat of her rivals? “They have cushions,” she says."
        ),
        "Una Okoye",
    ),
    "an unnamed subject between": (
        "Ines Calder sold up. The yard went for a song. Her aunt was glad. “It was time,” she said.",
        None,
    ),
    "not whom he was asked about": (
        "Bob Lane laughed it off. Asked whether Tom Hart would start, he snapped: “Next question.”",
        "Bob Lane",
    ),
    "a man, once he was he": (
        (
            "Una Okoye makes chairs. Her dealer, Sol Abend, bought one. He called it “a fall”.\n\nWhat does she make"
            " of it? “A chair,” she says."
        ),
        "Una Okoye",
    ),
    "who asks, where it is told": ("Una Okoye spoke to Nell Moor. “Is it art?” I asked.", "Nell Moor"),
    "not by whom she was asked": (
        "Ann Reed wept.\n\nAsked about it by Eve Moor, she said it was “dust”.",
        "Ann Reed",
    ),
    "nobody who is named in the quotation": (
        "Bob Lane was not named. “Tom Hart would be good at it,” he said.",
        "Bob Lane",
    ),
    "no place": (
        "Ines Calder ran. On Sunday, at Harrow Grounds, she was glad of it. “I came to run,” she said.",
        "Ines Calder",
    ),
    "the woman, although a man has just spoken": (
        (
            "Ann Brandt keeps bees. Tom Hart, who sells honey, called her “a menace”. He meant it."
            " She keeps a jar of his. “Too sweet!” she said."
        ),
        "Ann Brandt",
    ),
}

INTRODUCTIONS: Passages = {
    "a shadow minister is no minister": (
        "The arts minister spoke.\n\nAnn Orr sat.\n\nShadow arts minister Tom Rowe sat.\n\n“Yes,” said the minister.",
        "Ann Orr",
    ),
    "a stolen car is nobody": (
        "“No,” said Detective Hamish Tolley. Two went in while a third waited in a stolen Mazda, he said.",
        "Hamish Tolley",
    ),
    "an honorific before a first name": (
        "Datuk Azman Harun denied it.\n\n“We were the first,” Datuk Azman said.",
        "Azman Harun",
    ),
    "whose daughter is next": (
        "It was little comfort to Niamh Orr, whose daughter Ellie is next.\n\n“The boat is leaky,” she said.",
        "Niamh Orr",
    ),
    "counsel is no witness": (
        "Kay Dutton told the inquest no. Ann Orr, representing the firm, said yes. “Who knows?” asked the witness.",
        "Kay Dutton",
    ),
    "an adjective of a name's own": (
        "Campaign group Quiet Melbrook met at Melbrook Hall. Melbrook is small.\n\nQuiet Melbrook said it was late.",
        "Quiet Melbrook",
    ),
    "a possessive in a charity's name": (
        "The charity Parkinson’s Forward, which paid for it, was keen.\n\nThe charity wants it to be sold.",
        "Parkinson’s Forward",
    ),
    "a legend may be an actress": (
        "Soap legend Lorna Dacre was fined.\n\nLorna told the Echo: “No.”\n\n“Up a tree,” said the actress.",
        "Lorna Dacre",
    ),
    "a minister for something": ("Minister for Health Oisín Breen told the Dáil that he would look.", "Oisín Breen"),
    "a minister of state for something": (
        "Minister of State for Housing Foo Swee Lian left. “No,” Ms Foo told the House.",
        "Foo Swee Lian",
    ),
    "counsel for another rose": (
        "Tom Calder, a cook, left. In a note Calder said no.\n\nPieter Reed, for Calder, rose. He argued it was late.",
        "Pieter Reed",
    ),
    "whose coach it is that the words behind name": (
        "Lalit Bisht, a coach, smiled.\n\nTom Reed wept.\n\nHis coach didn’t. “Poor,” said Jaydev Solanki. He said no.",
        "Jaydev Solanki",
    ),
    "the former postman in one word": (
        "Neighbour Winston Bailey, 71, said he was fined. “She'd hurt her arm,” the ex-postman said.",
        "Winston Bailey",
    ),
    "a plain word at a sentence's head is nothing that speaks": (
        "Grief had turned to anger. The answer was signed by Ana Tello. It “has been entered”, it said.",
        None,
    ),
    "their leader is nobody who is named further on": (
        "The Bloc holds 11 seats, and its leader said it would wait.\n\nOpposition leader Marguerite Orr left.",
        None,
    ),
    "four words of a name, the first one unknown": (
        "“It coughed,” said Dilia Esperanza Cuastumal Rosero.",
        "Dilia Esperanza Cuastumal Rosero",
    ),
    "an association of private bodies": (
        "The Association of Private Clinics said it was late.",
        "Association of Private Clinics",
    ),
    "an assistant": ("Assistant Alofa Leavasa took the session. She said it had been quiet.", "Alofa Leavasa"),
    "an engineer by his style": ("Club chairman Eng. Tobias Orr called it “new”.", "Tobias Orr"),
    "the head of a body before the name": (
        "Judge Ingeborg Thor left. The head of the inspectorate, Lone Kjær, spoke. “Five years,” she said.",
        "Lone Kjær",
    ),
    "one of whom the lead tells in passing": (
        "It ended a sale that one organiser called “shouting”.\n\nChair of the club, Ann Orr, wept.",
        None,
    ),
    "a first name alone": ("“It shook,” said a shopkeeper who gave only her first name, Rosa.", "Rosa"),
    "identified only as": ("“I saw two,” wrote one passenger, identified only as Lukas.", "Lukas"),
    "one of them, and then the name": ("“She was never late,” recalled one of them, Moses Reed.", "Moses Reed"),
    "a body behind its description": (
        "The mill’s owner, the Harbour Board, said it was “no hotel”.",
        "Harbour Board",
    ),
    "one of them": ("Three came. One of them, who gave his name as Bert, said it was “a lark”.", "Bert"),
    "who wants no name": ("“It shook,” said a guard who asked not to be named. Tom Reed left.", None),
    "whom the lead leaves without a name": (
        "A trawler skipper has said he had “no choice” but to sail.\n\nPeter Lough, 51, went down with two men.",
        "Peter Lough",
    ),
    "a pronoun in the lead": (
        (
            "The driver of a lorry would have stopped “in a heartbeat”, he told a hearing."
            "\n\nDale Orr, who hauled bricks, wept."
        ),
        "Dale Orr",
    ),
    "not a spokesman": (
        "A police spokesman said the road was “shut”.\n\nMary Lane, who lives there, drove it.",
        None,
    ),
    "not who is of another trade": (
        "A paramedic said the man had “no pulse”.\n\nTom Reed, a teacher, was found on the quay.",
        None,
    ),
}

DOCUMENTS: Passages = {
    "a letter in which a firm's head wrote": (
        "In a letter to staff, Corwen's head, Lena Fitch, called it “shut”. The letter added: “We cannot run it.”",
        "Lena Fitch",
    ),
    "a letter of his": ("Tom Reed died. His letter was read out. “I hold no grudge,” it began.", "Tom Reed"),
    "the page of who holds a role": (
        "Mayor Ann Lee slept. “Stay in,” read a post on the mayor’s page.",
        "Ann Lee",
    ),
    "the statement that was spoken of": (
        "Tom Reed, in a statement on Friday, accused the board of waste. The statement said the pier was “a sieve”.",
        "Tom Reed",
    ),
    "her reply": ("Ann Reed read the note. Tom Lee left. Her reply: “Not today.”", "Ann Reed"),
    "a club statement": ("Wexham Town let Sam Sharp go. A club statement said it was “time”.", "Wexham Town"),
    "who signed it": (
        "The memo, seen by this paper, was signed by Ann Lee. It warned of “a long winter”.",
        "Ann Lee",
    ),
    "a survey by a group": ("A survey by the campaign group Fair Tides called the beach “filthy”.", "Fair Tides"),
}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(*case, id=f"{group}-{shows}")
        for group, cases in {
            "names": NAMES,
            "roles": ROLES,
            "kin": KIN,
            "organisations": ORGANISATIONS,
            "pronouns": PRONOUNS,
            "introductions": INTRODUCTIONS,
            "documents": DOCUMENTS,
        }.items()
        for shows, case in cases.items()
    ],
)
def test_whom_the_last_mention_stands_for(text: str, name: str | None) -> None:
    assert last_speaker(text) == name


def test_who_asks_and_who_answers() -> None:
    text = "Mei Tan builds dolls. She spoke to Nell Moor.\n\nQ: Who was the first for?\n\nA: My mother. She named it."
    assert [[s.name for s in q.speakers] for q in read(text).quotations] == [["Nell Moor"], ["Mei Tan"]]


def test_the_author_asks_where_nobody_else_is_said_to() -> None:
    text = "Mei Tan builds dolls.\n\nQ: Who was the first for?\n\nA: My mother. She named it."
    names = [[s.name for s in q.speakers] for q in read(text, author="Nell Moor").quotations]
    assert names == [["Nell Moor"], ["Mei Tan"]]


NOT_YET: Passages = {
    "a name of two words that are words": ("May Will sold the cow. “It was old,” said May.", "May Will"),
    "a title that is a given name": (
        "Bishop Tyler, a nurse, leads the shift. “I am an owl,” Tyler said.",
        "Bishop Tyler",
    ),
    "a secretary who speaks for a party": (
        "The party’s publicity secretary, Chidi Eze, rose. “Go home,” the spokesman said.",
        "Chidi Eze",
    ),
}


@pytest.mark.xfail(reason="words that are names, and who is on stage without a name, are not known", strict=True)
@pytest.mark.parametrize(("text", "name"), NOT_YET.values(), ids=NOT_YET)
def test_not_yet(text: str, name: str | None) -> None:
    assert last_speaker(text) == name
