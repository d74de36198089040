"""The verdict report as one HTML file that needs nothing else: no script, no font, no picture of others."""

from dataclasses import dataclass
from typing import Final

from factcheck_gui.formats.exporters.exporter import Material, Scope
from factcheck_gui.formats.exporters.report.view import report_view

_TEMPLATE: Final = "report.html.j2"


@dataclass(frozen=True, slots=True, kw_only=True)
class HtmlReport:
    """Writes the chosen articles one after another, each with its claims, verdicts and sources."""

    name: str = "html"
    suffix: str = ".html"
    scope: Scope = Scope.ARTICLES

    def render(self, material: Material) -> bytes:
        """Return the report as UTF-8; every text in it is escaped."""
        # Imported here: 90 milliseconds that the start of the program does without.
        from jinja2 import FileSystemLoader, StrictUndefined
        from jinja2.sandbox import SandboxedEnvironment

        environment = SandboxedEnvironment(
            loader=FileSystemLoader(material.templates),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        view = report_view(material.reviews, made_at=material.made_at, program=material.program)
        return environment.get_template(_TEMPLATE).render(report=view).encode()


HTML_REPORT: Final = HtmlReport()
