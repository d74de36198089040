"""WebVTT captions, those of the web: cues with voices, and blocks that are no words."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import dropwhile
from typing import Final

from factcheck_gui.domain.provenance import FoundIn
from factcheck_gui.formats.importers.parsed import FoundDetails, ParsedArticle, TextImporter
from factcheck_gui.formats.importers.transcripts.cues import read_cues
from factcheck_gui.formats.importers.transcripts.subtitles import article_of
from factcheck_gui.formats.importers.transcripts.timestamps import read_timing

_SIGNATURE: Final = "WEBVTT"
_NOT_WORDS: Final = re.compile(r"(?:NOTE|STYLE|REGION)(?:\s.*)?", re.DOTALL)
_LANGUAGE: Final = re.compile(r"Language\s*:\s*(?P<code>[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class VttImporter:
    """Makes paragraphs of the cues and leaves comments, styles and regions out."""

    name: str = "vtt"
    suffixes: tuple[str, ...] = (".vtt",)
    media_type: str = "text/vtt"

    def read(self, text: str) -> ParsedArticle:
        """Return what is said, with speakers and times, and the language that the header names."""
        lines = list(dropwhile(_is_blank, text.split("\n")))
        header: list[str] = []
        if is_vtt(text):
            header = _header(lines)
            lines = lines[len(header) :]
        found = read_cues(list(_without_comments(lines)), named=True)
        return article_of(found.cues, found.above, _details(header))


def is_vtt(text: str) -> bool:
    """Tell whether a text begins as such files must."""
    beginning = text[:200].lstrip("\ufeff \t\n")
    return re.match(rf"{_SIGNATURE}(?:[ \t\n]|$)", beginning) is not None


def _header(lines: list[str]) -> list[str]:
    """Return the lines up to the first blank one or the first timing."""
    for place, line in enumerate(lines):
        if _is_blank(line):
            return lines[:place]
        if read_timing(line) is not None:
            return lines[: max(1, place)]
    return lines


def _without_comments(lines: Iterable[str]) -> Iterator[str]:
    after_blank, inside = True, False
    for line in lines:
        if _is_blank(line) or read_timing(line) is not None:
            inside = False
        elif after_blank and _NOT_WORDS.fullmatch(line):
            inside = True
        after_blank = _is_blank(line)
        if not inside:
            yield line


def _details(header: list[str]) -> FoundDetails:
    codes = (found["code"] for line in header[1:] if (found := _LANGUAGE.fullmatch(line)))
    code = next(codes, None)
    return FoundDetails(language=code, found_in={} if code is None else {"language": FoundIn.DOCUMENT})


def _is_blank(line: str) -> bool:
    return not line.strip("\ufeff \t")


VTT: Final[TextImporter] = VttImporter()
