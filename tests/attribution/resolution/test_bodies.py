"""Organisations and what is written: which may be called by a noun, what they are named, and whose a document is."""

import pytest

from service.attribution import read

# what it shows -> the text, the name of its last speaker
LAST: dict[str, tuple[str, str | None]] = {
    "a land's central bank": (
        "Calveria's central bank called it “late”. The Bank of Calveria has nine members.",
        "Bank of Calveria",
    ),
    "a land's ministry": (
        "Norway’s finance ministry called it “late”. The Ministry of Finance has a new head.",
        "Ministry of Finance",
    ),
    "a lobby by its kind": (
        "The Confederation of Fern Growers, the largest business lobby, lost. The lobby group called it “a pity”.",
        "Confederation of Fern Growers",
    ),
    "a hospice by its apposition": (
        "Greenhaven, a hospice in Dorn, is full. The hospice said it was “late”.",
        "Greenhaven",
    ),
    "an iwi by its apposition": ("The iwi, Ngāti Dorn, placed a ban. It said it was “late”.", "Ngāti Dorn"),
    "a dairy by its apposition": ("Fernlea, a dairy near Dorn, paid. The dairy said it was “late”.", "Fernlea"),
    "a league": ("The Prairie Conference had them seventh. The league posted: “Give it back.”", "Prairie Conference"),
    "a union named only later": (
        "The firm kept its word, a pledge that the union called “slush”. Dave Orr of the Harwick Ferry Workers left.",
        "Harwick Ferry Workers",
    ),
    "its short form in brackets": (
        "An iguana had climbed in, the St Brendan Electricity Company (Brelco) said. “It is well,” Brelco said.",
        "St Brendan Electricity Company",
    ),
    "another's own organisation": ("Ann Moor's Harwick Trust said it was “late”.", "Harwick Trust"),
    "a land's council": ("Kenya’s Senate said it was “late”.", "Senate"),
    "a union is no firm": (
        "Harwick Orchards paid the fine. The union said it was “pocket money”.",
        None,
    ),
    "the union that was named": (
        "Calder Foods will close the plant. Tom Reed of the union Pennant was angry. The union said it had “a week”.",
        "Pennant",
    ),
    "the firm beside a regulator": (
        "The Ferry Bureau met on Monday. The operator, Blue Strait Lines, was fined. “We are safe,” the company said.",
        "Blue Strait Lines",
    ),
    "the regulator beside a firm": (
        "Kestrel Air flew on. The Ferry Authority asked why. “Passengers have rights,” the regulator said.",
        "Ferry Authority",
    ),
    "the charity by its description": (
        "Greenhaven, a housing charity, counted them. “The rooms are damp,” the charity said.",
        "Greenhaven",
    ),
    "a body set off behind its description": (
        "The drivers’ union, Fagsam, was not moved. “Words are cheap,” it said.",
        "Fagsam",
    ),
    "it stands for who was described so": (
        "The Ferry League met. Carrow, the largest chain, denied this. “We pay on time,” it said.",
        "Carrow",
    ),
    "a firm's trade before its name": (
        "Transport regulator Ofrail wrote to Blue Strait Lines. The watchdog said it was “unusual”.",
        "Ofrail",
    ),
    "an acronym set off behind an article": (
        "The miner wrote to the securities regulator, the CVM. The regulator said it had “asked for papers”.",
        "CVM",
    ),
    "a noun behind the name": ("They will march. The IG Holm union called it “a strike of breath”.", "IG Holm"),
    "a club by its league": (
        "Thornbury Town have sacked their manager. “The board thanks him,” the League Two club said.",
        "Thornbury Town",
    ),
    "what the name tells, with a modifier": (
        "Dorn Pipelines wrote to Calder Kilns. The pipeline company called that “a cold kiln”.",
        "Dorn Pipelines",
    ),
    "what runs something": (
        "Camelford, which runs the lottery, wrote to the Hull Courier. The operator called it “a shoe”.",
        "Camelford",
    ),
    "an operator of one word": (
        "Harbourline, the operator of the tram, was sorry. The company said it was “mortified”.",
        "Harbourline",
    ),
    "museums are a museum": (
        "Harwick Museums Trust has a walrus. The museum said it was “stuffed”.",
        "Harwick Museums Trust",
    ),
    "a firm called as its boss is": (
        "Hartwell Foods will pay. Its boss, Brian Hartwell, was out. Mr Hartwell sighed. Hartwell said it was “safe”.",
        "Hartwell Foods",
    ),
    "the boss of a firm called as he is": (
        "Brian Hartwell owns a farm, and Hartwell Foods. Hartwell said the jars were “safe”.",
        "Brian Hartwell",
    ),
    "a newspaper that begins with a given name": (
        "It was read by Ann Lee of The Sunday Plate. The Sunday Plate called it “wet”.",
        "Sunday Plate",
    ),
    "a charity's website": (
        "Greenroof, a charity, tests kettles. The charity’s website says the lid is “not for hands”.",
        "Greenroof",
    ),
    "a message that a body sent": (
        "The Kazoo Society of Dorn sent a message. “Welcome,” it read.",
        "Kazoo Society of Dorn",
    ),
    "a study that was brought in as a report": (
        "A report by the Harwick Institute was read. The 20-page study warns that the flats are “gone”.",
        "Harwick Institute",
    ),
    "a memo that was brought in as a memorandum": (
        "It was a memorandum of May 3, signed by the then Director of Finance, Ms Akosua Brew. The memo said “wait”.",
        "Akosua Brew",
    ),
    "its filing": (
        "Calder Gear was late. In its filing the firm was formal. The document spoke of “volatility”.",
        "Calder Gear",
    ),
    "a report that opens the sentence of who wrote it": (
        "Calder Gear was unmoved. In a report titled “Up”, Kestrel Bank cut its target. The report called it “hope”.",
        "Kestrel Bank",
    ),
    "a memo in which somebody warned": (
        "Sanjeev Menon advised the council in a memo. It was long. The document warned of “sewage on the court”.",
        "Sanjeev Menon",
    ),
    "a letter that arrived from a body": (
        "A letter arrived from the Tarrow Rivers Trust. “The model is drier,” it read.",
        "Tarrow Rivers Trust",
    ),
    "a letter signed by a partner": (
        "It was out. “We did not sit there,” said the letter, signed by managing partner Lucien Abadie.",
        "Lucien Abadie",
    ),
    "a second post": (
        "Wopke Terp is late. “Sand is a product,” he tweeted. Many saw it. “To be clear,” the second post read.",
        "Wopke Terp",
    ),
    "a reply from somebody": (
        "She wrote in May. The reply from Siya Ndab, the owner of Redline, came at 19.12. “Make it higher,” it read.",
        "Siya Ndab",
    ),
    "its website": (
        "The Kaima Boating Club met. “We are reviewing it,” its website says.",
        "Kaima Boating Club",
    ),
    "somebody's slides": ("Jonas Lind was late. Lind’s slides say the town has “a chair too many”.", "Jonas Lind"),
    "a plural's league": ("The Motorists’ League met on Monday. “It is thin,” the league said.", "Motorists’ League"),
    "friends of a place": (
        "Friends of the Mill Pond met. “We have buckets,” the group said.",
        "Friends of the Mill Pond",
    ),
    "friends of a building": (
        "Parents and the Friends of Dorn Library met. “It is warm,” the Friends of Dorn Library said.",
        "Friends of Dorn Library",
    ),
    "an evening paper": ("It ran for a week. The Evening Ledger called it “a marvel”.", "Evening Ledger"),
    "a report by an office": (
        "A report published on Monday by the Office for Ferry Safety (OFS) said so. “Rust was found,” the report says.",
        "Office for Ferry Safety",
    ),
    "a report, by somebody,": (
        "The report, by Sir Leonard Pike, was read. “No dog would live there,” the report says.",
        "Leonard Pike",
    ),
    "her report, before it is quoted": (
        "Teresa Wirth was thanked. Her report, out in May, lists 40 faults. “Not one was mended,” the report says.",
        "Teresa Wirth",
    ),
    "a study by its lead author": (
        "The coral grew. Astrid Holm, the study’s lead author, saw it first. The study says the method is “cheap”.",
        "Astrid Holm",
    ),
    "a filing lodged by a firm": (
        "The filing, lodged by Corben Oil in March, is short. “Time is money,” the filing says.",
        "Corben Oil",
    ),
    "a memo from an officer who is then named": (
        "A memo from the yard’s manager, Ann Wray, went round. “The crane is doomed,” the memo said.",
        "Ann Wray",
    ),
    "the document": (
        "A memo from Ann Wray went round. Nobody answered. “The crane is doomed,” the document said.",
        "Ann Wray",
    ),
    "a petition by a group": (
        "Friends of the Mill Pond met. A petition by the group says the pond is “the last of its kind”.",
        "Friends of the Mill Pond",
    ),
    "what is read out": (
        "Jurors saw a message that Dean Tolley sent to his brother. “Burn the lot,” it read.",
        "Dean Tolley",
    ),
    "an institute's report": ("A Calder Institute report called the dam “tired”.", "Calder Institute"),
    "a poll is not by whom it is about": ("Ines Calder’s poll numbers fell. The poll says that she is “tired”.", None),
    "an employer by its words": (
        "The pilot left. His employer, Crescent Bend Towing of Houma, denied it. “No,” the company said.",
        "Crescent Bend Towing",
    ),
    "an employer by his given name": (
        "The pilot left. His employer, Tom Bend, denied it. “No,” the employer said.",
        "Tom Bend",
    ),
    "the paragraph's subject, before whose owner it is": (
        (
            "Plas Derwen, a home, was visited.\n\nPlas Derwen’s owner, the Dorn-based Alder Group, bought the home."
            " In a note, the company called it “late”."
        ),
        "Alder Group",
    ),
    "who has just spoken": (
        "According to the Harbour Watch Forum, a lobby, Kilele spent little. The group blamed both for “funerals”.",
        "Harbour Watch Forum",
    ),
    "a union and its branch": ("“We grieve,” said her union, Grocery Workers Local 88.", "Grocery Workers Local 88"),
    "a station that its name does not tell": (
        "He was the voice of Midwest Sound.\n\nA spokeswoman for Midwest Sound left. The station called it “late”.",
        "Midwest Sound",
    ),
    "police, of one force": (
        "Detective Fay Reed of Wealdshire Police sat down. Police called it “late”.",
        "Wealdshire Police",
    ),
    "police, of two": ("Fay Reed of Dorn Police met Tom Lowe of Marle Police. Police called it “late”.", None),
    "a place and a party are nobody's paper": (
        (
            "Rep. Ann Reed left. “It is late,” the Dorn Democrat said.\n\nThe State Retail Alliance said no. It sat."
            " Six in ten, the group said then, would wait."
        ),
        "State Retail Alliance",
    ),
    "a governing body, behind a day that is a given name": (
        "Late on Sunday Provincial Rugby left it open. It called the try “late”.",
        "Provincial Rugby",
    ),
}

# Name of a body and a noun for another.
OTHERS: list[tuple[str, str]] = [
    ("Harwick Foods", "council"),
    ("Harwick Homes", "hospice"),
    ("Harwick Water", "dairy"),
    ("Harwick Police", "navy"),
    ("The Harwick Panthers", "church"),
    ("Harwick University", "chain"),
]

# Name of a body and a noun for it -> its name where the noun speaks two sentences later.
NOUNS: dict[str, tuple[str, str]] = {
    "an archive": ("The Southern Sound Archive", "archive"),
    "a health board": ("NHS Harwick", "board"),
    "a health system": ("Harwick Health", "system"),
    "an orchestra": ("The Harwick Philharmonic", "orchestra"),
    "a force": ("Harwick Police", "force"),
    "an ambulance service": ("The Harwick Ambulance Service", "service"),
    "a utility": ("The Harwick Electricity Company", "utility"),
    "a civic body": ("The Harwick Municipal Corporation", "civic body"),
    "a local authority": ("Harwick City Council", "local authority"),
    "a governing body": ("The Harwick Rowing Association", "governing body"),
    "a retailer whose name tells nothing": ("Harwick Foods", "retailer"),
    "a label": ("Harwick Records", "label"),
    "a think tank": ("The Harwick Institute", "think tank"),
    "an executive": ("The Marine Safety Executive", "executive"),
    "women's": ("The Harwick Women’s Council", "council"),
    "a children's charity": ("The Harwick Children's Fund", "charity"),
    "a saint's hospital": ("St Mary's Hospital", "hospital"),
    "a saint's trust": ("St. Luke’s Trust", "trust"),
    "an officer's office": ("The Harwick County Sheriff's Office", "office"),
    "a king's college": ("King's College", "college"),
    "a shop's": ("Macy's", "retailer"),
    "a maker of lenses": ("Harwick Optical", "manufacturer"),
    "a carmaker": ("Harwick Motors", "carmaker"),
    "a railway's": ("Harwick Trains", "operator"),
    "a chain of shops": ("Harwick Supermarkets", "chain"),
    "a chain of inns": ("Harwick Inns", "chain"),
    "who supplies water": ("Harwick Water", "supplier"),
    "who builds homes": ("Harwick Homes", "housebuilder"),
    "who lets homes": ("Harwick Housing", "landlord"),
    "a haulier": ("Harwick Logistics", "haulier"),
    "a shipping line": ("Harwick Shipping", "line"),
    "a dairy": ("Harwick Dairies", "dairy"),
    "a studio for games": ("Harwick Games", "studio"),
    "architects": ("Harwick Architects", "practice"),
    "a building society": ("The Harwick Building Society", "lender"),
    "a hospice": ("The Harwick Hospice", "hospice"),
    "a shelter": ("The Harwick Animal Rescue", "shelter"),
    "a doctors' surgery": ("Harwick Medical Practice", "surgery"),
    "a laboratory": ("The Harwick Laboratory", "lab"),
    "a team": ("Harwick United", "team"),
    "a team by its beast": ("The Harwick Panthers", "franchise"),
    "a village council": ("The Harwick Gram Panchayat", "panchayat"),
    "an iwi": ("Ngāti Harwick", "iwi"),
    "a navy": ("The Harwick Navy", "navy"),
    "a coastguard": ("The Harwick Coastguard", "coastguard"),
    "a cathedral": ("Harwick Cathedral", "church"),
    "an executive that supervises": ("The Harwick Safety Executive", "regulator"),
    "a channel": ("Harwick TV", "channel"),
    "nurses": ("The Harwick Nurses Association", "union"),
}


@pytest.mark.parametrize(("name", "noun"), NOUNS.values(), ids=NOUNS)
def test_whom_a_noun_for_a_body_calls(name: str, noun: str) -> None:
    text = f"{name} has said that it is late. Sales were poor. “We are ready for it,” the {noun} said."
    speaker = read(text).quotations[-1].speakers[0]
    assert (speaker.name, speaker.mention.text) == (name.removeprefix("The "), f"the {noun}")


@pytest.mark.parametrize(("name", "noun"), OTHERS)
def test_whom_a_noun_for_a_body_does_not_call(name: str, noun: str) -> None:
    text = f"{name} has said that it is late. Sales were poor. “We are ready for it,” the {noun} said."
    assert read(text).quotations[-1].speakers[0].name is None


PEOPLE: dict[str, tuple[str, str | None]] = {
    "a lorry driver, and then the witness": (
        "“I saw it,” said a lorry driver who had pulled in. The witness, Stan Petras, had knelt beside her.",
        "Stan Petras",
    ),
    "a woman, and a nurse who is called so already": (
        "Nurse Ann Lee left. “I saw it,” said a woman in blue. The nurse, Ann Lee, had knelt beside her.",
        None,
    ),
    "two of one surname, styled apart": (
        "Ms Ava Orr died. Ms Orr was 30. In a statement, Bernie Orr, her aunt, wept. “I wait,” Mrs Orr wrote.",
        "Bernie Orr",
    ),
    "the father of four": (
        "Winston Clarke, 58, locked the doors. “I did what anyone would,” the father of four said.",
        "Winston Clarke",
    ),
    "a maker of films is no firm": (
        "Jury head Agna Dorn, whose “Winter Tram” took the Golden Buoy, spoke. “We are quiet,” the filmmaker said.",
        "Agna Dorn",
    ),
    "the chief justice": (
        "“It is no pump,” Chief Justice Anil Sathe said.\n\nJustice Zarin Orr nodded.\n\n“No,” the Chief Justice said.",
        "Anil Sathe",
    ),
    "a justice whose surname is a trade": (
        "Justice Zarin Contractor nodded. “Who drew it?” Justice Contractor asked.",
        "Zarin Contractor",
    ),
    "the 58-year-old is not the 34-year-old": (
        "Cal Rennie died. The 34-year-old was at work. Dan Orr, the skipper, wept. “I saw,” the 58-year-old said.",
        "Dan Orr",
    ),
    "the retired guard commander": (
        "“No,” said Trustee Gordon Pell.\n\nThe retired Harbour Guard commander called it “a cover”.",
        "Gordon Pell",
    ),
    "whom the words before a tag have for their subject": (
        "Ines Calder lives with the composer Kim Brink. Brink, she says, read “every line”.",
        "Ines Calder",
    ),
    "whom an obituary is about, behind who remembers him": (
        (
            "Adebayo Fasanmi, the keeper, has died aged 81.\n\nBorn in Osogbo, he left school at 14.\n\n"
            "“He never shouted,” said Kunle Bassey, who played under him.\n\n"
            "In 1979 he moved to Lagos. “The city will not wait,” he wrote."
        ),
        "Adebayo Fasanmi",
    ),
    "who remembers him": (
        "Adebayo Fasanmi, the keeper, has died aged 81.\n\nHis friend Kunle Bassey wept. “He never shouted,” he said.",
        "Kunle Bassey",
    ),
    "an office with its adjective": (
        "Prime Minister Arvo Tamm met Jaan Roos, the finance minister. “It was a bad week,” the prime minister said.",
        "Arvo Tamm",
    ),
    "the MP": ("The local MP, Harjit Gill, came too. “I want answers,” the MP said.", "Harjit Gill"),
    "the MP, never introduced as one": (
        "“It was late,” said Harjit Gill. The train stopped. “I want answers,” the MP said.",
        "Harjit Gill",
    ),
    "a scholar of something rare": (
        "Its director, Hilda Mora, thanked them. “Nobody waited,” said the limacologist.",
        "Hilda Mora",
    ),
    "an age that goes on": (
        "The driver, Luis Cárdenas, 29, was unhurt. Irma Reed was. The 29-year-old was free. “It was ice,” he said.",
        "Luis Cárdenas",
    ),
    "the accused": (
        "The trial of Tom Reed, 39, opened. Ines Calder came. The accused said that he was “a sleepwalker”.",
        "Tom Reed",
    ),
    "the head of something": (
        "“We read it twice,” said the publisher’s head of rights, Yusuf Adeyemi.",
        "Yusuf Adeyemi",
    ),
    "what somebody is now": (
        "The abbot, Tom Reed, signed. One of the first, Blessing Dube, is now a judge. “I argue,” the judge says.",
        "Blessing Dube",
    ),
    "a charity set off behind its noun": (
        "A charity, Warm Hands, sent blankets. The charity said it had “nothing left”.",
        "Warm Hands",
    ),
    "a body of two fields": (
        "The Bureau of Weights and Measures (BWM) met. “It put on weight,” the BWM said.",
        "Bureau of Weights and Measures",
    ),
    "a plaintiff's complaint": (
        "Calder Gear is suing its builder, Merle Dobbs. The complaint says that he was “a bird table”.",
        "Calder Gear",
    ),
    "a kinsman in an obituary speaks in his own paragraph": (
        (
            "Gareth Pugh, the slater, died on Friday. “Slate is a book,” he told visitors.\n\n"
            "His nephew, Emlyn, worked beside him. “He opened it badly,” he said."
        ),
        "Emlyn",
    ),
    "a body of parks and water": (
        "The Department of Parks and Water met. Its leaflet is short. “Feed nobody,” the department said.",
        "Department of Parks and Water",
    ),
    "a foundation with a preposition": (
        "The Ethics in Sport Foundation (ESF) met. “It was bought,” the foundation said.",
        "Ethics in Sport Foundation",
    ),
    "a review of something by somebody described": (
        "A review of the choir by the composer Ann Vell came out. It said that singers were “placed by height”.",
        "Ann Vell",
    ),
    "a poll for somebody by a firm": (
        "A poll for the Harwick Echo by the firm Delphi came out. The poll says half have “stopped listening”.",
        "Delphi",
    ),
    "a surname that ends organisations' names": (
        "Tom Reed and his twin slept. The midwife, Adwoa Mills, wrote it down. “I looked at the clock,” she said.",
        "Adwoa Mills",
    ),
    "an insurer by name": (
        "The insurer Beacon Life refused to pay. Fenella Crabbe sued. “The house moved,” the insurer said.",
        "Beacon Life",
    ),
    "one of them": (
        "Alma Rask teaches. One of them, the former boxer Tyson Oduya, has gone. “I like gas,” the 28-year-old said.",
        "Tyson Oduya",
    ),
    "two from different countries": (
        "Sergei Volkov beat Lars Petersen. “He is a door,” said the Russian. The Dane said that it was “late”.",
        "Lars Petersen",
    ),
    "a minister who is named behind his words": (
        "The trade minister denied that it was dead. “It rests,” Ion Iliescu said. “A good one,” the minister said.",
        "Ion Iliescu",
    ),
    "a member by her county": (
        "Packie Lavelle, a TD, came too. Ann Foy was late. The bus was full. “I want answers,” the Mayo TD said.",
        "Packie Lavelle",
    ),
    "the only company of its paragraph": (
        "Calder Gear and Reed Rail met.\n\nNorthline Road Services will run it. The company said that it was “ready”.",
        "Northline Road Services",
    ),
}


@pytest.mark.parametrize(("text", "name"), (LAST | PEOPLE).values(), ids=LAST | PEOPLE)
def test_whom_a_body_document_or_description_stands_for(text: str, name: str | None) -> None:
    quotations = [quotation for quotation in read(text).quotations if quotation.speakers]
    assert quotations[-1].speakers[-1].name == name
