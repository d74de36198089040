"""How far a running export has come, with a button to stop it."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QWidget

from factcheck_gui.ui.dialogs.framed_dialog import FooterButton
from factcheck_gui.ui.widgets.caption import text_label

_HEIGHT: Final = 8
_WHOLE: Final = 1_000
_READ: Final = 200
"""The bar when all articles are read."""


class ExportProgress(QWidget):
    """Hidden while nothing is written."""

    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._last = (0, 0)
        self._begun_at, self._ends_at = 0, _READ
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self.line = text_label("", "small", self)
        self.line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(_HEIGHT)
        self.bar.setAccessibleName(self.tr("Progress of the export"))
        self.stop_button = FooterButton(self.tr("Stop"), self)
        self.stop_button.clicked.connect(self.stop_wanted)
        row.addWidget(self.line, 1)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop_button)
        self.hide()

    def begin(self, name: str) -> None:
        """Show that something is being written."""
        self.line.setText(self.tr("Writing “%1”…").replace("%1", name))
        # A range of nothing shows that something goes on, and not how far.
        self.bar.setRange(0, 0)
        self._last, self._begun_at, self._ends_at = (0, 0), 0, _READ
        self.stop_button.setEnabled(True)
        self.show()

    def go_on(self, done: int, of: int) -> None:
        """Show how much is done: first articles are read, then claims are written; it never goes back."""
        before, whole = self._last
        if whole and (of != whole or done < before):
            self._begun_at, self._ends_at = self.bar.value(), _WHOLE
        self._last = done, of
        share = (self._ends_at - self._begun_at) * done // max(1, of)
        self.bar.setRange(0, _WHOLE)
        self.bar.setValue(max(self.bar.value(), self._begun_at + share))
