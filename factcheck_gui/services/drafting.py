"""Makes drafts: an importer's findings with everything filled in that a workspace wants to know."""

import hashlib
import re
import zlib
from pathlib import PurePath
from typing import Final

from factcheck_gui.domain.addresses import is_link
from factcheck_gui.domain.articles import ArticleDetails, Direction
from factcheck_gui.domain.clock import is_date
from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.domain.errors import EmptyInputError
from factcheck_gui.domain.input_errors import TooManyPartsError
from factcheck_gui.domain.originals import Original
from factcheck_gui.domain.provenance import FoundIn
from factcheck_gui.domain.remarks import Remark, RemarkKind
from factcheck_gui.formats.importers.parsed import ParsedArticle
from factcheck_gui.services.reading.found_values import fitting
from factcheck_gui.services.segmenting import find_statements
from factcheck_gui.text.direction_controls import count_direction_controls
from factcheck_gui.text.language import detect_direction, guess_language
from factcheck_gui.text.similarity import sketch

MOST_BLOCKS: Final = 50_000
"""Paragraphs and rows of an article; a long novel has ten thousand."""

_QUICKLY: Final = 1
"""The level at which bytes are packed: half the time of the usual one, for a twentieth more of them."""

_LEAST_WINDOW: Final = 9

_TITLE_LENGTH: Final = 80
_LONGEST_DETAIL: Final = 300
# Meant as a link, whether or not it leads anywhere.
_MEANT_AS_LINK: Final = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:\S*")
_OF_RECORDINGS: Final = frozenset({"srt", "vtt", "transcript"})
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")


def draft(parsed: ParsedArticle, *, origin: str, format_name: str, original: Original | None) -> ArticleDraft:
    """Return what an importer found as an article that nobody has agreed to yet.

    Raises:
        EmptyInputError: nothing in it is visible.
        TooManyPartsError: it is no article any more, such as a table of measurements.
    """
    if not parsed.blocks:
        raise EmptyInputError(name=origin)
    if len(parsed.blocks) > MOST_BLOCKS:
        raise TooManyPartsError(name=origin, limit=MOST_BLOCKS)
    details, found_in = _details(parsed, _recording(origin) if format_name in _OF_RECORDINGS else "")
    return ArticleDraft(
        details=details,
        text=parsed.text,
        blocks=parsed.blocks,
        statements=find_statements(parsed.text, parsed.blocks, details.language),
        origin=origin,
        format=format_name,
        encoding=parsed.encoding,
        replaced=parsed.replaced,
        provenance=found_in,
        remarks=(*parsed.remarks, *_remarks(parsed.text)),
        original=original,
        sketch=sketch(parsed.text),
        # The text is the importer's to the letter: what is found counts in it.
        found=fitting(parsed.found, len(parsed.text)) if parsed.found.has_marks else parsed.found,
    )


def pack(data: bytes, media_type: str, name: str) -> Original:
    """Return bytes as they came, compressed."""
    return Original(
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        media_type=media_type,
        name=name,
        packed=zlib.compress(data, _QUICKLY, _window(len(data))),
    )


def _window(size: int) -> int:
    """Return how far back zlib is to look, as a power of two: to make ready for more takes it a while."""
    return max(_LEAST_WINDOW, min(size.bit_length(), zlib.MAX_WBITS))


def _remarks(text: str) -> tuple[Remark, ...]:
    """Return what is to be said of a text whatever it was read from."""
    count = count_direction_controls(text)
    return (Remark(kind=RemarkKind.DIRECTION_CONTROLS, count=count),) if count else ()


def _recording(origin: str) -> str:
    """Return the name of a recording, as its file is called; nothing where it came from no file."""
    path = PurePath(origin)
    return " ".join(path.stem.replace("_", " ").split()) if path.suffix else ""


def _details(parsed: ParsedArticle, recording: str) -> tuple[ArticleDetails, dict[str, FoundIn]]:
    """Return the details and where each came from; what no field can hold is left out."""
    found = parsed.details
    link = found.link.strip() if found.link else None
    # "source:" in front of a text names an address or a paper.
    paper = link if link and not _MEANT_AS_LINK.fullmatch(link) else None
    language = (found.language or "").replace("_", "-")
    values = {
        "title": _shortened(found.title or "", _LONGEST_DETAIL),
        "date": found.date if found.date and is_date(found.date) else None,
        "publisher": _shortened(found.publisher or paper or "", _LONGEST_DETAIL),
        "author": _shortened(found.author or "", _LONGEST_DETAIL),
        "link": link if link and is_link(link) else None,
        "language": language if _LANGUAGE.fullmatch(language) else None,
    }
    found_in = {name: found.found_in.get(name, FoundIn.LAYOUT) for name, value in values.items() if value}
    if not values["title"] and recording:
        # A transcript begins with whatever was said first.
        values["title"] = _shortened(recording, _LONGEST_DETAIL)
        found_in["title"] = FoundIn.ADDRESS
    if not values["title"]:
        # The first words of the text: never empty, never longer than a list can show.
        first = parsed.blocks[0]
        values["title"] = _shortened(parsed.text[first.start : first.end], _TITLE_LENGTH)
        found_in["title"] = FoundIn.GUESSED
    if not values["language"]:
        values["language"] = guess_language(parsed.text)
        if values["language"]:
            found_in["language"] = FoundIn.GUESSED
    details = ArticleDetails(
        title=values["title"] or "",
        date=values["date"],
        publisher=values["publisher"] or None,
        author=values["author"] or None,
        link=values["link"],
        language=values["language"],
        direction=Direction(detect_direction(parsed.text)),
    )
    return details, found_in


def _shortened(words: str, longest: int) -> str:
    """Return words on one line, cut between two of them where they are too many."""
    words = " ".join(words[: 4 * longest].split())
    if len(words) <= longest:
        return words
    cut = words[: longest + 1].rfind(" ")
    return words[: cut if cut > longest // 2 else longest].rstrip(" ,;:–—-") + "…"
