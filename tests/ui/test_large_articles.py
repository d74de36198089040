"""A large article is read while the window lives on, and what is done meanwhile holds."""

from collections.abc import Callable
from threading import Event

import pytest
from PySide6.QtCore import QTimer

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.errors import DamagedError
from factcheck_gui.services import browsing
from factcheck_gui.services.browsing import Browsing
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.review import Review
from factcheck_gui.services.versioning import propose
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.session import Session
from tests.conftest import take_in
from tests.ui.said import Said
from tests.ui.sessions import review_of, tag


@pytest.fixture
def session(bridge_session: Session, monkeypatch: pytest.MonkeyPatch) -> Session:
    """A session to which every article is a large one."""
    monkeypatch.setattr(browsing, "_MANY_STATEMENTS", 1)
    return bridge_session


@pytest.fixture
def other(workspace: Workspace) -> str:
    """Another article, with a claim of its own."""
    return take_in(workspace, "The mayor denies it.\n\nNobody has asked him.\n\nThe bridge is closed.")


def _making(reading: Callable[[], Review]) -> Callable[..., Callable[[], Review]]:
    """Return a `review_aside` that makes this reading."""

    def make(*_: object) -> Callable[[], Review]:
        return reading

    return make


def test_it_is_shown_like_any_other(session: Session, other: str) -> None:
    assert session.open_while_living(other)

    assert review_of(session).article.id == other
    tag(session)
    assert len(review_of(session).claims) == 1


def test_keys_go_to_what_is_shown_until_then(session: Session, other: str) -> None:
    before = review_of(session)
    tagged: list[Review] = []

    def press() -> None:
        tag(session)
        tagged.append(review_of(session))

    QTimer.singleShot(0, press)
    assert session.open_while_living(other)

    assert tagged == [before]
    assert len(before.claims) == 1
    assert review_of(session).article.id == other


def test_what_is_written_on_it_meanwhile_is_shown(session: Session, other: str) -> None:
    review = session.workspace.browsing.review(other)
    made = session.workspace.composer.tag(
        review.version, review.text.text, review.text.statements[1], ClaimKind.DENIAL
    )
    QTimer.singleShot(0, lambda: session.submit(made))

    assert session.open_while_living(other)

    assert [one.claim.id for one in review_of(session).claims] == [made.changes[0].entity_id]


def test_the_article_that_was_asked_for_last_is_the_one_shown(session: Session, other: str) -> None:
    first = review_of(session).article.id
    opened: list[bool] = []
    QTimer.singleShot(0, lambda: opened.append(session.open_while_living(first)))

    assert not session.open_while_living(other)

    assert opened == [True]
    assert review_of(session).article.id == first


def test_closing_the_workspace_meanwhile_is_no_trouble(session: Session, other: str) -> None:
    said = Said(session)
    QTimer.singleShot(0, session.close)

    assert not session.open_while_living(other)

    assert not said.failed


def test_one_that_cannot_be_read_is_told(
    session: Session, other: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> Review:
        raise DamagedError(path=session.workspace.path, finding="a page")

    monkeypatch.setattr(Browsing, "review_aside", _making(fail))
    said = Said(session)

    assert not session.open_while_living(other)

    assert session.review is None
    assert said.failed


def test_what_must_not_be_left_stays(session: Session, other: str) -> None:
    before = review_of(session)
    asked: list[Review] = []

    def refuse() -> bool:
        asked.append(review_of(session))
        return False

    assert not session.open_while_living(other, may_leave=refuse)

    assert asked == [before]
    assert review_of(session) is before


def test_the_same_article_wanted_twice_is_the_one_shown(session: Session, other: str) -> None:
    opened: list[bool] = []
    QTimer.singleShot(0, lambda: opened.append(session.open_while_living(other)))

    assert session.open_while_living(other)

    assert opened == [True]


def test_a_version_that_another_program_brings_meanwhile_is_the_one_shown(
    session: Session, other: str, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    review_aside, is_brought = Browsing.review_aside, Event()

    def slow(found: Browsing, *wanted: str) -> Callable[[], Review]:
        reading = review_aside(found, *wanted)

        def read() -> Review:
            review = reading()
            assert is_brought.wait(20)
            return review

        return read

    def bring() -> None:
        elsewhere = Workspace.open(session.workspace.path, desk)
        draft = elsewhere.importing.preview_text("A new first line.\n\nThe mayor denies it.")
        proposal = propose(elsewhere.versioning.before(other), draft)
        elsewhere.importing.submit(elsewhere.versioning.compose(proposal))
        elsewhere.close()
        session.look_elsewhere()
        is_brought.set()

    monkeypatch.setattr(Browsing, "review_aside", slow)
    QTimer.singleShot(0, bring)

    assert session.open_while_living(other)

    review = review_of(session)
    assert review.version.number == 2
    assert review.is_newest
    assert not review.is_outdated()
    assert review.text.text.startswith("A new first line.")


def test_a_file_that_is_away_when_it_is_opened_is_told(session: Session, other: str) -> None:
    path = session.workspace.path
    said = Said(session)
    path.rename(path.with_name("away.factcheck"))

    assert not session.open_while_living(other)

    path.with_name("away.factcheck").rename(path)
    assert len(said.failed) == 1
    assert path.name in said.failed[0]


def test_that_the_file_is_away_is_said_when_it_is_asked_for_and_not_by_the_next_look(
    session: Session, other: str
) -> None:
    path = session.workspace.path
    said = Said(session)
    path.rename(path.with_name("away.factcheck"))

    session.open_while_living(other)
    session.look_elsewhere()
    assert len(said.failed) == 1
    assert session.is_away
    session.open_while_living(other)

    path.with_name("away.factcheck").rename(path)
    assert len(said.failed) == 2
    session.look_elsewhere()
    assert not session.is_away
    assert session.open_while_living(other)
