"""A row of choices of which one is taken, or none."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.flow_layout import FlowLayout
from factcheck_gui.ui.widgets.segment import Choice, Segment


class Segments(QWidget):
    """Shows a choice and asks for another; one stop for the Tab key, the arrow keys go on from there."""

    asked = Signal(int)

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._segments: list[Segment] = []
        self._layout = FlowLayout(self, is_filling=True)
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The buttons, in order."""
        return tuple(self._segments)

    @property
    def chosen(self) -> int | None:
        """The place of the choice taken."""
        return next((n for n, segment in enumerate(self._segments) if segment.isChecked()), None)

    def offer(self, choices: Iterable[Choice]) -> None:
        """Offer other choices; buttons that are there already stay, and so does the focus."""
        wanted = list(choices)
        for segment in self._segments[len(wanted) :]:
            self._layout.removeWidget(segment)
            segment.hide()
            segment.deleteLater()
        del self._segments[len(wanted) :]
        for segment, choice in zip(self._segments, wanted, strict=False):
            if segment.choice != choice:
                segment.dress(choice)
        for choice in wanted[len(self._segments) :]:
            segment = Segment(choice, self._theme, self)
            segment.clicked.connect(self._on_clicked)
            segment.stepped.connect(self._on_stepped)
            self._segments.append(segment)
            self._layout.addWidget(segment)
        self._set_stops(self.chosen)

    def choose(self, place: int | None) -> None:
        """Show which choice is taken."""
        for number, segment in enumerate(self._segments):
            segment.setChecked(number == place)
        self._set_stops(place)

    def _set_stops(self, place: int | None) -> None:
        """Let the Tab key stop at the choice taken, else at the first."""
        for number, segment in enumerate(self._segments):
            stops = number == (place or 0)
            segment.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stops else Qt.FocusPolicy.ClickFocus)

    def _on_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, Segment) and sender in self._segments:
            self.asked.emit(self._segments.index(sender))

    def _on_stepped(self, step: int) -> None:
        sender = self.sender()
        if isinstance(sender, Segment) and sender in self._segments:
            place = (self._segments.index(sender) + step) % len(self._segments)
            self._segments[place].setFocus(Qt.FocusReason.TabFocusReason)
