"""How long SQLite waits for a file that another program holds, before it refuses."""

import time
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from factcheck_gui.storage.driver import Connection

_RESTS: Final = (0.001, 0.002, 0.005, 0.010, 0.015, 0.020, 0.025)
"""Seconds between two looks at the lock, as SQLite itself rests: short at first, for most hold it briefly."""


class WaitingByHandler:
    """Waits in a handler of our own: to say otherwise for one statement costs nothing.

    What is raised within it SQLite takes for the end of the wait, and nobody learns of it. So it is for the
    window alone, where no signal raises anything: SIGINT ends the process by itself, or wakes up `Ending`.
    """

    def __init__(self) -> None:
        self._seconds = 0.0
        self._begun = 0.0

    def up_to(self, seconds: float) -> None:
        """Wait so long from now on."""
        self._seconds = seconds

    def may_try_again(self, tries: int) -> bool:
        """Rest a while, and tell whether SQLite is to look again; `tries` counts from 0 for each lock."""
        now = time.monotonic()
        if tries == 0:
            self._begun = now
        left = self._seconds - (now - self._begun)
        if left <= 0:
            return False
        time.sleep(min(left, _RESTS[min(tries, len(_RESTS) - 1)]))
        return True


class WaitingByTimeout:
    """Lets SQLite wait by itself: each time that this changes, SQLite reads an order for it."""

    def __init__(self, connection: "Connection") -> None:
        self._connection = connection

    def up_to(self, seconds: float) -> None:
        """Wait so long from now on."""
        self._connection.execute(f"PRAGMA busy_timeout = {round(seconds * 1000)}")


Waiting: TypeAlias = WaitingByHandler | WaitingByTimeout


def waiting_of(connection: "Connection", *, is_hurried: bool = False) -> Waiting:
    """Return how a connection waits: in a hurry by a handler, where its driver has any."""
    install = getattr(connection, "set_busy_handler", None) if is_hurried else None
    if install is None:
        return WaitingByTimeout(connection)
    waiting = WaitingByHandler()
    install(waiting.may_try_again)
    return waiting
