"""How far a running import has come, at the foot of the window; at its end, what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from factcheck_gui.ui.widgets.caption import text_label

if TYPE_CHECKING:
    from factcheck_gui.ui.import_report import ImportReport

_BAR_WIDTH: Final = 220
_BAR_HEIGHT: Final = 8


class ImportStrip(QFrame):
    """Shows one import; hidden while there is none."""

    cancel_wanted = Signal()
    list_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "footer")
        self._build()
        self.cancel_button.clicked.connect(self.cancel_wanted)
        self.list_button.clicked.connect(self.list_wanted)
        self.close_button.clicked.connect(self.hide)
        self.hide()

    @property
    def words(self) -> str:
        """What is being said; empty while nothing is."""
        return "" if self.isHidden() else self._line.text()

    def show_progress(self, report: ImportReport) -> None:
        """Show how far an import has come."""
        from factcheck_gui.ui.text.import_words import progress_line

        self._line.setText(progress_line(report))
        # A range of nothing shows that something goes on, and not how far.
        self.bar.setRange(0, report.total or 0)
        self.bar.setValue(min(report.seen, report.total or 0))
        self._show_as(is_running=True)

    def show_end(self, report: ImportReport) -> None:
        """Show what became of an import, until somebody closes it."""
        from factcheck_gui.ui.text.import_words import ending_sentence

        self._line.setText(ending_sentence(report))
        self.setAccessibleName(self._line.text())
        self._show_as(is_running=False)

    def _build(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 5, 8, 5)
        layout.setSpacing(10)
        self._line = text_label("", "small", self)
        self._line.setWordWrap(True)
        self._line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(_BAR_WIDTH, _BAR_HEIGHT)
        self.bar.setAccessibleName(self.tr("Progress of the import"))
        self.cancel_button = QPushButton(self.tr("Cancel import"), self)
        self.list_button = QPushButton(self.tr("Show the list"), self)
        self.close_button = QToolButton(self)
        self.close_button.setText("✕")
        self.close_button.setProperty("plain", "true")
        self.close_button.setAccessibleName(self.tr("Close this line"))
        layout.addWidget(self._line, 1)
        layout.addWidget(self.bar)
        for button in (self.cancel_button, self.list_button, self.close_button):
            layout.addWidget(button)

    def _show_as(self, *, is_running: bool) -> None:
        self.bar.setVisible(is_running)
        self.cancel_button.setVisible(is_running)
        self.list_button.setVisible(not is_running)
        self.close_button.setVisible(not is_running)
        self.show()
