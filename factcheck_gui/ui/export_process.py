"""One export that runs in a process of its own, so that the window never waits for a large file."""

from __future__ import annotations

import json
import sys
from errno import ENAMETOOLONG
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from factcheck_gui.domain.errors import DiskError
from factcheck_gui.paths_as_bytes import encoded
from factcheck_gui.ui.text.sentences import describe

if TYPE_CHECKING:
    from factcheck_gui.services.export_orders import ExportOrder

_PROGRAM: Final = ("-m", "factcheck_gui.cli.encoded", "export")
_PATIENCE_MS: Final = 4_000
_UTF8: Final = ("-X", "utf8")


class ExportProcess(QObject):
    """Runs `factcheck export` on a workspace; nothing stays behind of one that is stopped.

    `is_watched` tells that somebody shows how it ends; `files` are those written, `trouble` is the sentence
    that says why there are none.
    """

    progressed = Signal(int, int)
    ended = Signal()

    def __init__(
        self, workspace: Path, order: ExportOrder, target: Path, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.order = order
        self._workspace = workspace
        self.target = target
        self.is_watched = False
        self.is_running = True
        self.is_stopped = False
        self.files: tuple[Path, ...] = ()
        self.trouble = ""
        self._told = b""
        self._process = QProcess(self)
        self._process.setProgram(sys.executable)
        self._process.readyReadStandardError.connect(self._on_told)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)
        self._impatience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._impatience.timeout.connect(self._process.kill)

    def start(self) -> None:
        """Begin; there is nothing to be read of it before."""
        try:
            arguments = _arguments(self._workspace, self.order, self.target)
        except OSError as error:
            if error.errno == ENAMETOOLONG:
                self.trouble = self.tr("No file can bear a name as long as this. Choose a shorter one.")
            else:
                self.trouble = describe(DiskError.of(self.target, error))
            QTimer.singleShot(0, self._end)
            return
        self._process.setArguments([*_UTF8, *_PROGRAM, *map(encoded, arguments)])
        self._process.start(QProcess.OpenModeFlag.ReadOnly)

    def stop(self) -> None:
        """Ask the process to end, and end it where it does not."""
        if self.is_running and not self.is_stopped:
            self.is_stopped = True
            # Until it runs there is nothing that could be told to end.
            self._process.waitForStarted()
            self._process.terminate()
            self._impatience.start()

    def wait(self) -> None:
        """Wait until a stopped process is gone."""
        if self.is_running and not self._process.waitForFinished(_PATIENCE_MS):
            self._process.kill()
            self._process.waitForFinished(_PATIENCE_MS)

    def _on_told(self) -> None:
        self._told += bytes(self._process.readAllStandardError().data())
        *lines, self._told = self._told.split(b"\n")
        for line in lines:
            self._take(line.decode(errors="replace").strip())

    def _take(self, line: str) -> None:
        if not line.startswith("{"):
            # The last line is the one that counts.
            self.trouble = line or self.trouble
            return
        told = _read(line)
        done, whole = told.get("done"), told.get("of")
        if isinstance(done, int) and isinstance(whole, int):
            self.progressed.emit(done, whole)

    def _on_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._on_told()
        self._take(self._told.decode(errors="replace").strip())
        if code == 0 and status is QProcess.ExitStatus.NormalExit:
            self.trouble = ""
            answer = _read(bytes(self._process.readAllStandardOutput().data()).decode(errors="replace"))
            self.files = _files(answer)
            if not self.files:
                self.trouble = self.tr(
                    "The export does not say what it has written. Look whether it is there."
                )
        elif not self.trouble:
            self.trouble = self.tr("The export has ended before it was finished; nothing was written.")
        self._end()

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self.trouble = self.tr("The export could not be started.")
            self._end()

    def _end(self) -> None:
        if self.is_running:
            self.is_running = False
            self._impatience.stop()
            self.ended.emit()


def _arguments(workspace: Path, order: ExportOrder, target: Path) -> list[str]:
    from factcheck_gui.domain.reports import Report

    found = [str(workspace), "--json", "--progress", f"--format={order.format_name}", f"--output={target}"]
    if target.is_dir():
        found[-1] += "/"
    found += [f"--article={article_id}" for article_id in order.article_ids]
    if order.report is not Report.VERDICTS:
        found.append(f"--report={order.report.value}")
    if order.is_internal:
        found.append("--internal")
    if order.house is not None:
        found.append(f"--house={order.house}")
    if order.versions is not None and order.report is Report.COMPARISON:
        found += ["--versions", *map(str, order.versions)]
    return found


def _files(answer: dict[str, Any]) -> tuple[Path, ...]:
    """Return the files that an answer names; none where it is no answer."""
    names = answer.get("files")
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        return ()
    return tuple(map(Path, names))


def _read(line: str) -> dict[str, Any]:
    """Return what a line of JSON says; nothing where it is none."""
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
