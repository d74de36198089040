"""One part of the benchmark: which figures it tells, and how it comes by them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from tests.bench.data.kept import KeptData
from tests.bench.figures import Figure, Measured
from tests.bench.sizes import Amounts


class NotMeasurableError(Exception):
    """Something cannot be measured here; the message is a sentence for the table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """What a part measures with: how much, which data, and a folder of its own."""

    amounts: Amounts
    kept: KeptData
    folder: Path


class Part(Protocol):
    """A part; each runs in a process of its own."""

    @property
    def name(self) -> str:
        """What `--only` and JSON call it."""

    @property
    def title(self) -> str:
        """What the table calls it."""

    def figures(self, amounts: Amounts) -> tuple[Figure, ...]:
        """Return all that is measured at a size."""

    def measure(self, bench: Bench) -> Iterator[Measured]:
        """Yield what came of the figures, as it comes.

        Raises:
            NotMeasurableError: the rest cannot be measured here.
        """
