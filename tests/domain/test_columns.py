"""Widths of columns."""

import pytest

from factcheck_gui.domain.columns import column_shares
from factcheck_gui.domain.documents import Cell, Paragraph, Run, Table


def row(*texts: str) -> tuple[Cell, ...]:
    return tuple(Cell(blocks=(Paragraph(runs=(Run(text=text),)),) if text else ()) for text in texts)


def test_a_column_is_at_least_as_wide_as_its_longest_word() -> None:
    table = Table(rows=(row("Unchanged", "word " * 40, "word " * 40), row("Same", "a " * 90, "b " * 90)))
    shares = column_shares(table)

    assert shares[0] > len("Unchanged") / 76
    assert shares[1] == shares[2]
    assert sum(shares) == pytest.approx(1)


def test_much_takes_more_room_than_little() -> None:
    head = row("No.", "Words", "What became of it")
    rows = [row("1", "word " * 30, "stands in the newer version"), row("2", "word " * 30, "gone")]
    number, words, fate = column_shares(Table(rows=(head, *rows), head_rows=1))

    assert words > fate > number


def test_empty_cells_and_cells_over_several_columns_are_not_measured() -> None:
    wide = (Cell(blocks=(Paragraph(runs=(Run(text="x" * 300),)),), span=2),)
    shares = column_shares(Table(rows=(wide, row("", ""))))

    assert shares == (0.5, 0.5)


def test_columns_whose_words_do_not_fit_share_the_line() -> None:
    shares = column_shares(Table(rows=(row(*["x" * 30] * 8),)))

    assert shares == pytest.approx((1 / 8,) * 8)


def test_a_whole_table_within_a_cell_is_measured_too() -> None:
    inner = Table(rows=(row("a", "Handwritten"),))
    shares = column_shares(Table(rows=((Cell(blocks=(inner,)), *row("b" * 40)),)))

    assert shares[0] > len("Handwritten") / 76
