"""What can be done with a source besides changing its details, as a menu."""

from enum import StrEnum
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from factcheck_gui.domain.sources import Source
from factcheck_gui.ui.widgets.note_fields import can_be_opened


class SourceAsk(StrEnum):
    """What is asked for with a source."""

    OPEN_LINK = "open_link"
    OPEN_ARCHIVE = "open_archive"
    OPEN_COPY = "open_copy"
    SAVE_COPY = "save_copy"
    KEEP_FILE = "keep_file"
    KEEP_PAGE = "keep_page"
    COPY_CITATION = "copy_citation"
    COPY_SHA256 = "copy_sha256"


_GROUP_STARTS: Final = frozenset({SourceAsk.OPEN_COPY, SourceAsk.KEEP_FILE, SourceAsk.COPY_CITATION})


class SourceMenu(QMenu):
    """Offers what the source it shows allows."""

    asked = Signal(SourceAsk)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions: dict[SourceAsk, QAction] = {}
        labels = {
            SourceAsk.OPEN_LINK: self.tr("&Open the link in the browser"),
            SourceAsk.OPEN_ARCHIVE: self.tr("Open the &archive link in the browser"),
            SourceAsk.OPEN_COPY: self.tr("Open the &kept copy"),
            SourceAsk.SAVE_COPY: self.tr("&Save the kept copy…"),
            SourceAsk.KEEP_FILE: self.tr("Keep a &file as its copy…"),
            SourceAsk.KEEP_PAGE: self.tr("F&etch the link and keep the page"),
            SourceAsk.COPY_CITATION: self.tr("&Copy the citation"),
            SourceAsk.COPY_SHA256: self.tr("Copy the S&HA-256 of the kept copy"),
        }
        for ask, label in labels.items():
            if ask in _GROUP_STARTS:
                self.addSeparator()
            action = QAction(label, self)
            action.setData(ask.value)
            action.triggered.connect(self._on_triggered)
            self.addAction(action)
            self._actions[ask] = action

    def action(self, ask: SourceAsk) -> QAction:
        """Return the action that asks for something."""
        return self._actions[ask]

    def show_source(self, source: Source | None) -> None:
        """Let those be chosen that can be done with a source."""
        opens = source is not None and can_be_opened(source.link)
        archived = source is not None and can_be_opened(source.archive_link)
        is_kept = source is not None and source.copy is not None
        allowed = {
            SourceAsk.OPEN_LINK: opens,
            SourceAsk.OPEN_ARCHIVE: archived,
            SourceAsk.OPEN_COPY: is_kept,
            SourceAsk.SAVE_COPY: is_kept,
            SourceAsk.KEEP_FILE: source is not None,
            SourceAsk.KEEP_PAGE: opens,
            SourceAsk.COPY_CITATION: source is not None,
            SourceAsk.COPY_SHA256: is_kept,
        }
        for ask, action in self._actions.items():
            action.setEnabled(allowed[ask])
        self._actions[SourceAsk.OPEN_ARCHIVE].setVisible(archived)
        self._actions[SourceAsk.COPY_SHA256].setVisible(is_kept)

    def _on_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.asked.emit(SourceAsk(action.data()))
