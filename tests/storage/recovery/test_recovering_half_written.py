"""What was being written when the power went comes back as it was committed."""

import shutil
from pathlib import Path

import pytest

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.recovered import Kept
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.recovering import recover
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.driver import sqlite3
from tests.conftest import BRIDGE, take_in
from tests.storage.recovery.blanked_pages import blank, claims_in, root_page


def test_what_is_only_in_the_log_is_recovered(tmp_path: Path, desk: Desk) -> None:
    workspace = Workspace.create(tmp_path / "desk.factcheck", desk)
    article = take_in(workspace, BRIDGE)
    review = workspace.browsing.review(article)
    edit = workspace.composer.tag(review.version, review.text.text, review.text.statements[0], ClaimKind.FACT)
    workspace.editing.submit(edit)
    folder = tmp_path / "after a power cut"
    folder.mkdir()
    for path in tmp_path.glob("desk.factcheck*"):
        if not path.name.endswith("-shm"):
            shutil.copyfile(path, folder / path.name)
    workspace.close()
    log = folder / "desk.factcheck-wal"
    if not log.exists():
        pytest.skip("this SQLite keeps no write-ahead log")
    content = bytearray((folder / "desk.factcheck").read_bytes())
    content[:100] = bytes(100)
    (folder / "desk.factcheck").write_bytes(content)

    recovered = recover(folder / "desk.factcheck", tmp_path / "new.factcheck", desk)

    assert [quote for _, quote in claims_in(tmp_path / "new.factcheck", desk)] == [review.text.text[:31]]
    assert recovered.tally(Kept.CLAIM).found == 1


def test_what_a_transaction_has_half_overwritten_is_taken_back(
    closed: Path, tmp_path: Path, desk: Desk
) -> None:
    whole = claims_in(closed, desk)
    folder = tmp_path / "after a power cut"
    folder.mkdir()
    connection = sqlite3.connect(str(closed), isolation_level=None)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA cache_size = 1")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE claims SET quote = 'half written', checksum = 0")
    connection.execute("CREATE TABLE filling AS SELECT hex(randomblob(50000)) FROM claims")
    for path in (closed, closed.with_name(closed.name + "-journal")):
        shutil.copyfile(path, folder / path.name)
    connection.execute("ROLLBACK")
    connection.close()
    content = bytearray((folder / closed.name).read_bytes())
    assert b"half written" in content
    content[:16] = bytes(16)
    (folder / closed.name).write_bytes(content)

    recover(folder / closed.name, tmp_path / "new.factcheck", desk)

    assert claims_in(tmp_path / "new.factcheck", desk) == whole


def test_a_later_value_wins_over_an_outdated_row(closed: Path, tmp_path: Path, desk: Desk) -> None:
    workspace = Workspace.open(closed, desk)
    (overview,) = workspace.browsing.articles()
    review = workspace.browsing.review(overview.article.id)
    for word in ("first", "second", "third"):
        claim = workspace.browsing.review(overview.article.id).claims[0]
        workspace.editing.submit(workspace.composer.restate(claim.claim, word))
    workspace.close()
    blank(closed, root_page(closed, "claims"))
    blank(closed, 1)

    recover(closed, tmp_path / "new.factcheck", desk)

    workspace = Workspace.open(tmp_path / "new.factcheck", desk)
    restated = {one.claim.restatement for one in workspace.browsing.review(overview.article.id).claims}
    workspace.close()
    assert review.claims
    assert restated == {None, "third"}
