"""Processes that read many files leave the window the time that it needs; that of a few files hurries."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.errors import DiskError
from factcheck_gui.services.reading.answers import Failure
from factcheck_gui.services.reading.requests import Request
from factcheck_gui.ui.draft_stream import DraftStream
from factcheck_gui.ui.files_to_read import FilesToRead
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.windows import import_beginning
from factcheck_gui.ui.windows.import_beginning import ImportBeginning, begin_import


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    found = QWidget()
    qtbot.addWidget(found)
    return found


@pytest.mark.parametrize(("count", "gives_way"), [(2, False), (21, True)])
def test_only_readers_of_many_files_give_way(
    count: int,
    gives_way: bool,
    bridge_session: Session,
    window: QWidget,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path / "stories"
    folder.mkdir()
    for number in range(count):
        (folder / f"{number}.txt").write_text(f"Story {number}\n\nIt says so.\n", encoding="utf-8")
    monkeypatch.setattr(import_beginning, "agrees_to_import", lambda *_: True)

    begun = begin_import(bridge_session, [folder], window)
    assert begun is not None
    begun.stream.stop()

    assert begun.is_many is gives_way
    assert {one._gives_way for one in begun.stream._readers} == {gives_way}


def test_folders_that_cannot_be_listed_are_among_those_that_are_counted(bridge_session: Session) -> None:
    locked = DiskError(path=Path("locked"), reason="")
    files = tuple(Path(f"{number}.txt") for number in range(3))
    found = FilesToRead(files=files, failures=(Failure(name="locked", error=locked),))
    stream = DraftStream(bridge_session.workspace.importing.reader(), list[Request]())

    report = ImportBeginning(stream, found).report
    stream.stop()

    assert (report.seen, report.total, report.left) == (1, 4, 3)
