"""Backups of workspaces: what their names tell, and which of them stay."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from enum import StrEnum
from itertools import zip_longest
from pathlib import Path
from typing import Final

from factcheck_gui.domain.light_dataclasses import dataclass


class BackupLabel(StrEnum):
    """Why a backup was made."""

    AUTO = "auto"
    BY_HAND = "by-hand"
    BEFORE_MIGRATION = "before-migration"
    BEFORE_IMPORT = "before-import"
    BEFORE_RESTORE = "before-restore"


AUTO: Final = BackupLabel.AUTO
MANY_ARTICLES: Final = 20
MANY_CHANGES: Final = 200
"""So much is not taken in before there is a backup."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A backup as its name and its size tell of it; nobody has looked inside."""

    path: Path
    name: str
    """How the file of the workspace was called, without its ending."""
    place: str
    """What tells workspaces of one name in two folders apart."""
    made_at: datetime
    label: BackupLabel
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupFacts:
    """What a look into a backup tells."""

    workspace: str | None
    """What a workspace keeps wherever it is moved, and shares with its copies; None where it is empty."""
    schema: int
    articles: int
    claims: int


# How many of each kind stay. Counted back from the newest one of a kind, and never from the time of day: a
# clock that runs ahead lets none of them grow old.
_NEWEST: Final = 12
_HOURS: Final = 24
_DAYS: Final = 14
_WEEKS: Final = 8
_OF_A_LABEL: Final = 10
KEPT_WHATEVER_THEY_TAKE: Final = 3
"""The newest few stay however large they are, and one of an earlier day besides."""
KEPT_BYTES: Final = 2 * 1024**3
"""What the backups of one workspace may take together otherwise."""

_HOUR: Final = "%Y%m%d%H"
_DAY: Final = "%Y%m%d"
_WEEK: Final = "%G%V"


def going(backups: Iterable[Backup], now: datetime, limit: int = KEPT_BYTES) -> tuple[Backup, ...]:
    """Return which backups of one workspace go, all of them good ones.

    Those dated later than `now` were made before the clock was set back: they are left alone, and count for
    nothing, for nobody knows how old they are.
    """
    known = sorted((one for one in backups if one.made_at <= now), key=_moment, reverse=True)
    kept: dict[Path, Backup] = {}
    taken = 0
    for place, backup in enumerate(_in_order_of_worth(known)):
        taken += backup.size
        if place < _surely(known) or taken <= limit:
            kept[backup.path] = backup
        else:
            taken -= backup.size
    return tuple(one for one in known if one.path not in kept)


def _surely(known: Sequence[Backup]) -> int:
    """Return how many of the first in order of worth stay whatever they take."""
    return KEPT_WHATEVER_THEY_TAKE + (_older(known) is not None)


def _in_order_of_worth(known: Sequence[Backup]) -> Iterator[Backup]:
    """Yield those that stay where there is room: the newest few, one of an earlier day, and then in turns.

    So a workspace of which only a few backups have room keeps some of today and some of long ago.
    """
    seen: set[Path] = set()
    older = _older(known)
    first = (*known[:KEPT_WHATEVER_THEY_TAKE], *(() if older is None else (older,)))
    turns = zip_longest(
        known[:_NEWEST],
        *(_of_a_label(known, label) for label in BackupLabel if label is not BackupLabel.AUTO),
        _one_each(known, _DAY)[:_DAYS],
        _one_each(known, _WEEK)[:_WEEKS],
        _one_each(known, _HOUR)[:_HOURS],
    )
    for backup in (*first, *(one for turn in turns for one in turn)):
        if backup is not None and backup.path not in seen:
            seen.add(backup.path)
            yield backup


def _older(known: Sequence[Backup]) -> Backup | None:
    """Return one of an earlier day than the newest, else the oldest; none where that is a newest one too."""
    rest = known[KEPT_WHATEVER_THEY_TAKE:]
    today = known[0].made_at.strftime(_DAY) if known else ""
    return next((one for one in rest if one.made_at.strftime(_DAY) != today), rest[-1] if rest else None)


def _of_a_label(known: Iterable[Backup], label: BackupLabel) -> list[Backup]:
    return [one for one in known if one.label is label][:_OF_A_LABEL]


def _one_each(known: Iterable[Backup], pattern: str) -> list[Backup]:
    """Return the newest of each hour, day or week, the newest first."""
    found: dict[str, Backup] = {}
    for backup in known:
        found.setdefault(backup.made_at.strftime(pattern), backup)
    return list(found.values())


def _moment(backup: Backup) -> datetime:
    return backup.made_at
