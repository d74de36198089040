"""Claims as the file of another program holds them, in that program's words."""

from typing import Final

from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.domain.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundNote:
    """What was written beside a span: a comment, a memo, a source.

    `stance`, `medium` and `independence` are values of ours where the file says so. `seen` is when the words
    were, `source_seen` when the source was.
    """

    words: str | None = None
    quote: str | None = None
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    date: str | None = None
    link: str | None = None
    archive_link: str | None = None
    medium: str | None = None
    independence: str | None = None
    contact: str | None = None
    seen: str | None = None
    source_seen: str | None = None
    stance: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundClaim:
    """A span with a label, and what else was noted on it.

    `key` names it within the file; several labels on one span are several claims. `span` counts code points
    of the text that was read. `verdict` and `attribution` are in the words of the file.
    """

    key: str
    span: Span
    label: str
    verdict: str | None = None
    attribution: str | None = None
    reason: str | None = None
    as_of: str | None = None
    due_on: str | None = None
    attribution_reason: str | None = None
    attribution_as_of: str | None = None
    attribution_due_on: str | None = None
    restatement: str | None = None
    speaker: str | None = None
    target: str | None = None
    reported_by: str | None = None
    correction: str | None = None
    state: str | None = None
    remark: str | None = None
    notes: tuple[FoundNote, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundLink:
    """An arrow between two found claims, with the label that the file gives it."""

    from_key: str
    to_key: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundClaims:
    """All that another program has marked in one text.

    `misplaced` counts what it has marked outside the text, or at no words at all; `lost_links` the arrows
    that have no end, or one that nobody can find. `links_out` lead to claims of other texts in the same file,
    or come from there.
    """

    claims: tuple[FoundClaim, ...] = ()
    links: tuple[FoundLink, ...] = ()
    links_out: tuple[FoundLink, ...] = ()
    misplaced: int = 0
    lost_links: int = 0

    def __bool__(self) -> bool:
        return bool(self.claims)

    @property
    def has_marks(self) -> bool:
        """Whether anything was marked at all, be it that it could be read or not."""
        return bool(self.claims or self.misplaced or self.lost_links)

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels of claims, each once, in the order in which they come."""
        return tuple(dict.fromkeys(one.label for one in self.claims))

    @property
    def verdicts(self) -> tuple[str, ...]:
        """The words used as verdicts on the truth, each once, in the order in which they come."""
        return tuple(dict.fromkeys(one.verdict for one in self.claims if one.verdict))


NOTHING_FOUND: Final = FoundClaims()
"""What a file holds that knows of no claims."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedClaim:
    """A claim of a file that holds no text: its words, and what stood around them.

    `source` is the address or the id of what it was marked in, as the file gives it. The span of `found` is
    what the file says, and need not be right for the text that is here. Where `exact` is empty, the span is
    all that there is, and `source` names the very text that it counts in.
    """

    source: str | None
    exact: str
    prefix: str = ""
    suffix: str = ""
    found: FoundClaim


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedClaims:
    """All that a file without a text has marked, in whatever articles.

    `without_words` counts what marks no words: notes on a page, answers, and places of which nobody can tell
    what stands there. `lost_links` counts the arrows between what is not in the file.
    """

    claims: tuple[QuotedClaim, ...]
    links: tuple[FoundLink, ...] = ()
    without_words: int = 0
    lost_links: int = 0
