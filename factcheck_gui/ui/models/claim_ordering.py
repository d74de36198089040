"""Puts the claims of an article in order, under headings if so wished."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Final

from factcheck_gui.domain.claims import ClaimKind, ClaimState
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.review import Review
from factcheck_gui.ui.models.claim_order import ClaimOrder, GroupBy, SortBy
from factcheck_gui.ui.models.claim_words import kind_word, translated
from factcheck_gui.ui.models.filter_words import value_words
from factcheck_gui.ui.models.state_words import signed_state
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

_UNCHECKED: Final = QT_TRANSLATE_NOOP("claim words", "Unchecked")
_NO_SPEAKER: Final = QT_TRANSLATE_NOOP("claim words", "No speaker named")
_KINDS: Final = {kind: place for place, kind in enumerate(ClaimKind)}
_STATES: Final = {state: place for place, state in enumerate(ClaimState)}

Key = tuple[int | str, ...]
"""What claims are compared by; equal ones stay in text order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A row that no claim stands in: what the claims below it have in common, and what that is called."""

    key: Key
    label: str


Entry = str | Heading
"""What stands in a row: the claim with this id, or a heading."""


class Ordering:
    """Puts claims in order; what they are compared by is worked out once for each, until it is forgotten."""

    def __init__(self) -> None:
        self._keys: dict[str, tuple[Key, Key]] = {}
        # Equal keys are one and the same, so that comparing them takes no time.
        self._shared: dict[Key, Key] = {}
        self._scales: object = None

    def forget(self, claim_ids: Iterable[str] | None = None) -> None:
        """Work out anew what these claims are compared by, or all."""
        if claim_ids is None:
            self._keys.clear()
            self._shared.clear()
        else:
            for claim_id in claim_ids:
                self._keys.pop(claim_id, None)

    def entries(
        self,
        review: Review,
        order: ClaimOrder,
        recency: Mapping[str, int],
        claims: Iterable[ReviewedClaim],
    ) -> list[Entry]:
        """Return the rows of claims that are given in text order."""
        if order == ClaimOrder():
            return [one.claim.id for one in claims]
        scales = (review.scales, review.article.truth_scale)
        if scales != self._scales:
            self._scales = scales
            self.forget()
        known, places = self._keys, _value_places(review)
        found: list[tuple[tuple[Key, Key], ReviewedClaim]] = []
        for one in claims:
            claim_id = one.claim.id
            if claim_id not in known:
                by_group = _key(one, order.group.value, places, recency)
                by_sort = _key(one, order.sort.value, places, recency)
                shared = self._shared.setdefault
                known[claim_id] = shared(by_group, by_group), shared(by_sort, by_sort)
            found.append((known[claim_id], one))
        found.sort(key=itemgetter(0))
        if order.group is GroupBy.NONE:
            return [one.claim.id for _, one in found]
        entries: list[Entry] = []
        for key, members in groupby(found, key=_group_of):
            claims_of_group = [one for _, one in members]
            entries.append(Heading(key=key, label=_label(review, order.group, claims_of_group[0])))
            entries += [one.claim.id for one in claims_of_group]
        return entries


def _label(review: Review, group: GroupBy, reviewed: ReviewedClaim) -> str:
    """Return what a claim's group is called."""
    claim = reviewed.claim
    if group is GroupBy.KIND:
        return kind_word(claim.kind)
    if group is GroupBy.SPEAKER:
        return claim.speaker or translated(_NO_SPEAKER)
    if group is GroupBy.STATE:
        return signed_state(claim.state)
    value = review.value(reviewed.value_id(Question.TRUTH))
    return translated(_UNCHECKED) if value is None else value_words(value)


def _value_places(review: Review) -> dict[str, int]:
    """Return the place of each rating value: those of the scale in use first."""
    scale = review.scale(Question.TRUTH)
    in_use = () if scale is None else scale.values
    others = (value for one in review.scales if one != scale for value in one.values)
    return {value.id: place for place, value in enumerate((*in_use, *others))}


def _key(
    reviewed: ReviewedClaim, what: str, value_places: Mapping[str, int], recency: Mapping[str, int]
) -> Key:
    claim = reviewed.claim
    if what == SortBy.KIND:
        return (_KINDS[claim.kind],)
    if what == SortBy.VERDICT:
        value_id = reviewed.value_id(Question.TRUTH)
        return (len(value_places) if value_id is None else value_places.get(value_id, -1),)
    if what == SortBy.SPEAKER:
        return (0, claim.speaker.casefold(), claim.speaker) if claim.speaker else (1,)
    if what == SortBy.STATE:
        return (_STATES[claim.state],)
    if what == SortBy.CHANGED:
        return (-recency.get(claim.id, 0),)
    return ()


def _group_of(found: tuple[tuple[Key, Key], ReviewedClaim]) -> Key:
    return found[0][0]
