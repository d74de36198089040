"""Automatic backups that fail: when they are tried again, and that it is said once."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from factcheck_gui.domain.errors import DamagedError, ExpectedError
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.text.sentences import describe

_MINUTE_MS: Final = 60 * 1000
_AFTER_MINUTES: Final = (1, 2, 5, 10, 15)
"""After how long a backup is tried again: soon, for the disk may be back; and ever more seldom."""


class BackupRetries(QObject):
    """Counts failures in a row; what is said of them is taken back once a backup was made."""

    due = Signal()
    """It is time to try again."""
    over = Signal(str)
    """A backup was made again; the sentence need not be read any more."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._failures = 0
        self._said = ""
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.due)

    @property
    def waits_ms(self) -> int | None:
        """After how long the next try comes; None where none is waited for."""
        return self._timer.interval() if self._timer.isActive() else None

    def failed(self, error: ExpectedError | None) -> None:
        """Take note of a failure, say it where that is news, and try again later.

        Without an error it was a bug, of which others tell.
        """
        minutes = _AFTER_MINUTES[min(self._failures, len(_AFTER_MINUTES) - 1)]
        self._failures += 1
        if isinstance(error, DamagedError):
            # Whoever meets the damage says more than that; and of a damaged file there is no backup.
            return
        self._timer.start(minutes * _MINUTE_MS)
        if error is not None:
            words = self.tr("No backup could be made; what you note is saved all the same. %1")
            self._say(words.replace("%1", describe(error)))

    def made(self) -> None:
        """Take note that a backup was made."""
        self._failures = 0
        self._timer.stop()
        said, self._said = self._said, ""
        if said:
            self.over.emit(said)

    def stop(self) -> None:
        """Try no more."""
        self._timer.stop()

    def _say(self, sentence: str) -> None:
        if sentence != self._said:
            self._said = sentence
            self._session.failed.emit(sentence)
