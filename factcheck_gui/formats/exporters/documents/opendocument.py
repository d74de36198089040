"""A report as an OpenDocument text (ISO/IEC 26300, OpenDocument 1.3)."""

from dataclasses import dataclass
from typing import Final

from factcheck_gui.domain.losses import Loss, Part
from factcheck_gui.domain.reports import Audience
from factcheck_gui.formats.exporters.documents.steps import replaced_characters, report_document
from factcheck_gui.formats.exporters.exporter import Back, Group, Material, Scope


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDocument:
    """Writes what the templates render, for LibreOffice and whatever else reads OpenDocument."""

    name: str = "odt"
    suffix: str = ".odt"
    media_type: str = "application/vnd.oasis.opendocument.text"
    scope: Scope = Scope.ARTICLES
    group: Group = Group.DOCUMENT
    back: Back = Back.TEXT
    audience: Audience | None = None
    left_out: frozenset[Part] = frozenset()

    def losses(self, material: Material) -> tuple[Loss, ...]:
        """Return how many characters XML cannot hold, and are replaced."""
        return replaced_characters(material)

    def render(self, material: Material) -> bytes:
        """Return the document; the same material always gives the same bytes."""
        from factcheck_gui.formats.exporters.documents.odt_file import write_opendocument

        return write_opendocument(report_document(material), material)


OPEN_DOCUMENT: Final = OpenDocument()
