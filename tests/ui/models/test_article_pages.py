"""The list that has a few pages in memory shows what one with all of them would."""

import random
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.services import listing
from factcheck_gui.services.browsing import ArticleOverview
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.models import article_pages
from factcheck_gui.ui.models.article_list import ArticleListModel
from factcheck_gui.ui.session import Session
from tests.conftest import BRIDGE, take_in
from tests.random_user import RandomUser
from tests.ui.sessions import review_of

_SHOWN = 4


class Screen:
    """Shows the first rows as a view would: it looks again only where the model says so."""

    def __init__(self, model: ArticleListModel) -> None:
        self._model = model
        self.rows: list[ArticleOverview | None] = []
        model.modelReset.connect(self.look)
        model.rowsInserted.connect(self.look)
        model.dataChanged.connect(self._on_changed)
        self.look()

    def look(self) -> None:
        count = min(_SHOWN, self._model.rowCount())
        self._model.show_rows(0, count - 1)
        self.rows = [self._model.overview(row) for row in range(count)]

    def _on_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        for row in range(first.row(), min(last.row() + 1, len(self.rows))):
            self.rows[row] = self._model.overview(row)


@pytest.fixture(autouse=True)
def _small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(article_pages, "_PAGE", 3)
    monkeypatch.setattr(article_pages, "_KEPT", 3)
    monkeypatch.setattr(listing, "_COUNTED_AT_ONCE", 6)


@pytest.fixture
def model(bridge_session: Session) -> Iterator[ArticleListModel]:
    for number in range(9):
        take_in(bridge_session.workspace, f"Story {number}.\n\n{BRIDGE}")
    found = ArticleListModel(bridge_session)
    yield found
    found.deleteLater()


def settle(qtbot: QtBot, model: ArticleListModel) -> None:
    qtbot.waitUntil(lambda: not model.is_behind)


class Walk:
    """Does at random what changes the list."""

    def __init__(self, session: Session, desk: Desk, seed: int) -> None:
        self._session = session
        self._desk = desk
        self._dice = random.Random(seed)
        self._user = RandomUser(session.workspace, self._dice)
        stack = session.undo_stack
        self._ways = [self._edit] * 8 + [stack.undo] * 3 + [stack.redo, self._take_one_in, self._remove]
        self._ways += [self._go_elsewhere, self._write_elsewhere]

    def go(self) -> bool:
        """Do something; tell whether it is time to look."""
        self._dice.choice(self._ways)()
        return self._dice.random() < 0.4

    def _any(self, workspace: Workspace) -> ArticleOverview:
        return self._dice.choice(workspace.browsing.articles())

    def _edit(self) -> None:
        made = None if self._session.review is None else self._user.edit(review_of(self._session))
        if made is not None:
            self._session.submit(made)

    def _take_one_in(self) -> None:
        text = f"News {self._dice.random()}.\n\n{BRIDGE}"
        self._session.articles_added.emit((take_in(self._session.workspace, text),))

    def _remove(self) -> None:
        workspace = self._session.workspace
        self._session.submit(workspace.composer.remove_article(self._any(workspace).article))

    def _go_elsewhere(self) -> None:
        self._session.open_article(self._any(self._session.workspace).article.id)

    def _write_elsewhere(self) -> None:
        other = Workspace.open(self._session.workspace.path, self._desk)
        review = other.browsing.review(self._any(other).article.id)
        span = review.text.statements[1]
        other.editing.submit(other.composer.tag(review.version, review.text.text, span, ClaimKind.DENIAL))
        if self._dice.random() < 0.5:
            take_in(other, "From elsewhere.")
        other.close()
        self._session.look_elsewhere()


@pytest.mark.parametrize("seed", range(6))
def test_the_pages_equal_the_whole_list_whatever_is_done(
    qtbot: QtBot, bridge_session: Session, model: ArticleListModel, desk: Desk, seed: int
) -> None:
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    screen, walk = Screen(model), Walk(bridge_session, desk, seed)

    for _ in range(30):
        if walk.go():
            settle(qtbot, model)
            now = bridge_session.workspace.browsing.articles()
            assert screen.rows == list(now)[:_SHOWN]
            assert [model.article_id(row) for row in range(model.rowCount())] == [
                one.article.id for one in now
            ]
            assert [model.row_of(one.article.id) for one in now] == list(range(len(now)))
            screen.look()
            settle(qtbot, model)
    bridge_session.undo_stack.clear()


def test_few_rows_are_in_memory_however_many_were_looked_at(model: ArticleListModel) -> None:
    for row in range(model.rowCount()):
        model.overview(row)

    assert model._pages is not None
    assert len(list(model._pages.known())) <= 9


def test_an_article_that_is_not_in_memory_is_found_by_its_place(
    bridge_session: Session, model: ArticleListModel
) -> None:
    assert model.row_of(review_of(bridge_session).article.id) == 9
    assert model.row_of("nobody") is None


def test_a_page_that_is_shown_again_is_read_with_what_has_changed(
    bridge_session: Session, model: ArticleListModel
) -> None:
    oldest = model.overview(9)
    for row in range(9):
        model.overview(row)
    assert oldest is not None
    details = replace(oldest.article.details, title="Bridges")
    bridge_session.submit(bridge_session.workspace.composer.correct(oldest.article, details))

    assert model.index(9).data() == "Bridges"


def test_typing_a_title_goes_to_the_next_one_that_begins_so(model: ArticleListModel) -> None:
    titles = [model.index(row).data() for row in range(model.rowCount())]
    council = titles.index("Council says the bridge is safe")

    assert [one.row() for one in model.match(model.index(0), 0, "council", 1)] == [council]
    assert model.match(model.index(0), 0, "nothing begins so", 1) == []
