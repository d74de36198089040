"""The table of backups."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.backups import Backup, BackupFacts, BackupLabel
from factcheck_gui.domain.edits import Entity
from factcheck_gui.domain.errors import (
    DamagedError,
    DiskError,
    ExpectedError,
    FileMissingError,
    NewerSchemaError,
)
from factcheck_gui.ui.models.backup_table import BackupColumn, BackupTable
from factcheck_gui.ui.text.backup_words import age_words, things_words

NOW: Final = datetime(2026, 3, 4, 10, tzinfo=UTC)
_PATH: Final = Path("/backups/desk.factcheck")


def backup(name: str = "desk") -> Backup:
    return Backup(
        path=_PATH,
        name=name,
        place="0" * 8,
        made_at=NOW - timedelta(hours=3),
        label=BackupLabel.BEFORE_IMPORT,
        size=2048,
    )


def test_the_model_keeps_the_rules_of_models(qtbot: QtBot) -> None:
    model = BackupTable(NOW)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    model.show_those([backup()], NOW)
    model.note(backup(), BackupFacts(workspace="a", schema=6, articles=1, claims=2))

    assert tester.model() is model
    assert model.row_of(_PATH) == 0
    assert model.row_of(Path("another")) is None


def test_a_row_tells_age_reason_size_and_what_is_in_it(qtbot: QtBot) -> None:
    model = BackupTable(NOW)
    model.show_those([backup()], NOW)
    assert _cell(model, BackupColumn.CONTENTS) == "…"

    model.note(backup(), BackupFacts(workspace="a", schema=6, articles=1, claims=2))

    assert _cell(model, BackupColumn.AGE) == "3 hours ago"
    assert _cell(model, BackupColumn.REASON) == "before a large import"
    assert _cell(model, BackupColumn.SIZE) == "2 kB"
    assert _cell(model, BackupColumn.CONTENTS) == "1 article · 2 claims"


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (DamagedError(path=_PATH, finding="page 3"), "damaged"),
        (FileMissingError(path=_PATH), "gone"),
        (NewerSchemaError(path=_PATH, found=9, known=6), "made by a newer version of this program"),
        (DiskError(path=_PATH, reason="No such device"), "cannot be read"),
    ],
)
def test_what_cannot_be_read_says_why(qtbot: QtBot, error: ExpectedError, words: str) -> None:
    model = BackupTable(NOW)
    model.show_those([backup()], NOW)

    model.note(backup(), error)

    assert _cell(model, BackupColumn.CONTENTS) == words
    told = model.index(0, BackupColumn.CONTENTS).data(Qt.ItemDataRole.ToolTipRole)
    assert "desk.factcheck" in told


def test_a_name_cannot_disguise_itself(qtbot: QtBot) -> None:
    model = BackupTable(NOW)

    model.show_those([backup("desk\u202egpj")], NOW)

    assert "\u202e" not in _cell(model, BackupColumn.WORKSPACE)


@pytest.mark.parametrize(
    ("age", "words"),
    [
        (timedelta(seconds=5), "just now"),
        (timedelta(minutes=1), "1 minute ago"),
        (timedelta(minutes=59), "59 minutes ago"),
        (timedelta(hours=23), "23 hours ago"),
        (timedelta(days=1), "1 day ago"),
        (timedelta(days=13), "13 days ago"),
        (timedelta(days=20), "2 weeks ago"),
        (timedelta(days=-2), "dated ahead: the clock was set back since"),
    ],
)
def test_an_age_is_told_in_the_largest_unit(age: timedelta, words: str) -> None:
    assert age_words(NOW - age, NOW) == words


def test_what_has_no_name_of_its_own_is_counted_together() -> None:
    counts = {Entity.CLAIM: 2, Entity.RULE: 1, Entity.PARTY: 3, Entity.ARTICLE: 1}

    assert things_words(counts) == "1 article, 2 claims, 4 other entries"


def _cell(model: BackupTable, column: BackupColumn) -> str:
    return str(model.index(0, column).data()).strip("\u2066\u2067\u2068\u2069")
