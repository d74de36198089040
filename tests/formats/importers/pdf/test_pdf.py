"""PDFs: paragraphs out of lines, order out of places, and never a silently shorter text."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QPageSize, QPdfWriter, QTextDocument

from factcheck_gui.domain.provenance import FoundIn
from factcheck_gui.domain.remarks import Remark, RemarkKind
from factcheck_gui.formats.importers.pdf.pdf import PDF
from tests.formats.importers.pdf.council_lines import JOINED, LINES
from tests.formats.importers.pdf.pdf_maker import HELVETICA, Text, assemble, column, content, make_pdf
from tests.formats.importers.reading_sources import articles, shown, source


def test_recognises_the_mark_behind_a_few_bytes_of_rubbish() -> None:
    assert PDF.recognises(source(b"\n\n%PDF-1.4\n", "x"))
    assert not PDF.recognises(source(b"PK\x03\x04", "x.pdf"))


def test_lines_become_paragraphs_and_large_letters_a_headline() -> None:
    page = [
        Text(words="Council raises the price", y=760, size=24),
        Text(words="By Jane Doe", y=730),
        *column(LINES, top=700),
        *column(["A second paragraph begins lower down."], top=640),
    ]
    [article] = articles(PDF, make_pdf([page]))
    assert shown(article) == [
        "headline: Council raises the price",
        "byline: By Jane Doe",
        f"paragraph: {JOINED}",
        "paragraph: A second paragraph begins lower down.",
    ]
    assert article.details.title == "Council raises the price"
    assert article.details.author == "Jane Doe"
    assert article.details.found_in["title"] is FoundIn.LAYOUT
    assert article.remarks == ()


def test_an_indented_line_begins_a_paragraph() -> None:
    page = [*column(LINES), *column(["Here begins another one, which is long enough to be"], x=90, top=660.4)]
    [article] = articles(PDF, make_pdf([page]))
    assert len(article.blocks) == 2


def test_two_columns_are_read_one_after_the_other() -> None:
    left = [f"Left line {number} of the first column goes" for number in range(8)]
    right = [f"right line {number} of the second column is" for number in range(8)]
    page = [Text(words="A headline over both of the columns of it", size=20, y=740)]
    for one, other in zip(column(left), column(right, x=320), strict=True):
        page += [one, other]
    [article] = articles(PDF, make_pdf([page]))
    assert shown(article)[1:] == ["paragraph: " + " ".join(left + right)]


def test_rows_of_a_table_keep_their_cells_together() -> None:
    rows = [("Year", "Price"), ("2024", "twelve"), ("2025", "fifteen")]
    cells = [
        Text(words=words, x=72 + 150 * x, y=500 - 20 * y)
        for y, row in enumerate(rows)
        for x, words in enumerate(row)
    ]
    [article] = articles(PDF, make_pdf([[*column(LINES), *cells]]))
    assert shown(article)[1:] == [
        "paragraph: Year · Price",
        "paragraph: 2024 · twelve",
        "paragraph: 2025 · fifteen",
    ]


def test_running_heads_and_page_numbers_are_left_out_and_said() -> None:
    pages = [
        [
            Text(words="The Daily, 4 March 2026", y=810),
            *column([f"Page {word} holds a sentence of its own."]),
            *column(["And it holds another one below it, too."], top=500),
            Text(words=str(number), x=290, y=30),
        ]
        for number, word in enumerate(("one", "two", "three", "four"), start=1)
    ]
    [article] = articles(PDF, make_pdf(pages))
    assert "Daily" not in article.text
    assert len(article.blocks) == 8
    assert not any(sign.isdecimal() for sign in article.text)
    assert article.remarks == (Remark(kind=RemarkKind.RUNNING_HEADS, count=8),)


def test_a_paragraph_goes_on_over_the_end_of_a_page() -> None:
    [article] = articles(PDF, make_pdf([column(LINES[:2], top=100), column(LINES[2:], top=760)]))
    assert shown(article) == [f"paragraph: {JOINED}"]


def test_gaps_between_strings_become_spaces_and_kerning_does_not() -> None:
    page = b"BT /F1 11 Tf 72 700 Td [(W) 60 (ater) -320 (and) -10 ( f) 20 (ire.)] TJ 0 -13 Td (Next) Tj ET"
    [article] = articles(PDF, make_pdf([page]))
    assert article.text.startswith("Water and fire.")


def test_what_the_document_says_of_itself() -> None:
    info = "/Title (Water prices) /Author (Jane Doe; John Roe) /CreationDate (D:20260304101500+01'00')"
    [article] = articles(PDF, make_pdf([column(LINES)], info=info, catalog="/Lang (en-GB)"))
    details = article.details
    assert (details.title, details.author, details.date, details.language) == (
        "Water prices",
        "Jane Doe, John Roe",
        "2026-03-04",
        "en-GB",
    )
    assert set(details.found_in.values()) == {FoundIn.DOCUMENT, FoundIn.GUESSED}


@pytest.mark.parametrize(
    "title", ["Microsoft Word - Draft 3.doc", "draft.indd", "untitled", "https://example.org/x"]
)
def test_the_name_of_a_file_is_no_title(title: str) -> None:
    [article] = articles(PDF, make_pdf([column(LINES)], info=f"/Title ({title}) /CreationDate (yesterday)"))
    assert article.details.title is None
    assert article.details.date is None


def test_every_way_to_show_a_line() -> None:
    page = (
        b"BT /F1 11 Tf 14 TL 1 Tc 2 Tw 90 Tz 72 700 Td (First line of it goes) Tj "
        b"T* (second line of it goes) Tj (third line of it goes) ' 0 0 (fourth line of it goes) \" "
        b"0 Tc 0 -14 TD (fifth line of it) Tj 4 Ts (2) Tj 0 Ts ET"
    )
    [article] = articles(PDF, make_pdf([page]))
    lines = [f"{word} line of it goes" for word in ("First", "second", "third", "fourth")]
    assert article.text == " ".join([*lines, "fifth line of it2"])


def test_a_page_written_sideways_is_read_and_a_mark_on_its_edge_is_not() -> None:
    lines = "".join(f"1 0 0 1 0 {-14 * place} Tm ({line}) Tj " for place, line in enumerate(LINES))
    page = f"q 0 1 -1 0 100 100 cm BT /F1 11 Tf {lines} ET Q BT /F1 11 Tf 300 50 Td (stamp) Tj ET"
    [article] = articles(PDF, make_pdf([page.encode()]))
    assert article.text == JOINED
    assert article.remarks == (Remark(kind=RemarkKind.RUNNING_HEADS, count=1),)


def _with_form(form: bytes) -> bytes:
    return assemble(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R >>",
            2: b"<< /Type /Pages /Kids [6 0 R] /Count 1 >>",
            3: b"<< >>",
            4: HELVETICA.encode(),
            6: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 7 0 R "
            b"/Resources << /Font << /F1 4 0 R >> /XObject << /X 8 0 R >> >> >>",
            7: b"<< /Length 5 >>\nstream\n/X Do\nendstream",
            8: b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Matrix [1 0 0 1 10 10] /Length %d >>\n"
            b"stream\n%s\nendstream" % (len(form), form),
        }
    )


def test_forms_on_a_page_are_read() -> None:
    [article] = articles(PDF, _with_form(content(column(LINES))))
    assert article.text == JOINED


def test_a_form_that_shows_itself_is_said_to_be_cut_short() -> None:
    [article] = articles(PDF, _with_form(b"BT /F1 11 Tf 72 700 Td (A line) Tj ET /X Do"))
    assert article.text.startswith("A line")
    assert [remark.kind for remark in article.remarks] == [RemarkKind.CUT_SHORT]


def test_a_page_of_another_program(qapp: QGuiApplication, tmp_path: Path) -> None:
    file = tmp_path / "printed.pdf"
    writer = QPdfWriter(str(file))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setTitle("Printed")
    document = QTextDocument()
    document.setHtml(
        f"<h1>Water in the office</h1><p>{JOINED} {JOINED}</p><h2>What follows</h2><p>{JOINED}</p>"
        '<p dir="rtl">המועצה הצביעה ביום שלישי (במועצה) על העלאת מחיר המים ב-30 אחוזים.</p>'
        '<p dir="rtl">صوت المجلس يوم الثلاثاء على رفع سعر المياه بمقدار 30 في المئة.</p>'
    )
    document.print_(writer)
    del writer
    [article] = articles(PDF, file.read_bytes())
    assert shown(article) == [
        "headline: Water in the office",
        f"paragraph: {JOINED} {JOINED}",
        "heading: What follows",
        f"paragraph: {JOINED}",
        "paragraph: המועצה הצביעה ביום שלישי (במועצה) על העלאת מחיר המים ב-30 אחוזים.",
        "paragraph: صوت المجلس يوم الثلاثاء على رفع سعر المياه بمقدار 30 في المئة.",
    ]
