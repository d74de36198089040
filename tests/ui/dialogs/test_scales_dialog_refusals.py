"""The dialog of rating scales, where something is refused, undone or out of the ordinary."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeWidgetItem

from factcheck_gui.domain.translations import read_translations
from factcheck_gui.ui.dialogs.scales_dialog import ScalesDialog
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.theme.theme import Theme
from tests.ui.dialogs.scales import labels, type_into
from tests.ui.sessions import state


@pytest.fixture
def dialog(bridge_session: Session, theme: Theme) -> Iterator[ScalesDialog]:
    """The dialog over the article about the bridge."""
    found = ScalesDialog(bridge_session, theme)
    found.show()
    yield found
    # What cannot be saved is left behind the second time.
    found.close()
    found.close()
    found.deleteLater()


def _begin(dialog: ScalesDialog, field: str, text: str) -> None:
    """Type into a field of the value, and leave it without Enter."""
    line = getattr(dialog.editor.form, field)
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    QTest.keyClicks(line, text)


def _item(dialog: ScalesDialog, row: int) -> QTreeWidgetItem:
    item = dialog.editor.table.topLevelItem(row)
    assert item is not None
    return item


def _choose_value(dialog: ScalesDialog, row: int) -> None:
    table, item = dialog.editor.table, _item(dialog, row)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualItemRect(item).center())


def _empty_name(dialog: ScalesDialog) -> None:
    dialog.editor.name.setFocus()
    dialog.editor.name.selectAll()
    QTest.keyClick(dialog.editor.name, Qt.Key.Key_Delete)


def test_a_number_of_too_many_digits_is_told_with_its_range(
    dialog: ScalesDialog, bridge_session: Session
) -> None:
    before = state(bridge_session)
    type_into(dialog, "number", "9" * 23)
    assert "from -1000 to 1000" in dialog.footer_line.text()
    dialog.editor.form.number.setText("9" * 5000)
    QTest.keyClick(dialog.editor.form.number, Qt.Key.Key_Return)
    assert "whole number" in dialog.footer_line.text()
    assert state(bridge_session) == before


def test_closing_a_second_time_leaves_what_cannot_be_saved(
    dialog: ScalesDialog, bridge_session: Session
) -> None:
    before = state(bridge_session)
    _empty_name(dialog)
    dialog.close_button.click()
    assert dialog.isVisible()
    assert "Close again" in dialog.footer_line.text()
    dialog.close_button.click()
    assert not dialog.isVisible()
    assert state(bridge_session) == before


def test_esc_gives_up_what_was_refused_then_leaves_the_field_then_the_dialog(dialog: ScalesDialog) -> None:
    _empty_name(dialog)
    QTest.keyClick(dialog.editor.name, Qt.Key.Key_Escape)
    assert dialog.editor.name.text() == "True – False, 5 steps"
    QTest.keyClick(dialog.editor.name, Qt.Key.Key_Escape)
    assert dialog.scales.list.hasFocus()
    QTest.keyClick(dialog.scales.list, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_an_emptied_colour_is_told_and_stands_in_the_way_of_nothing(
    dialog: ScalesDialog, bridge_session: Session
) -> None:
    type_into(dialog, "definition", "It holds.")
    type_into(dialog, "colour", "x")
    dialog.editor.form.colour.clear()
    QTest.keyClick(dialog.editor.form.colour, Qt.Key.Key_Return)
    assert "A value needs a colour" in dialog.footer_line.text()
    dialog.undo()
    assert dialog.editor.form.colour.text() == "#067647"
    assert dialog.editor.form.definition.text() == "It holds."
    dialog.undo()
    assert dialog.editor.form.definition.text() != "It holds."
    for way in (dialog.editor.add_button, dialog.scales.copy_button, dialog.workspace_button):
        _choose_value(dialog, 0)
        type_into(dialog, "colour", " ")
        steps = bridge_session.undo_stack.index()
        way.click()
        assert bridge_session.undo_stack.index() == steps + 1


def test_what_is_refused_waits_at_its_value_and_is_complained_of_nowhere_else(dialog: ScalesDialog) -> None:
    _begin(dialog, "number", "abc")
    _choose_value(dialog, 2)
    assert dialog.editor.form.number.text() == "2"
    assert dialog.footer_line.text() == ""
    _choose_value(dialog, 0)
    assert dialog.editor.form.number.text() == "abc"
    assert "could not be saved" in dialog.footer_line.text()
    _choose_value(dialog, 1)
    dialog.close_button.click()
    assert dialog.isVisible()
    _choose_value(dialog, 0)
    type_into(dialog, "number", "7")
    _choose_value(dialog, 1)
    _choose_value(dialog, 0)
    assert dialog.editor.form.number.text() == "7"
    dialog.close_button.click()
    assert not dialog.isVisible()


def test_what_is_typed_is_saved_for_the_value_that_is_left(dialog: ScalesDialog) -> None:
    _begin(dialog, "number", "abc")
    dialog.editor.form.label.setText("Holds")
    dialog.editor.table.setCurrentItem(_item(dialog, 2))
    assert labels(dialog)[:3] == ["Holds", "Mostly true", "Misleading"]
    assert dialog.editor.form.label.text() == "Misleading"
    dialog.editor.table.setCurrentItem(_item(dialog, 0))
    assert dialog.editor.form.number.text() == "abc"


def test_a_refused_name_waits_at_its_scale(dialog: ScalesDialog, bridge_session: Session) -> None:
    before = state(bridge_session)
    _empty_name(dialog)
    row = dialog.scales.list.currentRow()
    dialog.scales.list.setCurrentRow(1 - row)
    other = dialog.editor.name.text()
    assert other
    assert dialog.footer_line.text() == ""
    dialog.scales.list.setCurrentRow(row)
    assert dialog.editor.name.text() == ""
    assert "could not be saved" in dialog.footer_line.text()
    QTest.keyClick(dialog.editor.name, Qt.Key.Key_Escape)
    assert dialog.editor.name.text() == "True – False, 5 steps"
    assert state(bridge_session) == before


def test_redo_shows_the_scale_that_it_brings_back_and_takes_no_typing(dialog: ScalesDialog) -> None:
    dialog.scales.new_menu.actions()[0].trigger()
    assert dialog.chosen is not None
    made = dialog.chosen.id
    dialog.undo()
    assert dialog.chosen.id != made
    assert not dialog.editor.name.hasFocus()
    dialog.scales.list.setCurrentRow(1)
    dialog.redo()
    assert dialog.chosen.id == made
    assert not dialog.editor.name.hasFocus()


def test_undo_shows_the_value_that_it_is_about(dialog: ScalesDialog) -> None:
    _choose_value(dialog, 3)
    type_into(dialog, "definition", "Nobody knows.")
    _choose_value(dialog, 0)
    dialog.undo()
    assert dialog.editor.form.label.text() == "Unproven"


def test_many_new_values_differ_in_sign_and_colour(dialog: ScalesDialog) -> None:
    for _ in range(30):
        dialog.editor.add_button.click()
    assert dialog.chosen is not None
    values = dialog.chosen.values
    assert len({value.sign for value in values}) == len({value.colour for value in values}) == 35


def test_no_scale_takes_the_name_of_another(dialog: ScalesDialog, bridge_session: Session) -> None:
    before = state(bridge_session)
    dialog.editor.name.setText("was it said?")
    QTest.keyClick(dialog.editor.name, Qt.Key.Key_Return)
    assert "Another scale has the name “was it said?”" in dialog.footer_line.text()
    assert state(bridge_session) == before
    QTest.keyClick(dialog.editor.name, Qt.Key.Key_Escape)


def test_a_label_that_is_too_long_is_told_with_its_limit(
    dialog: ScalesDialog, bridge_session: Session
) -> None:
    before = state(bridge_session)
    type_into(dialog, "label", "x" * 201)
    assert "200 characters" in dialog.footer_line.text()
    assert state(bridge_session) == before


def test_a_row_is_as_high_as_its_letters_need(dialog: ScalesDialog) -> None:
    dialog.editor.name.setText("سچ یا جھوٹ 😀 کی درجہ بندی")
    assert dialog.editor.commit()
    rows = dialog.scales.list
    heights = [rows.item(row).sizeHint().height() for row in range(rows.count())]
    layout = QTextLayout(dialog.editor.name.text(), rows.font())
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    assert heights[rows.currentRow()] >= 2 * line.height()
    assert min(heights) >= 48


def test_words_in_a_language_are_saved_in_it_when_another_is_chosen(dialog: ScalesDialog) -> None:
    wordings = dialog.editor.form.wordings
    wordings.language.setCurrentIndex(wordings.language.findData("fr"))
    wordings.label.setText("Vrai")
    wordings.language.setCurrentIndex(wordings.language.findData("de"))
    assert wordings.label.text() == "Wahr"
    value = dialog.editor.form.value
    assert value is not None
    found = read_translations(value.translations)
    assert (found["fr"].label, found["de"].label) == ("Vrai", "Wahr")
