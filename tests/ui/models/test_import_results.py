"""The table of what became of an import."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.errors import EmptyInputError
from factcheck_gui.ui.import_report import Became, ImportReport, ImportResult
from factcheck_gui.ui.models.import_results import ImportResultsModel, ResultColumn


def results() -> ImportReport:
    report = ImportReport(None)
    report.add(ImportResult(name="a.txt", became=Became.CAME_IN, article_id="1", title="<b>Mill</b>"))
    report.add(ImportResult(name="b.txt", became=Became.FAILED, error=EmptyInputError(name="b.txt")))
    return report


def test_the_model_keeps_the_rules_of_models(qtbot: QtBot) -> None:
    model = ImportResultsModel(results())
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    model.show_those(frozenset({Became.FAILED}))

    assert tester.model() is model
    assert model.rowCount() == 1
    assert model.result(0).name == "b.txt"


def test_a_row_says_where_from_what_and_what_became_of_it(qtbot: QtBot) -> None:
    model = ImportResultsModel(results())

    assert [model.index(0, column).data() for column in ResultColumn] == ["a.txt", "<b>Mill</b>", "came in"]
    assert model.line(1) == "b.txt\t\tThere is no text in “b.txt”. Choose something that has text."


def test_tooltips_show_foreign_words_as_they_are(qtbot: QtBot) -> None:
    model = ImportResultsModel(results())

    tooltip = model.index(0, ResultColumn.TITLE).data(Qt.ItemDataRole.ToolTipRole)

    assert "&lt;b&gt;" in tooltip
