"""What of the workspace is open: an article, a version of it, the place in it; read again when it changes."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from factcheck_gui.domain.edits import Change
from factcheck_gui.domain.errors import DiskError, ExpectedError, LockedError, NotFoundError, SignedOffError
from factcheck_gui.services.review import Review
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.beside_page import BesidePage
from factcheck_gui.ui.jobs import living_on
from factcheck_gui.ui.place import Place
from factcheck_gui.ui.text.sentences import describe, shown
from factcheck_gui.ui.wait_cursor import wait_cursor

_LOOK_ELSEWHERE_MS: Final = 1500


class OpenArticle(QObject):
    """Holds the workspace and the open article, and tells what has become of them."""

    article_opened = Signal()
    articles_changed = Signal()
    """Any article may have come, gone or changed."""
    articles_added = Signal(tuple)
    """Articles with these ids came in while others are still being read."""
    article_changed = Signal(str)
    """Only the details or the counts of the article with this id have changed."""
    changed = Signal(frozenset)
    """The ids of the claims that an edit was about; empty where it was about marks or details only."""
    reached = Signal(bool)
    """The file is at its place again, or is not to be reached any more."""
    failed = Signal(str)
    told = Signal(str)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.review: Review | None = None
        self.place = Place(self)
        self.beside = BesidePage(self)
        self.is_open = True
        self._is_stale = False
        self._away = ""
        self._turn = 0
        """Grows whenever another article is to be shown."""
        self._edition = 0
        """Grows whenever anything is written, by whomever."""
        for news in (self.changed, self.articles_changed, self.article_changed):
            news.connect(self._on_news)
        self.article_opened.connect(self.beside.note_other_article)
        self.changed.connect(self.beside.note_change)
        self.article_changed.connect(self.beside.note_article)
        self.place.moved.connect(self.beside.note_move)
        # Before anybody else hears of it there.
        self.beside.article_opened.connect(self.complete)
        self._timer = QTimer(self, interval=_LOOK_ELSEWHERE_MS)
        self._timer.timeout.connect(self.look_elsewhere)
        self._timer.start()

    @contextmanager
    def telling(self) -> Iterator[None]:
        """Read from the workspace within; where that fails, say why and leave the rest of the block out."""
        try:
            yield
        except ExpectedError as error:
            self.failed.emit(describe(error))

    def tell_older(self) -> None:
        """Say why nothing can be noted here."""
        words = self.tr("This is an older version; it stays as it was. Go to the newest one to work on it.")
        self.told.emit(words)

    def tell_signed_off(self) -> bool:
        """Say that the open article is signed off and takes no changes; False where it is not."""
        if self.review is None or not self.review.article.is_signed_off:
            return False
        article = self.review.article
        error = SignedOffError(title=article.details.title, signed_by=article.signed_by or "")
        self.told.emit(describe(error))
        return True

    def open_article(self, article_id: str | None, version_id: str | None = None) -> None:
        """Show another article, or none; an older version of it only for reading."""
        browsing = self.workspace.browsing
        try:
            review = None if article_id is None else browsing.review(article_id, version_id)
        except ExpectedError as error:
            review = None
            self.failed.emit(describe(error))
        self._show(review)

    def open_while_living(
        self, article_id: str, version_id: str | None = None, may_leave: Callable[[], bool] | None = None
    ) -> bool:
        """Show another article; until a large one is read, the window goes on with what it shows.

        `may_leave` saves what was begun meanwhile; where it does not, what is shown stays. Return whether the
        wanted article is the one shown now: something else may have been opened, or the workspace closed.
        """
        browsing = self.workspace.browsing
        self._turn += 1
        turn, edition = self._turn, self._edition
        try:
            if not browsing.is_large(article_id):
                self.open_article(article_id, version_id)
                return self._shows(article_id, version_id)
            with wait_cursor(is_shown=True):
                review = living_on(browsing.review_aside(article_id, version_id))
            # Saving takes its time as well: the same may happen meanwhile.
            if not (self._is_awaited(turn) and (may_leave is None or may_leave()) and self._is_awaited(turn)):
                return self._shows(article_id, version_id)
            if edition != self._edition:
                # What has been done meanwhile may have been about this article.
                if review.is_outdated():
                    return self.open_while_living(article_id, version_id, may_leave)
                review.reload()
        except ExpectedError as error:
            if self._is_awaited(turn):
                if isinstance(error, DiskError):
                    self._tell_away(describe(error), is_asked=True)
                else:
                    self.failed.emit(describe(error))
                self._show(None)
            return self._shows(article_id, version_id)
        self._show(review)
        return self._shows(article_id, version_id)

    def _is_awaited(self, turn: int) -> bool:
        """Tell whether what was to be shown then is still wanted now."""
        return isValid(self) and self.is_open and turn == self._turn

    def _shows(self, article_id: str, version_id: str | None) -> bool:
        review = self.review
        if not isValid(self) or not self.is_open or review is None or review.article.id != article_id:
            return False
        return review.is_newest if version_id is None else review.version.id == version_id

    def go_to_newest(self, article_id: str, claim_id: str | None) -> None:
        """Show the newest version of an article, and a claim of it where one is named."""
        if self.review is None or self.review.article.id != article_id or not self.review.is_newest:
            self.open_article(article_id)
        self._go_to_claim(claim_id)

    def _go_to_claim(self, claim_id: str | None) -> None:
        review = None if claim_id is None else self.complete()
        reviewed = None if review is None or claim_id is None else review.claim(claim_id)
        if reviewed is not None:
            self.place.go(reviewed.claim.span, claim_id)

    def _show(self, review: Review | None) -> None:
        # Whoever reads another one still comes too late.
        self._turn += 1
        self.review = review
        self.place.go(None)
        self.article_opened.emit()

    def complete(self) -> Review | None:
        """Return the open article with all its claims; where they cannot be read, say why and show none."""
        try:
            if self.review is not None:
                self.review.claims.complete()
        except ExpectedError as error:
            self.failed.emit(describe(error))
            self._show(None)
        return self.review

    def tell_gone(self, article_id: str, *, is_redo: bool) -> None:
        """Say that a step is done, in an article that is removed and cannot be shown any more."""
        if self.review is not None and self.review.article.id == article_id:
            self.open_article(None)
        if is_redo:
            words = self.tr("Done again. The article that this was about has been removed meanwhile.")
        else:
            words = self.tr("Taken back. The article that this was about has been removed meanwhile.")
        self.told.emit(words)

    def look_elsewhere(self) -> None:
        """Show what another program has written into the file meanwhile."""
        try:
            # Asking forgets: news that could not be read stay news until they are.
            self._is_stale |= self.workspace.changed_elsewhere()
        except LockedError:
            # Nobody has asked: the next look will do.
            return
        except DiskError as error:
            self._tell_away(describe(error))
            return
        except ExpectedError as error:
            self.failed.emit(describe(error))
        self._tell_back()
        if self._is_stale:
            self._reload()

    @property
    def is_away(self) -> bool:
        """Whether the file was not at its place, or not to be reached, when somebody last looked."""
        return bool(self._away)

    def _tell_away(self, sentence: str, *, is_asked: bool = False) -> None:
        """Say that the file is not to be reached, and once where nobody has asked: it is looked for often."""
        if is_asked or sentence != self._away:
            self._away = sentence
            self.failed.emit(sentence)
            self.reached.emit(not self.is_away)

    def _tell_back(self) -> None:
        if self._away:
            self._away = ""
            words = self.tr("“%1” can be reached again; all goes on.")
            self.told.emit(words.replace("%1", shown(self.workspace.path.name)))
            self.reached.emit(not self.is_away)

    def reconnect(self) -> None:
        """Take the file's locks anew, and read what others may have written while they were gone."""
        try:
            self.workspace.reconnect()
        except ExpectedError as error:
            self.failed.emit(describe(error))
            return
        self._reload()

    def close(self) -> None:
        """Let the workspace go."""
        self.is_open = False
        self._timer.stop()
        self.beside.stop()
        self.workspace.close()

    def _on_news(self) -> None:
        self._edition += 1

    def _reopen(self, review: Review) -> None:
        """Show the newest version from the start, and stay with the selected claim where it stands there."""
        claim_id = self.place.claim_id
        self.open_article(review.article.id)
        self._go_to_claim(claim_id)

    def _reopen_shown(self, review: Review) -> None:
        """Show an older version beside what is the newest one now; the newest one where it is gone."""
        versions = self.workspace.versioning.versions(review.article.id)
        if not versions:
            # The import was undone: it is gone like an article that was removed.
            self.open_article(None)
            return
        if review.is_newest or all(one.id != review.version.id for one in versions):
            self._reopen(review)
            return
        span, claim_id = self.place.span, self.place.claim_id
        self.open_article(review.article.id, review.version.id)
        if self.review is not None:
            self.place.go(span, claim_id)

    def _refresh(self, review: Review, changes: tuple[Change, ...]) -> None:
        """Read again what was written; the edit is durable, whatever comes of that."""
        try:
            touched = review.refresh(changes)
        except NotFoundError:
            self.open_article(None)
        except ExpectedError as error:
            self.failed.emit(describe(error))
        else:
            self._keep_place()
            self.changed.emit(touched)

    def _reload(self) -> None:
        """Read anew what another program may have changed; what cannot be read now is tried again."""
        try:
            if self.review is not None and self.review.is_outdated():
                self._reopen_shown(self.review)
            elif self.review is not None:
                self.review.reload()
        except NotFoundError:
            self.open_article(None)
        except LockedError:
            self._is_stale = True
            return
        except ExpectedError as error:
            self.failed.emit(describe(error))
            return
        self._is_stale = False
        if self.review is not None:
            self._keep_place()
            self.changed.emit(frozenset(self.review.claims.ids))
        self.articles_changed.emit()

    def _keep_place(self) -> None:
        """Leave a claim that is gone, and follow one whose span has moved."""
        claim_id = self.place.claim_id
        if claim_id is None or self.review is None:
            return
        reviewed = self.review.claim(claim_id)
        if reviewed is None:
            self.place.go(self.place.span)
        else:
            self.place.go(reviewed.claim.span, claim_id)
