"""The list of keys."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from factcheck_gui.ui.dialogs.framed_dialog import FramedDialog
from factcheck_gui.ui.dialogs.words_button import make_keycap
from factcheck_gui.ui.widgets.caption import text_label

Row = tuple[str, str, str]
"""A group, what a key does, and the key; several keys for the same are separated by " / "."""

_BETWEEN: Final = " / "


class KeysDialog(FramedDialog):
    """Shows the keys in groups, in two columns; typing filters them."""

    change_wanted = Signal()
    """The keys are to be changed; the dialog has closed."""

    def __init__(self, rows: Sequence[Row], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Keys"), parent)
        self._rows = tuple(rows)
        self.filter_field = QLineEdit(self)
        self.filter_field.setPlaceholderText(self.tr("Type what you want to do, or a key"))
        self.filter_field.setAccessibleName(self.tr("Filter the keys"))
        self.filter_field.setClearButtonEnabled(True)
        self.scroll_area = QScrollArea(self)
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setAccessibleName(self.tr("Keys"))
        self.body.addWidget(self.filter_field)
        self.body.addWidget(self.scroll_area, 1)
        self.change_button = self.add_button(self.tr("Change keys…"))
        self.change_button.clicked.connect(self._on_change)
        self.close_button = self.add_button(self.tr("Close"), primary=True)
        self.close_button.clicked.connect(self.accept)
        self.filter_field.textChanged.connect(self._show)
        self._show()
        self.resize(780, 600)
        self.filter_field.setFocus()

    @property
    def shown(self) -> tuple[Row, ...]:
        """The rows that pass the filter."""
        words = self.filter_field.text().casefold().split()
        return tuple(row for row in self._rows if all(word in " ".join(row).casefold() for word in words))

    def _on_change(self) -> None:
        self.accept()
        self.change_wanted.emit()

    def _show(self) -> None:
        groups: dict[str, list[Row]] = {}
        for row in self.shown:
            groups.setdefault(row[0], []).append(row)
        content = QWidget()
        sides = QHBoxLayout(content)
        sides.setContentsMargins(0, 4, 8, 4)
        sides.setSpacing(30)
        for part in _halves(groups):
            column = QVBoxLayout()
            column.setSpacing(18)
            for name, rows in part.items():
                column.addLayout(_group(name, rows, content))
            column.addStretch(1)
            sides.addLayout(column, 1)
        self.scroll_area.setWidget(content)
        nothing = self.tr("No key does this. “Any command by name” in the Help menu finds it.")
        self.say("" if groups else nothing)


def _group(name: str, rows: Sequence[Row], parent: QWidget) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(7)
    grid.setColumnStretch(0, 1)
    grid.addWidget(text_label(name, "heading", parent), 0, 0, 1, 2)
    for index, (_, what, keys) in enumerate(rows, start=1):
        label = text_label(what, "plain", parent)
        label.setWordWrap(True)
        caps = QHBoxLayout()
        caps.setSpacing(4)
        caps.addStretch(1)
        for key in keys.split(_BETWEEN):
            caps.addWidget(make_keycap(key, parent))
        grid.addWidget(label, index, 0)
        grid.addLayout(caps, index, 1, Qt.AlignmentFlag.AlignVCenter)
    return grid


def _halves(groups: dict[str, list[Row]]) -> tuple[dict[str, list[Row]], dict[str, list[Row]]]:
    """Return the groups in two columns of about the same height, in their order."""
    heights = {name: len(rows) + 2 for name, rows in groups.items()}
    left: dict[str, list[Row]] = {}
    right: dict[str, list[Row]] = {}
    filled, total = 0, sum(heights.values())
    for name, rows in groups.items():
        fits = not right and (not left or filled + heights[name] / 2 <= total / 2)
        (left if fits else right)[name] = rows
        filled += heights[name]
    return left, right
