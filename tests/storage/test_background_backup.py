"""Backups of large files: beside the work, checked, and not without end."""

from pathlib import Path

import pytest

from factcheck_gui.domain.errors import DamagedError
from factcheck_gui.storage import backup
from factcheck_gui.storage.checksums import row_sum
from factcheck_gui.storage.store import Store


def _write(store: Store, rule: str) -> None:
    with store.writing() as db:
        row = {"id": rule, "level": "note", "created_at": "2026", "reviewer": "Ada", "removed": 0}
        db.execute("INSERT INTO rules VALUES (?, ?, ?, ?, ?, ?)", [*row.values(), row_sum(row)])


def _rules(path: Path) -> list[str]:
    copy = Store.open(path, path.parent)
    found = [row[0] for row in copy.db.execute("SELECT id FROM rules ORDER BY id")]
    copy.close()
    return found


def test_what_is_written_meanwhile_does_not_hold_it_up_and_is_no_part_of_it(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "_PAGES_PER_STEP", 4)
    _write(store, "a")
    steps = 0

    def go_on() -> bool:
        nonlocal steps
        steps += 1
        _write(store, f"b{steps}")
        return True

    made = store.back_up_beside(go_on)

    assert made is not None
    assert steps > 3
    if store.db.execute("PRAGMA journal_mode").fetchone()[0] == "wal":
        assert _rules(made) == ["a"]


def test_one_that_may_not_go_on_leaves_nothing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup, "_PAGES_PER_STEP", 4)

    assert store.back_up_beside(lambda: False) is None
    assert store.backups() == ()


def test_the_copy_of_a_damaged_file_is_told_and_drives_no_other_out(store: Store) -> None:
    _write(store, "a")
    store.back_up()
    db = store.db
    root = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'rules'").fetchone()[0]
    size = db.execute("PRAGMA page_size").fetchone()[0]
    store.close()
    with store.path.open("r+b") as file:
        file.seek((root - 1) * size)
        file.write(b"\x0d\xff" * 20)
    backups = store.path.parent / "backups"

    with pytest.raises(DamagedError):
        backup.save_copy(Store.open(store.path, backups).db, store.path.with_name("copy"), is_checked=True)

    assert not store.path.with_name("copy").exists()
