"""Makes found claims of the selections of a REFI-QDA source.

A selection with several codes is several claims, one without a code is a claim without a label. Notes hang on
selections and codings by reference, or by a link; what a note marks by itself is a claim without a label.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from factcheck_gui.domain.found_claims import FoundClaim, FoundClaims
from factcheck_gui.domain.spans import Span
from factcheck_gui.formats.importers.annotated.found_words import with_text
from factcheck_gui.formats.importers.annotated.frozen_text import FrozenText
from factcheck_gui.formats.importers.annotated.json_shapes import as_offset
from factcheck_gui.formats.importers.annotated.refi_codes import Code, CodeFamily, guid
from factcheck_gui.formats.importers.annotated.refi_links import RefiLinks
from factcheck_gui.formats.importers.annotated.refi_notes import RefiNotes
from factcheck_gui.formats.importers.annotated.refi_positions import Position, code_points, find_counting
from factcheck_gui.formats.importers.documents.safe_xml import local_name
from factcheck_gui.formats.importers.texts.loose_text import settle

if TYPE_CHECKING:
    from lxml.etree import _Element

SELECTIONS: Final = ("PlainTextSelection", "TranscriptSelection")
_LOST: Final = "PDFSelection"
_REFERENCE: Final = "CodeRef"
# Some programs refer to the code from the selection itself.
_CODINGS: Final = ("Coding", _REFERENCE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Selection:
    element: "_Element"
    position: Position | None


def claims_of(
    element: "_Element",
    raw: str,
    text: FrozenText,
    codes: Mapping[str, Code],
    notes: RefiNotes,
    links: RefiLinks,
) -> FoundClaims:
    """Return the claims of a source, or of the transcript or representation that holds its text."""
    selections = [*_selections(element), *_in_notes(element, notes)]
    if notes.are_ours:
        counting = code_points(raw, text)
    else:
        counting = find_counting(raw, text, [one.position for one in selections if one.position])
    claims: dict[str, FoundClaim] = {}
    places: dict[str, str] = {}
    misplaced = 0
    for number, one in enumerate(selections, 1):
        span = None if one.position is None else counting.span(one.position)
        if span is None:
            misplaced += 1
            continue
        made = list(_claims(one.element, span, codes, notes, f"selection {number}"))
        for claim, guids in made:
            claims[claim.key] = claim
            for place in guids:
                places.setdefault(place, claim.key)
    return links.within(FoundClaims(claims=tuple(claims.values()), misplaced=misplaced), places)


def lost_selections(source: "_Element") -> int:
    """Return how many selections of a source lie on its pages and not in its text."""
    return sum(local_name(one) == _LOST for one in source)


def _selections(element: "_Element") -> Iterator[_Selection]:
    synchronised = {
        guid(one.get("guid")): as_offset(one.get("position"))
        for one in element
        if local_name(one) == "SyncPoint"
    }
    for one in element:
        if local_name(one) not in SELECTIONS:
            continue
        if local_name(one) == SELECTIONS[0]:
            start, end = as_offset(one.get("startPosition")), as_offset(one.get("endPosition"))
        else:
            start = synchronised.get(guid(one.get("fromSyncPoint")))
            end = synchronised.get(guid(one.get("toSyncPoint")))
        yield _Selection(element=one, position=_position(one, start, end))


def _in_notes(element: "_Element", notes: RefiNotes) -> Iterator[_Selection]:
    """Yield what the notes of a source mark in it, as some programs write comments on a place."""
    for note in notes.of(element):
        yield from _selections(note)


def _position(element: "_Element", start: int | None, end: int | None) -> Position | None:
    if start is None or end is None:
        return None
    return Position(start=start, end=end, name=element.get("name") or "")


def _claims(
    selection: "_Element", span: Span, codes: Mapping[str, Code], notes: RefiNotes, fallback: str
) -> Iterator[tuple[FoundClaim, tuple[str, ...]]]:
    """Yield the claims of a selection, each with the GUIDs that links can name it by."""
    own = guid(selection.get("guid"))
    codings = [(one, _code_of(one, codes)) for one in selection if local_name(one) in _CODINGS]
    labels = [(one, code.words) for one, code in codings if code.family is CodeFamily.LABEL]
    words: dict[CodeFamily, str] = {}
    if not labels:
        # A verdict alone is all that there is to know what was meant.
        labels, codings = [(one, code.path) for one, code in codings], []
    for _, code in codings:
        words.setdefault(code.family, code.words)
    every: list[tuple[_Element | None, str]] = [*labels] or [(None, "")]
    for number, (coding, label) in enumerate(every, 1):
        key = own or fallback
        claim = FoundClaim(
            key=key if number == 1 else f"{key} ({number})",
            span=span,
            label=label,
            verdict=words.get(CodeFamily.VERDICT),
            attribution=words.get(CodeFamily.ATTRIBUTION),
        )
        for text in (*_descriptions(selection), *notes.texts(selection, own)):
            claim = with_text(claim, text)
        parent = selection.getparent()
        if parent is not None and local_name(parent) == "Note":
            claim = with_text(claim, notes.text(parent))
        guids = [own]
        if coding is not None:
            guids.append(guid(coding.get("guid")))
            for text in notes.texts(coding, guids[-1]):
                claim = with_text(claim, text)
        yield claim, tuple(filter(None, guids))


def _code_of(coding: "_Element", codes: Mapping[str, Code]) -> Code:
    """Return the code of a coding; one that is not in the code book goes by its GUID."""
    references = (one for one in (coding, *coding) if local_name(one) == _REFERENCE)
    target = next((guid(one.get("targetGUID")) for one in references), "")
    return codes.get(target) or Code(family=CodeFamily.LABEL, words=target, path=target)


def _descriptions(selection: "_Element") -> Iterator[str]:
    for one in selection:
        if local_name(one) == "Description" and one.text:
            yield settle(one.text)[0]
