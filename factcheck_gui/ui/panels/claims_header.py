"""What stands over the list of claims: how many are selected and checked, and how many wait."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from factcheck_gui.ui.text.counted import counted
from factcheck_gui.ui.widgets.caption import text_label
from factcheck_gui.ui.widgets.key_button import KeyButton


class ClaimsHeader(QWidget):
    """The name of the column and how far the check has come."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selected = text_label("", "small", self)
        self._checked = text_label("", "small", self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 9, 12, 9)
        layout.addWidget(text_label(self.tr("Claims"), "panel", self))
        layout.addWidget(self._selected, 1)
        layout.addWidget(self._checked)

    def add(self, widget: QWidget) -> None:
        """Put something at the end of the line."""
        layout = self.layout()
        if layout is not None:
            layout.addWidget(widget)

    @property
    def words(self) -> str:
        """What is said of the check."""
        return self._checked.text()

    @property
    def selected_words(self) -> str:
        """What is said of the selection; empty unless several claims are selected."""
        return self._selected.text()

    def show_selected(self, selected: int) -> None:
        """Show how many claims are selected, if they are several."""
        words = self.tr("%1 selected").replace("%1", f"{selected:,}")
        self._selected.setText(words if selected > 1 else "")

    def show_checked(self, checked: int, claims: int) -> None:
        """Show how many claims have a verdict."""
        words = self.tr("%1 of %2 checked").replace("%1", f"{checked:,}").replace("%2", f"{claims:,}")
        self._checked.setText(words if claims else "")


class WaitingLine(QWidget):
    """Says that claims wait for a decision, and leads to the queue."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = text_label("", "warning", self, is_wrapping=True)
        self.button = KeyButton(self.tr("Decide"), QKeySequence("W"), self)
        self.button.setAccessibleName(self.tr("Decide on the claims that wait"))
        self.button.clicked.connect(self.wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 7, 12, 7)
        layout.addWidget(self._words, 1)
        layout.addWidget(self.button)
        self.hide()

    @property
    def words(self) -> str:
        """What is said of the claims that wait; empty while none does."""
        return "" if self.isHidden() else self._words.text()

    def show_waiting(self, waiting: int, version: int) -> None:
        """Show how many claims wait since a version."""
        words = counted(
            waiting,
            self.tr("%n claim waits for a decision since version %1"),
            self.tr("%n claims wait for a decision since version %1"),
        )
        self._words.setText(words.replace("%1", str(version)))
        self.setVisible(waiting > 0)
