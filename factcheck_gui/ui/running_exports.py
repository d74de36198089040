"""The exports of one window that are running: they go on when their dialog is closed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from factcheck_gui.ui.export_process import ExportProcess

if TYPE_CHECKING:
    from factcheck_gui.services.export_orders import ExportOrder


class RunningExports(QObject):
    """Starts exports and tells of those that nobody watches any more."""

    ended_unseen = Signal(ExportProcess)
    all_ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: list[ExportProcess] = []

    @property
    def is_running(self) -> bool:
        """Whether anything is being written."""
        return bool(self._running)

    def start(self, workspace: Path, order: ExportOrder, target: Path) -> ExportProcess:
        """Begin to write an export."""
        process = ExportProcess(workspace, order, target, self)
        self._running.append(process)
        process.ended.connect(self._on_ended)
        process.start()
        return process

    def ask_to_stop(self) -> None:
        """Ask all exports to end, and end those that do not; `all_ended` comes when they are gone."""
        for process in self._running:
            process.stop()

    def stop(self) -> None:
        """End all exports, and wait until their processes are gone."""
        self.ask_to_stop()
        for process in tuple(self._running):
            process.wait()

    def _on_ended(self) -> None:
        process = self.sender()
        if not isinstance(process, ExportProcess):
            return
        self._running.remove(process)
        if not process.is_watched and not process.is_stopped:
            self.ended_unseen.emit(process)
        process.deleteLater()
        if not self._running:
            self.all_ended.emit()
