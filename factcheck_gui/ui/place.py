"""Where the checker is: the current span and the selected claim, which page and list both follow."""

from PySide6.QtCore import QObject, Signal

from factcheck_gui.domain.spans import Span


class Place(QObject):
    """The current place in the open article; `moved` says that it is another one."""

    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._span: Span | None = None
        self._claim_id: str | None = None

    @property
    def span(self) -> Span | None:
        """The words that the next tag would take."""
        return self._span

    @property
    def claim_id(self) -> str | None:
        """The selected claim."""
        return self._claim_id

    def go(self, span: Span | None, claim_id: str | None = None) -> None:
        """Move to a span, and to a claim on it."""
        if (span, claim_id) != (self._span, self._claim_id):
            self._span, self._claim_id = span, claim_id
            self.moved.emit()
