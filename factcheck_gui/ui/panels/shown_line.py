"""Says that a filter is on and what it asks for, and takes it off, whole or in part."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from factcheck_gui.domain.verdicts import RatingScale
from factcheck_gui.ui.models.claim_filter import Choice, Group
from factcheck_gui.ui.models.filter_words import choice_words
from factcheck_gui.ui.text.elision import elided
from factcheck_gui.ui.widgets.caption import text_label
from factcheck_gui.ui.widgets.flow_layout import FlowLayout
from factcheck_gui.ui.widgets.plain_text import on_button

_LONGEST = 28


class ShownLine(QWidget):
    """How many claims are shown, and a chip for each choice."""

    cleared = Signal()
    dropped = Signal(Group, str)
    """A choice is no longer wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: list[QPushButton] = []
        self._choices: tuple[Choice, ...] = ()
        self._words = text_label("", "small", self)
        self.clear_button = QPushButton(self.tr("Clear"), self)
        self.clear_button.setProperty("role", "small")
        self.clear_button.setAccessibleName(self.tr("Clear the filter and show all claims"))
        self.clear_button.clicked.connect(self.cleared)
        self._row = FlowLayout(spacing=5)
        self._row.addWidget(self._words)
        self._row.addWidget(self.clear_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 6)
        layout.addLayout(self._row)

    @property
    def words(self) -> str:
        """What is said of the filter."""
        return self._words.text()

    def show_shown(self, shown: int, claims: int) -> None:
        """Show how many claims the filter lets through."""
        words = self.tr("%1 of %2 shown").replace("%1", f"{shown:,}").replace("%2", f"{claims:,}")
        self._words.setText(words)

    def show_reading(self) -> None:
        """Say that what the filter asks for is still being read."""
        self._words.setText(self.tr("Reading all claims…"))
        self.show()

    def show_choices(self, choices: tuple[Choice, ...], scales: Iterable[RatingScale]) -> None:
        """Show a chip for each choice, which drops it."""
        if choices == self._choices:
            return
        self._choices = choices
        scale_list = list(scales)
        for chip in self.chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [self._chip(choice, choice_words(choice, scale_list)) for choice in choices]
        # It stands at the end, whatever comes before it.
        self._row.removeWidget(self.clear_button)
        self._row.addWidget(self.clear_button)

    def _chip(self, choice: Choice, words: str) -> QPushButton:
        chip = QPushButton(on_button(self.tr("%1 ✕").replace("%1", elided(words, _LONGEST))), self)
        chip.setProperty("role", "choice")
        chip.setAccessibleName(self.tr("No longer ask for: %1").replace("%1", words))
        # As one text: Qt would make a list of a pair.
        chip.setProperty("choice", "\n".join(choice))
        chip.clicked.connect(self._on_chip)
        self._row.addWidget(chip)
        chip.show()
        return chip

    def _on_chip(self) -> None:
        group, _, value = str(self.sender().property("choice")).partition("\n")
        self.dropped.emit(Group(group), value)
