"""An article is published anew: what differs, and what becomes of its claims."""

from PySide6.QtCore import Qt

from factcheck_gui.domain.claims import Standing
from factcheck_gui.ui.dialogs.new_version_dialog import NewVersionDialog
from factcheck_gui.ui.dialogs.waiting_dialog import WaitingDialog
from tests.journeys.newer import NEWER, URDU, URDU_NEWER, checked, keys, later, select, state, take_in
from tests.journeys.user import User


def test_a_new_version_is_taken_in_decided_on_and_undone_step_by_step(reader: User) -> None:
    checked(reader)
    before, claims = state(reader), reader.claims()
    begun = reader.session.undo_stack.index()

    def decide(dialog: WaitingDialog) -> None:
        select(dialog, "ever")
        keys(dialog, Qt.Key.Key_Return)
        select(dialog, "twelve")
        keys(dialog, Qt.Key.Key_P, Qt.Key.Key_J, Qt.Key.Key_K, Qt.Key.Key_Return)
        select(dialog, "Dr. Ames")
        keys(dialog, Qt.Key.Key_R)
        keys(dialog, Qt.Key.Key_Return)

    said = take_in(reader, NEWER, decide)

    assert said == ["1 of 4 claims placed, 3 to look at · 3 statements are new or changed"]
    assert reader.session.review is not None
    assert reader.session.review.version.number == 2
    assert reader.claims() == [
        ("denial", "The quarry denies that it ever blasted at night."),
        ("allegation", "Villagers say that windows shook at eleven."),
        ("fact", "The log is kept for twelve years."),
    ]
    assert [one.claim.standing for one in reader.session.review.others] == [Standing.RETIRED]
    assert reader.view.claims.waiting_line.words == ""
    while reader.session.undo_stack.index() > begun:
        reader.press("Ctrl+Z")
    assert reader.claims() == claims
    assert state(reader) == before
    assert reader.session.workspace.verify() == ()


def test_u_comes_to_the_statements_that_are_new(reader: User) -> None:
    checked(reader)
    assert reader.session.review is not None
    text = reader.session.review.text
    for span in text.statements:
        if not any(one.claim.span.overlaps(span) for one in reader.session.review.claims):
            reader.session.submit(reader.session.workspace.composer.mark(reader.session.review.version, span))
    reader.press("U")
    assert "Every statement has been looked at" in reader.window.messages.words

    def keep_all(dialog: WaitingDialog) -> None:
        select(dialog, "ever")
        keys(dialog, Qt.Key.Key_Return)
        select(dialog, "twelve")
        keys(dialog, Qt.Key.Key_Return)
        keys(dialog, Qt.Key.Key_R, Qt.Key.Key_Return)

    take_in(reader, NEWER, keep_all)
    reader.press("U")

    assert reader.session.place.span is not None
    words = reader.session.place.span.quote(reader.session.review.text.text)
    assert words == "A second log was found on Friday."


def test_a_checked_claim_whose_words_changed_is_flagged_until_somebody_agrees(reader: User) -> None:
    checked(reader)

    def keep(dialog: WaitingDialog) -> None:
        select(dialog, "ever")
        keys(dialog, Qt.Key.Key_Return)
        dialog.later_button.click()

    take_in(reader, NEWER, keep)
    assert reader.view.claims.waiting_line.words == "2 claims wait for a decision since version 2"
    reader.go_to("The quarry denies")
    changed = reader.view.claims.editor.form.changed
    assert changed.words == "The quarry denies that it blasted at night."

    changed.button.click()

    assert changed.words == ""
    assert reader.window.actions_by_name["undo"].text() == "&Undo verdict still holds"


def test_rating_anew_takes_the_flag_away(reader: User) -> None:
    checked(reader)

    def keep(dialog: WaitingDialog) -> None:
        select(dialog, "ever")
        keys(dialog, Qt.Key.Key_Return)
        dialog.later_button.click()

    take_in(reader, NEWER, keep)
    reader.go_to("The quarry denies")
    reader.press("4")

    assert reader.view.claims.editor.form.changed.words == ""


def test_the_queue_opens_again_by_key_where_it_was_left(reader: User) -> None:
    checked(reader)
    take_in(reader, NEWER, later)
    rows: list[int] = []

    def look(dialog: WaitingDialog) -> None:
        rows.append(dialog.model.rowCount())
        dialog.reject()

    reader.answer(WaitingDialog, look)
    reader.press("W")

    assert rows == [3]


def test_claims_of_a_right_to_left_article_keep_their_words(user: User) -> None:
    user.paste(URDU)
    user.press("J", "J", "A", "1", "J", "F", "J", "F")
    assert len(user.claims()) == 3

    def decide(dialog: WaitingDialog) -> None:
        select(dialog, "بارہ")
        keys(dialog, Qt.Key.Key_Return)
        assert dialog.list.card is not None
        assert dialog.list.card.is_rtl
        keys(dialog, Qt.Key.Key_R, Qt.Key.Key_Return)

    take_in(user, URDU_NEWER, decide)

    assert [words for _, words in user.claims()] == [
        "کان کا کہنا ہے کہ اس نے رات کو دھماکا نہیں کیا۔",
        "لاگ بارہ سال رکھا جاتا ہے۔",
    ]


def test_an_import_that_is_a_newer_text_becomes_a_version(reader: User) -> None:
    checked(reader)
    assert reader.session.review is not None
    article_id = reader.session.review.article.id
    reader.paste("Another story\n\nNothing of note. Nothing at all happened here.\n")
    draft = reader.session.workspace.importing.preview_text(NEWER)

    def agree(dialog: NewVersionDialog) -> None:
        reader.answer(WaitingDialog, later)
        dialog.take_button.click()

    reader.answer(NewVersionDialog, agree)
    take_in_as_version = reader.working.imports.open_as_version
    assert take_in_as_version is not None
    assert take_in_as_version(article_id, draft)

    assert reader.session.review.article.id == article_id
    assert reader.session.review.version.number == 2
    assert len(reader.session.workspace.browsing.articles()) == 2
