"""The disk refuses while articles and new versions come in: each is there whole, or not at all."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Final

import pytest
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.errors import DiskError
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.reading.requests import Request
from factcheck_gui.services.versioning import propose
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.verification import read_state
from factcheck_gui.ui.background_import import BackgroundImport
from factcheck_gui.ui.draft_stream import DraftStream, Item
from factcheck_gui.ui.import_report import ImportReport
from factcheck_gui.ui.session import Session
from tests.conftest import BRIDGE, take_in
from tests.faults.operations import FULL, SYNC_FAILED, WRITE_FAILED, Fault, Faults, Kind
from tests.faults.other_programs import titles
from tests.faults.vfs import shim
from tests.full import full

_REFUSALS: Final = ((Kind.WRITE, FULL), (Kind.WRITE, WRITE_FAILED), (Kind.SYNC, SYNC_FAILED))
_STORIES: Final = 6


def _stream(session: Session, items: list[Item]) -> DraftStream:
    """Return a stream that gives what is ready, and ends."""
    stream = DraftStream(session.workspace.importing.reader(), list[Request]())
    for item in reversed(items):
        stream.put_first(item)
    return stream


@pytest.fixture
def faults() -> Iterator[Faults]:
    """A file system that can refuse, in front of the real one."""
    with shim() as found:
        yield found


@pytest.fixture
def shaken(faults: Faults, tmp_path: Path, desk: Desk) -> Iterator[Workspace]:
    """A workspace with a tagged article, behind that file system."""
    opened = Workspace.create(tmp_path / "desk.factcheck", desk)
    review = opened.browsing.review(take_in(opened, BRIDGE))
    for span in review.text.statements:
        opened.editing.submit(opened.composer.tag(review.version, review.text.text, span, ClaimKind.FACT))
    yield opened
    faults.heal()
    opened.close()


@pytest.mark.parametrize(("kind", "code"), _REFUSALS)
def test_a_refused_version_is_not_there_and_goes_later(
    shaken: Workspace, faults: Faults, kind: Kind, code: int
) -> None:
    (article,) = (one.article.id for one in shaken.browsing.articles())
    refused = 0
    for at in range(1, full(5, 40)):
        text = f"{BRIDGE}\n\nAdded for the {at}th time: {'it rained. ' * 50 * at}"
        draft = shaken.importing.preview_text(text)
        take_version = partial(
            shaken.importing.submit,
            shaken.versioning.compose(propose(shaken.versioning.before(article), draft)),
        )
        before, versions = read_state(shaken._store.db), len(shaken.versioning.versions(article))
        faults.fail(Fault(kind=kind, code=code, at=at, lasts=True))
        try:
            take_version()
        except DiskError:
            refused += 1
            faults.heal()
            assert read_state(shaken._store.db) == before
            take_version()
        faults.heal()
        assert len(shaken.versioning.versions(article)) == versions + 1
    assert refused
    assert shaken.verify() == ()


@pytest.mark.parametrize(("kind", "code"), _REFUSALS)
def test_an_import_that_the_disk_ends_leaves_whole_articles(
    shaken: Workspace, faults: Faults, qtbot: QtBot, kind: Kind, code: int
) -> None:
    session = Session(shaken)
    try:
        for at in range(1, 40 * full(3, 20), 40):
            before = titles(shaken)
            stories: list[Item] = [
                shaken.importing.preview_text(f"Story {at} {number}\n\n{'It says so. ' * 2_000}")
                for number in range(_STORIES)
            ]
            report = ImportReport(None)
            running = BackgroundImport(session, _stream(session, stories), report)
            faults.fail(Fault(kind=kind, code=code, at=at, lasts=True))
            with qtbot.waitSignal(running.ended):
                pass
            faults.heal()
            assert len(titles(shaken)) == len(before) + report.came_in
            assert isinstance(report.trouble, DiskError) or report.came_in == _STORIES
            assert shaken.verify() == ()
        take_in(shaken, "Afterwards\n\nIt goes on.")
    finally:
        faults.heal()
        session.close()
