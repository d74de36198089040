"""The menus that give verdicts follow the article, its scales and their labels."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from factcheck_gui.domain.verdicts import Question, RatingScale
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.settings import Settings
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.windows.main_window import MainWindow
from factcheck_gui.ui.windows.verdict_menus import VerdictMenus
from tests.ui.sessions import review_of


@pytest.fixture
def menus(theme: Theme, settings: Settings, bridge_session: Session) -> Iterator[VerdictMenus]:
    """The menus of a window over the article about the bridge."""
    window = MainWindow(theme, settings)
    found = VerdictMenus(window)
    found.follow(bridge_session)
    yield found
    found.leave()
    window.close()
    window.deleteLater()


def _rows(menus: VerdictMenus, question: Question = Question.TRUTH) -> list[tuple[str, str]]:
    return [(one.text(), one.shortcut().toString()) for one in menus.menus[question].actions()]


def _add(session: Session, key: str) -> RatingScale:
    edit = session.workspace.scaling.add_preset(key)
    assert session.submit(edit)
    scale_id = edit.changes[0].entity_id
    return next(scale for scale in session.workspace.scaling.scales() if scale.id == scale_id)


def test_they_begin_with_the_scales_of_the_workspace(menus: VerdictMenus) -> None:
    assert _rows(menus)[0] == ("✓ True", "1")
    assert _rows(menus, Question.ATTRIBUTION)[-1] == ("∅ Not found", "Alt+4")


def test_they_follow_the_article_to_its_own_scale_and_back(
    menus: VerdictMenus, bridge_session: Session
) -> None:
    scale = _add(bridge_session, "politifact")
    article = review_of(bridge_session).article
    edit = bridge_session.workspace.scaling.choose_for_article(article, Question.TRUTH, scale)
    assert bridge_session.submit(edit)
    assert _rows(menus)[-1] == ("! Pants on Fire", "6")
    bridge_session.open_article(None)
    assert len(_rows(menus)) == 5
    bridge_session.open_article(article.id)
    assert len(_rows(menus)) == 6
    bridge_session.undo_stack.undo()
    assert len(_rows(menus)) == 5


def test_they_follow_a_new_label(menus: VerdictMenus, bridge_session: Session) -> None:
    scale = bridge_session.workspace.browsing.scale(Question.TRUTH)
    renamed = replace(scale.values[0], label="Holds & stands")
    after = replace(scale, values=(renamed, *scale.values[1:]))
    assert bridge_session.submit(bridge_session.workspace.scaling.change_scale(scale, after))
    assert _rows(menus)[0] == ("✓ Holds && stands", "1")


def test_a_tenth_value_is_in_the_menu_without_a_key(menus: VerdictMenus, bridge_session: Session) -> None:
    scaling = bridge_session.workspace.scaling
    scale = _add(bridge_session, "snopes")
    more = replace(scale, values=(*scale.values, scaling.new_value(scale, "Satire", "§")))
    assert bridge_session.submit(scaling.change_scale(scale, more))
    assert bridge_session.submit(scaling.choose_for_workspace(more))
    assert _rows(menus)[8:] == [("… Research In Progress", "9"), ("§ Satire", "")]


def test_choosing_tells_question_and_place(menus: VerdictMenus) -> None:
    chosen: list[tuple[Question, int]] = []

    def keep(question: Question, place: int) -> None:
        chosen.append((question, place))

    menus.chosen.connect(keep)
    menus.menus[Question.ATTRIBUTION].actions()[2].trigger()
    assert chosen == [(Question.ATTRIBUTION, 2)]


def test_nothing_can_be_given_where_no_article_is_open(menus: VerdictMenus, bridge_session: Session) -> None:
    article = review_of(bridge_session).article
    assert all(action.isEnabled() for action in menus.actions())

    bridge_session.open_article(None)
    assert menus.actions()
    assert not any(action.isEnabled() for action in menus.actions())
    bridge_session.open_article(article.id)
    assert all(action.isEnabled() for action in menus.actions())

    menus.leave()
    assert not any(action.isEnabled() for action in menus.actions())
