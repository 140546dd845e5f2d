"""Whose kin somebody is, and who that is: each case a passage, and the name of its last quotation's speaker."""

import pytest

from service.attribution import read

Passages = dict[str, tuple[str, str | None]]


def last_speaker(text: str) -> str | None:
    """The name of the last quotation's speaker."""
    *_, quotation = read(text).quotations
    return quotation.speakers[0].name if quotation.speakers else None


TOLD: Passages = {
    "a trade between the kin and the name": (
        (
            "Edwin Marsh lives with his wife, the potter Lucia Fenn. “Mind the cat,” he says.\n\n“It bites,” says his "
            "wife."
        ),
        "Lucia Fenn",
    ),
    "and the other way about": (
        (
            "Edwin Marsh lives with his wife, the potter Lucia Fenn. “It bites,” says Fenn.\n\n“Us all,” says her "
            "husband."
        ),
        "Edwin Marsh",
    ),
    "parents of one surname, told with a birth": (
        (
            "Otis Cray was born on May 2 in Dorn, one of six children of Leon and Mabel Cray. His mother told him "
            "to “sit up.”"
        ),
        "Mabel Cray",
    ),
    "parents with a trade each": (
        (
            "Otis Cray built organs. He was born in Dorn, the son of Leon Cray, a miner, and Mabel Cray. “Sit up,” "
            "his father said."
        ),
        "Leon Cray",
    ),
    "parents to whom somebody was born": (
        "Ida Cray was born in Dorn to Abel Cray, a miner, and Mabel Cray. Her mother told her to “sit up.”",
        "Mabel Cray",
    ),
    "parents that have no name": (
        "Otis Cray was born in Dorn to a miner and a cook. Leon Cray came later. His mother told him to “sit up.”",
        None,
    ),
    "kin behind a participle": (
        (
            "Joyce Adeyemi lost two sons. Her surviving son, Femi, drove over. “She is fine,” he said.\n\n“I set the "
            "table,” his mother said."
        ),
        "Joyce Adeyemi",
    ),
    "parents told before the pronoun": (
        (
            "Clara Voss has died at 87. “I was bad at maps,” she said.\n\nBorn in Trier to Hans Voss, a printer, and "
            "his wife Berta, she learned to count. “Soldiers,” her father called the letters."
        ),
        "Hans Voss",
    ),
}


NAMESAKES: Passages = {
    "the only daughter that the surname may have": (
        (
            "Alan Holroyd, 58, ran the yard. Tess Holroyd, 31, did the books. Holroyd’s daughter told police: “I "
            "only typed.”"
        ),
        "Tess Holroyd",
    ),
    "a wife, of the likeliest owner of a pronoun": (
        (
            "Professor Ruth Falk ran the trial. “I was told nothing,” said Professor Martin Falk. His wife told him"
            " to “ask in May”."
        ),
        "Ruth Falk",
    ),
    "she who is told to be a wife is no sister": (
        "Alan Holroyd ran the yard. His wife, Tess Holroyd, did the books. “I only typed,” said Holroyd’s sister.",
        None,
    ),
    "nor is a mother, beside the sister": (
        (
            "Daniel Obi fell. Comfort Obi, the dead man’s mother, wept, and so did Amara Obi. “It is unpaid,” Mr "
            "Obi’s sister said."
        ),
        "Amara Obi",
    ),
    "of two nobody": (
        (
            "Alan Holroyd ran the yard. Tess Holroyd and Joan Holroyd did the books. “I only typed,” said Holroyd’s"
            " sister."
        ),
        None,
    ),
    "an aunt has any surname": (
        "Alan Holroyd ran the yard. Tess Holroyd did the books. “I only typed,” said Holroyd’s aunt.",
        None,
    ),
    "also where his name might stand first elsewhere": (
        (
            "Alan Holroyd, 58, ran the yard. Kim Holroyd, 31, did the books. Holroyd’s daughter told police: “I "
            "only typed.”"
        ),
        "Kim Holroyd",
    ),
}


SURNAMES: Passages = {
    "of him whose brother is brought in": (
        "Gareth Pugh sold the farm in May. His brother, Owen Pugh, rode horses. “He won twice,” recalls Pugh.",
        "Gareth Pugh",
    ),
    "also where a trade stands between": (
        (
            "Gareth Pugh has sold the farm. It was bought by his aunt, the preacher Megan Pugh. “We had no say,” "
            "Pugh says."
        ),
        "Gareth Pugh",
    ),
    "with a style of address it may be the kin's": (
        "Gareth Pugh sold the farm to his mother, Megan Pugh. “I read it twice,” says Mrs Pugh.",
        "Megan Pugh",
    ),
    "the dead say nothing": (
        (
            "Frank Harkin died in the fire. His daughter, Nell Harkin, told the inquest he was “calm”. “It was "
            "new,” Harkin said."
        ),
        "Nell Harkin",
    ),
    "a first name does not make the surname hers": (
        (
            "Gareth Pugh sold up, and the barns stood empty for years.\n\nHis niece, Nell, took Gareth by the arm. "
            "“She wept,” recalls Pugh. Nell Pugh was nine."
        ),
        "Gareth Pugh",
    ),
    "told once for two": (
        "Tom and Lucy Hart lost their son in May. “He was six,” Mr Hart said.",
        "Tom Hart",
    ),
    "told once for two of whom no list knows": (
        "It was brought by his parents, Khizr and Ghazala Hamdani. “We wait,” Mr Hamdani said.",
        "Khizr Hamdani",
    ),
    "and hers": (
        "It was brought by his parents, Khizr and Ghazala Hamdani. “I wait,” Ms Hamdani said.",
        "Ghazala Hamdani",
    ),
    "of two who are no couple each has his own": (
        "Reed and Lucy Hart lost their dog. Tom Reed wept. “He was six,” Reed said.",
        "Tom Reed",
    ),
    "of two whose genders are told one, his who has been brought in": (
        (
            "Odell Cray built organs. Mr. Cray’s organs breathe. “I build lungs,” he told a magazine.\n\n“He did,” "
            "said his brother, Clyde Cray.\n\nMr. Cray never sued. “I am slow,” he said."
        ),
        "Odell Cray",
    ),
    "whom somebody calls something is another": (
        "Bea Holm grew up above a shop. Her father, Arne Holm, is its hero. Holm calls him “a harbour in a hat”.",
        "Bea Holm",
    ),
    "who works for the dead is alive": (
        (
            "Rafael Ortuno tunes pianos for the dead. He learned from his aunt, Beatriz Ortuno. “Nobody asked me to"
            " stop,” Ortuno says."
        ),
        "Rafael Ortuno",
    ),
    "of her husband, named by a first name": (
        (
            "Lesley Marr said her husband, Ewan, 39, had been well. “He took the dog,” she said.\n\nIn a note Mr Marr "
            "had written: “Dry by noon.”"
        ),
        "Ewan",
    ),
    "and hers, bare": (
        "Lesley Marr said her husband, Ewan, 39, had been well. He fell in May. “He took the dog,” Marr said.",
        "Lesley Marr",
    ),
    "of the wife, named by a first name in another paragraph": (
        (
            "Aled Rees, 61, feeds the ravens. “They know,” he says.\n\nHis wife, Gwen, is unsure. “They bow,” says Mrs"
            " Rees."
        ),
        "Gwen",
    ),
    "and he is still he": (
        (
            "Aled Rees, 61, feeds the ravens.\n\nHis wife, Gwen, is unsure. “They bow,” says Mrs Rees. Aled laughs. "
            "“They do,” he says."
        ),
        "Aled Rees",
    ),
    "in an obituary the dead one's": (
        (
            "Lou Bassett, who has died aged 79, sold fruit.\n\nHis brother Vic, who ran the stall, was against it. "
            "“Green is for peas,” Vic Bassett told a radio station.\n\n“He came round,” Bassett admitted."
        ),
        "Lou Bassett",
    ),
    "of two long brought in, the first": (
        (
            "Ola Venn builds boats and Una Venn sells them.\n\nThe yard is long and the shed is old, and the rain "
            "comes in by the door on most days of the year. The yard is long and the shed is old, and the rain "
            "comes in by the door on most days of the year. The yard is long and the shed is old, and the rain "
            "comes in by the door on most days of the year. The yard is long and the shed is old, and the rain "
            "comes in by the door on most days of the year. The yard is long and the shed is old, and the rain "
            "comes in by the door on most days of the year. The yard is long and the shed is old, and the rain "
            "comes in by the door on most days of the year.\n\n“Nobody floats,” Venn said."
        ),
        "Ola Venn",
    ),
}


PRONOUNS: Passages = {
    "the object of his own verb is another, and so is who goes on": (
        (
            "Lars Dahl wrote the rule. “I sent it,” said Wyn Abbot, who has coached her since she was 12. The form,"
            " he says, is “in a drawer”."
        ),
        "Wyn Abbot",
    ),
    "who is told by a pronoun to be a woman is no he": (
        (
            "Ola Nkemi told the chief executive, Sal Dube, of the bills. She wept. The sheets, she says, were "
            "copied.\n\nOn 4 June Nkemi wrote to her boss. “Noted,” he replied."
        ),
        "Sal Dube",
    ),
    "behind a preposition it may be himself": (
        "Robin Falk met the envoy, and put the matter behind her, as she would. “It is over,” she said.",
        "Robin Falk",
    ),
}


TOLD_OF: Passages = {
    "a trade that a pronoun has": (
        (
            "Edwin Marsh opens the door. At 66 he is the author of six novels, and he shares the house with a tax "
            "lawyer, Piet Haas.\n\n“Mind the step,” the novelist says."
        ),
        "Edwin Marsh",
    ),
    "a trade that she took up": (
        (
            "Dora Quill grew up in Luton. She became a goalkeeper at 14. Her agent, Carol Pym, sat in. “You stand "
            "and wait,” the goalkeeper said."
        ),
        "Dora Quill",
    ),
    "a trade set before the pronoun": (
        (
            "Ines Calder met Tom Reed in May. A trained midwife, she runs the clinic. Reed does the books. “It is "
            "quiet,” the midwife said."
        ),
        "Ines Calder",
    ),
    "a lawyer whom the singer married is no singer": (
        (
            "Dora Quill was late. She is a soprano who married a tax lawyer, Piet Haas. Haas was early. “The trains"
            " were fine,” the singer said."
        ),
        "Dora Quill",
    ),
    "a name of the paper's choosing": (
        "A second source, a driver whom we shall call Kobus, met us in May. “We had one truck,” he said.",
        "Kobus",
    ),
    "and one behind a comma": (
        "One former cashier, whom this paper is calling Marta, kept notes. “Nobody asked,” she said.",
        "Marta",
    ),
    "a businessman may be a director": (
        (
            "Chief executive Sal Dube signed. Its sole director is Ed Pillay.\n\nPillay denied it. “Every wall,” the "
            "businessman insisted."
        ),
        "Ed Pillay",
    ),
    "the one who died is the one spoken of": (
        (
            "Otis Cray, a miner’s son who built his first organ from a bed and went on to build more than 300, most"
            " of them for churches that could not pay for them, died on Monday. He was 90.\n\nHis apprentice, Ned Foy,"
            " runs the shop. “He was deaf,” Mr. Foy said.\n\nIn an interview in 1990 the reporter asked about money. "
            "“Sleep is better,” he said."
        ),
        "Otis Cray",
    ),
    "he who has just spoken farms too": (
        (
            "Ros Hart, who farms by the site with her husband, blamed the council. “They never looked,” she "
            "said.\n\n“I said so in May,” shrugged Neil Hart. The farmer doubts “a word of it”."
        ),
        "Neil Hart",
    ),
    "the one who farms goes on": (
        (
            "Ros Hart, who farms by the site, blamed the council. “They never looked,” Mrs Hart said. The farmer "
            "doubts “a word of it”."
        ),
        "Ros Hart",
    ),
    "a word that is told to be a body's name": (
        "Steady, a charity for people who stammer, said the plan was “rushed”.",
        "Steady",
    ),
    "what was said in another year the dead said": (
        (
            "Walter Pike, the lighthouse keeper who taught an island to read, died on Sunday. He was 91.\n\nHis pupil,"
            " Ned Gorse, wept. “He was kind,” said Gorse.\n\nHis brother drowned in 1951. “I kept the lamp for him,” "
            "he said in 1990."
        ),
        "Walter Pike",
    ),
    "her boss is the owner": (
        (
            "The dam’s owner, Gus Trant, dined with the engineer, Olive Finch. “Stop filling it,” Finch wrote. Her "
            "boss answered: “Noted.”"
        ),
        "Gus Trant",
    ),
    "his gaffer is no striker": (
        (
            "Tom Ayre, the manager, dropped the striker, Leo Banks. “I was fit,” Banks said. His gaffer said he was"
            " “miles off it”."
        ),
        "Tom Ayre",
    ),
    "his lawyer does not prosecute": (
        "Gus Trant was fined in May. The prosecutor, Hilda Roe, spoke. “He is sorry,” said his lawyer.",
        None,
    ),
    "whose memoir it is is its author": (
        "Cal Rossiter’s memoir opens with a door. His editor, Una Bright, cut it by half. “I bled,” the author says.",
        "Cal Rossiter",
    ),
    "whose third novel it is a novelist": (
        "Cal Rossiter’s third novel is out. His editor, Una Bright, cut it by half. “I bled,” the novelist says.",
        "Cal Rossiter",
    ),
    "by whom a play is the playwright": (
        "The new play by Cal Rossiter opens. The director, Una Bright, cut it. “I bled,” the playwright says.",
        "Cal Rossiter",
    ),
    "whose rights they are has made no film": (
        "Cal Rossiter’s film rights went to Una Bright. “I bled,” the filmmaker says.",
        None,
    ),
    "of whom an inquest heard is not who is named first": (
        (
            "A climber said he would be “back for soup”, an inquest heard.\n\nLesley Marr said her husband was well. "
            "She wept. Sue Poe fell, and said it was “ice”."
        ),
        "Sue Poe",
    ),
    "who died is no coroner": (
        (
            "A coroner has criticised a hospital.\n\nRuth Airey, 81, died in March. The coroner said staff had been "
            "“slow”."
        ),
        None,
    ),
    "the 19-year-old is not the mother": (
        (
            "Swimmer Jo Lund broke her toe. “I kicked it,” she said.\n\nHer mother and coach, Ada Lund, winced. “She "
            "does that,” Ada Lund said.\n\nThe 19-year-old will miss the final. “It’s a toe,” she said."
        ),
        "Jo Lund",
    ),
    "who is the postmistress": (
        (
            "Pat Finn left. Nora Finn stayed. She is the postmistress. Pat wrote twice. “I read the cards,” the "
            "postmistress says."
        ),
        "Nora Finn",
    ),
    "a clause between commas names nobody": (
        "The manager, Tom Ayre, dropped Leo Banks. His gaffer, Banks said, had been “miles off it”.",
        "Leo Banks",
    ),
}


KIN_OF_KIN: Passages = {
    "a sister is a mother's child": (
        (
            "Daniel Obi was killed. Comfort Obi, his mother, wept. Her other child, Amara, spoke. “He fixed "
            "things,” said Mr Obi’s sister."
        ),
        "Amara",
    ),
    "an uncle a father's brother": (
        (
            "Piet Orr and his brother, Jan Orr, run the shop. Piet’s daughter, Lena Vos, paints. “She is good,” "
            "says her uncle."
        ),
        "Jan Orr",
    ),
    "a mother a father's wife": (
        "Piet Orr lives with his wife, Ann Orr. His daughter, Lena Vos, paints. “She is good,” says her mother.",
        "Ann Orr",
    ),
    "of two brothers' names no uncle": (
        (
            "Piet Orr runs the shop with his brothers, Jan Orr and Bob Orr. Piet’s daughter, Lena Vos, paints. “She"
            " is good,” says her uncle."
        ),
        None,
    ),
}


DOCUMENTS: Passages = {
    "one of letters that somebody has written": (
        (
            "The drum was taken by a lieutenant, Karl Weiss. In May Grace Amadi found letters that the officer had "
            "written home. “The old man wept,” runs one."
        ),
        "Karl Weiss",
    ),
    "one of letters that he wrote": (
        "In 1910 Otto Reich wrote 40 letters to his sister. “The old man wept,” one reads.",
        "Otto Reich",
    ),
    "one entry of a diary": (
        (
            "Otis Cray died on Friday. He was 90.\n\nHis daughter, Ann Cray-Hill, found his diaries. “Snow again,” one"
            " entry reads."
        ),
        "Otis Cray",
    ),
    "a note from him, that is read out": (
        (
            "Ahmed Toure does not travel. A cousin, Salimata Toure, read out a note from him. “The drum is home,” "
            "it said."
        ),
        "Ahmed Toure",
    ),
    "a letter that he had sent": (
        (
            "Otis Cray built organs. Vera Blum has kept a letter that he had sent from Dorn. “I build lungs,” the "
            "letter says."
        ),
        "Otis Cray",
    ),
    "behind a clause that opens the sentence": (
        (
            "The engineer, Olive Finch, wrote a letter to the owner, Gus Trant. “It weeps,” her letter began.\n\nTrant"
            " read it. When he answered, his letter ran to two lines. “Walls don’t weep,” it said."
        ),
        "Gus Trant",
    ),
    "the entry of a diary that opens its sentence": (
        "In her diary Edie Cole described the flood as “a rude guest”. “It did not wipe its feet,” the entry reads.",
        "Edie Cole",
    ),
}


CASES = TOLD | NAMESAKES | SURNAMES | PRONOUNS | TOLD_OF | KIN_OF_KIN | DOCUMENTS


@pytest.mark.parametrize(("text", "speaker"), CASES.values(), ids=CASES)
def test_kin(text: str, speaker: str | None) -> None:
    assert last_speaker(text) == speaker
