"""Killed at any moment, a program leaves a file with every edit that it has acknowledged, and no half one."""

import json
import subprocess
from pathlib import Path
from typing import Final

import pytest

from factcheck_gui.domain.edits import Action
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.workspace import Workspace
from tests.conftest import BRIDGE, take_in
from tests.faults.endless_work import KINDS
from tests.faults.killing import Killing, Said, Start, python
from tests.full import full

_ORDERS: Final = 300


@pytest.fixture
def killing(tmp_path: Path, desk: Desk) -> Killing:
    """Kills programs that work in copies of a workspace with one article."""
    path = tmp_path / "first.factcheck"
    workspace = Workspace.create(path, desk)
    take_in(workspace, BRIDGE)
    workspace.close()
    return Killing(path, desk, tmp_path / "killed")


def _work(kind: str, *journal: str) -> Start:
    def start(path: Path, seed: int) -> subprocess.Popen[bytes]:
        return python("tests.faults.endless_work", kind, str(path), str(seed), *journal)

    return start


def _window(path: Path, seed: int) -> subprocess.Popen[bytes]:
    return python("tests.faults.endless_window", str(path), str(seed))


def _batch(path: Path, seed: int) -> subprocess.Popen[bytes]:
    orders = path.with_name("orders.jsonl")
    order = {
        "do": "tag",
        "article": "Council",
        "quote": "It rained",
        "kind": "fact",
        "note": "n" * (seed % 4_000),
    }
    orders.write_text(f"{json.dumps(order)}\n" * _ORDERS)
    with orders.open("rb") as lines:
        return python("factcheck_gui.cli", "batch", str(path), stdin=lines)


@pytest.mark.parametrize("seed", range(full(1, 20)))
def test_killed_at_any_work_nothing_acknowledged_is_lost(killing: Killing, seed: int) -> None:
    killing.go(map(_work, KINDS), 30, seed)

    assert killing.troubles == {}
    assert killing.acknowledged > killing.kills


@pytest.mark.parametrize("seed", range(full(1, 10)))
def test_without_a_write_ahead_log_nothing_acknowledged_is_lost_either(killing: Killing, seed: int) -> None:
    killing.go((_work(kind, "TRUNCATE") for kind in KINDS), full(6, 30), seed)

    assert killing.troubles == {}
    assert killing.acknowledged >= killing.kills


@pytest.mark.parametrize("seed", range(full(1, 20)))
def test_a_batch_of_orders_that_is_killed_has_done_what_it_has_answered(killing: Killing, seed: int) -> None:
    killing.go([_batch], 15, seed)

    assert killing.troubles == {}
    assert killing.acknowledged > killing.kills


@pytest.mark.parametrize("seed", range(full(1, 20)))
def test_a_window_that_is_killed_has_saved_what_it_has_shown_as_saved(killing: Killing, seed: int) -> None:
    killing.go([_window], 5, seed)

    assert killing.troubles == {}
    assert killing.acknowledged > killing.kills


def test_a_lost_edit_and_a_half_one_would_be_seen(killing: Killing, tmp_path: Path) -> None:
    path = tmp_path / "first.factcheck"
    (edit_id,) = {event.edit_id for event in killing.before if event.action is Action.IMPORT_ARTICLE}

    killing.judge(path, Said(saved={"gone": 1}, about={edit_id: 1_000}))

    assert killing.troubles == {"lost 1, half 1": 1}
