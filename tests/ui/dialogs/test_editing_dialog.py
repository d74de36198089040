"""What dialogs have in common in which edits are made: undo by the window's keys, and one way out."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from factcheck_gui.ui.actions.action_keys import ActionKeys, Keys
from factcheck_gui.ui.actions.standard_keys import standard_keys
from factcheck_gui.ui.dialogs.editing_dialog import EditingDialog
from factcheck_gui.ui.dialogs.merge_sources_dialog import MergeSourcesDialog
from factcheck_gui.ui.dialogs.people_dialog import PeopleDialog
from factcheck_gui.ui.dialogs.scales_dialog import ScalesDialog
from factcheck_gui.ui.dialogs.sources_dialog import SourcesDialog
from factcheck_gui.ui.dialogs.timeline_dialog import TimelineDialog, TimelineScope
from factcheck_gui.ui.dialogs.waiting_dialog import WaitingDialog
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.theme.theme import Theme
from tests.ui.sessions import composer, review_of, state
from tests.ui.versions import take_in_version

Make = Callable[[Session, Theme, ActionKeys], EditingDialog]


def _people(session: Session, _theme: Theme, keys: ActionKeys) -> EditingDialog:
    return PeopleDialog(session, keys)


def _scales(session: Session, theme: Theme, keys: ActionKeys) -> EditingDialog:
    return ScalesDialog(session, theme, keys)


def _sources(session: Session, _theme: Theme, keys: ActionKeys) -> EditingDialog:
    return SourcesDialog(session, keys)


def _timeline(session: Session, theme: Theme, keys: ActionKeys) -> EditingDialog:
    return TimelineDialog(session, theme, TimelineScope.ARTICLE, keys)


@pytest.fixture(params=(_people, _scales, _sources, _timeline))
def make(request: pytest.FixtureRequest) -> Make:
    """Make one of the dialogs."""
    made: Make = request.param
    return made


def _shown(dialog: EditingDialog, qtbot: QtBot) -> EditingDialog:
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    return dialog


def _close_button(dialog: EditingDialog) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == "Close")


def _restate(session: Session) -> None:
    claim = review_of(session).claims[0].claim
    assert session.submit(composer(session).restate(claim, "The clock is late."))


def test_undo_and_redo_have_the_keys_that_the_user_has_chosen(
    make: Make, session: Session, theme: Theme, qtbot: QtBot
) -> None:
    keys = standard_keys()
    keys.choose({"undo": Keys(anywhere=("Ctrl+U",))})
    before = state(session)
    _restate(session)
    after = state(session)
    dialog = _shown(make(session, theme, keys), qtbot)
    _close_button(dialog).setFocus()

    QTest.keySequence(dialog, QKeySequence("Ctrl+Z"))
    assert state(session) == after
    QTest.keySequence(dialog, QKeySequence("Ctrl+U"))
    assert state(session) == before
    keys.choose({"redo": Keys(anywhere=("Ctrl+B",))})
    QTest.keySequence(dialog, QKeySequence("Ctrl+B"))
    assert state(session) == after


def test_the_buttons_name_the_step_and_its_key(
    make: Make, session: Session, theme: Theme, qtbot: QtBot
) -> None:
    keys = standard_keys()
    dialog = _shown(make(session, theme, keys), qtbot)
    assert not dialog.undo_button.isEnabled()

    _restate(session)

    assert dialog.undo_button.isEnabled()
    assert not dialog.redo_button.isEnabled()
    assert session.undo_stack.undoText() in dialog.undo_button.accessibleName()
    assert "(Ctrl+Z)" in dialog.undo_button.toolTip()
    keys.choose({"undo": Keys(anywhere=("Ctrl+U",))})
    assert "(Ctrl+U)" in dialog.undo_button.toolTip()


def test_what_cannot_be_saved_is_said_before_the_dialog_closes(
    make: Make, session: Session, theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = _shown(make(session, theme, standard_keys()), qtbot)
    with monkeypatch.context() as refusing:
        refusing.setattr(dialog, "save_typed", bool)
        _close_button(dialog).click()
        assert dialog.isVisible()
        assert "Close again" in dialog.footer_line.text()
        _close_button(dialog).click()

    assert not dialog.isVisible()


def test_the_queue_takes_back_by_the_chosen_key(session: Session, theme: Theme, qtbot: QtBot) -> None:
    take_in_version(session, review_of(session).text.text.replace("council", "city", 3))
    keys = standard_keys()
    keys.choose({"undo": Keys(anywhere=("Ctrl+U",))})
    dialog = WaitingDialog(session, theme, 100, keys)
    _shown(dialog, qtbot)
    before = state(session)
    assert not dialog.undo_button.isEnabled()
    dialog.retire()
    assert dialog.undo_button.isEnabled()

    QTest.keySequence(dialog, QKeySequence("Ctrl+U"))

    assert state(session) == before
    assert not dialog.undo_button.isEnabled()
    assert dialog.redo_button.isEnabled()


def test_words_before_a_merge_name_the_chosen_key(session: Session, qtbot: QtBot) -> None:
    keys = standard_keys()
    keys.choose({"undo": Keys(anywhere=("Ctrl+U",))})
    dialog = MergeSourcesDialog(session.workspace.sources.overviews()[:3], keys)
    qtbot.addWidget(dialog)

    assert "Ctrl+U takes all of it back" in dialog.words.text()
