"""Reads the article of a page: a saved file, a part of an archive, or what a server answered."""

import re
from dataclasses import replace
from typing import Final

from factcheck_gui.domain.articles import BlockKind
from factcheck_gui.domain.errors import EmptyInputError
from factcheck_gui.domain.input_errors import BrokenInputError
from factcheck_gui.domain.remarks import Remark, RemarkKind
from factcheck_gui.formats.importers.page.body import body_of
from factcheck_gui.formats.importers.page.decoding import REPLACEMENT, Decode, decode_page
from factcheck_gui.formats.importers.page.details import read_details
from factcheck_gui.formats.importers.page.left_out import look_around
from factcheck_gui.formats.importers.page.passages import Passage, length_of
from factcheck_gui.formats.importers.page.top import read_top
from factcheck_gui.formats.importers.page.tree import parse_page
from factcheck_gui.formats.importers.parsed import ParsedArticle
from factcheck_gui.formats.importers.rebuilding import Rebuilding

_UNREADABLE: Final = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffd]")
_TELLS_MORE: Final = 2
_FORMAT: Final = "html"
_MOST_DAMAGE: Final = 10
"""One sign in so many that cannot be read makes a page no text."""


def read_page(
    data: bytes, *, address: str | None, charset: str | None, name: str, decode: Decode | None = None
) -> ParsedArticle:
    """Return the article of a page of HTML; `charset` is what came with the page and not in it.

    `decode` turns into text the bytes of a page that nobody says the encoding of.

    Raises:
        EmptyInputError: the page shows no text.
        BrokenInputError: the bytes are no page.
    """
    page = decode_page(data, charset, decode)
    if len(_UNREADABLE.findall(page.text)) * _MOST_DAMAGE > len(page.text):
        raise BrokenInputError(name=name, format=_FORMAT, finding="bytes that are no text")
    tree = parse_page(page.text)
    if tree is None:
        raise EmptyInputError(name=name)
    found = read_details(tree.root, address)
    top = read_top(
        tree.root,
        title=found.details.title,
        descriptions=found.descriptions,
        authors=(found.details.author or "").split(", "),
    )
    around = look_around(tree.root)
    body = body_of(tree.root, flattened=tree.flattened)
    told = [Passage(kind=BlockKind.PARAGRAPH, words=words) for words in found.body]
    # Such a page shows its article only where scripts run.
    if length_of(told) > _TELLS_MORE * length_of(body):
        body = told
    if not body:
        raise EmptyInputError(name=name)
    built = _built(top.above(body))
    remarks = around.remarks(built.text)
    if tree.cut_short is not None:
        remarks += (Remark(kind=RemarkKind.CUT_SHORT, detail=tree.cut_short),)
    details = found.details
    if details.title is None and top.headline:
        details = replace(details, title=top.headline)
    return ParsedArticle(
        text=built.text,
        blocks=built.blocks,
        details=details,
        remarks=remarks,
        replaced=built.text.count(REPLACEMENT),
        encoding=page.encoding,
        place=address or "",
    )


def _built(passages: list[Passage]) -> Rebuilding:
    built = Rebuilding()
    for one in passages:
        built.add(one.kind, one.words)
    return built
