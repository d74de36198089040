"""What comes back after damage of a known sort, and from where."""

from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.edits import Action
from factcheck_gui.domain.recovered import Kept
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.recovering import recover
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.driver import sqlite3
from factcheck_gui.storage.store import Store
from tests.conftest import BRIDGE, take_in
from tests.storage.recovery.blanked_pages import blank, claims_in, root_page

Overwrite = Callable[[bytes, bytes], int]


@pytest.fixture
def overwrite(closed: Path) -> Overwrite:
    """Writes other bytes over some in the closed workspace, wherever they stand, and says how often."""

    def run(old: bytes, new: bytes) -> int:
        content = closed.read_bytes()
        closed.write_bytes(content.replace(old, new))
        return content.count(old)

    return run


def test_rows_that_are_gone_are_taken_from_the_history(closed: Path, tmp_path: Path, desk: Desk) -> None:
    whole = claims_in(closed, desk)
    blank(closed, root_page(closed, "claims"))

    recovered = recover(closed, tmp_path / "new.factcheck", desk)

    assert claims_in(tmp_path / "new.factcheck", desk) == whole
    assert recovered.from_history == len(whole)
    assert recovered.is_complete
    assert not recovered.history_resealed


def test_events_that_are_gone_are_closed_by_what_the_tables_hold(
    closed: Path, tmp_path: Path, desk: Desk
) -> None:
    whole = claims_in(closed, desk)
    connection = sqlite3.connect(str(closed), isolation_level=None)
    connection.execute("DROP TRIGGER events_are_never_deleted")
    connection.execute("DELETE FROM events WHERE entity = 'claim'")
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.close()

    recovered = recover(closed, tmp_path / "new.factcheck", desk)

    assert claims_in(tmp_path / "new.factcheck", desk) == whole
    assert recovered.tally(Kept.EVENT).lost == len(whole)
    assert recovered.history_resealed
    workspace = Workspace.open(tmp_path / "new.factcheck", desk)
    assert Action.RECOVER in {event.action for event in workspace.browsing.history()}
    workspace.close()


def test_a_file_without_header_and_schema_is_read_page_by_page(
    closed: Path, tmp_path: Path, desk: Desk
) -> None:
    whole = claims_in(closed, desk)
    blank(closed, 1)

    recovered = recover(closed, tmp_path / "new.factcheck", desk)

    assert claims_in(tmp_path / "new.factcheck", desk) == whole
    assert recovered.tally(Kept.CLAIM).lost == 0


def test_one_flipped_bit_is_turned_back(
    closed: Path, tmp_path: Path, desk: Desk, overwrite: Overwrite
) -> None:
    assert overwrite(b"Nobody counted the drops.", b"Nobodi counted the drops.")

    recovered = recover(closed, tmp_path / "new.factcheck", desk)

    assert recovered.is_complete
    assert "Nobody counted the drops." in {quote for _, quote in claims_in(tmp_path / "new.factcheck", desk)}


def test_a_damaged_text_keeps_every_claim_in_its_place(tmp_path: Path, desk: Desk) -> None:
    closed = tmp_path / "desk.factcheck"
    workspace = Workspace.create(closed, desk)
    review = workspace.browsing.review(take_in(workspace, BRIDGE))
    workspace.editing.submit(
        workspace.composer.tag(review.version, review.text.text, review.text.statements[-1], ClaimKind.FACT)
    )
    workspace.close()
    whole = claims_in(closed, desk)
    for table in ("texts", "originals"):
        blank(closed, root_page(closed, table))

    recovered = recover(closed, tmp_path / "new.factcheck", desk)

    assert claims_in(tmp_path / "new.factcheck", desk) == whole
    (text,) = recovered.texts
    assert text.title == "Council says the bridge is safe"
    assert not recovered.is_complete
    assert recovered.tally(Kept.TEXT).lost == 1


def test_a_text_comes_from_a_backup(closed: Path, tmp_path: Path, desk: Desk) -> None:
    store = Store.open(closed, desk.backups)
    store.back_up()
    store.close()
    blank(closed, root_page(closed, "texts"))

    recovered = recover(closed, tmp_path / "new.factcheck", desk)

    assert recovered.is_complete
    (backup,) = recovered.from_backups
    assert backup.rows == 1


def test_an_emptied_file_comes_back_from_its_backup(closed: Path, tmp_path: Path, desk: Desk) -> None:
    whole = claims_in(closed, desk)
    store = Store.open(closed, desk.backups)
    store.back_up()
    store.close()
    aside = tmp_path / "set aside.factcheck"
    aside.write_bytes(b"")

    recovered = recover(aside, tmp_path / "new.factcheck", desk, known_as=closed)

    assert claims_in(tmp_path / "new.factcheck", desk) == whole
    assert recovered.from_backups
