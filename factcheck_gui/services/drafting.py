"""Makes drafts: an importer's findings with everything filled in that a workspace wants to know."""

import re
from typing import Final

from factcheck_gui.domain.addresses import is_link
from factcheck_gui.domain.articles import ArticleDetails, ArticleDraft, Direction
from factcheck_gui.domain.errors import EmptyInputError
from factcheck_gui.formats.importers.parsed import FoundDetails, ParsedArticle, TextImporter
from factcheck_gui.text.canonical import canonicalise
from factcheck_gui.text.language import detect_direction, guess_language

_TITLE_LENGTH: Final = 80
_LONGEST_TITLE: Final = 300
# Meant as a link, whether or not it leads anywhere.
_MEANT_AS_LINK: Final = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:\S*")
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")


def draft(raw: str, importer: TextImporter, *, origin: str, encoding: str | None = None) -> ArticleDraft:
    """Return a text as an article that nobody has agreed to yet.

    Raises:
        EmptyInputError: nothing in it is visible.
    """
    canonical = canonicalise(raw)
    parsed = importer.read(canonical.text)
    if not parsed.blocks:
        raise EmptyInputError(name=origin)
    return ArticleDraft(
        details=_details(parsed),
        text=parsed.text,
        blocks=parsed.blocks,
        origin=origin,
        encoding=encoding,
        replaced=canonical.replaced,
    )


def _details(parsed: ParsedArticle) -> ArticleDetails:
    found = parsed.details
    link = found.link if found.link and is_link(found.link) else None
    # "source:" in front of a text names an address or a paper.
    source = found.link if found.link and not _MEANT_AS_LINK.fullmatch(found.link) else None
    return ArticleDetails(
        title=_title(parsed),
        date=found.date,
        publisher=found.publisher or source,
        author=found.author,
        link=link,
        language=_language(found) or guess_language(parsed.text),
        direction=Direction(detect_direction(parsed.text)),
    )


def _title(parsed: ParsedArticle) -> str:
    """Return the headline, or the first words of the text: never empty, never longer than a list can show."""
    if parsed.details.title:
        return _shortened(parsed.details.title, _LONGEST_TITLE)
    first = parsed.blocks[0]
    return _shortened(parsed.text[first.start : first.end], _TITLE_LENGTH)


def _shortened(words: str, longest: int) -> str:
    """Return words on one line, cut between two of them where they are too many."""
    words = " ".join(words[: 4 * longest].split())
    if len(words) <= longest:
        return words
    cut = words[: longest + 1].rfind(" ")
    return words[: cut if cut > longest // 2 else longest].rstrip(" ,;:–—-") + "…"


def _language(found: FoundDetails) -> str | None:
    """Return the language that the text names, where it is written as a code."""
    code = (found.language or "").replace("_", "-")
    return code if _LANGUAGE.fullmatch(code) else None
