"""Sources, and the source notes that draw on them: pieces of evidence under a claim."""

from enum import StrEnum

from factcheck_gui.domain.light_dataclasses import dataclass


class Stance(StrEnum):
    """What a source does to the claim."""

    SUPPORTS = "supports"
    REFUTES = "refutes"
    CONTEXT = "context"


class Medium(StrEnum):
    """What a source is."""

    WEB = "web"
    DOCUMENT = "document"
    INTERVIEW = "interview"
    PHONE = "phone"
    DATA = "data"


class Independence(StrEnum):
    """How a source stands to what it tells of."""

    PRIMARY = "primary"
    """It was there, or is the thing itself: a record, a measurement, a witness."""
    SECONDARY = "secondary"
    """It tells what others have found."""
    SPEAKER = "speaker"
    """It is whoever makes the claim."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Something that can be cited, used by any number of source notes.

    `date` may be a year or a month alone (`YYYY`, `YYYY-MM`); `seen` is a day (`YYYY-MM-DD`).
    `contact` says how to reach it: a telephone number, an address; it is internal.
    `copy` is the SHA-256 of the bytes that are kept of it, `copy_name` what that file was called.
    """

    id: str
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    date: str | None = None
    link: str | None = None
    archive_link: str | None = None
    medium: Medium = Medium.WEB
    independence: Independence | None = None
    contact: str | None = None
    copy: str | None = None
    copy_name: str | None = None
    seen: str | None = None
    created_at: str
    reviewer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceNote:
    """One piece of evidence: what was found, in which words, in which source, and when (`YYYY-MM-DD`)."""

    id: str
    claim_id: str
    source_id: str | None = None
    stance: Stance
    note: str | None = None
    quote: str | None = None
    seen: str | None = None
    created_at: str
    reviewer: str
