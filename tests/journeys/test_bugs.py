"""Whatever goes wrong inside the program: it is told in the bar, the work is there, the program goes on."""

from concurrent.futures import wait
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QProgressDialog
from pytestqt.qtbot import QtBot

from factcheck_gui.services import editing
from factcheck_gui.services.composing import Composer
from factcheck_gui.services.editing import Editing
from factcheck_gui.services.recognising import Recognising
from factcheck_gui.services.runs import Run
from factcheck_gui.services.writing_aside import WritingAside
from factcheck_gui.ui import durable_edits
from factcheck_gui.ui.dialogs.import_dialog import ImportDialog
from factcheck_gui.ui.draft_stream import DraftStream
from factcheck_gui.ui.models.made_rows import MadeRows
from factcheck_gui.ui.page.painting import PagePainter
from factcheck_gui.ui.windows.kept_run import KeptRun
from factcheck_gui.ui.windows.sketching import Sketching
from factcheck_gui.ui.windows.troubles import Troubles
from tests.journeys.many_articles import titles
from tests.journeys.planted_bugs import TOLD, fail, said, works
from tests.journeys.user import User

# The hooks here are those of the program.
pytestmark = pytest.mark.qt_no_exception_capture


@pytest.mark.usefixtures("troubles")
def test_a_bug_in_a_slot_is_told_and_the_program_goes_on(reader: User) -> None:
    QTimer.singleShot(0, fail)

    assert said(reader) == TOLD
    assert works(reader)


def test_a_bug_while_painting_is_told_once(
    reader: User, troubles: Troubles, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[None] = []
    troubles.met.connect(lambda: told.append(None))
    with monkeypatch.context() as broken:
        broken.setattr(PagePainter, "paint_under", fail)
        for _ in range(30):
            reader.view.page.viewport().update()
            QApplication.processEvents()

    assert said(reader) == TOLD
    assert len(told) == 1
    assert troubles.log.last_lines(1_000).count(" BUG ") <= 5
    assert works(reader)


@pytest.mark.usefixtures("troubles")
def test_a_bug_in_a_list_is_told(reader: User, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    reader.go_to("Villagers")
    reader.press("A")
    qtbot.waitUntil(reader.view.claims.list.isVisible)
    with monkeypatch.context() as broken:
        broken.setattr(MadeRows, "row", fail)
        reader.view.claims.list.viewport().update()
        QApplication.processEvents()

    assert said(reader) == TOLD
    assert works(reader)


@pytest.mark.usefixtures("troubles")
def test_a_bug_before_an_edit_changes_nothing(reader: User, monkeypatch: pytest.MonkeyPatch) -> None:
    reader.go_to("Villagers")
    with monkeypatch.context() as broken:
        broken.setattr(Composer, "tag", fail)
        reader.press("A")

    assert said(reader) == TOLD
    assert reader.claims() == []
    assert works(reader)


@pytest.mark.usefixtures("troubles")
def test_a_bug_in_the_middle_of_writing_leaves_nothing_half(
    reader: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader.go_to("Villagers")
    with monkeypatch.context() as broken:
        # The claim is in its table, within the transaction, when its event is to be written.
        broken.setattr(editing, "append_events", fail)
        reader.press("A")

    assert said(reader) == TOLD
    assert reader.claims() == []
    assert works(reader)


@pytest.mark.usefixtures("troubles")
def test_a_bug_in_undo_leaves_the_step_and_the_claim(reader: User, monkeypatch: pytest.MonkeyPatch) -> None:
    reader.go_to("Villagers")
    reader.press("A")
    with monkeypatch.context() as broken:
        broken.setattr(Editing, "submit", fail)
        reader.press("Ctrl+Z")
    assert said(reader) == TOLD
    assert len(reader.claims()) == 1

    reader.press("Ctrl+Z")

    assert reader.claims() == []
    assert works(reader)


@pytest.mark.usefixtures("troubles")
def test_a_bug_after_an_edit_does_not_take_it_back(reader: User) -> None:
    reader.session.changed.connect(fail)
    reader.go_to("Villagers")
    reader.press("A")

    assert said(reader) == TOLD
    assert [kind for kind, _ in reader.claims()] == ["allegation"]
    reader.session.changed.disconnect(fail)
    assert works(reader)


@pytest.mark.usefixtures("troubles")
def test_a_bug_in_the_writing_thread_is_told_and_the_next_edit_goes(
    reader: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader.go_to("Villagers")
    with monkeypatch.context() as broken:
        broken.setattr(durable_edits, "LARGE", 0)
        broken.setattr(WritingAside, "write", fail)
        reader.press("A")

    assert said(reader) == TOLD
    assert not reader.session.durable.is_writing
    assert works(reader)


@pytest.mark.usefixtures("troubles")
@pytest.mark.parametrize("is_late", [False, True])
def test_a_bug_in_reading_an_article_ends_the_import_and_no_more(
    reader: User, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, is_late: bool
) -> None:
    rain, may_fail = reader.home / "rain.txt", Event()
    rain.write_text("Rain\n\nIt rained all day.", encoding="utf-8")

    def fail_then(*_: object, **__: object) -> bool:
        assert may_fail.wait(20)
        return fail()

    def is_ready(stream: DraftStream) -> bool:
        if not is_late:
            may_fail.set()
            wait(stream._futures)
        return stream.peek() is not None or stream.is_finished

    with monkeypatch.context() as broken:
        broken.setattr("factcheck_gui.services.reading.reader.Reader.read", fail_then)
        broken.setattr(DraftStream, "is_ready", is_ready)
        if is_late:
            # While the user waits, and not before they begin to.
            reader.answer(QProgressDialog, lambda _: may_fail.set())
        QTimer.singleShot(0, partial(reader.working.imports.import_files, [rain]))
        qtbot.waitUntil(lambda: reader.window.messages.words == TOLD)

    assert said(reader) == TOLD
    assert QApplication.activeModalWidget() is None
    reader.come_back()
    assert works(reader)
    reader.answer(ImportDialog, lambda dialog: dialog.import_button.click())
    reader.working.imports.import_files([rain])
    assert sorted(titles(reader)) == ["Quarry denies it blasted at night", "Rain"]


def test_work_that_nobody_waits_for_is_not_tried_again_after_a_bug(
    reader: User, troubles: Troubles, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    calls: list[None] = []

    def fail_and_count(*_: object) -> bool:
        calls.append(None)
        return fail()

    monkeypatch.setattr(Recognising, "sketch_some", fail_and_count)
    # That of the window: another one would be called beside it, after two seconds.
    (sketching,) = reader.session.findChildren(Sketching)
    sketching._timer.start()
    with qtbot.waitSignal(troubles.met):
        QTimer.singleShot(0, sketching._on_time)
    qtbot.wait(250)

    assert len(calls) == 1


def test_what_is_being_typed_is_saved_when_a_bug_comes_up_elsewhere(
    reader: User, troubles: Troubles, tmp_path: Path
) -> None:
    run = Run.begin(tmp_path / "log")
    application = QApplication.instance()
    assert run is not None
    assert isinstance(application, QApplication)
    kept = KeptRun(run, reader.working.workbench, application)
    troubles.met.connect(kept.save_typed)
    reader.go_to("Villagers")
    reader.press("A", "Return")
    reader.write("Windows shook, says the log")

    QTimer.singleShot(0, fail)

    assert said(reader) == TOLD
    assert not reader.view.claims.editor.is_pending
    assert reader.session.review is not None
    assert "Windows shook, says the log" in str(list(reader.session.review.claims))
    kept.end()
    assert list((tmp_path / "log").iterdir()) == []


@pytest.mark.usefixtures("troubles")
def test_a_bug_at_closing_keeps_the_window_open_once(reader: User) -> None:
    reader.window.ask_before_closing(fail)

    QTimer.singleShot(0, reader.window.close)
    assert said(reader) == TOLD
    assert reader.window.isVisible()

    reader.window.close()
    assert not reader.window.isVisible()
    reader.window.ask_before_closing(partial(bool, 1))
