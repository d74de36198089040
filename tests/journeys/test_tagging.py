"""Statements become claims, by keys and by mouse."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.spans import Span
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.ui.models.article_list import ArticleRole
from tests.journeys.user import User


def drag_over(user: User, words: str) -> None:
    """Select words with the mouse."""
    assert user.session.review is not None
    start = user.session.review.text.text.index(words)
    page = user.view.page
    first = page.span_rect(Span(start=start, end=start + 1))
    last = page.span_rect(Span(start=start + len(words) - 1, end=start + len(words)))
    begin, end = QPoint(first.left() + 1, first.center().y()), QPoint(last.right(), last.center().y())
    QTest.mousePress(page.viewport(), Qt.MouseButton.LeftButton, pos=begin)
    QTest.mouseMove(page.viewport(), end)
    QTest.mouseRelease(page.viewport(), Qt.MouseButton.LeftButton, pos=end)


def click_on(user: User, words: str) -> None:
    """Click into the middle of words."""
    assert user.session.review is not None
    start = user.session.review.text.text.index(words)
    rect = user.view.page.span_rect(Span(start=start + len(words) // 2, end=start + len(words) // 2 + 1))
    QTest.mouseClick(user.view.page.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())


def test_a_statement_takes_two_keys_to_tag_and_rate(reader: User) -> None:
    reader.go_to("Villagers")
    reader.press("A", "1")
    assert reader.claims() == [("allegation", "Villagers say that windows shook at eleven.")]
    assert reader.session.review is not None
    claim = reader.session.review.claims[0]
    scale = reader.session.review.scale(Question.TRUTH)
    assert scale is not None
    assert claim.value_id(Question.TRUTH) == scale.values[0].id


def test_the_same_verdict_again_takes_it_back(reader: User) -> None:
    reader.go_to("Villagers")
    reader.press("A", "2", "2")
    assert reader.session.review is not None
    assert not reader.session.review.claims[0].is_checked


def test_another_kind_keeps_everything_else(reader: User) -> None:
    reader.go_to("Villagers")
    reader.press("A", "1", "N")
    reader.write("https://example.org/log")
    reader.press("Return", "Esc", "D")
    assert reader.session.review is not None
    claim = reader.session.review.claims[0]
    assert claim.claim.kind == "denial"
    assert claim.is_checked
    assert [note.link for note in claim.notes] == ["https://example.org/log"]


def test_a_span_is_narrowed_to_a_word_by_keys(reader: User) -> None:
    reader.go_to("Villagers")
    reader.press(*["Shift+Left"] * 6, "F")
    assert reader.claims() == [("fact", "Villagers")]


def test_a_claim_is_widened_by_keys_and_keeps_its_verdict(reader: User) -> None:
    reader.go_to("Villagers")
    reader.press("Shift+Left", "Shift+Left", "A", "3", "Shift+Right")
    assert reader.claims() == [("allegation", "Villagers say that windows shook at")]
    assert reader.session.review is not None
    assert reader.session.review.claims[0].is_checked


def test_several_claims_stand_on_the_same_words(reader: User) -> None:
    reader.go_to("Villagers")
    reader.press("A", "Shift+F")
    assert [kind for kind, _ in reader.claims()] == ["allegation", "fact"]
    assert len({words for _, words in reader.claims()}) == 1


def test_overlapping_claims_are_each_reached_by_clicks(reader: User) -> None:
    reader.go_to("Villagers")
    reader.press("A")
    drag_over(reader, "windows shook")
    reader.press("F")
    click_on(reader, "windows")
    first = reader.session.place.claim_id
    click_on(reader, "windows")
    assert reader.session.review is not None
    every = {one.claim.id for one in reader.session.review.claims}
    assert {first, reader.session.place.claim_id} == every


def test_selected_words_bring_up_the_bar_and_its_button_tags_them(reader: User) -> None:
    drag_over(reader, "3.5 seconds")
    assert reader.view.bar.isVisible()
    fact = next(button for button in reader.view.bar.findChildren(QToolButton) if "Fact" in button.text())
    QTest.mouseClick(fact, Qt.MouseButton.LeftButton)
    assert reader.claims() == [("fact", "3.5 seconds")]


def test_half_a_word_selected_takes_the_whole_word(reader: User) -> None:
    drag_over(reader, "econd")
    reader.press("F")
    assert reader.claims() == [("fact", "seconds")]


def test_a_click_on_a_statement_makes_it_the_place(reader: User) -> None:
    click_on(reader, "shook at eleven")
    reader.press("A")
    assert reader.claims() == [("allegation", "Villagers say that windows shook at eleven.")]


def test_nothing_to_check_counts_as_looked_at_and_can_be_taken_back(reader: User) -> None:
    assert reader.session.review is not None
    before = tuple(reader.session.review.coverage.states)
    reader.go_to("Villagers")
    reader.press("X")
    assert tuple(reader.session.review.coverage.states) != before
    reader.press("X")
    assert tuple(reader.session.review.coverage.states) == before


def test_the_next_open_statement_skips_what_was_looked_at(reader: User) -> None:
    reader.go_to("The quarry denies")
    reader.press("D", "U", "X", "U")
    assert reader.session.review is not None
    assert reader.session.place.span is not None
    words = reader.session.place.span.quote(reader.session.review.text.text)
    assert words.startswith("Dr. Ames")


def test_the_end_of_a_claim_is_dragged_with_the_mouse(reader: User) -> None:
    reader.go_to("Villagers")
    reader.press("A")
    assert reader.session.review is not None
    page, claim = reader.view.page, reader.session.review.claims[0].claim
    end = page.span_rect(Span(start=claim.end - 1, end=claim.end))
    target = reader.session.review.text.text.index(" at eleven")
    there = page.span_rect(Span(start=target, end=target + 1))
    QTest.mousePress(page.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(end.right(), end.center().y()))
    QTest.mouseMove(page.viewport(), QPoint(there.left(), there.center().y()))
    QTest.mouseRelease(
        page.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(there.left(), there.center().y())
    )
    assert reader.claims() == [("allegation", "Villagers say that windows shook")]


def test_words_after_emoji_urdu_and_combining_marks_are_still_the_words(user: User) -> None:
    user.paste(
        "Ein Titel\n\n👩‍👩‍👧 پاکستان نے e\u0301 denied it. The river rose 👍🏽 on Monday. Nobody left.\n"
    )
    user.go_to("The river")
    user.press("F", "K", "D")
    assert user.claims() == [
        ("denial", "👩‍👩‍👧 پاکستان نے e\u0301 denied it."),
        ("fact", "The river rose 👍🏽 on Monday."),
    ]
    click_on(user, "Monday")
    assert user.session.place.span is not None
    assert user.session.review is not None
    assert user.session.place.span.quote(user.session.review.text.text) == "The river rose 👍🏽 on Monday."


def test_a_denial_is_linked_to_the_allegation_and_both_ends_show_it(reader: User) -> None:
    reader.go_to("The quarry denies")
    reader.press("D", "J", "A", "K")
    reader.press("L", "J", "Return")
    assert reader.session.review is not None
    denial, allegation = reader.session.review.claims
    assert [link.to_claim for link in denial.links_out] == [allegation.claim.id]
    assert [link.from_claim for link in allegation.links_in] == [denial.claim.id]


def test_a_tag_reads_only_its_own_article_anew(reader: User, qtbot: QtBot) -> None:
    reader.go_to("Villagers")
    with qtbot.assertNotEmitted(reader.session.articles_changed):
        reader.press("A", "1")
    model = reader.view.articles.model
    assert model.progress(model.index(0).data(ArticleRole.OVERVIEW)) == "1 of 1 checked"
