"""Killed at any moment of a migration, an older file is whole, as it was or as it is to be."""

import random
import shutil
import time
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest

from factcheck_gui.domain.history import Event
from factcheck_gui.services.desk import Desk
from factcheck_gui.storage.driver import sqlite3
from factcheck_gui.storage.migrations import SCHEMA_VERSION
from tests.conftest import ROOT
from tests.faults.killing import heard, python
from tests.faults.survivors import Migrated, opened
from tests.full import full

_OLD: Final = ROOT / "tests" / "workspaces"
_LONGEST: Final = 0.8
"""Seconds within which the steps are taken, and the first edits made, also where others are at work."""
_KILLS: Final = full(2, 30)


def _before(schema: int, folder: Path, desk: Desk) -> tuple[Event, ...]:
    """Return what stood in the history before the steps put in events of their own."""
    beside = folder / "beside.factcheck"
    shutil.copyfile(_OLD / f"schema-{schema}.factcheck", beside)
    with closing(sqlite3.connect(str(beside))) as db:
        (count,) = db.execute("SELECT count(*) FROM events").fetchone()
    return opened(beside, desk, verifies=False).events[:count]


@pytest.mark.parametrize("journal", ["WAL", "TRUNCATE"])
@pytest.mark.parametrize("schema", range(full(5, 1), SCHEMA_VERSION))
def test_a_migration_that_is_killed_is_done_or_not_done(
    tmp_path: Path, desk: Desk, schema: int, journal: str
) -> None:
    before, dice = _before(schema, tmp_path, desk), random.Random(f"{schema} {journal}")
    for number in range(_KILLS):
        place = tmp_path / str(number)
        place.mkdir()
        path = Path(shutil.copyfile(_OLD / f"schema-{schema}.factcheck", place / "desk.factcheck"))
        program = python("tests.faults.migrating_work", str(path), str(number), journal)
        assert program.stdout is not None
        assert program.stdout.readline() == b"ready\n"
        time.sleep(_LONGEST * dice.random())
        program.kill()
        said = heard(program)

        left = opened(path, desk, verifies=True)

        assert Migrated(before).trouble(left, len(before)) is None
        events = Counter(event.edit_id for event in left.events)
        assert {one: events[one] for one in said.saved} == said.saved
        assert all(events.get(one, count) == count for one, count in said.about.items())
        for backup in place.glob("backups/*.factcheck"):
            kept = opened(backup, desk, verifies=True)
            assert Migrated(before).trouble(kept, len(before)) is None
        shutil.rmtree(place)
