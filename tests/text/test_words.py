"""Moving the ends of a span by words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.text.graphemes import is_boundary
from factcheck_gui.text.words import (
    narrow_end,
    narrow_start,
    next_word_end,
    previous_word_start,
    widen_end,
    widen_start,
    word_bounds,
)

texts = st.text(
    st.one_of(
        st.sampled_from("ab1 .,“”\"'’-\n\u00a0é\u0301\u200d\ufe0f👩👧🏽🇩🇪名はไทا٣$%()😀\u2028"),
        st.characters(),
    ),
    min_size=1,
)


@st.composite
def selections(draw: st.DrawFn) -> tuple[str, int, int]:
    text = draw(texts)
    start = draw(st.integers(0, len(text) - 1))
    return text, start, draw(st.integers(start + 1, len(text)))


def _walk(text: str) -> list[str]:
    steps, end = [], 0
    while (further := widen_end(text, 0, end)[1]) > end:
        steps.append(text[end:further].strip())
        end = further
    return steps


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("“No,” she said, don’t.", ["“No,”", "she", "said", ", don’t."]),
        ("well-known U.S. costs: $3.5 or 50%!", ["well-known", "U.S.", "costs", ": $3.5", "or", "50%!"]),
        ("(He left.) AT&T too", ["(He", "left.)", "AT&T", "too"]),
        ("here—or there", ["here", "—or", "there"]),
        ("他走了。好", ["他", "走", "了。", "好"]),
        ("ok 👩\u200d👩\u200d👧 🇩🇪🇫🇷 👍🏽.", ["ok", "👩\u200d👩\u200d👧", "🇩🇪", "🇫🇷", "👍🏽."]),
        ("cafe\u0301 ici", ["cafe\u0301", "ici"]),
        ("یہ سچ ہے۔", ["یہ", "سچ", "ہے۔"]),
    ],
)
def test_the_end_moves_word_by_word(text: str, steps: list[str]) -> None:
    assert _walk(text) == steps


def test_widening_and_narrowing_the_start() -> None:
    text = "He said “we lost” today"

    assert widen_start(text, 12, 16) == (8, 16)
    assert widen_start(text, 8, 16) == (3, 16)
    assert narrow_start(text, 3, 16) == (8, 16)
    assert narrow_start(text, 8, 16) == (12, 16)


def test_narrowing_keeps_the_last_word() -> None:
    text = "He said so."

    assert narrow_end(text, 0, 11) == (0, 7)
    assert narrow_end(text, 0, 2) == (0, 2)
    assert narrow_start(text, 8, 11) == (8, 11)


def test_widening_stops_at_the_ends_of_the_text() -> None:
    assert widen_end("One two  ", 0, 7) == (0, 7)
    assert widen_start("  One two", 2, 5) == (2, 5)
    assert next_word_end("One", 3) == 3
    assert previous_word_start("One", 0) == 0


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [(5, 11, "quick brown"), (3, 6, "quick"), (6, 6, "quick"), (3, 4, "quick")],
)
def test_a_selection_snaps_to_whole_words(start: int, end: int, words: str) -> None:
    text = "The quick brown fox"

    first, last = word_bounds(text, start, end)

    assert text[first:last] == words


def test_a_selection_of_white_space_at_the_end_takes_the_last_word() -> None:
    assert word_bounds("The fox  ", 8, 9) == (4, 7)


@given(selections())
def test_moved_ends_stay_inside_and_cut_no_visible_character(selection: tuple[str, int, int]) -> None:
    text, start, end = selection
    for move in (widen_end, widen_start, narrow_end, narrow_start, word_bounds):
        first, last = move(text, start, end)
        assert 0 <= first < last <= len(text)
        assert is_boundary(text, first)
        assert is_boundary(text, last)


@given(selections())
def test_widening_never_takes_away_and_narrowing_never_adds(selection: tuple[str, int, int]) -> None:
    text, start, end = selection
    while not is_boundary(text, start):
        start -= 1
    while not is_boundary(text, end):
        end += 1

    assert widen_end(text, start, end)[1] >= end
    assert widen_start(text, start, end)[0] <= start
    assert narrow_end(text, start, end)[1] <= end
    assert narrow_start(text, start, end)[0] >= start


@given(selections())
def test_snapping_twice_changes_nothing_more(selection: tuple[str, int, int]) -> None:
    text, start, end = selection
    bounds = word_bounds(text, start, end)

    assert word_bounds(text, *bounds) == bounds
