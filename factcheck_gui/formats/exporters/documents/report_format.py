"""What all formats share that a report is written in."""

from dataclasses import dataclass

from factcheck_gui.domain.losses import Loss, Part
from factcheck_gui.domain.reports import Audience
from factcheck_gui.formats.exporters.exporter import Back, Group, Material, Scope


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFormat:
    """Shows the chosen articles one after another; what is in it is chosen by the kind of the report."""

    scope: Scope = Scope.ARTICLES
    group: Group = Group.DOCUMENT
    back: Back = Back.TEXT
    audience: Audience | None = None
    left_out: frozenset[Part] = frozenset()

    def losses(self, material: Material) -> tuple[Loss, ...]:
        """Return how many characters no report can hold, and are replaced, if there are any."""
        from factcheck_gui.formats.exporters.report.characters import count_unfit

        count = count_unfit(material.reviews)
        return (Loss(part=Part.CHARACTERS, count=count),) if count else ()
