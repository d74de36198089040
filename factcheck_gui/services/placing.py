"""Edits that say where a claim stands after its article has changed; they write nothing."""

from dataclasses import replace

from factcheck_gui.domain.claims import Claim, Placement, Standing
from factcheck_gui.domain.edits import Action, Change, Edit, Entity
from factcheck_gui.domain.errors import InvalidValueError
from factcheck_gui.domain.fields import PLACE_FIELDS, creation, difference, fields_of
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.spans import Span
from factcheck_gui.services.desk import Desk


class Placing:
    """A person's decisions on claims that wait, and on verdicts that were given on other words."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def keep(self, reviewed: ReviewedClaim, version_id: str, text: str) -> Edit:
        """Return the edit that places a waiting claim where it was proposed.

        Raises:
            InvalidValueError: no place is proposed; its words are gone.
        """
        span = reviewed.claim.proposed
        if span is None:
            raise InvalidValueError(field="span", value="")
        return self.place(reviewed, version_id, text, span)

    def place(self, reviewed: ReviewedClaim, version_id: str, text: str, span: Span) -> Edit:
        """Return the edit that places a waiting or retired claim at a span of the newest version.

        Where its words are others now, its verdicts and notes are flagged as given on the older ones.
        """
        claim = reviewed.claim
        placed = placed_at(claim, version_id, text, span)
        if placed.quote != claim.quote and (reviewed.verdicts or reviewed.notes):
            placed = replace(placed, checked_in=claim.checked_in or claim.version_id)
        changes = (creation(former_place(claim, self._desk)), change_of_place(claim, placed))
        return Edit(action=Action.PLACE_CLAIM, changes=changes, detail=claim.kind)

    def retire(self, claim: Claim) -> Edit:
        """Return the edit that leaves a waiting claim with the older version, where it stays readable."""
        retired = replace(
            claim, standing=Standing.RETIRED, proposed_in=None, proposed_start=None, proposed_end=None
        )
        return Edit(action=Action.RETIRE_CLAIM, changes=difference(claim, retired), detail=claim.kind)

    def still_holds(self, claim: Claim) -> Edit:
        """Return the edit that says that verdicts and notes hold for the new words too."""
        return Edit(action=Action.STILL_HOLDS, changes=difference(claim, replace(claim, checked_in=None)))


def placed_at(claim: Claim, version_id: str, text: str, span: Span) -> Claim:
    """Return a claim as it stands at a span of another version."""
    prefix, suffix = span.context(text)
    return replace(
        claim,
        version_id=version_id,
        start=span.start,
        end=span.end,
        quote=span.quote(text),
        prefix=prefix,
        suffix=suffix,
        standing=Standing.PLACED,
        proposed_in=None,
        proposed_start=None,
        proposed_end=None,
    )


def change_of_place(before: Claim, after: Claim) -> Change:
    """Return the change between two places of a claim; it names the whole place, to be checked as one."""
    old, new = fields_of(before), fields_of(after)
    names = [name for name in old if name in PLACE_FIELDS or old[name] != new[name]]
    return Change(
        entity=Entity.CLAIM,
        entity_id=before.id,
        old={name: old[name] for name in names},
        new={name: new[name] for name in names},
    )


def former_place(claim: Claim, desk: Desk) -> Placement:
    """Return a record of where a claim stands now, before it goes to another version."""
    return Placement(
        id=desk.new_id(),
        claim_id=claim.id,
        version_id=claim.version_id,
        start=claim.start,
        end=claim.end,
        quote=claim.quote,
        created_at=desk.now(),
        reviewer=desk.reviewer,
    )
