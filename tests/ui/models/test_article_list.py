"""The list of articles follows the workspace."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.errors import DiskError
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.listing import ArticleListing
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.models.article_list import ArticleListModel, ArticleRole
from factcheck_gui.ui.session import Session
from tests.conftest import take_in
from tests.ui.said import Said
from tests.ui.sessions import composer, review_of, tag


class Rows:
    """Keeps which rows a model has said to have changed, and how often it was reset."""

    def __init__(self, model: ArticleListModel) -> None:
        self.changed: list[int] = []
        self.inserted: list[tuple[int, int]] = []
        self.resets = 0
        model.dataChanged.connect(self._on_changed)
        model.rowsInserted.connect(self._on_inserted)
        model.modelReset.connect(self._on_reset)

    def _on_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        self.changed += range(first.row(), last.row() + 1)

    def _on_inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        self.inserted.append((first, last))

    def _on_reset(self) -> None:
        self.resets += 1


@pytest.fixture
def session(bridge_session: Session) -> Session:
    """The bridge, open, and another article before it in the list."""
    take_in(bridge_session.workspace, "Another text.")
    return bridge_session


@pytest.fixture
def model(session: Session) -> Iterator[ArticleListModel]:
    found = ArticleListModel(session)
    yield found
    found.deleteLater()


def read_elsewhere(session: Session, desk: Desk) -> Workspace:
    return Workspace.open(session.workspace.path, desk)


def titles(model: ArticleListModel) -> list[object]:
    return [model.index(row).data() for row in range(model.rowCount())]


def test_the_model_keeps_the_rules_of_models(session: Session, model: ArticleListModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    take_in(session.workspace, "A third text.")

    model.refresh()

    assert tester.model() is model
    assert model.rowCount() == 3


def test_one_article_is_read_anew_and_its_row_alone_changes(
    session: Session, model: ArticleListModel, desk: Desk
) -> None:
    rows, bridge = Rows(model), review_of(session).article.id
    other = read_elsewhere(session, desk)
    review = other.browsing.review(bridge)
    other.editing.submit(
        other.composer.correct(review.article, replace(review.article.details, title="The bridge"))
    )
    other.close()

    model.refresh_article(bridge)

    assert titles(model) == ["Another text.", "The bridge"]
    assert (rows.changed, rows.resets) == ([1], 0)


def test_an_article_that_is_as_it_was_changes_no_row(session: Session, model: ArticleListModel) -> None:
    rows = Rows(model)

    model.refresh_article(review_of(session).article.id)

    assert (rows.changed, rows.resets) == ([], 0)


def test_one_article_is_counted_without_the_others(session: Session, model: ArticleListModel) -> None:
    session.articles_changed.disconnect(model.refresh)
    tag(session)

    model.refresh_article(review_of(session).article.id)

    assert [model.index(row).data(ArticleRole.OVERVIEW).claims for row in range(2)] == [0, 1]


def test_an_article_that_came_or_went_makes_the_list_anew(session: Session, model: ArticleListModel) -> None:
    session.articles_changed.disconnect(model.refresh)
    third = take_in(session.workspace, "A third text.")

    model.refresh_article(third)
    assert titles(model)[0] == "A third text."

    article = session.workspace.browsing.find_article(third)
    session.workspace.editing.submit(composer(session).remove_article(article))
    model.refresh_article(third)
    assert titles(model) == ["Another text.", "Council says the bridge is safe"]


def test_articles_that_came_in_are_inserted_at_the_top_and_no_other_is_read(
    qtbot: QtBot, session: Session, model: ArticleListModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    rows, bridge = Rows(model), review_of(session).article.id
    monkeypatch.delattr(ArticleListing, "page")
    fresh = tuple(take_in(session.workspace, f"Story {number}.") for number in range(27))

    session.articles_added.emit(fresh[:7])
    session.articles_added.emit(fresh[7:])
    qtbot.waitUntil(lambda: model.rowCount() == 29)

    assert titles(model)[:3] == ["Story 26.", "Story 25.", "Story 24."]
    assert [model.row_of(one) for one in (fresh[26], fresh[0], bridge)] == [0, 26, 28]
    assert (rows.changed, rows.resets) == ([], 0)
    # Many come in together: a view lays itself out anew for each insertion.
    assert rows.inserted == [(0, 23), (0, 2)]


def test_an_article_that_came_in_twice_is_listed_once(
    qtbot: QtBot, session: Session, model: ArticleListModel
) -> None:
    third = take_in(session.workspace, "A third text.")
    session.articles_added.emit((third,))
    model.refresh()

    qtbot.wait(250)

    assert titles(model) == ["A third text.", "Another text.", "Council says the bridge is safe"]


def test_where_the_articles_cannot_be_read_the_rows_stay_and_it_is_said(
    session: Session, model: ArticleListModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    said, before = Said(session), titles(model)

    def fail(*_: object) -> None:
        raise DiskError(path=Path("desk.factcheck"), reason="Input/output error")

    for name in ("survey", "article", "overviews"):
        monkeypatch.setattr(ArticleListing, name, fail)

    model.refresh()
    model.refresh_article(review_of(session).article.id)

    assert titles(model) == before
    assert len(said.failed) == 2
    assert "Input/output error" in said.failed[0]
