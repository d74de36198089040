"""Which claims of an article are shown, and by what they are put in order."""

from collections.abc import Iterable, Iterator
from typing import Final

from factcheck_gui.domain.claim_outlines import ClaimOutline
from factcheck_gui.services.review import Review
from factcheck_gui.ui.models.claim_filter import ClaimFilter
from factcheck_gui.ui.models.claim_ordering import Ordering
from factcheck_gui.ui.models.claim_rows import RowKey, TextKey
from factcheck_gui.ui.models.claim_survey import ClaimSurvey

_LONGEST_NUMBER: Final = 9


class ClaimChoosing:
    """Asks the outlines, and the traits where these are needed; a claim of unknown traits stays out."""

    def __init__(self, review: Review, survey: ClaimSurvey, wanted: ClaimFilter, ordering: Ordering) -> None:
        self._review = review
        self._survey = survey
        self._filter = wanted
        self._ordering = ordering
        self._words = wanted.folded_words()

    @property
    def is_whole_text(self) -> bool:
        """Whether all claims are shown in text order."""
        return self._ordering.is_of_text and not self._filter.is_on

    @property
    def asks_for_traits(self) -> bool:
        """Whether outlines are not enough."""
        return self._filter.asks_for_traits or self._ordering.asks_for_traits

    def keys(self) -> Iterator[RowKey]:
        """Return the keys of all claims that are shown."""
        outlines = self._review.claims.outlines
        if self._ordering.is_of_text and self._filter.is_of_kinds_and_words:
            return iter(self._places())
        fitting = self._fitting(outlines) if self._filter.is_on else outlines
        if self._ordering.is_of_text:
            return map(text_key, fitting)
        of, key = self._survey.known.get, self._ordering.key
        return (key(outline, of(outline.id)) for outline in fitting)

    def key(self, outline: ClaimOutline | None) -> RowKey | None:
        """Return the key of a claim, or None where it is not shown."""
        if outline is None or (self._filter.is_on and not self._fitting((outline,))):
            return None
        if self._ordering.is_of_text:
            return text_key(outline)
        return self._ordering.key(outline, self._survey.of(outline.id))

    def _places(self) -> list[TextKey]:
        """Return where the claims stand of some kinds that have all words, without making more of each."""
        places = self._review.claims.outlines.keys(self._filter.kinds)
        if not self._words:
            return places
        of, numbered = self._survey.known.get, self._numbered()
        for word in self._words:
            places = [
                place
                for place in places
                if (traits := of(place[2])) is not None and (word in traits.words or place[2] == numbered)
            ]
        return places

    def _fitting(self, outlines: Iterable[ClaimOutline]) -> list[ClaimOutline]:
        """Return the claims that fit, in the order given."""
        may_fit = self._filter.outlines(outlines)
        if not self._filter.asks_for_traits:
            return may_fit
        of = self._survey.known.get
        known = [(one, traits) for one in may_fit if (traits := of(one.id)) is not None]
        known, numbered = self._filter.traits(known), self._numbered()
        for word in self._words:
            known = [pair for pair in known if word in pair[1].words or pair[0].id == numbered]
        return [one for one, _ in known]

    def _numbered(self) -> str | None:
        """Return the claim whose number is looked for, or None."""
        claims, words = self._review.claims, self._words
        if len(words) != 1 or not words[0].isdecimal() or len(words[0]) > _LONGEST_NUMBER:
            return None
        number = int(words[0])
        is_one = str(number) == words[0] and 1 <= number <= len(claims)
        return claims.outlines.at(number - 1).id if is_one else None


def text_key(outline: ClaimOutline) -> TextKey:
    """Return the key of a claim in text order."""
    return outline.start, outline.end, outline.id
