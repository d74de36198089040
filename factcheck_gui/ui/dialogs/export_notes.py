"""What is to be said of an export before it is made: what is in it, what is left out, what is missing."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from factcheck_gui.ui.dialogs.framed_dialog import FooterButton
from factcheck_gui.ui.widgets.caption import text_label

_HIGHEST: Final = 112
_SHARE: Final = 3
"""The notes take at most a third of a high dialog."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportNote:
    """One sentence in one of the looks of labels; `show` goes to what it is about."""

    words: str
    role: str = "small"
    link: str = ""
    show: Callable[[], None] | None = None


class ExportNotes(QScrollArea):
    """Lines below each other, which scroll where there are many."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("role", "notes")
        self.setAccessibleName(self.tr("What is to be known of this export"))
        self.notes: tuple[ExportNote, ...] = ()
        self.buttons: list[FooterButton] = []

    @property
    def words(self) -> str:
        """All that is said."""
        return "\n".join(note.words for note in self.notes)

    def show_notes(self, notes: Iterable[ExportNote]) -> None:
        """Show other lines."""
        self.notes = tuple(notes)
        self.buttons = []
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 2, 6, 0)
        column.setSpacing(3)
        for note in self.notes:
            column.addLayout(self._line(note, inside))
        column.addStretch(1)
        self.setWidget(inside)
        self.setVisible(bool(self.notes))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as much height as the lines need at this width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        inside = self.widget()
        layout = None if inside is None else inside.layout()
        if layout is not None:
            needed = layout.totalHeightForWidth(max(1, self.viewport().width()))
            highest = max(_HIGHEST, self.window().height() // _SHARE)
            self.setFixedHeight(min(highest, max(0, needed) + 2 * self.frameWidth()))
            # With the keyboard too: the arrow keys scroll.
            is_long = needed > highest
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_long else Qt.FocusPolicy.NoFocus)

    def _line(self, note: ExportNote, inside: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        label = text_label(note.words, note.role, inside, is_wrapping=True)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row.addWidget(label, 1)
        if note.show is not None:
            button = FooterButton(note.link, inside)
            button.setProperty("role", "small")
            button.setAccessibleDescription(note.words)
            button.clicked.connect(note.show)
            self.buttons.append(button)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row
