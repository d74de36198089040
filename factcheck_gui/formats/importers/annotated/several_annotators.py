"""Puts together what several people have marked in one text: the same once, with all that was said."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from factcheck_gui.domain.found_claims import FoundClaim, FoundClaims, FoundLink
from factcheck_gui.domain.spans import Span
from factcheck_gui.formats.importers.annotated.found_words import with_words
from factcheck_gui.formats.labelled_lines import CLAIM_LABELS


def put_together(found: Iterable[FoundClaims]) -> FoundClaims:
    """Return the marks of all, those of the first before the others'.

    Of marks on the same words with the same label the first keeps its place; what the others say otherwise
    becomes a note on it.
    """
    parts = list(found)
    if len(parts) == 1:
        return parts[0]
    claims: dict[str, FoundClaim] = {}
    links: dict[FoundLink, None] = {}
    for part in parts:
        keys = _taken_in(claims, part)
        for link in part.links:
            links[replace(link, from_key=keys[link.from_key], to_key=keys[link.to_key])] = None
    return FoundClaims(
        claims=tuple(claims.values()),
        links=tuple(links),
        misplaced=sum(one.misplaced for one in parts),
        lost_links=sum(one.lost_links for one in parts),
    )


def _taken_in(claims: dict[str, FoundClaim], part: FoundClaims) -> Mapping[str, str]:
    """Add the marks of one person to the others; return what each goes by there."""
    there: dict[tuple[Span, str], list[str]] = {}
    for key, claim in claims.items():
        there.setdefault((claim.span, claim.label), []).append(key)
    keys: dict[str, str] = {}
    for one in part.claims:
        same = there.get((one.span, one.label))
        if same:
            keys[one.key] = same.pop(0)
            claims[keys[one.key]] = _both(claims[keys[one.key]], one)
            continue
        key, number = one.key, 1
        while key in claims:
            number += 1
            key = f"{one.key}#{number}"
        keys[one.key] = key
        claims[key] = replace(one, key=key)
    return keys


def _both(claim: FoundClaim, other: FoundClaim) -> FoundClaim:
    said = {name: getattr(other, name, None) for name in CLAIM_LABELS}
    new = {name: value for name, value in said.items() if value and value != getattr(claim, name)}
    notes = tuple(one for one in other.notes if one not in claim.notes)
    return with_words(replace(claim, notes=(*claim.notes, *notes)), new)
