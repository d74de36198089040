"""Articles are chosen in the list by keys and by the mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView

from tests.conftest import take_in
from tests.journeys.user import User


@pytest.fixture
def articles(user: User) -> QListView:
    """The list of several articles, with the keys."""
    for number in range(5):
        take_in(user.session.workspace, f"Story {number}.")
    user.session.articles_changed.emit()
    found = user.view.articles.list
    found.setCurrentIndex(found.model().index(0, 0))
    found.setFocus()
    return found


def open_title(user: User) -> str:
    """Return the title of the article that is shown."""
    assert user.session.review is not None
    return user.session.review.article.details.title


def test_arrows_walk_on_through_the_articles_and_return_goes_to_the_text(
    user: User, articles: QListView
) -> None:
    for number in (3, 2, 1):
        user.press("Down")
        assert open_title(user).startswith(f"Story {number}")
    user.press("Up")
    assert open_title(user).startswith("Story 2")
    assert articles.hasFocus()

    user.press("Return")

    assert user.view.page.hasFocus()


def test_several_letters_are_typed_ahead(user: User, articles: QListView) -> None:
    for title in ("Sleet.", "Smoke."):
        take_in(user.session.workspace, title)
    user.session.articles_changed.emit()

    # Letters that are keys of the window stay what they are.
    user.write("Sm")

    assert open_title(user).startswith("Smoke")
    assert articles.hasFocus()


def test_a_click_on_an_article_gives_the_keys_to_its_text(user: User, articles: QListView) -> None:
    where = articles.visualRect(articles.model().index(2, 0)).center()

    QTest.mouseClick(articles.viewport(), Qt.MouseButton.LeftButton, pos=where)

    assert open_title(user).startswith("Story 2")
    assert user.view.page.hasFocus()
