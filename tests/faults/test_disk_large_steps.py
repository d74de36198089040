"""Large steps, which a thread writes, are made whole or not at all where the disk refuses."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.edits import Action, Edit
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.durable_edits import LARGE
from factcheck_gui.ui.session import Session
from tests.conftest import take_in
from tests.faults.operations import FULL, SYNC_FAILED, WRITE_FAILED, Fault, Faults, Kind
from tests.faults.vfs import shim
from tests.ui.sessions import composer, review_of, state


@pytest.fixture
def faults() -> Iterator[Faults]:
    """A file system that can refuse, in front of the real one."""
    with shim() as found:
        yield found


@pytest.fixture
def session(faults: Faults, tmp_path: Path, desk: Desk, qapp: object) -> Iterator[Session]:
    """A session with a long article open, behind that file system."""
    workspace = Workspace.create(tmp_path / "desk.factcheck", desk)
    words = " ".join(f"Statement number {number} is here." for number in range(LARGE + 5))
    article = take_in(workspace, f"Long\n\n{words}")
    found = Session(workspace)
    found.open_article(article)
    yield found
    faults.heal()
    found.close()


def large_edit(session: Session) -> Edit:
    """Return an edit that tags every statement."""
    review = review_of(session)
    edits = [
        composer(session).tag(review.version, review.text.text, span, ClaimKind.FACT)
        for span in review.text.statements
    ]
    return Edit(action=Action.TAG, changes=tuple(change for edit in edits for change in edit.changes))


@pytest.mark.parametrize(
    ("kind", "code"), [(Kind.WRITE, FULL), (Kind.WRITE, WRITE_FAILED), (Kind.SYNC, SYNC_FAILED)]
)
def test_a_large_step_that_the_disk_refuses_is_not_made_and_goes_later(
    session: Session, faults: Faults, kind: Kind, code: int
) -> None:
    edit = large_edit(session)
    assert len(edit.changes) > LARGE
    before = state(session)
    said: list[str] = []
    session.failed.connect(said.append)
    for at in (1, 2, 7):
        faults.fail(Fault(kind=kind, code=code, at=at, lasts=True))
        made = session.submit(edit)
        faults.heal()
        if made:
            session.undo()
        assert state(session) == before or made
    assert said
    assert session.submit(edit)
    assert len(review_of(session).claims) == len(edit.changes)
    faults.fail(Fault(kind=kind, code=code, lasts=True))
    session.undo()
    assert len(review_of(session).claims) == len(edit.changes)
    faults.heal()
    session.undo()
    assert len(review_of(session).claims) == 0
    assert session.workspace.verify() == ()


def test_a_large_step_is_refused_while_the_file_is_gone(session: Session, tmp_path: Path) -> None:
    path = session.workspace.path
    (tmp_path / "away").mkdir()
    moved = list(path.parent.glob("desk.factcheck*"))
    for file in moved:
        file.rename(tmp_path / "away" / file.name)
    assert not session.submit(large_edit(session))
    assert not path.exists()
    for file in moved:
        (tmp_path / "away" / file.name).rename(file)
    assert session.submit(large_edit(session))
    assert session.workspace.verify() == ()
