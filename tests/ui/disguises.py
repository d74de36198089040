"""What is painted, spoken and shown on pointing at: what would disguise a name must be in none of it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction, QPainter, QTextLayout
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QTabWidget,
    QTreeWidget,
    QWidget,
)

from factcheck_gui.ui.text.revealing import contained

_ROLES: Final = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
_ROWS: Final = 40
_LONGEST: Final = 20_000


def is_disguised(words: str) -> bool:
    """Tell whether words steer what stands beside them, or are far too long for what shows them."""
    return contained(words) != words or len(words) > _LONGEST


def disguised_widgets() -> list[str]:
    """Return what is said by any widget of the program, seen or not, and could pass for something else."""
    found = []
    for widget in QApplication.allWidgets():
        kind = f"{type(widget.parent()).__name__}/{type(widget).__name__}"
        found += [f"{kind} {name}: {words!a}" for name, words in _words_of(widget) if is_disguised(words)]
    return found


@contextmanager
def painted_words(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Gather the words that delegates paint meanwhile."""
    painted: list[str] = []
    draw: Callable[..., object] = QPainter.drawText
    lay_out: Callable[..., None] = QTextLayout.__init__

    def drawn(self: QPainter, *where: object) -> object:
        painted.extend(one for one in where if isinstance(one, str))
        return draw(self, *where)

    def laid_out(self: QTextLayout, *of: object) -> None:
        painted.extend(one for one in of if isinstance(one, str))
        lay_out(self, *of)

    with monkeypatch.context() as patched:
        patched.setattr(QPainter, "drawText", drawn)
        patched.setattr(QTextLayout, "__init__", laid_out)
        yield painted


def _words_of(widget: QWidget) -> Iterator[tuple[str, str]]:
    yield "title", widget.windowTitle()
    yield "tooltip", widget.toolTip()
    yield "status tip", widget.statusTip()
    yield "accessible name", widget.accessibleName()
    yield "accessible description", widget.accessibleDescription()
    for action in widget.actions():
        yield from _words_of_action(action)
    if isinstance(widget, QLabel | QAbstractButton):
        yield "text", widget.text()
    if isinstance(widget, QGroupBox | QMenu):
        yield "title", widget.title()
    if isinstance(widget, QLineEdit):
        yield "placeholder", widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from ((f"item {row}", widget.itemText(row)) for row in range(widget.count()))
    if isinstance(widget, QTabWidget):
        yield from ((f"tab {row}", widget.tabText(row)) for row in range(widget.count()))
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _words_of_rows(widget, QModelIndex())


def _words_of_action(action: QAction) -> Iterator[tuple[str, str]]:
    yield "action", action.text()
    yield "tooltip of action", action.toolTip()
    yield "status tip of action", action.statusTip()


def _words_of_rows(view: QAbstractItemView, parent: QModelIndex) -> Iterator[tuple[str, str]]:
    model = view.model()
    # A list has one column, and says so to no one.
    columns = 1 if isinstance(view, QListView) else model.columnCount(parent)
    for column in range(columns):
        heading = model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
        yield "heading", heading if isinstance(heading, str) else ""
    for row in range(min(_ROWS, model.rowCount(parent))):
        for column in range(columns):
            index = model.index(row, column, parent)
            for role in _ROLES:
                words = index.data(role)
                yield f"{role.name} of row {row}, column {column}", words if isinstance(words, str) else ""
        if isinstance(view, QTreeWidget):
            yield from _words_of_rows(view, model.index(row, 0, parent))
