"""Tells whether what a power cut has left is whole, and whether what was acknowledged is in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck_gui.domain.history import Event, State, replay
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.history import list_events
from factcheck_gui.storage.verification import read_state


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """What a file holds after it was opened."""

    events: tuple[Event, ...]
    tables: State
    findings: tuple[object, ...]


def opened(path: Path, desk: Desk, *, verifies: bool) -> Left:
    """Open what is left, as the program does, and read it."""
    workspace = Workspace.open(path, desk)
    try:
        db = workspace.browsing._store.db
        findings = workspace.verify() if verifies else ()
        return Left(events=tuple(list_events(db)), tables=read_state(db), findings=findings)
    finally:
        workspace.close()


class Story:
    """The whole history of a run, to compare with what is left of it."""

    def __init__(self, events: Sequence[Event]) -> None:
        self._events = tuple(events)
        following = [*self._events[1:], None]
        self._ends = {0} | {
            number
            for number, (one, after) in enumerate(zip(self._events, following, strict=True), start=1)
            if after is None or one.edit_id != after.edit_id
        }
        self._states: dict[int, State] = {}

    def trouble(self, left: Left, acknowledged: int) -> str | None:
        """Say in one word what is wrong with what is left, or None."""
        count = len(left.events)
        if count < acknowledged:
            return f"lost {acknowledged - count} events"
        if left.events != self._events[:count]:
            return "another history"
        if count not in self._ends:
            return "half an edit"
        if count not in self._states:
            self._states[count] = replay(self._events[:count])
        if left.tables != self._states[count]:
            return "tables unlike the history"
        return f"findings {left.findings[:3]}" if left.findings else None


class Migrated:
    """What stood in a file before it was migrated; a migration cut off is done anew, with other moments."""

    def __init__(self, events: Sequence[Event]) -> None:
        self._events = tuple(events)

    def trouble(self, left: Left, acknowledged: int) -> str | None:
        """Say in one word what is wrong with what is left, or None."""
        if left.events[: len(self._events)] != self._events:
            return "another history"
        if len(left.events) < acknowledged:
            return f"lost {acknowledged - len(left.events)} events"
        return f"findings {left.findings[:3]}" if left.findings else None
