"""Any command by its name."""

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import (
    QAction,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPalette,
)
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from factcheck_gui.ui.dialogs.command_list import (
    END_ROLE,
    PATH_ROLE,
    Command,
    CommandModel,
    Index,
    recent_first,
)
from factcheck_gui.ui.widgets.caption import text_label

_ROW_HEIGHT: Final = 32
_MARGIN: Final = 12
_LEAST_PATH: Final = 40
_MOVES: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CommandPalette(QDialog):
    """Finds a command by part of its name and triggers it; `chosen` is its action.

    Those whose names are `recent` come first, the latest before the others.
    """

    def __init__(
        self, commands: Iterable[Command], recent: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Commands"))
        self.chosen: QAction | None = None
        self.model = CommandModel(recent_first(commands, recent), self)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Type part of a command’s name"))
        self.field.setAccessibleName(self.tr("Name of the command"))
        self.field.installEventFilter(self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(_CommandDelegate(self.list))
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.nothing_line = text_label(self.tr("No command has such a name."), "mute", self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(8)
        layout.addWidget(self.field)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.nothing_line)
        self.field.textChanged.connect(self._on_typed)
        self.list.clicked.connect(self._on_clicked)
        self._on_typed("")
        self.resize(620, 440)
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list and trigger while the keyboard stays in the field."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _MOVES:
                self.list.event(event)
                return True
            if event.key() in _ENTER:
                self._choose(self.model.action(self.list.currentIndex()))
                return True
        return super().eventFilter(watched, event)

    def _on_typed(self, typed: str) -> None:
        self.model.find(typed)
        count = self.model.rowCount()
        rows = (self.model.index(row) for row in range(count))
        usable = next((index for index in rows if index.flags() & Qt.ItemFlag.ItemIsEnabled), None)
        if usable is not None:
            self.list.setCurrentIndex(usable)
        self.nothing_line.setVisible(count == 0)

    def _on_clicked(self, index: QModelIndex) -> None:
        self._choose(self.model.action(index))

    def _choose(self, action: QAction | None) -> None:
        if action is None or not action.isEnabled():
            return
        self.chosen = action
        self.accept()
        # Once this is gone and the window has the focus again, which many actions look at.
        QTimer.singleShot(0, action.trigger)


class _CommandDelegate(QStyledItemDelegate):
    """Paints a command with its menus, and its keys at the right."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        painter.save()
        # The style sheet gives views a paler colour for quiet words than the palette of the program has.
        palette, rect = QGuiApplication.palette(), option.rect
        panel = QStyle.PrimitiveElement.PE_PanelItemViewItem
        option.widget.style().drawPrimitive(panel, option, painter, option.widget)
        if option.state & QStyle.StateFlag.State_Selected:
            bar = QRect(rect.topLeft(), QSize(3, rect.height()))
            painter.fillRect(bar, palette.color(QPalette.ColorRole.Highlight))
        enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
        mute = palette.color(QPalette.ColorRole.PlaceholderText)
        inner = rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        small = QFont(option.font)
        small.setPixelSize(12)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        end = str(index.data(END_ROLE) or "")
        painter.setFont(small)
        painter.setPen(mute)
        painter.drawText(inner, right, end)
        room = inner.width() - QFontMetrics(small).horizontalAdvance(end) - _MARGIN
        font = QFont(option.font)
        font.setItalic(not enabled)
        painter.setFont(font)
        painter.setPen(palette.color(QPalette.ColorRole.Text) if enabled else mute)
        name = QFontMetrics(font).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room)
        painter.drawText(inner, left, name)
        used = QFontMetrics(font).horizontalAdvance(name) + _MARGIN
        if room - used > _LEAST_PATH:
            painter.setFont(small)
            painter.setPen(mute)
            path = str(index.data(PATH_ROLE) or "")
            shown = QFontMetrics(small).elidedText(path, Qt.TextElideMode.ElideRight, room - used)
            painter.drawText(inner.adjusted(used, 0, 0, 0), left, shown)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row."""
        return QSize(super().sizeHint(option, index).width(), _ROW_HEIGHT)
