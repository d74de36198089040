"""What concerns the window itself: colours, panels, help; and what is asked of the whole workspace."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt

from factcheck_gui.ui.actions.action_data import Needs
from factcheck_gui.ui.actions.built_action_data import VERDICT_ACTIONS
from factcheck_gui.ui.theme.theme import Appearance
from factcheck_gui.ui.windows.main_window import ALL_ACTIONS

if TYPE_CHECKING:
    from factcheck_gui.ui.dialogs.command_list import Command
    from factcheck_gui.ui.windows.verify_flow import VerifyFlow
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
        self._verifying: VerifyFlow | None = None
        workbench.closed.connect(self._on_closed)

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
            panel = self._workbench.view.articles_column
            panel.setVisible(panel.isHidden())
            self._show_panels()

    def toggle_claims(self) -> None:
        """Show or hide the claims."""
        if self._workbench.view is not None:
            panel = self._workbench.view.claims_column
            panel.setVisible(panel.isHidden())
            self._show_panels()

    def show_history(self) -> None:
        """Show who changed what and when."""
        from factcheck_gui.ui.dialogs.history_dialog import HistoryDialog
        from factcheck_gui.ui.dialogs.running import run

        if self._workbench.session is not None:
            run(HistoryDialog(self._workbench.session, self._workbench.window))

    def verify_workspace(self) -> None:
        """Check the file, its checksums, and the history against the tables."""
        from factcheck_gui.ui.windows.verify_flow import VerifyFlow

        session = self._workbench.session
        if session is not None and not (self._verifying is not None and self._verifying.is_running):
            self._verifying = VerifyFlow(session, self._workbench.window)
            self._verifying.start()

    def _on_closed(self) -> None:
        """No thread may outlive the workspace that it reads."""
        if self._verifying is not None:
            self._verifying.stop()
            self._verifying = None

    def show_tour(self) -> None:
        """Show the short guide."""
        from factcheck_gui.ui.dialogs.help_dialog import HelpDialog
        from factcheck_gui.ui.dialogs.running import run

        run(HelpDialog(self._workbench.theme.resources, self._workbench.window))

    def show_formats(self) -> None:
        """List the formats that can be written."""
        from factcheck_gui.ui.dialogs.formats_dialog import FormatsDialog
        from factcheck_gui.ui.dialogs.running import run

        run(FormatsDialog(self._workbench.theme, self._workbench.window))

    def show_keys(self) -> None:
        """Show the list of keys as they are now."""
        from factcheck_gui.ui.actions.collecting import live_key_rows
        from factcheck_gui.ui.actions.fixed_keys import fixed_key_rows
        from factcheck_gui.ui.dialogs.keys_dialog import KeysDialog
        from factcheck_gui.ui.dialogs.running import run

        window = self._workbench.window
        rows = (*live_key_rows(window.menus.values(), window.keys), *fixed_key_rows())
        dialog = KeysDialog(rows, window)
        dialog.change_wanted.connect(self.change_keys, Qt.ConnectionType.QueuedConnection)
        run(dialog)

    def change_keys(self) -> None:
        """Let the keys of actions be changed."""
        from factcheck_gui.ui.dialogs.key_entries import key_entries, menu_letters
        from factcheck_gui.ui.dialogs.keys_settings_dialog import KeysSettingsDialog
        from factcheck_gui.ui.dialogs.running import run

        window = self._workbench.window
        entries = key_entries(window.menus.values(), ALL_ACTIONS, window.keys)
        letters = menu_letters(window.menuBar().actions())
        run(KeysSettingsDialog(window.keys, entries, letters, window))

    def show_palette(self) -> None:
        """Offer every command by name, those used lately first."""
        from factcheck_gui.ui.dialogs.command_palette import CommandPalette
        from factcheck_gui.ui.dialogs.running import run

        window, settings = self._workbench.window, self._workbench.settings
        palette = CommandPalette(self._commands(), settings.recent_commands, window)
        run(palette)
        if palette.chosen is not None and palette.chosen.objectName():
            settings.remember_command(palette.chosen.objectName())

    def report_problem(self) -> None:
        """Show what went wrong, and what somebody needs who is to mend it."""
        self._workbench.window.report_wanted.emit()

    def show_about(self) -> None:
        """Tell what this program is."""
        from factcheck_gui.services.workspace import SQLITE_VERSION
        from factcheck_gui.ui.dialogs.about_dialog import AboutDialog
        from factcheck_gui.ui.dialogs.running import run

        dialog = AboutDialog(
            sqlite_version=SQLITE_VERSION,
            workspace=self._workbench.path,
            settings=self._workbench.settings.path,
            backups=self._backups,
            parent=self._workbench.window,
        )
        run(dialog)

    def _commands(self) -> list[Command]:
        from factcheck_gui.ui.actions.collecting import keys_of, menu_actions
        from factcheck_gui.ui.dialogs.command_list import Command

        window = self._workbench.window
        return [
            Command(
                action=found.action,
                name=found.name,
                path=found.path,
                keys=keys_of(found.action, window.keys),
                why_not=self._why_not(found.action.objectName()),
            )
            for found in menu_actions(window.menus.values())
        ]

    def _why_not(self, name: str) -> str:
        """Return what is missing for an action that cannot be used now."""
        every = (*ALL_ACTIONS, *VERDICT_ACTIONS)
        needs = next((data.needs for data in every if data.name == name), Needs.NOTHING)
        if needs is not Needs.NOTHING and self._workbench.session is None:
            return self.tr("needs an open workspace")
        if needs is Needs.ARTICLE and self._workbench.view is not None:
            session = self._workbench.session
            if session is not None and session.review is None:
                return self.tr("needs an open article")
        empty = {"undo": self.tr("there is nothing to undo"), "redo": self.tr("there is nothing to redo")}
        return empty.get(name, self.tr("not possible now"))

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
            actions["toggle_articles"].setChecked(not view.articles_column.isHidden())
            actions["toggle_claims"].setChecked(not view.claims_column.isHidden())
            settings = self._workbench.settings
            settings.remember_shown("articles", is_shown=not view.articles_column.isHidden())
            settings.remember_shown("claims", is_shown=not view.claims_column.isHidden())
