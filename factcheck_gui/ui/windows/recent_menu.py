"""The workspaces opened lately, as a menu."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from factcheck_gui.ui.settings import Settings
from factcheck_gui.ui.text.sentences import shown
from factcheck_gui.ui.widgets.plain_text import on_button


class RecentMenu(QMenu):
    """Filled anew whenever it is shown; what is no longer at its place cannot be chosen."""

    chosen = Signal(Path)

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(self.tr("Open &recent"), parent)
        self._settings = settings
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """List the workspaces, the latest first."""
        self.clear()
        for path in self._settings.recent:
            action = QAction(on_button(f"{shown(path.name)} – {shown(path.parent)}"), self)
            action.setData(path)
            action.setEnabled(path.exists())
            action.triggered.connect(self._on_triggered)
            self.addAction(action)
        if self.isEmpty():
            self.addAction(self.tr("No workspace was opened yet")).setEnabled(False)

    def _on_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.chosen.emit(action.data())
