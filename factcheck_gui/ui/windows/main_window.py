"""The main window as a frame: menus, tool bar, status line, message bar, and what is shown in the middle."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QUndoGroup,
)
from PySide6.QtWidgets import (
    QMainWindow,
    QMenu,
    QSizePolicy,
    QStackedWidget,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from factcheck_gui.ui.actions.action_data import DESK_ACTIONS, ActionData, Menu, Needs
from factcheck_gui.ui.actions.action_keys import ActionKeys
from factcheck_gui.ui.actions.build import build_action, build_menus, enable
from factcheck_gui.ui.actions.built_action_data import UNDO_ACTIONS, VERDICT_ACTIONS
from factcheck_gui.ui.actions.claim_action_data import CLAIM_ACTIONS
from factcheck_gui.ui.actions.claims_list_action_data import CLAIMS_LIST_ACTIONS
from factcheck_gui.ui.actions.dividing_action_data import DIVIDING_ACTIONS
from factcheck_gui.ui.actions.finding_action_data import FINDING_ACTIONS
from factcheck_gui.ui.actions.followed_key import FollowedKey
from factcheck_gui.ui.actions.keys_action_data import KEYS_ACTIONS
from factcheck_gui.ui.actions.looking_back_action_data import LOOKING_BACK_ACTIONS
from factcheck_gui.ui.actions.map_action_data import MAP_ACTIONS
from factcheck_gui.ui.actions.pack_action_data import PACK_ACTIONS
from factcheck_gui.ui.actions.people_action_data import PEOPLE_ACTIONS
from factcheck_gui.ui.actions.scale_action_data import SCALE_ACTIONS
from factcheck_gui.ui.actions.signing_action_data import SIGNING_ACTIONS
from factcheck_gui.ui.actions.source_action_data import SOURCE_ACTIONS
from factcheck_gui.ui.dropped import Dropped, dropped
from factcheck_gui.ui.panels.import_strip import ImportStrip
from factcheck_gui.ui.panels.message_bar import MessageBar
from factcheck_gui.ui.panels.status_line import StatusLine
from factcheck_gui.ui.panels.welcome_page import WelcomePage
from factcheck_gui.ui.settings import Settings
from factcheck_gui.ui.theme.icons import load_icon
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.key_button import KeyButton

ALL_ACTIONS: Final[tuple[ActionData, ...]] = (
    *DESK_ACTIONS,
    *FINDING_ACTIONS,
    *KEYS_ACTIONS,
    *CLAIM_ACTIONS,
    *DIVIDING_ACTIONS,
    *CLAIMS_LIST_ACTIONS,
    *LOOKING_BACK_ACTIONS,
    *SIGNING_ACTIONS,
    *SCALE_ACTIONS,
    *MAP_ACTIONS,
    *PEOPLE_ACTIONS,
    *SOURCE_ACTIONS,
    *PACK_ACTIONS,
)
_FIRST_SIZE: Final = QSize(1440, 900)
_LEAST_SIZE: Final = QSize(900, 600)


class MainWindow(QMainWindow):
    """Shows things and tells which action was chosen; it knows no workspace."""

    action_chosen = Signal(str)
    files_dropped = Signal(list)
    links_dropped = Signal(list)
    text_dropped = Signal(str, str)

    def __init__(self, theme: Theme, settings: Settings) -> None:
        super().__init__()
        self._theme = theme
        self._settings = settings
        self._may_close: Callable[[], bool] = _nobody_minds
        self.keys = ActionKeys((*ALL_ACTIONS, *UNDO_ACTIONS, *VERDICT_ACTIONS), self)
        self.keys.choose(settings.own_keys)
        self.actions_by_name: dict[str, QAction] = {
            data.name: build_action(data, self._on_action, self) for data in ALL_ACTIONS
        }
        self.menus: dict[Menu, QMenu] = build_menus(self.menuBar(), ALL_ACTIONS, self.actions_by_name)
        self.welcome = WelcomePage(settings, theme, self.keys)
        self.status = StatusLine()
        self.messages = MessageBar()
        self.imports = ImportStrip()
        self._stack = QStackedWidget()
        self.undo_group = QUndoGroup(self)
        self._build()
        self._build_undo()
        self._connect()
        self.set_present(set())

    def _build(self) -> None:
        self.setWindowTitle(self.tr("factcheck-gui"))
        self.setMinimumSize(_LEAST_SIZE)
        self.setAcceptDrops(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._stack.addWidget(self.welcome)
        middle = QWidget()
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.messages)
        layout.addWidget(self.imports)
        self.setCentralWidget(middle)
        self.setStatusBar(self.status)
        self.tools = QToolBar(self.tr("Tools"))
        self.tools.setObjectName("tools")
        self.tools.setMovable(False)
        self.tools.setIconSize(QSize(16, 16))
        self.addToolBar(self.tools)
        self._buttons = {
            name: self._button(name)
            for name in ("import_article", "paste_article", "show_map", "export_report")
        }
        self._buttons["export_report"].setProperty("primary", "true")
        self.tools.addWidget(self._buttons["import_article"])
        self.tools.addWidget(self._buttons["paste_article"])
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._space = self.tools.addWidget(space)
        self.tools.addWidget(self._buttons["show_map"])
        self.tools.addWidget(self._buttons["export_report"])
        geometry = self._settings.geometry("window")
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self.resize(_FIRST_SIZE)

    def _build_undo(self) -> None:
        undo, redo = QAction(self.tr("&Undo"), self), QAction(self.tr("&Redo"), self)
        for action in (undo, redo):
            action.setEnabled(False)
            action.triggered.connect(self._on_action)
            self.addAction(action)
        self.undo_group.canUndoChanged.connect(undo.setEnabled)
        self.undo_group.canRedoChanged.connect(redo.setEnabled)
        self.undo_group.undoTextChanged.connect(self._name_undo)
        self.undo_group.redoTextChanged.connect(self._name_redo)
        first = self.menus[Menu.EDIT].actions()[0]
        self.menus[Menu.EDIT].insertActions(first, [undo, redo])
        self.actions_by_name |= {"undo": undo, "redo": redo}
        for name, action in (("undo", undo), ("redo", redo)):
            action.setObjectName(name)
            button = QToolButton()
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            button.setAccessibleName(action.text().replace("&", ""))
            self.tools.insertWidget(self._space, button)

    def _connect(self) -> None:
        self.keys.changed.connect(self._give_keys)
        self.keys.changed.connect(self._keep_keys)
        self._give_keys()
        self._theme.changed.connect(self._colour_icons)
        self._colour_icons()

    def set_present(self, present: set[Needs]) -> None:
        """Let those actions be used whose needs are met."""
        enable(ALL_ACTIONS, self.actions_by_name, present)
        for name, button in self._buttons.items():
            button.setEnabled(self.actions_by_name[name].isEnabled())

    def show_in_middle(self, widget: QWidget | None) -> None:
        """Show a workspace's view, or the welcome page."""
        if widget is None:
            self.welcome.refresh()
            self._stack.setCurrentWidget(self.welcome)
            return
        if self._stack.indexOf(widget) < 0:
            self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)

    def tell_bug(self, log: Path | None) -> None:
        """Say that something went wrong inside the program, and where it is written down."""
        if log is None:
            self.messages.fail(self.tr("Something went wrong inside the program. What is saved is safe."))
            return
        words = self.tr(
            "Something went wrong inside the program; it is written down in %1. What is saved is safe."
        )
        self.messages.fail(words.replace("%1", str(log)))

    def ask_before_closing(self, may_close: Callable[[], bool]) -> None:
        """Have somebody asked, and let things go in good order, before the window closes."""
        self._may_close = may_close

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close unless somebody still holds something, then remember the window."""
        if not self._may_close():
            event.ignore()
            return
        self._settings.remember_geometry("window", self.saveGeometry())
        self._settings.sync()
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and text."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was dropped."""
        event.acceptProposedAction()
        self.take_dropped(dropped(event.mimeData()))

    def take_dropped(self, found: Dropped) -> None:
        """Tell what was dropped somewhere in the window."""
        if found.files:
            self.files_dropped.emit(list(found.files))
        elif found.links:
            self.links_dropped.emit(list(found.links))
        elif found.text:
            self.text_dropped.emit(found.text, found.html)

    def _button(self, name: str) -> KeyButton:
        action = self.actions_by_name[name]
        button = KeyButton(action.text().replace("&", "").removesuffix("…"), action.shortcut())
        FollowedKey(self.keys, name, button.show_key, button)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(action.trigger)
        return button

    def _give_keys(self) -> None:
        """Give every action the keys that it has now."""
        for name, action in self.actions_by_name.items():
            action.setShortcuts([QKeySequence(key) for key in self.keys.of(name).anywhere])

    def _keep_keys(self) -> None:
        self._settings.own_keys = self.keys.own

    def _colour_icons(self) -> None:
        colours = self._theme.colours
        icons = {
            "import_article": "file-plus",
            "paste_article": "clipboard-paste",
            "export_report": "file-output",
        }
        for name, icon in icons.items():
            ink = colours.on_accent if name == "export_report" else colours.soft_ink
            self._buttons[name].setIcon(load_icon(self._theme.resources, icon, ink))
        for name in ("undo", "redo"):
            self.actions_by_name[name].setIcon(
                load_icon(self._theme.resources, f"{name}-2", colours.soft_ink)
            )

    def _name_undo(self, edit: str) -> None:
        self.actions_by_name["undo"].setText(self.tr("&Undo %1").replace("%1", edit).strip())

    def _name_redo(self, edit: str) -> None:
        self.actions_by_name["redo"].setText(self.tr("&Redo %1").replace("%1", edit).strip())

    def _on_action(self) -> None:
        self.action_chosen.emit(self.sender().objectName())


def _nobody_minds() -> bool:
    return True
