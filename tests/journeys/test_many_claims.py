"""Somebody works on many claims at once: selects, rates, sorts, groups, filters, and takes it back."""

import pytest
from PySide6.QtWidgets import QApplication

from factcheck_gui.domain.claims import ClaimKind, ClaimState
from factcheck_gui.domain.edits import batch
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.review import Review
from factcheck_gui.ui.dialogs.bulk_line_dialog import BulkLineDialog
from factcheck_gui.ui.dialogs.bulk_link_dialog import BulkLinkDialog
from factcheck_gui.ui.dialogs.bulk_name_dialog import BulkNameDialog
from factcheck_gui.ui.models.claim_filter import Group, Wanted
from factcheck_gui.ui.models.claim_order import ClaimOrder, GroupBy, SortBy
from tests.journeys.conftest import Start
from tests.journeys.user import User

_CLAIMS = 60
_TEXT = "Sixty claims\n\n" + "\n\n".join(
    " ".join(f"The council says that bridge {n * 5 + k} is safe." for k in range(5)) for n in range(12)
)


@pytest.fixture
def checker(user: User) -> User:
    """A user with sixty claims on an article, and the keys in the list."""
    user.paste(_TEXT)
    review, composer = review_of(user), user.session.workspace.composer
    kinds = list(ClaimKind)
    statements = review.text.statements[1 : _CLAIMS + 1]
    edits = (
        composer.tag(review.version, review.text.text, span, kinds[n % 3])
        for n, span in enumerate(statements)
    )
    assert user.session.submit(batch(tuple(edits)))
    user.view.walking.go_to_claim(review.claims[0].claim.id)
    user.look_beside()
    user.view.claims.list.setFocus()
    return user


def review_of(user: User) -> Review:
    """Return the open article."""
    assert user.session.review is not None
    return user.session.review


def undo_name(user: User) -> str:
    """Return what the Edit menu would take back."""
    return user.window.actions_by_name["undo"].text()


def test_fifty_claims_are_rated_by_keys_and_one_undo_takes_it_back(checker: User) -> None:
    checker.press(*["Shift+Down"] * 49)
    assert checker.view.claims.header.selected_words == "50 selected"

    checker.press("2")
    rated = [one.claim.id for one in review_of(checker).claims if one.is_checked]
    assert len(rated) == 50
    assert undo_name(checker) == "&Undo verdict on 50 claims"
    checker.press("F", "Ctrl+3")
    assert sum(one.claim.kind is ClaimKind.FACT for one in review_of(checker).claims[:50]) == 50
    assert sum(one.claim.state is ClaimState.READY for one in review_of(checker).claims) == 50

    checker.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")

    assert not any(one.is_checked for one in review_of(checker).claims)
    assert len({one.claim.kind for one in review_of(checker).claims}) == 3
    assert checker.session.workspace.verify() == ()


def test_all_are_removed_and_brought_back(checker: User) -> None:
    before = [one.claim for one in review_of(checker).claims]
    checker.press("Ctrl+A", "Delete")
    assert not review_of(checker).claims
    assert undo_name(checker) == f"&Undo remove {_CLAIMS} claims"

    checker.choose("undo")

    assert [one.claim for one in review_of(checker).claims] == before
    assert checker.session.workspace.verify() == ()


def test_the_list_is_grouped_by_the_menu_and_stays_so_after_a_restart(checker: User, start: Start) -> None:
    checker.choose("group_by_kind")
    checker.choose("sort_by_changed")
    wanted = ClaimOrder(sort=SortBy.CHANGED, group=GroupBy.KIND)
    assert checker.view.claims.model.order == wanted
    assert checker.window.actions_by_name["group_by_kind"].isChecked()
    path = checker.session.workspace.path
    checker.working.workbench.close()

    again = start()
    again.working.files.open_path(path)
    again.look_beside()

    assert again.view.claims.model.order == wanted
    assert again.window.actions_by_name["sort_by_changed"].isChecked()
    assert again.view.claims.model.claim_count == _CLAIMS


def test_arrows_follow_the_order_shown_and_brackets_that_of_the_text(checker: User) -> None:
    checker.choose("sort_by_kind")
    claims = review_of(checker).claims

    checker.press("Down")
    assert checker.session.place.claim_id == claims[3].claim.id

    checker.press("]")
    assert checker.session.place.claim_id == claims[4].claim.id


def test_a_filter_and_a_selection_find_what_is_to_do(checker: User) -> None:
    checker.press("Shift+Down", "1", "Esc")
    bar = checker.view.claims.filter_bar

    bar.menu.action_for(Group.WANTED, Wanted.UNFINISHED).trigger()
    assert checker.view.claims.shown_line.words == f"2 of {_CLAIMS} shown"

    checker.choose("select_all_claims")
    checker.press("Ctrl+2")

    states = [one.claim.state for one in review_of(checker).claims]
    assert states[:3] == [ClaimState.IN_PROGRESS, ClaimState.IN_PROGRESS, ClaimState.OPEN]


def test_the_find_line_is_one_key_away(checker: User) -> None:
    checker.press("/")

    assert QApplication.focusWidget() is checker.view.claims.filter_bar.find_line


def test_names_are_written_where_nobody_is_named(checker: User) -> None:
    composer = checker.session.workspace.composer
    checker.session.submit(composer.name_speaker(review_of(checker).claims[0].claim, "Mayor"))
    checker.press("Shift+Down", "Shift+Down")

    def answer(dialog: BulkNameDialog) -> None:
        assert dialog.only_empty
        dialog.name_field.setText("Council")
        dialog.name_button.click()

    checker.answer(BulkNameDialog, answer)
    checker.choose("name_speakers")

    speakers = [one.claim.speaker for one in review_of(checker).claims]
    assert speakers[:4] == ["Mayor", "Council", "Council", None]
    assert undo_name(checker) == "&Undo speaker of 2 claims"


def test_claims_are_sent_back_with_one_remark(checker: User) -> None:
    checker.press("Shift+Down")

    def answer(dialog: BulkLineDialog) -> None:
        assert not dialog.take_button.isEnabled()
        dialog.line_field.setText("Which bridge?")
        dialog.take_button.click()

    checker.answer(BulkLineDialog, answer)
    checker.press("Ctrl+4")

    assert [one.claim.remark for one in review_of(checker).claims[:3]] == ["Which bridge?"] * 2 + [None]


def test_claims_are_looked_at_again_on_a_day(checker: User) -> None:
    checker.press("Shift+Down")

    def answer(dialog: BulkLineDialog) -> None:
        dialog.line_field.setText("tomorrow")
        assert not dialog.take_button.isEnabled()
        dialog.line_field.setText("2030-01-31")
        dialog.take_button.click()

    checker.answer(BulkLineDialog, answer)
    checker.choose("look_again_at_selected")

    due = [one.verdicts[Question.TRUTH].due_on for one in review_of(checker).claims if one.verdicts]
    assert due == ["2030-01-31"] * 2


def test_claims_are_linked_to_one_by_the_same_key_as_a_single_claim(checker: User) -> None:
    checker.press("Shift+Down", "Shift+Down")

    def answer(dialog: BulkLinkDialog) -> None:
        dialog.find_line.setText("60")
        dialog.link_button.click()

    checker.answer(BulkLinkDialog, answer)
    checker.press("L")

    last = review_of(checker).claims[-1]
    assert len(last.links_in) == 3
    assert undo_name(checker) == "&Undo link 3 claims to one"


def test_without_a_selection_it_is_said_how_to_make_one(checker: User) -> None:
    told: list[str] = []
    checker.session.told.connect(told.append)
    checker.session.place.go(None)

    checker.choose("remove_selected")

    assert told == ["Select claims in the list first, with Ctrl+click or Shift+Down."]
    assert len(review_of(checker).claims) == _CLAIMS
