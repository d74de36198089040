"""A list of choices under headings, one of which is taken; the line about it is shown with the taken one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QLabel, QVBoxLayout, QWidget

from factcheck_gui.ui.dialogs.words_button import WordsButton
from factcheck_gui.ui.widgets.caption import caption, text_label

_STEPS: Final[Mapping[int, int]] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One thing to choose; `heading` stands over the first of those that share it."""

    key: str
    name: str
    words: str = ""
    heading: str = ""


class ChoiceButton(WordsButton):
    """Leaves the arrow keys to its list: Qt would press the next button with them."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take every key but the arrows."""
        if event.key() in _STEPS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class ChoiceList(QWidget):
    """Buttons below each other, of which one is down; the arrow keys go from one to the next."""

    changed = Signal()

    def __init__(self, heading: str, choices: Iterable[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = tuple(choices)
        self._group = QButtonGroup(self)
        self.setAccessibleName(heading)
        self.buttons: list[WordsButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(caption(heading, self))
        self._build()
        self._group.buttonToggled.connect(self._on_toggled)
        self._group.buttonClicked.connect(self._on_clicked)
        self._show_words()

    @property
    def key(self) -> str:
        """What is chosen."""
        return self._choices[self._group.checkedId()].key

    def choose(self, key: str) -> None:
        """Choose something by its key; what is not offered changes nothing."""
        for one, button in zip(self._choices, self.buttons, strict=True):
            if one.key == key and not button.isChecked():
                button.setChecked(True)
                self.changed.emit()

    def button(self, key: str) -> WordsButton:
        """Return the button of a choice."""
        return next(button for one, button in zip(self._choices, self.buttons, strict=True) if one.key == key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next or the previous choice with the arrow keys; they choose, and press nothing."""
        step = _STEPS.get(event.key(), 0)
        index = self._group.checkedId() + step
        while step and 0 <= index < len(self.buttons) and not self.buttons[index].isEnabled():
            index += step
        if not step or not 0 <= index < len(self.buttons):
            super().keyPressEvent(event)
            return
        self.buttons[index].setFocus()
        self.choose(self._choices[index].key)

    def _build(self) -> None:
        heading = ""
        for index, one in enumerate(self._choices):
            if one.heading and one.heading != heading:
                self._column.addWidget(self._heading(one.heading, is_first=not heading))
                heading = one.heading
            button = ChoiceButton(one.name, one.words, "choice", self)
            button.setCheckable(True)
            self._group.addButton(button, index)
            self.buttons.append(button)
            self._column.addWidget(button)
        if self.buttons:
            self.buttons[0].setChecked(True)

    def _heading(self, words: str, *, is_first: bool) -> QLabel:
        label = text_label(words, "small", self)
        label.setContentsMargins(10, 2 if is_first else 8, 0, 1)
        return label

    def _show_words(self) -> None:
        for one, button in zip(self._choices, self.buttons, strict=True):
            button.words_label.setVisible(bool(one.words) and button.isChecked())

    def _on_toggled(self) -> None:
        self._show_words()

    def _on_clicked(self) -> None:
        self.changed.emit()
