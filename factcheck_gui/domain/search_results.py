"""What a search in the whole workspace finds, as it is shown."""

from dataclasses import dataclass
from enum import StrEnum

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.spans import Span


class FoundIn(StrEnum):
    """Where the words stand."""

    TEXT = "text"
    TITLE = "title"
    AUTHOR = "author"
    PUBLISHER = "publisher"
    QUOTE = "quote"
    RESTATEMENT = "restatement"
    CORRECTION = "correction"
    SPEAKER = "speaker"
    TARGET = "target"
    REPORTED_BY = "reported_by"
    REMARK = "remark"
    REASON = "reason"
    NOTE = "note"
    NOTE_QUOTE = "note_quote"
    SOURCE = "source"


@dataclass(frozen=True, slots=True, kw_only=True)
class Snippet:
    """A piece of what was found, in one line; the hits are code points of the piece."""

    text: str
    hits: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundArticle:
    """An article; `span` is where the words stand in its newest text, None where they do not."""

    article_id: str
    title: Snippet
    found_in: FoundIn
    snippet: Snippet
    span: Span | None
    date: str | None = None
    publisher: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundClaim:
    """A claim; `snippet` is of what the words stand in, which need not be the quote."""

    claim_id: str
    article_id: str
    article_title: str
    kind: ClaimKind
    value_id: str | None
    quote: Snippet
    found_in: FoundIn
    snippet: Snippet


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchResults:
    """What was found in the time that there was.

    `more_articles` and `more_claims` tell that there are more than were asked for; `is_stopped`, that the
    time was over before everything was looked through.
    """

    articles: tuple[FoundArticle, ...] = ()
    claims: tuple[FoundClaim, ...] = ()
    more_articles: bool = False
    more_claims: bool = False
    is_stopped: bool = False
