"""Finds words on the screen that Qt would take for markup, and so load what they name."""

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import Qt as RichText
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QListView,
    QMenu,
    QMenuBar,
    QMessageBox,
    QTreeView,
    QWidget,
)

_ROWS = 40


def is_markup(words: object) -> bool:
    """Tell whether Qt would read words as markup; tooltips that only escape them hold none of theirs."""
    if not isinstance(words, str) or not RichText.mightBeRichText(words):
        return False
    inner = words.removeprefix("<qt>").removesuffix("</qt>")
    return inner == words or "<" in inner


def words_read_as_markup() -> list[str]:
    """Return what any widget of the program says, seen or not, that Qt reads as markup."""
    found = []
    for widget in QApplication.allWidgets():
        kind = f"{type(widget.parent()).__name__}/{type(widget).__name__}"
        found += [f"{kind} {name}: {words!a}" for name, words in _words_of(widget) if is_markup(words)]
    return found


def _words_of(widget: QWidget) -> Iterator[tuple[str, object]]:
    yield "tooltip", widget.toolTip()
    yield "what is this", widget.whatsThis()
    # Where an action has no tooltip of its own, its words are it; most menus show none.
    if not isinstance(widget, QMenuBar) and not (isinstance(widget, QMenu) and not widget.toolTipsVisible()):
        yield from (("tooltip of action", action.toolTip()) for action in widget.actions())
    if isinstance(widget, QLabel) and widget.textFormat() is not Qt.TextFormat.PlainText:
        yield "label", widget.text()
    if isinstance(widget, QMessageBox) and widget.textFormat() is not Qt.TextFormat.PlainText:
        yield "message", f"{widget.text()} {widget.informativeText()}"
    if isinstance(widget, QComboBox):
        for row in range(widget.count()):
            yield f"item {row}", widget.itemData(row, Qt.ItemDataRole.ToolTipRole)
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _tips_of(widget, QModelIndex())


def _tips_of(view: QAbstractItemView, parent: QModelIndex) -> Iterator[tuple[str, object]]:
    model, role = view.model(), Qt.ItemDataRole.ToolTipRole
    columns = 1 if isinstance(view, QListView) else model.columnCount(parent)
    for column in range(columns):
        yield "tip of heading", model.headerData(column, Qt.Orientation.Horizontal, role)
    for row in range(min(_ROWS, model.rowCount(parent))):
        yield "tip of row", model.headerData(row, Qt.Orientation.Vertical, role)
        for column in range(columns):
            yield f"tip of row {row}, column {column}", model.index(row, column, parent).data(role)
        if isinstance(view, QTreeView):
            yield from _tips_of(view, model.index(row, 0, parent))
