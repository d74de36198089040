"""Joins the window with the workspace that is open in it."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QMessageBox, QWidget

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.actions.action_data import Needs
from factcheck_gui.ui.actions.build import attach_page
from factcheck_gui.ui.actions.page_keys import PageKeys
from factcheck_gui.ui.page.page import ArticlePage
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.settings import Settings
from factcheck_gui.ui.text.sentences import describe, shown
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.after_paint import AfterPaint
from factcheck_gui.ui.windows.backup_schedule import BackupSchedule
from factcheck_gui.ui.windows.complaints import Complaints
from factcheck_gui.ui.windows.first_look import FirstLook
from factcheck_gui.ui.windows.main_window import ALL_ACTIONS, MainWindow
from factcheck_gui.ui.windows.page_reading import PageReading
from factcheck_gui.ui.windows.sketching import Sketching
from factcheck_gui.ui.windows.unreachable import may_leave_behind, tell_read_only
from factcheck_gui.ui.windows.verdict_menus import VerdictMenus
from factcheck_gui.ui.windows.workspace_view import WorkspaceView

if TYPE_CHECKING:
    from factcheck_gui.ui.panels.articles_panel import ArticlesPanel
    from factcheck_gui.ui.panels.claims_panel import ClaimsPanel

_OF_A_CLAIM: Final = (
    *("edit_claim", "add_note", "link_claim", "split_claim", "merge_claims", "duplicate_claim"),
    "remove_claim",
)
_OF_AN_ARTICLE: Final = (
    "new_version",
    "decide_waiting",
    "show_versions",
    "sign_off",
    "correct_article",
    "export_report",
    "remove_article",
)
_AT_THE_PLACE: Final = (
    ("tag_allegation", "tag_denial", "tag_fact", "nothing_to_check"),
    ("edit_claim", "add_note", "link_claim", "remove_claim"),
    ("split_claim", "merge_claims", "duplicate_claim"),
    ("copy_words",),
)


class Workbench(QObject):
    """Shows one workspace at a time and lets it go in good order."""

    opened = Signal()
    closed = Signal()

    def __init__(self, window: MainWindow, theme: Theme, settings: Settings) -> None:
        super().__init__(window)
        self.window = window
        self.theme = theme
        self.settings = settings
        self.session: Session | None = None
        self.view: WorkspaceView | None = None
        self._backups: BackupSchedule | None = None
        self._reading: PageReading | None = None
        self._present: set[Needs] | None = None
        self._is_pending = False
        self._is_refused = False
        self._page = ArticlePage(theme, settings.zoom, window)
        self._page.hide()
        attach_page(ALL_ACTIONS, window.actions_by_name, self._page)
        PageKeys(window.keys, window, self._page)
        self._verdicts = VerdictMenus(window)
        self._verdicts.chosen.connect(self._on_verdict)
        self._page.zoomed.connect(self._on_zoomed)
        self._page.menu_wanted.connect(self._on_menu_wanted)

    def show(self, workspace: Workspace) -> None:
        """Let the open workspace go and show another where it was left."""
        self.close()
        session = Session(workspace, self)
        self.session = session
        self._is_pending = self._is_refused = False
        self.view = WorkspaceView(
            session,
            self._page,
            self.theme,
            self.settings,
            self.window.width(),
            self.window.keys,
            self.window.middle,
        )
        self._backups = BackupSchedule(session, session)
        self._backups.retries.over.connect(self.window.messages.take_back_trouble)
        self._reading = PageReading(session, session)
        Sketching(session, session)
        FirstLook(session, self._page)
        Complaints(session, self.view.claims_column, self.window.messages)
        self.window.undo_group.addStack(session.undo_stack)
        self.window.undo_group.setActiveStack(session.undo_stack)
        later = AfterPaint(self.view.claims_column, self.view.catch_up)
        # The page comes first: whoever presses a key there looks there.
        session.beside.wait(later.ask)
        self._connect(session, self.view)
        self._verdicts.follow(session)
        self.window.show_in_middle(self.view)
        self.settings.remember_recent(workspace.path)
        self.window.setWindowTitle(f"{shown(workspace.path.stem)} – factcheck-gui")
        self.window.status.show_workspace(workspace.path.name, str(workspace.path), workspace.desk.reviewer)
        with session.telling():
            self.view.open_last_place()
        if self.session is not session:
            # While a large article was read, it was closed again.
            return
        # Whether or not there was an article to open.
        later.ask()
        self._show_present()
        self._show_state()
        tell_read_only(workspace, self.window.messages)
        self.opened.emit()

    def may_leave(self) -> bool:
        """Save what is being typed; where that is refused, ask whether to go without it."""
        if self.session is not None and not may_leave_behind(self.session, self.window):
            return False
        if self.view is None or self.view.leave():
            return True
        words = self.tr("Something that you have typed could not be saved. Leave it behind?")
        answer = QMessageBox.question(
            self.window,
            self.tr("Not saved"),
            words,
            QMessageBox.StandardButton.Discard | QMessageBox.StandardButton.Cancel,
            QMessageBox.StandardButton.Cancel,
        )
        return answer == QMessageBox.StandardButton.Discard

    def close(self) -> None:
        """Save what is being typed, remember the place, back up, and let the file go."""
        if self.session is None or self.view is None or self._backups is None or self._reading is None:
            return
        session, view = self.session, self.view
        self._verdicts.leave()
        view.leave()
        self._backups.stop()
        self._reading.stop()
        self.session = self.view = self._backups = self._reading = None
        self._page.setParent(self.window)
        self._page.hide()
        self.window.show_in_middle(None)
        view.deleteLater()
        try:
            session.close()
        except ExpectedError as error:
            self.window.messages.fail(describe(error))
        session.deleteLater()
        self.window.setWindowTitle(self.tr("factcheck-gui"))
        self.window.status.show_workspace("", "", "")
        self.window.status.show_review(None)
        self._show_present()
        self.closed.emit()

    @property
    def path(self) -> Path | None:
        """The file of the open workspace."""
        return None if self.session is None else self.session.workspace.path

    def _connect(self, session: Session, view: WorkspaceView) -> None:
        session.failed.connect(self._on_failed)
        session.told.connect(self._on_told)
        session.saved.connect(self._on_saved)
        session.refused.connect(self._on_refused)
        session.saving.connect(self.window.status.show_saving)
        session.saving_ended.connect(self._show_state)
        session.damaged.connect(self._show_state)
        session.reached.connect(self._show_state)
        session.changed.connect(self._on_changed)
        session.article_opened.connect(self._on_changed)
        session.beside.changed.connect(self._show_counts)
        session.beside.article_opened.connect(self._show_counts)
        view.articles_column.when_built(self._on_articles_built)
        view.claims_column.when_built(self._on_claims_built)

    def _show_present(self) -> None:
        present: set[Needs] = set()
        if self.session is not None:
            present.add(Needs.WORKSPACE)
            if self.session.review is not None:
                present.add(Needs.ARTICLE)
        if present != self._present:
            self._present = present
            self.window.set_present(present)

    def _on_articles_built(self, articles: "ArticlesPanel") -> None:
        self._offer_by_click(articles.list, _OF_AN_ARTICLE)

    def _on_claims_built(self, claims: "ClaimsPanel") -> None:
        claims.pending_changed.connect(self._on_pending)
        self._offer_by_click(claims.list, _OF_A_CLAIM)

    def _offer_by_click(self, widget: QWidget, names: Iterable[str]) -> None:
        """Offer a list's own actions by right click, and their keys while the list has the focus."""
        widget.addActions([self.window.actions_by_name[name] for name in names])
        widget.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _on_menu_wanted(self, point: QPoint) -> None:
        if self.view is None:
            return
        self.view.pointing.hide_bar()
        menu = QMenu(self.window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for group in _AT_THE_PLACE:
            menu.addActions([self.window.actions_by_name[name] for name in group])
            menu.addSeparator()
        menu.popup(point)

    def _on_verdict(self, question: Question, position: int) -> None:
        if self.view is not None:
            self.view.session.beside.tell()
            self.view.checking.rate(question, position)

    def _on_changed(self) -> None:
        self._show_present()
        self._show_state()

    def _show_counts(self) -> None:
        self.window.status.show_review(None if self.session is None else self.session.review)

    def _on_saved(self) -> None:
        self._is_refused = False
        self.window.messages.take_back()
        self._show_state()

    def _on_refused(self) -> None:
        self._is_refused = True
        self._show_state()

    def _on_pending(self, is_pending: bool) -> None:
        self._is_pending = is_pending
        # What was refused is stored now, or taken back.
        self._is_refused = self._is_refused and is_pending
        self._show_state()

    @property
    def _is_signed_off(self) -> bool:
        review = None if self.session is None else self.session.review
        return review is not None and review.article.is_signed_off

    def _show_state(self) -> None:
        """Say whether all is on the disk; nothing is called saved that is not."""
        if self.session is not None and self.session.workspace.damage.met is not None:
            self.window.status.show_damaged()
        elif self.session is not None and self.session.is_away:
            self.window.status.show_away()
        elif self._is_refused:
            self.window.status.show_unsaved()
        elif self._is_pending and self._is_signed_off:
            self.window.status.show_kept()
        elif self._is_pending:
            self.window.status.show_typing()
        elif self.session is not None and self.session.workspace.is_read_only:
            self.window.status.show_read_only()
        else:
            self.window.status.show_saved()

    def _on_failed(self, sentence: str) -> None:
        self.window.messages.fail(sentence)

    def _on_told(self, sentence: str) -> None:
        self.window.messages.tell(sentence)

    def _on_zoomed(self, percent: int) -> None:
        self.settings.zoom = percent
