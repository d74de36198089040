"""Shows the beginning of an export: as a page, as a table, or as lines."""

import csv
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QAbstractItemView,
    QPlainTextEdit,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.ui.dialogs.report_preview import ReportPreview
from factcheck_gui.ui.theme.theme import Theme

_ROWS: Final = 30
_LINES: Final = 60
_LINE_LENGTH: Final = 400
_WIDEST_COLUMN: Final = 220


class ExportPreview(QStackedWidget):
    """One place for the three kinds of preview."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.report = ReportPreview(theme, self)
        self.table = QTableWidget(self)
        self.table.setProperty("role", "preview")
        self.table.setAccessibleName(self.tr("First rows of the table"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setWordWrap(False)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setProperty("role", "preview")
        self.text.setAccessibleName(self.tr("First lines of the file"))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        for widget in (self.report, self.table, self.text):
            self.addWidget(widget)

    def show_review(self, review: ArticleReview, more_articles: int) -> None:
        """Show an article as readers will see it."""
        self.report.show_review(review, more_articles)
        self.setCurrentWidget(self.report)

    def show_table(self, content: str) -> None:
        """Show the first rows of a table in CSV."""
        rows = _first_rows(content)
        header, *body = rows or [[]]
        self.table.clear()
        self.table.setColumnCount(len(header))
        self.table.setRowCount(len(body))
        self.table.setHorizontalHeaderLabels(header)
        for row, cells in enumerate(body):
            for column, cell in enumerate(cells):
                self.table.setItem(row, column, QTableWidgetItem(" ".join(cell.split())))
        self.table.resizeColumnsToContents()
        for column in range(len(header)):
            self.table.setColumnWidth(column, min(self.table.columnWidth(column), _WIDEST_COLUMN))
        self.setCurrentWidget(self.table)

    def show_lines(self, content: str) -> None:
        """Show the first lines of a file."""
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        lines = content.split("\n", _LINES)[:_LINES]
        self.text.setPlainText("\n".join(line[:_LINE_LENGTH] for line in lines))
        self.setCurrentWidget(self.text)


def _first_rows(content: str) -> Sequence[list[str]]:
    rows: list[list[str]] = []
    for row in csv.reader(content.splitlines(keepends=True)):
        rows.append(row)
        if len(rows) > _ROWS:
            break
    return rows
