"""The picture "verdicts by kind": one stacked bar for each kind of claim."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.verdicts import Question, RatingValue
from factcheck_gui.formats.exporters.report.colours import checked, ink_on

# The narrowest a whole bar gets on paper, and the widths of letters in its labels, in CSS pixels.
_BAR_WIDTH: Final = 560
_LETTER_WIDTH: Final = 7.2
_PADDING: Final = 10
_UNCHECKED_COLOUR: Final = "#c9ced8"
_UNCHECKED_LENGTH: Final = len("Not checked")


class Fit(StrEnum):
    """How much of its label a part of a bar has room for."""

    LABEL = "label"
    SIGN = "sign"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class BarPart:
    """So many claims with the same verdict; no label stands for "not checked". Places are in per cent."""

    label: str | None
    sign: str
    count: int
    colour: str
    ink: str
    left: float
    width: float
    middle: float
    fit: Fit


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """The claims of one kind; `is_labelled` where every part has room for its whole label."""

    kind: ClaimKind
    total: int
    parts: tuple[BarPart, ...]
    is_labelled: bool


def bars(claims: Iterable[ReviewedClaim], values: Iterable[RatingValue]) -> tuple[Bar, ...]:
    """Return a bar for each kind that there are claims of, all to the same measure."""
    by_kind = {kind: Counter[str | None]() for kind in ClaimKind}
    for reviewed in claims:
        by_kind[reviewed.claim.kind][reviewed.value_id(Question.TRUTH)] += 1
    longest = max(counts.total() for counts in by_kind.values())
    value_list = list(values)
    return tuple(_bar(kind, counts, value_list, longest) for kind, counts in by_kind.items() if counts)


def _bar(kind: ClaimKind, counts: Counter[str | None], values: list[RatingValue], longest: int) -> Bar:
    known = {value.id for value in values}
    rest = sum(count for value_id, count in counts.items() if value_id not in known)
    parts: list[BarPart] = []
    done = 0
    for value, count in [*((value, counts[value.id]) for value in values), (None, rest)]:
        if count:
            parts.append(_part(value, count, done, longest))
            done += count
    is_labelled = all(part.fit is Fit.LABEL for part in parts)
    return Bar(kind=kind, total=counts.total(), parts=tuple(parts), is_labelled=is_labelled)


def _part(value: RatingValue | None, count: int, done: int, longest: int) -> BarPart:
    colour = _UNCHECKED_COLOUR if value is None else checked(value.colour)
    sign = "○" if value is None else value.sign
    length = _UNCHECKED_LENGTH if value is None else len(value.label)
    left, width = 100 * done / longest, 100 * count / longest
    room = width * _BAR_WIDTH / 100 - _PADDING
    digits = len(f" {count}")
    if (length + digits) * _LETTER_WIDTH <= room:
        fit = Fit.LABEL
    elif (len(sign) + digits) * _LETTER_WIDTH <= room:
        fit = Fit.SIGN
    else:
        fit = Fit.NOTHING
    return BarPart(
        label=None if value is None else value.label,
        sign=sign,
        count=count,
        colour=colour,
        ink=ink_on(colour),
        left=round(left, 3),
        width=round(width, 3),
        middle=round(left + width / 2, 3),
        fit=fit,
    )
