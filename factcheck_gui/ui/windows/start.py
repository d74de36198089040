"""The second step of starting: what the first paint did not need is built now, and the actions come alive."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.domain.parties import Part
from factcheck_gui.ui.actions.action_data import Menu
from factcheck_gui.ui.actions.build import slots_of
from factcheck_gui.ui.text.sentences import describe
from factcheck_gui.ui.windows.annotation_commands import AnnotationCommands
from factcheck_gui.ui.windows.article_commands import ArticleCommands
from factcheck_gui.ui.windows.backup_commands import BackupCommands
from factcheck_gui.ui.windows.claim_commands import ClaimCommands
from factcheck_gui.ui.windows.claims_list_commands import ClaimsListCommands
from factcheck_gui.ui.windows.damage_meeting import DamageMeeting
from factcheck_gui.ui.windows.dividing_commands import DividingCommands
from factcheck_gui.ui.windows.file_commands import FileCommands
from factcheck_gui.ui.windows.finding_commands import FindingCommands
from factcheck_gui.ui.windows.import_commands import ImportCommands
from factcheck_gui.ui.windows.looking_back_commands import LookingBackCommands
from factcheck_gui.ui.windows.main_window import ALL_ACTIONS, MainWindow
from factcheck_gui.ui.windows.map_commands import MapCommands
from factcheck_gui.ui.windows.pack_commands import PackCommands
from factcheck_gui.ui.windows.people_commands import PeopleCommands
from factcheck_gui.ui.windows.place_warning import PlaceWarning
from factcheck_gui.ui.windows.recent_menu import RecentMenu
from factcheck_gui.ui.windows.scale_commands import ScaleCommands
from factcheck_gui.ui.windows.searching_commands import SearchingCommands
from factcheck_gui.ui.windows.signing_commands import SigningCommands
from factcheck_gui.ui.windows.source_commands import SourceCommands
from factcheck_gui.ui.windows.unkept import Unkept
from factcheck_gui.ui.windows.window_commands import WindowCommands
from factcheck_gui.ui.windows.workbench import Workbench

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from factcheck_gui.ui.opening import Opening
    from factcheck_gui.ui.panels.welcome_page import WelcomePage
    from factcheck_gui.ui.settings import Settings
    from factcheck_gui.ui.theme.theme import Theme

# Built by the window itself, and done by the view of a workspace.
_OF_THE_VIEW: Final = ("undo", "redo")
_NAMES: Final = tuple(data.name for data in ALL_ACTIONS) + _OF_THE_VIEW


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
        system_user: Callable[[], str],
    ) -> None:
        super().__init__(window)
        self.workbench = Workbench(window, theme, settings)
        self.files = FileCommands(self.workbench, opening, folders.documents, system_user)
        self.imports = ImportCommands(self.workbench, self.files, folders.documents)
        commands = WindowCommands(self.workbench, folders.backups)
        articles = ArticleCommands(self.workbench, folders.documents, folders.shown_originals)
        self.imports.open_as_version = articles.take_in_as_version
        annotations = AnnotationCommands(self.workbench, folders.documents)
        signing = SigningCommands(self.workbench)
        looking_back = LookingBackCommands(self.workbench)
        searching = SearchingCommands(self.workbench)
        scales = ScaleCommands(self.workbench)
        self.maps = MapCommands(self.workbench)
        self.sources = SourceCommands(self.workbench, folders.documents, folders.shown_originals)
        self.packs = PackCommands(self.workbench, folders.documents)
        self.backups = BackupCommands(self.workbench, self.files, opening, folders)
        PlaceWarning(self.workbench)
        self.unkept = Unkept(self.workbench)
        self.damage = DamageMeeting(self.workbench, self.files, opening, self.backups.show_backups_of_damaged)
        parts = (
            *(self.files, self.imports, articles, commands, looking_back),
            *(searching, scales, self.maps, self.sources, signing, annotations, self.packs, self.backups),
        )
        self._slots = slots_of(parts, [name for name in _NAMES if any(hasattr(part, name) for part in parts)])
        self._slots_of_the_window = frozenset(self._slots)
        self.recent = RecentMenu(settings, window)
        window.menus[Menu.FILE].insertMenu(window.actions_by_name["open_sample"], self.recent)
        self._connect(window)

    def _connect(self, window: MainWindow) -> None:
        window.action_chosen.connect(self._on_action)
        self._take_dropped(window)
        self.workbench.opened.connect(self._on_opened)
        self.recent.chosen.connect(self.files.open_path)
        window.welcoming.connect(self._on_welcoming)
        if window.has_welcome:
            self._on_welcoming()

    def _take_dropped(self, place: MainWindow | WelcomePage) -> None:
        place.files_dropped.connect(self.imports.import_files)
        place.links_dropped.connect(self.imports.import_links)
        place.text_dropped.connect(self.imports.import_text)

    def _on_welcoming(self) -> None:
        welcome = self.workbench.window.welcome
        self._take_dropped(welcome)
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
        session = self.workbench.session
        if session is None:
            self._slots[name]()
            return
        # It may ask the lists what is selected.
        session.beside.tell()
        # What an action cannot read is said, whichever it is.
        with session.telling():
            self._slots[name]()

    def _on_opened(self) -> None:
        if self.workbench.view is not None:
            commands = ClaimCommands(self.workbench.view, self.workbench.window.messages)
            view, bench = self.workbench.view, self.workbench
            listed = ClaimsListCommands(view, bench.window, bench.settings, bench.theme)
            several = {
                Part.SPEAKER: listed.name_speakers,
                Part.REPORTER: listed.name_reporters,
                Part.TARGET: listed.name_targets,
            }
            parts = (
                *(commands, listed, PeopleCommands(view, several)),
                *(FindingCommands(view), DividingCommands(view)),
            )
            # What needs no view has found its slot before; a name that nobody knows stops the program here.
            self._slots |= slots_of(parts, [name for name in _NAMES if name not in self._slots_of_the_window])
