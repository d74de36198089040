"""Turns the bytes of a source into drafts, whatever format they are in."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath
from typing import Final

from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.domain.errors import (
    BinaryInputError,
    ExpectedError,
    UnknownFormatError,
    UnreadableInputError,
)
from factcheck_gui.domain.input_errors import (
    NoArticleError,
    NoText,
    TooLargeInputError,
    UnreadableRowError,
    WrongTypeError,
)
from factcheck_gui.domain.provenance import FoundIn
from factcheck_gui.domain.remarks import Remark, RemarkKind
from factcheck_gui.formats.importers.endings import TEXT_ENDINGS, format_promised_by
from factcheck_gui.formats.importers.parsed import FileImporter, ParsedArticle, Rejected, Source, TextImporter
from factcheck_gui.formats.importers.prose import is_prose
from factcheck_gui.formats.importers.text_choice import text_importer_for
from factcheck_gui.services.drafting import draft, pack
from factcheck_gui.services.reading.answers import Failure
from factcheck_gui.text.canonical import canonicalise
from factcheck_gui.text.decoding import Decoded, decode

LARGEST_FILE: Final = 200_000_000
"""Bytes of a file that is read at all."""

LARGEST_TEXT: Final = 20_000_000
"""Bytes of a plain text; a book has one million."""

TEXTS: Final = frozenset(name for name, _ in TEXT_ENDINGS)
"""The formats of texts, of which a file holds one."""

_TABLES: Final = frozenset({"csv", "jsonl"})


def read_source(source: Source) -> Iterator[ArticleDraft | Failure]:
    """Yield the articles of a source, one in most formats; failures are of single articles among many.

    Raises:
        InputError, EmptyInputError, BinaryInputError, UnknownFormatError, UnreadableInputError: the source as
            a whole cannot be read.
    """
    importer = None if is_prose(source) else _file_importer_for(source)
    if importer is None:
        decoded = _text_of(source)
        guessed = decoded.is_guessed
        yield read_text(
            decoded.text, decoded.encoding, name=source.name, data=source.data, is_guessed=guessed
        )
        return
    is_empty = True
    for found in importer.read(source):
        is_empty = False
        if isinstance(found, Rejected):
            yield Failure(name=_origin(source, found.place), error=_of_row(found.error))
            continue
        try:
            yield _file_draft(source, importer, found)
        except ExpectedError as error:
            if not found.place:
                raise
            yield Failure(name=_origin(source, found.place), error=error)
    if is_empty:
        raise NoArticleError(name=source.name, trouble=NoText.ROWS)


def _file_importer_for(source: Source) -> FileImporter | None:
    """Return the importer that knows a file as its own; None for a text.

    Raises:
        NoArticleError: it holds claims without the text of an article.
    """
    # They take a while to load, and most of what is read is a text.
    from factcheck_gui.formats.importers.registry import FILE_IMPORTERS
    from factcheck_gui.formats.importers.textless import without_text

    importer = next((one for one in FILE_IMPORTERS if one.recognises(source)), None)
    # Tables are taken for what is none, where the ending promises one.
    if (importer is None or importer.name in _TABLES) and (held := without_text(source)) is not None:
        raise NoArticleError(name=source.name, trouble=held)
    return importer


def read_text(
    text: str,
    encoding: str | None = None,
    *,
    name: str,
    data: bytes | None = None,
    is_guessed: bool = False,
) -> ArticleDraft:
    """Return a plain text, Markdown or a transcript as a draft; the name's ending tells which.

    Raises:
        TooLargeInputError: it is no article any more.
        EmptyInputError: nothing in it is visible.
    """
    content = text.encode("utf-8", "surrogatepass") if data is None else data
    if len(content) > LARGEST_TEXT:
        raise TooLargeInputError(name=name, limit=LARGEST_TEXT)
    canonical = canonicalise(text)
    importer = text_importer_for(name, canonical.text)
    parsed = importer.read(canonical.text)
    parsed = replace(
        parsed,
        encoding=encoding,
        replaced=canonical.replaced + parsed.replaced,
        remarks=(*parsed.remarks, *_odd_type(name, importer), *_guessed(encoding if is_guessed else None)),
    )
    original = pack(content, importer.media_type, name)
    return draft(parsed, origin=name, format_name=importer.name, original=original)


def read_copied(source: Source, plain: str) -> ArticleDraft:
    """Return a text that was copied with its formatting; the plain text where the formatting tells nothing.

    Raises:
        TooLargeInputError, EmptyInputError: as `read_text` does.
    """
    if len(source.data) <= LARGEST_TEXT:
        from factcheck_gui.formats.importers.web.html import HTML
        from factcheck_gui.formats.importers.web.pasted import read_pasted

        try:
            parsed = read_pasted(source, plain)
        except ExpectedError:
            if not plain.strip():
                raise
            # Whatever is wrong with the formatting, the words are there.
            parsed = None
        if parsed is not None:
            original = pack(source.data, HTML.media_type, source.name)
            return draft(parsed, origin=source.name, format_name=HTML.name, original=original)
    elif not plain.strip():
        raise TooLargeInputError(name=source.name, limit=LARGEST_TEXT)
    return read_text(plain, name=source.name)


class Decoder:
    """Turns bytes into text for importers that cannot tell the encoding themselves, and notes a guess."""

    def __init__(self) -> None:
        self.guessed: str | None = None

    def __call__(self, data: bytes, name: str) -> str:
        """Return bytes as text."""
        decoded = decode(data, name)
        if decoded.is_guessed:
            self.guessed = decoded.encoding
        return decoded.text


def decoder() -> Decoder:
    """Return a decoder for one source."""
    return Decoder()


def _text_of(source: Source) -> Decoded:
    """Return a text with its encoding; what is no text is refused by what its name promised.

    Raises:
        BinaryInputError, WrongTypeError, UnknownFormatError: it is no text.
    """
    promised = format_promised_by(source.name)
    try:
        return decode(source.data, source.name)
    except BinaryInputError as error:
        if promised is None:
            raise UnknownFormatError(name=source.name) from error
        if promised in TEXTS:
            raise
        raise WrongTypeError(name=source.name, promised=promised) from error


def _file_draft(source: Source, importer: FileImporter, parsed: ParsedArticle) -> ArticleDraft:
    name, details = _origin(source, parsed.place), parsed.details
    if source.address and not details.link:
        found_in = {**details.found_in, "link": FoundIn.ADDRESS}
        details = replace(details, link=source.address, found_in=found_in)
    # Of a file of many, the articles say themselves what they are.
    odd = () if parsed.place else _odd_type(source.name, importer)
    guessed = _guessed_encoding(source, importer, parsed)
    parsed = replace(
        parsed,
        details=details,
        encoding=guessed or parsed.encoding,
        remarks=(*parsed.remarks, *odd, *_guessed(guessed)),
    )
    data = source.data if parsed.original is None else parsed.original
    original = pack(data, parsed.media_type or importer.media_type, name)
    return draft(parsed, origin=name, format_name=importer.name, original=original)


def _guessed_encoding(source: Source, importer: FileImporter, parsed: ParsedArticle) -> str | None:
    """Return the encoding that an article was read in, where nothing but its sense tells it."""
    guessed = source.decode.guessed if isinstance(source.decode, Decoder) else None
    # Tables call their rows UTF-8, as which they are kept; whatever else does is right.
    if guessed is None or importer.name in _TABLES or parsed.encoding is None:
        return guessed
    return None if parsed.encoding.startswith("utf") else parsed.encoding


def _guessed(encoding: str | None) -> tuple[Remark, ...]:
    return () if encoding is None else (Remark(kind=RemarkKind.GUESSED_ENCODING, detail=encoding),)


def _of_row(error: ExpectedError) -> ExpectedError:
    """Return the trouble with one row as such: the table as a whole was read."""
    if isinstance(error, UnreadableInputError) and error.line is not None:
        return UnreadableRowError(name=error.name, line=error.line, finding=error.finding)
    return error


def _odd_type(name: str, importer: FileImporter | TextImporter) -> tuple[Remark, ...]:
    """Return a remark where the name promises another format than the bytes hold."""
    promised = format_promised_by(name)
    is_text_in_text = promised in TEXTS and importer.name in TEXTS
    # Several formats may share an ending, and some have none of their own.
    is_its_own = not importer.suffixes or name.lower().endswith(importer.suffixes)
    if promised is None or is_its_own or is_text_in_text:
        return ()
    return (Remark(kind=RemarkKind.OTHER_TYPE, detail=importer.name),)


def _origin(source: Source, place: str) -> str:
    name = source.address or PurePath(source.name).name or source.name
    return f"{name} · {place}" if place else name
