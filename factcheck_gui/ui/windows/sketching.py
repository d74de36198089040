"""Makes the articles of an older workspace recognisable, a few at a time while nobody waits."""

from typing import Final

from PySide6.QtCore import QObject, QTimer

from factcheck_gui.domain.errors import ExpectedError, LockedError
from factcheck_gui.ui.session import Session

_EVERY_MS: Final = 50
_FIRST_AFTER_MS: Final = 2000
"""Whoever has just opened a workspace waits for its article, and for nothing else."""


class Sketching(QObject):
    """Works until every article has its sketch; after an error it leaves the rest to the next opening."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_time)
        self._timer.start(_FIRST_AFTER_MS)

    def _on_time(self) -> None:
        self._timer.setInterval(_EVERY_MS)
        if self._session.durable.is_writing:
            # The file can be written by one only, and this one would wait with the window.
            return
        if self._session.is_open and self._session.workspace.recognising.waiting.are_there:
            # Articles come in whose sketches are known, and only not written yet.
            return
        is_more = False
        try:
            is_more = self._session.is_open and self._session.workspace.recognising.sketch_some()
        except LockedError:
            # Each try holds the window up for a moment.
            self._timer.setInterval(_FIRST_AFTER_MS)
            return
        except ExpectedError:
            # Nobody has asked for this, and nothing is lost: likeness is only noticed later.
            is_more = False
        finally:
            # After a bug too: it would come up again ten times a second.
            if not is_more:
                self._timer.stop()
