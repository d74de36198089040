"""Makes found claims of the annotations of a CAS, and links of what leads from one to another.

Tokens and sentences are no claims, but for those that something leads to.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck_gui.domain.found_claims import FoundClaim, FoundClaims, FoundLink, FoundNote
from factcheck_gui.domain.spans import Span
from factcheck_gui.formats.importers.annotated.cas_structures import Structure, Structures
from factcheck_gui.formats.importers.annotated.features import LABELS, claim_of_features, short_name
from factcheck_gui.formats.importers.annotated.frozen_text import FrozenText
from factcheck_gui.formats.uima_names import DEPENDENT, GOVERNOR
from factcheck_gui.formats.utf16 import utf16_to_code_points

_NEXT = "next"
_RELATION = "referenceRelation"
_TARGET = "target"
_ROLE = "role"


@dataclass(frozen=True, slots=True, kw_only=True)
class CasClaims:
    """What was found; `left_out` counts annotations without words, and arrows that lead nowhere."""

    found: FoundClaims
    left_out: int


def claims_of_cas(structures: Structures, text: FrozenText) -> CasClaims:
    """Return the claims and links of a CAS whose text is given in its canonical form."""
    making = _Making(structures, text)
    found = making.found()
    return CasClaims(found=found, left_out=making.left_out)


class _Making:
    """Collects claims by the ids of their structures."""

    def __init__(self, structures: Structures, text: FrozenText) -> None:
        self.left_out = 0
        self._structures = structures
        self._text = text
        self._to_code_points = utf16_to_code_points(structures.text)
        self._claims: dict[str, FoundClaim | None] = {}

    def found(self) -> FoundClaims:
        """Return all claims and links; `left_out` counts the others."""
        for one in self._structures.by_id.values():
            if one.is_annotation and not one.is_frame and not _is_relation(one):
                self._claim(one)
        links = tuple(self._links())
        claims = sorted((one for one in self._claims.values() if one is not None), key=_place)
        return FoundClaims(claims=tuple(claims), links=links)

    def _links(self) -> Iterator[FoundLink]:
        for one in self._structures.by_id.values():
            if _is_relation(one):
                yield from self._relation(one)
            elif one.is_annotation and not one.is_frame:
                for name, targets in one.references.items():
                    for target in targets:
                        yield from self._reference(one, name, target)

    def _relation(self, relation: Structure) -> Iterator[FoundLink]:
        given = {name: value for name, value in relation.features.items() if value}
        label_name = next((name for name in (*LABELS, *given) if name in given), None)
        label = given[label_name] if label_name else short_name(relation.type_name)
        (start,), (end,) = relation.references[GOVERNOR], relation.references[DEPENDENT]
        also = [f"{label}: {name}: {value}" for name, value in given.items() if name != label_name]
        yield from self._link(start, end, label, also)

    def _reference(self, host: Structure, name: str, target: str) -> Iterator[FoundLink]:
        """Yield the link that a feature is, or the filler of a slot behind it."""
        led_to = self._structures.by_id.get(target)
        if led_to is not None and not led_to.is_annotation and _TARGET in led_to.references:
            label = led_to.features.get(_ROLE) or name
            yield from self._link(host.id, led_to.references[_TARGET][0], label)
        else:
            label = host.features.get(_RELATION, "") if name == _NEXT else name
            yield from self._link(host.id, target, label or short_name(host.type_name))

    def _link(self, start: str, end: str, label: str, also: list[str] | None = None) -> Iterator[FoundLink]:
        ends = [self._structures.by_id.get(one) for one in (start, end)]
        claims = [self._claim(one) for one in ends if one is not None and one.is_annotation]
        if len(claims) < len(ends) or None in claims:
            self.left_out += 1
            return
        if also:
            claim = claims[0]
            if claim is not None:
                notes = (*claim.notes, *(FoundNote(words=words) for words in also))
                self._claims[start] = replace(claim, notes=notes)
        yield FoundLink(from_key=start, to_key=end, label=label)

    def _claim(self, one: Structure) -> FoundClaim | None:
        """Return the claim that an annotation becomes, the same each time; None without words."""
        if one.id not in self._claims:
            self._claims[one.id] = self._made(one)
            self.left_out += self._claims[one.id] is None
        return self._claims[one.id]

    def _made(self, one: Structure) -> FoundClaim | None:
        if one.begin is None or one.end is None or one.sofa not in (None, self._structures.sofa):
            return None
        start = self._text.to_new(self._to_code_points(one.begin))
        end = self._text.to_new(self._to_code_points(one.end))
        if start >= end:
            return None
        return claim_of_features(one.id, Span(start=start, end=end), one.type_name, one.features)


def _is_relation(one: Structure) -> bool:
    return all(len(one.references.get(name, ())) == 1 for name in (GOVERNOR, DEPENDENT))


def _place(claim: FoundClaim) -> tuple[int, int]:
    return claim.span.start, claim.span.end
