"""The window's one way to the workspace: submits edits, keeps the undo stack, tells what changed."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QUndoStack

from factcheck_gui.domain.edits import OF_THE_DESK, Action, Cause, Change, Edit, Entity
from factcheck_gui.domain.errors import (
    ConflictError,
    DiskError,
    ExpectedError,
    LockedError,
    SignedOffError,
    StillWritingError,
)
from factcheck_gui.domain.history import Submission
from factcheck_gui.domain.originals import Original
from factcheck_gui.services.patience import BRIEF
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.durable_edits import DurableEdits
from factcheck_gui.ui.edit_scope import (
    concerns_articles,
    corrected_articles,
    is_noted_on_a_text,
    is_noted_on_texts,
    is_of_versions,
)
from factcheck_gui.ui.open_article import OpenArticle
from factcheck_gui.ui.stay import Stay
from factcheck_gui.ui.text.adjustment_words import CONTEXT, adjustment_sentences
from factcheck_gui.ui.text.edit_names import edit_name
from factcheck_gui.ui.text.sentences import describe, shown
from factcheck_gui.ui.undo import EditCommand, ImportCommand, TakeBack, take_step

_FEW: Final = 8
"""Articles that are told of one by one; of more it is said that any may have changed."""


class Session(OpenArticle):
    """The open workspace with all that is written to it; every panel gets it and none asks another."""

    saved = Signal()
    refused = Signal()
    """The last edit could not be made durable; `failed` says why."""
    saving = Signal()
    """An edit takes its time; `saving_ended` follows, whatever came of it."""
    saving_ended = Signal()
    damaged = Signal(object)
    """The file was found to be damaged, the `DamagedError`: once, and maybe from another thread."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(workspace, parent)
        workspace.be_patient(BRIEF)
        self.undo_stack = QUndoStack(self)
        self.durable = DurableEdits(workspace, self)
        self.durable.slow.connect(self._on_slow)
        self.durable.held.connect(self._on_held)
        self.durable.ended.connect(self.saving_ended)
        self.is_stepping = False
        """Whether a step is made before the stack is told; within its own undo nobody may wait."""
        self._is_hindered = False
        self.last_edit_id = ""
        workspace.damage.hear(self.damaged.emit)
        self.is_publishing = False
        """Whether what others are being told is our own edit."""

    def submit(self, edit: Edit, copies: Iterable[Original] = (), *, stay: Stay | None = None) -> bool:
        """Make an edit durable and undoable; on failure say why, in one sentence, and return False.

        `copies` are the bytes of sources that the edit names; undo keeps them. One `stay` is one step.
        """
        if edit.is_empty:
            return True
        if not self._may_change(edit):
            self.tell_older()
            return False
        submission = self._made(edit, Cause.EDIT, copies, stay)
        if submission is None:
            return False
        self.accept(submission, stay)
        return True

    def undo(self) -> None:
        """Take the last step back; the window lives on meanwhile."""
        self._step(Cause.UNDO)

    def redo(self) -> None:
        """Make the step again that was taken back last; the window lives on meanwhile."""
        self._step(Cause.REDO)

    def write(
        self, edit: Edit, cause: Cause, copies: Iterable[Original] = (), *, is_urgent: bool = True
    ) -> Submission:
        """Make an edit durable and nothing else; where that takes long, the window may be closed meanwhile.

        Raises:
            ExpectedError: nothing was written.
        """
        # Within its own undo the stack may neither grow nor go: who asks it directly is not let to wait.
        may_wait = (cause is Cause.EDIT or self.is_stepping) and is_urgent
        return self.durable.write(edit, cause, copies, may_wait=may_wait, shown=self.review)

    def accept(self, submission: Submission, stay: Stay | None = None) -> None:
        """Put an edit that a service has made durable on the undo stack, and tell everybody."""
        self._publish(submission)
        self.undo_stack.push(EditCommand(submission.edit, edit_name(submission.edit), self._resubmit, stay))
        self.tell_adjustments(submission)

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

    def look_elsewhere(self) -> None:
        """Show what another program has written into the file meanwhile."""
        if self.durable.is_writing:
            # What we write ourselves would be taken for the work of others.
            return
        self._is_stale |= self.durable.is_outdated
        self.durable.is_outdated = False
        super().look_elsewhere()

    def close(self) -> None:
        """Let the workspace go."""
        self.workspace.damage.forget_hearers()
        self.undo_stack.clear()
        super().close()

    def _step(self, cause: Cause) -> None:
        if self.durable.is_writing:
            self.failed.emit(describe(StillWritingError()))
            return
        self.is_stepping = True
        try:
            take_step(self.undo_stack, cause, self._may_step)
        finally:
            self.is_stepping = False

    def _may_step(self) -> bool:
        return self.is_open and not self._is_hindered

    def _on_slow(self) -> None:
        self.saving.emit()
        self.told.emit(self.tr("This is a large step; it is being written…"))

    def _on_held(self) -> None:
        self.saving.emit()
        words = self.tr("Another program is writing to “%1”. What you did is saved when it has finished…")
        self.told.emit(words.replace("%1", shown(self.workspace.path.name)))

    def _resubmit(self, edit: Edit, cause: Cause) -> bool:
        submission = self._made(edit, cause)
        if submission is None:
            return False
        self.announce(submission)
        return True

    def _made(
        self, edit: Edit, cause: Cause, copies: Iterable[Original] = (), stay: Stay | None = None
    ) -> Submission | None:
        """Return an edit once it is durable, or None after its refusal was told."""
        self._is_hindered = False
        may_be_put_off = stay is not None and stay.may_be_put_off
        try:
            submission = self.write(edit, cause, copies, is_urgent=not may_be_put_off)
            # Closed meanwhile: it is durable, and there is nobody to show it to.
            return submission if self.is_open else None
        except SignedOffError as error:
            if not self.is_open:
                return None
            self.told.emit(describe(error))
            if self.review is not None and not self.review.article.is_signed_off:
                # Somebody else has signed it off, or it is another article.
                self._is_stale = True
                self._reload()
        except ExpectedError as error:
            if not self.is_open:
                return None
            if stay is not None and may_be_put_off and isinstance(error, LockedError | StillWritingError):
                stay.was_put_off = True
                return None
            # With room on the disk again, or with the file free, the same step goes.
            self._is_hindered = isinstance(error, DiskError | LockedError | StillWritingError)
            self.refused.emit()
            self.failed.emit(self._refusal(edit, error))
            if isinstance(error, ConflictError):
                self._is_stale = True
                self._reload()
        return None

    def _refusal(self, edit: Edit, error: ExpectedError) -> str:
        """Return why an edit was refused; where somebody was faster, also who that was and with what."""
        if not isinstance(error, ConflictError):
            return describe(error)
        # It brings the words of the history, which few refusals need.
        from factcheck_gui.ui.overtaken import what_others_did

        others = what_others_did(self.workspace, edit, error, self.review)
        return " ".join(part for part in (describe(error), others) if part)

    def _show_what(self, submission: Submission) -> None:
        """Go to what was undone or redone: nobody sees a change in an article that is not open."""
        if submission.edit.action in OF_THE_DESK:
            # A name stands in many articles; one may be removed for the time being.
            return
        try:
            here = None if self.review is None else self.review.article.id
            found = self.workspace.browsing.place_of(submission.edit.changes, here)
            is_gone = found is not None and not self.workspace.browsing.has_article(found[0])
        except ExpectedError as error:
            self.failed.emit(describe(error))
            return
        if found is None:
            return
        if is_gone:
            self.tell_gone(found[0], is_redo=submission.cause is Cause.REDO)
        else:
            self.go_to_newest(*found)

    def _publish(self, submission: Submission) -> None:
        """Tell what an edit has changed, once it is durable."""
        self.is_publishing = True
        try:
            self._tell_changes(submission)
        finally:
            self.is_publishing = False

    def _tell_changes(self, submission: Submission) -> None:
        changes = submission.edit.changes
        gone = self.review is not None and any(
            change.entity is Entity.ARTICLE
            and change.entity_id == self.review.article.id
            and change.new is None
            for change in changes
        )
        if gone:
            self.open_article(None)
        elif submission.edit.action is Action.RESTORE_BACKUP:
            # More looks otherwise than what the changes name: scales, names, rules.
            self._reload()
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
        elif not concerns_articles(changes) and is_noted_on_texts(changes):
            self._tell_articles(changes)
        else:
            self.articles_changed.emit()
        self.last_edit_id = submission.edit_id
        self.saved.emit()

    def _tell_articles(self, changes: tuple[Change, ...]) -> None:
        """Tell which articles an undo was about: they need not be open."""
        try:
            articles = self.workspace.browsing.articles_of(changes, self.review)
        except ExpectedError as error:
            self.failed.emit(describe(error))
            return
        if len(articles) > _FEW:
            self.articles_changed.emit()
            return
        for article_id in articles:
            self.article_changed.emit(article_id)

    def tell_adjustments(self, submission: Submission) -> None:
        """Say what of the words could not be kept as they were given."""
        if not submission.adjusted.is_nothing:
            translate = partial(QCoreApplication.translate, CONTEXT)
            self.told.emit(" ".join(adjustment_sentences(submission.adjusted, translate)))

    def _may_change(self, edit: Edit) -> bool:
        """Tell whether an edit is about the newest version, or about the article or the desk as a whole."""
        if self.review is None or self.review.is_newest:
            return True
        return edit.action in OF_THE_DESK or not is_noted_on_a_text(edit.changes)
