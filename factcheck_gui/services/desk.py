"""What a session of work brings along: who works, the time, new ids, and the folders it uses."""

from collections.abc import Callable
from pathlib import Path

from factcheck_gui.domain.clock import Clock, timestamp
from factcheck_gui.domain.ids import NewId
from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.domain.reviewer import NOBODY
from factcheck_gui.text.canonical import canonicalise

NoteBug = Callable[[str, str], object]
"""Writes down a bug that another process has met: its kind, and its description without anybody's words."""


def note_nothing(_: str, __: str) -> None:
    """Keep no log, as in a test."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The surroundings of all services, built once and handed down."""

    reviewer: str
    clock: Clock
    new_id: NewId
    resources: Path
    backups: Path
    note_bug: NoteBug = note_nothing

    def __post_init__(self) -> None:
        # A system's user name can hold bytes that are no UTF-8.
        object.__setattr__(self, "reviewer", canonicalise(self.reviewer).text.strip() or NOBODY)

    def now(self) -> str:
        """Return the current time as it is stored."""
        return timestamp(self.clock())

    def today(self) -> str:
        """Return the local date as `YYYY-MM-DD`."""
        return self.clock().astimezone().date().isoformat()
