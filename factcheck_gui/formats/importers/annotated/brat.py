"""brat: a text, and beside it a file of annotations; in a folder, or as a collection in a zip file."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from factcheck_gui.domain.errors import ExpectedError, UnreadableInputError
from factcheck_gui.domain.input_errors import BrokenInputError
from factcheck_gui.domain.remarks import Remark, RemarkKind
from factcheck_gui.formats.importers.annotated.brat_claims import claims_of
from factcheck_gui.formats.importers.annotated.brat_files import ANNOTATIONS, TEXT
from factcheck_gui.formats.importers.annotated.brat_lines import read_lines
from factcheck_gui.formats.importers.annotated.frozen_text import blocks_of, frozen
from factcheck_gui.formats.importers.documents.archives import is_zip, open_archive
from factcheck_gui.formats.importers.parsed import FileImporter, ParsedArticle, Rejected, Source
from factcheck_gui.formats.importers.tables.table_bytes import as_utf8, has_suffix

_FORMAT: Final = "brat"
_LABELS: Final = "visual.conf"
_LONGEST: Final = 20_000_000
"""Bytes of a text, as of any other that is read."""
_LABEL: Final = re.compile(r"^(\S+)[ \t]*\|[ \t]*([^|\r\n]+?)[ \t]*(?:\||$)", re.MULTILINE)
_FIRST_LINE: Final = re.compile(rb"\s*(?:[TEARMN]\d+|#\d+|\*)\t\S+ ")


@dataclass(frozen=True, slots=True, kw_only=True)
class BratImporter:
    """Reads every pair of a text and its annotations; a pair that is damaged does not keep the others out."""

    name: str = _FORMAT
    suffixes: tuple[str, ...] = (ANNOTATIONS, ".zip")
    media_type: str = "text/plain"

    def recognises(self, source: Source) -> bool:
        """Tell by the ending and the first line, or by a pair of files in a zip file."""
        if is_zip(source.data):
            return bool(_pairs(_names_in(source)))
        if not has_suffix(source, (ANNOTATIONS,)):
            return False
        data = as_utf8(source)
        return not data.strip() or _FIRST_LINE.match(data) is not None

    def read(self, source: Source) -> Iterator[ParsedArticle | Rejected]:
        """Yield the text with its claims; each of those in a zip file.

        Raises:
            BrokenInputError: there is no text beside the annotations, or the zip file is damaged.
            UnreadableInputError: a line of the annotations breaks the rules.
            BinaryInputError, EmptyInputError: the text is none.
        """
        if is_zip(source.data):
            yield from _from_zip(source)
            return
        if source.beside is None:
            text_name = PurePath(source.name).with_suffix(TEXT).name
            finding = f"the text {text_name} does not lie beside it"
            raise BrokenInputError(name=source.name, format=_FORMAT, finding=finding)
        yield _article(source, source.name, as_utf8(source), source.beside, {})


def _names_in(source: Source) -> tuple[str, ...]:
    try:
        return open_archive(source).names()
    except BrokenInputError:
        # Other formats are zip files too, and say themselves what is wrong with theirs.
        return ()


def _pairs(names: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Return the annotation files that have a text beside them, each with it."""
    there = frozenset(names)
    stems = [name.removesuffix(ANNOTATIONS) for name in names if name.endswith(ANNOTATIONS)]
    return tuple((stem + ANNOTATIONS, stem + TEXT) for stem in stems if stem + TEXT in there)


def _from_zip(source: Source) -> Iterator[ParsedArticle | Rejected]:
    archive = open_archive(source, kind=_FORMAT)
    names = archive.names()
    pairs = _pairs(names)
    for annotations, text in pairs:
        place = "" if len(pairs) == 1 else annotations
        try:
            beside = str(PurePath(annotations).with_name(_LABELS))
            labels = archive.read(beside, limit=_LONGEST) if beside in names else b""
            data = archive.read(annotations, limit=_LONGEST)
            words = archive.read(text, limit=_LONGEST)
            yield _article(source, annotations, data, words, _labels(labels), place=place)
        except ExpectedError as error:
            if not place:
                raise
            yield Rejected(place=place, error=error)


def _labels(data: bytes) -> Mapping[str, str]:
    """Return the words that a configuration shows for names."""
    return {found[1]: found[2] for found in _LABEL.finditer(data.decode("utf-8", "replace"))}


def _article(
    source: Source, name: str, data: bytes, words: bytes, labels: Mapping[str, str], *, place: str = ""
) -> ParsedArticle:
    raw = _decoded(source, words, str(PurePath(name).with_suffix(TEXT)))
    text = frozen(raw)
    lines = read_lines(_decoded(source, data, name), name)
    try:
        made = claims_of(lines, raw, text, name, labels)
    except UnreadableInputError:
        # Line ends are changed on the way from system to system, and the marks stay as they were.
        if text.text == raw:
            raise
        made = claims_of(lines, text.text, frozen(text.text), name, labels)
    left_out = (Remark(kind=RemarkKind.ANNOTATIONS, count=made.left_out),) if made.left_out else ()
    return ParsedArticle(
        text=text.text,
        blocks=blocks_of(text.text),
        found=made.found,
        remarks=left_out,
        replaced=text.replaced,
        place=place,
        original=data if place else None,
        media_type="application/zip" if is_zip(source.data) and not place else None,
    )


def _decoded(source: Source, data: bytes, name: str) -> str:
    """Return bytes as text, with every sign that offsets count; only other encodings are guessed."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return source.decode(data, name)


BRAT: Final[FileImporter] = BratImporter()
"""The importer."""
