"""The check of a workspace tells the place in the history, knows the backups, and can be broken off."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.verifying import Check, Finding, sealed_event, verify_file
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.driver import sqlite3
from factcheck_gui.storage.history_chain import COLUMNS, seal
from tests.conftest import BRIDGE, take_in


@pytest.fixture
def checked(tmp_path: Path, desk: Desk) -> Path:
    """A closed workspace with some claims."""
    workspace = Workspace.create(tmp_path / "desk.factcheck", desk)
    review = workspace.browsing.review(take_in(workspace, BRIDGE))
    for statement in review.text.statements[:3]:
        edit = workspace.composer.tag(review.version, review.text.text, statement, ClaimKind.FACT)
        workspace.editing.submit(edit)
    workspace.close()
    return tmp_path / "desk.factcheck"


def behind_the_back(path: Path, *orders: str) -> None:
    """Run SQL without our triggers, which stand again afterwards."""
    with closing(sqlite3.connect(str(path), isolation_level=None)) as other:
        triggers = other.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            other.execute(f"DROP TRIGGER {name}")
        for order in orders:
            other.execute(order)
        for _, sql in triggers:
            other.execute(sql)


def seal_anew(path: Path) -> None:
    """Make all seals anew, as somebody does who knows how."""
    before, orders = "", []
    with closing(sqlite3.connect(str(path))) as other:
        for columns in other.execute(f"SELECT {', '.join(COLUMNS)} FROM events ORDER BY number"):
            before = seal(before, columns)
            orders.append(f"UPDATE events SET hash = '{before}' WHERE number = {columns[0]}")
    behind_the_back(path, *orders)


def findings(path: Path, *copies: Path) -> tuple[Finding, ...]:
    found = verify_file(path, copies)
    assert found is not None
    return found.findings


def test_a_whole_workspace_has_no_findings_and_a_head(checked: Path) -> None:
    steps: list[Check] = []

    found = verify_file(checked, on_check=steps.append)

    assert found is not None
    assert found.is_whole
    assert (found.head.number, len(found.head.seal)) == (last_number(checked), 64)
    assert steps == list(Check)


def test_a_changed_event_is_told_with_its_place(checked: Path) -> None:
    behind_the_back(checked, "UPDATE events SET detail = 'other' WHERE number = 3")

    (found,) = findings(checked)

    assert (found.check, found.subject, found.fault) == ("chain", "3", "")
    assert found.at.startswith("2026-03-04T")
    assert found.reviewer == "Reviewer 1"


@pytest.mark.parametrize(("gone", "after"), [("number IN (3, 4)", "2"), ("number < 3", "0")])
def test_missing_events_are_told_with_the_one_before(checked: Path, gone: str, after: str) -> None:
    behind_the_back(checked, f"DELETE FROM events WHERE {gone}")

    found = [one for one in findings(checked) if one.check == "chain"]

    assert [(one.subject, one.fault) for one in found] == [(after, "missing")]


def test_events_that_are_gone_from_the_end_are_told(checked: Path) -> None:
    last = last_number(checked)
    behind_the_back(checked, f"DELETE FROM events WHERE number > {last - 2}")

    found = [one for one in findings(checked) if one.check == "chain"]

    assert [(one.subject, one.fault) for one in found] == [(str(last - 2), "missing")]


def test_a_history_that_was_made_anew_is_known_by_a_backup(checked: Path, desk: Desk) -> None:
    workspace = Workspace.open(checked, desk)
    backup = workspace.back_up()
    workspace.close()
    behind_the_back(checked, "UPDATE events SET reviewer = 'Nobody' WHERE number = 3")
    seal_anew(checked)

    assert findings(checked) == ()
    (found,) = findings(checked, backup)
    assert (found.check, found.subject, found.reviewer) == ("backups", backup.name, "Reviewer 1")


def test_a_backup_of_an_older_state_is_no_finding(checked: Path, desk: Desk, tmp_path: Path) -> None:
    workspace = Workspace.open(checked, desk)
    backup = workspace.back_up()
    workspace.editing.submit(workspace.composer.add_source(workspace.composer.new_source()))
    # Another one stood at this place before; its backups are there still.
    foreign = Workspace.create(tmp_path / "foreign.factcheck", replace(desk, reviewer="Other"))
    other = foreign.back_up()
    foreign.close()

    assert findings(checked, backup, other, tmp_path / "gone.factcheck") == ()
    workspace.close()


def test_a_seal_that_was_noted_is_found_as_long_as_nothing_before_it_was_changed(checked: Path) -> None:
    found = verify_file(checked)
    assert found is not None
    noted = found.head.seal

    assert sealed_event(checked, f" {noted.upper()}\n") == found.head.number
    behind_the_back(checked, "UPDATE events SET reviewer = 'Nobody' WHERE number = 3")
    seal_anew(checked)
    assert sealed_event(checked, noted) is None


def test_the_check_can_be_broken_off(checked: Path) -> None:
    assert verify_file(checked, may_go_on=lambda: False) is None


def test_damage_in_one_table_does_not_keep_the_others_from_being_checked(checked: Path) -> None:
    behind_the_back(checked, "UPDATE claims SET restatement = 'slipped in'")
    with closing(sqlite3.connect(str(checked))) as other:
        (page,) = other.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'texts'").fetchone()
    content = bytearray(checked.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = b"\xa5" * 4096
    checked.write_bytes(content)

    found = {finding.check for finding in findings(checked)}

    assert {"file", "checksum", "history"} <= found


def test_blocks_outside_their_text_are_found(checked: Path) -> None:
    behind_the_back(checked, 'UPDATE statements SET "end" = "end" + 5000 WHERE position = 2')

    found = [one for one in findings(checked) if one.check == "parts"]

    assert [one.fault for one in found] == ["", "misplaced"]


def last_number(path: Path) -> int:
    with closing(sqlite3.connect(str(path))) as other:
        return int(other.execute("SELECT max(number) FROM events").fetchone()[0])
