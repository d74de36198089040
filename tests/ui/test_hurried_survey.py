"""A filter that asks for more than is known of very many claims waits for them, and the window does not."""

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from factcheck_gui.ui import surveying
from factcheck_gui.ui.models.claim_list import ClaimListModel
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.surveying import Surveying
from tests.ui.sessions import review_of


@pytest.fixture
def model(sample_session: Session, monkeypatch: pytest.MonkeyPatch) -> ClaimListModel:
    """The claims of the sample, of which few are many."""
    monkeypatch.setattr(surveying, "_AT_ONCE", 1)
    monkeypatch.setattr(surveying, "_HURRIED", 3)
    model = ClaimListModel()
    model.show_review(review_of(sample_session))
    return model


def test_it_is_done_once_all_is_known(qtbot: QtBot, sample_session: Session, model: ClaimListModel) -> None:
    hurried = Surveying(sample_session, model)
    known: list[int] = []

    assert hurried.wait(lambda: known.append(model.survey.missing))
    assert not known
    qtbot.waitUntil(lambda: bool(known))

    assert known == [0]
    assert not hurried.wait(known.clear)


def test_what_was_wanted_before_is_not_done(
    qtbot: QtBot, sample_session: Session, model: ClaimListModel
) -> None:
    hurried = Surveying(sample_session, model)
    done: list[str] = []

    hurried.wait(lambda: done.append("first"))
    hurried.wait(lambda: done.append("second"))
    qtbot.waitUntil(lambda: bool(done))

    assert done == ["second"]


def test_another_article_ends_the_wait(qtbot: QtBot, sample_session: Session, model: ClaimListModel) -> None:
    hurried = Surveying(sample_session, model)
    done: list[str] = []
    hurried.wait(lambda: done.append("too late"))

    sample_session.open_article(None)
    with qtbot.waitSignal(QTimer(hurried).timeout, timeout=20, raising=False):
        pass

    assert not done
