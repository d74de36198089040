"""The stored form of a text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.text.canonical import canonicalise, sha256

nasty = st.text(
    alphabet=st.sampled_from("a\ufeff\r\n\u2028\u2029\x00\ud800\udfff\ufdd0\ufdd1\ufffe\uffff😀é")
)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("\ufeffA", "A"),
        ("A\ufeffB", "A\ufeffB"),
        ("a\r\nb\rc\u2029d\ne", "a\nb\nc\nd\ne"),
        ("a\r\r\nb", "a\n\nb"),
        ("a\u2028b", "a\u2028b"),
        ("e\u0301", "e\u0301"),
    ],
)
def test_marks_and_line_ends_take_one_form(raw: str, text: str) -> None:
    assert canonicalise(raw).text == text
    assert canonicalise(raw).replaced == 0


def test_characters_that_cannot_be_stored_are_replaced_and_counted() -> None:
    result = canonicalise("a\x00b\ud83dc\ufdd0\ufdd1\ufffe\uffffd😀")

    assert result.text == "a\ufffdb\ufffdc\ufffd\ufffd\ufffd\ufffdd😀"
    assert result.replaced == 6


def test_a_replacement_character_of_the_source_is_not_counted() -> None:
    assert canonicalise("a\ufffdb").replaced == 0


@given(nasty)
def test_a_second_time_changes_nothing(raw: str) -> None:
    once = canonicalise(raw).text

    assert canonicalise(once).text == once
    assert canonicalise(once).replaced == 0


@given(nasty)
def test_the_result_can_always_be_stored(raw: str) -> None:
    text = canonicalise(raw).text

    assert text.encode("utf-8").decode("utf-8") == text
    assert not {"\r", "\u2029", "\x00"} & set(text)


def test_ten_megabytes_take_no_time_worth_naming() -> None:
    raw = "Ein Satz – mit Strich.\r\n" * 400_000
    started = time.process_time()

    canonicalise(raw)

    assert time.process_time() - started < 2


def test_sha256_is_that_of_the_utf_8_bytes() -> None:
    assert sha256("é") == "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c"
