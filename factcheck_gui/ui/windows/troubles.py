"""Tells of bugs in the message bar, and shows the report when somebody asks for it."""

from __future__ import annotations

import time
from collections import deque
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from factcheck_gui.bugs import Bug
    from factcheck_gui.domain.errors import ExpectedError
    from factcheck_gui.log import Log
    from factcheck_gui.services.runs import TypedWords
    from factcheck_gui.ui.windows.main_window import MainWindow
    from factcheck_gui.ui.windows.workbench import Workbench

_KEPT: Final = 5
_QUIET_SECONDS: Final = 30.0
_BRIEFLY_QUIET_SECONDS: Final = 2.0
"""Trouble has a reason outside: whoever tries again is told again."""


class Troubles(QObject):
    """Bugs come in from any thread; in the window's one they are told, each once while it goes on."""

    met = Signal()
    """A bug was told: what is being typed is better saved now."""
    typed_discarded = Signal()
    nothing_is_noted = Signal(Path)
    """Nothing can be written into the folder of the log."""
    _rung = Signal()

    def __init__(self, window: MainWindow, log: Log) -> None:
        super().__init__(window)
        self.typed: tuple[TypedWords, ...] = ()
        """What was typed in an earlier run and could not be saved."""
        self._window = window
        self._workbench: Workbench | None = None
        self.log = log
        self._coming: deque[Bug] = deque()
        self._bugs: deque[Bug] = deque(maxlen=_KEPT)
        self._told_at: dict[str, float] = {}
        self._happened = ""
        self._fault = ""
        self._is_in_doubt = False
        self._is_showing = False
        self._rung.connect(self._on_rung, Qt.ConnectionType.QueuedConnection)
        window.report_wanted.connect(self.show_report)

    def follow(self, workbench: Workbench) -> None:
        """Know which workspace is open: a file dialog must not let go of its locks."""
        self._workbench = workbench

    def ring(self, bug: Bug) -> None:
        """Take a bug in, from whatever thread."""
        self._coming.append(bug)
        self._rung.emit()

    def tell_of_last_run(self, sentence: str, fault: str, *, is_in_doubt: bool) -> None:
        """Say what became of an earlier run; of one in doubt nobody promises that all of it was saved."""
        self._happened, self._fault, self._is_in_doubt = sentence, fault, is_in_doubt
        self._window.messages.offer(sentence, self.tr("Show details"), self.show_report)

    def show_report(self) -> None:
        """Show all that is known, unless it is being shown."""
        from factcheck_gui.ui.dialogs.report_dialog import ReportDialog
        from factcheck_gui.ui.dialogs.running import run
        from factcheck_gui.ui.text.report_words import report_text

        if self._is_showing:
            return
        self._is_showing = True
        try:
            text = report_text([bug.text for bug in self._bugs], self._fault, self.log.last_lines())
            dialog = ReportDialog(
                self._happened or self.tr("Nothing has gone wrong that the program knows of."),
                text,
                self.typed,
                None if self._workbench is None else self._workbench.session,
                self._window,
                is_in_doubt=self._is_in_doubt,
            )
            dialog.typed_discarded.connect(self._on_discarded)
            run(dialog)
        finally:
            self._is_showing = False

    def _on_rung(self) -> None:
        while self._coming:
            self._take(self._coming.popleft())

    def _take(self, bug: Bug) -> None:
        now = time.monotonic()
        before = self._told_at.get(bug.name)
        self._told_at[bug.name] = now
        quiet = _QUIET_SECONDS if bug.expected is None else _BRIEFLY_QUIET_SECONDS
        if before is not None and now - before < quiet:
            return
        if bug.expected is not None:
            self._say(bug.expected)
            return
        self._bugs.append(bug)
        self._happened = self.tr("Something went wrong inside the program. It goes on.")
        sentence = self.tr("Something went wrong inside the program. What is shown as saved is safe.")
        self._window.messages.offer(sentence, self.tr("Show details"), self.show_report)
        self.met.emit()

    def _say(self, error: ExpectedError) -> None:
        """Say what somebody has forgotten to say; damage is met as any other."""
        from factcheck_gui.domain.errors import DamagedError
        from factcheck_gui.ui.text.sentences import describe

        session = None if self._workbench is None else self._workbench.session
        self._window.messages.fail(describe(error))
        if isinstance(error, DamagedError) and session is not None:
            session.workspace.damage.meet(error)

    def _on_discarded(self) -> None:
        self.typed = ()
        self.typed_discarded.emit()
