"""Names that try to pass for others: nothing that the window shows of them is turned round or hidden."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from factcheck_gui.app import make_desk
from tests.hostile_desk import make_hostile_desk
from tests.journeys.conftest import Start
from tests.journeys.user import User
from tests.ui.disguises import disguised_widgets, is_disguised, painted_words

DIALOGS = (
    *("export_report", "show_backups", "show_history", "show_palette", "show_claim_timeline"),
    *("show_article_timeline", "show_overview", "show_people", "show_sources", "edit_scales", "show_rules"),
    *("sign_off", "show_versions", "correct_article", "split_claim", "new_version", "search_workspace"),
    "show_map",
)
STATES = ("find_in_article", "show_checks", "link_claim", "recent_reasons", "select_all_claims", "set_open")


@pytest.fixture
def checker(start: Start, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> User:
    """Somebody whose workspace is hostile, with its first claim selected."""
    found = start()
    found.working.workbench.show(make_hostile_desk(tmp_path_factory.mktemp("desk"), make_desk("Reviewer 1")))
    session = found.session
    session.open_article(session.workspace.browsing.articles()[0].article.id)
    assert session.review is not None
    found.view.walking.go_to_claim(session.review.claims[0].claim.id)
    found.come_back()
    return found


def _shown_badly(painted: list[str]) -> list[str]:
    return disguised_widgets() + [f"painted: {words!a}" for words in painted if is_disguised(words)]


def test_nothing_in_the_window_is_disguised(checker: User, monkeypatch: pytest.MonkeyPatch) -> None:
    with painted_words(monkeypatch) as painted:
        checker.window.grab()

    assert painted
    # The words of the article are evidence and stay; what stands above them is about it.
    assert not is_disguised(checker.view.page.toPlainText())
    assert _shown_badly(painted) == []


@pytest.mark.parametrize("name", DIALOGS)
def test_nothing_in_a_dialog_is_disguised(checker: User, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    found: list[list[str]] = []

    def look() -> None:
        opened = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one.isWindow()]
        try:
            with painted_words(monkeypatch) as painted:
                for window in opened:
                    window.grab()
            found.append(_shown_badly(painted))
        finally:
            for window in opened:
                if window is not checker.window:
                    window.close()

    QTimer.singleShot(0, look)
    checker.choose(name)
    checker.come_back()

    assert found == [[]]


@pytest.mark.parametrize("name", STATES)
def test_nothing_in_a_bar_or_a_menu_is_disguised(
    checker: User, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    checker.view.claims.list.setFocus()
    checker.choose(name)
    with painted_words(monkeypatch) as painted:
        checker.window.grab()

    assert _shown_badly(painted) == []


def test_nothing_among_recent_workspaces_and_undone_steps_is_disguised(
    checker: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = checker.session
    assert session.review is not None
    article = session.review.article
    assert session.submit(session.workspace.composer.remove_article(article))
    assert disguised_widgets() == []
    session.undo()
    checker.choose("close_workspace")
    with painted_words(monkeypatch) as painted:
        checker.window.grab()

    assert any("desk" in words for words in painted)
    assert _shown_badly(painted) == []
