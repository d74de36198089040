"""Drafts become articles a few at a time, and all together are one step."""

from collections.abc import Sequence
from dataclasses import replace
from types import SimpleNamespace

import pytest

from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.domain.edits import Action
from factcheck_gui.domain.errors import BinaryInputError, InvalidValueError, LockedError
from factcheck_gui.domain.known import Known
from factcheck_gui.services.reading.answers import Failure
from factcheck_gui.services.recognising import Recognising
from factcheck_gui.services.searching import Searching
from factcheck_gui.storage.search_index import waiting
from factcheck_gui.storage.search_shelves import SHELVES
from factcheck_gui.ui import taking_in as taking_in_module
from factcheck_gui.ui.import_report import Became, ImportReport
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.taking_in import TakingIn

NAMES = tuple(enumerate(("First", "Other", "Third")))


def never() -> None:
    """Stand for stopping an import; nothing here is undone while it runs."""
    raise AssertionError


@pytest.fixture
def session(bridge_session: Session) -> Session:
    return bridge_session


def draft(session: Session, text: str) -> ArticleDraft:
    return session.workspace.importing.preview_text(text, origin=f"{text[:5]}.txt")


def words(number: int) -> str:
    return " ".join(f"w{number}x{place}" for place in range(40))


def test_articles_come_in_and_are_one_step(session: Session) -> None:
    report, added = ImportReport(None), list[tuple[str, ...]]()
    session.articles_added.connect(added.append)
    taking_in = TakingIn(session, report, never)
    taking_in._part_size = 4

    for number in range(10):
        taking_in.receive(draft(session, f"Story {number}\n\nIt says {words(number)}."))
    taking_in.write()
    taking_in.finish()

    assert report.came_in == 10
    assert [one.article_id for one in report.results] == [article for part in added for article in part]
    assert session.undo_stack.count() == 1
    command = session.undo_stack.command(0)
    assert command is not None
    session.undo_stack.undo()
    assert len(session.workspace.browsing.articles()) == 1
    session.undo_stack.redo()
    assert len(session.workspace.browsing.articles()) == 11
    assert session.workspace.verify() == ()


def test_what_came_in_is_in_the_index_of_words_at_the_end(session: Session) -> None:
    taking_in = TakingIn(session, ImportReport(None), never)
    taking_in.receive(draft(session, f"A story\n\nIt says {words(1)}."))
    taking_in.write()

    taking_in.finish()

    db = session.workspace._store.db
    for shelf in SHELVES:
        first, last = waiting(db, shelf)
        assert first == last


def test_what_waits_is_written_a_little_at_a_time(session: Session) -> None:
    taking_in, waiting_sketches = TakingIn(session, ImportReport(None), never), session.workspace.recognising
    for number in range(3):
        taking_in.receive(draft(session, f"Story {number}\n\nIt says {words(number)}."))
        taking_in.write()
    waited = waiting_sketches.waiting.are_there

    steps = 1
    while taking_in.settle_some():
        steps += 1

    db = session.workspace._store.db
    assert waited
    assert steps > 1
    assert not waiting_sketches.waiting.are_there
    assert all(first == last for first, last in (waiting(db, shelf) for shelf in SHELVES))


def test_what_is_looked_up_by_is_written_in_turns_of_its_own(session: Session) -> None:
    taking_in = TakingIn(session, ImportReport(None), never)
    for number in range(2):
        taking_in.receive(draft(session, f"Story {number}\n\nIt says {words(number)}."))
        taking_in.write()
    nothing_due = taking_in.settle_due()
    db = session.workspace._store.db

    for number in range(5):
        long = " ".join(words(10 * number + one) for one in range(300))
        taking_in.receive(draft(session, f"Long story {number}\n\nIt says {long}."))
    taking_in.write()
    waited = any(first != last for first, last in (waiting(db, shelf) for shelf in SHELVES))
    is_due = taking_in.settle_due()

    assert not nothing_due
    assert waited
    assert is_due
    assert all(first == last for first, last in (waiting(db, shelf) for shelf in SHELVES))


def test_less_is_indexed_together_where_that_takes_long(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock, catch_up = SimpleNamespace(now=0.0), Searching.catch_up

    def catch_up_slowly(searching: Searching) -> bool:
        clock.now += 1
        return catch_up(searching)

    monkeypatch.setattr(taking_in_module, "time", SimpleNamespace(monotonic=lambda: clock.now))
    monkeypatch.setattr(Searching, "catch_up", catch_up_slowly)
    taking_in, was_indexed = TakingIn(session, ImportReport(None), never), list[bool]()

    for number in range(7):
        long = " ".join(words(10 * number + one) for one in range(300))
        taking_in.receive(draft(session, f"Long story {number}\n\nIt says {long}."))
        taking_in.write()
        before = clock.now
        while taking_in.settle_due():
            pass
        was_indexed.append(clock.now > before)

    # With the first one the index is written at once, of the others four are as much as goes together.
    assert was_indexed == [False, False, False, False, True, True, True]


def test_the_same_text_twice_in_one_part_comes_in_once(session: Session) -> None:
    report = ImportReport(None)
    taking_in = TakingIn(session, report, never)
    taking_in._part_size = 10
    story = draft(session, f"Story\n\nIt says {words(1)}.")

    for one in (story, replace(story, origin="copy.txt")):
        taking_in.receive(one)
    taking_in.write()

    assert [one.became for one in report.results] == [Became.CAME_IN, Became.HERE_ALREADY]


def test_versions_of_one_article_in_one_part_are_told(session: Session) -> None:
    report = ImportReport(None)
    taking_in = TakingIn(session, report, never)
    taking_in._part_size = 10

    for end in ("It rained.", "It snowed."):
        taking_in.receive(draft(session, f"Story\n\nIt says {words(1)}. {end}"))
    taking_in.write()

    assert [one.became for one in report.results] == [Became.CAME_IN, Became.CAME_IN_ALIKE]
    assert report.results[1].known is not None
    assert report.results[1].known.article.id == report.results[0].article_id


def test_one_that_cannot_be_kept_does_not_hold_up_the_others(session: Session) -> None:
    report = ImportReport(None)
    taking_in = TakingIn(session, report, never)
    taking_in._part_size = 3
    stories = [draft(session, f"Story {number}\n\nIt says {words(number)}.") for number in range(3)]
    stories[1] = replace(stories[1], details=replace(stories[1].details, date="yesterday"))

    for story in stories:
        taking_in.receive(story)

    assert [one.became for one in report.results] == [Became.CAME_IN, Became.FAILED, Became.CAME_IN]
    assert isinstance(report.results[1].error, InvalidValueError)


def test_what_became_of_each_is_listed_in_the_order_of_the_files(session: Session) -> None:
    report = ImportReport(None)
    taking_in = TakingIn(session, report, never)
    taking_in._part_size = 5
    stories = [draft(session, f"Story {number}\n\nIt says {words(number)}.") for number in range(4)]
    here = replace(stories[0], origin="here.txt")
    taking_in.receive(here)
    taking_in.write()
    cannot = replace(stories[2], details=replace(stories[2].details, date="yesterday"), origin="cannot.txt")

    taking_in.receive(replace(stories[1], origin="1.txt"))
    taking_in.receive(replace(here, origin="2.txt"))
    taking_in.receive(Failure(name="3.bin", error=BinaryInputError(name="3.bin")))
    taking_in.receive(cannot)
    taking_in.receive(replace(stories[3], origin="5.txt"))
    seen_meanwhile = report.seen
    taking_in.write()

    assert seen_meanwhile == 2
    assert [one.name for one in report.results] == [
        *("here.txt", "1.txt", "2.txt", "3.bin", "cannot.txt", "5.txt")
    ]
    assert [one.became for one in report.results[3:]] == [Became.FAILED, Became.FAILED, Became.CAME_IN]


def test_what_is_gathered_at_the_end_is_told_of_where_it_is_here_already(session: Session) -> None:
    report = ImportReport(4)
    taking_in = TakingIn(session, report, never)
    story, new, last = (draft(session, f"{name}\n\nIt says {words(place)}.") for place, name in NAMES)
    taking_in.receive(story)
    taking_in.write()
    taking_in._part_size = 10
    taking_in.receive(new)
    taking_in.receive(replace(story, origin="copy.txt"))
    taking_in.receive(last)

    taking_in.finish()

    assert [(one.name, one.became) for one in report.results] == [
        ("First.txt", Became.CAME_IN),
        ("copy.txt", Became.HERE_ALREADY),
    ]
    assert report.left == 2
    assert len(session.workspace.browsing.articles()) == 2
    assert session.undo_stack.count() == 1


def test_an_import_ends_though_nothing_can_be_read_any_more(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = ImportReport(2)
    taking_in = TakingIn(session, report, never)
    taking_in.receive(draft(session, f"Story\n\nIt says {words(1)}."))
    taking_in.write()
    taking_in._part_size = 10
    taking_in.receive(draft(session, f"Story\n\nIt says {words(1)}."))

    def fail(self: Recognising, drafts: Sequence[ArticleDraft]) -> list[Known | None]:
        raise LockedError(path=session.workspace.path)

    monkeypatch.setattr(Recognising, "known_among", fail)
    taking_in.finish()

    assert [one.became for one in report.results] == [Became.CAME_IN]
    assert session.undo_stack.undoText() == "import of article"


def test_what_could_not_be_read_is_listed(session: Session) -> None:
    report = ImportReport(None)
    taking_in = TakingIn(session, report, never)

    taking_in.receive(Failure(name="a.bin", error=BinaryInputError(name="a.bin")))
    taking_in.finish()

    assert [one.name for one in report.results] == ["a.bin"]
    assert session.undo_stack.count() == 0


def test_a_single_article_is_undone_by_its_name(session: Session) -> None:
    taking_in = TakingIn(session, ImportReport(None), never)

    taking_in.receive(draft(session, "Story\n\nIt says so."))
    taking_in.finish()

    events = session.workspace.browsing.history(newest=1)
    assert events[0].action is Action.IMPORT_ARTICLE
    assert session.undo_stack.undoText() == "import of article"
