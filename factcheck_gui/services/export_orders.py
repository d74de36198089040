"""What can be ordered from the exporting service."""

from dataclasses import dataclass
from pathlib import Path

from factcheck_gui.domain.losses import Part
from factcheck_gui.domain.reports import Audience, Report
from factcheck_gui.formats.exporters.exporter import Back, Exporter, Group, PiecemealExporter, Scope

__all__ = [
    "Back",
    "ExportFormat",
    "ExportOrder",
    "Group",
    "Scope",
    "Shortcomings",
    "export_formats",
    "find_format",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportOrder:
    """Which articles, in which format; no articles named stands for all of them.

    `report` matters to documents only. With `is_internal` the fields that stay on the desk are in it.
    `house` is a folder with the desk's own templates. `versions` are the numbers of the two that a comparison
    shows, the last two where they are None.
    """

    format_name: str
    article_ids: tuple[str, ...] = ()
    report: Report = Report.VERDICTS
    is_internal: bool = False
    house: Path | None = None
    versions: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportFormat:
    """A format that can be chosen; `is_piecemeal` tells whether it can lie in a folder as several files.

    `left_out` are the parts that it has no place for.
    """

    name: str
    suffix: str
    media_type: str
    scope: Scope
    group: Group
    back: Back
    audience: Audience | None
    is_piecemeal: bool
    left_out: frozenset[Part]

    @property
    def is_article_wise(self) -> bool:
        """Whether it holds chosen articles, and not the whole workspace."""
        return self.scope is not Scope.WORKSPACE

    @property
    def takes_report(self) -> bool:
        """Whether one of the reports is chosen with it."""
        return self.group is Group.DOCUMENT

    def audience_of(self, report: Report) -> Audience | None:
        """For whom it is written; None where that is chosen with each export."""
        return report.audience if self.takes_report else self.audience


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortcomings:
    """What readers of a report would miss."""

    claims_without_source: int
    verdicts_without_reason: int
    unchecked_claims: int


def export_formats() -> tuple[ExportFormat, ...]:
    """Return the formats, in the order in which they are offered."""
    from factcheck_gui.formats.exporters.registry import EXPORTERS

    return tuple(map(_format_of, EXPORTERS))


def find_format(name: str) -> ExportFormat | None:
    """Return a format by its name, without a look at the others; None where there is none of this name."""
    from factcheck_gui.formats.exporters.finding import find_by_name

    found = find_by_name(name)
    return None if found is None else _format_of(found)


def _format_of(one: Exporter) -> ExportFormat:
    return ExportFormat(
        name=one.name,
        suffix=one.suffix,
        media_type=one.media_type,
        scope=one.scope,
        group=one.group,
        back=one.back,
        audience=one.audience,
        is_piecemeal=isinstance(one, PiecemealExporter),
        left_out=one.left_out,
    )
