"""Chooses which claims the list shows, and in which order: kinds, words, and two menus."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.verdicts import Question, RatingScale
from factcheck_gui.ui.models.claim_filter import ClaimFilter, Group
from factcheck_gui.ui.models.claim_words import kind_word
from factcheck_gui.ui.panels.claim_filter_menu import ClaimFilterMenu
from factcheck_gui.ui.text.counted import counted
from factcheck_gui.ui.widgets.flow_layout import FlowLayout
from factcheck_gui.ui.widgets.typing_keys import TypingKeys

# Keys that come together are one search; none waits for the next.
_PAUSE_MS: Final = 0


class ClaimFilterBar(QWidget):
    """Says which filter is asked for, and nothing of what fits it."""

    asked = Signal(ClaimFilter)
    values_wanted = Signal()
    """The menu is about to show which speakers and values there are."""
    back_to_text = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filter = ClaimFilter()
        self._scales: Mapping[Question, tuple[RatingScale, ...]] | None = None
        self._counts: Mapping[ClaimKind, int] | None = None
        self.chips: dict[ClaimKind, QPushButton] = {}
        self._build()
        self._connect()
        self._show_filter()

    def show_kinds(self, counts: Mapping[ClaimKind, int]) -> None:
        """Show how many claims there are of each kind."""
        if counts == self._counts:
            return
        self._counts = counts
        for kind, chip in self.chips.items():
            words = self.tr("%1 %2").replace("%2", f"{counts.get(kind, 0):,}")
            chip.setText(words.replace("%1", kind_word(kind)))
            shown = self.tr("Show claims of this kind: %1")
            chip.setAccessibleName(shown.replace("%1", chip.text()))

    def show_speakers(self, speakers: Counter[str]) -> None:
        """Offer those who speak in the claims."""
        self.menu.show_speakers(speakers)

    def show_scales(self, scales: Mapping[Question, tuple[RatingScale, ...]]) -> None:
        """Offer the values of the scales in use, and of others where they occur."""
        if scales != self._scales:
            self._scales = scales
            self.menu.show_scales(scales)

    def show_order(self, words: str) -> None:
        """Say how the claims are sorted and grouped."""
        self.order_button.setAccessibleName(self.tr("Order of the claims: %1").replace("%1", words))
        self.order_button.setToolTip(words)

    def offer_orders(self, menu: QMenu) -> None:
        """Offer the ways to sort and to group, which belong to the window."""
        self.order_button.setMenu(menu)
        self.order_button.show()

    def clear(self) -> None:
        """Show all claims."""
        self.ask(ClaimFilter())

    def ask(self, wanted: ClaimFilter) -> None:
        """Show the claims that a filter lets through, whatever was chosen before."""
        self._filter = wanted
        for kind, chip in self.chips.items():
            with QSignalBlocker(chip):
                chip.setChecked(kind in wanted.kinds)
        self.find_line.setText(wanted.words)
        self._timer.stop()
        self._show_filter()
        self.asked.emit(wanted)

    def toggle(self, group: Group, value: str) -> None:
        """Choose one thing more, or one less."""
        self._take(self._filter.toggled(group, value))

    def _build(self) -> None:
        row = FlowLayout(spacing=6)
        for kind in ClaimKind:
            chip = QPushButton(self)
            chip.setCheckable(True)
            chip.setChecked(True)
            chip.setProperty("role", "chip")
            chip.setProperty("kind", kind.value)
            chip.setToolTip(self.tr("Show or hide claims of this kind"))
            self.chips[kind] = chip
            row.addWidget(chip)
        self.find_line = QLineEdit(self)
        self.find_line.setPlaceholderText(self.tr("Find in claims"))
        self.find_line.setAccessibleName(self.tr("Find in claims"))
        self.find_line.setClearButtonEnabled(True)
        self.menu = ClaimFilterMenu(self)
        self.menu_button = self._menu_button("")
        self.menu_button.setMenu(self.menu)
        self.order_button = self._menu_button(self.tr("Sort ▾"))
        self.order_button.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        finding = QHBoxLayout()
        finding.setSpacing(6)
        finding.addWidget(self.find_line, 1)
        finding.addWidget(self.menu_button)
        finding.addWidget(self.order_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(8)
        layout.addLayout(row)
        layout.addLayout(finding)

    def _menu_button(self, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", "chip")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setText(words)
        return button

    def _connect(self) -> None:
        for chip in self.chips.values():
            chip.toggled.connect(self._on_kinds)
        self.menu.values_wanted.connect(self.values_wanted)
        self.menu.toggled.connect(self.toggle)
        self.menu.cleared.connect(self.clear)
        self._timer.timeout.connect(self._on_find)
        self.find_line.textChanged.connect(self._timer.start)
        keys = TypingKeys(self.find_line)
        keys.entered.connect(self._on_find)
        keys.escaped.connect(self.back_to_text)

    def _show_filter(self) -> None:
        """Show in the menu what is chosen, and on its button how much."""
        count = len(self._filter.choices)
        words = self.tr("Filter %1 ▾").replace("%1", str(count)) if count else self.tr("Filter ▾")
        self.menu_button.setText(words)
        one, many = (
            self.tr("Which claims are shown: %n choice"),
            self.tr("Which claims are shown: %n choices"),
        )
        chosen = counted(count, one, many) if count else self.tr("Which claims are shown")
        self.menu_button.setAccessibleName(chosen)
        self.menu.show_filter(self._filter)

    def _take(self, wanted: ClaimFilter) -> None:
        if wanted != self._filter:
            self._filter = wanted
            self._show_filter()
            self.asked.emit(wanted)

    def _on_kinds(self) -> None:
        kinds = frozenset(kind for kind, chip in self.chips.items() if chip.isChecked())
        self._take(replace(self._filter, kinds=kinds))

    def _on_find(self) -> None:
        self._timer.stop()
        self._take(replace(self._filter, words=self.find_line.text().strip()))
