"""The form of the selected claim is built when it is wanted, or before that while nobody does anything."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from factcheck_gui.ui.checking import Checking
from factcheck_gui.ui.panels.claim_editor import ClaimEditor
from factcheck_gui.ui.panels.claim_editor_form import ClaimForm
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.walking import Walking
from tests.ui.panels.reading import select, stored


@pytest.fixture
def hidden(sample_session: Session, theme: Theme, qtbot: QtBot) -> Iterator[ClaimEditor]:
    """An editor that nobody has seen yet, with no claim selected."""
    found = ClaimEditor(sample_session, Checking(sample_session), Walking(sample_session), theme)
    qtbot.addWidget(found)
    yield found
    found.close()


def test_nothing_is_built_while_no_claim_is_selected(hidden: ClaimEditor) -> None:
    assert hidden.commit_pending()
    assert not hidden.is_pending
    assert not hidden.in_time.is_built


def test_the_first_claim_has_it_built(hidden: ClaimEditor, sample_session: Session) -> None:
    select(sample_session, 3)

    assert hidden.in_time.is_built
    assert hidden.currentWidget() is hidden.area
    assert hidden.form.words.speaker.text() == (stored(sample_session, 3).claim.speaker or "")


def test_it_is_built_while_nobody_does_anything(hidden: ClaimEditor, qtbot: QtBot) -> None:
    with qtbot.waitExposed(hidden):
        hidden.show()
    assert not hidden.in_time.is_built

    qtbot.waitUntil(lambda: hidden.in_time.is_built)

    assert hidden.currentWidget() is not hidden.area


def test_who_waits_for_the_form_is_told_once(hidden: ClaimEditor) -> None:
    told: list[ClaimForm] = []
    hidden.in_time.tell(told.append)
    assert told == []

    form = hidden.form
    hidden.in_time.tell(told.append)

    assert told == [form, form]
