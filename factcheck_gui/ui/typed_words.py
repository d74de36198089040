"""Keeps what stands in fields and is not saved, so that not even a crash takes it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from factcheck_gui.services.runs import TypedWords
from factcheck_gui.ui.widgets.quick_note import QuickNote
from factcheck_gui.ui.widgets.saved_text import SavedText
from factcheck_gui.ui.widgets.typing_keys import TextField

_PAUSE_MS: Final = 2_000
_AT_LATEST_MS: Final = 5_000
_WORTH_KEEPING: Final = 12
"""Characters in a line of a dialog from which on it is more than a word to look for."""


class UnsavedTyping(QObject):
    """Watches the fields that somebody types in, and gives away what they hold a moment later."""

    def __init__(self, keep: Callable[[tuple[TypedWords, ...]], None], application: QApplication) -> None:
        super().__init__(application)
        self._keep = keep
        self._watched: dict[TextField, str] = {}
        self._kept: tuple[TypedWords, ...] = ()
        self._is_stopped = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._latest = QTimer(self, singleShot=True, interval=_AT_LATEST_MS)
        self._pause.timeout.connect(self.keep_now)
        self._latest.timeout.connect(self.keep_now)
        application.focusChanged.connect(self._on_focus)

    def stop(self) -> None:
        """Leave what is kept as it is: the fields are about to go."""
        self._is_stopped = True

    def keep_now(self) -> None:
        """Keep what is typed and not saved at this moment."""
        self._pause.stop()
        self._latest.stop()
        if self._is_stopped:
            return
        self._watched = {field: was for field, was in self._watched.items() if isValid(field)}
        found = tuple(
            TypedWords(field=field.accessibleName(), words=_text(field))
            for field, was in self._watched.items()
            if _is_unsaved(field, was)
        )
        if found != self._kept:
            self._kept = found
            self._keep(found)
        if found:
            # It may be saved meanwhile, or its dialog be closed.
            self._latest.start()

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, TextField) and not now.isReadOnly() and now not in self._watched:
            self._watched = {field: was for field, was in self._watched.items() if isValid(field)}
            self._watched[now] = _text(now)
            now.textChanged.connect(self._on_typed)

    def _on_typed(self) -> None:
        self._pause.start()
        if not self._latest.isActive():
            self._latest.start()


def _is_unsaved(field: TextField, was: str) -> bool:
    saved = field.findChild(SavedText)
    if saved is not None:
        return saved.is_pending and bool(_text(field))
    if not field.isVisible() or field.isReadOnly():
        return False
    text = _text(field)
    if isinstance(field.parentWidget(), QuickNote):
        return bool(text)
    is_long = isinstance(field, QPlainTextEdit) or len(text) >= _WORTH_KEEPING
    return is_long and text != was and isinstance(field.window(), QDialog)


def _text(field: TextField) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()
