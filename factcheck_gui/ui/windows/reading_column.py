"""The middle column: the page, what is said over it, and under it what the rules have found, once asked."""

from enum import IntEnum
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from factcheck_gui.ui.settings import Settings

_PAGE_HEIGHT: Final = 600
_FINDINGS_HEIGHT: Final = 190


class Above(IntEnum):
    """What stands over the page, from the top down."""

    SIGN_OFF = 0
    VERSION = 1
    LINK = 2
    FIND = 3


class ReadingColumn(QWidget):
    """Shares its height between page and findings as it was left."""

    findings_added = Signal()

    def __init__(self, page: QWidget, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.rows = QSplitter(Qt.Orientation.Vertical, self)
        self.rows.setChildrenCollapsible(False)
        self._page = page
        self.rows.addWidget(page)
        self._above: set[Above] = set()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.rows, 1)

    @property
    def is_shared(self) -> bool:
        """Whether there is anything under the page, hidden or not."""
        return self.rows.count() > 1

    def put_above(self, strip: QWidget, where: Above) -> None:
        """Put a strip over the page, between those that are there already."""
        self._layout.insertWidget(sum(one < where for one in self._above), strip)
        self._above.add(where)

    def add(self, findings: QWidget) -> None:
        """Put the findings under the page, still hidden; the Tab key goes there from the page."""
        from factcheck_gui.ui.widgets.tab_order import set_tab_order, stops_as_seen

        findings.hide()
        self.rows.addWidget(findings)
        self.rows.setSizes([_PAGE_HEIGHT, _FINDINGS_HEIGHT])
        self.rows.setStretchFactor(0, 1)
        self.rows.restoreState(self._settings.geometry("rows"))
        set_tab_order([self._page, *stops_as_seen(findings)])
        self.findings_added.emit()

    def remember(self) -> None:
        """Remember how the height is shared."""
        if self.is_shared:
            self._settings.remember_geometry("rows", self.rows.saveState())
