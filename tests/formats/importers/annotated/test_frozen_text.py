"""Texts of marked-up files keep every offset, and every sign stands in a block."""

import pytest

from factcheck_gui.domain.articles import BlockKind
from factcheck_gui.formats.importers.annotated.frozen_text import blocks_of, frozen
from factcheck_gui.formats.utf16 import utf16_to_code_points
from factcheck_gui.text.canonical import canonicalise

RAW = "\ufeff\ufeffOne\r\n\r\ntwo\rthree\u2029four\u2028five\0 \ud800 😊 e\u0301\r\n"


def test_the_text_is_what_any_other_intake_makes_of_it() -> None:
    found, expected = frozen(RAW), canonicalise(RAW)
    assert (found.text, found.replaced) == (expected.text, expected.replaced)


@pytest.mark.parametrize("word", ["One", "two", "three", "four", "five", "😊", "e\u0301"])
def test_offsets_follow_their_words(word: str) -> None:
    found, start = frozen(RAW), RAW.index(word)
    assert found.text[found.to_new(start) : found.to_new(start + len(word))] == word


def test_offsets_outside_and_inside_line_ends_stay_in_the_text() -> None:
    found = frozen("\ufeffa\r\nb")
    assert [found.to_new(place) for place in (-3, 0, 1, 2, 3, 4, 5, 99)] == [0, 0, 0, 1, 2, 2, 3, 3]


def test_every_visible_sign_stands_in_a_block() -> None:
    text = "London, 3 May 2021 – It rained.\n\n* * *\n\n- one\n> said so\n1. first\n2. second\n\nEnd. \n---\n"
    blocks = blocks_of(text)
    left = list(text)
    for block in blocks:
        words = text[block.start : block.end]
        assert words == words.strip()
        left[block.start : block.end] = " " * len(block.span)
    assert not "".join(left).strip()
    assert [block.start for block in blocks] == sorted(block.start for block in blocks)


def test_a_headline_is_found() -> None:
    kinds = [block.kind for block in blocks_of("A headline\n\nThe first paragraph is longer. It goes on.\n")]
    assert kinds == [BlockKind.HEADLINE, BlockKind.PARAGRAPH]


@pytest.mark.parametrize("text", ["", "abc", "é😊x", "😊" * 3000 + "ü" * 3000 + "end"])
def test_units_are_converted_at_every_place(text: str) -> None:
    to_code_points = utf16_to_code_points(text)
    places = range(0, len(text) + 1, max(1, len(text) // 50))
    for place in places:
        before = text[:place]
        assert to_code_points(len(before.encode("utf-16-le")) // 2) == place


def test_an_offset_within_a_character_leads_to_its_beginning() -> None:
    assert utf16_to_code_points("a😊b")(2) == 1
