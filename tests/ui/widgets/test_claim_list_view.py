"""The list of claims reads before it paints, and tells screen readers where it is."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.errors import ExpectedError, NotFoundError
from factcheck_gui.services.review import Review
from factcheck_gui.ui.models.claim_list import ROW_ROLE, ClaimListModel
from factcheck_gui.ui.models.claim_order import ClaimOrder, GroupBy
from factcheck_gui.ui.models.claim_row import ClaimRow
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.claim_list_view import ClaimListView


@pytest.fixture
def review(sample_session: Session) -> Review:
    """The open article, of which nothing has been read but outlines."""
    assert sample_session.review is not None
    sample_session.review.claims.forget()
    return sample_session.review


@pytest.fixture
def view(sample_session: Session, review: Review, theme: Theme, qtbot: QtBot) -> ClaimListView:
    """The list, shown, with room for some of its rows."""
    model = ClaimListModel()
    model.show_review(review)
    sample_session.changed.connect(model.refresh)
    found = ClaimListView(model, theme, is_multiple=True)
    qtbot.addWidget(found)
    model.setParent(found)
    found.resize(400, 300)
    with qtbot.waitActive(found):
        found.show()
    return found


def test_painting_reads_nothing(view: ClaimListView, review: Review, monkeypatch: pytest.MonkeyPatch) -> None:
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)

    def refuse(_ids: object) -> None:
        raise AssertionError

    monkeypatch.setattr(review.claims, "_read", refuse)
    view.grab()

    assert review.claims.is_known(review.claims.outlines.at(len(review.claims) // 2).id)


def test_what_cannot_be_read_is_shown_by_its_outline_and_told_once(
    sample_session: Session, review: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[ExpectedError] = []
    model = ClaimListModel()
    model.unreadable.connect(told.append)
    model.show_review(review)

    def refuse(_ids: object) -> None:
        raise NotFoundError(entity="claim", wanted="")

    monkeypatch.setattr(review.claims, "_read", refuse)
    model.learn(0, 5)
    rows = [model.index(row).data(ROW_ROLE) for row in range(6)]

    assert len(told) == 1
    assert all(isinstance(one, ClaimRow) and one.trouble == "Cannot be read now" for one in rows)
    assert isinstance(rows[2], ClaimRow)
    assert rows[2].quote == "The council denies it."
    assert rows[2].verdict_word == "✗ False"


def test_keys_lead_through_the_list_by_rows_and_pages(view: ClaimListView) -> None:
    last = view.model().rowCount() - 1
    view.setFocus()
    for key, row in (
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_End, last),
        (Qt.Key.Key_Down, last),
        (Qt.Key.Key_Up, last - 1),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_Up, 0),
    ):
        QTest.keyClick(view, key)
        assert view.currentIndex().row() == row
        assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))

    QTest.keyClick(view, Qt.Key.Key_PageDown)
    paged = view.currentIndex().row()
    assert paged > 1
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert view.currentIndex().row() < paged


def test_a_point_finds_the_row_that_lies_there(view: ClaimListView) -> None:
    view.verticalScrollBar().setValue(130)

    for row in range(view.model().rowCount()):
        middle = view.visualRect(view.model().index(row, 0)).center()
        assert view.indexAt(middle).row() == row
    assert not view.indexAt(
        view.visualRect(view.model().index(0, 0)).topLeft() - view.rect().bottomLeft()
    ).isValid()
    assert view.visualRect(QModelIndex()).isEmpty()


def test_a_row_that_comes_keeps_the_scroll_bar_true(
    view: ClaimListView, sample_session: Session, review: Review
) -> None:
    before = view.verticalScrollBar().maximum()
    height = view.visualRect(view.model().index(0, 0)).height()

    sample_session.submit(sample_session.workspace.composer.remove_claim(review.claims[3]))
    assert view.verticalScrollBar().maximum() == before - height
    sample_session.undo_stack.undo()

    assert view.verticalScrollBar().maximum() == before


def test_a_screen_reader_hears_a_list_and_its_rows(view: ClaimListView, review: Review) -> None:
    QAccessible.setActive(True)
    try:
        model = view.model()
        assert isinstance(model, ClaimListModel)
        view.setFocus()
        view.setCurrentIndex(model.index(2))
        heard = QAccessible.queryAccessibleInterface(view)
        assert heard.role() is QAccessible.Role.List
        assert heard.childCount() == len(review.claims)
        assert heard.child(2).text(QAccessible.Text.Name).startswith("Claim 3, Denial, False")
        model.set_order(ClaimOrder(group=GroupBy.KIND))
        assert heard.child(0).text(QAccessible.Text.Name).startswith("Group Allegation")
    finally:
        QAccessible.setActive(False)
