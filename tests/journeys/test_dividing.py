"""Claims are split, merged and duplicated by keys, and undone."""

from PySide6.QtWidgets import QApplication

from factcheck_gui.domain.verdicts import Question
from factcheck_gui.ui.dialogs.split_dialog import SplitDialog
from tests.journeys.user import User

WHOLE = "Villagers say that windows shook at eleven."


def tagged(user: User) -> None:
    user.go_to("Villagers")
    user.press("A", "1")


def test_a_claim_is_split_between_two_words(reader: User) -> None:
    tagged(reader)

    def choose(dialog: SplitDialog) -> None:
        dialog.slider.setValue(0)
        reader.press("Right", "Right", "Return")

    reader.answer(SplitDialog, choose)
    reader.press("Ctrl+T")
    QApplication.processEvents()
    reader.come_back()

    assert [words for _, words in reader.claims()] == ["Villagers say that", "windows shook at eleven."]
    assert reader.session.review is not None
    assert [one.is_checked for one in reader.session.review.claims] == [True, False]
    assert "stayed with the first part" in reader.window.messages.words
    reader.press("Ctrl+Z")
    assert reader.claims() == [("allegation", WHOLE)]


def test_a_claim_is_split_where_words_are_selected(reader: User) -> None:
    tagged(reader)
    reader.view.page.setTextCursor(reader.view.page.document().find("shook"))

    reader.press("Ctrl+T")

    assert [words for _, words in reader.claims()] == ["Villagers say that windows", "shook at eleven."]


def test_a_claim_of_one_word_is_not_split(reader: User) -> None:
    reader.press("Ctrl+F")
    reader.write("Villagers")
    reader.press("Ctrl+Return", "F", "Ctrl+T")

    assert reader.claims() == [("fact", "Villagers")]
    assert "between two of its words" in reader.window.messages.words


def test_split_claims_are_merged_again_with_all_reasons(reader: User) -> None:
    tagged(reader)
    reader.view.page.setTextCursor(reader.view.page.document().find("shook"))
    reader.press("Ctrl+T", "]", "2", "[")

    reader.press("Ctrl+G")

    assert reader.claims() == [("allegation", WHOLE)]
    assert reader.session.review is not None
    merged = reader.session.review.claims[0]
    scale = reader.session.review.scale(Question.TRUTH)
    assert scale is not None
    assert merged.value_id(Question.TRUTH) == scale.values[0].id
    reader.press("Ctrl+Z")
    assert len(reader.claims()) == 2


def test_claims_apart_are_refused_in_a_sentence(reader: User) -> None:
    reader.go_to("The quarry")
    reader.press("D", "J", "J", "A", "[", "Ctrl+G")

    assert len(reader.claims()) == 2
    assert "words that belong to neither: “Villagers say" in reader.window.messages.words


def test_the_last_claim_has_no_next_one(reader: User) -> None:
    tagged(reader)
    reader.press("Ctrl+G")

    assert "no next one" in reader.window.messages.words


def test_two_selected_claims_are_merged_whichever_is_current(reader: User) -> None:
    tagged(reader)
    reader.view.page.setTextCursor(reader.view.page.document().find("shook"))
    reader.press("Ctrl+T")
    reader.view.claims.list.setFocus()
    reader.press("Ctrl+A", "Ctrl+G")

    assert reader.claims() == [("allegation", WHOLE)]


def test_more_than_two_selected_claims_are_not_merged(reader: User) -> None:
    reader.go_to("The quarry")
    reader.press("D", "J", "A", "J", "F")
    reader.view.claims.list.setFocus()
    reader.press("Ctrl+A", "Ctrl+G")

    assert len(reader.claims()) == 3
    assert "Select two" in reader.window.messages.words


def test_a_duplicate_stands_at_the_same_words(reader: User) -> None:
    tagged(reader)
    reader.press("N")
    reader.write("https://example.org/log")
    reader.press("Return", "Esc", "Ctrl+Shift+D")

    assert reader.claims() == [("allegation", WHOLE)] * 2
    claim = reader.view.checking.claim
    assert claim is not None
    assert (len(claim.notes), claim.is_checked) == (1, False)
    reader.press("Ctrl+Z")
    assert reader.claims() == [("allegation", WHOLE)]


def test_without_a_claim_one_is_told_how_to_make_one(reader: User) -> None:
    reader.go_to("Villagers")
    for key in ("Ctrl+T", "Ctrl+G", "Ctrl+Shift+D"):
        reader.press(key)
        assert "Tag the statement first: A allegation" in reader.window.messages.words
