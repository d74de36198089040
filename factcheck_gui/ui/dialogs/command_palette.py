"""Any command by its name."""

import re
from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import (
    QAction,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
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

from factcheck_gui.ui.dialogs.command_matching import best_first
from factcheck_gui.ui.widgets.caption import text_label

_KEYS: Final = int(Qt.ItemDataRole.UserRole)
_ROW_HEIGHT: Final = 32
_MARGIN: Final = 12
_MNEMONIC: Final = re.compile("&(.)")
_MOVES: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NO_PARENT: Final = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


class CommandModel(QAbstractListModel):
    """The actions that match what was typed."""

    def __init__(self, actions: Iterable[QAction], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions = tuple(one for one in actions if one.text() and not one.isSeparator())
        self._shown = self._actions

    def find(self, typed: str) -> None:
        """Show the actions whose names hold all the words."""
        self.beginResetModel()
        names = [command_name(action) for action in self._actions]
        self._shown = tuple(self._actions[place] for place in best_first(typed, names))
        self.endResetModel()

    def action(self, index: Index) -> QAction | None:
        """Return the action of a row."""
        return self._shown[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return how many actions match."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return name and keys of an action."""
        action = self.action(index)
        if action is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return command_name(action)
        if role == _KEYS:
            return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Show an action that cannot be used now as disabled."""
        action = self.action(index)
        if action is None or not action.isEnabled():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class CommandPalette(QDialog):
    """Finds an action by part of its name and triggers it; `chosen` is the action."""

    def __init__(self, actions: Iterable[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Commands"))
        self.chosen: QAction | None = None
        self.model = CommandModel(actions, self)
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
        self.resize(560, 420)
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
    """Paints a command with its keys at the right."""

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
        keys = index.data(_KEYS)
        small = QFont(option.font)
        small.setPixelSize(12)
        painter.setFont(small)
        painter.setPen(mute)
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, keys)
        width = inner.width() - QFontMetrics(small).horizontalAdvance(keys) - _MARGIN
        font = QFont(option.font)
        font.setItalic(not enabled)
        painter.setFont(font)
        painter.setPen(palette.color(QPalette.ColorRole.Text) if enabled else mute)
        name = QFontMetrics(font).elidedText(index.data(), Qt.TextElideMode.ElideRight, width)
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row."""
        return QSize(super().sizeHint(option, index).width(), _ROW_HEIGHT)


def command_name(action: QAction) -> str:
    """Return an action's text without the mark of its mnemonic."""
    return _MNEMONIC.sub(r"\1", action.text())
