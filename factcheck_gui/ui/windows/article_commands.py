"""What the Article menu does with the open article: its versions, its original, its details."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.ui.text.sentences import describe
from factcheck_gui.ui.windows.shown_originals import ShownOriginals

if TYPE_CHECKING:
    from factcheck_gui.domain.articles import Version
    from factcheck_gui.domain.drafts import ArticleDraft
    from factcheck_gui.ui.panels.claims_panel import ClaimsPanel
    from factcheck_gui.ui.session import Session
    from factcheck_gui.ui.windows.workbench import Workbench


class ArticleCommands(QObject):
    """Each public method without arguments bears the name of its action."""

    def __init__(self, workbench: Workbench, documents: Path, shown_originals: Path) -> None:
        super().__init__(workbench)
        self._workbench = workbench
        self._documents = documents
        self._shown = ShownOriginals(shown_originals, self)
        workbench.closed.connect(self._shown.clear)
        workbench.opened.connect(self._on_opened)

    def new_version(self) -> None:
        """Take in a newer text of the open article, and decide on the claims that it unsettles."""
        self._new_version(None)

    def take_in_as_version(self, article_id: str, draft: ArticleDraft) -> bool:
        """Show what a draft would do as the new version of an article; tell whether it was taken in."""
        session, view = self._workbench.session, self._workbench.view
        if session is None or view is None:
            return False
        is_here = session.review is not None and session.review.article.id == article_id
        if not is_here and not view.open_article(article_id):
            return False
        return self._new_version(draft)

    def decide_waiting(self) -> None:
        """Decide on the claims whose place in the newest version nobody has agreed to yet."""
        session = self._on_newest()
        if session is None or session.review is None:
            return
        if session.review.others:
            self._decide(session)
        else:
            session.told.emit(self.tr("No claim of this article waits for a decision."))

    def show_versions(self) -> None:
        """List the versions of the open article, and show or compare them."""
        from factcheck_gui.ui.dialogs.running import run
        from factcheck_gui.ui.dialogs.versions_dialog import VersionsDialog

        session, view = self._workbench.session, self._workbench.view
        if session is None or view is None or session.review is None:
            return
        dialog = VersionsDialog(session, session.review, self._workbench.theme, self._window)
        dialog.save_wanted.connect(self._save)
        dialog.open_wanted.connect(self._open)
        if run(dialog) and dialog.chosen is not None:
            view.show_version(dialog.chosen.id)

    def save_original(self) -> None:
        """Write the bytes that the shown version was read from into a file."""
        review = None if self._workbench.session is None else self._workbench.session.review
        if review is not None:
            self._save(review.version)

    def open_original(self) -> None:
        """Have the system's browser show what the shown version was read from."""
        review = None if self._workbench.session is None else self._workbench.session.review
        if review is not None:
            self._open(review.version)

    def correct_article(self) -> None:
        """Correct what is known of the open article."""
        from factcheck_gui.ui.dialogs.details_dialog import DetailsDialog
        from factcheck_gui.ui.dialogs.running import run
        from factcheck_gui.ui.text.incompleteness import incompleteness_words

        session = self._workbench.session
        if session is None or session.review is None or session.tell_signed_off():
            return
        # The article as it was when the dialog opened: what somebody corrects meanwhile is not taken back.
        article, version = session.review.article, session.review.version
        dialog = DetailsDialog(article, self._window)
        if version.incomplete:
            dialog.say(incompleteness_words(version.incomplete), "warning")
        if run(dialog):
            session.submit(session.workspace.composer.correct(article, dialog.details))

    def remove_article(self) -> None:
        """Remove the open article; undo brings it back with all its claims."""
        session = self._workbench.session
        if session is None or session.review is None:
            return
        title = session.review.article.details.title
        if session.submit(session.workspace.composer.remove_article(session.review.article)):
            words = self.tr("“%1” was removed. %2 brings it back with all its claims.")
            words = words.replace("%2", self._workbench.window.keys.cap_or_name("undo"))
            session.told.emit(words.replace("%1", title))

    @property
    def _window(self) -> QWidget:
        return self._workbench.window

    def _on_newest(self) -> Session | None:
        """Return the session with the newest version shown and nothing typed left unsaved; else None."""
        session, view = self._workbench.session, self._workbench.view
        if session is None or view is None or session.review is None:
            return None
        if not view.show_version(None) or not view.leave():
            return None
        return session

    def _new_version(self, draft: ArticleDraft | None) -> bool:
        from factcheck_gui.ui.dialogs.new_version_dialog import NewVersionDialog
        from factcheck_gui.ui.dialogs.running import run

        session = self._on_newest()
        if session is None or session.review is None or session.tell_signed_off():
            return False
        folder = Path(self._workbench.settings.folder("import") or self._documents)
        dialog = NewVersionDialog(session, session.review, self._workbench.theme, folder, self._window)
        if draft is not None:
            dialog.compare(draft)
        is_taken_in = run(dialog)
        if dialog.folder != folder:
            self._workbench.settings.remember_folder("import", dialog.folder)
        if is_taken_in:
            self._decide_where_any_waits(session)
        return is_taken_in

    def _decide_where_any_waits(self, session: Session) -> None:
        review = session.review
        if review is not None and review.waiting:
            self._decide(session)
        elif review is not None:
            words = self.tr("Version %1 is in, and every claim has its place in it.")
            session.told.emit(words.replace("%1", str(review.version.number)))

    def _decide(self, session: Session) -> None:
        from factcheck_gui.ui.dialogs.running import run
        from factcheck_gui.ui.dialogs.waiting_dialog import WaitingDialog

        bench = self._workbench
        dialog = WaitingDialog(session, bench.theme, bench.settings.zoom, bench.window.keys, self._window)
        run(dialog)

    def _save(self, version: Version) -> None:
        from factcheck_gui.ui.dialogs.where import ask_where

        session = self._workbench.session
        if session is None or not self._is_kept(session, version):
            return
        originals, settings = session.workspace.originals, self._workbench.settings
        folder = Path(settings.folder("original") or self._documents)
        proposed = folder / originals.suggested_name(version)
        target = ask_where(
            self._window, session, self.tr("Save the original"), proposed, self.tr("All files (*)")
        )
        if target is None:
            return
        settings.remember_folder("original", target.parent)
        try:
            originals.save(version, target)
        except ExpectedError as error:
            session.failed.emit(describe(error))
        else:
            session.told.emit(self.tr("Saved as it came: “%1”.").replace("%1", target.name))

    def _open(self, version: Version) -> None:
        session = self._workbench.session
        if session is None or not self._is_kept(session, version):
            return
        try:
            copy = self._shown.copy_of(session.workspace.originals, version)
        except ExpectedError as error:
            session.failed.emit(describe(error))
            return
        if copy is None:
            session.told.emit(self.tr("No browser shows such a file. Save the original instead."))
        elif not self._shown.open(copy):
            session.failed.emit(self.tr("No program opens this file. Save the original instead."))
        elif copy.suffix == ".html":
            session.told.emit(
                self.tr("The browser shows a copy in which scripts and loading from elsewhere are off.")
            )
        else:
            session.told.emit(self.tr("Another program shows a copy of the original."))

    def _is_kept(self, session: Session, version: Version) -> bool:
        """Tell whether the original is there; where it is not, say so."""
        if version.original is not None:
            return True
        session.told.emit(self.tr("The original of this version is not kept; there is only its text."))
        return False

    def _on_claims_built(self, claims: ClaimsPanel) -> None:
        claims.waiting_wanted.connect(self.decide_waiting)

    def _on_opened(self) -> None:
        if self._workbench.view is not None:
            self._workbench.view.claims_column.when_built(self._on_claims_built)
