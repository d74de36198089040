"""A long article in the window, of which only the claims at its top are read before it is painted."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck_gui.app import make_desk
from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.edits import batch
from factcheck_gui.domain.errors import DiskError
from factcheck_gui.services import claim_reading, reading_anew
from factcheck_gui.services.review import Review
from factcheck_gui.services.workspace import Workspace
from tests.journeys.user import User

LONG = "date 2026-02-11 Quarry log\n\n" + "\n\n".join(
    f"Blast {number} was heard in the village. Nobody wrote down blast {number}." for number in range(60)
)


@pytest.fixture
def others(user: User) -> tuple[str, str]:
    """A long article with a claim on each statement, which is not open, and the short one that is."""
    user.paste(LONG)
    review = review_of(user)
    text = review.text.text
    compose = user.session.workspace.composer
    edits = (compose.tag(review.version, text, one, ClaimKind.FACT) for one in review.text.statements)
    assert user.session.submit(batch(tuple(edits)))
    user.paste("date 2026-02-12 Quarry answers\n\nThe quarry did not blast.")
    return review.article.id, review_of(user).article.id


@pytest.fixture
def _first(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twenty claims are enough for a first look, and no article is so small that it is read aside."""
    monkeypatch.setattr(reading_anew, "_FIRST", 20)
    monkeypatch.setattr(reading_anew, "_IN_SIGHT", 0)


def review_of(user: User) -> Review:
    assert user.session.review is not None
    return user.session.review


def tear_out(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """Let nobody read more than the first look."""

    def fail(*_: object) -> None:
        raise DiskError(path=path, reason="torn out")

    monkeypatch.setattr(claim_reading, "outline_claims", fail)


def seen(user: User, qtbot: QtBot) -> QImage:
    """Return what the screen shows of the page once nobody waits any more."""
    user.rest(qtbot)
    page = user.view.page
    shown = QApplication.primaryScreen().grabWindow(user.window.winId()).toImage()
    return shown.copy(page.rect().translated(page.mapTo(user.window, QPoint(0, 0))))


@pytest.mark.usefixtures("_first")
def test_a_workspace_left_far_down_is_open_though_that_cannot_be_read(
    user: User, others: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    long, short = others
    user.view.open_article(long)
    user.view.walking.go_to_claim(review_of(user).claims.ids[-1])
    bench, path = user.working.workbench, user.session.workspace.path
    bench.close()
    opened: list[bool] = []
    bench.opened.connect(lambda: opened.append(True))

    with monkeypatch.context() as broken:
        tear_out(broken, path)
        bench.show(Workspace.open(path, make_desk("Reviewer 1")))

    assert opened == [True]
    assert "torn out" in user.window.messages.words
    assert user.session.review is None
    assert user.view.open_article(short)
    user.view.page.setFocus()
    user.press("J", "A")
    assert len(review_of(user).claims) == 1


@pytest.mark.usefixtures("_first")
@pytest.mark.parametrize("way", ["scroll", "jump", "click"])
def test_who_goes_further_down_than_can_be_read_is_told_and_sees_no_article(
    user: User, others: tuple[str, str], monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    user.view.open_article(others[0])
    page, end = user.view.page, len(review_of(user).text.text) - 9
    assert not review_of(user).claims.is_complete

    with monkeypatch.context() as broken:
        tear_out(broken, user.session.workspace.path)
        if way == "scroll":
            page.scroll_to(end)
        elif way == "jump":
            user.view.walking.go_to_position(end)
        else:
            QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=page.viewport().rect().center())
        page.viewport().repaint()

    assert user.session.review is None
    assert "torn out" in user.window.messages.words


@pytest.mark.usefixtures("_first")
def test_painting_reads_nothing(
    user: User, others: tuple[str, str], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    user.view.open_article(others[0])

    with monkeypatch.context() as broken:
        tear_out(broken, user.session.workspace.path)
        user.view.page.viewport().repaint()
        assert user.session.review is not None
        assert "torn out" not in user.window.messages.words

    # And when the page stands still, what was not known then is there.
    shown = seen(user, qtbot)
    assert review_of(user).claims.is_complete
    user.view.page.viewport().update()
    assert shown == seen(user, qtbot)


@pytest.mark.usefixtures("_first")
def test_far_down_the_first_picture_has_all_marks(user: User, others: tuple[str, str], qtbot: QtBot) -> None:
    user.view.open_article(others[0])
    page = user.view.page

    page.scroll_to(len(review_of(user).text.text) // 2)

    first = page.grab().toImage()
    user.look_beside()
    seen(user, qtbot)
    assert first == page.grab().toImage()
