"""The rows of two texts side by side."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from factcheck_gui.ui.models.difference_list import DifferenceListModel, RowKind, ShownRow
from factcheck_gui.ui.models.marked_words import Piece
from factcheck_gui.ui.models.shown_differences import shown_rows
from factcheck_gui.ui.session import Session
from tests.ui.versions import proposed

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def same(words: str) -> ShownRow:
    return ShownRow(kind=RowKind.SAME, left=(Piece(words=words),), right=(Piece(words=words),))


def kinds(model: DifferenceListModel) -> list[str]:
    return [model.row(number).kind.value for number in range(model.rowCount())]


def test_the_rows_show_what_became_of_each_paragraph(bridge_session: Session) -> None:
    proposal = proposed(bridge_session)

    rows = shown_rows(proposal.rows, proposal.before.text.text, proposal.draft.text)

    assert {row.kind for row in rows} >= {RowKind.SAME, RowKind.MOVED}
    moved = next(row for row in rows if row.kind is RowKind.MOVED)
    assert moved.note.startswith("moved from place ")


def test_long_unchanged_stretches_are_folded_with_one_row_beside_each_change() -> None:
    model = DifferenceListModel()
    changed = ShownRow(kind=RowKind.ADDED, right=(Piece(words="new"),))
    model.show_rows([*map(same, "abcde"), changed, same("f"), same("g")])

    assert kinds(model) == ["folded", "same", "added", "same", "same"]
    assert model.row(0).note == "4 paragraphs unchanged"
    QAbstractItemModelTester(model, FATAL)


def test_a_folded_stretch_opens_in_its_place() -> None:
    model = DifferenceListModel()
    model.show_rows(map(same, "abcde"))
    QAbstractItemModelTester(model, FATAL)

    assert model.unfold(0)

    assert kinds(model) == ["same"] * 5
    assert not model.unfold(0)


def test_the_next_difference_is_found_both_ways() -> None:
    model = DifferenceListModel()
    changed = ShownRow(kind=RowKind.REMOVED, left=(Piece(words="old"),))
    model.show_rows([same("a"), changed, same("b"), changed])

    assert model.next_change(-1, 1) == 1
    assert model.next_change(1, 1) == 3
    assert model.next_change(3, -1) == 1
    assert model.next_change(3, 1) is None


def test_every_row_has_words_for_a_screen_reader() -> None:
    model = DifferenceListModel()
    model.show_rows([same("a"), ShownRow(kind=RowKind.ADDED, right=(Piece(words="100% %1"),))])

    said = [
        model.data(model.index(row), Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())
    ]

    assert said == ["Unchanged: a", "Paragraph 100% %1"]
