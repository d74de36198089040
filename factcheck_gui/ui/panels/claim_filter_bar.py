"""Chooses which claims the list shows: kinds, state, verdict, words."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.verdicts import RatingScale
from factcheck_gui.ui.models.claim_filter import ClaimFilter, Wanted
from factcheck_gui.ui.models.claim_words import kind_word
from factcheck_gui.ui.widgets.flow_layout import FlowLayout
from factcheck_gui.ui.widgets.plain_text import on_button
from factcheck_gui.ui.widgets.typing_keys import TypingKeys

_PAUSE_MS: Final = 120


class ClaimFilterBar(QWidget):
    """Says which filter is asked for, and nothing of what fits it."""

    asked = Signal(ClaimFilter)
    back_to_text = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filter = ClaimFilter()
        self._scale: RatingScale | None = None
        self.chips: dict[ClaimKind, QPushButton] = {}
        self._build()
        self._connect()
        self.show_scale(None)

    def show_counts(self, counts: dict[ClaimKind, int]) -> None:
        """Show how many claims there are of each kind."""
        for kind, chip in self.chips.items():
            words = self.tr("%1 %2").replace("%2", str(counts.get(kind, 0)))
            chip.setText(words.replace("%1", kind_word(kind)))
            shown = self.tr("Show claims of this kind: %1")
            chip.setAccessibleName(shown.replace("%1", chip.text()))

    def show_scale(self, scale: RatingScale | None) -> None:
        """Offer the values of the scale for truth."""
        if self.menu.actions() and scale == self._scale:
            return
        self._scale = scale
        self.menu.clear()
        for wanted, words in self._states().items():
            self._offer(words, replace(ClaimFilter(), wanted=wanted))
        self.menu.addSeparator()
        for value in () if scale is None else scale.values:
            self._offer(f"{value.sign} {value.label}".strip(), replace(ClaimFilter(), value_id=value.id))
        self._show_filter()

    def clear(self) -> None:
        """Show all claims."""
        self._timer.stop()
        self._filter = ClaimFilter()
        for chip in self.chips.values():
            chip.setChecked(True)
        self.find_line.clear()
        self._timer.stop()
        self._show_filter()
        self.asked.emit(self._filter)

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
        self.menu = QMenu(self)
        self._group = QActionGroup(self)
        self.menu_button = QToolButton(self)
        self.menu_button.setProperty("role", "chip")
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setMenu(self.menu)
        row.addWidget(self.menu_button)
        self.find_line = QLineEdit(self)
        self.find_line.setPlaceholderText(self.tr("Find in claims"))
        self.find_line.setAccessibleName(self.tr("Find in claims"))
        self.find_line.setClearButtonEnabled(True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(8)
        layout.addLayout(row)
        layout.addWidget(self.find_line)

    def _connect(self) -> None:
        for chip in self.chips.values():
            chip.toggled.connect(self._on_kinds)
        self._group.triggered.connect(self._on_menu)
        self._timer.timeout.connect(self._on_find)
        self.find_line.textChanged.connect(self._timer.start)
        keys = TypingKeys(self.find_line)
        keys.entered.connect(self._on_find)
        keys.escaped.connect(self.back_to_text)

    def _states(self) -> dict[Wanted, str]:
        return {
            Wanted.ALL: self.tr("All"),
            Wanted.UNCHECKED: self.tr("Unchecked"),
            Wanted.WITHOUT_SOURCE: self.tr("Without source"),
            Wanted.WITHOUT_REASON: self.tr("Without reason"),
            Wanted.UNFINISHED: self.tr("Unfinished"),
            Wanted.TEXT_CHANGED: self.tr("Text changed since"),
        }

    def _offer(self, words: str, wanted: ClaimFilter) -> None:
        action = QAction(on_button(words), self.menu)
        action.setCheckable(True)
        action.setData(wanted)
        self._group.addAction(action)
        self.menu.addAction(action)

    def _show_filter(self) -> None:
        """Show on the button what the menu has chosen; a value of a scale no longer used shows nothing."""
        mine = replace(ClaimFilter(), wanted=self._filter.wanted, value_id=self._filter.value_id)
        for action in self.menu.actions():
            if action.data() == mine:
                action.setChecked(True)
                words = action.text().replace("&&", "&")
                self.menu_button.setText(on_button(self.tr("%1 ▾").replace("%1", words)))
                self.menu_button.setAccessibleName(self.tr("Which claims are shown: %1").replace("%1", words))

    def _take(self, wanted: ClaimFilter) -> None:
        if wanted != self._filter:
            self._filter = wanted
            self._show_filter()
            self.asked.emit(wanted)

    def _on_kinds(self) -> None:
        kinds = frozenset(kind for kind, chip in self.chips.items() if chip.isChecked())
        self._take(replace(self._filter, kinds=kinds))

    def _on_menu(self, action: QAction) -> None:
        wanted = action.data()
        if isinstance(wanted, ClaimFilter):
            self._take(replace(self._filter, wanted=wanted.wanted, value_id=wanted.value_id))

    def _on_find(self) -> None:
        self._timer.stop()
        self._take(replace(self._filter, words=self.find_line.text().strip()))
