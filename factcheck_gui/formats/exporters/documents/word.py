"""A report as a Word document (Office Open XML, ECMA-376)."""

from dataclasses import dataclass
from typing import Final

from factcheck_gui.domain.losses import Loss, Part
from factcheck_gui.domain.reports import Audience
from factcheck_gui.formats.exporters.documents.steps import replaced_characters, report_document
from factcheck_gui.formats.exporters.exporter import Back, Group, Material, Scope


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """Writes what the templates render, with Word's own styles, so that a desk can work on with it."""

    name: str = "docx"
    suffix: str = ".docx"
    media_type: str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
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
        from factcheck_gui.formats.exporters.documents.word_file import write_word

        return write_word(report_document(material), material)


WORD: Final = Word()
