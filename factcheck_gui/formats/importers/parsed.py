"""What an importer is, and what it makes of a text."""

from dataclasses import dataclass, field
from typing import Protocol

from factcheck_gui.domain.articles import Block


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundDetails:
    """What a text says of itself; nothing is guessed, and nothing but the date is checked."""

    title: str | None = None
    date: str | None = None
    publisher: str | None = None
    author: str | None = None
    link: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedArticle:
    """An article's text with its blocks: trimmed, in order, apart, none without a visible sign."""

    text: str
    blocks: tuple[Block, ...]
    details: FoundDetails = field(default_factory=FoundDetails)


class TextImporter(Protocol):
    """Reads one format out of canonical text."""

    @property
    def name(self) -> str:
        """The format's name in the program; the window has the words for it."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The endings of such files, with the dot, the usual one first."""

    def read(self, text: str) -> ParsedArticle:
        """Return what the text holds; whatever the text, this succeeds."""
