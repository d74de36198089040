"""Takes from tables over how many columns and rows their cells reach, which the text does not show."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def drop_spans(root: "HtmlElement") -> None:
    """Keep an extractor from drawing out tables to millions of cells that are not there."""
    for cell in root.iter("td", "th"):
        for name in ("colspan", "rowspan"):
            cell.attrib.pop(name, None)
