"""What a screen reader says of a window: its controls, and the rows of its lists."""

import re
from typing import Final

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QHeaderView, QLineEdit, QTableView, QWidget

_SOMETHING_SAID: Final = re.compile(r"\w")
_ROWS: Final = 6


def unspoken_controls(root: QWidget) -> list[str]:
    """Return what is seen and can be reached, and has no name in words or no role."""
    return [_described(one) for one in root.findChildren(QWidget) if _is_control(one) and not _is_said(one)]


def unspoken_cells(root: QWidget) -> list[str]:
    """Return the cells of seen lists and tables of which nothing is said."""
    found = []
    for view in root.findChildren(QAbstractItemView):
        if view.isVisible() and not isinstance(view, QHeaderView) and view.model() is not None:
            found += [
                f"{view.accessibleName()}: row {row}, column {column}"
                for row in range(min(_ROWS, view.model().rowCount()))
                for column in _columns(view)
                if not _is_cell_said(view.model().index(row, column))
            ]
    return found


def name_of(widget: QWidget) -> str:
    """Return the name that a screen reader says."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def role_of(widget: QWidget) -> QAccessible.Role:
    """Return what a screen reader says it is."""
    return QAccessible.queryAccessibleInterface(widget).role()


def _is_control(widget: QWidget) -> bool:
    # What Qt puts inside a field of its own is reached through the field.
    is_inside = widget.objectName().startswith("qt_") or isinstance(widget.parent(), QLineEdit)
    if is_inside or not widget.isVisible() or widget.focusProxy() is not None:
        return False
    return isinstance(widget, QAbstractButton) or bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _is_said(widget: QWidget) -> bool:
    is_named = _SOMETHING_SAID.search(name_of(widget)) is not None
    return is_named and role_of(widget) is not QAccessible.Role.NoRole


def _described(widget: QWidget) -> str:
    parent = widget.parentWidget()
    above = "" if parent is None else type(parent).__name__
    return f"{above}: {type(widget).__name__} “{name_of(widget)}”"


def _columns(view: QAbstractItemView) -> list[int]:
    if not isinstance(view, QTableView):
        return [0]
    return [one for one in range(view.model().columnCount()) if not view.isColumnHidden(one)]


def _is_cell_said(index: QModelIndex) -> bool:
    said = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data(Qt.ItemDataRole.DisplayRole)
    return _SOMETHING_SAID.search(str(said or "")) is not None
