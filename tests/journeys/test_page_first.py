"""The article is there, and takes keys, before the lists beside it are built."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.claims import ClaimKind
from tests.journeys.user import User


class FirstPainting(QObject):
    """Notes what is built when the article is painted for the first time."""

    def __init__(self, user: User) -> None:
        super().__init__(user.window)
        self._user = user
        self.built: list[bool] = []
        user.view.page.viewport().installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Let everything through."""
        if event.type() == QEvent.Type.Paint and not self.built:
            view = self._user.view
            self.built = [column.built() is not None for column in (view.articles_column, view.claims_column)]
        return False


def come_back(user: User) -> None:
    """Open the workspace again; only the page is there then."""
    path = user.session.workspace.path
    user.working.workbench.close()
    assert user.working.files.open_path(path)


def is_waiting(user: User) -> bool:
    return user.view.articles_column.built() is None and user.view.claims_column.built() is None


def rows(user: User) -> tuple[int, int]:
    return user.view.articles.model.rowCount(), user.view.claims.model.rowCount()


def test_the_article_is_painted_before_the_lists_are_built(reader: User, qtbot: QtBot) -> None:
    come_back(reader)
    painting = FirstPainting(reader)

    qtbot.waitUntil(lambda: not is_waiting(reader))

    assert painting.built == [False, False]
    assert rows(reader) == (1, 0)
    assert reader.view.articles.list.currentIndex().row() == 0


def test_a_key_is_taken_before_the_lists_are_built(reader: User, qtbot: QtBot) -> None:
    come_back(reader)
    reader.only_press("J", "A")

    assert is_waiting(reader)
    review = reader.session.review
    assert review is not None
    assert [one.claim.kind for one in review.claims] == [ClaimKind.ALLEGATION]
    qtbot.waitUntil(lambda: not is_waiting(reader))
    assert rows(reader) == (1, 1)
    assert reader.view.claims.list.current_id == reader.session.place.claim_id is not None
    assert reader.view.claims.header.words == "0 of 1 checked"


def test_undo_needs_no_lists(reader: User) -> None:
    come_back(reader)
    reader.only_press("J", "A", "Ctrl+Z")

    review = reader.session.review
    assert review is not None
    assert (is_waiting(reader), len(review.claims)) == (True, 0)


def test_a_key_that_needs_the_editor_has_it_built_at_once(reader: User) -> None:
    come_back(reader)
    reader.only_press("J", "A", "N")

    claims = reader.view.claims_column.built()
    assert claims is not None
    assert claims.isAncestorOf(QApplication.focusWidget() or reader.window)
    reader.write("The log of the quarry")
    reader.only_press("Return")
    review = reader.session.review
    assert review is not None
    assert [note.note.note for note in review.claims[0].notes] == ["The log of the quarry"]


def test_a_workspace_can_be_closed_before_the_lists_are_built(reader: User, qtbot: QtBot) -> None:
    come_back(reader)
    reader.only_press("J", "F")
    path = reader.session.workspace.path

    reader.working.workbench.close()
    qtbot.wait(60)

    assert reader.working.workbench.view is None
    assert reader.working.files.open_path(path)
    assert rows(reader) == (1, 1)


def test_lists_that_are_not_shown_are_there_when_they_are(reader: User, qtbot: QtBot) -> None:
    reader.choose("toggle_articles")
    reader.choose("toggle_claims")
    come_back(reader)
    qtbot.waitUntil(lambda: not is_waiting(reader))
    assert reader.view.articles_column.isHidden()
    assert reader.view.claims_column.isHidden()

    reader.choose("toggle_articles")
    reader.choose("toggle_claims")

    assert reader.view.articles.isVisible()
    assert reader.view.claims.isVisible()
    assert rows(reader) == (1, 0)


def test_an_empty_workspace_says_how_articles_come(user: User, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not is_waiting(user))

    assert rows(user) == (0, 0)
    assert user.view.articles.isVisible()
