"""Reads what was copied with its formatting: headings, lists, quotations and tables become blocks."""

import re
from collections import Counter
from typing import Final

from factcheck_gui.domain.provenance import FoundIn
from factcheck_gui.formats.importers.documents.manuscript import lay_out_manuscript
from factcheck_gui.formats.importers.documents.markup_blocks import MarkupReader
from factcheck_gui.formats.importers.documents.markup_tree import parse_page
from factcheck_gui.formats.importers.parsed import FoundDetails, ParsedArticle, Source

FORMAT: Final = "html"
_WORD: Final = re.compile(r"\w+")
_MOST_MISSING: Final = 0.02


def read_pasted(source: Source, plain: str) -> ParsedArticle | None:
    """Return the article in a piece of HTML; None where its words are not those of the plain text beside it.

    Where no plain text is beside it, its words are all there is.

    Nothing that somebody has selected is boilerplate, so all of it is kept.

    Raises:
        BrokenInputError, BinaryInputError, EmptyInputError: it is no HTML that could be read.
    """
    root = parse_page(source.data, name=source.name, kind=FORMAT, decode=source.decode)
    if root is None:
        return None
    found = lay_out_manuscript(MarkupReader().read(root))
    if not found.blocks or (plain.strip() and not _has_words_of(found.text, plain)):
        return None
    found_in = {"title": found.title_found_in or FoundIn.MARKUP} if found.title else {}
    if found.author:
        found_in["author"] = FoundIn.LAYOUT
    return ParsedArticle(
        text=found.text,
        blocks=found.blocks,
        details=FoundDetails(title=found.title, author=found.author, found_in=found_in),
        encoding="utf-8",
    )


def _has_words_of(text: str, plain: str) -> bool:
    wanted, there = Counter(_WORD.findall(plain)), Counter(_WORD.findall(text))
    missing, added = (wanted - there).total(), (there - wanted).total()
    return max(missing, added) <= _MOST_MISSING * max(1, wanted.total())
