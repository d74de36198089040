"""What rows about verdicts, source notes and sources are made of."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck_gui.domain.reviews import ReviewedNote
from factcheck_gui.domain.sources import Source, SourceNote
from factcheck_gui.domain.verdicts import Verdict
from factcheck_gui.formats.exporters.exporter import Material, no_progress
from factcheck_gui.formats.exporters.tables.claim_rows import Answer, ClaimRow, claim_rows


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictRow:
    """A verdict with its claim."""

    claim: ClaimRow
    verdict: Verdict
    answer: Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteRow:
    """A source note with its claim."""

    claim: ClaimRow
    cited: ReviewedNote

    @property
    def note(self) -> SourceNote:
        """The note alone."""
        return self.cited.note


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """A source, and how many source notes draw on it."""

    source: Source
    cited_by: int


def verdicts(material: Material) -> Iterator[VerdictRow]:
    """Yield the verdicts, claim by claim: first whether it was said, then whether it is true."""
    for row in _again(material):
        for given in (row.said, row.truth):
            if given.verdict is not None:
                yield VerdictRow(claim=row, verdict=given.verdict, answer=given)


def notes(material: Material) -> Iterator[NoteRow]:
    """Yield the source notes, claim by claim."""
    for row in _again(material):
        for cited in row.reviewed.notes:
            yield NoteRow(claim=row, cited=cited)


def sources(material: Material) -> Iterator[SourceRow]:
    """Yield the sources in the order in which they are cited first."""
    found: dict[str, Source] = {}
    cited_by: Counter[str] = Counter()
    for row in notes(material):
        if row.cited.source is not None:
            found.setdefault(row.cited.source.id, row.cited.source)
            cited_by[row.cited.source.id] += 1
    for source in found.values():
        yield SourceRow(source=source, cited_by=cited_by[source.id])


def _again(material: Material) -> Iterator[ClaimRow]:
    """Yield the claims once more, of which nobody needs to be told."""
    return claim_rows(replace(material, progress=no_progress))
