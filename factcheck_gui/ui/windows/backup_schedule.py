"""Makes automatic backups while there is something new to keep."""

import time
from typing import Final

from PySide6.QtCore import QObject, QTimer

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.windows.backup_retries import BackupRetries
from factcheck_gui.ui.windows.backup_thread import BackupThread

_EVERY_MS: Final = 15 * 60 * 1000
_AFTER_OPENING_MS: Final = 60 * 1000
_AT_ONCE: Final = 1024 * 1024
"""Bytes up to which a backup is made while the window waits."""
_AT_CLOSING: Final = 32 * 1024 * 1024
"""Bytes up to which one is made at closing; for a larger file it is made after the next opening."""
_SHARE: Final = 50
"""How many times longer than a backup takes the next one waits."""


class BackupSchedule(QObject):
    """Backs up every quarter of an hour, and at closing, if anything was saved since the last time.

    A large file is copied in a thread, and seldom enough that the disk is not busy with it.
    """

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._has_news = False
        self._thread: BackupThread | None = None
        self._begun = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.run)
        self._timer.start()
        self._catching_up = QTimer(self, singleShot=True, interval=_AFTER_OPENING_MS)
        self._catching_up.timeout.connect(self._on_catching_up)
        self._catching_up.start()
        self.retries = BackupRetries(session, self)
        self.retries.due.connect(self.run)
        session.saved.connect(self._on_saved)

    @property
    def is_running(self) -> bool:
        """Whether a backup is being made in a thread."""
        return self._thread is not None

    def run(self) -> None:
        """Make a backup if there is something new."""
        if not self._has_news or self.is_running:
            return
        if self._size() <= _AT_ONCE:
            self._make()
            return
        self._has_news = False
        self._begun = time.monotonic()
        self._thread = BackupThread(self._session.workspace, self)
        self._thread.ended.connect(self._on_ended)
        self._thread.start()

    def stop(self) -> None:
        """Make the last backup and stop; a large file is not waited for."""
        self._timer.stop()
        self._catching_up.stop()
        if self._thread is not None:
            self._thread.stop()
            self._thread = None
            self._has_news = True
        if self._has_news and self._size() <= _AT_CLOSING:
            self._make()
        self.retries.stop()

    def _make(self) -> None:
        try:
            self._session.workspace.back_up()
        except ExpectedError as error:
            self.retries.failed(error)
        else:
            self._has_news = False
            self.retries.made()

    def _size(self) -> int:
        try:
            return self._session.workspace.size()
        except ExpectedError:
            # The backup itself will say what is wrong.
            return 0

    def _on_catching_up(self) -> None:
        """Make the backup that was left out when a large file was closed."""
        try:
            is_left = self._size() > _AT_CLOSING and not self._session.workspace.is_backed_up()
        except ExpectedError as error:
            self._has_news = True
            self.retries.failed(error)
            return
        if is_left:
            self._has_news = True
            self.run()

    def _on_ended(self, error: ExpectedError | None, is_made: bool) -> None:
        self._thread = None
        took = time.monotonic() - self._begun
        self._timer.start(max(_EVERY_MS, round(took * 1000) * _SHARE))
        if is_made:
            self.retries.made()
        else:
            self._has_news = True
            self.retries.failed(error)

    def _on_saved(self) -> None:
        self._has_news = True
