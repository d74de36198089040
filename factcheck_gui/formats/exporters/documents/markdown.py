"""A report as Markdown: CommonMark with tables, without any HTML."""

from dataclasses import dataclass
from typing import Final

from factcheck_gui.domain.losses import Loss, Part
from factcheck_gui.domain.reports import Audience
from factcheck_gui.formats.exporters.documents.steps import replaced_characters, report_document
from factcheck_gui.formats.exporters.exporter import Back, Group, Material, Scope


@dataclass(frozen=True, slots=True, kw_only=True)
class Markdown:
    """Writes what the templates render, for content systems and version control."""

    name: str = "md"
    suffix: str = ".md"
    media_type: str = "text/markdown"
    scope: Scope = Scope.ARTICLES
    group: Group = Group.DOCUMENT
    back: Back = Back.TEXT
    audience: Audience | None = None
    left_out: frozenset[Part] = frozenset()

    def losses(self, material: Material) -> tuple[Loss, ...]:
        """Return how many characters no report can hold, and are replaced."""
        return replaced_characters(material)

    def render(self, material: Material) -> bytes:
        """Return the document as UTF-8."""
        from factcheck_gui.formats.exporters.documents.markdown_blocks import write_markdown

        return write_markdown(report_document(material), material).encode()


MARKDOWN: Final = Markdown()
