"""Parses pages of XHTML, and as HTML those that break its rules."""

from typing import TYPE_CHECKING

from factcheck_gui.domain.input_errors import BrokenInputError
from factcheck_gui.formats.importers.documents.safe_xml import XmlError, decode_xml, limit_finding, read_xml

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element


def parse_page(
    data: bytes, *, name: str, kind: str, decode: "Callable[[bytes, str], str]"
) -> "_Element | None":
    """Return the root of a page, or None if there is nothing in it.

    Args:
        data: The page.
        name: The name of the file, for errors.
        kind: The format, for errors.
        decode: Turns bytes into text where they do not say how.

    Raises:
        BrokenInputError: it is nested more deeply than can be read.
        BinaryInputError, EmptyInputError: it is no text.
    """
    try:
        return read_xml(data, named_signs=True)
    except XmlError as error:
        if error.is_attack:
            raise BrokenInputError(name=name, format=kind, finding=error.finding) from error
    return _as_html(data, name=name, kind=kind, decode=decode)


def _as_html(
    data: bytes, *, name: str, kind: str, decode: "Callable[[bytes, str], str]"
) -> "_Element | None":
    from lxml import etree

    try:
        text = decode_xml(data)
    except XmlError:
        text = decode(data, name)
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    root = etree.fromstring(text.replace("\0", "").encode("utf-8", "replace"), parser)
    # The parser drops what follows after its limits, and says so here only.
    over = [entry.message for entry in parser.error_log if entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT]
    if over:
        raise BrokenInputError(name=name, format=kind, finding=limit_finding(over[0]))
    return root
