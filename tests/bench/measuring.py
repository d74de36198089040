"""Samples of a time or a size, and what they say: the middle and the worst of a hundred."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median, quantiles
from typing import Final

SECOND: Final = 1_000.0
"""Milliseconds, in which times are told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Samples:
    """What was measured again and again, in one unit."""

    values: tuple[float, ...]

    @classmethod
    def of(cls, values: Iterable[float]) -> "Samples":
        """Return samples of numbers."""
        return cls(values=tuple(values))

    @property
    def median(self) -> float:
        """The middle."""
        return median(self.values)

    @property
    def p95(self) -> float:
        """What 95 of a hundred do not exceed."""
        return self._percentile(95)

    @property
    def p99(self) -> float:
        """What 99 of a hundred do not exceed; the largest where there are few."""
        return self._percentile(99)

    @property
    def longest(self) -> float:
        """The largest."""
        return max(self.values)

    def beyond(self, floor: float) -> "Samples":
        """Return what is left of each after something that nobody can save."""
        return Samples.of(max(0.0, value - floor) for value in self.values)

    def with_each(self, others: "Samples") -> "Samples":
        """Return each together with what was measured beside it."""
        return Samples.of(one + other for one, other in zip(self.values, others.values, strict=True))

    def _percentile(self, hundredth: int) -> float:
        # With fewer samples a quantile would be a guess beyond the largest.
        if len(self.values) < 100 // (100 - hundredth):
            return self.longest
        return quantiles(self.values, n=100, method="inclusive")[hundredth - 1]


def timed(act: Callable[[], object]) -> float:
    """Return how many milliseconds something takes."""
    begun = time.perf_counter()
    act()
    return (time.perf_counter() - begun) * SECOND
