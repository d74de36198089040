"""The way from the material of a report to its document, and how far along it one is."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from factcheck_gui.formats.exporters.exporter import Material

if TYPE_CHECKING:
    from factcheck_gui.domain.documents import Document


def report_document(material: Material) -> "Document":
    """Return the document of a report; that is half of the work of an export, and told as such."""
    # Imported here: who only lists the formats does without.
    from factcheck_gui.formats.exporters.documents.reading import read_document
    from factcheck_gui.formats.exporters.report.rendering import render_report

    total = _claims(material)
    html = render_report(material)
    material.progress(total // 6, total)
    document = read_document(html)
    material.progress(total // 2, total)
    return document


def written_parts(parts: Iterable[str], count: int, material: Material) -> Iterator[str]:
    """Yield what is written of a document, block after block of so many, and tell of it."""
    total = _claims(material)
    told = total // 2
    for index, part in enumerate(parts, start=1):
        yield part
        done = total // 2 + (total - total // 2) * index // max(count, 1)
        if done > told:
            told = done
            material.progress(done, total)


def _claims(material: Material) -> int:
    return sum(len(review.claims) for review in material.reviews)
