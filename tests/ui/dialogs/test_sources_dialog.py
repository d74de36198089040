"""All sources in one list: found, changed, merged, removed, and taken back."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from factcheck_gui.services.noting import SourceUse
from factcheck_gui.ui.dialogs.merge_sources_dialog import MergeSourcesDialog
from factcheck_gui.ui.dialogs.sources_dialog import SourcesDialog
from factcheck_gui.ui.models.source_table import SourceColumn, SourceScope, SourceTableModel
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.theme.theme import Theme


@pytest.fixture
def dialog(session: Session, theme: Theme, qtbot: QtBot) -> SourcesDialog:
    """The dialog on the sample's sources, shown."""
    found = SourcesDialog(session)
    qtbot.addWidget(found)
    with qtbot.waitActive(found):
        found.show()
    return found


def titles(dialog: SourcesDialog) -> list[str]:
    """Return the titles in the list."""
    return [dialog.model.words(row, SourceColumn.TITLE) for row in range(dialog.model.rowCount())]


def select(dialog: SourcesDialog, *rows: int) -> None:
    """Select rows."""
    dialog.table.clearSelection()
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for row in rows:
        dialog.table.selectionModel().select(dialog.model.index(row, 0), flags)


def test_the_model_is_a_proper_one(session: Session) -> None:
    model = SourceTableModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_sources(session.workspace.sources.overviews())
    model.find("a", SourceScope.ALL)
    assert tester.model() is model


def test_sources_are_found_by_words_in_any_order(dialog: SourcesDialog) -> None:
    wanted = dialog.model.overview(1).source
    assert wanted.title is not None
    words = wanted.title.split()

    dialog.find_line.setText(f"{words[-1]} {words[0].upper()}")

    assert wanted.title in titles(dialog)
    assert len(titles(dialog)) < len(dialog.model.sources)


def test_a_detail_is_saved_at_once_and_taken_back(dialog: SourcesDialog, session: Session) -> None:
    source = dialog.model.overview(0).source
    field = dialog.details.form.author
    field.setFocus()
    QTest.keyClicks(field, "A. Clerk")
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert {one.id: one.author for one in session.workspace.noting.sources()}[source.id] == "A. Clerk"
    assert dialog.chosen[0].source.author == "A. Clerk"

    dialog.undo_button.click()
    assert {one.id: one.author for one in session.workspace.noting.sources()}[source.id] is None
    assert field.text() == ""


def test_a_wrong_date_is_refused_and_marked(dialog: SourcesDialog, session: Session) -> None:
    source = dialog.model.overview(0).source
    field = dialog.details.form.date
    field.setFocus()
    QTest.keyClicks(field, "yesterday")
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert {one.id: one.date for one in session.workspace.noting.sources()}[source.id] == source.date
    assert "2026-03-04" in field.toolTip()
    assert "yesterday" in dialog.footer_line.text()


def test_merging_keeps_the_most_used_and_is_one_step(dialog: SourcesDialog, session: Session) -> None:
    before = session.workspace.sources.overviews()
    select(dialog, 0, 1)
    chosen = [one.source for one in dialog.chosen]

    def agree() -> None:
        asked = dialog.merging
        assert isinstance(asked, MergeSourcesDialog)
        asked.merge_button.click()

    QTimer.singleShot(0, agree)
    dialog.merge_button.click()

    left = {one.source.id: one.uses for one in session.workspace.sources.overviews()}
    uses = {one.source.id: one.uses for one in before}
    stays = next(one.id for one in chosen if one.id in left)
    assert len(left) == len(before) - 1
    assert left[stays] == sum(uses[one.id] for one in chosen)

    dialog.undo()
    assert {one.source.id: one.uses for one in session.workspace.sources.overviews()} == uses


def test_a_source_in_use_stays_and_it_is_said_why(dialog: SourcesDialog) -> None:
    count = dialog.model.rowCount()

    dialog.remove_button.click()

    assert dialog.model.rowCount() == count
    assert "used by source notes" in dialog.footer_line.text()


def test_unused_sources_are_removed_together_and_come_back(dialog: SourcesDialog, session: Session) -> None:
    composer = session.workspace.composer
    for title in ("Old list", "Older list"):
        session.submit(composer.add_source(replace(composer.new_source(), title=title)))
    count = dialog.model.rowCount()

    dialog.unused_button.click()
    assert dialog.model.rowCount() == count - 2

    dialog.undo()
    assert dialog.model.rowCount() == count
    dialog.redo()
    assert dialog.model.rowCount() == count - 2


def test_a_new_source_is_ready_to_be_named(dialog: SourcesDialog, session: Session) -> None:
    dialog.add_source_button.click()
    QApplication.processEvents()

    field = dialog.details.form.title
    assert field.hasFocus()
    QTest.keyClicks(field, "Minutes of June")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert "Minutes of June" in {one.title for one in session.workspace.noting.sources()}


def test_what_shares_a_page_is_shown_as_perhaps_the_same(dialog: SourcesDialog, session: Session) -> None:
    composer, first = session.workspace.composer, dialog.model.overview(0).source
    assert first.link is not None
    other = replace(composer.new_source(), link=first.link.replace("https://", "http://www.") + "/")
    session.submit(composer.add_source(other))

    dialog.scope_field.setCurrentIndex(dialog.scope_field.findData(SourceScope.ALIKE.value))

    shown = {dialog.model.overview(row).source.id for row in range(dialog.model.rowCount())}
    assert shown == {first.id, other.id}


def test_a_use_leads_to_its_claim(dialog: SourcesDialog, qtbot: QtBot) -> None:
    index = dialog.details.uses.index(0, 0)
    with qtbot.waitSignal(dialog.visited) as visited:
        dialog.details.table.activated.emit(index)

    use = (visited.args or [None])[0]
    assert isinstance(use, SourceUse)
    assert use.source_id == dialog.chosen[0].source.id


def test_columns_sort_and_uses_sort_as_numbers(dialog: SourcesDialog) -> None:
    dialog.table.sortByColumn(SourceColumn.USES, Qt.SortOrder.DescendingOrder)
    uses = [dialog.model.overview(row).uses for row in range(dialog.model.rowCount())]
    assert uses == sorted(uses, reverse=True)


def test_a_source_added_again_is_chosen_and_nothing_else_is_typed_over(
    dialog: SourcesDialog, session: Session
) -> None:
    before = {one.source.id for one in dialog.model.sources}
    dialog.add()
    (added,) = (one.source.id for one in dialog.chosen)
    assert added not in before

    dialog.undo()
    assert not dialog.details.form.title.hasFocus()
    dialog.redo()

    assert [one.source.id for one in dialog.chosen] == [added]


def test_a_link_without_its_beginning_is_completed_and_told(
    dialog: SourcesDialog, session: Session, qtbot: QtBot
) -> None:
    dialog.add()
    link = dialog.details.form.link

    with qtbot.waitSignal(session.told) as told:
        link.setText("www.example.org/page")
        assert dialog.details.commit()

    assert told.args == ["The link is saved as “https://www.example.org/page”."]
    assert link.text() == "https://www.example.org/page"
    assert dialog.chosen[0].source.link == "https://www.example.org/page"


def test_a_source_given_the_link_of_another_is_saved_with_a_hint(
    dialog: SourcesDialog, session: Session, qtbot: QtBot
) -> None:
    other = next(one.source for one in dialog.model.sources if one.source.link and one.source.title)
    dialog.add()

    with qtbot.waitSignal(session.told) as told:
        dialog.details.form.link.setText(f"{other.link}?utm_source=x")
        assert dialog.details.commit()

    assert (told.args or [""])[0].startswith(f"“{other.title}” leads to the same page.")


def test_the_first_source_is_chosen_whichever_keys_have_opened_the_dialog(
    session: Session, theme: Theme, qtbot: QtBot
) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    with qtbot.waitActive(holder):
        holder.show()
    QTest.keyPress(holder, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)

    found = SourcesDialog(session)
    qtbot.addWidget(found)
    QTest.keyRelease(holder, Qt.Key.Key_U)

    assert [one.source.id for one in found.chosen] == [found.model.overview(0).source.id]
