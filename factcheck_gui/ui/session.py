"""The window's one way to the workspace: submits edits, keeps the undo stack, tells what changed."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoStack

from factcheck_gui.domain.edits import OF_THE_DESK, Action, Cause, Change, Edit, Entity
from factcheck_gui.domain.errors import ConflictError, ExpectedError, NotFoundError, SignedOffError
from factcheck_gui.domain.history import Submission
from factcheck_gui.domain.originals import Original
from factcheck_gui.services.review import Review
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.edit_scope import (
    concerns_articles,
    corrected_articles,
    is_noted_on_a_text,
    is_of_versions,
)
from factcheck_gui.ui.place import Place
from factcheck_gui.ui.stay import Stay
from factcheck_gui.ui.text.edit_names import edit_name
from factcheck_gui.ui.text.sentences import describe
from factcheck_gui.ui.undo import EditCommand, ImportCommand, TakeBack

_LOOK_ELSEWHERE_MS: Final = 1500


class Session(QObject):
    """Holds the open workspace and the open article; every panel gets it and none asks another."""

    article_opened = Signal()
    articles_changed = Signal()
    """Any article may have come, gone or changed."""
    articles_added = Signal(tuple)
    """Articles with these ids came in while others are still being read."""
    article_changed = Signal(str)
    """Only the details or the counts of the article with this id have changed."""
    changed = Signal(frozenset)
    """The ids of the claims that an edit was about; empty where it was about marks or details only."""
    saved = Signal()
    refused = Signal()
    """The last edit could not be made durable; `failed` says why."""
    failed = Signal(str)
    told = Signal(str)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.review: Review | None = None
        self.place = Place(self)
        self.undo_stack = QUndoStack(self)
        self.is_open = True
        self._is_stale = False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_ELSEWHERE_MS)
        self._timer.timeout.connect(self.look_elsewhere)
        self._timer.start()

    def submit(self, edit: Edit, copies: Iterable[Original] = (), *, stay: Stay | None = None) -> bool:
        """Make an edit durable and undoable; on failure say why, in one sentence, and return False.

        `copies` are the bytes of sources that the edit names; undo keeps them. One `stay` is one step.
        """
        if edit.is_empty:
            return True
        if not self._may_change(edit):
            self.tell_older()
            return False
        submission = self._made(edit, Cause.EDIT, copies)
        if submission is None:
            return False
        self.accept(submission, stay)
        return True

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

    def accept(self, submission: Submission, stay: Stay | None = None) -> None:
        """Put an edit that a service has made durable on the undo stack, and tell everybody."""
        self._publish(submission)
        self.undo_stack.push(EditCommand(submission.edit, edit_name(submission.edit), self._resubmit, stay))

    def accept_part(self, submission: Submission) -> None:
        """Tell that articles came in, while more of the same import are to come."""
        ids = (change.entity_id for change in submission.edit.changes if change.entity is Entity.ARTICLE)
        # Not `saved`: that is about what the user does, and would take their messages back.
        self.articles_added.emit(tuple(ids))

    def begin_import(self, take_back: TakeBack, stop: Callable[[], None]) -> ImportCommand:
        """Put an import that comes in in parts on the undo stack, as one step; undo calls `stop` first."""
        running = Edit(action=Action.IMPORT_ARTICLES, changes=(), detail="…")
        command = ImportCommand(edit_name(running), self._resubmit, take_back, stop)
        self.undo_stack.push(command)
        return command

    def announce(self, submission: Submission) -> None:
        """Tell everybody of an undo or redo that is durable, and go to what it was about."""
        self._publish(submission)
        self._show_what(submission)

    def open_article(self, article_id: str | None, version_id: str | None = None) -> None:
        """Show another article, or none; an older version of it only for reading."""
        browsing = self.workspace.browsing
        try:
            self.review = None if article_id is None else browsing.review(article_id, version_id)
        except ExpectedError as error:
            self.review = None
            self.failed.emit(describe(error))
        self.place.go(None)
        self.article_opened.emit()

    def look_elsewhere(self) -> None:
        """Show what another program has written into the file meanwhile."""
        try:
            # Asking forgets: news that could not be read stay news until they are.
            self._is_stale |= self.workspace.changed_elsewhere()
        except ExpectedError as error:
            self.failed.emit(describe(error))
        if self._is_stale:
            self._reload()

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
        self.undo_stack.clear()
        self.workspace.close()

    def _resubmit(self, edit: Edit, cause: Cause) -> bool:
        submission = self._made(edit, cause)
        if submission is None:
            return False
        self.announce(submission)
        return True

    def _made(self, edit: Edit, cause: Cause, copies: Iterable[Original] = ()) -> Submission | None:
        """Return an edit once it is durable, or None after its refusal was told."""
        try:
            return self.workspace.editing.submit(edit, cause, copies=copies)
        except SignedOffError as error:
            self.told.emit(describe(error))
            if self.review is not None and not self.review.article.is_signed_off:
                # Somebody else has signed it off, or it is another article.
                self._is_stale = True
                self._reload()
        except ExpectedError as error:
            self.refused.emit()
            self.failed.emit(describe(error))
            if isinstance(error, ConflictError):
                self._is_stale = True
                self._reload()
        return None

    def _show_what(self, submission: Submission) -> None:
        """Go to what was undone or redone: nobody sees a change in an article that is not open."""
        if submission.edit.action in OF_THE_DESK:
            # A name stands in many articles; one may be removed for the time being.
            return
        try:
            here = None if self.review is None else self.review.article.id
            found = self.workspace.browsing.place_of(submission.edit.changes, here)
        except ExpectedError as error:
            self.failed.emit(describe(error))
            return
        if found is None:
            return
        article_id, claim_id = found
        if self.review is None or self.review.article.id != article_id or not self.review.is_newest:
            self.open_article(article_id)
        reviewed = None if self.review is None or claim_id is None else self.review.claim(claim_id)
        if reviewed is not None:
            self.place.go(reviewed.claim.span, claim_id)

    def _publish(self, submission: Submission) -> None:
        """Tell what an edit has changed, once it is durable."""
        changes = submission.edit.changes
        gone = self.review is not None and any(
            change.entity is Entity.ARTICLE
            and change.entity_id == self.review.article.id
            and change.new is None
            for change in changes
        )
        if gone:
            self.open_article(None)
        elif self.review is not None and is_of_versions(changes, self.review.article.id):
            self._reopen(self.review)
        elif self.review is not None:
            self._refresh(self.review, changes)
        corrected = corrected_articles(changes)
        is_of_open = submission.cause is Cause.EDIT and not concerns_articles(changes)
        if corrected:
            for article_id in corrected:
                self.article_changed.emit(article_id)
        elif is_of_open and self.review is not None:
            self.article_changed.emit(self.review.article.id)
        else:
            # An undo may be about an article that is not open.
            self.articles_changed.emit()
        self.saved.emit()

    def _may_change(self, edit: Edit) -> bool:
        """Tell whether an edit is about the newest version, or about the article or the desk as a whole."""
        if self.review is None or self.review.is_newest:
            return True
        return edit.action in OF_THE_DESK or not is_noted_on_a_text(edit.changes)

    def _reopen(self, review: Review) -> None:
        """Show the newest version from the start, and stay with the selected claim where it stands there."""
        claim_id = self.place.claim_id
        self.open_article(review.article.id)
        reviewed = None if self.review is None or claim_id is None else self.review.claim(claim_id)
        if reviewed is not None:
            self.place.go(reviewed.claim.span, claim_id)

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
        except ExpectedError as error:
            self.failed.emit(describe(error))
            return
        self._is_stale = False
        if self.review is not None:
            self._keep_place()
            self.changed.emit(frozenset(one.claim.id for one in self.review.claims))
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
