"""A PDF that is closed, cut short or damaged ends in a remark or a known error."""

import zlib
from io import BytesIO

import pytest
from pypdf import PdfReader, PdfWriter

from factcheck_gui.domain.errors import EmptyInputError
from factcheck_gui.domain.input_errors import BrokenInputError, EncryptedInputError
from factcheck_gui.domain.remarks import Remark, RemarkKind
from factcheck_gui.formats.importers.pdf.pdf import PDF
from tests.formats.importers.pdf.council_lines import JOINED, LINES
from tests.formats.importers.pdf.pdf_maker import Text, column, make_pdf
from tests.formats.importers.reading_sources import articles, survives


def _encrypted(password: str) -> bytes:
    writer = PdfWriter(PdfReader(BytesIO(make_pdf([column(LINES)]))))
    writer.encrypt(user_password=password, algorithm="RC4-128")
    file = BytesIO()
    writer.write(file)
    return file.getvalue()


def test_a_password_is_asked_for_only_where_one_is_set() -> None:
    [article] = articles(PDF, _encrypted(""))
    assert article.text == JOINED
    with pytest.raises(EncryptedInputError):
        articles(PDF, _encrypted("secret"))


def test_a_page_that_cannot_be_unpacked_is_said() -> None:
    whole = make_pdf([column(LINES), column(["This sentence stands on the damaged page of it."])])
    second = zlib.compress(b"BT /F1 11 Tf 1 0 0 1 72 700.0 Tm")[:2]
    place = whole.rfind(second + b"")
    assert place > 0
    [article] = articles(PDF, whole[: place + 8] + b"\xff\xff\xff\xff" + whole[place + 12 :])
    assert any(remark.kind is RemarkKind.CUT_SHORT for remark in article.remarks)


def test_pages_that_are_promised_and_missing_are_said() -> None:
    [article] = articles(PDF, make_pdf([column(LINES)], count=4))
    assert article.remarks == (Remark(kind=RemarkKind.CUT_SHORT, count=3, detail="missing pages"),)


def test_a_page_tree_that_bites_its_tail_is_an_error() -> None:
    with pytest.raises(BrokenInputError):
        articles(PDF, make_pdf([column(LINES)], kids="2 0 R"))


def test_a_stream_that_unpacks_to_more_than_any_page_is_not_unpacked() -> None:
    bomb = make_pdf([b" " * 80_000_000])
    with pytest.raises(BrokenInputError):
        articles(PDF, bomb)


def test_nothing_and_rubbish() -> None:
    with pytest.raises(EmptyInputError):
        articles(PDF, b" \n")
    with pytest.raises(BrokenInputError):
        articles(PDF, b"%PDF-1.7\nnothing of the kind")


def test_damaged_files_end_in_known_errors() -> None:
    page = [Text(words="Council raises the price", y=760, size=24), *column(LINES)]
    survives(PDF, make_pdf([page, page], info="/Title (Water)", packed=False), "x.pdf")
