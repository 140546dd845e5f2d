"""Texts of our own, one thing said in many languages."""

import pytest

from service.language import LEAST_SHARE, looks_english, share_of_function_words

ENGLISH = {
    "a report": "The harbour will close for three weeks for repairs, the mayor said on Monday. “We have looked at "
    "every other way,” she told reporters, adding that the city and the region would share the cost.",
    "a list of results": "Harbour Cup, second round: Elgin Rovers 3 Port Vale Athletic 1, Calder scored twice before "
    "half-time and Reed once after it; Northgate 0 Southport 0 and the match will be played again on Tuesday.",
    "a transcript": "REED: So what did you see? CALDER: I saw the water come over the wall. REED: And then? CALDER: "
    "Then we ran, all of us, and nobody looked back.",
}
OTHERS = {
    "French": "Le maire a annoncé lundi que le port serait fermé pour travaux pendant trois semaines. « Nous avons "
    "étudié toutes les autres solutions », a-t-il déclaré devant la presse.",
    "German": "Der Hafen wird für drei Wochen geschlossen, sagte die Bürgermeisterin am Montag. „Wir haben alle "
    "anderen Möglichkeiten geprüft“, erklärte sie vor Journalisten in der Stadt.",
    "Dutch": "De haven wordt drie weken gesloten, zei de burgemeester maandag. ‘We hebben alle andere mogelijkheden "
    "bekeken’, vertelde zij aan de pers. De kosten worden over de stad en de provincie verdeeld.",
    "Danish": "Havnen lukker i tre uger på grund af arbejde, sagde borgmesteren mandag. »Vi har undersøgt alle andre "
    "muligheder,« fortalte hun pressen. Udgifterne deles mellem byen og regionen.",
    "Spanish": "El puerto cerrará durante tres semanas por obras, dijo el lunes la alcaldesa. «Hemos estudiado todas "
    "las demás opciones», declaró ante la prensa en el ayuntamiento.",
    "Russian": "Порт закроют на три недели на ремонт, сообщила в понедельник мэр города. «Мы рассмотрели все остальные "
    "варианты», — сказала она журналистам. Расходы поделят поровну город и область, уточнили в мэрии.",
    "Chinese": "市长星期一说，港口将因维修关闭三周。“我们研究了所有其他办法，”她对记者说。市政府表示，"
    "费用将由市和地区平均分担。市民对此反应不一，渔民称这一计划“鲁莽”。港口经理则表示支持，并称"
    "工程将于六月开始，预计耗资三百万英镑。项目公告将于下周公布。",
}


@pytest.mark.parametrize("text", ENGLISH.values(), ids=ENGLISH)
def test_english(text: str) -> None:
    assert looks_english(text)


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_other_languages(text: str) -> None:
    share = share_of_function_words(text)
    assert share is not None
    assert share < LEAST_SHARE / 2
    assert not looks_english(text)


@pytest.mark.parametrize("text", ["Le port ferme lundi.", "", "12 34 56", "市长星期一说"])
def test_too_short_to_tell(text: str) -> None:
    assert share_of_function_words(text) is None
    assert looks_english(text)
