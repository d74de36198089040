"""Checks a workspace through and through, beside whoever works on it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

from factcheck_gui.storage.chain_breaks import number_of
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.driver import sqlite3
from factcheck_gui.storage.failures import told
from factcheck_gui.storage.findings import Check, Finding
from factcheck_gui.storage.history_chain import Head, head
from factcheck_gui.storage.untouched import MayGoOn, connect_to_read, is_interrupted
from factcheck_gui.storage.verification import find_all

__all__ = ["Check", "Finding", "Head", "MayGoOn", "Verified", "sealed_event", "verify_file"]

_FILE: Final = frozenset({"file", "reference"})
SHOWN_AT_MOST: Final = 1_000
"""Findings that are told one by one; of a file that is in ruins there could be millions."""


class _StoppedError(Exception):
    """Nobody wants the answer any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What the check of a workspace has found, and where its history ends."""

    findings: tuple[Finding, ...]
    has_more: bool
    """Whether there are more findings than these."""
    head: Head

    @property
    def is_whole(self) -> bool:
        """Whether nothing is wrong."""
        return not self.findings

    @property
    def is_damaged(self) -> bool:
        """Whether the file itself is damaged, and not only what stands in it another than it was."""
        return any(finding.check in _FILE for finding in self.findings)


def verify_file(
    path: Path,
    copies: Iterable[Path] = (),
    *,
    on_check: Callable[[Check], object] = str,
    may_go_on: MayGoOn | None = None,
) -> Verified | None:
    """Return everything that is wrong with a workspace, as it is at one moment; None where it may not go on.

    Works in any thread, and writes nothing.

    Args:
        path: The workspace; it may be open, and it may be damaged.
        copies: Its backups, which know how its history began.
        on_check: Is told which check begins.
        may_go_on: Is asked now and then.

    Raises:
        DamagedError, NotAWorkspaceError: it is damaged so much that nothing can be read.
        DiskError, LockedError: it cannot be read now.
    """

    def begin(check: Check) -> None:
        if may_go_on is not None and not may_go_on():
            raise _StoppedError
        on_check(check)

    try:
        with told(path), connect_to_read(path, may_go_on) as db:
            # What others write meanwhile would look like damage.
            db.execute("BEGIN")
            found = find_all(db, tuple(copies), begin)
            findings = tuple(islice(found, SHOWN_AT_MOST))
            return Verified(findings=findings, has_more=next(found, None) is not None, head=_head(db))
    except sqlite3.OperationalError as error:
        if not is_interrupted(error):
            raise
        return None
    except _StoppedError:
        return None


def sealed_event(path: Path, seal: str) -> int | None:
    """Return the number of the event that bears a seal which somebody has noted, or None.

    Raises:
        DamagedError, DiskError, LockedError: it cannot be read.
    """
    with told(path), connect_to_read(path) as db:
        return number_of(db, seal.strip().lower())


def _head(db: Database) -> Head:
    try:
        return head(db)
    except sqlite3.DatabaseError:
        # It is damaged, which was found already.
        return Head()
