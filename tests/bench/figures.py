"""What is measured, what it is held against, and what came of it."""

from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Final

from tests.bench.measuring import Samples


class Unit(StrEnum):
    """What a figure is told in."""

    MS = "ms"
    MIB = "MiB"


class Of(StrEnum):
    """Which number of a figure a goal is about."""

    RATIO = "ratio"
    """The median as a multiple of the floor's."""
    MEDIAN = "median"
    P95 = "95th percentile"
    P99 = "99th percentile"
    LONGEST = "longest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """The most that a number of a figure may be."""

    of: Of
    most: float

    @property
    def words(self) -> str:
        """How a table says it."""
        number = f"{self.most:g}"
        return f"≤ {number} ×" if self.of is Of.RATIO else f"{self.of} ≤ {number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """Something that a user waits for; `floor` says what it is held against."""

    key: str
    words: str
    floor: str = ""
    goal: Goal | None = None
    unit: Unit = Unit.MS


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What came of a figure: its samples beside the floor's; a note says what is special about them."""

    key: str
    samples: Samples
    floor: Samples | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A figure as it is told; without a median it could not be measured, and the note says why."""

    part: str
    key: str
    words: str
    unit: str
    samples: int = 0
    median: float | None = None
    p95: float | None = None
    p99: float | None = None
    longest: float | None = None
    floor_words: str = ""
    floor: float | None = None
    floor_p99: float | None = None
    ratio: float | None = None
    goal: str = ""
    is_met: bool | None = None
    note: str = ""

    def as_json(self) -> dict[str, object]:
        """Return the row as JSON holds it."""
        return asdict(self)


_NOTHING: Final = "not measured"


@dataclass(slots=True)
class Results:
    """The rows of a part: one for each of its figures, whatever became of it."""

    part: str
    figures: tuple[Figure, ...]
    reason: str = _NOTHING
    _measured: dict[str, Measured] = field(default_factory=dict)

    def take(self, measured: Measured) -> None:
        """Take what came of a figure.

        Raises:
            KeyError: the part has announced no such figure.
        """
        if all(figure.key != measured.key for figure in self.figures):
            raise KeyError(measured.key)
        self._measured[measured.key] = measured

    def rows(self) -> list[Row]:
        """Return the rows in the order of the figures."""
        return [
            _row(self.part, figure, self._measured.get(figure.key), self.reason) for figure in self.figures
        ]


def _row(part: str, figure: Figure, measured: Measured | None, reason: str) -> Row:
    goal = "" if figure.goal is None else figure.goal.words
    if measured is None:
        return Row(
            part=part,
            key=figure.key,
            words=figure.words,
            unit=figure.unit,
            floor_words=figure.floor,
            goal=goal,
            note=reason,
        )
    samples, floor = measured.samples, measured.floor
    ratio = samples.median / floor.median if floor is not None and floor.median else None
    return Row(
        part=part,
        key=figure.key,
        words=figure.words,
        unit=figure.unit,
        samples=len(samples.values),
        median=samples.median,
        p95=samples.p95,
        p99=samples.p99,
        longest=samples.longest,
        floor_words=figure.floor,
        floor=None if floor is None else floor.median,
        floor_p99=None if floor is None else floor.p99,
        ratio=ratio,
        goal=goal,
        is_met=None if figure.goal is None else _is_met(figure.goal, samples, ratio),
        note=measured.note,
    )


def _is_met(goal: Goal, samples: Samples, ratio: float | None) -> bool | None:
    found = {
        Of.RATIO: ratio,
        Of.MEDIAN: samples.median,
        Of.P95: samples.p95,
        Of.P99: samples.p99,
        Of.LONGEST: samples.longest,
    }[goal.of]
    return None if found is None else found <= goal.most
