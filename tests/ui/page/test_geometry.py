"""Where words stand on the page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock

from factcheck_gui.domain.articles import Direction
from factcheck_gui.ui.page.document import PageDocument
from factcheck_gui.ui.page.geometry import BlockLines
from factcheck_gui.ui.page.letter_edges import letters
from tests.ui.page.conftest import NASTY, document_of, one_block

# What is in every font, and what turns it about or leaves no ink. Of letters that no font has, and of accents
# that no letter bears, Qt tells only where they stand together with others.
DRAWN = st.sampled_from(
    (
        *(
            "word",
            "123",
            "Görling",
            "-",
            ". ",
            " ",
            "  ",
            "\t",
            "\u00a0",
            "\u202f",
            "\u2028",
            "\u200b",
            "\ufeff",
        ),
        *("e\u0301", "a\u0308\u0323", "میئر", "نے کہا", "\u200f", "\u202e", "\u2066"),
    )
)
MIXED = "The mayor میئر نے کہا said 123 on 😀 دن Monday."


def laid_out(
    words: str, width: int = 300, direction: Direction = Direction.LTR
) -> tuple[PageDocument, QTextBlock]:
    # The document must outlive its blocks.
    page = document_of(one_block(words), direction)
    page.document.setTextWidth(width)
    page.document.size()
    return page, page.document.lastBlock()


def units(words: str) -> int:
    """Return how many UTF-16 units words have, as Qt counts."""
    return len(words.encode("utf-16-le")) // 2


def rects(block: QTextBlock, start: int, end: int) -> list[QRectF]:
    return list(BlockLines(block, QPointF(0, 0)).rects(start, end))


def test_words_on_one_line_have_one_rectangle() -> None:
    page, block = laid_out("The mayor says so.")

    (found,) = rects(block, 4, 9)

    assert found.left() > 0
    assert found.width() > 20
    assert page.document is not None


def test_words_on_two_lines_have_a_rectangle_on_each() -> None:
    page, block = laid_out("The mayor says so. " * 6)

    found = rects(block, 0, block.length() - 1)

    assert len(found) == block.layout().lineCount() > 1
    assert [rect.top() for rect in found] == sorted(rect.top() for rect in found)
    assert page.document is not None


@pytest.mark.parametrize("words", ["😀" * 40, "👨‍👩‍👧‍👦 " * 20, "one 😀 two 😀", "x" * 7 + "😀  "])
def test_the_rectangles_of_emoji_reach_over_all_of_them(words: str) -> None:
    page, block = laid_out(words)

    found = rects(block, 0, units(words))

    assert len(found) == block.layout().lineCount()
    line = block.layout().lineAt(0)
    assert found[0].width() >= line.naturalTextWidth() - 12
    assert page.document is not None


def test_spaces_at_the_end_of_a_range_are_left_out_also_after_emoji() -> None:
    page, block = laid_out("😀😀 two three")

    with_space, without = rects(block, 0, 5), rects(block, 0, 4)

    assert with_space == without
    assert page.document is not None


def test_every_character_of_mixed_direction_is_covered() -> None:
    page, block = laid_out(MIXED, width=200)
    whole = rects(block, 0, units(MIXED))

    position = 0
    for character in MIXED:
        following = position + units(character)
        for rect in rects(block, position, following):
            assert any(other.adjusted(-1, -1, 1, 1).contains(rect) for other in whole), character
        position = following
    assert page.document is not None


def test_a_range_of_mixed_direction_lies_in_several_places_of_a_line() -> None:
    page, block = laid_out(MIXED, width=2_000)
    start = units(MIXED[: MIXED.index("mayor")])

    found = rects(block, start, units(MIXED[: MIXED.index("نے")]))

    assert len(found) > 1
    assert not any(first.intersects(second) for first in found for second in found if first is not second)
    assert page.document is not None


def test_a_word_that_runs_to_the_left_has_a_width() -> None:
    page, block = laid_out(MIXED, width=2_000)
    start = units(MIXED[: MIXED.index("میئر")])

    assert sum(rect.width() for rect in rects(block, start, start + 4)) > 10
    assert page.document is not None


def test_words_that_run_against_their_article_are_covered_to_the_ends_of_its_lines() -> None:
    page, block = laid_out("The mayor says so. " * 6 + "No end.", direction=Direction.RTL)
    lines = [block.layout().lineAt(index) for index in range(block.layout().lineCount())]

    whole = rects(block, 0, block.length() - 1)
    first_words = [rects(block, line.textStart(), line.textStart() + 3)[-1] for line in lines[:-1]]

    assert len(lines) > 2
    for line, rect in zip(lines, whole, strict=True):
        natural = line.naturalTextRect()
        assert (rect.left(), rect.right()) == pytest.approx((natural.left(), natural.right()), abs=0.1)
    for line, rect in zip(lines, first_words, strict=False):
        assert rect.left() == pytest.approx(line.naturalTextRect().left(), abs=0.1)
    assert page.document is not None


@given(pieces=st.lists(NASTY, min_size=1, max_size=12), data=st.data())
def test_any_range_of_any_text_has_rectangles_on_its_lines(pieces: list[str], data: st.DataObject) -> None:
    words = "".join(pieces)
    page, block = laid_out(words, width=120)
    start = data.draw(st.integers(0, units(words)))
    end = data.draw(st.integers(start, units(words)))

    found = rects(block, start, end)

    for rect in found:
        assert rect.width() >= 0
        assert 0 <= rect.top() <= block.layout().boundingRect().bottom()
    assert page.document is not None


@pytest.mark.parametrize("direction", Direction)
@given(pieces=st.lists(DRAWN, min_size=1, max_size=12), data=st.data())
def test_any_range_begins_and_ends_on_its_rectangles(
    direction: Direction, pieces: list[str], data: st.DataObject
) -> None:
    words = "".join(pieces)
    page, block = laid_out(words, width=120, direction=direction)
    # Between the parts of one letter, such as an accent, no place begins.
    gaps = [0, *(end for _, end in letters(block.layout(), 0, units(words)))]
    first = data.draw(st.integers(0, len(gaps) - 1))
    start, end = gaps[first], data.draw(st.sampled_from(gaps[first:]))

    edges, found = BlockLines(block, QPointF(0, 0)).edges(start, end), rects(block, start, end)

    assert edges is not None or not any(rect.width() for rect in found)
    for edge, line in zip(edges or (), (found[:1], found[-1:]), strict=False):
        on_line = [rect for rect in found if line and rect.top() == line[0].top()]
        assert not on_line or any(rect.left() - 1 <= edge.left() <= rect.right() + 1 for rect in on_line)
    assert page.document is not None


@pytest.mark.parametrize("direction", Direction)
@given(pieces=st.lists(DRAWN, min_size=1, max_size=12))
def test_at_any_letter_of_any_text_a_letter_is_found_that_stands_there(
    direction: Direction, pieces: list[str]
) -> None:
    words = "".join(pieces)
    page, block = laid_out(words, width=120, direction=direction)
    lines, layout = BlockLines(block, QPointF(0, 0)), block.layout()

    for begin, end in letters(layout, 0, units(words)):
        for rect in lines.rects(begin, end):
            if rect.width():
                found = lines.letter_at(rect.center())
                assert found is not None
                there = lines.rects(found, layout.nextCursorPosition(found))
                assert any(one.adjusted(-0.5, 0, 0.5, 0).contains(rect.center()) for one in there)
    assert page.document is not None
