"""The window follows the article, and writes what it shows."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.answering import ANSWERS
from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.links import LinkType
from factcheck_gui.services.mapping.ordering import crossings
from factcheck_gui.ui.map.claim_table_model import Column
from factcheck_gui.ui.map.window import MapWindow
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.settings import Settings
from tests.ui.sessions import composer, review_of


def numbers(window: MapWindow) -> set[int | None]:
    assert window.map_tab.picture is not None
    return {box.claim.number for box in window.map_tab.picture.boxes}


def facts(session: Session) -> list[str]:
    return [one.claim.id for one in review_of(session).claims if one.claim.kind is ClaimKind.FACT]


def test_facts_are_left_out_until_asked_for(window: MapWindow, sample_session: Session) -> None:
    every = {number for number, _ in enumerate(review_of(sample_session).claims, start=1)}
    without = numbers(window)

    window.map_tab.facts_box.setChecked(True)

    assert without < every
    assert numbers(window) == every


def test_the_map_follows_an_edit_and_its_undo(
    qtbot: QtBot, window: MapWindow, sample_session: Session
) -> None:
    claim_id = facts(sample_session)[0]
    fact = review_of(sample_session).claim(claim_id)
    assert fact is not None
    before = numbers(window)

    sample_session.submit(composer(sample_session).change_kind(fact.claim, ClaimKind.ALLEGATION))
    qtbot.waitUntil(lambda: numbers(window) != before)
    assert numbers(window) - before == {review_of(sample_session).number(claim_id)}

    sample_session.undo_stack.undo()
    qtbot.waitUntil(lambda: numbers(window) == before)


def test_what_changes_while_it_is_hidden_is_drawn_when_it_is_shown(
    window: MapWindow, sample_session: Session
) -> None:
    window.hide()
    before = numbers(window)
    fact = review_of(sample_session).claim(facts(sample_session)[0])
    assert fact is not None
    sample_session.submit(composer(sample_session).change_kind(fact.claim, ClaimKind.DENIAL))
    assert numbers(window) == before

    window.show()

    assert numbers(window) != before


def test_the_map_follows_the_place(window: MapWindow, sample_session: Session) -> None:
    claims = review_of(sample_session).claims
    denial = next(one.claim for one in claims if one.claim.kind is ClaimKind.DENIAL)

    sample_session.place.go(denial.span, denial.id)

    assert window.map_tab.scene.current_id == denial.id
    assert not window.map_tab.scene.is_dimmed


def test_the_window_goes_with_the_article(qtbot: QtBot, window: MapWindow, sample_session: Session) -> None:
    sample_session.open_article(None)

    qtbot.waitUntil(window.isHidden)


def test_a_cell_shows_its_claims_and_they_lead_to_the_text(qtbot: QtBot, window: MapWindow) -> None:
    window.tabs.setCurrentWidget(window.matrix_tab)
    tab = window.matrix_tab
    everything = tab.list.ids()
    tab.matrix.setCurrentIndex(tab.model.index(0, 0))

    QTest.keyClick(tab.matrix, Qt.Key.Key_Return)

    assert tab.list.ids() == tab.model.cell(0, 0).claims
    assert tab.about.text() == tab.model.sentence(0, 0)
    with qtbot.waitSignal(window.wanted) as wanted:
        QTest.keyClick(tab.list, Qt.Key.Key_Return)
    assert wanted.args == [tab.list.ids()[0]]
    tab.all_button.click()
    assert tab.list.ids() == everything


def test_a_chosen_cell_stays_chosen_after_an_edit(window: MapWindow, sample_session: Session) -> None:
    window.tabs.setCurrentWidget(window.matrix_tab)
    tab = window.matrix_tab
    last = tab.model.index(tab.model.rowCount() - 1, 0)
    tab.matrix.setCurrentIndex(last)
    tab.matrix.clicked.emit(last)
    names = tab.model.names(last.row(), 0)
    fact = review_of(sample_session).claim(facts(sample_session)[0])
    assert fact is not None

    sample_session.submit(composer(sample_session).name_speaker(fact.claim, "Somebody new"))
    window.refresh()

    assert tab.about.text().startswith(f"{names[0]} about {names[1]}: ")
    assert len(tab.list.ids()) < len(review_of(sample_session).claims)


def test_the_table_has_a_row_for_every_claim(
    qtbot: QtBot, window: MapWindow, sample_session: Session
) -> None:
    window.tabs.setCurrentWidget(window.table_tab)
    table = window.table_tab.list

    assert table.ids() == tuple(one.claim.id for one in review_of(sample_session).claims)
    with qtbot.waitSignal(window.chosen) as chosen:
        table.clicked.emit(table.order.index(4, Column.WORDS))
    assert chosen.args == [table.ids()[4]]


def test_the_table_names_the_answered(window: MapWindow, sample_session: Session) -> None:
    review = review_of(sample_session)
    link = next(x for one in review.claims for x in one.links if x.type is LinkType.DENIES)
    window.tabs.setCurrentWidget(window.table_tab)
    table = window.table_tab.list
    row = table.ids().index(link.from_claim)

    assert str(review.number(link.to_claim)) in table.order.index(row, Column.ANSWERS).data()


def test_svg_and_png_are_written_whole_and_said(window: MapWindow, tmp_path: Path) -> None:
    assert window.save_svg(tmp_path / "map.svg")
    assert window.footer_line.text() == "Saved: “map.svg”."
    assert window.save_png(tmp_path / "map.png")

    assert (tmp_path / "map.svg").read_bytes().startswith(b"<?xml")
    assert (tmp_path / "map.png").read_bytes().startswith(b"\x89PNG")
    assert not list(tmp_path.glob(".*"))


def test_a_picture_that_cannot_be_written_is_told_in_a_sentence(window: MapWindow, tmp_path: Path) -> None:
    assert not window.save_svg(tmp_path / "missing" / "map.svg")

    assert window.footer_line.text().endswith(".")
    assert window.footer_line.property("role") == "error"


def test_the_open_workspace_is_never_written_over(window: MapWindow, sample_session: Session) -> None:
    path = sample_session.workspace.path
    before = path.stat().st_size

    assert not window.save_svg(path)

    assert path.stat().st_size == before


def test_keys_zoom_the_map(window: MapWindow) -> None:
    view = window.map_tab.view
    view.setFocus()
    before = view.zoom
    QTest.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom > before
    QTest.keyClick(view, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom == 1.0
    QTest.keyClick(view, Qt.Key.Key_F)
    assert view.zoom < 1.0


def test_its_size_is_remembered(window: MapWindow, settings: Settings) -> None:
    window.resize(700, 500)
    window.hide()

    assert not settings.geometry("map").isEmpty()


def test_the_map_is_drawn_in_the_dark_too(window: MapWindow) -> None:
    window.map_tab._theme.changed.emit()

    assert not window.map_tab.grab().isNull()


def test_no_arrows_of_the_sample_cross(window: MapWindow) -> None:
    shown = window.map_tab._shown

    assert shown is not None
    assert crossings(shown) == 0


def test_every_answered_allegation_of_the_sample_has_an_arrow(window: MapWindow) -> None:
    picture = window.map_tab.picture
    assert picture is not None
    reached = {placed.arrow.end for placed in picture.arrows if placed.arrow.type in ANSWERS}
    answered = {
        box.claim.id
        for box in picture.boxes
        if box.claim.kind is ClaimKind.ALLEGATION and not box.claim.is_unanswered
    }

    assert answered <= reached


def test_the_current_claim_is_in_view_after_facts_were_asked_for(window: MapWindow) -> None:
    tab = window.map_tab
    assert tab.scene.moves.last is not None
    tab.scene.go_to(tab.scene.moves.last, stands_out=True)
    tab.view.reveal(tab.scene.moves.last)

    tab.facts_box.setChecked(True)

    item = tab.scene.box_item(tab.scene.current_id or "")
    assert item is not None
    assert tab.view.viewport().rect().contains(tab.view.mapFromScene(item.box.rect.center()))


def test_totals_are_in_sight_and_names_whole_in_a_small_window(window: MapWindow) -> None:
    window.tabs.setCurrentWidget(window.matrix_tab)
    matrix, model = window.matrix_tab.matrix, window.matrix_tab.model

    assert matrix.columnViewportPosition(0) == 0
    assert model.headerData(0, Qt.Orientation.Horizontal) == "All\ntargets"
    assert not any(
        str(model.headerData(column, Qt.Orientation.Horizontal)).endswith("…")
        for column in range(model.columnCount())
    )


def test_the_keys_of_the_map_are_told(window: MapWindow) -> None:
    assert all(key in window.footer_line.text() for key in ("Tab", "arrow", "Ctrl+0", "Ctrl+9", "Enter"))


def test_what_changes_while_it_is_an_icon_is_drawn_when_it_is_one_no_longer(
    qtbot: QtBot, window: MapWindow, sample_session: Session
) -> None:
    before = numbers(window)
    fact = review_of(sample_session).claim(facts(sample_session)[0])
    assert fact is not None
    window.showMinimized()
    sample_session.submit(composer(sample_session).change_kind(fact.claim, ClaimKind.DENIAL))
    window._timer.timeout.emit()
    assert numbers(window) == before

    window.showNormal()

    qtbot.waitUntil(lambda: numbers(window) != before)
