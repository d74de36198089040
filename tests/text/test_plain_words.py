"""Words divided by their bytes are those that the pattern finds."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.text.beyond_ascii import beyond_ascii, is_mostly_ascii
from factcheck_gui.text.plain_words import PlainWords
from factcheck_gui.text.unspaced import UNSPACED

_UNITS = re.compile(rf"[{UNSPACED}]|[^\W_{UNSPACED}]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_PIECES = (
    "the|A|K|é|É|ß|ẞ|ﬁ|İ|ı|ΟΔΟΣ|Σ|ς|В|اور|ہے|市長|か|ﾞ|ｶ|한|ㄱ|ㅏ|ᄀ|ᅡ|½|²|™|①|Ⓐ|…|“|”|’|'|_|3|12"
    "|\u0301|\u0338|\u0345|\u037a|´|¨|🌧|\ufe0f|\u200d|\u200b|\u00a0|\u2028|\x00|\x1c|=|.| | |\n|\ud800"
)
_TEXTS = st.one_of(
    st.lists(st.sampled_from(_PIECES.split("|")), max_size=12).map("".join),
    st.text(max_size=12),
    st.text(st.characters(categories=["L", "N", "P", "S", "M"]), max_size=8),
)


def _composed(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


_OF_SKETCHES = PlainWords(_UNITS, _composed)
_OF_LANGUAGES = PlainWords(_LETTERS, str.lower)


@given(_TEXTS)
def test_the_words_of_sketches_are_those_of_the_pattern(text: str) -> None:
    found = _OF_SKETCHES.spaced(text)

    assert found is None or found.split() == [one.encode() for one in _UNITS.findall(_composed(text))]


@given(_TEXTS)
def test_the_words_that_tell_a_language_are_those_of_the_pattern(text: str) -> None:
    found = _OF_LANGUAGES.spaced(text)

    assert found is None or found.split() == [one.encode() for one in _LETTERS.findall(text.lower())]


def test_each_sign_stands_among_letters_as_the_pattern_has_it() -> None:
    for first in range(0, 0x20000, 0x80):
        for code in range(first, first + 0x80):
            text = f"a{chr(code)}b {chr(code)} Q{chr(code)}"
            found = _OF_SKETCHES.spaced(text)
            expected = [one.encode() for one in _UNITS.findall(_composed(text))]
            assert found is None or found.split() == expected, text


@pytest.mark.parametrize("text", ["“So,” he said. 🌧️", "Ein Café für alle", "市長 said no", "اور the"])
def test_everyday_texts_need_no_pattern(text: str) -> None:
    assert _OF_SKETCHES.spaced(text) is not None
    assert _OF_LANGUAGES.spaced(text) is not None


@given(_TEXTS)
def test_what_is_beyond_ascii_is_told_in_order(text: str) -> None:
    assert beyond_ascii(text) == "".join(sign for sign in text if sign > "\x7f")


@given(_TEXTS)
def test_letters_are_counted(text: str) -> None:
    letters = [sign for sign in text if sign.isalpha()]
    plain = sum(map(str.isascii, letters))

    assert is_mostly_ascii(text) == (plain > 1 and plain > len(letters) - plain)
