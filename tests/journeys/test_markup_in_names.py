"""Names full of markup: no view reads them as such, or would load what they name."""

import threading
from functools import partial

import pytest
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLabel, QProgressDialog

from factcheck_gui.app import make_desk
from factcheck_gui.ui.following import follow
from factcheck_gui.ui.held_file import HeldFileDialog
from factcheck_gui.ui.jobs import in_background
from factcheck_gui.ui.widgets.note_fields import can_be_opened
from tests import hostile_desk
from tests.formats.exporters.hostile.words import LINKS
from tests.journeys.conftest import Start
from tests.journeys.test_hostile_names import DIALOGS, STATES
from tests.journeys.user import User
from tests.ui.markup import is_markup, words_read_as_markup

MARKUP = '<img src="file:///etc/logo.png"><a href="http://127.0.0.1:9/x">x</a> & <b>%1'


@pytest.fixture
def checker(start: Start, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> User:
    """Somebody whose workspace is full of markup, with its first claim selected."""
    monkeypatch.setattr(hostile_desk, "STEERING", MARKUP)
    found = start()
    folder = tmp_path_factory.mktemp("desk")
    found.working.workbench.show(hostile_desk.make_hostile_desk(folder, make_desk(f"Reviewer {MARKUP}")))
    session = found.session
    session.open_article(session.workspace.browsing.articles()[0].article.id)
    assert session.review is not None
    found.view.walking.go_to_claim(session.review.claims[0].claim.id)
    found.come_back()
    return found


def test_the_watch_is_awake(checker: User) -> None:
    label = QLabel(MARKUP, checker.window)
    label.setToolTip(MARKUP)

    assert len(words_read_as_markup()) == 2


def test_nothing_in_the_window_is_read_as_markup(checker: User) -> None:
    for name in STATES:
        checker.view.claims.list.setFocus()
        checker.choose(name)

        assert words_read_as_markup() == []


def test_nothing_in_a_dialog_is_read_as_markup(checker: User) -> None:
    found: dict[str, list[str]] = {}

    def look(name: str) -> None:
        try:
            found[name] = words_read_as_markup()
        finally:
            for window in QApplication.topLevelWidgets():
                if window.isVisible() and window is not checker.window:
                    window.close()

    for name in DIALOGS:
        QTimer.singleShot(0, partial(look, name))
        checker.choose(name)
        checker.come_back()

    assert found == {name: [] for name in DIALOGS}


def test_what_is_waited_for_is_not_read_as_markup(checker: User) -> None:
    found: list[str] = []
    bad: list[str] = []
    done = threading.Event()

    def look() -> None:
        try:
            for dialog in checker.window.findChildren(QProgressDialog):
                found.extend(one.text() for one in dialog.findChildren(QLabel) if is_markup(one.text()))
            bad.extend(words_read_as_markup())
        finally:
            done.set()

    QTimer.singleShot(400, look)
    in_background(done.wait, f"Fetching http://example.org/{MARKUP}…", checker.window)

    assert found
    assert bad == []


def test_a_file_that_is_held_is_not_read_as_markup(checker: User) -> None:
    dialog = HeldFileDialog(MARKUP, checker.window)

    assert words_read_as_markup() == []
    assert any(MARKUP in one.text() for one in dialog.findChildren(QLabel))
    dialog.reset()
    dialog.deleteLater()


@pytest.mark.parametrize("link", [*LINKS, "http://", "https:///x", "http://[", "https://?x", "", None])
def test_only_links_of_the_web_are_followed(link: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", partial(_opened, opened))

    follow(link)

    assert all(one.scheme() in {"http", "https"} and one.host() for one in opened)
    if opened:
        assert can_be_opened(link)
        assert link is not None
        assert link.isprintable() or "\u202e" in link
        assert not {" ", "\t", "\r", "\n"} & set(link)


def test_a_link_of_the_web_is_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", partial(_opened, opened))

    assert follow("HTTPS://example.org/a b".replace(" ", "%20"))
    assert [one.host() for one in opened] == ["example.org"]


def _opened(opened: list[QUrl], url: QUrl) -> bool:
    opened.append(url)
    return True
