"""The history as a table."""

import html

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.edits import Entity
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.ui.dialogs.history_dialog import HistoryDialog, HistoryScope
from factcheck_gui.ui.dialogs.history_model import Column
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.theme.theme import Theme


def open_dialog(qtbot: QtBot, session: Session) -> HistoryDialog:
    found = HistoryDialog(session)
    qtbot.addWidget(found)
    return found


def words(dialog: HistoryDialog, column: Column) -> list[str]:
    model = dialog.model
    return [model.index(row, column).data() for row in range(model.rowCount())]


def linked_denial(session: Session) -> ReviewedClaim:
    """Return a denial that answers another claim, with verdicts on both questions and a source note."""
    assert session.review is not None
    return next(
        one
        for one in session.review.claims
        if one.claim.kind is ClaimKind.DENIAL and one.links_out and one.notes and len(one.verdicts) == 2
    )


def test_the_newest_change_comes_first_and_undo_is_said(qtbot: QtBot, theme: Theme, session: Session) -> None:
    claim = linked_denial(session).claim
    session.submit(session.workspace.composer.change_kind(claim, ClaimKind.FACT))
    session.undo_stack.undo()
    session.undo_stack.redo()

    dialog = open_dialog(qtbot, session)

    assert words(dialog, Column.WHAT)[:3] == [
        "redo: change to fact",
        "undo: change to fact",
        "change to fact",
    ]
    assert words(dialog, Column.WHO)[0] == "Reviewer 1"
    assert words(dialog, Column.CHANGE)[:2] == ["Kind: denial → fact", "Kind: fact → denial"]
    assert words(dialog, Column.ABOUT)[0] == claim.quote


def test_a_claim_shows_its_verdicts_notes_and_links(qtbot: QtBot, theme: Theme, session: Session) -> None:
    reviewed = linked_denial(session)
    session.place.go(reviewed.claim.span, reviewed.claim.id)
    dialog = open_dialog(qtbot, session)

    dialog.choose(HistoryScope.CLAIM)

    said = words(dialog, Column.WHAT)
    assert "tag as denial" in said
    assert "add source note" in said
    assert "link claims" in said
    assert "verdict “Fair paraphrase”" in said
    assert reviewed.value_id(Question.ATTRIBUTION) is not None
    assert dialog.table.isColumnHidden(Column.ABOUT)


def test_a_removed_note_still_belongs_to_its_claim(qtbot: QtBot, theme: Theme, session: Session) -> None:
    assert session.review is not None
    reviewed = session.review.claims[0]
    session.place.go(reviewed.claim.span, reviewed.claim.id)
    session.submit(session.workspace.composer.remove_note(reviewed.notes[0].note))

    dialog = open_dialog(qtbot, session)
    dialog.choose(HistoryScope.CLAIM)

    assert words(dialog, Column.WHAT)[0] == "remove source note"


def test_a_long_change_is_whole_in_its_tooltip(qtbot: QtBot, theme: Theme, session: Session) -> None:
    assert session.review is not None
    reason = "Both <b>letters</b> of the register were read. " * 5
    edit = session.workspace.composer.give_reason(session.review.claims[0], Question.TRUTH, reason)
    session.submit(edit)

    dialog = open_dialog(qtbot, session)

    index = dialog.model.index(0, Column.CHANGE)
    assert index.data().startswith("Reason (is it true?): ")
    assert index.data().endswith("…")
    assert html.escape(reason.strip()) in index.data(Qt.ItemDataRole.ToolTipRole)


def test_the_article_alone_leaves_other_articles_out(qtbot: QtBot, theme: Theme, session: Session) -> None:
    other = session.workspace.importing.preview_text("Another article. It is short.")
    session.accept(session.workspace.importing.take_in(other))
    dialog = open_dialog(qtbot, session)
    everything = dialog.model.rowCount()
    of_the_desk = {Entity.SCALE, Entity.VALUE, Entity.SOURCE}
    shared = sum(event.entity in of_the_desk for event in session.workspace.browsing.history())

    dialog.choose(HistoryScope.ARTICLE)

    assert everything - dialog.model.rowCount() == shared + 2
    assert "Another article. It is short." not in words(dialog, Column.ABOUT)


def test_the_model_keeps_the_rules_of_models(qtbot: QtBot, theme: Theme, session: Session) -> None:
    dialog = open_dialog(qtbot, session)
    QAbstractItemModelTester(dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    dialog.choose(HistoryScope.ARTICLE)

    assert dialog.model.headerData(Column.WHEN, Qt.Orientation.Horizontal) == "When"
