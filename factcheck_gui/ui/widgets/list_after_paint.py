"""A list beside the page: it follows at once, and asks to be painted once the page has been."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from factcheck_gui.ui.widgets.after_paint import AfterPaint
from factcheck_gui.ui.widgets.row_list_view import RowListView


class ListAfterPaint(QObject):
    """Holds back that a list asks to be painted, and nothing else: whoever asks finds it as it is now.

    Whoever has the keys beside it, or looks at the list alone, waits for nothing.
    """

    def __init__(self, rows: RowListView, beside: QWidget, then: Callable[[], None]) -> None:
        """Hold back a list in a column; `then` is done together with the painting."""
        super().__init__(beside)
        self._rows = rows
        self._then = then
        self._painting = AfterPaint(beside, self._paint)

    def ask(self) -> None:
        """Have the list painted, and the rest done, right after what is waited for."""
        self._painting.ask()
        if self._painting.is_waiting:
            self._rows.hold()

    def catch_up(self) -> None:
        """Do it now, if it is still to be done."""
        self._painting.catch_up()

    def _paint(self) -> None:
        self._rows.release()
        self._then()
