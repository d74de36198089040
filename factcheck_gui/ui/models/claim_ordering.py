"""By what the claims of an article are put in order, under headings if so wished."""

from collections.abc import Iterable, Mapping
from typing import Final

from factcheck_gui.domain.claim_outlines import ClaimOutline
from factcheck_gui.domain.claims import ClaimKind, ClaimState
from factcheck_gui.domain.questions import Question
from factcheck_gui.domain.verdicts import RatingValue
from factcheck_gui.services.review import Review
from factcheck_gui.ui.models.claim_order import ClaimOrder, GroupBy, SortBy
from factcheck_gui.ui.models.claim_rows import Part, RowKey
from factcheck_gui.ui.models.claim_traits import ClaimTraits
from factcheck_gui.ui.models.claim_words import kind_word, translated
from factcheck_gui.ui.models.filter_words import value_words
from factcheck_gui.ui.models.state_words import signed_state
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

_UNCHECKED: Final = QT_TRANSLATE_NOOP("claim words", "Unchecked")
_NO_SPEAKER: Final = QT_TRANSLATE_NOOP("claim words", "No speaker named")
_KINDS: Final = tuple(ClaimKind)
_STATES: Final = tuple(ClaimState)
_OF_TRAITS: Final = frozenset({SortBy.SPEAKER, SortBy.STATE, GroupBy.SPEAKER, GroupBy.STATE})


class Ordering:
    """Says what one claim is compared by; equal ones stay in text order."""

    def __init__(
        self,
        review: Review,
        order: ClaimOrder,
        *,
        first: ClaimKind | None = None,
        recency: Mapping[str, int] | None = None,
    ) -> None:
        self._review = review
        self._order = order
        self._first = first
        self._recency = dict(recency or {})
        self._latest = max(self._recency.values(), default=0)
        self._scales = review.scales, review.article.truth_scale
        self._values = _values_in_order(review)
        self._places = {value.id: place for place, value in enumerate(self._values)}

    @property
    def is_of_text(self) -> bool:
        """Whether claims stand in text order, without headings."""
        return self._order == ClaimOrder() and self._first is None

    @property
    def asks_for_traits(self) -> bool:
        """Whether outlines do not tell the order."""
        return not _OF_TRAITS.isdisjoint({self._order.sort, self._order.group})

    @property
    def is_outdated(self) -> bool:
        """Whether the scales have changed by which it puts in order."""
        return self._scales != (self._review.scales, self._review.article.truth_scale)

    def change_now(self, claim_ids: Iterable[str]) -> None:
        """Let the claims of one edit count as changed last."""
        if self._order.sort is SortBy.CHANGED:
            self._latest += 1
            self._recency.update(dict.fromkeys(claim_ids, self._latest))

    def key(self, outline: ClaimOutline, traits: ClaimTraits | None) -> RowKey:
        """Return what a claim is compared by."""
        group = self._part(self._order.group.value, outline, traits)
        sort = self._part(self._order.sort.value, outline, traits)
        if self._first is not None:
            sort = (*sort, int(outline.kind is not self._first))
        return group, sort, outline.start, outline.end, outline.id

    def label(self, group: Part) -> str:
        """Return what a group is called, by what its claims have in common."""
        what, place = self._order.group, group[0]
        if what is GroupBy.SPEAKER:
            return str(group[-1]) if len(group) > 1 else translated(_NO_SPEAKER)
        if what is GroupBy.KIND:
            return kind_word(_KINDS[int(place)])
        if what is GroupBy.STATE:
            return signed_state(_STATES[int(place)])
        is_value = 0 <= int(place) < len(self._values)
        return value_words(self._values[int(place)]) if is_value else translated(_UNCHECKED)

    def _part(self, what: str, outline: ClaimOutline, traits: ClaimTraits | None) -> Part:
        if what == SortBy.KIND:
            return (_KINDS.index(outline.kind),)
        if what == SortBy.VERDICT:
            is_checked = outline.value_id is not None
            return (self._places.get(outline.value_id or "", -1) if is_checked else len(self._places),)
        if what == SortBy.CHANGED:
            return (-self._recency.get(outline.id, 0),)
        if what == SortBy.SPEAKER:
            speaker = None if traits is None else traits.speaker
            return (0, speaker.casefold(), speaker) if speaker else (1,)
        if what == SortBy.STATE:
            return (_STATES.index(ClaimState.OPEN if traits is None else traits.state),)
        return ()


def _values_in_order(review: Review) -> tuple[RatingValue, ...]:
    """Return all rating values: those of the scale in use first."""
    scale = review.scale(Question.TRUTH)
    in_use = () if scale is None else scale.values
    return (*in_use, *(value for one in review.scales if one != scale for value in one.values))
