"""Claims are linked, by keys alone and by the mouse alone, here and across articles; each step is undone."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from factcheck_gui.domain.links import LinkType
from factcheck_gui.domain.spans import Span
from factcheck_gui.ui.dialogs.claim_picker import ClaimPicker
from tests.journeys.user import User

OTHER = """\
Village asks for a quiet night

The village wants quiet. The quarry blasted at eleven on Tuesday.
"""


@pytest.fixture
def checker(reader: User) -> User:
    """The quarry's article with a denial (1) and two allegations (2, 3); the denial is selected."""
    reader.go_to("The quarry denies")
    reader.press("D", "J", "A", "J", "A", "K", "K")
    return reader


def links(user: User) -> list[tuple[int | None, str, int | None]]:
    """Return all links of the open article as number, type, number."""
    review = user.session.review
    assert review is not None
    return [
        (review.number(link.from_claim), link.type.value, review.number(link.to_claim))
        for one in review.claims
        for link in one.links_out
    ]


def selected(user: User) -> int | None:
    """Return the number of the selected claim."""
    review, claim_id = user.session.review, user.session.place.claim_id
    assert review is not None
    return None if claim_id is None else review.number(claim_id)


def click_on(user: User, words: str, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
    """Click into the middle of words."""
    assert user.session.review is not None
    start = user.session.review.text.text.index(words)
    middle = Span(start=start + len(words) // 2, end=start + len(words) // 2 + 1)
    QTest.mouseClick(user.view.page.viewport(), button, pos=user.view.page.span_rect(middle).center())


def picker_of(user: User) -> ClaimPicker:
    """Return the dialog for claims of all articles, once it stands there."""
    QApplication.processEvents()
    picker = user.view.strips.link_flow.picker
    assert picker is not None
    assert picker.isVisible()
    return picker


def test_a_number_links_and_one_undo_takes_it_back(checker: User) -> None:
    checker.press("L")
    assert checker.view.strips.link_flow.strip.words == "Claim 1 denies claim …"
    checker.press("2", "Return")
    assert links(checker) == [(1, "denies", 2)]
    assert checker.view.strips.link_flow.strip.isHidden()
    assert QApplication.focusWidget() is checker.view.page
    checker.press("Ctrl+Z")
    assert links(checker) == []
    checker.press("Ctrl+Shift+Z")
    assert links(checker) == [(1, "denies", 2)]


def test_letters_choose_the_type_and_tag_nothing(checker: User) -> None:
    before = checker.claims()
    checker.press("L")
    said = []
    for key in ("D", "A", "C", "X", "R"):
        checker.press(key)
        said.append(checker.view.strips.link_flow.strip.words)
    assert said == [f"Claim 1 {link_type.value} claim …" for link_type in LinkType]
    checker.press("T")
    assert checker.view.strips.link_flow.strip.words == "Claim … repeats claim 1"
    checker.press("3", "Return")
    assert links(checker) == [(3, "repeats", 1)]
    assert checker.claims() == before


def test_the_list_is_walked_through_and_enter_picks(checker: User) -> None:
    checker.press("L", "J", "Down")
    assert checker.view.strips.link_flow.strip.words == "Claim 1 denies claim 3"
    assert checker.view.page.arrows.ends
    checker.press("K", "Return")
    assert links(checker) == [(1, "denies", 2)]
    assert selected(checker) == 1


def test_escape_leaves_everything_as_it_was(checker: User) -> None:
    checker.press("L", "J", "Esc")
    assert links(checker) == []
    assert checker.view.strips.link_flow.strip.isHidden()
    assert selected(checker) == 1
    assert QApplication.focusWidget() is checker.view.page
    checker.press("A")
    assert checker.claims()[0][0] == "allegation"


def test_a_click_in_the_text_picks(checker: User) -> None:
    QTest.mouseClick(checker.view.claims.editor.form.links.link_button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(
        checker.view.strips.link_flow.strip.type_buttons[LinkType.ADMITS], Qt.MouseButton.LeftButton
    )
    click_on(checker, "Villagers say that windows shook")
    assert links(checker) == [(1, "admits", 2)]
    assert selected(checker) == 1


def test_a_click_beside_the_claims_is_told_and_linking_goes_on(checker: User) -> None:
    checker.press("L")
    click_on(checker, "The log is kept for ten years.")
    assert checker.view.linking.is_on
    assert "No claim stands there" in checker.window.messages.words
    checker.press("A")
    assert checker.view.linking.link_type is LinkType.ADMITS


def test_a_click_in_the_list_picks(checker: User) -> None:
    checker.choose("link_claim")
    assert checker.session.review is not None
    claims = checker.view.claims
    row = claims.model.row_of(checker.session.review.claims[2].claim.id)
    assert row is not None
    place = claims.list.visualRect(claims.model.index(row)).center()
    QTest.mouseClick(claims.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert links(checker) == [(1, "denies", 3)]
    assert selected(checker) == 1


def test_a_click_on_a_number_in_the_margin_picks_and_later_goes_there(checker: User) -> None:
    checker.press("L")
    page = checker.view.page
    page.viewport().repaint()
    QApplication.processEvents()
    assert page._scene is not None
    label = next(one for one in page._scene.labels if one.words.startswith("2"))
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=label.rect.center().toPoint())
    assert links(checker) == [(1, "denies", 2)]
    page.viewport().repaint()
    QApplication.processEvents()
    end = next(one for one in page._scene.labels if not one.words)
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=end.rect.center().toPoint())
    assert selected(checker) == 2


def test_the_mouse_leaves_with_a_button(checker: User) -> None:
    checker.choose("link_claim")
    QTest.mouseClick(checker.view.strips.link_flow.strip.turn_button, Qt.MouseButton.LeftButton)
    assert checker.view.strips.link_flow.strip.words == "Claim … denies claim 1"
    QTest.mouseClick(checker.view.strips.link_flow.strip.leave_button, Qt.MouseButton.LeftButton)
    assert not checker.view.linking.is_on
    click_on(checker, "Villagers say that windows shook")
    assert selected(checker) == 2


def test_a_field_elsewhere_takes_the_keys_and_ends_linking(checker: User) -> None:
    checker.press("L")
    checker.view.claims.focus_note()
    assert not checker.view.linking.is_on


def test_a_claim_of_another_article_is_linked_visited_and_undone(checker: User) -> None:
    assert checker.session.review is not None
    first_article = checker.session.review.article.id
    checker.paste(OTHER)
    checker.press("J", "J", "J", "A", "L")
    assert checker.view.strips.link_flow.strip.words == "Claim 1 corroborates claim …"
    checker.press("X", "O")
    picker = picker_of(checker)
    QTest.keyClicks(picker.find_line, "quarry denies blasted")
    QTest.keyClick(picker.find_line, Qt.Key.Key_Return)
    checker.come_back()
    (link,) = checker.session.review.claims[0].links_out
    assert link.type is LinkType.CONTRADICTS
    row = checker.view.claims.editor.form.links.rows[0]
    assert row.open_button.words.startswith(
        "→ contradicts claim 1 of “Quarry denies it blasted at night” · The quarry denies"
    )
    shown = checker.view.claims.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "→ contradicts claim 1 of “Quarry denies it blasted at night”" in shown

    QTest.mouseClick(row.open_button, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert checker.session.review.article.id == first_article
    assert selected(checker) == 1
    back = checker.view.claims.editor.form.links.rows[0].open_button.words
    assert back.startswith("← contradicted by 1 of “Village asks for a quiet night”")

    checker.press("Ctrl+Z")
    assert checker.session.review.article.id == first_article
    assert checker.view.claims.editor.form.links.rows == ()


def test_enter_without_a_number_looks_in_all_articles(checker: User) -> None:
    checker.press("L", "Return")
    picker = picker_of(checker)
    assert picker.chosen is not None
    QTest.keyClick(picker, Qt.Key.Key_Escape)
    checker.come_back()
    assert checker.view.linking.is_on
    assert links(checker) == []
    checker.press("2", "Return")
    assert links(checker) == [(1, "denies", 2)]


def test_without_another_claim_there_is_nothing_to_link_to(reader: User) -> None:
    reader.go_to("Villagers")
    reader.press("L")
    assert "Tag the statement first" in reader.window.messages.words
    reader.press("A", "L")
    assert reader.window.messages.words == "There is no other claim to link to yet."
    assert not reader.view.linking.is_on


def test_an_article_with_one_claim_looks_in_the_others(checker: User) -> None:
    checker.paste(OTHER)
    checker.press("J", "J", "A", "L", "Return")
    assert checker.view.strips.link_flow.strip.words == "Claim 1 corroborates claim …"
    assert picker_of(checker).model.rowCount() == 3
    picker_of(checker).reject()


def test_dragging_over_words_while_linking_changes_no_claim(checker: User) -> None:
    before = checker.claims()
    checker.press("L", "J")
    page = checker.view.page
    assert checker.session.review is not None
    rect = page.span_rect(checker.session.review.claims[1].claim.span)
    QTest.mousePress(page.viewport(), Qt.MouseButton.LeftButton, pos=rect.topLeft() + QPoint(0, 8))
    QTest.mouseMove(page.viewport(), rect.center())
    QTest.mouseRelease(page.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert checker.claims() == before
    assert checker.view.linking.is_on


def test_another_article_ends_linking_and_clicks_go_where_they_always_go(checker: User) -> None:
    checker.press("L")
    checker.paste(OTHER)
    assert not checker.view.linking.is_on
    checker.press("J", "A")
    click_on(checker, "The village wants quiet.")
    assert not checker.view.page.is_picking
    assert selected(checker) is None


def test_a_number_after_a_refused_one_is_a_number_of_its_own(checker: User) -> None:
    checker.press("L", "2", "Return", "L", "2", "Return")
    assert checker.window.messages.words.startswith("This link is there already")

    checker.press("3", "Return")
    assert links(checker) == [(1, "denies", 2), (1, "denies", 3)]
