"""Takes over what files without a text have marked: finds the words in the articles that are here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from factcheck_gui.domain.addresses import link_key
from factcheck_gui.domain.edits import Action, Change, Edit
from factcheck_gui.domain.errors import SignedOffError
from factcheck_gui.domain.found_claims import FoundClaim, FoundClaims, FoundLink, QuotedClaim, QuotedClaims
from factcheck_gui.domain.label_mapping import LabelMapping
from factcheck_gui.domain.taken_over import NOTHING_TAKEN, TakenOver
from factcheck_gui.services.anchoring_claims import place_quoted
from factcheck_gui.services.review import Review
from factcheck_gui.services.taking_over import Surroundings, TakingOver
from factcheck_gui.storage.articles import find_article, find_version, list_articles
from factcheck_gui.storage.store import Store

_WEB: Final = ("http://", "https://")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedMarks:
    """Where the words of a file stand: what was found in each article, and what was not.

    Of `changed` the words are others by now, of `ambiguous` nobody can tell which place is meant. `links_out`
    lead from one article to another. `of_other_pages` and `without_words` count what was not looked for,
    `lost_links` the links of which an end is missing.
    """

    found: tuple[tuple[Review, FoundClaims], ...]
    missing: tuple[QuotedClaim, ...]
    changed: tuple[QuotedClaim, ...]
    ambiguous: tuple[QuotedClaim, ...]
    links_out: tuple[FoundLink, ...] = ()
    of_other_pages: int = 0
    without_words: int = 0
    lost_links: int = 0

    @property
    def placed(self) -> FoundClaims:
        """Everything that was found, wherever it stands."""
        claims = (one for _, found in self.found for one in found.claims)
        links = (one for _, found in self.found for one in found.links)
        return FoundClaims(claims=tuple(claims), links=tuple(links), links_out=self.links_out)

    @property
    def lost(self) -> tuple[QuotedClaim, ...]:
        """Everything that has no place."""
        return (*self.missing, *self.changed, *self.ambiguous)


class QuotedTaking:
    """Places what others have marked, and composes the one edit that takes it over."""

    def __init__(self, store: Store, taking_over: TakingOver) -> None:
        self._store = store
        self._taking_over = taking_over

    def reviews(self, quoted: QuotedClaims, here: Review) -> tuple[tuple[Review, QuotedClaims], ...]:
        """Return for each article what a file has marked in it: those it names, else the one that is open.

        The articles are shown in their newest versions. What the file says of another page than that of the
        open article is not among it, nor is what only counts, but in another text.

        Raises:
            SignedOffError: one of them takes nothing any more.
        """
        owners = self._owners({one.source for one in quoted.claims if one.source})
        parts: dict[str, list[QuotedClaim]] = {}
        for one in quoted.claims:
            owner = owners.get(one.source or "")
            if owner is not None or not _is_of_other_page(one, here):
                parts.setdefault(owner or here.article.id, []).append(one)
        found = []
        for article_id, marked in parts.items():
            review = Review(self._store, article_id)
            claims = [mark for each in marked if (mark := _with_words(each, review)) is not None]
            if not claims:
                continue
            article = review.article
            if article.is_signed_off:
                raise SignedOffError(title=article.details.title, signed_by=article.signed_by or "")
            found.append((review, replace(quoted, claims=tuple(claims))))
        return tuple(found)

    def compose(
        self, placed: PlacedMarks, mapping: LabelMapping, around: Sequence[Surroundings]
    ) -> tuple[Edit, TakenOver]:
        """Return the one edit that adds what was found; `around` is what each article has, in order."""
        changes: list[Change] = []
        taken = NOTHING_TAKEN
        book = self._taking_over.book(around[0] if around else self._taking_over.surroundings())
        ids: dict[str, str] = {}
        for (review, found), surroundings in zip(placed.found, around, strict=True):
            takeover = self._taking_over.among(found, review, mapping, surroundings, book)
            changes += takeover.changes
            taken += takeover.taken
            ids.update(takeover.ids)
        across = self._taking_over.across(
            placed.links_out, ids, mapping, (review for review, _ in placed.found)
        )
        changes += across.changes
        taken += across.taken + TakenOver(lost_links=placed.lost_links)
        return Edit(action=Action.IMPORT_CLAIMS, changes=tuple(changes), detail=str(taken.claims)), taken

    def _owners(self, sources: Iterable[str]) -> dict[str, str]:
        """Return the ids of the articles that sources name, by their link or by the id of a version."""
        owners: dict[str, str] = {}
        with self._store.reading() as db:
            links = {link_key(a.details.link): a.id for a in list_articles(db) if a.details.link}
            for source in sources:
                version = find_version(db, source.rpartition(":")[2])
                named = links.get(link_key(source)) if version is None else version.article_id
                if named is not None and find_article(db, named) is not None:
                    owners[source] = named
        return owners


def place_marks(parts: Iterable[tuple[Review, QuotedClaims]], quoted: QuotedClaims) -> PlacedMarks:
    """Return where the words stand that a file has marked; it asks no workspace.

    Args:
        parts: What is looked for in each article.
        quoted: All that the file holds.
    """
    found: list[tuple[Review, FoundClaims]] = []
    missing: list[QuotedClaim] = []
    changed: list[QuotedClaim] = []
    ambiguous: list[QuotedClaim] = []
    looked_for: set[str] = set()
    for review, part in parts:
        places = place_quoted(review.text.text, part.claims)
        reworded = {one.key for one in places.reworded}
        looked_for.update(one.found.key for one in part.claims)
        changed += (one for one in part.claims if one.found.key in reworded)
        missing += places.missing
        ambiguous += places.ambiguous
        links = _links_among(places.placed, quoted.links)
        found.append((review, FoundClaims(claims=places.placed, links=links)))
    inside = {link for _, one in found for link in one.links}
    with_ends = _links_among((claim for _, one in found for claim in one.claims), quoted.links)
    others = [one for one in quoted.claims if one.found.key not in looked_for]
    only_counted = sum(not one.exact for one in others)
    return PlacedMarks(
        found=tuple(found),
        missing=tuple(missing),
        changed=tuple(changed),
        ambiguous=tuple(ambiguous),
        links_out=tuple(one for one in with_ends if one not in inside),
        of_other_pages=len(others) - only_counted,
        without_words=quoted.without_words + only_counted,
        lost_links=quoted.lost_links + len(quoted.links) - len(with_ends),
    )


def _is_of_other_page(claim: QuotedClaim, here: Review) -> bool:
    """Tell whether a claim names an address on the web that is not that of an article."""
    link, source = here.article.details.link, (claim.source or "").strip()
    return bool(link) and source.lower().startswith(_WEB) and link_key(source) != link_key(link or "")


def _with_words(claim: QuotedClaim, review: Review) -> QuotedClaim | None:
    """Return a claim with its words, which the file may leave out; None where it counts in another text."""
    span, text = claim.found.span, review.text.text
    if claim.exact:
        return claim
    if (claim.source or "").rpartition(":")[2] != review.version.id or span.end > len(text):
        return None
    prefix, suffix = span.context(text)
    return replace(claim, exact=span.quote(text), prefix=prefix, suffix=suffix)


def _links_among(claims: Iterable[FoundClaim], links: Iterable[FoundLink]) -> tuple[FoundLink, ...]:
    keys = {one.key for one in claims}
    return tuple(one for one in links if one.from_key in keys and one.to_key in keys)
