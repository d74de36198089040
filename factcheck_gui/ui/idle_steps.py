"""Work that nobody waits for, done in small steps while nobody does anything."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer

from factcheck_gui.ui.session import Session

_QUIET_MS: Final = 200
"""How long nothing must have happened before a step is taken."""
_BETWEEN_MS: Final = 1
"""Between two steps, so that keys and paints come first."""


class IdleSteps(QObject):
    """Takes steps until there are none left; each edit and each move puts them off."""

    def __init__(self, session: Session, step: Callable[[], bool], parent: QObject | None = None) -> None:
        """`step` does a few milliseconds' work and tells whether some is left."""
        super().__init__(parent)
        self._session = session
        self._step = step
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._on_quiet)
        session.changed.connect(self._put_off)
        session.place.moved.connect(self._put_off)

    def begin(self) -> None:
        """Take the first step once it is quiet."""
        self._timer.start(_QUIET_MS)

    def stop(self) -> None:
        """Take no more steps."""
        self._timer.stop()

    def _put_off(self) -> None:
        if self._timer.isActive():
            self.begin()

    def _on_quiet(self) -> None:
        if self._session.durable.is_writing:
            # Whoever made the step waits for it; this would share one interpreter with it.
            self.begin()
        elif self._session.is_open and self._step():
            self._timer.start(_BETWEEN_MS)
