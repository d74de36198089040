"""Before many articles come in, what is there is kept."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.errors import DiskError
from factcheck_gui.services.backups import list_backups, read_facts
from factcheck_gui.services.reading.requests import Request
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.background_import import BackgroundImport
from factcheck_gui.ui.draft_stream import DraftStream
from factcheck_gui.ui.import_report import ImportReport
from factcheck_gui.ui.session import Session
from tests.ui.said import Said


def _import(qtbot: QtBot, session: Session, folder: Path, count: int, total: int | None) -> ImportReport:
    folder.mkdir()
    for number in range(count):
        (folder / f"{number}.txt").write_text(f"Story {number}\n\nIt says {number} times {number * 7}.")
    requests = [Request(path=path) for path in sorted(folder.iterdir())]
    stream = DraftStream(session.workspace.importing.reader(), requests)
    report = ImportReport(total)
    running = BackgroundImport(session, stream, report)
    with qtbot.waitSignal(running.ended):
        pass
    running.deleteLater()
    return report


def test_a_large_import_begins_with_a_backup(qtbot: QtBot, bridge_session: Session, tmp_path: Path) -> None:
    report = _import(qtbot, bridge_session, tmp_path / "articles", 3, None)

    (made,) = list_backups(bridge_session.workspace.desk.backups)
    assert report.came_in == 3
    assert made.label == "before-import"
    assert read_facts(made.path).articles == 1


def test_a_small_import_needs_none(qtbot: QtBot, bridge_session: Session, tmp_path: Path) -> None:
    _import(qtbot, bridge_session, tmp_path / "articles", 2, 2)

    assert list_backups(bridge_session.workspace.desk.backups) == ()


def test_where_there_can_be_none_it_is_said_and_the_articles_come_in(
    qtbot: QtBot, bridge_session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = Said(bridge_session)

    def fail(*_: object) -> Path:
        raise DiskError(path=Path("backups"), reason="No space left on device")

    monkeypatch.setattr(Workspace, "back_up_beside", fail)

    report = _import(qtbot, bridge_session, tmp_path / "articles", 3, None)

    assert "No backup could be made before the import" in said.failed[0]
    assert report.came_in == 3
