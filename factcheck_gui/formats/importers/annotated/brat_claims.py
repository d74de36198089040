"""Makes found claims of brat's lines.

Fragments with nothing but a line break between them are one claim: brat cannot mark across line breaks
otherwise. Of fragments with words between, each becomes a claim, `T1`, `T1.2`, and a note on each quotes the
whole.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from factcheck_gui.domain.errors import UnreadableInputError
from factcheck_gui.domain.found_claims import FoundClaim, FoundClaims, FoundLink, FoundNote
from factcheck_gui.domain.spans import Span
from factcheck_gui.formats.importers.annotated.brat_lines import BratLines, Marked, Said
from factcheck_gui.formats.importers.annotated.found_words import with_text
from factcheck_gui.formats.importers.annotated.frozen_text import FrozenText
from factcheck_gui.formats.labelled_lines import (
    BETWEEN,
    CLAIM_LABELS,
    FURTHER,
    LINE_END,
    NOTE_LABELS,
    read_lines,
)

_VERDICT: Final = "verdict"
_ATTRIBUTION: Final = "attribution"
_USUAL_NOTE: Final = "AnnotatorNotes"
_GAP: Final = " … "
_DEEPEST: Final = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class BratClaims:
    """What was found; `left_out` counts marks without words, and what is said of nothing."""

    found: FoundClaims
    left_out: int


def claims_of(
    lines: BratLines, raw: str, text: FrozenText, name: str, labels: Mapping[str, str]
) -> BratClaims:
    """Return the claims and links of a file.

    Args:
        lines: What the annotation file says.
        raw: The text that its offsets count in.
        text: The same in its canonical form.
        name: The name of the annotation file, for errors.
        labels: The words for the values of attributes, where the file's own are shortened.

    Raises:
        UnreadableInputError: a mark lies outside the text, or covers other words than it says.
    """
    said = _said(lines, labels)
    claims: dict[str, tuple[FoundClaim, ...]] = {}
    left_out = 0
    for marked in lines.marked:
        if marked.id in claims:
            raise UnreadableInputError(name=name, line=marked.line, finding=f"{marked.id} is there twice")
        _check(marked, raw, name)
        claims[marked.id] = tuple(_of_mark(marked, raw, text, said.get(marked.id, _Notes())))
        left_out += not claims[marked.id]
    links = []
    lost_links = 0
    for arrow in lines.arrows:
        start, end = _span_of(lines, arrow.from_id), _span_of(lines, arrow.to_id)
        if claims.get(start) and claims.get(end) and start != end:
            links.append(FoundLink(from_key=start, to_key=end, label=arrow.label))
        else:
            lost_links += 1
    every = tuple(claim for parts in claims.values() for claim in parts)
    unheard = sum(about not in claims for about in said)
    found = FoundClaims(claims=every, links=tuple(links), lost_links=lost_links)
    return BratClaims(found=found, left_out=left_out + unheard)


@dataclass(slots=True, kw_only=True)
class _Notes:
    """What is said of one span."""

    verdict: str | None = None
    attribution: str | None = None
    lines: list[str] = field(default_factory=list)
    notes: list[FoundNote] = field(default_factory=list)


def _said(lines: BratLines, labels: Mapping[str, str]) -> dict[str, _Notes]:
    found: dict[str, _Notes] = defaultdict(_Notes)
    for one in lines.attributes:
        notes = found[_span_of(lines, one.about)]
        value = labels.get(one.value, one.value)
        is_on_span = one.about not in lines.owners
        if is_on_span and one.name.lower() == _VERDICT and value and notes.verdict is None:
            notes.verdict = value
        elif is_on_span and one.name.lower() == _ATTRIBUTION and value and notes.attribution is None:
            notes.attribution = value
        else:
            notes.lines.append(": ".join(part for part in (one.name, value) if part))
    for one in lines.normalisations:
        reference = ": ".join(part for part in (one.name, one.value) if part)
        note = FoundNote(words=reference, title=one.words or None)
        found[_span_of(lines, one.about)].notes.append(note)
    for one in lines.notes:
        found[_span_of(lines, one.about)].lines += _note_words(one)
    return found


def _note_words(one: Said) -> Iterable[str]:
    words = one.words.strip()
    if one.name != _USUAL_NOTE:
        words = ": ".join(part for part in (one.name, words) if part)
    return [words] if words else []


def _span_of(lines: BratLines, about: str) -> str:
    """Return the id of the span that an annotation stands on; its own where it stands on none."""
    for _ in range(_DEEPEST):
        following = lines.triggers.get(about) or lines.owners.get(about)
        if following is None:
            return about
        about = following
    return about


def _check(marked: Marked, raw: str, name: str) -> None:
    """Refuse a mark that cannot be right: every place after it would be wrong as well."""
    if max(end for _, end in marked.fragments) > len(raw):
        finding = f"{marked.id} lies outside the text"
        raise UnreadableInputError(name=name, line=marked.line, finding=finding)
    covered = " ".join(raw[start:end] for start, end in marked.fragments)
    if marked.words and _plain(covered) != _plain(marked.words):
        finding = f"{marked.id} stands on other words than it says"
        raise UnreadableInputError(name=name, line=marked.line, finding=finding)


def _plain(words: str) -> str:
    return "".join(words.split())


def _of_mark(marked: Marked, raw: str, text: FrozenText, said: _Notes) -> Iterator[FoundClaim]:
    spans = []
    for begin, stop in _joined(marked.fragments, raw):
        start, end = text.to_new(begin), text.to_new(stop)
        if start < end:
            spans.append(Span(start=start, end=end))
    whole = _GAP.join(" ".join(span.quote(text.text).split()) for span in spans)
    for number, span in enumerate(spans, start=1):
        key = marked.id if number == 1 else f"{marked.id}.{number}"
        claim = FoundClaim(key=key, span=span, label=marked.label)
        if len(spans) > 1:
            claim = replace(claim, notes=(FoundNote(words=f"{number}/{len(spans)}", quote=whole),))
        if number == 1:
            claim = replace(
                claim,
                verdict=said.verdict,
                attribution=said.attribution,
                notes=(*claim.notes, *said.notes),
            )
            for line in said.lines:
                claim = with_text(claim, _apart(line))
        yield claim


def _apart(line: str) -> str:
    """Return what we have written on one line as the lines that it had."""
    for lines, labels in ((line.replace(BETWEEN, "\n"), NOTE_LABELS), (line, CLAIM_LABELS)):
        if read_lines(lines, labels) is not None:
            return lines.replace(LINE_END, f"\n{FURTHER}")
    return line


def _joined(fragments: Iterable[tuple[int, int]], raw: str) -> list[tuple[int, int]]:
    """Return fragments, with those as one that only a line break parts."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(fragments):
        gap = raw[joined[-1][1] : start] if joined else ""
        if gap.isspace() and _breaks(gap):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _breaks(gap: str) -> bool:
    return len(f".{gap}.".splitlines()) > 1
