"""Takes what is dropped on a claim, wherever claims are shown."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from factcheck_gui.ui.dropped import Dropped, dropped

ClaimAt = Callable[[QPoint], str | None]
"""Returns the claim at a point of a widget, by its id."""


class ClaimDrops(QObject):
    """Watches one widget; what is dropped beside the claims is told as well."""

    dropped = Signal(str, Dropped)
    """The claim's id, and what was dropped on it."""
    elsewhere = Signal(Dropped)

    def __init__(self, widget: QWidget, claim_at: ClaimAt) -> None:
        super().__init__(widget)
        self._claim_at = claim_at
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take drags of files, links and text, and tell where they were dropped."""
        if isinstance(event, QDragMoveEvent):
            # Entering is a move too.
            if event.mimeData().hasUrls() or event.mimeData().hasText():
                event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.type() is QEvent.Type.Drop:
            self._take(event)
            return True
        return super().eventFilter(watched, event)

    def _take(self, event: QDropEvent) -> None:
        found = dropped(event.mimeData())
        event.acceptProposedAction()
        claim_id = self._claim_at(event.position().toPoint())
        if found.is_empty:
            return
        if claim_id is None:
            self.elsewhere.emit(found)
        else:
            self.dropped.emit(claim_id, found)
