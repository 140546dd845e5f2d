"""Everyday sentences of many desks: each with its records, as kind, what was said, and who is pointed at."""

import pytest

from service.attribution import read

Record = tuple[str, str, str | None]

CASES: dict[str, tuple[str, list[Record]]] = {
    "several say, behind the marks": (
        "“It will rise,” say experts at the bank.",
        [("direct", "It will rise,", "experts at the bank")],
    ),
    "who drives a bus is no bus": ("“It is late,” said the bus driver.", [("direct", "It is late,", "the bus driver")]),
    "who cleans windows is no window": (
        "“It is late,” said the window cleaner.",
        [("direct", "It is late,", "the window cleaner")],
    ),
    "a shop window": ("“No Ball Games,” says the shop window.", []),
    "of whom he was warned, and of what": (
        "The mayor warned one man who queried his hours that he would be “on the van”.",
        [("mixed", "he would be on the van", "The mayor")],
    ),
    "a term within the clause": (
        "The study concludes that the exercise, known to walkers as “retro-walking”, is “cheap and safe”.",
        [("mixed", "the exercise, known to walkers as “retro-walking”, is cheap and safe", "The study")],
    ),
    "the other calls it": (
        "One calls it “temporary”. The other calls it “ongoing”.",
        [("mixed", "it temporary", "One"), ("mixed", "it ongoing", "The other")],
    ),
    "a growth forecast": (
        "Pieter Vos described the growth forecast as “brave”.",
        [("mixed", "the growth forecast as brave", "Pieter Vos")],
    ),
    "never": (
        "Much of the work never happened, a former executive claims.",
        [("indirect", "Much of the work never happened", "a former executive")],
    ),
    "a fronted clause, and where it was said": (
        "Before the day was out, he recalled in a memoir, he had taken apart the bed.",
        [("indirect", "Before the day was out he had taken apart the bed", "he")],
    ),
    "asked about it, and no answer told": (
        "In an interview in July, Ines Calder was asked about the pier, and she did her best.",
        [],
    ),
    "a sum, and of what": (
        "The minister puts the cost of the tax at 8,000 jobs.",
        [("indirect", "the cost of the tax at 8,000 jobs", "The minister")],
    ),
    "odds": ("She puts the odds of a coincidence at one in 11.", [
        ("indirect", "the odds of a coincidence at one in 11", "She")
    ]),
    "told by somebody to": (
        "He holds up a placard and is told by the Speaker to put it away.",
        [("indirect", "to put it away", "the Speaker")],
    ),
    "promised last summer to": (
        "He promised last summer to pay for the funeral.",
        [("indirect", "to pay for the funeral", "He")],
    ),
    "each clause its own": (
        "The mayor left early, but the bill, according to her sister, is still outstanding.",
        [("indirect", "the bill is still outstanding", "her sister")],
    ),
    "told of it": ("His wife, told of this over the telephone, was silent.", []),
    "two cues, two records": (
        "Tom Reed thinks the target is low, and wrote that it was “mad”.",
        [("indirect", "the target is low", "Tom Reed"), ("mixed", "it was mad", "Tom Reed")],
    ),
    "jabbing at paper": (
        "“It is bad,” Calder said, jabbing at the packet with a pen.",
        [("direct", "It is bad,", "Calder")],
    ),
    "four pages in a shed that": ("She writes four pages a day in a shed that the family keeps warm.", []),
    "an email on a screen": (
        "One of the emails, shown on a screen, read: “Somebody is going to fall.”",
        [("direct", "Somebody is going to fall.", "One of the emails")],
    ),
    "a notice": ("Somebody has taped a notice to the piano: “Mind Your Elbows”.", []),
    "a signboard": ("A signboard at the steps still proclaims “No Washing of Vans”.", []),
    "what engineers call it": ("It sat in what engineers call “a bucket,” a folder in the cloud.", []),
    "whom they called": ("Her father, whom the ward called “the Colonel”, wept.", []),
    "part of what is dismissed": (
        "The Labour man dismissed the force’s “visible policing” pledge as “a late bus”.",
        [("mixed", "the force’s “visible policing” pledge as a late bus", "The Labour man")],
    ),
    "a title glossed behind it": ("We are here to talk about “The Salt Year”, his first book in 11 years.", []),
    "a placard on the way": ("She passed a placard on the way to her car that declared “Frogs Vote Too”.", []),
    "a firm's abbreviation before the verb": (
        "Acme Gear Inc. confirmed late Monday that the plant was “gone”.",
        [("mixed", "the plant was gone", "Acme Gear Inc.")],
    ),
    "by whom she was asked": (
        "Asked by a reporter whether she had seen the minister, she replied: “No.”",
        [("indirect", "whether she had seen the minister", "a reporter"), ("direct", "No.", "she")],
    ),
    "a paper, published": (
        "According to the paper, published in the journal Gut, the drug halved the risk.",
        [("indirect", "the drug halved the risk", "the paper")],
    ),
    "a station's number": (
        "The minister told Radio 5 it was “an open secret”.",
        [("mixed", "it was an open secret", "The minister")],
    ),
    "said one": (
        "It was, said one, “like watching paint dry”.",
        [("mixed", "It was like watching paint dry", "one")],
    ),
    "to the charge that": (
        "To the charge that he is aloof, Lund has an answer: “I'm Swedish.”",
        [("direct", "I'm Swedish.", "Lund")],
    ),
    "nicknamed": ("The athlete nicknamed “the Metronome” trudged home.", []),
    "told by, right before the marks": (
        "Calder was told by Reed “do not go” on Monday.",
        [("mixed", "do not go on Monday", "Reed")],
    ),
    "denied misleading": (
        "The minister has denied misleading parliament after a memo warned that the trains were too wide.",
        [
            ("indirect", "misleading parliament", "The minister"),
            ("indirect", "the trains were too wide", "a memo"),
        ],
    ),
    "asks anybody who": (
        "Glen Pell asks anyone who finds dead eels to leave them.",
        [("indirect", "to leave them", "Glen Pell")],
    ),
    "a person to have done": (
        "Alderney, now 38 and the youngest person to have run the place, says he wrote to her.",
        [("indirect", "he wrote to her", "Alderney")],
    ),
    "according to what somebody estimates": (
        "It would lift trade by a tenth, according to Treasury estimates.",
        [("indirect", "It would lift trade by a tenth", "Treasury estimates")],
    ),
    "told police, according to another": (
        "The accused told police that they sold each cover, according to Ines Calder.",
        [("indirect", "they sold each cover", "The accused")],
    ),
    "told investigators, as another said": (
        "He told investigators he had asked for a boat, Ann Reed said.",
        [("indirect", "he had asked for a boat", "He")],
    ),
    "replied with a try": ("Eastwood replied with a try that owed plenty to a bounce.", []),
    "a day, and nothing judged": ("The chair has slated debate for Thursday.", []),
    "reminded of something": ("Radebe was reminded of the deadline and glanced at his watch.", []),
    "expecting a child": ("Ann Reed, who is expecting her first child in May, left.", []),
    "hiding behind a word": (
        "Wanda Reed accused the industry of hiding behind the word “choice.”",
        [("indirect", "hiding behind the word “choice.”", "Wanda Reed")],
    ),
    "an outreach to somebody": (
        "She seems to think the outreach to young voters was rather phony.",
        [("indirect", "the outreach to young voters was rather phony", "She")],
    ),
    "left somebody asking": (
        "It left coach Dale Cribb asking whether it was played on grass.",
        [("indirect", "whether it was played on grass", "coach Dale Cribb")],
    ),
    "with fury, and with nothing said": ("Unions reacted with fury.", []),
    "beneath a tree": ("Her late husband proposed beneath it in 1959.", []),
    "to the spot": ("The referee pointed to the spot.", []),
    "what somebody shows is not said": ("It was he who showed the scientist the black bands.", []),
    "what a study shows is": (
        "The study showed a rise in sales.",
        [("indirect", "a rise in sales", "The study")],
    ),
    "asked about somebody who did something": ("Asked about Lund, sent off for laughing, Rennie sighed.", []),
    "not heard to say": ("You will not hear her say she is “the voice of” anything.", []),
    "for fear of something": (
        "A don, who pleaded anonymity for fear of sanctions, claimed that it was over.",
        [("indirect", "it was over", "A don")],
    ),
    "a vote is no choice": (
        "The member warned that her vote “should not be banked”.",
        [("mixed", "her vote should not be banked", "The member")],
    ),
    "calls the terms": (
        "The firm calls the terms “generous by any measure”.",
        [("mixed", "the terms generous by any measure", "The firm")],
    ),
    "a trade before the name in apposition": (
        "Her co-author, graduate student Ines Orr, says she slept.",
        [("indirect", "she slept", "graduate student Ines Orr")],
    ),
    "two trades before the name in apposition": (
        "Her husband, novelist and critic Ivo Orr, said it was late.",
        [("indirect", "it was late", "novelist and critic Ivo Orr")],
    ),
    "a firm in apposition": (
        "The maker, drugs giant Corwen, said it would appeal.",
        [("indirect", "it would appeal", "drugs giant Corwen")],
    ),
    "nine of those whom somebody asked": (
        "Nine of the ten residents interviewed by the Gazette said they would leave.",
        [("indirect", "they would leave", "Nine of the ten residents")],
    ),
    "responded with a statement": (
        "The guild responded with a one-line statement: “See you.”",
        [("direct", "See you.", "The guild")],
    ),
    "signed off with a joke": (
        "He signed off with a joke: “Never trust a vicar.”",
        [("direct", "Never trust a vicar.", "He")],
    ),
    "a trade in a headline": (
        "“I still get nervous”: potter Moira Orr on her first kiln\n\nIt rained.",
        [("direct", "I still get nervous", "potter Moira Orr")],
    ),
    "several on something in a headline": (
        "“It's a lottery”: parents on the fight for places\n\nIt rained.",
        [("direct", "It's a lottery", "parents")],
    ),
    "whose own story it is in a headline": (
        "“I was told to smile”: the waitress who sued and won\n\nIt rained.",
        [("direct", "I was told to smile", "the waitress")],
    ),
    "who is only spoken of in a headline": (
        "“Unfit for work”: the waitress who sued and won\n\nIt rained.",
        [("direct", "Unfit for work", None)],
    ),
    "goes on to call for something": (
        "She accuses the board of “a raid” and calls for a vote.",
        [("direct", "a raid", "She"), ("indirect", "a vote", "She")],
    ),
    "what a firm expects": (
        "The firm, founded in 1901, expects a loss, down from last year.",
        [("indirect", "a loss, down from last year", "The firm")],
    ),
    "what somebody in apposition described as": (
        "The mayor left, following what the chair of governors, Ann Orr, described as “a talk”.",
        [("direct", "a talk", "Ann Orr")],
    ),
    "a note from somebody": (
        "On the wall is a note from her predecessor, Karel Orr: “Sit down.”",
        [("direct", "Sit down.", "Karel Orr")],
    ),
    "a section is nobody": ("Interview: “I don't do legacy”\n\nIt rained.", [("direct", "I don't do legacy", None)]),
    "an obituary is nobody": ("Obituary: Ann Orr, “queen of knots”\n\nIt rained.", []),
    "whoever beams speaks next": (
        "Ruiz said Orr had “ears”. When I repeat this, Orr beams. “I'll give her a rise.”",
        [("mixed", "Orr had ears", "Ruiz"), ("direct", "I'll give her a rise.", "Orr")],
    ),
    "while another in apposition accuses": (
        "Lowri Orr said no plan was good, while her rival, Tom Lee, accused her of “playing”.",
        [("indirect", "no plan was good", "Lowri Orr"), ("direct", "playing", "Tom Lee")],
    ),
    "a dateline is no part of a lead": (
        "GENEVA, May 3 (Newswire) - Lakes are “shrinking” fast, Ann Lee said on Monday.",
        [("mixed", "Lakes are shrinking fast", "Ann Lee")],
    ),
    "a dateline without an agency": (
        "LEUVEN — Rents will rise, the city said.",
        [("indirect", "Rents will rise", "the city")],
    ),
    "a place in small letters, and when": (
        "Lagos, May 3, 2024 (Newswire) Rents will rise, the mayor said.",
        [("indirect", "Rents will rise", "the mayor")],
    ),
    "a name between dashes is no dateline": (
        "RUDD - a club of some fame - is late, the mayor said.",
        [("indirect", "RUDD - a club of some fame - is late", "the mayor")],
    ),
    "money with its sign in letters": (
        "The fund’s chief said Sh3.1 billion had been paid and R212.5 million was owed.",
        [("indirect", "Sh3.1 billion had been paid and R212.5 million was owed", "The fund’s chief")],
    ),
    "who wrote to somebody asks": (
        "Priya Rao said it was late. She has written to the regulator asking it to look at the market.",
        [("indirect", "it was late", "Priya Rao"), ("indirect", "to look at the market", "She")],
    ),
    "who sent a letter demands": (
        "Ms Rao sent a letter to the minister demanding that he resign.",
        [("indirect", "he resign", "Ms Rao")],
    ),
    "an object behind a verb between commas is no speaker": (
        "Ines Orr, a banker whose term ends in June, said wages, up 11% in May, were her worry.",
        [("indirect", "wages, up 11% in May, were her worry", "Ines Orr")],
    ),
    "a long list of what there will not be": (
        "Mr Orr promised there would be no music, no flags and no cars.",
        [("indirect", "there would be no music, no flags and no cars", "Mr Orr")],
    ),
    "more than half of them": (
        "More than half of the riders questioned for the study said they were cold.",
        [("indirect", "they were cold", "More than half of the riders")],
    ),
    "all but four of them": (
        "All but four of the 21 economists polled by Kestrel last week had predicted a cut.",
        [("indirect", "a cut", "All but four of the 21 economists")],
    ),
    "as many as six": (
        "Nadia Orr believes as many as six of her friends could stay away.",
        [("indirect", "as many as six of her friends could stay away", "Nadia Orr")],
    ),
    "a claim, a colon and a correction": (
        "His claim that one in ten had gone did not stand: the true figure, a clerk said, was lower.",
        [("indirect", "one in ten had gone", "His"), ("indirect", "the true figure was lower", "a clerk")],
    ),
    "what somebody opened a meeting by": (
        "The guests said the chair had opened the night by describing the mood as “late”.",
        [("mixed", "the mood as late", "the chair")],
    ),
    "anonymity is nobody who speaks": (
        "“No,” said the clerk, who requested anonymity to speak freely.",
        [("direct", "No,", "the clerk")],
    ),
    "what can be told from a colour": ("Ms Orr could tell from the colour whether it was hot.", []),
    "what was said to them both": (
        "They met at school, where their tutor told them both that they would fail.",
        [("indirect", "they would fail", "their tutor")],
    ),
    "papers that somebody has seen show": (
        "The firm raised the limit 31 times, emails reviewed by The Ledger show.",
        [("indirect", "The firm raised the limit 31 times", "emails")],
    ),
    "a moment ago, quoting": (
        "Nobody had looked since May, Aoife Orr of the Labour group claimed a moment ago, waving a sheet.",
        [("indirect", "Nobody had looked since May", "Aoife Orr of the Labour group")],
    ),
    "the head of a body for this and that": (
        "Seas are warm, the head of the agency for lakes and rivers said.",
        [("indirect", "Seas are warm", "the head of the agency for lakes and rivers")],
    ),
    "called on somebody, known as something": (
        "The fans called on the chairman, known as “Goal”, to freeze prices.",
        [("indirect", "to freeze prices", "The fans")],
    ),
    "denied any role": (
        "Mr Rao, who was away, denied any role in the choice.",
        [("indirect", "any role in the choice", "Mr Rao")],
    ),
    "denied throughout that": (
        "Orr, of Hull, had denied throughout that he meant harm.",
        [("indirect", "he meant harm", "Orr")],
    ),
    "denied one thing and blamed another": (
        "The rebels denied having any men there and blamed “boys in our boots”.",
        [
            ("indirect", "having any men there", "The rebels"),
            ("direct", "boys in our boots", "The rebels"),
        ],
    ),
    "blamed a storm": (
        "He blamed a storm “without equal in our records”.",
        [("mixed", "a storm without equal in our records", "He")],
    ),
    "a warning from somebody, of whom more is said": (
        "It drew a warning from Victor Slade, who was in the chair, that he would clear the room.",
        [("indirect", "he would clear the room", "Victor Slade")],
    ),
    "men under somebody’s command": (
        "The ministry accused men under General Orr’s command of firing on a crew.",
        [("indirect", "firing on a crew", "The ministry")],
    ),
    "an outside study": (
        "The only outside study in the files, done in May, recommended a lower limit.",
        [("indirect", "a lower limit", "The only outside study in the files")],
    ),
    "the only listed firm": ("Shares in Orr plc, the only listed operator, fell 4% in May.", []),
    "the dead, and who counted them": (
        "The dead include 11 children who waited for a bus, said Ana Orr, head of the office.",
        [("indirect", "The dead include 11 children who waited for a bus", "Ana Orr")],
    ),
    "described, with a name in between, as": (
        "The court describes the page, a form headed ‘Let’s go!’, as ‘a trap for the young’.",
        [("mixed", "the page, a form headed ‘Let’s go!’, as a trap for the young", "The court")],
    ),
    "shouts from the gallery": (
        "The words drew shouts of “Shame on you!” from people in the gallery.",
        [("direct", "Shame on you!", "people in the gallery")],
    ),
    "according to somebody, and": (
        "The plan was to use their feet, according to Solanki, and “nobody came out of the crease”.",
        [("mixed", "The plan was to use their feet nobody came out of the crease", "Solanki")],
    ),
    "and somebody else?": (
        "Lee wants to be in Rome. And Orr? “Have they boats in Rome?”",
        [("indirect", "to be in Rome", "Lee"), ("direct", "Have they boats in Rome?", "Orr")],
    ),
    "derided and insulted": (
        "Robert Orr derided and insulted “the clever left” in a speech.",
        [("direct", "the clever left", "Robert Orr")],
    ),
    "a named board is no board of wood": (
        "A woman for the Screening Board said: “There is not enough to go on.”",
        [("direct", "There is not enough to go on.", "A woman for the Screening Board")],
    ),
    "dismissed the letters as": (
        "He went on to dismiss some of the letters as “hysterical”.",
        [("mixed", "some of the letters as hysterical", "He")],
    ),
    "has little to say for it": ("Nor has she much to say for the “visitor centre” next door.", []),
    "a trade’s name for a thing": (
        "The trade’s name for a failure, for those new to this, is a “loss of service”.",
        [],
    ),
    "becomes the official something": ("The firm becomes the “Official Tea Partner” of the club.", []),
    "what its friends call it, and its foes": (
        "A survey found that few knew the plan, which supporters call “the spine” and opponents “the scar”.",
        [("indirect", "few knew the plan", "A survey")],
    ),
    "wrote a book, which": ("Shona Orr went on to write “Salt Mother”, which won a prize.", []),
    "a strategy’s title": ("It fits “Places to Play”, the borough’s leisure strategy, and is cheap.", []),
    "of no thing did she say it": ("Of no dog, however wild, did she ever say “bad”.", []),
    "point to a thing": ("The referee pointed to the spot, Orr scored and the match was over.", []),
    "wants something, and has written": (
        "He wants the council to pay half, and has written to the minister asking her to act.",
        [("indirect", "the council to pay half", "He"), ("indirect", "to act", "He")],
    ),
    "notes, and calls on": (
        "The report notes that fees have risen in two years and calls on heads to stop.",
        [("indirect", "fees have risen in two years", "The report"), ("indirect", "to stop", "The report")],
    ),
    "what officials had assured him": (
        "Orr, who left in May, said local officials had twice assured him that it would hold.",
        [("indirect", "it would hold", "local officials")],
    ),
    "the head of the volunteers' association": (
        "The head of the volunteers’ association, Keith Orr, said the words were overdue.",
        [("indirect", "the words were overdue", "Keith Orr")],
    ),
    "what a trade terms a thing": (
        "The sites belong to what archaeologists term the “urn-field” tradition.",
        [],
    ),
    "known in the trade as": (
        "He wants the council to buy lids, known in the trade as “first-flush” devices.",
        [("indirect", "the council to buy lids, known in the trade as “first-flush” devices", "He")],
    ),
    "a notice on what is left": ("A council notice on what is left of it says “No Dumping”.", []),
    "a board says in two tongues": (
        "A board nailed to the tree already says, in Tamil and English, “Museum. Opening Shortly.”",
        [],
    ),
    "the one that nipped back": (
        "He reckoned the one that nipped back to bowl Dan Orr was the best ball of his life.",
        [("indirect", "the one that nipped back to bowl Dan Orr was the best ball of his life", "He")],
    ),
    "described it as": (
        "Lloyd Orr, one of the judges, described it as the most frightening thing in years.",
        [("indirect", "it as the most frightening thing in years", "Lloyd Orr")],
    ),
    "orders doubled, she tells me": (
        "She tells me that orders doubled in January after a star posted a picture.",
        [("indirect", "orders doubled in January after a star posted a picture", "She")],
    ),
    "according to somebody, who farms, and the rest": (
        "The price, according to R. Orr, who farms four acres below the village, has risen by half.",
        [("indirect", "The price has risen by half", "R. Orr")],
    ),
    "according to somebody, and where": (
        "It was lost in May, according to Ann Orr, the school’s archivist, probably in a fire.",
        [("indirect", "It was lost in May probably in a fire", "Ann Orr")],
    ),
    "insisted that, when, and denied": (
        "Its chief, Trevor Orr, insisted that the vent was clear when the boat was serviced and denied ordering tape.",
        [
            ("indirect", "the vent was clear when the boat was serviced", "Trevor Orr"),
            ("indirect", "ordering tape", "Trevor Orr"),
        ],
    ),
    "denied opening any": (
        "Its chairman denied opening any new canal.",
        [("indirect", "opening any new canal", "Its chairman")],
    ),
    "denied withholding anything": (
        "In a note, he denied withholding anything from parents.",
        [("indirect", "withholding anything from parents", "he")],
    ),
    "conceded, hours after telling": (
        "Fiona Orr has conceded a $2bn rebate will run out early, hours after telling a host there was “no problem”.",
        [
            ("indirect", "a $2bn rebate will run out early", "Fiona Orr"),
            ("mixed", "there was no problem", "Fiona Orr"),
        ],
    ),
    "believed the thing itself was": (
        "She believed the program itself was sound.",
        [("indirect", "the program itself was sound", "She")],
    ),
    "a former fire chief": (
        "The order to leave went out late, a former fire chief told an inquiry Tuesday.",
        [("indirect", "The order to leave went out late", "a former fire chief")],
    ),
    "clearing it will cost": (
        "Clearing rubbish from the dump will cost up to $19 million, six times the first estimate, a report says.",
        [
            (
                "indirect",
                "Clearing rubbish from the dump will cost up to $19 million, six times the first estimate",
                "a report",
            )
        ],
    ),
    "two firms, its rivals, had managed": (
        "He pointed out that Mossop and Domovia, its closest rivals, had managed to grow.",
        [("indirect", "Mossop and Domovia, its closest rivals, had managed to grow", "He")],
    ),
    "accused a trust, which runs a school, of": (
        "Bethan Orr accused the Learning Trust, which runs nine academies, of treating complaints as disloyalty.",
        [("indirect", "treating complaints as disloyalty", "Bethan Orr")],
    ),
    "urged anyone hiring a boat": (
        "Mrs Orr urged anyone hiring a boat this summer to take an alarm.",
        [("indirect", "to take an alarm", "Mrs Orr")],
    ),
    "asked by counsel, for the family": (
        "Asked by Fergus Orr, for the family, whether she had ever been trained, the cleaner replied that she had not.",
        [
            ("indirect", "whether she had ever been trained", "Fergus Orr"),
            ("indirect", "she had not", "the cleaner"),
        ],
    ),
    "advised, to the dismay of some": (
        "A committee has advised the hospital in Carrow to stop the trial, to the dismay of families.",
        [("indirect", "to stop the trial", "A committee")],
    ),
    "to somebody's great dismay": (
        "A committee has advised the hospital in Carrow to stop the trial, to the great dismay of families.",
        [("indirect", "to stop the trial", "A committee")],
    ),
    "rejected the criticism": ("The minister rejected the criticism.", []),
    "a list of what was bought": (
        "He said the family had spent $900 on bollards, a fog cannon and a cabinet since May.",
        [("indirect", "the family had spent $900 on bollards, a fog cannon and a cabinet since May", "He")],
    ),
    "had little to say": ("The man himself had little to say when he got home.", []),
    "a proposed kind of fund": ("Unsettled is a proposed “first-loss” fund, under which donors would pay.", []),
    "aboard a ship": ("Leonard Orr was found on board the “Lady Ottoline” near a lock.", []),
    "a warning of profits": (
        "In a profit warning last week, the company said its earnings would drop.",
        [("indirect", "its earnings would drop", "the company")],
    ),
    "calling newspaper reports something": (
        "She denied being forced out, calling newspaper reports to that effect “absolute rubbish”.",
        [
            ("indirect", "being forced out", "She"),
            ("mixed", "newspaper reports to that effect absolute rubbish", "She"),
        ],
    ),
    "last monsoon she": (
        "Last monsoon she and Joseph Orr, who runs a kitchen, promised to buy eight tonnes.",
        [("indirect", "to buy eight tonnes", "she")],
    ),
    "a label before a headline": ("Correction: Ann Reed left in May, not in June.\n\nIt rained.", []),
    "a label for the writer": ("BYLINE: Ann Reed.\n\nIt rained.", []),
    "two thirds of some": (
        "Two-thirds of members said the plan was dead. Almost three-quarters of firms said it was not.",
        [
            ("indirect", "the plan was dead", "Two-thirds of members"),
            ("indirect", "it was not", "three-quarters of firms"),
        ],
    ),
    "on the Today programme": (
        "Tom Holt told Radio 4’s Today programme the plan was dead.",
        [("indirect", "the plan was dead", "Tom Holt")],
    ),
    "on a morning show": (
        "Tom Holt told Dorn TV’s Good Morning Harwick he would quit.",
        [("indirect", "he would quit", "Tom Holt")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "records"), CASES.values(), ids=CASES)
def test_what_is_said_and_by_whom(text: str, records: list[Record]) -> None:
    found = [
        (
            quotation.kind,
            " ".join(segment.text for segment in quotation.segments),
            quotation.speakers[0].mention.text if quotation.speakers else None,
        )
        for quotation in read(text).quotations
    ]
    assert found == records
