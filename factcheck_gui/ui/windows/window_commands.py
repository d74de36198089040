"""What concerns the window itself: colours, panels, help; and what is asked of the whole workspace."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from factcheck_gui.services.workspace import SQLITE_VERSION
from factcheck_gui.ui.actions.action_data import Menu
from factcheck_gui.ui.actions.build import further_key_rows, key_rows
from factcheck_gui.ui.dialogs.about_dialog import AboutDialog
from factcheck_gui.ui.dialogs.command_palette import CommandPalette
from factcheck_gui.ui.dialogs.help_dialog import HelpDialog
from factcheck_gui.ui.dialogs.history_dialog import HistoryDialog
from factcheck_gui.ui.dialogs.keys_dialog import KeysDialog
from factcheck_gui.ui.text.counted import counted
from factcheck_gui.ui.text.findings import finding_words
from factcheck_gui.ui.theme.theme import Appearance
from factcheck_gui.ui.windows.main_window import ALL_ACTIONS
from factcheck_gui.ui.windows.workbench import Workbench

_APPEARANCES: Final = {
    Appearance.SYSTEM: "use_system_colours",
    Appearance.LIGHT: "use_light_colours",
    Appearance.DARK: "use_dark_colours",
}


class WindowCommands(QObject):
    """Each public method bears the name of its action."""

    def __init__(self, workbench: Workbench, backups: Path) -> None:
        super().__init__(workbench)
        self._backups = backups
        self._workbench = workbench
        self._show_appearance()
        workbench.opened.connect(self._show_panels)

    def use_system_colours(self) -> None:
        """Follow the system's palette."""
        self._use(Appearance.SYSTEM)

    def use_light_colours(self) -> None:
        """Use the light palette."""
        self._use(Appearance.LIGHT)

    def use_dark_colours(self) -> None:
        """Use the dark palette."""
        self._use(Appearance.DARK)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or stop doing so."""
        window = self._workbench.window
        if window.isFullScreen():
            window.showNormal()
        else:
            window.showFullScreen()

    def toggle_articles(self) -> None:
        """Show or hide the articles."""
        if self._workbench.view is not None:
            panel = self._workbench.view.articles
            panel.setVisible(panel.isHidden())
            self._show_panels()

    def toggle_claims(self) -> None:
        """Show or hide the claims."""
        if self._workbench.view is not None:
            panel = self._workbench.view.claims
            panel.setVisible(panel.isHidden())
            self._show_panels()

    def show_history(self) -> None:
        """Show who changed what and when."""
        if self._workbench.session is not None:
            HistoryDialog(self._workbench.session, self._workbench.window).exec()

    def verify_workspace(self) -> None:
        """Check the file, its checksums, and the history against the tables."""
        session = self._workbench.session
        if session is None:
            return
        findings = session.workspace.verify()
        if findings:
            words = counted(
                len(findings),
                self.tr("One thing is wrong with this workspace: %1. Go on with a backup."),
                self.tr("%n things are wrong with this workspace, the first: %1. Go on with a backup."),
            )
            session.failed.emit(words.replace("%1", finding_words(findings[0]).rstrip(".")))
        else:
            session.told.emit(self.tr("The file is whole, and the history agrees with what is stored."))

    def show_tour(self) -> None:
        """Show the short guide."""
        HelpDialog(self._workbench.theme.resources, self._workbench.window).exec()

    def show_keys(self) -> None:
        """Show the list of keys."""
        actions = self._workbench.window.actions_by_name
        rows = (
            *key_rows(ALL_ACTIONS),
            *further_key_rows(Menu.EDIT, (actions["undo"], actions["redo"])),
            *further_key_rows(Menu.REVIEW, self._workbench.verdict_actions()),
        )
        KeysDialog(rows, self._workbench.window).exec()

    def show_palette(self) -> None:
        """Offer every command by name."""
        CommandPalette(self._all_actions(), self._workbench.window).exec()

    def show_about(self) -> None:
        """Tell what this program is."""
        AboutDialog(
            sqlite_version=SQLITE_VERSION,
            workspace=self._workbench.path,
            settings=self._workbench.settings.path,
            backups=self._backups,
            parent=self._workbench.window,
        ).exec()

    def _all_actions(self) -> list[QAction]:
        found: list[QAction] = []
        for menu in self._workbench.window.menus.values():
            for action in menu.actions():
                inner = action.menu()
                found += inner.actions() if isinstance(inner, QMenu) else [action]
        return [action for action in found if not action.isSeparator()]

    def _use(self, appearance: Appearance) -> None:
        self._workbench.settings.appearance = appearance
        self._workbench.theme.choose(appearance)
        self._show_appearance()

    def _show_appearance(self) -> None:
        for appearance, name in _APPEARANCES.items():
            action = self._workbench.window.actions_by_name[name]
            action.setChecked(self._workbench.theme.appearance is appearance)

    def _show_panels(self) -> None:
        view, actions = self._workbench.view, self._workbench.window.actions_by_name
        if view is not None:
            actions["toggle_articles"].setChecked(not view.articles.isHidden())
            actions["toggle_claims"].setChecked(not view.claims.isHidden())
            settings = self._workbench.settings
            settings.remember_shown("articles", is_shown=not view.articles.isHidden())
            settings.remember_shown("claims", is_shown=not view.claims.isHidden())
