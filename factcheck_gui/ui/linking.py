"""The linking of two claims while it goes on: from which claim, what is said, which way, to which other."""

from typing import Final

from PySide6.QtCore import QObject, Signal

from factcheck_gui.domain.claim_outlines import ClaimOutline
from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.links import Link, LinkType
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.ui.models.link_words import link_sentence
from factcheck_gui.ui.session import Session

_USUAL: Final = {ClaimKind.DENIAL: LinkType.DENIES}


class Linking(QObject):
    """Holds what has been chosen so far and makes the link once the other claim is picked."""

    changed = Signal()
    """It has begun, ended, or something else is chosen now."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._source_id: str | None = None
        self._candidate_id: str | None = None
        self._type = LinkType.DENIES
        self._is_turned = False
        self._last_types: dict[ClaimKind, LinkType] = {}
        session.article_opened.connect(self.leave)
        session.place.moved.connect(self._on_moved)

    @property
    def is_on(self) -> bool:
        """Whether a link is being made."""
        return self._source_id is not None

    @property
    def source(self) -> ReviewedClaim | None:
        """The claim that was selected when linking began."""
        return self._claim(self._source_id)

    @property
    def candidate(self) -> ReviewedClaim | None:
        """The claim that would be linked to, while one walks through the list."""
        return self._claim(self._candidate_id)

    @property
    def link_type(self) -> LinkType:
        """What the link says."""
        return self._type

    @property
    def is_turned(self) -> bool:
        """Whether the link leads from the other claim to the selected one."""
        return self._is_turned

    @property
    def proposed(self) -> Link | None:
        """The link that Enter would make; it is stored nowhere yet."""
        if self._source_id is None or self._candidate_id is None:
            return None
        ends = self._ends(self._source_id, self._candidate_id)
        return Link(id="", type=self._type, from_claim=ends[0], to_claim=ends[1], created_at="", reviewer="")

    def begin(self, source: ReviewedClaim) -> bool:
        """Begin to link a claim of the open article; where that cannot be, say why and return False."""
        review = self._session.review
        if review is None:
            return False
        if not review.is_newest:
            self._session.tell_older()
            return False
        if self._session.tell_signed_off():
            return False
        kind = source.claim.kind
        self._source_id, self._candidate_id, self._is_turned = source.claim.id, None, False
        self._type = self._last_types.get(kind) or _USUAL.get(kind, LinkType.CORROBORATES)
        self.changed.emit()
        return True

    def leave(self) -> None:
        """End without a link."""
        if self.is_on:
            self._source_id = self._candidate_id = None
            self.changed.emit()

    def choose_type(self, link_type: LinkType) -> None:
        """Let the link say something else."""
        if self.is_on and link_type is not self._type:
            self._type = link_type
            self.changed.emit()

    def turn(self) -> None:
        """Let the link lead the other way."""
        if self.is_on:
            self._is_turned = not self._is_turned
            self.changed.emit()

    def consider(self, claim_id: str | None) -> None:
        """Take a claim of the open article as the one that Enter would pick."""
        if self.is_on and claim_id != self._candidate_id:
            self._candidate_id = claim_id
            self.changed.emit()

    def pick_number(self, number: int) -> bool:
        """Link to the claim with a number; where there is none, say so and return False."""
        review = self._session.complete()
        if review is None:
            return False
        if not 1 <= number <= len(review.claims):
            words = self.tr("There is no claim %1 in this article. The last one is claim %2.")
            words = words.replace("%1", str(number)).replace("%2", f"{len(review.claims):,}")
            self._session.told.emit(words)
            return False
        return self.pick(review.claims.outlines.at(number - 1).id)

    def pick_at(self, position: int) -> bool:
        """Link to the shortest other claim at a code point; where there is none, say so and return False."""
        review = self._session.complete()
        here = [] if review is None else review.claims.outlines.on(position, position + 1)
        others = [claim for claim in here if claim.id != self._source_id]
        if others or here:
            return self.pick(min(others or here, key=_length).id)
        self._session.told.emit(self.tr("No claim stands there. Click the marked words of the other claim."))
        return False

    def pick(self, claim_id: str) -> bool:
        """Link the claim to another and end; where that cannot be, say why, go on, and return False."""
        source = self.source
        if source is None:
            return False
        if claim_id == source.claim.id:
            self._session.told.emit(self.tr("A claim cannot be linked to itself. Choose another one."))
            return False
        ends = self._ends(source.claim.id, claim_id)
        if any((link.from_claim, link.to_claim, link.type) == (*ends, self._type) for link in source.links):
            self._session.told.emit(self.tr("This link is there already: a link of this kind is drawn once."))
            return False
        if not self._session.submit(self._session.workspace.composer.link(*ends, self._type)):
            return False
        self._last_types[source.claim.kind] = self._type
        self._tell_linked(claim_id)
        self.leave()
        return True

    def _tell_linked(self, other_id: str) -> None:
        """Say what was linked: the other end may be where nobody looks."""
        review, source = self._session.review, self.source
        if review is not None and source is not None:
            self._session.told.emit(
                link_sentence(review, self._type, source.claim.id, other_id, is_turned=self._is_turned)
            )

    def _ends(self, source_id: str, other_id: str) -> tuple[str, str]:
        return (other_id, source_id) if self._is_turned else (source_id, other_id)

    def _claim(self, claim_id: str | None) -> ReviewedClaim | None:
        review = self._session.review
        return None if review is None or claim_id is None else review.claim(claim_id)

    def _on_moved(self) -> None:
        if self.is_on and self._session.place.claim_id != self._source_id:
            self.leave()


def _length(claim: ClaimOutline) -> int:
    return claim.end - claim.start
