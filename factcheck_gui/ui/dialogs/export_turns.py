"""Works in small bits between clicks and keys, so that the window never waits."""

from collections.abc import Iterator
from time import monotonic
from typing import Final

from PySide6.QtCore import QObject, QTimer

_SECONDS: Final = 0.012
"""How long one turn goes on before the window has its own."""


class Turns(QObject):
    """Goes through the steps of one work at a time; a new work takes the place of the old one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Iterator[None] | None = None
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._on_turn)

    @property
    def is_busy(self) -> bool:
        """Whether there is work left."""
        return self._steps is not None

    def begin(self, steps: Iterator[None]) -> None:
        """Work through these steps from the next turn on."""
        self._steps = steps
        self._timer.start()

    def abandon(self) -> None:
        """Leave the work as it is."""
        self._steps = None
        self._timer.stop()

    def _on_turn(self) -> None:
        steps, ends = self._steps, monotonic() + _SECONDS
        for _ in steps or ():
            if self._steps is not steps:
                return
            if monotonic() > ends:
                self._timer.start()
                return
        if self._steps is steps:
            self._steps = None
