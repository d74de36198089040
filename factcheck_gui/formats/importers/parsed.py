"""What an importer is, and what it makes of a file or a text."""

from collections.abc import Callable, Iterator
from dataclasses import field
from typing import Protocol

from factcheck_gui.domain.articles import Block
from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.found_claims import NOTHING_FOUND, FoundClaims
from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.domain.provenance import Provenance
from factcheck_gui.domain.remarks import Remark


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundDetails:
    """What a text says of itself, and where; nothing is guessed, and nothing but the date is checked.

    `date` is written `YYYY-MM-DD`; several authors are separated by a comma.
    """

    title: str | None = None
    date: str | None = None
    publisher: str | None = None
    author: str | None = None
    link: str | None = None
    language: str | None = None
    found_in: Provenance = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedArticle:
    """An article's text with its blocks: trimmed, in order, apart, none without a visible sign.

    The text is canonical. `place` tells the article from others in the same file: a page's address, the
    number of a row. `original` is its own part of the file, where it is not the whole; `media_type` is that
    of the original. `found` are the claims that the program which wrote the file has marked.
    """

    text: str
    blocks: tuple[Block, ...]
    details: FoundDetails = field(default_factory=FoundDetails)
    remarks: tuple[Remark, ...] = ()
    replaced: int = 0
    encoding: str | None = None
    place: str = ""
    original: bytes | None = None
    media_type: str | None = None
    found: FoundClaims = NOTHING_FOUND


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """An article of a file of many that could not be read; the others can."""

    place: str
    error: ExpectedError


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The bytes of a file, with all that is known of them from outside.

    `address` is where they were fetched from or saved from; `media_type` and `charset` are what a server or
    an archive said of them. `decode` turns bytes into text where only the bytes themselves can tell how.
    `beside` is the text that lies beside a file of annotations, for formats that keep them apart.
    """

    name: str
    data: bytes
    decode: Callable[[bytes, str], str]
    address: str | None = None
    media_type: str | None = None
    charset: str | None = None
    beside: bytes | None = None

    def text(self) -> str:
        """Return the whole as text.

        Raises:
            BinaryInputError, EmptyInputError: it is none.
        """
        return self.decode(self.data, self.name)


class TextImporter(Protocol):
    """Reads one format out of canonical text."""

    @property
    def name(self) -> str:
        """The format's name in the program; the window has the words for it."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The endings of such files, with the dot, the usual one first."""

    @property
    def media_type(self) -> str:
        """The media type of such files."""

    def read(self, text: str) -> ParsedArticle:
        """Return what the text holds; whatever the text, this succeeds."""


class FileImporter(Protocol):
    """Reads one format out of the bytes of a file, in the reading process, where a crash harms nobody."""

    @property
    def name(self) -> str:
        """The format's name in the program; the window has the words for it."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The endings of such files, with the dot, the usual one first."""

    @property
    def media_type(self) -> str:
        """The media type of such files."""

    def recognises(self, source: Source) -> bool:
        """Tell from the bytes, the media type or, where the format has no mark, the ending; quickly."""

    def read(self, source: Source) -> Iterator[ParsedArticle | Rejected]:
        """Yield the articles of the file, one in most formats.

        An article that is there but holds no visible sign is yielded with no blocks.

        Raises:
            InputError, UnreadableInputError, EmptyInputError: the file as a whole cannot be read.
        """
