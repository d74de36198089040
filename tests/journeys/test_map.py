"""Who says what: from the article to the map and back."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.links import LinkType
from factcheck_gui.ui.map.window import MapWindow
from tests.journeys.user import User


def the_map(user: User) -> MapWindow:
    found = user.working.maps.map
    assert found is not None
    return found


def tag_both_sides(user: User) -> tuple[str, str]:
    """Tag a denial and an allegation, and link them; return their ids."""
    user.go_to("The quarry denies")
    user.press("D")
    user.go_to("Villagers")
    user.press("A")
    assert user.session.review is not None
    denial, allegation = (one.claim.id for one in user.session.review.claims)
    user.session.submit(user.session.workspace.composer.link(denial, allegation, LinkType.DENIES))
    return denial, allegation


def test_the_map_leads_to_a_claim_and_back_to_the_text(reader: User) -> None:
    denial, allegation = tag_both_sides(reader)
    reader.press("Ctrl+M")
    QApplication.processEvents()
    shown = the_map(reader)
    assert shown.isVisible()

    view = shown.map_tab.view
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert shown.map_tab.scene.current_id == allegation
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Return)
    reader.come_back()

    assert reader.session.place.claim_id == denial


def test_a_verdict_given_beside_the_map_is_seen_there(qtbot: QtBot, reader: User) -> None:
    _, allegation = tag_both_sides(reader)
    reader.choose("show_map")
    shown = the_map(reader)
    reader.come_back()
    reader.view.walking.go_to_claim(allegation)
    reader.press("1")

    def verdicts() -> set[str]:
        assert shown.map_tab.picture is not None
        return {box.state for box in shown.map_tab.picture.boxes}

    qtbot.waitUntil(lambda: any("True" in state for state in verdicts()))
    reader.press("Ctrl+Z")
    qtbot.waitUntil(lambda: not any("True" in state for state in verdicts()))


def test_the_map_keeps_its_zoom_until_it_is_opened_again(reader: User) -> None:
    tag_both_sides(reader)
    reader.choose("show_map")
    first = the_map(reader)
    first.map_tab.view.zoom_by(2)
    zoom = first.map_tab.view.zoom
    first.close()

    reader.choose("show_map")

    assert the_map(reader) is first
    assert first.map_tab.view.zoom == zoom


def test_the_map_goes_with_the_workspace(reader: User) -> None:
    tag_both_sides(reader)
    reader.choose("show_map")
    shown = the_map(reader)

    reader.choose("close_workspace")

    assert shown.isHidden()
    assert reader.working.maps.map is None
    assert not reader.window.actions_by_name["show_map"].isEnabled()


def test_the_map_goes_with_the_window(reader: User) -> None:
    tag_both_sides(reader)
    reader.choose("show_map")
    shown = the_map(reader)

    reader.window.close()

    assert shown.isHidden()


def test_a_claim_of_another_article_is_hinted_at_and_gone_to(reader: User) -> None:
    assert reader.session.review is not None
    first = reader.session.review.article.id
    denial, _ = tag_both_sides(reader)
    reader.paste("Council scolds quarry\n\nThe council says the quarry lied. It said so twice.\n")
    reader.go_to("The council says")
    reader.press("A")
    second = reader.session.review.article.id
    assert second != first
    accusation = reader.session.review.claims[0].claim.id
    reader.session.submit(reader.session.workspace.composer.link(denial, accusation, LinkType.DENIES))
    reader.choose("show_map")
    shown = the_map(reader)
    picture = shown.map_tab.picture
    assert picture is not None
    assert [box.state for box in picture.boxes if box.claim.is_foreign] == [
        "in “Quarry denies it blasted at night”"
    ]

    shown.wanted.emit(denial)
    reader.come_back()

    assert reader.session.review.article.id == first
    assert reader.session.place.claim_id == denial
