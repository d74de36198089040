"""Words are found in the article, and tagged where they were found."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from factcheck_gui.domain.parties import Part
from factcheck_gui.ui.panels.find_bar import FindBar
from tests.journeys.user import User


def bar(user: User) -> FindBar:
    return user.view.strips.search.bar


def find(user: User, words: str) -> None:
    """Press Ctrl+F, type, and wait no longer than one must."""
    user.press("Ctrl+F")
    bar(user).field.clear()
    user.write(words)
    bar(user).flush()


def hit(user: User) -> str:
    """Return the words that are shown as the hit."""
    scene, review = user.view.page._scene, user.session.review
    assert scene is not None
    assert scene.found is not None
    assert scene.found.here is not None
    assert review is not None
    return scene.found.here.quote(review.text.text)


def place(user: User) -> tuple[int, str]:
    span, review = user.session.place.span, user.session.review
    assert span is not None
    assert review is not None
    return span.start, span.quote(review.text.text)


def test_what_is_typed_is_found_and_counted(reader: User) -> None:
    find(reader, "log")

    assert bar(reader).words == "1 of 2"
    assert hit(reader) == "log"
    assert reader.view.strips.search.bar.isVisible()


def test_finding_leaves_the_place_and_covers_nothing(reader: User) -> None:
    reader.go_to("Villagers")
    reader.press("A")
    reader.view.pointing.show_bar()
    before, claim_id = place(reader), reader.session.place.claim_id

    find(reader, "log")
    reader.press("Return", "Return", "F3")

    assert (place(reader), reader.session.place.claim_id) == (before, claim_id)
    assert hit(reader) == "log"
    assert not reader.view.bar.isVisible()


def test_escape_from_a_hit_leads_to_the_statement_that_holds_it(reader: User) -> None:
    reader.go_to("Villagers")
    find(reader, "rumbling")
    reader.press("Esc")

    assert place(reader)[1].startswith("Dr. Ames, who lives")
    assert QApplication.focusWidget() is reader.view.page
    reader.press("A")
    assert reader.claims()[0][1].startswith("Dr. Ames, who lives")


def test_escape_from_a_hit_in_a_claim_leads_to_the_claim(reader: User) -> None:
    reader.go_to("Dr. Ames")
    reader.press("A", "J")
    find(reader, "rumbling")
    reader.view.strips.search.bar.close_button.click()

    assert reader.session.review is not None
    assert reader.session.place.claim_id == reader.session.review.claims[0].claim.id


def test_escape_from_a_find_that_went_nowhere_leads_back(reader: User) -> None:
    find(reader, "log")
    reader.press("Esc")
    reader.session.place.go(None)
    reader.go_to("Villagers")
    reader.press("A")
    before, claim_id = place(reader), reader.session.place.claim_id

    reader.press("Ctrl+F", "Esc")
    assert (place(reader), reader.session.place.claim_id) == (before, claim_id)
    find(reader, "rumbling")
    find(reader, "rumblings")
    reader.press("Esc")
    assert (place(reader), reader.session.place.claim_id) == (before, claim_id)


def test_escape_in_another_field_leaves_the_place(reader: User) -> None:
    reader.go_to("Villagers")
    reader.press("A")
    find(reader, "log")
    reader.view.claims.editor.form.words.field(Part.SPEAKER).setFocus()
    reader.press("Esc")

    assert place(reader)[1].startswith("Villagers")
    assert QApplication.focusWidget() is reader.view.page


def test_enter_goes_round_and_says_so(reader: User) -> None:
    find(reader, "the company")
    seen = []
    for key in ("Return", "Return", "Shift+Return"):
        reader.press(key)
        seen.append(bar(reader).words)

    assert bar(reader).field.hasFocus()
    assert seen == ["2 of 2", "1 of 2, from the top", "2 of 2, from the end"]


def test_function_keys_go_on_in_the_field_and_out_of_it(reader: User) -> None:
    find(reader, "log")
    reader.press("F3")
    assert bar(reader).words == "2 of 2"
    reader.press("Ctrl+Return", "F3")

    assert QApplication.focusWidget() is reader.view.page
    assert bar(reader).words == "1 of 2, from the top"
    reader.press("Shift+F3")
    assert bar(reader).words == "2 of 2, from the end"


def test_found_words_are_tagged_with_one_key(reader: User) -> None:
    find(reader, "WINDOWS SHOOK")
    reader.press("Ctrl+Return", "A")

    assert bar(reader).isVisible()
    reader.press("Esc")
    assert not bar(reader).isVisible()
    assert reader.claims() == [("allegation", "windows shook")]
    reader.press("Ctrl+Z")
    assert reader.claims() == []


def test_every_hit_is_tagged_one_after_another(reader: User) -> None:
    find(reader, "log")
    reader.press("Ctrl+Return", "F", "F3", "D")

    assert reader.claims() == [("fact", "log"), ("denial", "log")]


def test_the_small_bar_tags_a_hit_by_mouse(reader: User) -> None:
    find(reader, "windows shook")
    kinds = reader.view.bar
    assert not kinds.isVisible()
    QTest.mouseClick(bar(reader).select_button, Qt.MouseButton.LeftButton)

    assert kinds.isVisible()
    button = next(one for one in kinds._kinds.values() if one.text().startswith("Denial"))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert reader.claims() == [("denial", "windows shook")]


def test_choices_change_what_is_found(reader: User) -> None:
    find(reader, "the")
    every = len(reader.view.strips.search.hits)
    bar(reader).case_box.click()
    small = len(reader.view.strips.search.hits)
    bar(reader).words_box.click()

    assert every > small >= len(reader.view.strips.search.hits) > 0


def test_straight_quotes_find_curly_ones(reader: User) -> None:
    find(reader, '"we did')

    assert hit(reader) == "“We did"


def test_nothing_found_leaves_the_place(reader: User) -> None:
    reader.go_to("Villagers")
    before = place(reader)
    find(reader, "nowhere")

    assert (bar(reader).words, place(reader)) == ("Not found", before)
    reader.press("Return")
    assert place(reader) == before


def test_selected_words_are_looked_for(reader: User) -> None:
    find(reader, "log")
    reader.press("Esc")
    cursor = reader.view.page.document().find("night")
    reader.view.page.setTextCursor(cursor)

    reader.press("Ctrl+F")

    assert bar(reader).field.text() == "night"
    assert len(reader.view.strips.search.hits) > 0


def test_hits_are_painted_and_go_with_the_bar(reader: User) -> None:
    plain = reader.view.page.grab().toImage()
    find(reader, "quarry")
    marked = reader.view.page.grab().toImage()
    reader.press("Esc")

    assert marked != plain
    assert reader.view.page._scene is not None
    assert reader.view.page._scene.found is None


def test_another_article_is_searched_too(reader: User) -> None:
    find(reader, "log")
    reader.paste("Another headline\n\nNobody kept a log here.")

    assert bar(reader).words == "1 found"
