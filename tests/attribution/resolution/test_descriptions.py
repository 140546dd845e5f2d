"""Descriptions: whom they stand for, beside a name and far from one; each case a passage, and its last speaker."""

import pytest

from service.attribution import read

# what it shows -> the text, the name of its last speaker
LAST: dict[str, tuple[str, str | None]] = {
    # beside the name
    "a noun that no list has": (
        "They waited. “He was a good boss,” the skipper’s tallyman, Piotr Reed, said outside.",
        "Piotr Reed",
    ),
    "a name with its firm": (
        "They met. Her solicitor, Dominic Rooke of Rooke & Lamb, said the sum was “enough”.",
        "Dominic Rooke",
    ),
    "a name with its town, at the end": ("“It is late,” said another lawyer, Ann Pinder of Dorn.", "Ann Pinder"),
    "a name behind an article and a title": (
        "St Jude’s lost its organ. The vicar, the Rev Grace Odili, said it was “a sign”.",
        "Grace Odili",
    ),
    "a trade with a nation": (
        "The first witness, Czech deckhand Pavel Reed, said he woke “with the harbour in my mouth”.",
        "Pavel Reed",
    ),
    "a name with its party in brackets": (
        "Former mayor Ed Rendle (D), a Calder supporter, praised him, calling it “a feat”.",
        "Ed Rendle",
    ),
    "a description that goes on with that": (
        "Jan Sorens, the founder of the Oak Project that saves trees, said he saw “some hope”.",
        "Jan Sorens",
    ),
    "a comma that is missing": (
        "Sam Lowe, the spokesman for the Harwick Greens said in a statement: “There is nothing to count.”",
        "Sam Lowe",
    ),
    "a critic, where two may be meant": (
        (
            "Chef Marco Bell has sued a critic. Lawyers met. A critic called his rice “wet”."
            " The critic, Daphne Wise of the Dorn Post, was not there."
        ),
        None,
    ),
    "a judge who is named later": (
        "A judge threw it out, calling it “a bad joke”. Reporters laughed. The judge, Ann Pell, did not.",
        "Ann Pell",
    ),
    "a role without an article": (
        "Mr Selorm Agbo, author of a pamphlet on lamps, called the plan “a poem”.",
        "Selorm Agbo",
    ),
    "capitals, and an acronym in brackets": (
        "A former Chief Executive Officer of the Shore Light Agency (SLA), Mr Kwame Asante, said it was “rain”.",
        "Kwame Asante",
    ),
    "a sponsor with a colleague's noun": (
        "The sponsor of the measure, council member Jamal Whitt, called the siren “a relic”.",
        "Jamal Whitt",
    ),
    # far from it
    "whose claim it is": (
        "Trade minister Ines Hale was there. Tom Reed was not. The minister’s claim that “it rained” drew laughter.",
        "Ines Hale",
    ),
    "the former player of a team": (
        "Coach Mel Agosti was gracious. “I’m not copping a fine,” the former Diamond said.",
        "Mel Agosti",
    ),
    "where somebody is from, by its ending": (
        "Declan Brough was cross. “I put my socks on,” he said. The Lancastrian called it “a disgrace”.",
        "Declan Brough",
    ),
    "who goes on": (
        "Iñaki Bela was calm. “It was late,” he said. The ball went by Rubén Cala. “Rubén won it,” added the Basque.",
        "Iñaki Bela",
    ),
    "a club in a statement": (
        "Harrow Town have sold him. “We thank him,” said the club in a statement.",
        "Harrow Town",
    ),
    "counsel by what he does": (
        "Ann Lee, prosecuting, stood up. Tom Reed, for the defence, did not. Then counsel called it “a joke”.",
        None,
    ),
    "the only counsel so far": (
        "Ann Lee, prosecuting, stood up. The barrister called it “a joke”. Tom Reed, for the defence, laughed.",
        "Ann Lee",
    ),
    "a lawmaker before another is named": (
        "Senator Cora Villa filed a bill. The lawmaker called sleep “a right”. Sen. Tom Reed disagreed.",
        "Cora Villa",
    ),
    "an age with a town": (
        "Ruth Ames, 24, had never run before. “They were my brother’s,” the 24-year-old from Dorn said.",
        "Ruth Ames",
    ),
    "an age is nobody's but a person's": (
        ("They told the Hull Courier. Camelford, which runs the lottery, agreed. “New shoes,” said the 58-year-old."),
        None,
    ),
    "the subject of the story goes on": (
        "The Inver boss was Tom Beale. In the home dugout Beale had lost heart. The manager called it “a disgrace”.",
        "Tom Beale",
    ),
    # who has the floor
    "an office that the text gives nobody": (
        "The head of that office, Amara Reed, urged calm. “It is late,” the secretary-general told reporters.",
        "Amara Reed",
    ),
    "an office, one paragraph on": (
        "Opening the facts, Tom Lowe told the court of a tree.\n\n“By July it was bare,” said the prosecutor.",
        "Tom Lowe",
    ),
    "the shadow minister is no minister": (
        (
            "Transport Minister Ann Lowe has denied it.\n\nMr Tom Reed, a former guard, said she had sat on it."
            " “It was in a drawer,” said the shadow minister."
        ),
        "Tom Reed",
    ),
    "a trade that no list has": (
        "“It is open,” said Denise Lowe of the union. Ms Lowe urged both to talk. “Talk,” the former grinder said.",
        "Denise Lowe",
    ),
    "whom the paragraph before has brought in": (
        (
            "“It hurt,” said Jo Sims.\n\nImani Reed, who led with 29 points, did not need to see it."
            "\n\n“We got cute,” the Dorn forward said."
        ),
        "Imani Reed",
    ),
    "who has spoken, before those who have not": (
        (
            "Dougie Reed accused referee Ann Lowe of bias.\n\nTom Pell scored. Ms Lowe gave a penalty."
            "\n\n“I cannot see it,” the Kilbran manager said."
        ),
        "Dougie Reed",
    ),
    "who is brought in with an apposition is somebody else": (
        "“We owe her,” said Nora Quist.\n\nThe driver, a grandmother, said it was “late”.",
        None,
    ),
    # what the text says of somebody
    "a compound is one of its kind": (
        "Kavita Reed, a schoolteacher, fell.\n\n“No,” said Tom Lowe.\n\nReed can see it. “I ran,” the teacher said.",
        "Kavita Reed",
    ),
    "a role with brackets behind it": (
        (
            "“They came,” said Ann Reed, deputy commissioner of police (central).\n\nCommissioner Anand Lowe left."
            "\n\nReed was firm. “Ask,” advised the DCP."
        ),
        "Ann Reed",
    ),
    "a deputy is an officer": (
        (
            "“They came,” said Ann Reed, deputy commissioner of police.\n\nIt was late.\n\nMs Reed sat down."
            "\n\n“We looked,” the officer said."
        ),
        "Ann Reed",
    ),
    "a role behind where it is": (
        "In Dublin the minister, Fergal Reed, sat. Ann Lowe left. “I was late,” the minister told reporters.",
        "Fergal Reed",
    ),
    "a role behind where it is, and a comma": (
        "In Dublin, the minister for roads, Fergal Reed, sat. Ann Lowe left. “I was late,” the minister said.",
        "Fergal Reed",
    ),
    "what somebody is to another, by a noun that no list has": (
        "Tilda Reed sat. Her stager, Tom Lowe, was late.\n\nReed sighed.\n\n“I ran,” the stager said.",
        "Tom Lowe",
    ),
    "whose novel it is": (
        (
            "Nora Reed is back.\n\nHer third novel is out.\n\nTom Lowe drove over. “I read it,” he said."
            "\n\nThe novelist called it “late”."
        ),
        "Nora Reed",
    ),
    "who plays in his first film has not made it": (
        "“It is late,” said Nora Reed, beside Tom Lowe, in his first film.\n\nThe filmmaker called it “over”.",
        "Nora Reed",
    ),
    "who is named where her publisher's words are": (
        (
            "Nora Reed is back. Her publisher has heard it before. “Twice,” says Tom Lowe, who likes trains."
            "\n\nNora Reed left.\n\nThe publisher called it “late”."
        ),
        "Tom Lowe",
    ),
    "a professor may be a physicist": (
        "Professor Ulrich Reed, who had no part in it, urged caution.\n\n“It is small,” the Dorn physicist said.",
        "Ulrich Reed",
    ),
    "an ecologist is no chemist": (
        "Dr Ann Lowe, an ecologist, left. Her colleague Tom Reed is blunter.\n\nThe chemist called it “dead”.",
        "Tom Reed",
    ),
    "who led a study is its author": (
        "Prof Ada Reed of Lagos State University led the study.\n\n“It surprised us,” the lead author said.",
        "Ada Reed",
    ),
    "a widow of a man is no man": (
        "The widow of the dead man, Carol Reed, wept. Tom Lowe left.\n\n“He was good,” Mrs Reed said.",
        "Carol Reed",
    ),
    "a woman is an actor too": (
        "Nell Reed is late. She plays the widow.\n\n“It is a part,” the actor explains.",
        "Nell Reed",
    ),
    "of another place than who was met": (
        (
            "“I owe,” said the woman, who asked not to be named.\n\nMs Daly trained as a lens designer."
            " The Mayo woman called it “a step”."
        ),
        "Daly",
    ),
    "an age is not told of a late husband": (
        "It belonged to Joan Reed, whose late husband proposed there. In a note the 84-year-old said: “It is late.”",
        "Joan Reed",
    ),
    "a narrower office of somebody who is yet to come": (
        (
            "Mr Elkana Reed alleged that it was spent. “They were 12,” he said.\n\n“I own goats,” the lawmaker said."
            "\n\nSenator Habiba Lowe called it “late”. Elkana Reed left. “I stay,” the senator said."
        ),
        "Habiba Lowe",
    ),
    "the New Zealander": (
        "“We have it,” said Jude Reed, who runs an office. The New Zealander left. She called it “late”.",
        "Jude Reed",
    ),
    "the president of a branch": (
        "Denise Reed was not amused. The president of Dock Workers Local 88 called it “late”.",
        "Denise Reed",
    ),
    "counsel for somebody by name": (
        (
            "The court sat. Denise Reed, for Ka-yan and her firm, had brought buns. Tom Lowe laughed."
            "\n\nIt was late.\n\n“No,” the barrister told Lowe."
        ),
        "Denise Reed",
    ),
    "who is sued": (
        "Tom Reed is suing Ann Lowe over a bun.\n\nMr Reed wept.\n\n“I like it,” said the defendant.",
        "Ann Lowe",
    ),
    "who is named behind words that name another": (
        (
            "Nora Reed is back. Her publisher has heard it before. “Nora left twice,” says Tom Lowe, who likes trains."
            "\n\nIt was late.\n\nThe publisher called it “over”."
        ),
        "Tom Lowe",
    ),
    "a nickname in marks is nobody who is there": (
        (
            "Elwyn Reed lives a mile from his daughter, Rhian. The old man, whom everyone knew as “Elwyn Powder”, has"
            " a bell. He rings it, she says, “for company”."
        ),
        "Rhian",
    ),
    "the singer here, where another was one far above": (
        (
            "Ruka, the Dorn-born singer, left.\n\nIt was late.\n\nNobody came.\n\nThey left.\n\nIt rained."
            "\n\nIfeoma Reed grew up in Marle. She used to hum, she admits. The singer called it “late”."
        ),
        "Ifeoma Reed",
    ),
    "a real name": (
        "Ruka, the Dorn-born singer whose real name is Ines Calder, left. Ruka called it “late”.",
        "Ines Calder",
    ),
    "a name at birth": ("Ruka, born Ines Calder in Dorn, left. Ruka called it “late”.", "Ines Calder"),
    # nobody whom the text names
    "somebody's kin is none of those who have spoken": (
        "Commissioner Neil Reed spoke. “Let it,” he said.\n\nThe victim’s uncle, who gave no name, said it was “late”.",
        None,
    ),
    "a man who has just been called an uncle": (
        "Neil Reed spoke. “Let it,” he said.\n\nThe victim’s uncle, who gave no name, ran. “We do,” the man said.",
        None,
    ),
    "an office with a number": (
        "“I missed my train,” said Tom Reed.\n\nA No 10 spokesman would not say who knew. “He trusts them,” he said.",
        None,
    ),
    "a given name that is a place's, beside a noun for kin": (
        "Mason Reed was on the bus. “I ran,” he said.\n\nMason’s mom, Brittany, cannot sleep. “He is safe,” she said.",
        "Brittany",
    ),
    "a son named as a city is": (
        "Ruth Fell runs the shop. Her son, Austin, sweeps the floor. “It is cold,” he said.",
        "Austin",
    ),
    "authors behind somebody's laboratory": (
        "“Yes,” says Ann Reed at the Dorn Laboratory.\n\nThe authors acknowledge as much. “It is,” they write.",
        None,
    ),
    "one who speaks for a council, as they": (
        "The bins are full.\n\nA spokesperson for Dorn Council apologised for the smell. “We work,” they said.",
        None,
    ),
    "several with a council behind them": (
        "Dorn Council met.\n\nVolunteers at Dorn Council wept on Monday. “We have had enough,” they said.",
        None,
    ),
    "a council that does something": (
        "Neighbours met. Then Dorn Council rose. “We are tired,” they said.",
        "Dorn Council",
    ),
    "a party to a case is not who has just spoken": (
        "“It is late,” said Salman Reed.\n\nThe boy was bitten at school. “He wept,” the complainant said.",
        None,
    ),
    "a senator by what she stands for": (
        "The Senator representing Dorn, Chief Ada Reed, left.\n\nMrs Ann Lee did not. “We shall,” said the senator.",
        "Ada Reed",
    ),
    "who brings a case": (
        "The action was brought by Declan Reed. Ann Lee SC said it was late.\n\n“It is my lane,” the plaintiff said.",
        "Declan Reed",
    ),
    "who is suing": (
        "Declan Reed is suing the council. Ann Lee SC said it was late.\n\n“It is my lane,” the plaintiff said.",
        "Declan Reed",
    ),
    "a kinswoman with a trade set off": (
        "Coach Ann Reed came. “He ran,” she said.\n\nThe boy’s mother, a vendor in Dorn, wept. “I bawled,” she said.",
        None,
    ),
    "a man by his trade": (
        "A Dorn man found a seal.\n\nEwan Reed, 34, was at home. Then he went down. “It barked,” the joiner said.",
        "Ewan Reed",
    ),
    "a schoolboy whose age is in words": (
        "“Yes,” said Devon Reed, now 41.\n\nSixteen-year-old Tajay Rowe won.\n\nThe schoolboy wept. “I,” he said.",
        "Tajay Rowe",
    ),
    "an age behind now": (
        "Devon Reed, now 41, and Tom Lee, 16, ran. “It hurt,” the 41-year-old said.",
        "Devon Reed",
    ),
    "an executive for something": (
        "Head of power Ann Reed sat. Executive for water Themba Lowe said it was “late”.",
        "Themba Lowe",
    ),
    "a head of something": ("Tom Lowe left. Head of communications Ann Reed said it was “late”.", "Ann Reed"),
    "a spokesman for somebody": ("Ann Lee left. Spokesman for singer Tom Reed said it was “late”.", None),
    "a general counsel is no verb": ("“It is wrong,” the app’s general counsel, Siobhan Kerr, said.", "Siobhan Kerr"),
    "a rank by its initials": (
        "“It is late,” said SP Vikram Rao. Tom Reed left. The SP called it “over”.",
        "Vikram Rao",
    ),
}


@pytest.mark.parametrize(("text", "name"), LAST.values(), ids=LAST)
def test_descriptions(text: str, name: str | None) -> None:
    *_, quotation = read(text).quotations
    assert [speaker.name for speaker in quotation.speakers] == [name]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        pytest.param("Chief Moses Reed on Sunday dared him to “name the thieves”.", "Chief Moses Reed", id="a day"),
        pytest.param("The High Court on Monday said it was “late”.", "The High Court", id="a day behind a court"),
        pytest.param("Her aunt kept it. She’d say: “That is him.”", "She", id="a verb in short behind a pronoun"),
    ],
)
def test_mention_ends_with_the_speaker(text: str, mention: str) -> None:
    *_, quotation = read(text).quotations
    assert [speaker.mention.text for speaker in quotation.speakers] == [mention]
