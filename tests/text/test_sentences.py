"""Where sentences begin and end."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.text.sentences import find_sentences

# "|" marks where one sentence ends and the next begins; it is not part of the text.
QUOTATIONS = [
    "He was firm. |“We saw it. |We were there. |Nobody else was,” he said. |Then he left.",
    'He was firm. |"We saw it. |We were there." |Then he left.',
    "“No,” she said. |“Never.” |He nodded.",
    "“Really?” she asked. |“Go!” John Smith shouted. |He went.",
    "She said: ‘It is so. |It was so.’ |The dogs’ owner didn’t agree.",
    "“So it is.” — Mary Smith",
    "He said “so. |And the mark is never closed. |It goes on. |It ends.",
    "`` It is so. |We know. |`` It was so.",
]
ABBREVIATIONS = [
    "Lt. Gen. Bill Smith met Sen. Bob Jones and Dr. May. |They left.",
    "J. K. Rowling wrote it. |George W. Bush read it.",
    "It rose by 3.5 percent. |The price was $3.50. |It fell.",
    "He lives in the U.S. |She lives in the U.K. |They work for the U.S. Government.",
    "It began at 5 p.m. Monday. |It ended at 6 p.m. |He left.",
    "“Is there more?” |No, no. |Forget it. |See no. 5.",
    "Well... |He left. |It was … not so … clear.",
    "See www.example.org/a.B or mail j.doe@example.co.uk. |Thanks.",
    "Yahoo! in the morning. |Huh? is a word.",
]
BRACKETS = [
    "He teaches (He worked for 5 years as an engineer. He liked it.) at the school. |She does not.",
    "(He was born in 1950. |He died in 2000.) |The rest is known.",
    "It grew (see p. 3). |It fell (see p. 4). |It stayed.",
    "It is true.[12][13] |Another [3]. |It was said.[citation needed] |More.",
    "The smiley :) is old. |The bracket (is open. |Nothing closes it.",
    "She won for Viva Maria! (1965), and again. |Then she rested.",
]
LISTS = [
    "1. The first item. |2. The second item. |3. The third item.",
    "a) The first thing. |It is long. |b) The second thing. |It is short. |c) The third.",
    "• One thing. |• Another thing. |It is long.",
    "In 1990 he was no. 2. |In 1991 he was first.",
    "Figure 1. The results of the study. |They are good.",
]
LANGUAGES = [
    ("de", "Am 3. Mai kam er. |Im 19. Jahrhundert war es so. |„Ja. |Nein.“ |Er ging, bzw. lief."),
    ("de", "»Das ist gut.« |Er ging. |„Ist das so?“, fragte er."),
    ("fr", "M. Dupont dit : « Oui. |Non. » |Puis il part. |« Ça va ? » demanda-t-il."),
    ("es", "¿Qué pasa? |¡No! |El Sr. López salió."),
    ("ar", "قال د. أحمد ز. أمين ذلك. |هل هذا صحيح؟ |نعم."),
    ("ur", "یہ سچ ہے۔ |کیا یہ سچ ہے؟ |ہاں۔"),
    ("ja", "彼は「そうだ。|いいよ。」と言った。|次の日だ。"),
    ("zh", "他说：“我来了。|你呢？”|然后走了。"),
    ("hi", "डॉ. सिंह आए। |वह गए।"),
    ("ru", "И. И. Иванов ушёл. |«Да. |Нет». |Он ушёл."),
]
nasty = st.text(
    st.one_of(
        st.sampled_from("aB1.!?…۔。 \n\u2028\u00a0“”\"'’»«()[]{}<>`•—,:é\u0301😀\u200d名ا\ud800"),
        st.characters(),
    )
)


def _marked(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    starts = [start for start, _ in spans[1:]]
    return "".join("|" * (place in starts) + char for place, char in enumerate(text))


@pytest.mark.parametrize("marked", QUOTATIONS + ABBREVIATIONS + BRACKETS + LISTS)
def test_english_sentences_end_where_a_checker_expects_it(marked: str) -> None:
    text = marked.replace("|", "")

    assert _marked(text, find_sentences(text, "en")) == marked


@pytest.mark.parametrize(("language", "marked"), LANGUAGES)
def test_sentences_of_other_languages_end_where_a_checker_expects_it(language: str, marked: str) -> None:
    text = marked.replace("|", "")

    assert _marked(text, find_sentences(text, language)) == marked


def test_line_breaks_in_a_block_are_soft() -> None:
    text = "This sentence was\nbroken\r\nby a mail\u2028program. It\n\nis whole."

    assert [text[start:end] for start, end in find_sentences(text, "en")] == [
        "This sentence was\nbroken\r\nby a mail\u2028program.",
        "It\n\nis whole.",
    ]


@pytest.mark.parametrize("language", ["en", "en-GB", "en_US", "EN", "", "und", "xx", "tlh-Latn"])
def test_every_language_tag_is_taken(language: str) -> None:
    assert find_sentences("It is. We go.", language) == ((0, 6), (7, 13))


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u2003"])
def test_white_space_holds_no_sentence(text: str) -> None:
    assert find_sentences(text, "en") == ()


@pytest.mark.parametrize("blank", ["\x85", "\u00a0", "\u202f", "\u3000"])
def test_a_letter_and_a_full_stop_with_a_rare_blank_between_them_are_read(blank: str) -> None:
    # sentencex panics at them, which would end the process.
    text = f"They chose plan A{blank}. The council agreed."

    assert text[slice(*find_sentences(text, "en")[-1])] == "The council agreed."


def test_a_text_without_capitals_is_divided_nevertheless() -> None:
    text = "we go there. then we leave. nobody sees us."

    assert len(find_sentences(text, "en")) == 3


@given(nasty, st.sampled_from(["en", "de", "ar", "ja", "xx"]))
def test_sentences_are_trimmed_in_order_and_cover_all_that_shows(text: str, language: str) -> None:
    spans = find_sentences(text, language)

    covered = set[int]()
    for start, end in spans:
        assert 0 <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        covered.update(range(start, end))
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert all(char.isspace() for place, char in enumerate(text) if place not in covered)


@pytest.mark.parametrize(
    "piece",
    [
        "word ",
        "a",
        "(a. ",
        "“A. ",
        "A? “",
        "1. ",
        "A.) ",
        ". ",
        "[1] A. ",
        " ",
        "1) A. ",
        "• ",
        "no. ",
        "。」",
    ],
)
def test_time_grows_with_the_length_only(piece: str) -> None:
    find_sentences("Warm up. It is.", "en")
    started = time.process_time()

    find_sentences(piece * (200_000 // len(piece)), "en")

    assert time.process_time() - started < 8


@pytest.mark.parametrize("word", ["ill", "art", "no"])
def test_an_ordinary_word_in_small_letters_ends_its_sentence(word: str) -> None:
    text = f"They said that it was {word}. Cancelled trams do not count."
    assert len(find_sentences(text, "en")) == 2
