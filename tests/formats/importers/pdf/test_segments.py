"""Strings of a page are put together, whatever their size."""

import pytest

from factcheck_gui.formats.importers.pdf.runs import Run
from factcheck_gui.formats.importers.pdf.segments import join_runs


def letters(word: str, size: float, *, twice: float = 0.0) -> list[Run]:
    """Return a word drawn letter by letter, each once more a little to the right where asked for."""
    shifts = (0.0, twice) if twice else (0.0,)
    lefts = [(letter, place * size * 0.6 + shift) for place, letter in enumerate(word) for shift in shifts]
    return [
        Run(text=letter, left=left, right=left + size * 0.6, y=700.0, size=size, bold=False)
        for letter, left in lefts
    ]


@pytest.mark.parametrize("size", [0.78, 4.0, 12.0, 48.0])
def test_letters_that_come_twice_in_a_word_are_kept(size: float) -> None:
    (segment,) = join_runs(letters("committee", size))

    assert segment.text == "committee"


@pytest.mark.parametrize("size", [0.78, 12.0])
def test_letters_that_are_drawn_twice_to_be_bold_count_once(size: float) -> None:
    (segment,) = join_runs(letters("sum", size, twice=size / 30))

    assert segment.text == "sum"
