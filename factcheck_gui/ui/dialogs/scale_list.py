"""The list of rating scales, with what makes another one and takes one away."""

from collections.abc import Iterable
from math import ceil
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QTextLayout
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from factcheck_gui.domain.verdicts import Question, RatingScale
from factcheck_gui.services.scaling import Preset
from factcheck_gui.ui.dialogs.framed_dialog import FooterButton
from factcheck_gui.ui.models.reading_direction import isolated
from factcheck_gui.ui.text.scale_words import question_word, values_words
from factcheck_gui.ui.widgets.plain_text import on_button, tooltip

_ID: Final = int(Qt.ItemDataRole.UserRole)
_WIDTH: Final = 262
_LEAST_HEIGHT: Final = 48
_GAP: Final = 6


class ScaleList(QWidget):
    """Says what was asked for, and changes nothing."""

    chosen = Signal()
    preset_wanted = Signal(str)
    new_wanted = Signal(Question)
    copy_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, presets: Iterable[Preset], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_filling = False
        self._build(presets)
        self.list.currentItemChanged.connect(self._on_current_changed)
        self.copy_button.clicked.connect(self.copy_wanted)
        self.remove_button.clicked.connect(self.removal_wanted)

    @property
    def scale_id(self) -> str | None:
        """The id of the scale in the chosen row."""
        row = self.list.currentRow()
        return str(self.list.item(row).data(_ID)) if row >= 0 else None

    def show_scales(self, scales: Iterable[tuple[RatingScale, str]], wanted: str | None) -> None:
        """Show scales with a few words on each, and choose the one wanted, else the first."""
        self._is_filling = True
        self.list.ensurePolished()
        self.list.clear()
        for scale, words in scales:
            lines = self.tr("%1\n%2").replace("%2", words)
            item = QListWidgetItem(lines.replace("%1", isolated(scale.name)))
            item.setData(_ID, scale.id)
            said = self.tr("“%1”, a scale for: %2").replace("%2", words.replace(" · ", ", "))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said.replace("%1", isolated(scale.name), 1))
            item.setToolTip(tooltip(scale.name))
            self.list.addItem(item)
            item.setSizeHint(QSize(0, max(_LEAST_HEIGHT, self._height(item.text()))))
            if scale.id == wanted:
                self.list.setCurrentItem(item)
        if self.list.currentRow() < 0 and self.list.count():
            self.list.setCurrentRow(0)
        self._is_filling = False

    def _build(self, presets: Iterable[Preset]) -> None:
        self.setFixedWidth(_WIDTH)
        self.list = QListWidget(self)
        self.list.setProperty("role", "preview")
        self.list.setAccessibleName(self.tr("Rating scales of this workspace"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.add_menu, self.new_menu = QMenu(self), QMenu(self)
        for preset in presets:
            words = self.tr("%1 – %2 %3").replace("%2", question_word(preset.question))
            words = words.replace("%3", values_words(preset.values)).replace("%1", preset.name)
            self._offer(self.add_menu, words, preset.key).triggered.connect(self._on_preset)
        for question in (Question.TRUTH, Question.ATTRIBUTION):
            action = self._offer(self.new_menu, question_word(question), question.value)
            action.triggered.connect(self._on_new)
        self.add_button = self._menu_button(self.tr("Add a preset ▾"), self.add_menu)
        self.new_button = self._menu_button(self.tr("New ▾"), self.new_menu)
        self.add_button.setAccessibleName(self.tr("Add a scale that comes with the program"))
        self.new_button.setAccessibleName(self.tr("Make a scale of your own"))
        self.copy_button = FooterButton(self.tr("Copy"), self)
        self.remove_button = FooterButton(self.tr("Remove"), self)
        self.copy_button.setAccessibleName(self.tr("Copy the scale"))
        self.remove_button.setAccessibleName(self.tr("Remove the scale"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.list, 1)
        layout.addLayout(self._row(self.add_button, self.new_button))
        layout.addLayout(self._row(self.copy_button, self.remove_button))

    def _height(self, text: str) -> int:
        """Return what a text needs: some scripts, and signs from other fonts, stand higher than ours."""
        lines = text.splitlines()
        heights = []
        for words in lines:
            layout = QTextLayout(words, self.list.font())
            layout.beginLayout()
            line = layout.createLine()
            layout.endLayout()
            heights.append(line.height())
        # Qt draws the second line only where there is room for two that are as high as the higher one.
        return ceil(len(lines) * max(heights, default=0)) + _GAP

    def _row(self, *buttons: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        for button in buttons:
            row.addWidget(button, 1)
        return row

    def _menu_button(self, words: str, menu: QMenu) -> QToolButton:
        button = QToolButton(self)
        button.setText(words)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        policy = button.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Expanding)
        button.setSizePolicy(policy)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _offer(self, menu: QMenu, words: str, data: str) -> QAction:
        action = QAction(on_button(words), menu)
        action.setData(data)
        menu.addAction(action)
        return action

    def _on_current_changed(self) -> None:
        if not self._is_filling:
            self.chosen.emit()

    def _on_preset(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.preset_wanted.emit(str(action.data()))

    def _on_new(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.new_wanted.emit(Question(action.data()))
