"""Recovers a damaged workspace in a thread, and tells how much came back."""

from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThread, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.recovered import Recovered, Stage, StoppedError
from factcheck_gui.services.backups import set_aside
from factcheck_gui.ui.dialogs.recovered_dialog import RecoveredDialog
from factcheck_gui.ui.opening import Opening
from factcheck_gui.ui.text.recovery_words import CONTEXT, stage_words
from factcheck_gui.ui.text.sentences import describe, shown


class RecoverFlow(QObject):
    """One recovery; the damaged file must not be open, and is only read."""

    failed = Signal(str)
    told = Signal(str)
    open_wanted = Signal(Path)
    """The new workspace is to be opened."""

    def __init__(self, opening: Opening, source: Path, target: Path, window: QWidget) -> None:
        super().__init__(window)
        self._opening = opening
        self._window = window
        self._source = source
        self._thread = _RecoverThread(opening, source, target, self)
        self.progress = QProgressDialog(window)
        self.progress.setWindowTitle(self.tr("Recovering what can be saved"))
        self.progress.setRange(0, 0)
        self.progress.setMinimumWidth(420)
        self.progress.setWindowModality(Qt.WindowModality.WindowModal)
        self.progress.setAutoClose(False)
        self.progress.setAutoReset(False)
        self._on_stepped(Stage.LOOKING, 0, 0)
        self.progress.canceled.connect(self._thread.give_up)
        self._thread.stepped.connect(self._on_stepped)
        self._thread.finished.connect(self._on_finished)

    @property
    def is_running(self) -> bool:
        """Whether it is not over yet."""
        return self._thread.isRunning()

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """Break it off, and wait until nothing of it is left."""
        self._thread.give_up()
        self._thread.wait()

    def _on_stepped(self, stage: Stage, done: int, of: int) -> None:
        self.progress.setLabelText(stage_words(stage, partial(QCoreApplication.translate, CONTEXT)))
        self.progress.setRange(0, of)
        self.progress.setValue(done)

    def _on_finished(self) -> None:
        self.progress.reset()
        self.progress.deleteLater()
        outcome = self._thread.outcome
        if isinstance(outcome, Recovered):
            dialog = RecoveredDialog(outcome, self._window)
            dialog.finished.connect(partial(self._on_read, dialog, outcome))
            dialog.open()
        elif isinstance(outcome, ExpectedError) and not isinstance(outcome, StoppedError):
            self.failed.emit(describe(outcome))

    def _on_read(self, dialog: RecoveredDialog, found: Recovered, result: int) -> None:
        dialog.deleteLater()
        if dialog.is_aside_wanted:
            self._set_aside()
        if result:
            self.open_wanted.emit(found.target)

    def _set_aside(self) -> None:
        try:
            aside = set_aside(self._source, self._opening.now())
        except ExpectedError as error:
            self.failed.emit(describe(error))
        else:
            words = self.tr("The damaged file is now called “%1”.")
            self.told.emit(words.replace("%1", shown(aside.name)))


class _RecoverThread(QThread):
    """Saves what can be saved."""

    stepped = Signal(object, int, int)
    """The stage, how much of it is done, and of how much."""

    def __init__(self, opening: Opening, source: Path, target: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._opening = opening
        self._source = source
        self._target = target
        self._is_given_up = Event()
        self.outcome: Recovered | ExpectedError | None = None

    def give_up(self) -> None:
        """End soon."""
        self._is_given_up.set()

    def run(self) -> None:
        """Recover the workspace."""
        try:
            self.outcome = self._opening.recover(
                self._source, self._target, self.stepped.emit, self._may_go_on
            )
        except ExpectedError as error:
            self.outcome = error

    def _may_go_on(self) -> bool:
        return not self._is_given_up.is_set()
