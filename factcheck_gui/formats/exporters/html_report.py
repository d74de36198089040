"""A report as one HTML file that needs nothing else: no script, no font, no picture of others."""

from dataclasses import dataclass
from typing import Final

from factcheck_gui.domain.losses import Loss, Part
from factcheck_gui.domain.reports import Audience
from factcheck_gui.formats.exporters.exporter import Back, Group, Material, Scope


@dataclass(frozen=True, slots=True, kw_only=True)
class HtmlReport:
    """Writes the chosen articles one after another."""

    name: str = "html"
    suffix: str = ".html"
    media_type: str = "text/html"
    scope: Scope = Scope.ARTICLES
    group: Group = Group.DOCUMENT
    back: Back = Back.TEXT
    audience: Audience | None = None
    left_out: frozenset[Part] = frozenset()

    def losses(self, material: Material) -> tuple[Loss, ...]:
        """Return the characters that are replaced; what else a report shows is chosen by its kind."""
        from factcheck_gui.formats.exporters.report.characters import count_unfit

        count = count_unfit(material.reviews)
        return (Loss(part=Part.CHARACTERS, count=count),) if count else ()

    def render(self, material: Material) -> bytes:
        """Return the report as UTF-8; every text in it is escaped.

        Raises:
            TemplateFaultError: a template, the words or what the desk has set has a fault.
        """
        # Imported here, as what writes each format is: who only lists the formats does without.
        from factcheck_gui.formats.exporters.report.rendering import render_report

        return render_report(material).encode()


HTML_REPORT: Final = HtmlReport()
