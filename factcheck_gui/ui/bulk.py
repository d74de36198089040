"""What a checker does to several selected claims at once: each time one step."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QObject, Signal

from factcheck_gui.domain.claims import ClaimKind, ClaimState
from factcheck_gui.domain.edits import Edit
from factcheck_gui.domain.links import LinkType
from factcheck_gui.domain.parties import Part
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.bulk import Bulk
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.text.counted import counted
from factcheck_gui.ui.wait_cursor import wait_cursor

# So many claims are written before anybody notices.
_LARGE: Final = 100


class Bulking(QObject):
    """Knows which claims are selected in the list, and submits one edit for all of them."""

    changed = Signal()
    """Other claims are selected."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._selected: tuple[str, ...] = ()

    @property
    def is_on(self) -> bool:
        """Whether several claims are selected."""
        return len(self._selected) > 1

    @property
    def claims(self) -> tuple[ReviewedClaim, ...]:
        """The selected claims; where there are not several, the one at the place."""
        review, claim_id = self._session.review, self._session.place.claim_id
        ids = self._selected if self.is_on else () if claim_id is None else (claim_id,)
        found = () if review is None else map(review.claim, ids)
        return tuple(one for one in found if one is not None)

    def select(self, claim_ids: Iterable[str]) -> None:
        """Have what is asked for done to these claims."""
        self._selected = tuple(claim_ids)
        self.changed.emit()

    def claims_or_hint(self) -> tuple[ReviewedClaim, ...]:
        """Return the selected claims; where there is none say how to select some."""
        claims = self.claims
        if not claims:
            words = self.tr("Select claims in the list first, with Ctrl+click or Shift+Down.")
            self._session.told.emit(words)
        return claims

    def change_kind(self, kind: ClaimKind) -> None:
        """Give the claims another kind."""
        self._submit(self._bulk.change_kind(self.claims, kind))

    def rate(self, question: Question, position: int) -> None:
        """Give the claims a value, by its position on the scale; where all have it, it is taken back."""
        review, claims = self._session.review, self.claims
        scale = None if review is None else review.scale(question)
        if scale is None or not 0 <= position < len(scale.values):
            return
        value = scale.values[position]
        has_all = all(one.value_id(question) == value.id for one in claims)
        self._submit(self._bulk.rate(claims, question, None if has_all else value))

    def clear_verdict(self, question: Question) -> None:
        """Take the answers to a question back."""
        self._submit(self._bulk.rate(self.claims, question, None))

    def set_state(self, state: ClaimState, remark: str | None = None) -> None:
        """Say how far the claims have come."""
        self._submit(self._bulk.set_state(self.claims, state, remark))

    def name(self, part: Part, name: str | None, *, only_empty: bool) -> None:
        """Write a name into the claims."""
        self._submit(self._bulk.name(self.claims, part, name, only_empty=only_empty))

    def look_again(self, due_on: str | None) -> None:
        """Say when to look at the claims' verdicts again."""
        self._submit(self._bulk.look_again(self.claims, Question.TRUTH, due_on))

    def remove(self) -> None:
        """Remove the claims with all that hangs on them; one undo brings all back."""
        self._submit(self._bulk.remove(self.claims))

    def link_to(self, claim_id: str, link_type: LinkType = LinkType.DENIES) -> None:
        """Draw an arrow from each of the claims to another, unless it is there."""
        self._submit(self._bulk.link(self.claims, claim_id, link_type))

    @property
    def _bulk(self) -> Bulk:
        return self._session.workspace.bulk

    def _submit(self, edit: Edit) -> None:
        count = len(self.claims)
        if edit.is_empty:
            one, many = self.tr("The claim is so already."), self.tr("All %n claims are so already.")
            self._session.told.emit(counted(count, one, many))
            return
        with wait_cursor(is_shown=count > _LARGE):
            self._session.submit(edit)
