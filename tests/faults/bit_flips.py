"""Flips single bits of a workspace, and tells what comes of it."""

import random
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.verifying import verify_file
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.driver import sqlite3

_READ: Final = (
    *("articles", "versions", "claims", "verdicts", "source_notes", "links", "marks", "placements"),
    *("sources", "parties", "rating_scales", "rating_values", "rules", "texts", "originals", "blocks"),
    *("statements", "events"),
)


class Outcome(StrEnum):
    """What comes of a flipped bit."""

    HARMLESS = "harmless"
    REFUSED = "refused at opening"
    TOLD = "told when read"
    VERIFIED = "found by verify"
    SILENT = "nobody was told"


@dataclass(frozen=True, slots=True, kw_only=True)
class Flip:
    """One flipped bit: where, what came of it, and whether SQLite's own check finds it."""

    place: int
    bit: int
    outcome: Outcome
    is_seen_by_sqlite: bool


def flips(whole: Path, place: Path, desk: Desk, count: int, seed: int) -> Iterator[Flip]:
    """Yield what comes of bits flipped all over a closed workspace, each in a copy at `place`."""
    dice = random.Random(seed)
    content = whole.read_bytes()
    expected = rows_of(whole)
    for _ in range(count):
        at, bit = dice.randrange(len(content)), dice.randrange(8)
        flipped = bytearray(content)
        flipped[at] ^= 1 << bit
        place.write_bytes(flipped)
        outcome = _outcome(place, desk, expected)
        place.write_bytes(flipped)
        yield Flip(place=at, bit=bit, outcome=outcome, is_seen_by_sqlite=_is_seen(place))
        for leftover in place.parent.glob(f"{place.name}*"):
            leftover.unlink()


def rows_of(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return everything that people have made, as it stands in the tables."""
    with closing(sqlite3.connect(str(path))) as connection:
        rows = {table: connection.execute(f"SELECT * FROM {table} NOT INDEXED") for table in _READ}
        return {table: sorted(found, key=repr) for table, found in rows.items()}


def _outcome(path: Path, desk: Desk, expected: dict[str, list[tuple[object, ...]]]) -> Outcome:
    try:
        workspace = Workspace.open(path, desk)
    except ExpectedError:
        return Outcome.REFUSED
    try:
        if _is_told(workspace):
            return Outcome.TOLD
        found = verify_file(path)
        if found is None or not found.is_whole:
            return Outcome.VERIFIED
    except ExpectedError:
        return Outcome.VERIFIED
    finally:
        workspace.close()
    return Outcome.HARMLESS if rows_of(path) == expected else Outcome.SILENT


def _is_told(workspace: Workspace) -> bool:
    """Tell whether somebody who looks at everything is told."""
    try:
        for overview in workspace.browsing.articles():
            review = workspace.browsing.review(overview.article.id)
            for claim_id in review.claims.ids:
                review.claim(claim_id)
        workspace.browsing.history()
        workspace.browsing.scales()
    except ExpectedError:
        return True
    return workspace.damage.met is not None


def _is_seen(path: Path) -> bool:
    try:
        with closing(sqlite3.connect(str(path))) as connection:
            return bool(connection.execute("PRAGMA integrity_check").fetchone()[0] != "ok")
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return True
