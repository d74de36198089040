"""Brings articles in: shows each for correction, or takes the rest in while the user works on."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.known import Known, KnownBy
from factcheck_gui.domain.taken_over import NOTHING_TAKEN
from factcheck_gui.services.reading.answers import Failure
from factcheck_gui.services.reading.requests import Request
from factcheck_gui.ui.background_import import BackgroundImport
from factcheck_gui.ui.dialogs.import_dialog import ImportDialog, ImportOutcome, Place
from factcheck_gui.ui.dialogs.running import run
from factcheck_gui.ui.draft_stream import DraftStream
from factcheck_gui.ui.import_report import Became, ImportReport
from factcheck_gui.ui.jobs import in_background, wait_until
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.settings import Settings
from factcheck_gui.ui.text.import_words import ending_sentence, progress_line
from factcheck_gui.ui.text.sentences import describe
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.windows.coming_claims import ComingClaims
from factcheck_gui.ui.windows.import_beginning import begin_import
from factcheck_gui.ui.windows.import_questions import wants_to_stop
from factcheck_gui.ui.windows.main_window import MainWindow

OpenAsVersion = Callable[[str, ArticleDraft], bool]
"""Shows a draft as a new version of the article with this id; tells whether it was taken in."""

_QUICK: Final = 200_000
"""Characters of a pasted text that are read before anybody notices."""


class ImportFlow(QObject):
    """Keeps the imports of one workspace, one after the other; `report` is that of the last one.

    `open_as_version` is called with an article's id and a draft that is to become a new version of it; while
    it is None that is not offered.
    """

    def __init__(
        self,
        session: Session,
        theme: Theme,
        window: MainWindow,
        settings: Settings,
        open_as_version: OpenAsVersion | None = None,
    ) -> None:
        super().__init__(window)
        self.open_as_version = open_as_version
        self.report: ImportReport | None = None
        self._session = session
        self._theme = theme
        self._window = window
        self._claims = ComingClaims(session, settings, window)
        self._stream: DraftStream | None = None
        self._running: BackgroundImport | None = None
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.stop)

    @property
    def is_running(self) -> bool:
        """Whether articles are coming in."""
        return self._stream is not None or self._running is not None

    def import_files(self, paths: list[Path]) -> None:
        """Read files and the articles of folders; the user looks at each, unless they are many."""
        begun = begin_import(self._session, paths, self._window)
        if begun is None:
            return
        self._stream = begun.stream
        if begun.is_many:
            self._go_on_alone(begun.stream, begun.report)
        else:
            self._go_through(begun.stream, begun.report)

    def import_text(self, text: str, html: str = "") -> None:
        """Take in what was pasted or dropped; formatting is read in the reading process, as pages are."""
        if html:
            self.go_through(self._streamed([Request(html=html, text=text)]), 1)
            return
        read = partial(self._session.workspace.importing.preview_text, text)
        try:
            if len(text) < _QUICK:
                draft: ArticleDraft | None = read()
            else:
                draft = in_background(read, self.tr("Reading the text…"), self._window)
        except ExpectedError as error:
            self._session.failed.emit(describe(error))
            return
        if draft is not None:
            report = ImportReport(1)
            self._show_one(draft, (1, 1), report)
            self._tell(report)

    def go_through(self, stream: DraftStream, total: int | None) -> None:
        """Let the user look at what a stream gives; the stream is stopped in the end."""
        self._stream = stream
        self._go_through(stream, ImportReport(total))

    def cancel(self) -> None:
        """Stop a running import; what came in whole stays."""
        if self._running is not None:
            self._running.cancel()

    def may_stop(self) -> bool:
        """Ask whether a running import is to be stopped; False where it is to go on."""
        if self._running is None:
            return self._stream is None
        if wants_to_stop(progress_line(self._running.report), self._window):
            self.cancel()
        return self._running is None

    def stop(self) -> None:
        """Let go of everything that runs, without asking."""
        self.cancel()
        if self._stream is not None:
            self._stream.stop()
            self._stream = None

    def _streamed(self, requests: Iterable[Request]) -> DraftStream:
        self._stream = DraftStream(self._session.workspace.importing.reader(), requests)
        return self._stream

    def _go_through(self, stream: DraftStream, report: ImportReport) -> None:
        number = report.seen
        while self._is_next(stream, report):
            item = stream.take()
            number += 1
            if item is None:
                break
            if isinstance(item, Failure):
                report.add_failure(item)
                continue
            place = self._place(stream, number, report)
            outcome = None if place is None else self._show_one(item, place, report, stream)
            if outcome is ImportOutcome.IMPORT_ALL:
                self._go_on_alone(stream, report)
                return
            if outcome in (None, ImportOutcome.CANCEL):
                report.is_cancelled = True
                break
        stream.stop()
        self._stream = None
        self._tell(report)

    def _place(self, stream: DraftStream, number: int, report: ImportReport) -> Place | None:
        """Return which of how many an article is; None where the user does not want to wait for that."""
        if report.total is not None:
            return number, max(number, report.total)
        if not self._wait(stream):
            return None
        return number, number if stream.peek() is None else None

    def _show_one(
        self, draft: ArticleDraft, place: Place, report: ImportReport, stream: DraftStream | None = None
    ) -> ImportOutcome | None:
        """Let the user look at an article, and do what they decide; None where that cannot be done."""
        try:
            known = self._session.workspace.recognising.known(draft)
            claims = self._claims.of_draft(draft, known)
        except ExpectedError as error:
            report.trouble = error
            return None
        dialog = ImportDialog(
            *(draft, known, place, self._theme, self._window),
            offers_version=self.open_as_version is not None,
            claims=claims,
        )
        run(dialog)
        outcome, chosen = dialog.outcome, dialog.draft
        if outcome is ImportOutcome.IMPORT:
            return outcome if self._take_in(chosen, known, report) else None
        if outcome is ImportOutcome.IMPORT_ALL and stream is not None:
            stream.put_first(chosen)
        elif outcome is ImportOutcome.AS_VERSION and known is not None:
            self._hand_over(chosen, known, report)
        elif outcome is ImportOutcome.ADD_CLAIMS and known is not None:
            return outcome if self._add_claims(chosen, known, report) else None
        elif outcome is ImportOutcome.SKIP:
            report.add_draft(draft, Became.SKIPPED, known=known)
        return outcome

    def _hand_over(self, draft: ArticleDraft, known: Known, report: ImportReport) -> None:
        article_id = known.article.id
        if self.open_as_version is not None and self.open_as_version(article_id, draft):
            report.add_draft(draft, Became.AS_VERSION, article_id=article_id, known=known)
            report.taken += self._claims.add(draft, article_id) or NOTHING_TAKEN
        else:
            report.add_draft(draft, Became.SKIPPED, known=known)

    def _add_claims(self, draft: ArticleDraft, known: Known, report: ImportReport) -> bool:
        """Add to an article that is here the claims that it does not have yet."""
        taken = self._claims.add(draft, known.article.id)
        if taken is not None:
            report.taken += taken
            report.add_draft(draft, Became.WITH_CLAIMS, article_id=known.article.id, known=known)
        return taken is not None

    def _take_in(self, draft: ArticleDraft, known: Known | None, report: ImportReport) -> bool:
        compose = self._claims.composing(draft)
        if compose is None:
            return False
        words = self.tr("Reading %1…").replace("%1", draft.details.title)
        intake = compose() if len(draft.text) < _QUICK else in_background(compose, words, self._window)
        if intake is None or not self._session.is_open:
            return False
        try:
            submission = self._claims.submit(intake, report)
        except ExpectedError as error:
            report.trouble = error
            return False
        if submission is None:
            return False
        is_like = known is not None and known.by is not KnownBy.TEXT
        became = Became.CAME_IN_ALIKE if is_like else Became.CAME_IN
        article_id = submission.edit.changes[0].entity_id
        report.add_draft(draft, became, article_id=article_id, known=known if is_like else None)
        self._session.open_article(article_id)
        return True

    def _go_on_alone(self, stream: DraftStream, report: ImportReport) -> None:
        """Take the rest in while the user works on; labels are asked for once, now, and not again."""
        first = stream.peek() if self._is_next(stream, report) else None
        if isinstance(first, ArticleDraft) and self._claims.ask(first) is None:
            report.is_cancelled = True
        if report.is_cancelled or not self._session.is_open:
            stream.stop()
            self._stream = None
            self._tell(report)
            return
        self.report = report
        self._running = BackgroundImport(self._session, stream, report, self, self._claims.known)
        self._running.progressed.connect(self._on_progressed)
        self._running.ended.connect(self._on_ended)
        self._window.imports.show_progress(report)

    def _on_progressed(self) -> None:
        if self._running is not None:
            self._window.imports.show_progress(self._running.report)

    def _on_ended(self) -> None:
        running, self._running, self._stream = self._running, None, None
        if running is None:
            return
        running.deleteLater()
        self._window.imports.show_end(running.report)
        if running.report.trouble is not None:
            self._session.failed.emit(ending_sentence(running.report))
        first = next((one.article_id for one in running.report.results if one.article_id is not None), None)
        if self._session.is_open and self._session.review is None and first is not None:
            self._session.open_article(first)

    def _is_next(self, stream: DraftStream, report: ImportReport) -> bool:
        """Wait for the next article; False where none comes, or where the user waits no longer."""
        if not self._wait(stream):
            report.is_cancelled = True
            return False
        return stream.peek() is not None

    def _wait(self, stream: DraftStream) -> bool:
        words, is_over = self.tr("Reading…"), False
        try:
            is_wanted = wait_until(stream.is_ready, stream.arrived, words, self._window)
            is_over = True
        finally:
            if not is_over:
                # A bug in a reading thread: a stream that stayed would forbid the next import.
                self.stop()
        return is_wanted and self._session.is_open

    def _tell(self, report: ImportReport) -> None:
        if not report.seen and report.trouble is None:
            return
        self.report = report
        is_bad = report.trouble is not None or report.count(Became.FAILED)
        (self._session.failed if is_bad else self._session.told).emit(ending_sentence(report))
