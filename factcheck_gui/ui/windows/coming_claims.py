"""Lets claims that another program has marked come in: asks once what its labels become, and remembers it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.domain.found_claims import FoundClaims
from factcheck_gui.domain.history import Submission
from factcheck_gui.domain.known import Known, KnownBy
from factcheck_gui.domain.label_mapping import LabelMapping
from factcheck_gui.domain.taken_over import NOTHING_TAKEN, TakenOver
from factcheck_gui.services.importing import Intake
from factcheck_gui.services.label_proposals import Proposal, Scales, propose
from factcheck_gui.services.review import Review
from factcheck_gui.ui.dialogs.running import run
from factcheck_gui.ui.held_file import until_free
from factcheck_gui.ui.import_report import ImportReport
from factcheck_gui.ui.jobs import in_background
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.settings import Settings
from factcheck_gui.ui.windows.draft_claims import DraftClaims
from factcheck_gui.ui.windows.writing_in_parts import LARGE, as_written, write_in_parts

_QUICK = 500
"""Claims that are made before anybody notices."""


class ComingClaims(QObject):
    """Knows what was chosen for foreign labels before, and asks for the rest."""

    def __init__(self, session: Session, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._settings = settings
        self._window = window
        self._said: tuple[FoundClaims, LabelMapping] | None = None

    def of_draft(self, draft: ArticleDraft, known: Known | None) -> DraftClaims | None:
        """Return what can be said of the claims in a draft before it comes in; None where there are none."""
        found = draft.found
        if not found:
            return None
        is_copy = known is not None and known.by is KnownBy.TEXT
        review = self._session.workspace.browsing.review(known.article.id) if known and is_copy else None
        scales = self._scales(review)

        def proposal() -> tuple[Proposal, LabelMapping | None]:
            return self._proposal(found, scales), self._said_of(found)

        def ask(parent: QWidget) -> None:
            self._choose(found, _words_of(draft.text, found), scales, parent, has_text=not is_copy)

        return DraftClaims(draft, review, proposal, ask)

    def ask(self, draft: ArticleDraft) -> LabelMapping | None:
        """Return what the labels of a draft become; asks where nobody has decided, None where it is left."""
        words_of = _words_of(draft.text, draft.found)
        return self.ask_about(draft.found, words_of, self._scales(), has_text=True)

    def ask_about(
        self,
        found: FoundClaims,
        words_of: Callable[[str], str],
        scales: Scales,
        *,
        has_text: bool = False,
        is_shown: bool = False,
    ) -> LabelMapping | None:
        """Return what the labels of found claims become; None where the user leaves the dialog.

        With `is_shown` what was decided before is shown once more, to be changed, unless all words are ours.
        """
        said = self._said_of(found)
        if said is not None:
            return said
        proposal = self._proposal(found, scales)
        if proposal.is_settled and not (is_shown and proposal.has_foreign):
            return proposal.settled
        return self._choose(found, words_of, scales, self._window, has_text=has_text)

    def _choose(
        self,
        found: FoundClaims,
        words_of: Callable[[str], str],
        scales: Scales,
        parent: QWidget,
        *,
        has_text: bool,
    ) -> LabelMapping | None:
        """Return what the user says that labels become, and remember it; None where they leave the dialog."""
        from factcheck_gui.ui.dialogs.labels_dialog import LabelsDialog

        proposal = self._proposal(found, scales)
        dialog = LabelsDialog(found, words_of, proposal, scales, parent, has_text=has_text)
        if not run(dialog):
            return None
        self._settings.remember_labels(dialog.chosen)
        self._said = (found, dialog.mapping)
        return dialog.mapping

    def _said_of(self, found: FoundClaims) -> LabelMapping | None:
        """Return what was said of these very claims: it need not be asked twice of one file."""
        return self._said[1] if self._said is not None and self._said[0] is found else None

    def known(self, draft: ArticleDraft) -> LabelMapping:
        """Return what the labels of a draft become without a question: what nobody has mapped stays out."""
        return self._proposal(draft.found, self._scales()).settled

    def composing(self, draft: ArticleDraft) -> Callable[[], Intake] | None:
        """Return what composes a draft with its claims, in whichever thread; None where the user stops it."""
        labels = self.ask(draft)
        workspace = self._session.workspace
        around = workspace.taking_over.surroundings() if draft.found else None
        return (
            None
            if labels is None
            else partial(workspace.importing.compose, draft, labels=labels, around=around)
        )

    def submit(self, intake: Intake, report: ImportReport) -> Submission | None:
        """Make what was composed a part of the workspace; None where that was closed meanwhile.

        What became of its claims is added to the report.

        Raises:
            ExpectedError: nothing was written.
        """
        session, taken = self._session, sum(intake.taken, NOTHING_TAKEN)
        if len(intake.edit.changes) <= LARGE:
            importing = session.workspace.importing
            submission = until_free(partial(importing.submit, intake), session.workspace.path.name)
            report.taken += taken
            session.accept(submission)
            return submission
        written = write_in_parts(session, intake.edit, intake.incoming, self._window)
        if written is not None:
            report.taken += as_written(taken, written.edit)
            session.announce(written)
            session.tell_adjustments(written)
        return written

    def add(self, draft: ArticleDraft, article_id: str) -> TakenOver | None:
        """Add to an article with this very text the claims that it lacks; None where nothing is done."""
        if not draft.found:
            return None
        with self._session.telling():
            review = self._session.workspace.browsing.review(article_id)
            words_of = _words_of(draft.text, draft.found)
            is_same = review.text.text == draft.text
            mapping = self.ask_about(draft.found, words_of, self._scales(review)) if is_same else None
            return None if mapping is None else self.add_to(draft.found, review, mapping)
        return None

    def add_to(self, found: FoundClaims, review: Review, mapping: LabelMapping) -> TakenOver | None:
        """Add found claims to an article, show it, and return what became of them; None where it failed."""
        taking_over = self._session.workspace.taking_over
        around = taking_over.surroundings(review)
        compose = partial(taking_over.into_review, found, review, mapping, around)
        words = self.tr("Making claims…")
        is_quick = len(found.claims) < _QUICK
        composed = compose() if is_quick else in_background(compose, words, self._window)
        if composed is None or not self._session.is_open:
            return None
        edit, taken = composed
        self._session.open_article(review.article.id)
        if len(edit.changes) <= LARGE:
            return taken if self._session.submit(edit) else None
        with self._session.telling():
            written = write_in_parts(self._session, edit, (), self._window)
            if written is not None:
                self._session.announce(written)
                self._session.tell_adjustments(written)
                return as_written(taken, written.edit)
        return None

    def _scales(self, review: Review | None = None) -> Scales:
        return self._session.workspace.taking_over.surroundings(review).scales

    def _proposal(self, found: FoundClaims, scales: Scales) -> Proposal:
        return propose(found, scales, self._settings.labels)


def _words_of(text: str, found: FoundClaims) -> Callable[[str], str]:
    """Return what tells the words of a text that a claim was marked on, by its key."""
    spans = {one.key: one.span for one in found.claims}

    def words(key: str) -> str:
        return spans[key].quote(text) if key in spans else ""

    return words
