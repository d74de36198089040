"""Reads a report's HTML as a document; what a desk's own template adds to what we know is read as words."""

from typing import TYPE_CHECKING, Final

from factcheck_gui.domain.documents import Block, Document, Paragraph
from factcheck_gui.formats.exporters.documents.flow import Flow
from factcheck_gui.formats.exporters.documents.looks import defined_colours
from factcheck_gui.formats.exporters.documents.states import State
from factcheck_gui.formats.exporters.report.characters import replace_unfit

if TYPE_CHECKING:
    from lxml.etree import _Element

_EMPTY: Final = "<html></html>"


def read_document(html: str) -> Document:
    """Return the document that the HTML of a report shows; what only a screen needs is left out."""
    # Imported here: the start of the program does without.
    from lxml.etree import HTMLParser, fromstring

    clean = replace_unfit(html).replace("\r\n", "\n").replace("\r", "\n")
    # A report on ten thousand claims is larger than what the parser takes for an attack.
    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    # Not lxml.html, which would make an object of Python's of each element, for more than is asked here.
    root = fromstring((clean if clean.strip() else _EMPTY).encode(), parser=parser)
    language = root.get("lang") or ""
    is_rtl = (root.get("dir") or "").lower() == "rtl"
    flow = Flow(defined_colours(sheet.text or "" for sheet in root.iter("style")))
    state = State(language=language or None, is_rtl=is_rtl)
    foot = _foot(root)
    for body in root.iter("body"):
        flow.block(body, state, left_out=foot)
    footer = "" if foot is None else _words(flow.apart(foot, state))
    return Document(
        title=_title(root),
        blocks=tuple(flow.blocks),
        language=language,
        is_rtl=is_rtl,
        author=_named(root, "author"),
        footer=footer,
        made_on=_made_on(root, foot),
    )


def _foot(root: "_Element") -> "_Element | None":
    """Return the last footer of the main part, which is the foot of the report."""
    found = [footer for part in root.iter("main", "body") for footer in part.iterchildren("footer")]
    return found[-1] if found else None


def _title(root: "_Element") -> str:
    title = root.find(".//title")
    return "" if title is None else " ".join((title.text or "").split())


def _named(root: "_Element", name: str) -> str:
    found = (meta.get("content") or "" for meta in root.iter("meta") if meta.get("name") == name)
    return next(found, "").strip()


def _made_on(root: "_Element", foot: "_Element | None") -> str:
    times = () if foot is None else tuple(foot.iter("time"))
    return next((time.get("datetime") or "" for time in times), _named(root, "date"))


def _words(blocks: tuple[Block, ...]) -> str:
    return " ".join(block.text for block in blocks if isinstance(block, Paragraph))
