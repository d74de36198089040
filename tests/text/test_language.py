"""Which language a text is in, and which way it runs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.text.language import detect_direction, guess_language

TEXTS = {
    "en": "The mayor said on Monday that the city would not pay for the repairs of the bridge.",
    "de": "Die Bürgermeisterin sagte am Montag, dass die Stadt nicht für die Reparatur der Brücke zahlt.",
    "fr": "La maire a déclaré lundi que la ville ne paiera pas pour les réparations du pont dans le centre.",
    "es": "La alcaldesa dijo el lunes que la ciudad no pagará por las reparaciones del puente en el centro.",
    "it": "La sindaca ha detto lunedì che la città non pagherà per le riparazioni del ponte nel centro.",
    "pt": "A prefeita disse na segunda-feira que a cidade não vai pagar pelos reparos da ponte no centro.",
    "nl": "De burgemeester zei maandag dat de stad niet voor de reparatie van de brug zal betalen.",
    "tr": "Belediye başkanı pazartesi günü şehrin köprünün onarımı için ödeme yapmayacağını söyledi.",
    "pl": "Burmistrz powiedziała w poniedziałek, że miasto nie zapłaci za naprawę mostu w centrum.",
    "sv": "Borgmästaren sade på måndagen att staden inte kommer att betala för reparationen av bron.",
    "cs": "Starostka v pondělí řekla, že město nezaplatí opravu mostu, který je v centru.",
    "ru": "Мэр заявила в понедельник, что город не будет платить за ремонт моста в центре, и всё решено.",
    "uk": "Мерка заявила в понеділок, що місто не платитиме за ремонт мосту в центрі.",
    "el": "Η δήμαρχος είπε τη Δευτέρα ότι η πόλη δεν θα πληρώσει.",
    "ar": "قالت رئيسة البلدية يوم الاثنين إن المدينة لن تدفع تكاليف إصلاح الجسر.",
    "fa": "شهردار روز دوشنبه گفت که شهر هزینه تعمیر پل را پرداخت نخواهد کرد و این پایان کار است.",
    "ur": "میئر نے پیر کو کہا کہ شہر پل کی مرمت کے لیے ادائیگی نہیں کرے گا۔",
    "he": "ראשת העיר אמרה ביום שני שהעיר לא תשלם על תיקון הגשר.",
    "zh": "市长星期一表示，该市不会支付桥梁维修费用。",
    "ja": "市長は月曜日、市は橋の修理費用を支払わないと述べた。",
    "ko": "시장은 월요일 시가 다리 수리 비용을 지불하지 않을 것이라고 말했다.",
    "hi": "महापौर ने सोमवार को कहा कि शहर पुल की मरम्मत के लिए भुगतान नहीं करेगा।",
}


@pytest.mark.parametrize("language", TEXTS)
def test_one_sentence_is_enough_to_guess_the_language(language: str) -> None:
    assert guess_language(TEXTS[language]) == language


@pytest.mark.parametrize("language", TEXTS)
def test_a_long_text_is_guessed_as_one_sentence_is(language: str) -> None:
    assert guess_language("\n\n".join([TEXTS[language]] * 40)) == language


@pytest.mark.parametrize(("larger", "smaller"), [("de", "en"), ("en", "de"), ("es", "fr"), ("nl", "pl")])
def test_the_larger_part_of_a_text_in_two_languages_decides(larger: str, smaller: str) -> None:
    parts = [TEXTS[larger]] * 13 + [TEXTS[smaller]] * 7

    assert guess_language("\n".join(parts)) == larger
    assert guess_language("\n".join(reversed(parts))) == larger


@pytest.mark.parametrize("text", ["", "12.50 €", "Trump", "Barack Obama Washington", "😀", "Москва"])
def test_too_little_is_not_guessed_at(text: str) -> None:
    assert guess_language(text) is None


@pytest.mark.parametrize("language", TEXTS)
def test_direction_follows_the_script(language: str) -> None:
    assert detect_direction(TEXTS[language]) == ("rtl" if language in {"ar", "fa", "ur", "he"} else "ltr")


def test_a_latin_name_at_the_start_does_not_turn_an_arabic_text() -> None:
    assert detect_direction("Facebook: " + TEXTS["ar"]) == "rtl"


def test_text_without_letters_runs_left_to_right() -> None:
    assert detect_direction("123 – 456") == "ltr"


@given(st.text())
def test_any_text_has_a_direction_and_perhaps_a_language(text: str) -> None:
    assert detect_direction(text) in {"ltr", "rtl"}
    assert guess_language(text) is None or str(guess_language(text)).islower()
