"""Verdicts and the rating scales they are taken from."""

from enum import StrEnum

from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.domain.questions import Question

__all__ = ["Outcome", "Question", "RatingScale", "RatingValue", "Verdict"]


class Outcome(StrEnum):
    """What a rating value says of the words rated: whether they are right as they are written."""

    RIGHT = "right"
    PARTLY = "partly"
    """Something in them is right, or they mislead."""
    WRONG = "wrong"
    OPEN = "open"
    """Neither is established: unproven, disputed, still looked into."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingValue:
    """One value of a rating scale; `sign` tells it without colour, `number` where the scale counts.

    `name` is what scripts and exports call it; it stays when the label changes. `translations` holds label
    and definition in other languages, as `write_translations` writes them.
    """

    id: str
    scale_id: str
    position: int
    name: str
    label: str
    definition: str
    colour: str
    sign: str
    number: int | None = None
    outcome: Outcome = Outcome.OPEN
    translations: str = ""
    created_at: str = ""
    reviewer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingScale:
    """A named, ordered list of verdict values for one question.

    The default scale of its question is in use for every article that names no other.
    """

    id: str
    name: str
    question: Question
    values: tuple[RatingValue, ...]
    is_default: bool = False
    created_at: str = ""
    reviewer: str = ""

    def value(self, value_id: str) -> RatingValue | None:
        """Return the value with this id, or None where it belongs to another scale."""
        return next((value for value in self.values if value.id == value_id), None)

    def named(self, name: str) -> RatingValue | None:
        """Return the value that goes by a name or a label, in whatever case."""
        wanted = name.casefold()
        return next((v for v in self.values if wanted in (v.name.casefold(), v.label.casefold())), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """An answer to one question about one claim; without a value it is a reason still looking for one.

    `as_of` is the date that the answer holds for, `due_on` the one on which to look again (`YYYY-MM-DD`).
    """

    id: str
    claim_id: str
    question: Question
    value_id: str | None
    reason: str | None
    as_of: str | None = None
    due_on: str | None = None
    created_at: str
    reviewer: str
