"""Long documents are printed in two parts: the file is the same whether one process prints it or two do."""

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, Destination, DictionaryObject
from PySide6.QtWidgets import QApplication

from factcheck_gui.domain.documents import Document, PageBreak, Paragraph, Run
from factcheck_gui.ui.printing.parts import second_part
from factcheck_gui.ui.printing.printer import printer
from tests.ui.printing.print_long import long_document

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def alone(qapp: QApplication) -> PdfReader:
    return PdfReader(BytesIO(printer()(long_document())))


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> PdfReader:
    return in_own_process(tmp_path_factory.mktemp("printed") / "two.pdf")


def in_own_process(target: Path, *options: str) -> PdfReader:
    command = [sys.executable, "-m", "tests.ui.printing.print_long", str(target), *options]
    subprocess.run(command, check=True, capture_output=True, cwd=Path(__file__).parents[3])
    return PdfReader(target)


def texts(reader: PdfReader) -> list[list[str]]:
    """Return the words of each page; the number of a page is written at another time."""
    return [sorted(page.extract_text().split()) for page in reader.pages]


def targets(reader: PdfReader) -> list[tuple[int, int]]:
    """Return from which page to which the links within the file lead."""
    references = [page.indirect_reference for page in reader.pages]
    found = []
    for index, page in enumerate(reader.pages):
        for note in page.annotations or ():
            link = note.get_object()
            assert isinstance(link, DictionaryObject)
            if "/Dest" in link:
                place = link["/Dest"]
                assert isinstance(place, ArrayObject)
                found.append((index, references.index(list.__getitem__(place, 0))))
    return found


def outline(reader: PdfReader) -> list[tuple[str | None, int | None]]:
    places = [one for one in reader.outline if isinstance(one, Destination)]
    return [(one.title, reader.get_destination_page_number(one)) for one in places]


def test_two_processes_print_what_one_does(alone: PdfReader, both: PdfReader) -> None:
    assert texts(both) == texts(alone)
    assert targets(both) == targets(alone)
    assert outline(both) == outline(alone)
    assert str(both.root_object["/Lang"]) == "en"


def test_links_lead_from_each_part_to_the_other(both: PdfReader) -> None:
    last = len(both.pages) - 1

    assert targets(both) == [(0, last), (last, 0)]
    assert outline(both) == [("The first", 0), ("The last", last)]


def test_every_page_bears_its_number(both: PdfReader) -> None:
    count = str(len(both.pages))

    for number, words in enumerate(texts(both), start=1):
        assert {str(number), "/", count} <= set(words)


def test_a_copy_that_is_lost_costs_time_and_nothing_else(alone: PdfReader, tmp_path: Path) -> None:
    rescued = in_own_process(tmp_path / "rescued.pdf", "lost")

    assert texts(rescued) == texts(alone)


def test_a_short_document_is_not_parted() -> None:
    assert second_part(long_document(paragraphs=20).blocks) is None


def test_a_document_is_parted_about_half_way() -> None:
    blocks = long_document().blocks

    assert second_part(blocks) == pytest.approx(len(blocks) / 2, abs=2)


def test_a_page_break_near_the_middle_parts_a_document() -> None:
    blocks = long_document(breaks_at=380).blocks
    start = second_part(blocks)

    assert start is not None
    assert isinstance(blocks[start], PageBreak)


def test_a_heading_is_not_parted_from_what_it_leads_to() -> None:
    words = Paragraph(runs=tuple(Run(text=f"{index} ") for index in range(30)))
    heading = Paragraph(level=3, runs=words.runs)
    blocks = (words, heading) * 500
    start = second_part(Document(title="", blocks=blocks).blocks)

    assert start is not None
    assert blocks[start] is heading
