"""The map is walked through with keys, clicked, dragged and zoomed."""

from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck_gui.services.mapping.claim_map import ClaimMap
from factcheck_gui.ui.map.picture import Draughtsman, Picture
from factcheck_gui.ui.map.scene import MapScene
from factcheck_gui.ui.map.view import MapView

Key = Qt.Key


def press(view: MapView, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(view, key)


def where(view: MapView, claim_id: str) -> QPoint:
    item = view._scene.box_item(claim_id)
    assert item is not None
    view.reveal(claim_id)
    return view.mapFromScene(item.box.rect.center())


def test_tab_walks_through_every_claim_and_leaves_after_the_last(view: MapView, scene: MapScene) -> None:
    press(view, Key.Key_Home)
    seen = [scene.current_id]
    while seen[-1] != scene.moves.last:
        press(view, Key.Key_Tab)
        seen.append(scene.current_id)
    press(view, Key.Key_Tab)

    assert sorted(filter(None, seen)) == [f"claim-{place:04}" for place in range(6)]
    assert scene.current_id == scene.moves.last


def test_who_comes_with_tab_begins_at_the_first_claim(view: MapView, scene: MapScene) -> None:
    view.clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)

    assert scene.current_id == scene.moves.first


def test_up_and_down_stay_in_a_column(view: MapView, scene: MapScene) -> None:
    press(view, Key.Key_Home, *[Key.Key_Down] * 9)
    bottom = scene.current_id
    press(view, *[Key.Key_Up] * 9)

    assert bottom in {"claim-0000", "claim-0001", "claim-0002", "claim-0005"}
    assert scene.current_id == scene.moves.first


def test_left_and_right_go_across_along_an_arrow(view: MapView, scene: MapScene) -> None:
    scene.go_to("claim-0001")
    press(view, Key.Key_Right)
    assert scene.current_id == "claim-0004"
    press(view, Key.Key_Right)
    assert scene.current_id == "claim-0004"
    press(view, Key.Key_Left)
    assert scene.current_id in {"claim-0000", "claim-0001"}


def test_a_screen_reader_hears_where_the_keys_are(view: MapView, scene: MapScene) -> None:
    assert view.accessibleName() == "Map: who says what"

    scene.go_to("claim-0003")

    assert view.accessibleName() == (
        "Claim 4, Denial, ○ Unchecked, said by Office: “Words of the claim at place 3.” · → denies claim 1"
    )
    assert "Enter goes to the claim" in view.accessibleDescription()


def test_enter_asks_for_the_claim_and_space_chooses_it(qtbot: QtBot, view: MapView, scene: MapScene) -> None:
    scene.go_to("claim-0002")

    with qtbot.waitSignal(view.wanted) as wanted:
        press(view, Key.Key_Return)
    with qtbot.waitSignal(view.chosen) as chosen:
        press(view, Key.Key_Space)

    assert (wanted.args, chosen.args) == (["claim-0002"], ["claim-0002"])


def test_a_click_chooses_and_a_double_click_asks_for_a_claim(qtbot: QtBot, view: MapView) -> None:
    point = where(view, "claim-0003")

    with qtbot.waitSignal(view.chosen) as chosen:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    with qtbot.waitSignal(view.wanted) as wanted:
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)

    assert (chosen.args, wanted.args) == (["claim-0003"], ["claim-0003"])


def test_what_is_chosen_stands_out_with_its_arrows_until_escape(view: MapView, scene: MapScene) -> None:
    scene.go_to("claim-0001", stands_out=True)

    assert not scene.is_faint("claim-0004")
    assert scene.is_faint("claim-0003")
    assert not scene.is_arrow_faint("claim-0004", "claim-0001")
    assert scene.is_arrow_faint("claim-0003", "claim-0000")

    press(view, Key.Key_Escape)

    assert scene.current_id == "claim-0001"
    assert not scene.is_faint("claim-0003")


def test_what_the_mouse_is_over_stands_out_meanwhile(scene: MapScene) -> None:
    scene.point_at("claim-0003")
    assert scene.is_faint("claim-0001")

    scene.point_at_arrow("claim-0004", "claim-0001")
    assert scene.is_arrow_faint("claim-0004", "claim-0000")

    scene.point_at()
    assert not scene.is_faint("claim-0001")


def test_the_map_is_dragged_and_that_chooses_nothing(view: MapView, scene: MapScene) -> None:
    view.resize(400, 300)
    view.zoom_by(4)
    QApplication.processEvents()
    before = view.horizontalScrollBar().value(), view.verticalScrollBar().value()
    viewport = view.viewport()

    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    QTest.mouseMove(viewport, QPoint(150, 150))
    QTest.mouseMove(viewport, QPoint(120, 140))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=QPoint(120, 140))

    assert view.horizontalScrollBar().value() - before[0] == 80
    assert view.verticalScrollBar().value() - before[1] == 60
    assert scene.current_id is None


def test_control_and_arrows_move_the_map(view: MapView) -> None:
    view.resize(400, 300)
    view.zoom_by(4)
    before = view.verticalScrollBar().value()

    QTest.keyClick(view, Key.Key_Down, Qt.KeyboardModifier.ControlModifier)

    assert view.verticalScrollBar().value() == before + 60


def test_control_and_the_wheel_zoom(view: MapView) -> None:
    before = view.zoom
    is_inverted = False
    event = QWheelEvent(
        QPointF(100, 100),
        QPointF(100, 100),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        is_inverted,
    )

    QApplication.sendEvent(view.viewport(), event)

    assert view.zoom > before


def test_the_whole_map_fits_and_has_its_own_size_again(view: MapView, scene: MapScene) -> None:
    view.resize(500, 300)
    view.fit()
    shown = view.mapFromScene(scene.sceneRect()).boundingRect()
    assert shown.width() <= view.viewport().width() + 2
    assert shown.height() <= view.viewport().height() + 2

    view.show_own_size()
    assert view.zoom == 1.0


def test_drawing_anew_keeps_zoom_place_and_current_claim(
    view: MapView, scene: MapScene, claim_map: ClaimMap
) -> None:
    view.resize(400, 300)
    view.zoom_by(3)
    scene.go_to("claim-0004")
    view.reveal("claim-0004")
    before = view.zoom, view.horizontalScrollBar().value(), view.verticalScrollBar().value()

    scene.show_picture(Draughtsman().draw(claim_map))
    view.show_map(claim_map, is_other=False)

    assert (view.zoom, view.horizontalScrollBar().value(), view.verticalScrollBar().value()) == before
    assert scene.current_id == "claim-0004"


def test_nothing_is_dimmed_when_the_map_comes_to_the_front(view: MapView, scene: MapScene) -> None:
    view.clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert not scene.is_dimmed

    scene.go_to("claim-0001", stands_out=True)
    view.hide()
    view.show()

    assert scene.current_id == "claim-0001"
    assert not scene.is_dimmed


def test_a_verdict_changes_the_words_of_one_box_only(
    scene: MapScene, picture: Picture, claim_map: ClaimMap
) -> None:
    items = [scene.box_item(box.claim.id) for box in picture.boxes]
    scene.go_to("claim-0001", stands_out=True)
    first = picture.boxes[0]
    other = replace(picture, boxes=(replace(first, state="✓ True"), *picture.boxes[1:]))

    scene.show_picture(other)

    assert [scene.box_item(box.claim.id) for box in picture.boxes] == items
    assert items[0] is not None
    assert items[0].box.state == "✓ True"
    assert (scene.current_id, scene.is_dimmed) == ("claim-0001", True)
