"""A page whose source ends too soon is said to be cut short, and one that leaves out end tags is not."""

import pytest

from factcheck_gui.domain.remarks import RemarkKind
from factcheck_gui.formats.importers.page.reading import read_page

_PARAGRAPH = f"<p>{'The council met on Tuesday and agreed on the plan for the bridge. ' * 3}</p>"
_WHOLE = (
    f"<html><body><div><div>Top</div><article><h1>Bridge</h1>{_PARAGRAPH * 3}</article><div>End</div></div>"
)


def _findings(source: str) -> list[str]:
    article = read_page(source.encode(), address=None, charset="utf-8", name="page.html")
    return [one.detail for one in article.remarks if one.kind is RemarkKind.CUT_SHORT]


@pytest.mark.parametrize(
    "source",
    [
        f"<html><body><article>{_PARAGRAPH * 3}",
        f"<html><body><article>{_PARAGRAPH * 3}<p>It ends in the mid",
        f"<html><body>{_PARAGRAPH * 3}<p>It ends in the mid",
        f"<body><div><div>Top</div><div>More</div>{_PARAGRAPH * 3}",
        f"<body><main>{_PARAGRAPH * 2}",
    ],
)
def test_a_page_that_ends_inside_of_an_element_is_cut_short(source: str) -> None:
    assert _findings(source) == ["end"]


@pytest.mark.parametrize(
    "source",
    [
        _WHOLE,
        f"{_WHOLE}</body></html>",
        f"<html><body><article>{_PARAGRAPH * 3}</body></html>",
        "<title>Bridge</title><h1>Bridge</h1>" + "<p>One sentence of the page is here, and then another." * 5,
        _PARAGRAPH * 3,
        f"<body>{_PARAGRAPH * 2}<script>var a = '<p><article><div>';</script>",
    ],
)
def test_a_page_without_its_last_end_tags_is_whole(source: str) -> None:
    assert _findings(source) == []
