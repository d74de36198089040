"""Lists in PDFs lose their bullets, and what is no whole file says so."""

import pytest

from factcheck_gui.domain.input_errors import BrokenInputError
from factcheck_gui.formats.importers.pdf.pdf import PDF
from tests.formats.importers.pdf.pdf_maker import column, make_pdf
from tests.formats.importers.reading_sources import articles, shown


@pytest.mark.parametrize("bullet", ["\u2022 ", "\xb7 "])
def test_bullets_are_no_words(bullet: str) -> None:
    items = [f"{bullet}{word} point" for word in ("First", "Second")]
    [article] = articles(PDF, make_pdf([column(["A paragraph that stands above the list.", "", *items])]))

    assert shown(article)[-2:] == ["list_item: First point", "list_item: Second point"]


def test_a_file_without_an_end_is_said_to_have_none() -> None:
    with pytest.raises(BrokenInputError) as caught:
        articles(PDF, b"%PDF-1.7\nnothing")

    assert caught.value.finding == "the file ends too early"
