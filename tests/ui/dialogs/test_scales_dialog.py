"""The dialog of rating scales: choosing, editing, and taking everything back."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from factcheck_gui.domain.translations import read_translations
from factcheck_gui.domain.verdicts import Outcome, Question
from factcheck_gui.ui.dialogs.scales_dialog import ScalesDialog
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.theme.theme import Theme
from tests.ui.dialogs.scales import labels, type_into
from tests.ui.sessions import composer, review_of, state, tag


@pytest.fixture
def dialog(bridge_session: Session, theme: Theme) -> Iterator[ScalesDialog]:
    """The dialog over the article about the bridge."""
    found = ScalesDialog(bridge_session, theme)
    found.show()
    yield found
    found.close()
    found.deleteLater()


def _preset(dialog: ScalesDialog, key: str) -> None:
    next(action for action in dialog.scales.add_menu.actions() if action.data() == key).trigger()


def test_it_begins_with_the_scale_of_the_open_article(dialog: ScalesDialog) -> None:
    assert dialog.chosen is not None
    assert dialog.chosen.name == "True – False, 5 steps"
    assert dialog.use_line.text() == "The workspace’s scale · this article’s scale"
    assert not dialog.workspace_button.isEnabled()
    assert not dialog.scales.remove_button.isEnabled()


def test_a_preset_is_added_used_for_the_article_and_given_back(
    dialog: ScalesDialog, bridge_session: Session
) -> None:
    before = state(bridge_session)
    _preset(dialog, "politifact")
    dialog.article_button.click()
    scale = review_of(bridge_session).scale(Question.TRUTH)
    assert scale is not None
    assert scale.name == "PolitiFact"
    assert dialog.article_button.text() == "Use the workspace’s instead"
    dialog.article_button.click()
    scale = review_of(bridge_session).scale(Question.TRUTH)
    assert scale is not None
    assert scale.name == "True – False, 5 steps"
    for _ in range(3):
        dialog.undo()
    assert state(bridge_session) == before


def test_every_field_is_saved_and_undone_by_itself(dialog: ScalesDialog, bridge_session: Session) -> None:
    before = state(bridge_session)
    for field, text in (
        ("label", "Holds"),
        ("definition", "It holds."),
        ("sign", "+"),
        ("number", "9"),
        ("colour", "006644"),
    ):
        type_into(dialog, field, text)
    value = dialog.editor.form.value
    assert value is not None
    assert (value.label, value.definition, value.sign) == ("Holds", "It holds.", "+")
    assert (value.number, value.colour) == (9, "#006644")
    for _ in range(5):
        dialog.undo_button.click()
    assert state(bridge_session) == before
    assert dialog.editor.form.label.text() == "True"


def test_what_a_claim_so_rated_is_can_be_chosen(dialog: ScalesDialog, bridge_session: Session) -> None:
    before, form = state(bridge_session), dialog.editor.form
    assert form.outcome.currentData() == Outcome.RIGHT

    form.outcome.setCurrentIndex(form.outcome.findData(Outcome.PARTLY.value))
    form.outcome.activated.emit(form.outcome.currentIndex())

    assert form.value is not None
    assert form.value.outcome is Outcome.PARTLY
    dialog.undo_button.click()
    assert state(bridge_session) == before
    assert form.outcome.currentData() == Outcome.RIGHT


def test_what_a_field_cannot_hold_is_told(dialog: ScalesDialog, bridge_session: Session) -> None:
    before = state(bridge_session)
    for field, text, words in (
        ("sign", "ab", "one character"),
        ("sign", "?", "Another value"),
        ("number", "few", "whole number"),
        ("colour", "red", "is not a colour"),
        ("label", " ", "label"),
    ):
        type_into(dialog, field, text)
        assert words in dialog.footer_line.text()
        stored = dialog.editor.form.value
        assert stored is not None
        line = getattr(dialog.editor.form, field)
        line.setText(str(getattr(stored, field)))
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert state(bridge_session) == before


def test_contrast_is_told_as_a_figure_and_in_words(dialog: ScalesDialog) -> None:
    form = dialog.editor.form
    assert "On white 5.6 : 1, readable" in form.contrast_line.text()
    form.colour.setText("#ffee88")
    assert "too faint for WCAG AA" in form.contrast_line.text()
    form.colour.setText("#067647")


def test_values_are_moved_by_key_and_stay_chosen(dialog: ScalesDialog) -> None:
    dialog.editor.table.setFocus()
    QTest.keyClick(dialog.editor.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert labels(dialog)[:2] == ["Mostly true", "True"]
    assert dialog.editor.form.label.text() == "True"
    QTest.keyClick(dialog.editor.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert labels(dialog)[:2] == ["True", "Mostly true"]


def test_values_come_and_go(dialog: ScalesDialog) -> None:
    dialog.editor.add_button.click()
    assert labels(dialog)[-1] == "New value"
    assert dialog.editor.form.label.hasFocus() or dialog.editor.form.label.selectedText() == "New value"
    dialog.editor.remove_button.click()
    assert len(labels(dialog)) == 5


def test_a_value_in_use_cannot_go_and_the_count_is_told(
    dialog: ScalesDialog, bridge_session: Session
) -> None:
    claim = tag(bridge_session)
    assert dialog.chosen is not None
    rated = composer(bridge_session).rate(claim, Question.TRUTH, dialog.chosen.values[0])
    assert bridge_session.submit(rated)
    assert not dialog.editor.remove_button.isEnabled()
    assert "Given in 1 verdict" in dialog.editor.use_line.text()


def test_words_in_another_language_are_kept_by_language(dialog: ScalesDialog) -> None:
    wordings = dialog.editor.form.wordings
    wordings.language.setCurrentIndex(wordings.language.findData("fr"))
    wordings.label.setText("Vrai")
    assert wordings.commit()
    value = dialog.editor.form.value
    assert value is not None
    found = read_translations(value.translations)
    assert (found["fr"].label, found["de"].label) == ("Vrai", "Wahr")


def test_an_own_scale_is_made_named_and_removed(dialog: ScalesDialog, bridge_session: Session) -> None:
    before = state(bridge_session)
    dialog.scales.new_menu.actions()[1].trigger()
    assert dialog.chosen is not None
    assert dialog.chosen.question is Question.ATTRIBUTION
    assert not dialog.workspace_button.isEnabled()
    dialog.editor.name.setText("Heard?")
    assert dialog.editor.commit()
    assert dialog.chosen.name == "Heard?"
    dialog.scales.remove_button.click()
    assert "Heard?" not in {scale.name for scale in bridge_session.workspace.scaling.scales()}
    for _ in range(3):
        dialog.undo()
    assert state(bridge_session) == before


def test_a_copy_becomes_the_scale_of_the_workspace(dialog: ScalesDialog, bridge_session: Session) -> None:
    dialog.scales.copy_button.click()
    dialog.workspace_button.click()
    assert bridge_session.workspace.browsing.scale(Question.TRUTH).name == "True – False, 5 steps (copy)"
    dialog.undo()
    assert bridge_session.workspace.browsing.scale(Question.TRUTH).name == "True – False, 5 steps"


def test_closing_saves_what_is_typed(dialog: ScalesDialog) -> None:
    dialog.editor.form.label.setFocus()
    dialog.editor.form.label.selectAll()
    QTest.keyClicks(dialog.editor.form.label, "Holds")
    dialog.reject()
    assert labels(dialog)[0] == "Holds"
    assert not dialog.isVisible()
