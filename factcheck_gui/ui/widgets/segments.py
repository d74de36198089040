"""A row of choices of which one is taken, or none."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGroupBox, QSizePolicy, QWidget

from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.flow_layout import FlowLayout
from factcheck_gui.ui.widgets.segment import Choice, Segment


class Segments(QGroupBox):
    """Shows a choice and asks for another; one stop for the Tab key, the arrow keys go on from there."""

    asked = Signal(int)

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._theme = theme
        self._segments: list[Segment] = []
        self._layout = FlowLayout(self, is_filling=True)
        self.setAccessibleName(name)
        self.setContentsMargins(0, 0, 0, 0)
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
            segment = Segment(self._name, choice, self._theme, self)
            segment.clicked.connect(self._on_clicked)
            segment.stepped.connect(self._on_stepped)
            self._segments.append(segment)
            self._layout.addWidget(segment)
        self._set_stops(self.chosen)

    def choose(self, place: int | None) -> None:
        """Show which choice is taken."""
        for number, segment in enumerate(self._segments):
            segment.show_chosen(is_chosen=number == place)
        self._set_stops(place)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint nothing: it is a group only for those who hear it."""

    def minimumSizeHint(self) -> QSize:
        """Return what the buttons need, without the room of a title."""
        return self._layout.minimumSize()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the margins away that Qt gives every group for its frame."""
        super().resizeEvent(event)
        self.setContentsMargins(0, 0, 0, 0)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the margins away, whatever style or letters it gets."""
        super().changeEvent(event)
        self.setContentsMargins(0, 0, 0, 0)

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
