"""The list of workspaces opened lately."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFont, QFontMetrics, QGuiApplication, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.ui.text.moments import day_words
from factcheck_gui.ui.text.sentences import shown
from factcheck_gui.ui.widgets.plain_text import tooltip

_ROW: Final = int(Qt.ItemDataRole.UserRole)
_ROW_HEIGHT: Final = 48
_MARGIN: Final = 8
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recent:
    """One row: the file, a line under its name, and what stands at the right."""

    path: Path
    line: str
    right: str
    is_there: bool


class RecentList(QListWidget):
    """Opens a workspace by click or Enter; Delete and the context menu take it off the list."""

    opened = Signal(Path)
    missed = Signal(Path)
    forgotten = Signal(Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_RecentDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Recent workspaces"))
        self.clicked.connect(self._on_clicked)
        self.customContextMenuRequested.connect(self._show_menu)

    def show_paths(self, paths: tuple[Path, ...], today: date) -> None:
        """Show these workspaces, and keep the current row where it is."""
        row = max(self.currentRow(), 0)
        self.clear()
        for path in paths:
            recent = self._looked_at(path, today)
            item = QListWidgetItem(self)
            item.setData(_ROW, recent)
            item.setToolTip(tooltip(shown(path)))
            words = (shown(path.name), recent.line, recent.right)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(word for word in words if word))
        self.setCurrentRow(min(row, self.count() - 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter, forget on Delete."""
        recent = _recent(self.currentIndex())
        if recent is not None and event.key() in _ENTER:
            self._open(recent)
        elif recent is not None and event.key() == Qt.Key.Key_Delete:
            self.forgotten.emit(recent.path)
        else:
            super().keyPressEvent(event)

    def _looked_at(self, path: Path, today: date) -> Recent:
        try:
            changed = datetime.fromtimestamp(path.stat().st_mtime, UTC).astimezone().date()
        except OSError:
            return Recent(
                path=path, line=self.tr("not found at its place"), right=self.tr("Locate…"), is_there=False
            )
        return Recent(path=path, line=_folder(path), right=day_words(changed, today), is_there=True)

    def _on_clicked(self, index: QModelIndex) -> None:
        recent = _recent(index)
        if recent is not None:
            self._open(recent)

    def _open(self, recent: Recent) -> None:
        (self.opened if recent.is_there else self.missed).emit(recent.path)

    def _show_menu(self, position: QPoint) -> None:
        recent = _recent(self.indexAt(position))
        if recent is None:
            return
        menu = QMenu(self)
        first = QAction(self.tr("Open") if recent.is_there else self.tr("Locate…"), menu)
        forget = QAction(self.tr("Remove from this list"), menu)
        menu.addActions([first, forget])
        chosen = menu.exec(self.viewport().mapToGlobal(position))
        menu.deleteLater()
        if chosen is first:
            self._open(recent)
        elif chosen is forget:
            self.forgotten.emit(recent.path)


class _RecentDelegate(QStyledItemDelegate):
    """Paints a row: name over folder, the day at the right."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        recent = _recent(index)
        if recent is None:
            return
        painter.save()
        has_focus = option.widget.hasFocus()
        is_current = bool(option.state & QStyle.StateFlag.State_Selected) and has_focus
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if is_hovered or is_current:
            panel = QStyle.PrimitiveElement.PE_PanelItemViewItem
            option.widget.style().drawPrimitive(panel, option, painter, option.widget)
        if is_current:
            bar = QRect(option.rect.topLeft(), QSize(3, option.rect.height()))
            painter.fillRect(bar, QGuiApplication.palette().color(QPalette.ColorRole.Highlight))
        _paint_words(painter, option, recent)
        painter.setPen(QGuiApplication.palette().color(QPalette.ColorRole.Midlight))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a row."""
        return QSize(super().sizeHint(option, index).width(), _ROW_HEIGHT)


def _recent(index: QModelIndex | QPersistentModelIndex) -> Recent | None:
    found = index.data(_ROW)
    return found if isinstance(found, Recent) else None


def _paint_words(painter: QPainter, option: QStyleOptionViewItem, recent: Recent) -> None:
    # The style sheet gives views a paler colour for quiet words than the palette of the program has.
    palette = QGuiApplication.palette()
    rect = option.rect.adjusted(_MARGIN, 6, -_MARGIN, -6)
    mute, ink = palette.color(QPalette.ColorRole.PlaceholderText), palette.color(QPalette.ColorRole.Text)
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    top = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
    bottom = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
    painter.setFont(option.font)
    metrics = QFontMetrics(option.font)
    painter.setPen(mute if recent.is_there else palette.color(QPalette.ColorRole.Link))
    painter.drawText(rect, right, recent.right)
    width = rect.width() - metrics.horizontalAdvance(recent.right) - 24
    words = QRect(rect.left(), rect.top(), width, rect.height())
    painter.setPen(mute)
    painter.drawText(words, bottom, metrics.elidedText(recent.line, Qt.TextElideMode.ElideMiddle, width))
    bold = QFont(option.font)
    bold.setWeight(QFont.Weight.DemiBold)
    painter.setFont(bold)
    painter.setPen(ink if recent.is_there else mute)
    name = QFontMetrics(bold).elidedText(shown(recent.path.name), Qt.TextElideMode.ElideMiddle, width)
    painter.drawText(words, top, name)


def _folder(path: Path) -> str:
    """Return the folder of a file, with the home folder written as `~`."""
    home = Path.home()
    folder = path.parent
    return shown(Path("~") / folder.relative_to(home) if folder.is_relative_to(home) else folder)
