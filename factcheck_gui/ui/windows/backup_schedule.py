"""Makes automatic backups while there is something new to keep."""

from typing import Final

from PySide6.QtCore import QObject, QTimer

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.text.sentences import describe

_EVERY_MS: Final = 15 * 60 * 1000


class BackupSchedule(QObject):
    """Backs up every quarter of an hour, and at closing, if anything was saved since the last time."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._has_news = False
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.run)
        self._timer.start()
        session.saved.connect(self._on_saved)

    def run(self) -> None:
        """Make a backup if there is something new."""
        if not self._has_news:
            return
        try:
            self._session.workspace.back_up()
        except ExpectedError as error:
            self._session.failed.emit(describe(error))
        else:
            self._has_news = False

    def stop(self) -> None:
        """Make the last backup and stop."""
        self._timer.stop()
        self.run()

    def _on_saved(self) -> None:
        self._has_news = True
