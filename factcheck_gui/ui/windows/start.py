"""The second step of starting: what the first paint did not need is built now, and the actions come alive."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.ui.actions.action_data import Menu
from factcheck_gui.ui.actions.build import slots_of
from factcheck_gui.ui.actions.claim_action_data import CLAIM_ACTIONS
from factcheck_gui.ui.opening import Opening
from factcheck_gui.ui.settings import Settings
from factcheck_gui.ui.text.sentences import describe
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.windows.article_commands import ArticleCommands
from factcheck_gui.ui.windows.claim_commands import ClaimCommands
from factcheck_gui.ui.windows.file_commands import FileCommands
from factcheck_gui.ui.windows.import_commands import ImportCommands
from factcheck_gui.ui.windows.main_window import ALL_ACTIONS, MainWindow
from factcheck_gui.ui.windows.recent_menu import RecentMenu
from factcheck_gui.ui.windows.window_commands import WindowCommands
from factcheck_gui.ui.windows.workbench import Workbench

# These belong to the view of a workspace, as the claims' own actions do.
_OF_THE_VIEW = {"undo", "redo", "find_in_claims", "copy_words", "zoom_in", "zoom_out", "reset_zoom"}
_OF_CLAIMS = ({data.name for data in CLAIM_ACTIONS} | _OF_THE_VIEW) - {"show_history", "verify_workspace"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Folders:
    """Where new workspaces are proposed to lie, and where automatic backups go."""

    documents: Path
    backups: Path

    @property
    def shown_originals(self) -> Path:
        """Where copies of originals lie while another program shows them."""
        return self.backups.with_name("shown-originals")


class WorkingWindow(QObject):
    """The window with everything that works in it."""

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        settings: Settings,
        opening: Opening,
        folders: Folders,
        system_user: str,
    ) -> None:
        super().__init__(window)
        self.workbench = Workbench(window, theme, settings)
        self.files = FileCommands(self.workbench, opening, folders.documents, system_user)
        self.imports = ImportCommands(self.workbench, self.files, folders.documents)
        commands = WindowCommands(self.workbench, folders.backups)
        articles = ArticleCommands(self.workbench, folders.documents, folders.shown_originals)
        self.imports.open_as_version = articles.take_in_as_version
        names = {data.name for data in ALL_ACTIONS} - _OF_CLAIMS
        self._slots = slots_of([self.files, self.imports, articles, commands], names)
        self.recent = RecentMenu(settings, window)
        window.menus[Menu.FILE].insertMenu(window.actions_by_name["open_sample"], self.recent)
        self._connect(window)

    def _connect(self, window: MainWindow) -> None:
        window.action_chosen.connect(self._on_action)
        for place in (window, window.welcome):
            place.files_dropped.connect(self.imports.import_files)
            place.links_dropped.connect(self.imports.import_links)
            place.text_dropped.connect(self.imports.import_text)
        self.workbench.opened.connect(self._on_opened)
        self.recent.chosen.connect(self.files.open_path)
        welcome = window.welcome
        welcome.sample_wanted.connect(self.files.open_sample)
        welcome.import_wanted.connect(self.imports.import_article)
        welcome.new_wanted.connect(self.files.new_workspace)
        welcome.open_wanted.connect(self.files.open_workspace)
        welcome.recent_wanted.connect(self.files.open_path)
        welcome.locate_wanted.connect(self.files.locate)

    def open_article(self, wanted: str) -> None:
        """Open the article with this id, or the one whose title begins so; say it where there is none."""
        session, view = self.workbench.session, self.workbench.view
        if session is None or view is None:
            return
        try:
            article = session.workspace.browsing.find_article(wanted)
        except ExpectedError as error:
            session.failed.emit(describe(error))
        else:
            view.open_article(article.id)

    @Slot(str)
    def _on_action(self, name: str) -> None:
        self._slots[name]()

    def _on_opened(self) -> None:
        if self.workbench.view is not None:
            commands = ClaimCommands(self.workbench.view, self.workbench.window.messages)
            self._slots |= slots_of([commands], _OF_CLAIMS)
