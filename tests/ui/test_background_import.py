"""A running import ends in every case, and leaves what came in."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.domain.errors import LockedError
from factcheck_gui.domain.history import Submission
from factcheck_gui.services.importing import Importing, Intake
from factcheck_gui.services.reading.requests import Request
from factcheck_gui.ui.background_import import BackgroundImport
from factcheck_gui.ui.draft_stream import DraftStream, Item
from factcheck_gui.ui.import_report import Became, ImportReport
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.taking_in import TakingIn
from factcheck_gui.ui.text.import_words import ending_sentence


class Drafts(DraftStream):
    """Gives what is ready, and then goes on for ever, or fails."""

    def __init__(self, session: Session, items: list[Item], error: Exception | None = None) -> None:
        super().__init__(session.workspace.importing.reader(), list[Request]())
        self._given = iter(items)
        self._next: Item | None = None
        self._error = error
        self.is_stopped = False

    def peek(self) -> Item | None:
        """Return what is next, and leave it there."""
        self._next = self._next or next(self._given, None)
        if self._next is None and self._error is not None:
            raise self._error
        return self._next

    def take(self) -> Item | None:
        """Return the next one."""
        found, self._next = self.peek(), None
        return found

    def stop(self) -> None:
        """Note that nobody wants more."""
        self.is_stopped = True
        super().stop()


class Ending(Drafts):
    """Gives what is ready, and nothing more."""

    def peek(self) -> Item | None:
        """Return what is next, and note when there is nothing."""
        found = super().peek()
        self.is_finished = found is None
        return found


@pytest.fixture
def session(bridge_session: Session) -> Session:
    return bridge_session


@pytest.fixture
def stories(session: Session) -> list[Item]:
    return [
        session.workspace.importing.preview_text(f"Story {number}\n\nIt says {number} times {number * 7}.")
        for number in range(3)
    ]


def test_an_import_of_a_session_that_is_closed_can_be_cancelled(
    qtbot: QtBot, session: Session, stories: list[Item]
) -> None:
    stream, report = Drafts(session, stories), ImportReport(None)
    running = BackgroundImport(session, stream, report)
    qtbot.waitUntil(lambda: report.came_in == 3)
    session.close()

    running.cancel()

    assert stream.is_stopped
    assert not running.is_running
    assert report.is_cancelled


def test_copies_that_were_only_gathered_are_told_of_when_an_import_is_cancelled(
    session: Session, stories: list[Item]
) -> None:
    first, *others = stories
    assert isinstance(first, ArticleDraft)
    stream, report = Drafts(session, list[Item]()), ImportReport(5)
    running = BackgroundImport(session, stream, report)
    running._taking_in.receive(first)
    running._taking_in._part_size = 10
    for item in (*others, replace(first, origin="copy.txt")):
        running._taking_in.receive(item)

    running.cancel()

    assert [one.became for one in report.results] == [Became.CAME_IN, Became.HERE_ALREADY]
    assert ending_sentence(report) == (
        "The import was cancelled. What had come in stays: 1 article imported · 1 already here."
        " 3 further articles were not imported."
    )


def test_what_waits_for_the_file_comes_in_though_something_else_is_due_meanwhile(
    qtbot: QtBot, session: Session, stories: list[Item], monkeypatch: pytest.MonkeyPatch
) -> None:
    submit, tried = Importing.submit, list[Intake]()

    def fail_at_first(self: Importing, intake: Intake, *, indexes_now: bool = True) -> Submission:
        tried.append(intake)
        if len(tried) <= 2:
            raise LockedError(path=session.workspace.path)
        return submit(self, intake, indexes_now=indexes_now)

    due = iter([False, True])
    monkeypatch.setattr(Importing, "submit", fail_at_first)
    monkeypatch.setattr(TakingIn, "settle_due", lambda _: next(due, False))
    report = ImportReport(1)
    running = BackgroundImport(session, Ending(session, stories[:1]), report)

    with qtbot.waitSignal(running.ended):
        pass

    assert len(tried) == 3
    assert [one.became for one in report.results] == [Became.CAME_IN]


def test_an_import_ends_when_anything_unexpected_is_raised(
    qtbot: QtBot, session: Session, stories: list[Item]
) -> None:
    stream, report = Drafts(session, stories, ZeroDivisionError()), ImportReport(None)
    with qtbot.captureExceptions() as raised:
        running = BackgroundImport(session, stream, report)
        with qtbot.waitSignal(running.ended):
            pass

    assert [type(error) for _, error, _ in raised] == [ZeroDivisionError]
    assert stream.is_stopped
    assert not running.is_running
    assert report.is_cancelled
    if report.came_in:
        session.undo_stack.undo()
    assert len(session.workspace.browsing.articles()) == 1


def test_what_is_like_an_article_of_an_older_workspace_is_told(
    qtbot: QtBot, session: Session, stories: list[Item]
) -> None:
    words = " ".join(f"w{place}" for place in range(60))
    recognising = session.workspace.recognising
    intake = session.workspace.importing.compose(session.workspace.importing.preview_text(f"Old\n\n{words}."))
    # As after a step of the schema that does away with the sketches.
    session.workspace.importing.submit(intake, indexes_now=False)
    like = session.workspace.importing.preview_text(f"Old\n\n{words}. And more.")
    was_complete, known_before = recognising.is_complete, recognising.known(like)
    stream, report = Drafts(session, [like]), ImportReport(None)
    running = BackgroundImport(session, stream, report)

    qtbot.waitUntil(lambda: report.seen == 1 or not running.is_running)
    running.cancel()

    assert (was_complete, known_before) == (False, None)
    assert [one.became for one in report.results] == [Became.CAME_IN_ALIKE]
