"""Something that may follow a moment later: first the window paints what was waited for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QWindow

_AFTER_MS: Final = 1
_AT_LATEST_MS: Final = 30
"""Where nothing else is painted, nothing is waited for."""
_PRESSES: Final = frozenset(
    {QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.TabletPress, QEvent.Type.Wheel}
)


class AfterPaint(QObject):
    """Does one thing for a widget after the next painting of its window, or before anybody works in it.

    However often it is asked for meanwhile, it is done once. Nobody sees a widget that is hidden, and
    whoever has the keys in it waits for it: there it is done at once.
    """

    def __init__(self, widget: QWidget, act: Callable[[], None]) -> None:
        super().__init__(widget)
        self._widget = widget
        self._act = act
        self._watched: tuple[QObject, ...] = ()
        self._is_following = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.catch_up)
        # Over as soon as Qt has painted, which happens within the handling of one event.
        self._painting = QTimer(self, singleShot=True, interval=0)
        self._painting.timeout.connect(self._on_painted)

    @property
    def is_waiting(self) -> bool:
        """Whether it is still to be done."""
        return bool(self._watched)

    def ask(self) -> None:
        """Have it done a moment later."""
        if self._watched:
            return
        if not self._widget.isVisible() or self._has_keys():
            self.do_now()
        else:
            window = self._widget.window()
            handle: QWindow | None = window.windowHandle()
            self._watch(window, *(() if handle is None else (handle,)))
            self._timer.start(_AT_LATEST_MS)

    def catch_up(self) -> None:
        """Do it now, if it is still to be done."""
        if self._watched:
            self.do_now()

    def do_now(self) -> None:
        """Do it, and not once more for what was asked before."""
        self._watch()
        self._act()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Do it right after the painting that begins now, and before a press arrives."""
        kind = event.type()
        if kind == QEvent.Type.UpdateRequest:
            self._painting.start()
        elif kind in _PRESSES:
            self.catch_up()
        return False

    def _watch(self, *watched: QObject) -> None:
        for one in self._watched:
            if isValid(one):
                one.removeEventFilter(self)
        self._watched = watched
        self._timer.stop()
        self._painting.stop()
        for one in watched:
            one.installEventFilter(self)
        application = QApplication.instance()
        if watched and not self._is_following and isinstance(application, QApplication):
            self._is_following = True
            application.focusChanged.connect(self._on_focus_changed)

    def _on_painted(self) -> None:
        # Not yet: keys that have been pressed meanwhile come first.
        self._timer.start(_AFTER_MS)

    def _on_focus_changed(self) -> None:
        if self._watched and self._has_keys():
            self.catch_up()

    def _has_keys(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self._widget.isAncestorOf(focused)
