"""Shows the beginning of an export: as a page, as a table, or as lines."""

import csv
import io
import zipfile
from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QTextDocument, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QPlainTextEdit,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QTextEdit,
    QWidget,
)

from factcheck_gui.domain.documents import Document
from factcheck_gui.ui.printing.filling import fill
from factcheck_gui.ui.printing.style import PrintStyle
from factcheck_gui.ui.theme.fonts import load_reading_fonts
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.caption import text_label
from factcheck_gui.ui.widgets.look import set_look

_ROWS: Final = 30
_LINES: Final = 60
_LINE_LENGTH: Final = 400
_BYTES: Final = 200_000
_WIDEST_COLUMN: Final = 220
_MARGIN: Final = 18
_PAGE_WIDTH: Final = 520
_MAGIC: Final = b"PK\x03\x04"


class ExportPreview(QStackedWidget):
    """One place for the kinds of preview, and for what stands in its place."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._drawn: QTextDocument | None = None
        load_reading_fonts(theme.resources)
        self.page = QTextEdit(self)
        self.page.setReadOnly(True)
        self.page.setTabChangesFocus(True)
        self.page.setProperty("role", "preview")
        self.page.setAccessibleName(self.tr("How the report begins"))
        self.page.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.table = self._make_table()
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setProperty("role", "preview")
        self.text.setAccessibleName(self.tr("First lines of the file"))
        self.text.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.line = text_label("", "mute", self, is_wrapping=True)
        self.line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.line.setMargin(_MARGIN)
        self.line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for widget in (self.page, self.table, self.text, self.line):
            self.addWidget(widget)

    def draw(self, document: Document) -> Iterator[None]:
        """Show how a report begins; setting it comes after filling it."""
        drawn = QTextDocument(self)
        drawn.setDocumentMargin(_MARGIN)
        fill(drawn, document, PrintStyle(self._theme.colours), width=_PAGE_WIDTH)
        yield
        self.page.setDocument(drawn)
        # Qt takes away the document of its own only.
        if self._drawn is not None:
            self._drawn.deleteLater()
        self._drawn = drawn
        self.page.verticalScrollBar().setValue(0)
        self.setCurrentWidget(self.page)

    def show_file(self, content: bytes, suffix: str) -> None:
        """Show how a file begins: a table as one, an archive by the names in it, the rest as lines."""
        if content.startswith(_MAGIC):
            self.show_lines(_names(content))
        elif suffix == ".csv":
            self.show_table(content.decode("utf-8-sig"))
        else:
            self.show_lines(content[:_BYTES].decode("utf-8-sig", errors="replace"))

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
                words = " ".join(cell[:_LINE_LENGTH].split())
                self.table.setItem(row, column, QTableWidgetItem(words))
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

    def show_words(self, words: str, role: str = "mute") -> None:
        """Show a sentence where there is nothing to look at."""
        self.line.setText(words)
        set_look(self.line, "role", role)
        self.setCurrentWidget(self.line)

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(self)
        table.setProperty("role", "preview")
        table.setAccessibleName(self.tr("First rows of the table"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setWordWrap(False)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return table


def _names(content: bytes) -> str:
    """Return the names of the files in an archive."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return "\n".join(archive.namelist()[:_LINES])


def _first_rows(content: str) -> Sequence[list[str]]:
    rows: list[list[str]] = []
    for row in csv.reader(content.splitlines(keepends=True)):
        rows.append(row)
        if len(rows) > _ROWS:
            break
    return rows
