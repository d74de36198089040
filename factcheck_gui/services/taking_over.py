"""Takes over what another program has marked: its claims with verdicts, notes and links, in one edit."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from factcheck_gui.domain.articles import Version
from factcheck_gui.domain.edits import Action, Edit
from factcheck_gui.domain.found_claims import FoundClaims, FoundLink
from factcheck_gui.domain.label_mapping import LabelMapping, key_of
from factcheck_gui.domain.sources import Source
from factcheck_gui.domain.taken_over import TakenOver
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.claim_making import ClaimMaking, Takeover
from factcheck_gui.services.composing import Composer
from factcheck_gui.services.found_sources import FoundSources
from factcheck_gui.services.label_proposals import Scales
from factcheck_gui.services.link_making import MadeLinks, make_links
from factcheck_gui.services.review import Review
from factcheck_gui.storage.scales import list_scales
from factcheck_gui.storage.sources import list_sources
from factcheck_gui.storage.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What is there before: sources, and the scales in use."""

    sources: tuple[Source, ...]
    scales: Scales


class TakingOver:
    """Composes claims out of found ones; writes nothing."""

    def __init__(self, store: Store, composer: Composer) -> None:
        self._store = store
        self._composer = composer

    def surroundings(self, review: Review | None = None) -> Surroundings:
        """Return what claims are made with; of an article that is here its own scales."""
        with self._store.reading() as db:
            sources, scales = tuple(list_sources(db)), list_scales(db)
        if review is not None:
            # Its claims are looked at in a thread, which may not read the workspace.
            review.claims.read_ahead(review.claims.ids)
            in_use = {question: review.scale(question) for question in Question}
        else:
            defaults = [*(one for one in scales if one.is_default), *scales]
            in_use = {
                question: next((one for one in defaults if one.question is question), None)
                for question in Question
            }
        found = {question: scale for question, scale in in_use.items() if scale is not None}
        return Surroundings(sources=sources, scales=found)

    def book(self, around: Surroundings) -> FoundSources:
        """Return what finds and makes the sources of one import."""
        return FoundSources(around.sources, self._composer)

    def into_new(
        self,
        found: FoundClaims,
        version: Version,
        text: str,
        mapping: LabelMapping,
        around: Surroundings,
        book: FoundSources,
    ) -> Takeover:
        """Return the changes that make claims in a version that comes into being."""
        return ClaimMaking(self._composer, version, text, mapping, around.scales, book).make(found, ())

    def into_review(
        self,
        found: FoundClaims,
        review: Review,
        mapping: LabelMapping,
        around: Surroundings | None = None,
    ) -> tuple[Edit, TakenOver]:
        """Return the one edit that adds to an article what is not there yet: the same span and kind is.

        The found claims are of the text of the article's newest version. `around` is what was read before,
        where this runs in another thread. Links to other articles are counted as lost.
        """
        around = around or self.surroundings(review)
        takeover = self.among(found, review, mapping, around, self.book(around))
        edit = Edit(action=Action.IMPORT_CLAIMS, changes=takeover.changes, detail=str(takeover.taken.claims))
        return edit, takeover.taken + TakenOver(lost_links=len(found.links_out))

    def among(
        self,
        found: FoundClaims,
        review: Review,
        mapping: LabelMapping,
        around: Surroundings,
        book: FoundSources,
    ) -> Takeover:
        """Return the changes that add to an article what it does not have, without links to others."""
        text, scales = review.text.text, around.scales
        making = ClaimMaking(self._composer, review.version, text, mapping, scales, book)
        return making.make(found, tuple(review.claims))

    def across(
        self,
        links: Iterable[FoundLink],
        ids: Mapping[str, str],
        mapping: LabelMapping,
        reviews: Iterable[Review] = (),
    ) -> MadeLinks:
        """Return what links claims of several articles; `ids` are those of all claims, by their keys."""
        standing = (one for review in reviews for one in review.claims)
        return make_links(links, ids, mapping, self._composer, standing)


def count_new(found: FoundClaims, review: Review, mapping: LabelMapping) -> int:
    """Return how many found claims an article does not have: at their places, of the kinds they may become.

    Of those whose labels nobody has mapped it counts where no claim stands at all.
    """
    here = Counter((one.claim.start, one.claim.end, one.claim.kind) for one in review.claims)
    places = {one.claim.span for one in review.claims}
    new = 0
    for one in found.claims:
        kind = mapping.kinds.get(key_of(one.label))
        if kind is None:
            new += one.span not in places
            continue
        there = (one.span.start, one.span.end, kind)
        new += here[there] <= 0
        here[there] -= 1
    return new
