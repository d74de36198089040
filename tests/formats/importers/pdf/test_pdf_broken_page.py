"""PDFs whose pages are described by what is no PDF: damaged, and not made of pictures."""

import pytest

from factcheck_gui.domain.input_errors import BrokenInputError
from factcheck_gui.formats.importers.pdf.pdf import PDF
from tests.formats.importers.pdf.pdf_maker import Text, make_pdf
from tests.formats.importers.reading_sources import articles


def test_a_page_whose_description_breaks_off_is_damaged() -> None:
    whole = make_pdf([[Text(words="The quarry denies that it blasted at night.", y=700)]])
    # A number as no PDF writes it: all behind it is lost, with it where the words stand.
    broken = whole.replace(b"/MediaBox [0 0", b"/MediaBox [1e30 0")
    assert broken != whole

    with pytest.raises(BrokenInputError):
        articles(PDF, broken, "x.pdf")
