"""Asks between which words a claim is to be split."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSlider, QWidget

from factcheck_gui.domain.spans import Span
from factcheck_gui.services.dividing import split_places
from factcheck_gui.ui.dialogs.framed_dialog import FramedDialog
from factcheck_gui.ui.widgets.caption import caption, text_label
from factcheck_gui.ui.widgets.wrapped_text import WrappedText

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class SplitDialog(FramedDialog):
    """Shows both parts; the arrow keys move the place by a word. `place` is the code point chosen."""

    def __init__(self, text: str, span: Span, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Split claim"), parent)
        self._text = text
        self._span = span
        self._places = split_places(text, span)
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setRange(0, max(0, len(self._places) - 1))
        self.slider.setPageStep(5)
        self.slider.setAccessibleName(self.tr("Where the claim is split"))
        self.slider.installEventFilter(self)
        self.first_words = WrappedText("strong", self)
        self.second_words = WrappedText("strong", self)
        hint = self.tr("Left and Right move the place by a word. Both parts keep the kind and the names.")
        self.body.addWidget(text_label(hint, "mute", self, is_wrapping=True))
        self.body.addWidget(self.slider)
        self.body.addWidget(caption(self.tr("First part: keeps verdicts, notes and links"), self))
        self.body.addWidget(self.first_words)
        self.body.addSpacing(4)
        self.body.addWidget(caption(self.tr("Second part: a new claim"), self))
        self.body.addWidget(self.second_words)
        self.body.addStretch(1)
        self.cancel_button = self.add_button(self.tr("Cancel"))
        self.split_button = self.add_button(self.tr("Split here"), primary=True)
        self.cancel_button.clicked.connect(self.reject)
        self.split_button.clicked.connect(self.accept)
        self.slider.valueChanged.connect(self._show_parts)
        self.slider.setValue(len(self._places) // 2)
        self._show_parts()
        self.resize(560, 270)
        self.slider.setFocus()

    @staticmethod
    def first_place(text: str, span: Span) -> int:
        """Return the first place at which a claim can be split; its end where there is none."""
        return next(iter(split_places(text, span)), span.end)

    @property
    def place(self) -> int:
        """Where the claim is to be split, as a code point of the text."""
        return self._places[self.slider.value()] if self._places else self._span.end

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Split on Enter while the slider has the keys."""
        is_press = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress
        if watched is self.slider and is_press and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            self.split_button.click()
            return True
        return super().eventFilter(watched, event)

    def _show_parts(self) -> None:
        first = " ".join(self._text[self._span.start : self.place].split())
        second = " ".join(self._text[self.place : self._span.end].split())
        self.first_words.show_text(first)
        self.second_words.show_text(second)
        words = self.tr("“%1” and “%2”").replace("%2", second[:40]).replace("%1", first[-40:])
        self.slider.setAccessibleDescription(words)
