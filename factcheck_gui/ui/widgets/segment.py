"""One of a row of choices: its label, its key, and whether it is the chosen one."""

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.ui.text.revealing import contained
from factcheck_gui.ui.theme.fonts import window_font
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.plain_text import on_button, tooltip

_PADDING: Final = 5
_LEAST_PADDING: Final = 2
_HEIGHT: Final = 28
_KEY_GAP: Final = 4
_KEY_PADDING: Final = 4
_KEY_HEIGHT: Final = 16
_RADIUS: Final = 6
_STEPS: Final[dict[int, int]] = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What a segment says, the key that chooses it from anywhere, and the colour it takes when chosen."""

    label: str
    key: str = ""
    hint: str = ""
    ink: str = ""
    tint: str = ""


class Segment(QAbstractButton):
    """A button that shows a state it does not change itself: choosing asks, the answer sets it."""

    stepped = Signal(int)

    def __init__(self, question: str, choice: Choice, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = question
        self._theme = theme
        self._font = window_font(12)
        self._chosen_font = window_font(12, QFont.Weight.DemiBold)
        self._key_font = window_font(10, QFont.Weight.DemiBold)
        self.choice = choice
        self.setCheckable(True)
        # Screen readers are told of a radio button then, not of a check box.
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.dress(choice)

    def dress(self, choice: Choice) -> None:
        """Take another label or other colours."""
        self.choice = choice
        self.setText(on_button(choice.label))
        # Qt would make Alt and a letter of the label a shortcut.
        self.setShortcut("")
        name = self.tr("%1: %2").replace("%1", self._question)
        self.setAccessibleName(name.replace("%2", contained(choice.label)))
        self.setAccessibleDescription(contained(choice.hint))
        self.setToolTip(tooltip(choice.hint))
        self.updateGeometry()
        self.update()

    def show_chosen(self, *, is_chosen: bool) -> None:
        """Show whether this is the choice taken."""
        # Of buttons that exclude each other, Qt does not let go of the last one.
        self.setAutoExclusive(False)
        self.setChecked(is_chosen)
        self.setAutoExclusive(True)

    def nextCheckState(self) -> None:
        """Leave the state as it is: it shows what is stored."""

    def sizeHint(self) -> QSize:
        """Return the room for the label and its key; in bold it takes some of the padding."""
        label = QFontMetrics(self._font).horizontalAdvance(contained(self.choice.label))
        return QSize(label + self._key_room() + 2 * _PADDING, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return a width at which the label is cut short."""
        return QSize(min(60, self.sizeHint().width()), _HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the neighbour with the arrow keys."""
        step = _STEPS.get(event.key())
        if step is None:
            super().keyPressEvent(event)
        elif _has_modifier(event):
            # Qt would choose the neighbour.
            event.ignore()
        else:
            self.stepped.emit(step)

    def event(self, event: QEvent) -> bool:
        """Keep the arrow keys from the window's shortcuts."""
        is_claim = event.type() is QEvent.Type.ShortcutOverride
        if is_claim and isinstance(event, QKeyEvent) and event.key() in _STEPS and not _has_modifier(event):
            event.accept()
            return True
        return super().event(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the mouse is over it."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show that the mouse has gone."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame, the label and the key."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self._paint_frame(painter)
        painter.setFont(self._chosen_font if self.isChecked() else self._font)
        painter.setPen(QColor(ink))
        room = self.width() - 2 * _LEAST_PADDING - self._key_room()
        whole = contained(self.choice.label)
        label = painter.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, room)
        width = painter.fontMetrics().horizontalAdvance(label)
        left = (self.width() - width - self._key_room()) / 2
        painter.drawText(QRectF(left, 0, width + 1, self.height()), Qt.AlignmentFlag.AlignVCenter, label)
        if self.choice.key:
            self._paint_key(painter, left + width + _KEY_GAP)

    def _paint_frame(self, painter: QPainter) -> str:
        """Paint the ground and the frame; return the ink for the label."""
        colours = self._theme.colours
        ink, ground, line = colours.ink, colours.panel, QPen(QColor(colours.field_line), 1)
        if self.isChecked():
            ink, ground = self.choice.ink or colours.accent, self.choice.tint or colours.chosen
            line = QPen(QColor(ink), 2)
        elif self.underMouse() and self.isEnabled():
            ground = colours.chosen
        if not self.isEnabled():
            ink = colours.mute
        half = line.widthF() / 2
        frame = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.setPen(line)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(frame, _RADIUS, _RADIUS)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inset = 3 if self.isChecked() else 0
            painter.drawRoundedRect(frame.adjusted(inset, inset, -inset, -inset), _RADIUS - 2, _RADIUS - 2)
        return ink

    def _paint_key(self, painter: QPainter, left: float) -> None:
        colours = self._theme.colours
        painter.setFont(self._key_font)
        width = painter.fontMetrics().horizontalAdvance(self.choice.key) + 2 * _KEY_PADDING
        cap = QRectF(left + 0.5, (self.height() - _KEY_HEIGHT) / 2 + 0.5, width - 1, _KEY_HEIGHT - 1)
        painter.setPen(QPen(QColor(colours.field_line), 1))
        painter.setBrush(QColor(colours.panel))
        painter.drawRoundedRect(cap, 4, 4)
        painter.drawLine(cap.bottomLeft() + QPointF(3, 1), cap.bottomRight() + QPointF(-3, 1))
        painter.setPen(QColor(colours.mute))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self.choice.key)

    def _key_room(self) -> int:
        if not self.choice.key:
            return 0
        return _KEY_GAP + 2 * _KEY_PADDING + QFontMetrics(self._key_font).horizontalAdvance(self.choice.key)


def _has_modifier(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier)
