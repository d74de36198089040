"""Rules that a desk can switch on, and what they find in an article."""

from enum import StrEnum

from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.domain.spans import Span


class Rule(StrEnum):
    """What can be asked of an article before it is signed off."""

    TWO_SOURCES = "two_sources"
    """A claim with a verdict has at least two sources that are independent of each other."""
    ONLY_SPEAKER = "only_speaker"
    """A claim's only sources are whoever makes it."""
    NOTHING_TO_SHOW = "nothing_to_show"
    """A source has neither a link nor a kept copy."""
    OLD_SOURCE = "old_source"
    """A source is older than the date that the verdict holds for."""
    NO_REASON = "no_reason"
    """A verdict is given without a reason."""
    LOOSE_DENIAL = "loose_denial"
    """A denial is not linked to what it denies."""
    UNANSWERED = "unanswered"
    """Nobody has denied or admitted an allegation."""
    NOT_LOOKED_AT = "not_looked_at"
    """A statement is neither a claim nor marked as holding nothing to check."""
    NO_VERDICT = "no_verdict"
    """A claim has no verdict on its truth."""
    NOT_READY = "not_ready"
    """A claim is not marked ready."""


class Level(StrEnum):
    """What becomes of a finding."""

    OFF = "off"
    NOTE = "note"
    WARNING = "warning"
    STOP = "stop"
    """It stops sign-off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSetting:
    """How a rule is set in a workspace; a rule without a setting is off. The id is the rule's name."""

    id: str
    level: Level
    created_at: str
    reviewer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleFinding:
    """What a rule has found: at a claim, or at a place of the text where there is none."""

    rule: Rule
    level: Level
    span: Span
    claim_id: str | None = None
