"""Watches over the running program: bugs, Qt's messages, breaking off, signals, and the notes on the run."""

from __future__ import annotations

import faulthandler
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck_gui.bugs import BugCatcher
from factcheck_gui.services.runs import EndedRun, Run, ended_runs, forget_typed, kept_typed
from factcheck_gui.ui.qt_messages import QtMessages

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from factcheck_gui.ui.ending import Ending
    from factcheck_gui.ui.windows.kept_run import KeptRun
    from factcheck_gui.ui.windows.troubles import Troubles
    from factcheck_gui.ui.windows.workbench import Workbench


class Watching:
    """Begins after the first paint; `end` comes after Qt's last event."""

    def __init__(self, troubles: Troubles, folder: Path) -> None:
        self._troubles = troubles
        self._folder = folder
        self._catcher = BugCatcher(troubles.log, troubles.ring)
        self._catcher.install()
        self._messages = QtMessages(troubles.log.write)
        self._messages.install()
        self._last = _last_run(folder, troubles)
        self._run = Run.begin(folder)
        fault_file = None if self._run is None else self._run.fault_file()
        if fault_file is not None:
            faulthandler.enable(fault_file)
        self._kept: KeptRun | None = None
        self._ending: Ending | None = None

    def follow(self, workbench: Workbench, application: QApplication) -> None:
        """Note what is open and typed from now on, and say what became of the last run."""
        from factcheck_gui.ui.ending import Ending
        from factcheck_gui.ui.windows.kept_run import KeptRun
        from factcheck_gui.ui.windows.last_run import LastRun

        if self._run is not None:
            self._kept = KeptRun(self._run, workbench, application)
            self._troubles.met.connect(self._kept.save_typed)
        else:
            self._troubles.nothing_is_noted.emit(self._folder)
        self._ending = Ending(workbench.close if self._kept is None else self._kept.let_go, workbench)
        self._troubles.typed_discarded.connect(self._on_discarded)
        LastRun(self._last, self._troubles, workbench).tell()

    def end(self) -> None:
        """Note that the program came to its end, and leave signals and messages to the system again."""
        if self._ending is not None:
            self._ending.stop()
        if self._kept is not None:
            self._kept.end()
        elif self._run is not None:
            self._run.end()
        faulthandler.disable()
        self._messages.uninstall()
        self._catcher.tell_no_more()

    def _on_discarded(self) -> None:
        forget_typed(self._folder)


def _last_run(folder: Path, troubles: Troubles) -> EndedRun | None:
    """Return the latest run that broke off, written down without its workspace's name."""
    ended = ended_runs(folder)
    for run in ended:
        troubles.log.write(
            "ENDED UNEXPECTEDLY", f"{run.at.isoformat(timespec='seconds')}\n{run.fault}".strip()
        )
    troubles.typed = kept_typed(folder)
    return ended[0] if ended else None
