"""Reports as PDF."""

from dataclasses import replace

import pytest

from factcheck_gui.domain.documents import Document
from factcheck_gui.domain.paragraphs import paragraphs
from factcheck_gui.formats.exporters.documents.pdf import PDF, NoPrinterError
from tests.formats.exporters.material import nasty_material


def test_the_document_is_handed_to_the_printer() -> None:
    printed: list[Document] = []

    def print_document(document: Document) -> bytes:
        printed.append(document)
        return b"%PDF-1.7"

    assert PDF.render(replace(nasty_material(), print_document=print_document)) == b"%PDF-1.7"
    text = "\n".join(line.text for line in paragraphs(printed[0].blocks))
    assert "The bridge is 412 metres long." in text


def test_without_a_printer_it_is_a_fault_of_the_program() -> None:
    with pytest.raises(NoPrinterError):
        PDF.render(nasty_material())
