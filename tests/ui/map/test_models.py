"""The matrix and the table as models."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from factcheck_gui.services.mapping.matrix import count_claims
from factcheck_gui.services.mapping.table import table_rows
from factcheck_gui.ui.map.claim_table import ClaimTable
from factcheck_gui.ui.map.claim_table_model import ClaimTableModel, Column
from factcheck_gui.ui.map.matrix_model import MatrixModel
from factcheck_gui.ui.theme.theme import Theme
from tests.services.mapping.reviews import DENIES, A, D, F, review_of

REVIEW = review_of(
    [(A, "Union", "Office"), (D, "Office", "Office"), (A, "Union", "Office"), (F, None, "Union")],
    [(1, 2, DENIES)],
)
ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole


def test_the_matrix_model_is_sound(qtbot: QtBot) -> None:
    model = MatrixModel()
    tester = QAbstractItemModelTester(model)
    model.show_matrix(count_claims(REVIEW))
    model.show_matrix(count_claims(review_of([])))

    assert tester.model() is model


def test_cells_count_in_words_and_totals_come_first() -> None:
    model = MatrixModel()
    model.show_matrix(count_claims(REVIEW))
    rows = [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]
    across = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    down = [model.headerData(n, Qt.Orientation.Vertical) for n in range(model.rowCount())]

    assert across == ["All\ntargets", "Office", "Union"]
    assert down == ["All speakers", "Union", "Office", "Speaker not named"]
    assert rows == [
        ["2 allegations\n1 denial\n1 fact", "2 allegations\n1 denial", "1 fact"],
        ["2 allegations", "2 allegations", ""],
        ["1 denial", "1 denial", ""],
        ["1 fact", "", "1 fact"],
    ]
    assert model.index(1, 2).data(ACCESSIBLE) == "Union about Union: nothing"
    assert model.index(1, 1).data(ACCESSIBLE) == "Union about Office: 2 allegations"


def test_a_long_name_stands_on_two_lines_of_a_heading(theme: Theme) -> None:
    model = MatrixModel()
    model.show_matrix(count_claims(review_of([(A, "Union", "Department of Roads and Bridges")])))

    heading = model.headerData(1, Qt.Orientation.Horizontal)

    assert isinstance(heading, str)
    assert heading.count("\n") == 1
    assert model.headerData(1, Qt.Orientation.Horizontal, ACCESSIBLE) == "Department of Roads and Bridges"
    assert model.lines_of_row(0) == 1


def test_a_matrix_without_claims_is_empty() -> None:
    model = MatrixModel()
    model.show_matrix(count_claims(review_of([])))

    assert (model.rowCount(), model.columnCount()) == (0, 0)


def test_the_table_model_is_sound(qtbot: QtBot) -> None:
    model = ClaimTableModel()
    tester = QAbstractItemModelTester(model)
    model.show_rows(table_rows(REVIEW))
    model.show_rows(table_rows(review_of([(A, "Union", None)])))

    assert tester.model() is model


def test_a_row_says_what_a_claim_is_and_what_answers_it() -> None:
    model = ClaimTableModel()
    model.show_rows(table_rows(REVIEW))

    assert [model.index(2, column).data() for column in Column] == [
        "3",
        "Allegation",
        "Union",
        "",
        "Office",
        "○ Unchecked",
        "",
        "2",
        "Words of the claim at place 2.",
    ]
    assert model.index(1, Column.ANSWERS).data() == "3"


def test_the_table_is_sorted_by_any_column_and_numbers_as_numbers(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    table = ClaimTable("Claims", parent)
    table.show_rows(table_rows(review_of([(A, f"Speaker {n}", None) for n in range(12)])))

    table.sortByColumn(Column.NUMBER, Qt.SortOrder.DescendingOrder)
    assert table.ids()[:3] == ("claim-0011", "claim-0010", "claim-0009")

    table.sortByColumn(Column.SPEAKER, Qt.SortOrder.AscendingOrder)
    assert table.ids()[:3] == ("claim-0000", "claim-0001", "claim-0010")


def test_what_is_selected_stays_selected_when_a_row_changes(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    table = ClaimTable("Claims", parent)
    table.show_rows(table_rows(review_of([(A, "Union", None)] * 3)))
    table.setCurrentIndex(table.order.index(2, 0))

    table.show_rows(table_rows(review_of([(A, "Union", None), (D, "Office", None), (A, None, None)])))

    assert table.currentIndex().row() == 2
    assert table.order.index(1, Column.KIND).data() == "Denial"
