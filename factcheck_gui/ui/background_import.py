"""Takes many articles in while the user works on: a little at a time, between what the window has to do."""

import time
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from factcheck_gui.domain.backups import MANY_ARTICLES, BackupLabel
from factcheck_gui.domain.errors import ExpectedError, LockedError
from factcheck_gui.ui.draft_stream import DraftStream
from factcheck_gui.ui.held_file import WAITED_SECONDS
from factcheck_gui.ui.import_report import ImportReport
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.taking_in import LabelsOf, TakingIn
from factcheck_gui.ui.text.sentences import describe
from factcheck_gui.ui.windows.backup_thread import BackupThread

_TURN_SECONDS: Final = 0.005
"""How long articles are looked at before the window has its turn; what is gathered is written after that."""
_REST_MS: Final = 1
_IDLE_MS: Final = 10
_HELD_MS: Final = 200
_GATHERED_SECONDS: Final = 0.08
_SHOWN_SECONDS: Final = 0.2
"""How often people are told how far it has come."""


class BackgroundImport(QObject):
    """One running import; what came in stays, whatever becomes of the rest."""

    progressed = Signal()
    ended = Signal()

    def __init__(
        self,
        session: Session,
        stream: DraftStream,
        report: ImportReport,
        parent: QObject | None = None,
        labels: LabelsOf | None = None,
    ) -> None:
        super().__init__(parent)
        self.report = report
        self.is_running = True
        self._session = session
        self._stream = stream
        self._taking_in = TakingIn(session, report, self.cancel, labels)
        self._told_at = self._written_at = 0.0
        self._held_since: float | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_turn)
        self._backup: BackupThread | None = None
        if report.total is None or report.total >= MANY_ARTICLES:
            # What was there before is kept first; meanwhile articles are being read.
            self._backup = BackupThread(session.workspace, self, BackupLabel.BEFORE_IMPORT)
            self._backup.ended.connect(self._on_backed_up)
            self._backup.start()
        else:
            self._timer.start(0)

    def cancel(self) -> None:
        """Stop; what came in whole stays, and what was only being read does not come in."""
        if not self.is_running:
            return
        self.report.is_cancelled = True
        if self._session.is_open:
            self._end()
        else:
            # What came in cannot be undone any more: the undo stack has gone.
            self._stop()

    def _on_backed_up(self, error: ExpectedError | None) -> None:
        self._backup = None
        if error is not None and self._session.is_open:
            words = self.tr("No backup could be made before the import. %1")
            self._session.failed.emit(words.replace("%1", describe(error)))
        if self.is_running:
            self._timer.start(0)

    def _on_turn(self) -> None:
        if not self.is_running:
            return
        if not self._session.is_open:
            # Closed by force: there is nothing left to write to.
            self._stop()
            return
        if self._session.durable.is_writing:
            self._timer.start(_IDLE_MS)
            return
        self._turn()

    def _turn(self) -> None:
        is_busy: bool | None = None
        try:
            is_busy = self._take()
            self._held_since = None
        except LockedError as error:
            if self._may_wait():
                is_busy = False
                return
            self.report.trouble = error
        except ExpectedError as error:
            self.report.trouble = error
        finally:
            # A bug goes on to whoever tells of bugs; an import that ran for ever would forbid the next one.
            if is_busy is None:
                self.report.is_cancelled = self.report.trouble is None
                self._end()
        if is_busy is None:
            return
        is_read = self._stream.is_finished and not self._taking_in.has_gathered
        if is_read and not self._settles():
            self._end()
            return
        if time.monotonic() - self._told_at > _SHOWN_SECONDS:
            self._told_at = time.monotonic()
            self.progressed.emit()
        self._timer.start(_REST_MS if is_busy or self._stream.is_finished else _IDLE_MS)

    def _settles(self) -> bool:
        """Write a little of what is left after the last article; the window has its turn in between."""
        try:
            return self._taking_in.settle_some()
        except ExpectedError:
            # `finish` tries it once more.
            return False

    def _may_wait(self) -> bool:
        """Put the next turn off while another program holds the file; False where that takes too long."""
        now = time.monotonic()
        self._held_since = self._held_since or now
        if now - self._held_since > WAITED_SECONDS:
            return False
        self._timer.start(_HELD_MS)
        return True

    def _take(self) -> bool:
        """Take in what has been read, as long as a turn lasts; tell whether there was anything."""
        recognising = self._session.workspace.recognising
        if not recognising.is_complete:
            # What comes in may be like one that is here, and would not be noticed.
            recognising.sketch_some()
            return True
        if self._taking_in.settle_due():
            return True
        until = time.monotonic() + _TURN_SECONDS
        taken = 0
        while time.monotonic() < until:
            item = self._stream.peek()
            if item is None:
                break
            taken += 1
            self._taking_in.receive(item)
            self._stream.take()
        else:
            return True
        # Each writing waits for the disk: where little is there, it waits a moment for more.
        if self._stream.is_finished or time.monotonic() - self._written_at > _GATHERED_SECONDS:
            self._written_at = time.monotonic()
            self._taking_in.write()
        return taken > 0

    def _end(self) -> None:
        self._stop()
        try:
            self._taking_in.finish()
        finally:
            self.ended.emit()

    def _stop(self) -> None:
        self.is_running = False
        self._timer.stop()
        if self._backup is not None:
            self._backup.stop()
            self._backup = None
        self._stream.stop()
