"""A PDF whose pages hold no text that can be read says so."""

import pytest

from factcheck_gui.domain.input_errors import NoTextLayerError
from factcheck_gui.domain.remarks import Remark, RemarkKind
from factcheck_gui.formats.importers.pdf.pdf import PDF, number_ranges
from tests.formats.importers.pdf.council_lines import LINES
from tests.formats.importers.pdf.pdf_maker import column, make_pdf
from tests.formats.importers.reading_sources import articles


def test_a_scan_is_named_as_one() -> None:
    picture = b"q 500 0 0 700 0 0 cm " + b"0 0 1 1 re f " * 20 + b"Q"
    with pytest.raises(NoTextLayerError) as caught:
        articles(PDF, make_pdf([picture, picture]))
    assert caught.value.pages == 2


def test_pages_without_text_are_listed() -> None:
    picture = b"0 0 1 1 re f " * 20
    [article] = articles(
        PDF, make_pdf([column(LINES), picture, column(LINES), column(LINES), picture, picture])
    )
    assert Remark(kind=RemarkKind.PAGES_WITHOUT_TEXT, count=3, detail="2, 5-6") in article.remarks


def test_a_page_left_blank_is_none_of_them() -> None:
    [article] = articles(PDF, make_pdf([column(LINES), b"q Q"]))
    assert article.remarks == ()


def test_number_ranges() -> None:
    assert number_ranges([1, 2, 3, 7, 9, 10]) == "1-3, 7, 9-10"


def test_fonts_that_name_no_signs_are_no_text_layer() -> None:
    page = b"BT /F3 11 Tf 72 700 Td <0024002500260027> Tj ET"
    with pytest.raises(NoTextLayerError):
        articles(PDF, make_pdf([page]))


def test_a_few_unknown_signs_are_said() -> None:
    page = b"BT /F1 11 Tf 72 700 Td (A line that can be read well enough) Tj /F3 11 Tf <0024> Tj ET"
    [article] = articles(PDF, make_pdf([page]))
    assert article.remarks == (Remark(kind=RemarkKind.CUT_SHORT, count=1, detail="fonts"),)


def test_what_glyphs_stand_for_comes_before_what_they_are() -> None:
    page = (
        b"BT /F1 11 Tf 72 700 Td /Span << /ActualText (of) >> BDC (0f) Tj EMC ( course it rains.) Tj ET\n"
        b"/Artifact << /Type /Pagination >> BDC BT 72 30 Td (Printed by nobody) Tj ET EMC"
    )
    [article] = articles(PDF, make_pdf([page]))
    assert article.text == "of course it rains."
    assert article.remarks == (Remark(kind=RemarkKind.RUNNING_HEADS, count=1),)
