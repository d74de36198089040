"""What somebody does at random with claims: divides, changes many at once, links, leads back."""

from typing import Final

from factcheck_gui.domain.claims import ClaimKind, ClaimState
from factcheck_gui.domain.edits import Action, Edit
from factcheck_gui.domain.links import Link, LinkType
from factcheck_gui.domain.parties import Part
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.linking import retype_link, turn_link
from factcheck_gui.services.review import Review
from factcheck_gui.services.workspace import Workspace
from tests.random_choices import Choices, Way

# Deep enough to reach what was removed, and not so deep that nothing else is ever done.
_LOOKED_BACK: Final = 40


class RandomClaimWork:
    """Composes edits of claims that go beyond one field."""

    def __init__(self, workspace: Workspace, choices: Choices) -> None:
        self._workspace = workspace
        self._choices = choices
        self._dice = choices.dice

    @property
    def ways(self) -> dict[str, Way]:
        """Return everything that can be done, by name."""
        return {
            "split": self._split,
            "merge": self._merge,
            "duplicate": self._duplicate,
            "bulk_kind": self._bulk_kind,
            "bulk_rate": self._bulk_rate,
            "bulk_state": self._bulk_state,
            "bulk_name": self._bulk_name,
            "bulk_look_again": self._bulk_look_again,
            "bulk_remove": self._bulk_remove,
            "bulk_link": self._bulk_link,
            "link": self._link,
            "link_abroad": self._link_abroad,
            "retype_link": self._retype_link,
            "turn_link": self._turn_link,
            "unlink": self._unlink,
            "still_holds": self._still_holds,
            "sign_off": self._sign_off,
            "reopen": self._reopen,
            "restore": self._restore,
        }

    def _split(self, review: Review) -> Edit | None:
        one = self._choices.claim(review)
        if one is None:
            return None
        at = self._dice.randint(one.claim.start, one.claim.end)
        return self._workspace.dividing.split(one, review.text.text, review.version, at)

    def _merge(self, review: Review) -> Edit | None:
        one, other = self._choices.claim(review), self._choices.claim(review)
        if one is None or other is None:
            return None
        return self._workspace.dividing.merge(one, other, review.text.text)

    def _duplicate(self, review: Review) -> Edit | None:
        one = self._choices.claim(review)
        return None if one is None else self._workspace.dividing.duplicate(one)

    def _bulk_kind(self, review: Review) -> Edit:
        return self._workspace.bulk.change_kind(
            self._choices.claims(review), self._dice.choice(list(ClaimKind))
        )

    def _bulk_rate(self, review: Review) -> Edit | None:
        question = self._dice.choice(list(Question))
        scale = review.scale(question)
        value = None if scale is None else self._choices.one((None, *scale.values))
        return self._workspace.bulk.rate(self._choices.claims(review), question, value)

    def _bulk_state(self, review: Review) -> Edit:
        state = self._dice.choice(list(ClaimState))
        return self._workspace.bulk.set_state(self._choices.claims(review), state, self._choices.words())

    def _bulk_name(self, review: Review) -> Edit:
        claims, part = self._choices.claims(review), self._dice.choice(list(Part))
        only_empty = self._dice.random() < 0.5
        return self._workspace.bulk.name(claims, part, self._choices.words(), only_empty=only_empty)

    def _bulk_look_again(self, review: Review) -> Edit:
        claims, question = self._choices.claims(review), self._dice.choice(list(Question))
        return self._workspace.bulk.look_again(claims, question, self._dice.choice([None, "2026-05-06"]))

    def _bulk_remove(self, review: Review) -> Edit:
        return self._workspace.bulk.remove(self._choices.claims(review)[:3])

    def _bulk_link(self, review: Review) -> Edit | None:
        to = self._choices.claim(review)
        if to is None:
            return None
        return self._workspace.bulk.link(self._choices.claims(review), to.claim.id, self._type())

    def _link(self, review: Review) -> Edit | None:
        one, other = self._choices.claim(review), self._choices.claim(review)
        return None if one is None or other is None else self._linked(one, other.claim.id)

    def _link_abroad(self, review: Review) -> Edit | None:
        one = self._choices.claim(review)
        if one is None:
            return None
        found = self._workspace.browsing.find_claims([], without="", last=review.article.id, most=9)
        foreign = [it for it in found if it.claim.article_id != review.article.id]
        other = self._choices.one(foreign)
        if other is None:
            return None
        if self._dice.random() < 0.5:
            return self._linked(one, other.claim.id)
        link_type = self._type()
        known = {(it.type, it.from_claim) for it in one.links_in}
        is_known = (link_type, other.claim.id) in known
        return None if is_known else self._workspace.composer.link(other.claim.id, one.claim.id, link_type)

    def _linked(self, one: ReviewedClaim, to_claim: str) -> Edit | None:
        link_type = self._type()
        known = {(it.type, it.to_claim) for it in one.links_out}
        if one.claim.id == to_claim or (link_type, to_claim) in known:
            return None
        return self._workspace.composer.link(one.claim.id, to_claim, link_type)

    def _retype_link(self, review: Review) -> Edit | None:
        one, link_type = self._choices.claim(review), self._type()
        link = None if one is None else self._choices.one(one.links)
        if one is None or link is None or _is_there(one, link_type, link.from_claim, link.to_claim):
            return None
        return retype_link(link, link_type)

    def _turn_link(self, review: Review) -> Edit | None:
        one = self._choices.claim(review)
        link = None if one is None else self._choices.one(one.links)
        if one is None or link is None or _is_there(one, link.type, link.to_claim, link.from_claim):
            return None
        return turn_link(self._workspace.composer, link)

    def _unlink(self, review: Review) -> Edit | None:
        one = self._choices.claim(review)
        link: Link | None = None if one is None else self._choices.one(one.links)
        return None if link is None else self._workspace.composer.unlink(link)

    def _still_holds(self, review: Review) -> Edit | None:
        one = self._choices.one([it for it in review.claims if it.claim.checked_in is not None])
        return None if one is None else self._workspace.placing.still_holds(one.claim)

    def _sign_off(self, review: Review) -> Edit | None:
        if review.article.is_signed_off:
            return None
        return self._workspace.signing.sign_off(review.snapshot(), ())

    def _reopen(self, review: Review) -> Edit | None:
        return self._workspace.signing.reopen(review.article) if review.article.is_signed_off else None

    def _restore(self, review: Review) -> Edit | None:
        timeline, one = self._workspace.timeline, self._choices.claim(review)
        if one is not None and self._dice.random() < 0.5:
            moments = timeline.of_claim(one.claim.id)
        else:
            moments = timeline.of_article(review.article.id, _LOOKED_BACK)
        moment = self._choices.one(moments)
        # The article itself is there: to lead back to its beginning is not offered.
        if moment is None or moment.action is Action.IMPORT_ARTICLE:
            return None
        return timeline.restore(moment)

    def _type(self) -> LinkType:
        return self._dice.choice(list(LinkType))


def _is_there(one: ReviewedClaim, link_type: LinkType, from_claim: str, to_claim: str) -> bool:
    return any((it.type, it.from_claim, it.to_claim) == (link_type, from_claim, to_claim) for it in one.links)
