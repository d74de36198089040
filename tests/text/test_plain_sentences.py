"""Plain blocks are divided as all the rules would divide them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.text.plain_sentences import is_plain
from factcheck_gui.text.sentences import divide_by_rules, find_sentences

_WORDS = (
    "The council met in the old town hall|It rained|it rained|approx|Dr|Mr|No|no|ill|may|art|p.m|U.S|e.g|i.e"
    "|5|3.5|x|É|Éire|l'été|don't|Straße|Yahoo|iPhone|usw|etc|Nr|bzw|M|pág|a|b|19|II|🌧️|ב|اور|市長|\u0301"
)
_SIGNS = ".|!|?|.|.|. |. |. | | | |, |\n|…|“|”|’|'|(|)|[3]|•|—|-|。|।|\u2028|\xa0|\x0b|  |:"
_PIECES = st.sampled_from([*_WORDS.split("|"), *_SIGNS.split("|")])
_LANGUAGES = st.sampled_from(["en", "de", "fr", "es", "hi", "he", "ja", "ru", "xx"])


@given(st.lists(_PIECES, min_size=1, max_size=16).map("".join), _LANGUAGES)
def test_they_are_the_sentences_of_the_rules(text: str, language: str) -> None:
    assert find_sentences(text, language) == divide_by_rules(text, language)


@given(
    st.lists(st.sampled_from(_WORDS.split("|")), min_size=2, max_size=24).flatmap(
        lambda words: st.lists(st.sampled_from([" ", " ", " ", ". ", "! ", "? "]), min_size=len(words)).map(
            lambda signs: "".join(word + sign for word, sign in zip(words, signs, strict=False)).strip()
        )
    ),
    _LANGUAGES,
)
def test_so_are_those_of_words_with_nothing_but_stops_between(text: str, language: str) -> None:
    assert find_sentences(text, language) == divide_by_rules(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor came. Nobody saw it! Was she there?",
        "Das ist gut. Über Nacht kam Regen.",
        "It rained 🌧️ all day.",
    ],
)
def test_everyday_blocks_are_plain(text: str) -> None:
    assert is_plain(text)


@pytest.mark.parametrize(
    "text",
    [
        "“So,” he said.",
        "1. One 2. Two",
        "It cost 3.5 pounds.",
        "He said no. They went.",
        "J. Smith came.",
        " Yes.",
        "",
    ],
)
def test_whatever_a_rule_may_look_at_is_not(text: str) -> None:
    assert not is_plain(text)
