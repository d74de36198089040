"""Makes one edit out of what a user did to several claims at once; writes nothing."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final

from factcheck_gui.domain.claims import Claim, ClaimKind, ClaimState
from factcheck_gui.domain.edits import Action, Change, Edit, Entity
from factcheck_gui.domain.links import LinkType
from factcheck_gui.domain.parties import Part
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.verdicts import Question, RatingValue
from factcheck_gui.services.composing import Composer

NameClaim = Callable[[Claim, str | None], Edit]

_NAMING: Final = {
    Part.SPEAKER: Action.NAME_SPEAKER,
    Part.TARGET: Action.NAME_TARGET,
    Part.REPORTER: Action.NAME_REPORTER,
}


class Bulk:
    """Each function returns one step, made and undone as a whole; it leaves out what would not change.

    The action is that of the same edit of one claim, and the number of changes tells of how many claims.
    """

    def __init__(self, composer: Composer) -> None:
        self._composer = composer

    def change_kind(self, claims: Iterable[ReviewedClaim], kind: ClaimKind) -> Edit:
        """Return the edit that gives claims another kind."""
        edits = (self._composer.change_kind(one.claim, kind) for one in claims)
        return _joined(Action.CHANGE_KIND, edits, kind)

    def rate(self, claims: Iterable[ReviewedClaim], question: Question, value: RatingValue | None) -> Edit:
        """Return the edit that answers a question for claims, or takes answers back and keeps the reasons."""
        edits = (self._composer.rate(one, question, value) for one in claims)
        return _joined(Action.RATE, edits, "" if value is None else value.label)

    def set_state(
        self, claims: Iterable[ReviewedClaim], state: ClaimState, remark: str | None = None
    ) -> Edit:
        """Return the edit that says how far claims have come."""
        edits = (self._composer.set_state(one.claim, state, remark) for one in claims)
        return _joined(Action.SET_STATE, edits, state)

    def name(
        self, claims: Iterable[ReviewedClaim], part: Part, name: str | None, *, only_empty: bool
    ) -> Edit:
        """Return the edit that names somebody in claims; with `only_empty` no name is overwritten."""
        name_claim: NameClaim = {
            Part.SPEAKER: self._composer.name_speaker,
            Part.TARGET: self._composer.name_target,
            Part.REPORTER: self._composer.name_reporter,
        }[part]
        wanted = (one.claim for one in claims if not (only_empty and name_in(one.claim, part)))
        return _joined(_NAMING[part], (name_claim(claim, name) for claim in wanted), name or "")

    def look_again(self, claims: Iterable[ReviewedClaim], question: Question, due_on: str | None) -> Edit:
        """Return the edit that says when to look at the answers to a question again, given or not."""
        edits = (
            self._composer.date_verdict(one, question, as_of=_as_of(one, question), due_on=due_on)
            for one in claims
        )
        return _joined(Action.DATE_VERDICT, edits, due_on or "")

    def remove(self, claims: Iterable[ReviewedClaim]) -> Edit:
        """Return the edit that removes claims with all that hangs on them; a link between two goes once."""
        edits = tuple(map(self._composer.remove_claim, claims))
        changes: dict[tuple[Entity, str], Change] = {}
        for edit in edits:
            changes |= {(change.entity, change.entity_id): change for change in edit.changes}
        # A claim goes after everything that hangs on it, so that undo brings it back before.
        hanging = (one for one in changes.values() if one.entity is not Entity.CLAIM)
        gone = (one for one in changes.values() if one.entity is Entity.CLAIM)
        detail = edits[0].detail if len(edits) == 1 else ""
        return Edit(action=Action.REMOVE_CLAIM, changes=(*hanging, *gone), detail=detail)

    def link(
        self, claims: Iterable[ReviewedClaim], to_claim: str, link_type: LinkType = LinkType.DENIES
    ) -> Edit:
        """Return the edit that draws an arrow from claims to another, unless it is there."""
        edits = (
            self._composer.link(one.claim.id, to_claim, link_type)
            for one in claims
            if one.claim.id != to_claim
            and not any(link.to_claim == to_claim and link.type is link_type for link in one.links_out)
        )
        return _joined(Action.LINK, edits, link_type)


def name_in(claim: Claim, part: Part) -> str | None:
    """Return the name that stands in a claim's field."""
    return {Part.SPEAKER: claim.speaker, Part.TARGET: claim.target, Part.REPORTER: claim.reported_by}[part]


def _as_of(reviewed: ReviewedClaim, question: Question) -> str | None:
    verdict = reviewed.verdicts.get(question)
    return None if verdict is None else verdict.as_of


def _joined(action: Action, edits: Iterable[Edit], detail: str) -> Edit:
    edit = Edit(action=action, changes=(), detail=detail)
    return replace(edit, changes=tuple(change for one in edits for change in one.changes))
