"""Two texts side by side, as they are shown."""

import pytest
from pytestqt.qtbot import QtBot

from factcheck_gui.ui.models.difference_list import RowKind, ShownRow
from factcheck_gui.ui.models.marked_words import Fate, Piece
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.difference_view import DifferenceView


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> DifferenceView:
    found = DifferenceView(theme)
    qtbot.addWidget(found)
    return found


def added(length: int) -> ShownRow:
    words = "a" * (length // 2)
    return ShownRow(
        kind=RowKind.CHANGED,
        left=(Piece(words="b"),),
        right=(Piece(words=words), Piece(words=words, fate=Fate.ADDED)),
    )


def test_paragraphs_that_are_cut_short_are_said(view: DifferenceView) -> None:
    view.show_rows([added(6_002)], ("old", "new"), rtl=False)

    assert not view.cut_line.isHidden()
    assert view.cut_line.text() == (
        "Paragraphs of more than 6,000 characters are cut short here, at “…”; the versions hold them whole."
    )


def test_where_every_paragraph_is_shown_whole_nothing_is_said(view: DifferenceView) -> None:
    view.show_rows([added(6_002)], ("old", "new"), rtl=False)

    view.show_rows([added(6_000)], ("old", "new"), rtl=False)

    assert view.cut_line.isHidden()


def test_what_lies_folded_counts_as_well(view: DifferenceView) -> None:
    long = ShownRow(kind=RowKind.SAME, left=(Piece(words="a" * 6_001),), right=(Piece(words="a" * 6_001),))

    view.show_rows([long] * 5, ("old", "new"), rtl=False)

    assert not view.cut_line.isHidden()
