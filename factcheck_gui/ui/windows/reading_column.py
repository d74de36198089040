"""The middle column: the page, what is said over it, and under it what the rules have found."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from factcheck_gui.ui.settings import Settings

_PAGE_HEIGHT: Final = 600
_FINDINGS_HEIGHT: Final = 190


class ReadingColumn(QWidget):
    """Shares its height between page and findings as it was left; the findings are hidden at first."""

    def __init__(
        self, above: Iterable[QWidget], page: QWidget, findings: QWidget, settings: Settings
    ) -> None:
        super().__init__()
        self._settings = settings
        self.rows = QSplitter(Qt.Orientation.Vertical, self)
        self.rows.setChildrenCollapsible(False)
        self.rows.addWidget(page)
        self.rows.addWidget(findings)
        self.rows.setSizes([_PAGE_HEIGHT, _FINDINGS_HEIGHT])
        self.rows.setStretchFactor(0, 1)
        self.rows.restoreState(settings.geometry("rows"))
        findings.setVisible(settings.is_shown("checks", by_default=False))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for strip in above:
            layout.addWidget(strip)
        layout.addWidget(self.rows, 1)

    def remember(self) -> None:
        """Remember how the height is shared."""
        self._settings.remember_geometry("rows", self.rows.saveState())
