"""Lists the sources of the workspace, and makes notes of what is dropped on claims or chosen for them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint, Qt

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.ui.claim_drops import ClaimDrops

if TYPE_CHECKING:
    from factcheck_gui.domain.reviews import ReviewedNote
    from factcheck_gui.domain.sources import Source
    from factcheck_gui.services.keeping import Original
    from factcheck_gui.services.noting import SourceUse
    from factcheck_gui.ui.dialogs.sources_dialog import SourcesDialog
    from factcheck_gui.ui.dropped import Dropped
    from factcheck_gui.ui.panels.claim_editor_form import ClaimForm
    from factcheck_gui.ui.panels.claims_panel import ClaimsPanel
    from factcheck_gui.ui.session import Session
    from factcheck_gui.ui.text.kept_words import Refused, Why
    from factcheck_gui.ui.widgets.source_menu import SourceAsk
    from factcheck_gui.ui.windows.source_errands import SourceErrands
    from factcheck_gui.ui.windows.workbench import Workbench

_MOST_AT_ONCE: Final = 400_000_000
"""Bytes, packed, that one step may hold: they are all in memory at once."""


class SourceCommands(QObject):
    """Each public method without arguments bears the name of its action."""

    def __init__(self, workbench: Workbench, documents: Path, shown_copies: Path) -> None:
        super().__init__(workbench)
        self._workbench = workbench
        self._documents = documents
        self._shown_copies = shown_copies
        self._errands: SourceErrands | None = None
        self.dialog: SourcesDialog | None = None
        self._page_drops: ClaimDrops | None = None
        workbench.opened.connect(self._on_opened)

    @property
    def errands(self) -> SourceErrands:
        """What is done with a source that somebody has chosen; built when it is first wanted."""
        if self._errands is None:
            from factcheck_gui.ui.windows.source_errands import SourceErrands

            self._errands = SourceErrands(self._workbench, self._documents, self._shown_copies)
        return self._errands

    def show_sources(self) -> None:
        """List all sources of the workspace."""
        from factcheck_gui.ui.dialogs.running import run
        from factcheck_gui.ui.dialogs.sources_dialog import SourcesDialog

        session, view = self._workbench.session, self._workbench.view
        if session is None or view is None or not view.commit_pending():
            return
        window = self._workbench.window
        self.dialog = SourcesDialog(session, window.keys, window)
        self.dialog.source_asked.connect(self._on_asked_in_dialog)
        self.dialog.visited.connect(self._on_visited)
        run(self.dialog)
        self.dialog = None

    def note_of_file(self) -> None:
        """Choose files, and make a note of each under the selected claim, with a copy kept."""
        session, view = self._workbench.session, self._workbench.view
        if session is None or view is None:
            return
        claim = view.checking.claim_to_change_or_hint()
        if claim is not None and view.commit_pending():
            title = self.tr("Source note from a file")
            files = self.errands.ask_which(session, self._workbench.window, title, several=True)
            self._note_files(claim.claim.id, files)

    def _note_files(self, claim_id: str, files: tuple[Path, ...]) -> None:
        """Make a note of each file, all in one step; what cannot be read is told and left out."""
        from factcheck_gui.services.keeping import title_of_file
        from factcheck_gui.ui.text.kept_words import kept_words

        session = self._workbench.session
        if session is None or not files:
            return
        if len(files) == 1:
            self._note_file(session, claim_id, files[0])
            return
        copies, refused = self._read(session, files)
        if copies:
            named = [(copy, title_of_file(Path(copy.name))) for copy in copies]
            is_done = False
            with session.telling():
                is_done = session.submit(session.workspace.noting.cite_copies(claim_id, named), copies)
            if not is_done:
                return
        words = kept_words(len(copies), refused)
        (session.failed if refused else session.told).emit(words)

    def _note_file(self, session: Session, claim_id: str, path: Path) -> None:
        from factcheck_gui.services.keeping import title_of_file
        from factcheck_gui.ui.text.sentences import shown
        from factcheck_gui.ui.text.source_words import known_words

        copy = self.errands.copy_of(session, path, self._workbench.window)
        if copy is None:
            return
        with session.telling():
            edit, known = session.workspace.noting.cite_copy(claim_id, copy, title_of_file(path))
            if session.submit(edit, (copy,)):
                kept = self.tr("A note was made of “%1”; a copy of it is kept in the workspace.")
                session.told.emit(known_words(known) if known else kept.replace("%1", shown(path.name)))

    def _read(
        self, session: Session, files: tuple[Path, ...]
    ) -> tuple[tuple[Original, ...], tuple[Refused, ...]]:
        """Read files one after the other, and return what can be kept and what cannot."""
        from factcheck_gui.ui.text.kept_words import LeftOut, Refused

        copies: dict[str, Original] = {}
        refused: list[Refused] = []
        is_cancelled = False
        for path in files:
            why: Why | None = LeftOut.CANCELLED if is_cancelled else None
            if sum(len(one.packed) for one in copies.values()) > _MOST_AT_ONCE:
                why = LeftOut.MUCH
            if why is None:
                try:
                    copy = self.errands.read(session, path, self._workbench.window)
                except ExpectedError as error:
                    why = error
                else:
                    is_cancelled = copy is None
                    why = LeftOut.CANCELLED if copy is None else None
                    if copy is not None and copies.setdefault(copy.sha256, copy) is not copy:
                        why = LeftOut.SAME
            if why is not None:
                refused.append(Refused(name=path.name, why=why))
        return tuple(copies.values()), tuple(refused)

    def _claim_in_list(self, point: QPoint) -> str | None:
        return None if self._workbench.view is None else self._workbench.view.claims.list.claim_at(point)

    def _claim_in_page(self, point: QPoint) -> str | None:
        return None if self._workbench.view is None else self._workbench.view.page.claim_at(point)

    def _on_opened(self) -> None:
        view = self._workbench.view
        if view is None:
            return
        view.claims_column.when_built(self._on_claims_built)
        # The page outlives the view of a workspace.
        if self._page_drops is None:
            self._page_drops = ClaimDrops(view.page.viewport(), self._claim_in_page)
            self._page_drops.dropped.connect(self._on_dropped)
            self._page_drops.elsewhere.connect(self._on_dropped_on_page)

    def _on_claims_built(self, claims: ClaimsPanel) -> None:
        claims.editor.in_time.tell(self._on_form_built)
        listed = ClaimDrops(claims.list.viewport(), self._claim_in_list)
        listed.dropped.connect(self._on_dropped)
        listed.elsewhere.connect(self._on_dropped_beside)

    def _on_form_built(self, form: ClaimForm) -> None:
        form.notes.source_asked.connect(self._on_asked)
        # Queued: whoever drops a file waits until the drop is taken.
        form.notes.files_dropped.connect(self._note_files, Qt.ConnectionType.QueuedConnection)

    def _on_dropped(self, claim_id: str, found: Dropped) -> None:
        view = self._workbench.view
        if view is not None and view.commit_pending():
            view.walking.go_to_claim(claim_id)
            view.claims.editor.form.notes.take(found)

    def _on_dropped_beside(self) -> None:
        if self._workbench.session is not None:
            self._workbench.session.told.emit(self.tr("Drop it on a claim to make a source note of it."))

    def _on_dropped_on_page(self, found: Dropped) -> None:
        self._workbench.window.take_dropped(found)

    def _on_asked(self, ask: SourceAsk, note: ReviewedNote) -> None:
        if note.source is not None:
            self.errands.carry_out(ask, note.source, note.note.seen, self._workbench.window)

    def _on_asked_in_dialog(self, ask: SourceAsk, source: Source) -> None:
        if self.dialog is not None:
            self.errands.carry_out(ask, source, None, self.dialog)

    def _on_visited(self, use: SourceUse) -> None:
        view = self._workbench.view
        if self.dialog is None or view is None:
            return
        self.dialog.accept()
        session = view.session
        is_here = session.review is not None and session.review.article.id == use.article_id
        if not is_here and not view.open_article(use.article_id):
            return
        view.show_newest()
        view.walking.go_to_claim(use.claim_id)
