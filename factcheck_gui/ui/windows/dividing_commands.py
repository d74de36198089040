"""What splitting, merging and duplicating claims does, in whichever workspace is open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt

if TYPE_CHECKING:
    from factcheck_gui.domain.reviews import ReviewedClaim
    from factcheck_gui.services.review import Review
    from factcheck_gui.ui.dialogs.split_dialog import SplitDialog
    from factcheck_gui.ui.windows.workspace_view import WorkspaceView

_TWO: Final = 2


class DividingCommands(QObject):
    """Each public method bears the name of its action."""

    def __init__(self, view: WorkspaceView) -> None:
        super().__init__(view)
        self._view = view
        self._session = view.session
        self._dialog: SplitDialog | None = None

    def split_claim(self) -> None:
        """Split the selected claim where words in it are selected, else where the user chooses."""
        from factcheck_gui.domain.dividing_errors import DividingError
        from factcheck_gui.services.dividing import parts_of
        from factcheck_gui.ui.dialogs.split_dialog import SplitDialog
        from factcheck_gui.ui.text.sentences import describe

        reviewed, review = self._selected()
        if reviewed is None or review is None:
            return
        chosen = self._view.page.selected_span()
        if chosen is not None and reviewed.claim.start < chosen.start < reviewed.claim.end:
            self._split(reviewed, review, chosen.start)
            return
        text = review.text.text
        try:
            parts_of(text, reviewed.claim.span, SplitDialog.first_place(text, reviewed.claim.span))
        except DividingError as error:
            self._session.told.emit(describe(error))
            return
        self._dialog = SplitDialog(text, reviewed.claim.span, self._view)
        self._dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._dialog.accepted.connect(self._on_place_chosen)
        self._dialog.open()

    def merge_claims(self) -> None:
        """Merge the selected claim with the next one in the text, or both that are selected."""
        from factcheck_gui.domain.dividing_errors import DividingError
        from factcheck_gui.ui.text.sentences import describe

        reviewed, review = self._selected()
        if reviewed is None or review is None:
            return
        chosen = self._chosen(review)
        if len(chosen) > _TWO:
            words = self.tr("Two claims become one at a time. Select two, or one to merge it with the next.")
            self._session.told.emit(words)
            return
        first, second = reviewed, self._following(reviewed, review)
        if len(chosen) == _TWO:
            first, second = chosen
        if second is None:
            self._session.told.emit(self.tr("This is the last claim: there is no next one to merge it with."))
            return
        try:
            edit = self._session.workspace.dividing.merge(first, second, review.text.text)
        except DividingError as error:
            self._session.told.emit(describe(error))
            return
        if self._session.submit(edit):
            self._view.walking.go_to_claim(first.claim.id)
            self._session.told.emit(
                self.tr("Two claims are one now: with the notes, the links and the reasons of both.")
            )

    def duplicate_claim(self) -> None:
        """Make one more claim of the same words, with the source notes of the selected one."""
        reviewed, review = self._selected()
        if reviewed is None or review is None:
            return
        edit = self._session.workspace.dividing.duplicate(reviewed)
        if self._session.submit(edit):
            self._view.walking.go_to_claim(edit.changes[0].entity_id)
            self._session.told.emit(
                self.tr("One more claim of the same words, with the same source notes and no verdict yet.")
            )

    def _selected(self) -> tuple[ReviewedClaim | None, Review | None]:
        """Save what is being typed, and return the claim as it is then."""
        if not self._view.commit_pending():
            return None, None
        return self._view.checking.claim_to_change_or_hint(), self._session.review

    def _split(self, reviewed: ReviewedClaim, review: Review, at: int) -> None:
        from factcheck_gui.domain.dividing_errors import DividingError
        from factcheck_gui.domain.spans import Span
        from factcheck_gui.services.dividing import parts_of
        from factcheck_gui.ui.text.sentences import describe

        dividing, text = self._session.workspace.dividing, review.text.text
        try:
            edit = dividing.split(reviewed, text, review.version, at)
        except DividingError as error:
            self._session.told.emit(describe(error))
            return
        if self._session.submit(edit):
            first, _ = parts_of(text, reviewed.claim.span, at)
            self._session.place.go(Span(start=first.start, end=first.end), reviewed.claim.id)
            has_more = bool(reviewed.verdicts or reviewed.notes or reviewed.links)
            self._session.told.emit(
                self.tr("Split. Verdicts, source notes and links have stayed with the first part.")
                if has_more
                else self.tr("Split into two claims.")
            )

    def _following(self, reviewed: ReviewedClaim, review: Review) -> ReviewedClaim | None:
        number = review.number(reviewed.claim.id)
        has_next = number is not None and number < len(review.claims)
        return review.claims[number] if number is not None and has_next else None

    def _chosen(self, review: Review) -> list[ReviewedClaim]:
        """Return the claims that are selected in the list, in text order."""
        ids = self._view.claims.list.selected_ids
        numbers = sorted({number for number in map(review.number, ids) if number is not None})
        return [review.claims[number - 1] for number in numbers]

    def _on_place_chosen(self) -> None:
        reviewed, review = self._view.checking.claim, self._session.review
        if self._dialog is not None and reviewed is not None and review is not None:
            self._split(reviewed, review, self._dialog.place)
