"""Words are searched all over the workspace, and found again where they stand."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from factcheck_gui.ui.dialogs.search_dialog import SearchDialog
from tests.journeys.user import User

OTHER = "Rain report\n\nIt rained on Monday. The zebra crossing was under water.\n"


def search(user: User, words: str, *keys: str) -> None:
    """Search all articles for words and press keys once the answer is there."""

    def type_words(dialog: SearchDialog) -> None:
        dialog.field.setFocus()
        user.write(words)

        def press_when_found() -> None:
            if dialog.search.is_running or dialog._pause.isActive():
                QTimer.singleShot(5, press_when_found)
            else:
                user.press(*keys)

        press_when_found()

    user.answer(SearchDialog, type_words)
    user.press("Ctrl+Shift+F")
    user.come_back()


def place(user: User) -> str:
    span, review = user.session.place.span, user.session.review
    assert span is not None
    assert review is not None
    return span.quote(review.text.text)


def test_words_of_another_article_are_gone_to_and_tagged_with_one_key(reader: User) -> None:
    here = reader.session.review
    reader.paste(OTHER)
    reader.session.open_article(None if here is None else here.article.id)

    search(reader, "zebra cross", "Return")

    assert place(reader) == "zebra"
    assert reader.session.review is not None
    assert reader.session.review.article.details.title == "Rain report"
    reader.press("A")
    assert reader.claims() == [("allegation", "zebra")]


def test_a_claim_is_found_by_what_is_noted_under_it(reader: User) -> None:
    reader.go_to("Villagers")
    reader.press("A")
    claim_id = reader.session.place.claim_id
    assert claim_id is not None
    reviewed = reader.session.review and reader.session.review.claim(claim_id)
    assert reviewed
    reader.session.submit(reader.session.workspace.composer.name_speaker(reviewed.claim, "Zebedee"))
    reader.go_to("The log")

    search(reader, "zebe", "Return")

    assert reader.session.place.claim_id == claim_id


def test_the_last_words_are_there_again(reader: User) -> None:
    search(reader, "rumbling", "Escape")
    found: list[str] = []

    def look(dialog: SearchDialog) -> None:
        found.append(dialog.field.selectedText())
        dialog.reject()

    reader.answer(SearchDialog, look)
    reader.choose("search_workspace")

    assert found == ["rumbling"]
    assert QApplication.activeModalWidget() is None
