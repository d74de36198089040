"""A backup that is damaged, foreign or overtaken is not restored, and restoring hides nothing."""

from pathlib import Path

import pytest

from factcheck_gui.domain.backup_errors import OpenWorkspaceError, OtherContentsError
from factcheck_gui.domain.edits import Cause
from factcheck_gui.domain.errors import (
    ConflictError,
    DamagedError,
    ExpectedError,
    FileMissingError,
    NotAWorkspaceError,
)
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.driver import sqlite3
from tests.conftest import BRIDGE, take_in
from tests.services.restorations import restored, state
from tests.services.versions import DENIAL, SAFE, rate, tag


def test_a_backup_that_builds_on_what_is_not_here_is_refused(
    workspace: Workspace, bridge: str, tmp_path: Path, desk: Desk
) -> None:
    other = Workspace.create(tmp_path / "other.factcheck", desk)
    article = take_in(other, BRIDGE)
    tag(other, article, SAFE)
    rated = other.browsing.review(article).article
    other.editing.submit(other.composer.remove_article(rated))
    backup = other.back_up()
    other.close()
    before = state(workspace)

    with pytest.raises(OtherContentsError):
        workspace.restoring().compose(backup, "other")

    assert state(workspace) == before


def test_the_workspace_itself_is_no_backup_of_it(workspace: Workspace) -> None:
    with pytest.raises(OpenWorkspaceError):
        workspace.restoring().compose(workspace.path, "itself")


@pytest.mark.parametrize(
    ("content", "error"),
    [(None, FileMissingError), (b"", NotAWorkspaceError), (b"no workspace" * 100, NotAWorkspaceError)],
)
def test_what_is_no_backup_is_refused(
    workspace: Workspace, tmp_path: Path, content: bytes | None, error: type[ExpectedError]
) -> None:
    if content is not None:
        (tmp_path / "bad.factcheck").write_bytes(content)

    with pytest.raises(error):
        workspace.restoring().compose(tmp_path / "bad.factcheck", "bad")


def test_a_backup_with_a_flipped_bit_in_a_row_is_refused(workspace: Workspace, bridge: str) -> None:
    tag(workspace, bridge, SAFE)
    backup = workspace.back_up()
    connection = sqlite3.connect(str(backup))
    connection.execute("UPDATE claims SET suffix = suffix || 'x'")
    connection.commit()
    connection.close()

    with pytest.raises(DamagedError) as caught:
        workspace.restoring().compose(backup, "damaged")

    assert caught.value.path == backup


def test_what_somebody_else_notes_meanwhile_is_never_hidden(
    workspace: Workspace, desk: Desk, bridge: str
) -> None:
    backup = workspace.back_up()
    other = take_in(workspace, BRIDGE.replace("rained", "snowed"))
    found = workspace.restoring().compose(backup, "now")
    theirs = Workspace.open(workspace.path, desk)
    tag(theirs, other, SAFE)
    theirs.close()
    before = state(workspace)

    with pytest.raises(ConflictError):
        workspace.editing.submit(found.edit)

    assert state(workspace) == before


def test_an_undo_hides_nothing_that_somebody_else_has_noted(
    workspace: Workspace, desk: Desk, bridge: str
) -> None:
    tag(workspace, bridge, SAFE)
    backup = workspace.back_up()
    review = workspace.browsing.review(bridge)
    workspace.editing.submit(workspace.composer.remove_claim(review.claims[0]))
    workspace.editing.submit(workspace.composer.remove_article(review.article))
    done = restored(workspace, backup).edit
    theirs = Workspace.open(workspace.path, desk)
    rate(theirs, bridge, SAFE)
    tag(theirs, bridge, DENIAL)
    theirs.close()
    before = state(workspace)

    with pytest.raises(ConflictError):
        workspace.editing.submit(done.inverse(), Cause.UNDO)

    assert state(workspace) == before
