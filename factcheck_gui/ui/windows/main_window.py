"""The main window as a frame: menus, tool bar, status line, message bar, and what is shown in the middle."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QUndoGroup
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from factcheck_gui.ui.actions.action_keys import ActionKeys
from factcheck_gui.ui.actions.all_actions import ALL_ACTIONS
from factcheck_gui.ui.actions.build import build_menus
from factcheck_gui.ui.actions.built_action_data import UNDO_ACTIONS, VERDICT_ACTIONS
from factcheck_gui.ui.panels.status_line import StatusLine
from factcheck_gui.ui.widgets.after_paint import AfterPaint
from factcheck_gui.ui.widgets.early_looks import no_context_menu
from factcheck_gui.ui.widgets.plain_text import on_button
from factcheck_gui.ui.windows.tool_bar import ToolBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
    from PySide6.QtWidgets import QMenu

    from factcheck_gui.ui.actions.action_data import Menu, Needs
    from factcheck_gui.ui.dropped import Dropped
    from factcheck_gui.ui.panels.import_strip import ImportStrip
    from factcheck_gui.ui.panels.message_bar import MessageBar
    from factcheck_gui.ui.panels.welcome_page import WelcomePage
    from factcheck_gui.ui.settings import Settings
    from factcheck_gui.ui.theme.theme import Theme
    from factcheck_gui.ui.windows.window_actions import WindowActions

__all__ = ["ALL_ACTIONS", "MainWindow"]

_FIRST_SIZE: Final = QSize(1440, 900)
_LEAST_SIZE: Final = QSize(900, 600)


class MainWindow(QMainWindow):
    """Shows things and tells which action was chosen; it knows no workspace.

    What the first paint does not show is built when somebody asks for it, or after the paint.
    """

    action_chosen = Signal(str)
    welcoming = Signal()
    """The welcome page was built."""
    report_wanted = Signal()
    """Somebody wants to know what went wrong."""
    files_dropped = Signal(list)
    links_dropped = Signal(list)
    text_dropped = Signal(str, str)

    def __init__(self, theme: Theme, settings: Settings) -> None:
        super().__init__()
        self._theme = theme
        self._settings = settings
        self._may_close: Callable[[], bool] = _nobody_minds
        self._has_begun_closing = False
        self._present: set[Needs] = set()
        self._actions: WindowActions | None = None
        self._welcome: WelcomePage | None = None
        self._messages: MessageBar | None = None
        self._imports: ImportStrip | None = None
        self.keys = ActionKeys((*ALL_ACTIONS, *UNDO_ACTIONS, *VERDICT_ACTIONS), self)
        self.keys.choose(settings.own_keys)
        self.undo_group = QUndoGroup(self)
        self._undoing = self._build_undo()
        self._menus = build_menus(self.menuBar())
        self.tools = ToolBar(self.keys, theme, self._undoing, self)
        # Each time the bar is laid out and painted anew, for words that stand in a menu.
        self._naming = AfterPaint(self.tools, self._name_steps)
        self.undo_group.undoTextChanged.connect(self._naming.ask)
        self.undo_group.redoTextChanged.connect(self._naming.ask)
        for menu in self._menus.values():
            menu.aboutToShow.connect(self._naming.catch_up)
        self.status = StatusLine(self)
        self._build()
        self.keys.changed.connect(self._keep_keys)
        self.set_present(set())

    def _build(self) -> None:
        self.setWindowTitle(self.tr("factcheck-gui"))
        self.setMinimumSize(_LEAST_SIZE)
        self.setAcceptDrops(True)
        no_context_menu(self)
        middle = QWidget(self)
        self._stack = QStackedWidget(middle)
        self._lines = QVBoxLayout(middle)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self._lines.addWidget(self._stack, 1)
        self.setCentralWidget(middle)
        self.setStatusBar(self.status)
        self.addToolBar(self.tools)
        geometry = self._settings.geometry("window")
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self.resize(_FIRST_SIZE)

    def _build_undo(self) -> dict[str, QAction]:
        undo, redo = QAction(self.tr("&Undo"), self), QAction(self.tr("&Redo"), self)
        undoing = {"undo": undo, "redo": redo}
        for name, action in undoing.items():
            action.setObjectName(name)
            action.setEnabled(False)
        self.undo_group.canUndoChanged.connect(undo.setEnabled)
        self.undo_group.canRedoChanged.connect(redo.setEnabled)
        return undoing

    def complete(self) -> None:
        """Build what is not seen at first: what is in the menus, and the lines at the foot of the window."""
        self._all_actions()
        self._message_bar()
        self._import_strip()

    @property
    def actions_by_name(self) -> dict[str, QAction]:
        """The actions of the window."""
        self._naming.catch_up()
        return self._all_actions().by_name

    @property
    def menus(self) -> dict[Menu, QMenu]:
        """The menus, filled."""
        self._all_actions()
        return self._menus

    @property
    def welcome(self) -> WelcomePage:
        """What is shown while no workspace is open."""
        if self._welcome is None:
            from factcheck_gui.ui.panels.welcome_page import WelcomePage

            self._welcome = WelcomePage(self._settings, self._theme, self.keys, self._stack)
            self._stack.insertWidget(0, self._welcome)
            if not self.isVisible():
                # Whoever starts the program finds the keys there, and not in the tool bar.
                self._welcome.setFocus()
            self.welcoming.emit()
        return self._welcome

    @property
    def middle(self) -> QWidget:
        """Where what is shown in the middle is built."""
        return self._stack

    @property
    def has_welcome(self) -> bool:
        """Whether the welcome page was built."""
        return self._welcome is not None

    @property
    def messages(self) -> MessageBar:
        """The sentence at the foot of the window."""
        return self._message_bar()

    @property
    def imports(self) -> ImportStrip:
        """How far an import has come, under the message."""
        return self._import_strip()

    def set_present(self, present: set[Needs]) -> None:
        """Let those actions be used whose needs are met."""
        self._present = set(present)
        if self._actions is not None:
            self._actions.enable(present)
        self.tools.enable(present)

    def show_in_middle(self, widget: QWidget | None) -> None:
        """Show a workspace's view, or the welcome page."""
        if widget is None:
            if self.has_welcome:
                self.welcome.refresh()
            self._stack.setCurrentWidget(self.welcome)
            return
        if self._stack.indexOf(widget) < 0:
            self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)

    def ask_before_closing(self, may_close: Callable[[], bool]) -> None:
        """Have somebody asked, and let things go in good order, before the window closes."""
        self._may_close = may_close

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close unless somebody still holds something, then remember the window."""
        # Where a bug is in the way the window stays; whoever closes it again does want it closed.
        event.ignore()
        is_second, self._has_begun_closing = self._has_begun_closing, True
        if not is_second and not self._may_close():
            self._has_begun_closing = False
            return
        self._settings.remember_geometry("window", self.saveGeometry())
        self._settings.sync()
        self._has_begun_closing = False
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and text."""
        data = event.mimeData()
        if data.hasUrls() or data.hasText() or data.hasHtml():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was dropped."""
        event.acceptProposedAction()
        from factcheck_gui.ui.dropped import dropped

        self.take_dropped(dropped(event.mimeData()))

    def take_dropped(self, found: Dropped) -> None:
        """Tell what was dropped somewhere in the window."""
        if found.files:
            self.files_dropped.emit(list(found.files))
        elif found.links:
            self.links_dropped.emit(list(found.links))
        elif found.text or found.html:
            self.text_dropped.emit(found.text, found.html)

    def _all_actions(self) -> WindowActions:
        if self._actions is None:
            from factcheck_gui.ui.windows.window_actions import WindowActions

            self._actions = WindowActions(self, self.keys, self._menus, self._undoing)
            self._actions.chosen.connect(self.action_chosen)
            self._actions.enable(self._present)
            self.tools.give(self._actions.by_name)
        return self._actions

    def _message_bar(self) -> MessageBar:
        if self._messages is None:
            from factcheck_gui.ui.panels.message_bar import MessageBar

            self._messages = MessageBar(self.centralWidget())
            self._lines.insertWidget(1, self._messages)
        return self._messages

    def _import_strip(self) -> ImportStrip:
        if self._imports is None:
            from factcheck_gui.ui.panels.import_strip import ImportStrip

            self._imports = ImportStrip(self.centralWidget())
            self._lines.addWidget(self._imports)
        return self._imports

    def _keep_keys(self) -> None:
        self._settings.own_keys = self.keys.own

    def _name_steps(self) -> None:
        undone, redone = on_button(self.undo_group.undoText()), on_button(self.undo_group.redoText())
        self._undoing["undo"].setText(self.tr("&Undo %1").replace("%1", undone).strip())
        self._undoing["redo"].setText(self.tr("&Redo %1").replace("%1", redone).strip())


def _nobody_minds() -> bool:
    return True
