"""An article is checked by the desk's rules, signed off, frozen, and reopened."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from factcheck_gui.domain.claims import ClaimState
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.rules import Level, Rule
from factcheck_gui.ui.dialogs.rules_dialog import RulesDialog
from factcheck_gui.ui.dialogs.sign_off_dialog import SignOffDialog
from factcheck_gui.ui.models.article_list import ArticleRole
from tests.journeys.user import User
from tests.ui.rules import rules_on

STOPS = {Rule.NO_VERDICT: Level.STOP, Rule.NO_REASON: Level.STOP}
SIGNED = "“Quarry denies it blasted at night” is signed off by Reviewer 1 and takes no changes."


def choose_rules(dialog: RulesDialog) -> None:
    """Let a missing verdict and a missing reason stop sign-off."""
    for rule in STOPS:
        dialog.levels[rule].segments[3].click()
    dialog.close_button.click()


def sign(dialog: SignOffDialog) -> None:
    """Agree to sign off."""
    assert dialog.sign_button.isEnabled(), dialog.said
    dialog.sign_button.click()


def is_signed(user: User) -> bool:
    """Tell whether the open article is signed off."""
    assert user.session.review is not None
    return user.session.review.article.is_signed_off


def claim(user: User) -> ReviewedClaim:
    """Return the only claim of the article."""
    assert user.session.review is not None
    (found,) = user.session.review.claims
    return found


def suggest(dialog: RulesDialog) -> None:
    """Take the suggested set."""
    dialog.suggest_button.click()
    dialog.close_button.click()


def mended(reader: User) -> None:
    """Set rules, tag a claim, and give it what they ask for."""
    reader.answer(RulesDialog, choose_rules)
    reader.press("Ctrl+Shift+R")
    reader.come_back()
    reader.go_to("Villagers")
    reader.press("A", "1", "Return")
    reader.write("Seismograph of the institute.")
    reader.press("Esc", "Ctrl+3")


def signed(reader: User) -> None:
    """Sign off what is mended."""
    reader.answer(SignOffDialog, sign)
    reader.press("Ctrl+Shift+O")
    reader.come_back()


def test_findings_appear_as_one_works_and_stop_sign_off_until_they_are_mended(reader: User) -> None:
    reader.answer(RulesDialog, choose_rules)
    reader.press("Ctrl+Shift+R")
    reader.come_back()
    assert rules_on(reader.session) == STOPS

    reader.go_to("Villagers")
    reader.press("A")
    assert reader.view.checks_button.words == "1 stop"

    reader.press("J")
    said: list[str] = []

    def go_there(dialog: SignOffDialog) -> None:
        said.append(dialog.said)
        QTest.keyClick(dialog.table, Qt.Key.Key_Return)

    reader.answer(SignOffDialog, go_there)
    reader.press("Ctrl+Shift+O")
    reader.come_back()
    assert said == ["It cannot be signed off yet: 1 stop."]
    assert reader.session.place.claim_id == claim(reader).claim.id

    reader.press("1")
    assert reader.view.checks_button.words == "1 stop"
    reader.press("Return")
    reader.write("Seismograph of the institute.")
    reader.press("Esc", "Ctrl+3")
    assert claim(reader).claim.state is ClaimState.READY
    assert reader.view.checks_button.words == "✓ nothing found"

    signed(reader)
    assert is_signed(reader)


def test_what_is_signed_off_is_frozen_until_it_is_reopened(reader: User) -> None:
    mended(reader)
    signed(reader)
    assert reader.view.strips.sign_off.words.startswith("Signed off by Reviewer 1 on ")
    assert reader.view.claims.editor.form.is_frozen
    row = reader.view.articles.model.index(0)
    assert row.data(ArticleRole.OVERVIEW).article.is_signed_off
    assert "signed off" in row.data(Qt.ItemDataRole.AccessibleTextRole)

    before = claim(reader)
    reader.press("D")
    assert claim(reader) == before
    assert reader.window.messages.words.startswith(SIGNED)
    reader.press("Ctrl+4")
    assert claim(reader) == before

    reader.press("Ctrl+Shift+O")
    assert not is_signed(reader)
    assert not reader.view.claims.editor.form.is_frozen


def test_every_step_to_sign_off_and_back_is_undone(reader: User) -> None:
    mended(reader)
    signed(reader)
    reader.press("Ctrl+Shift+O")

    reader.press("Ctrl+Z")
    assert is_signed(reader)
    reader.press("Ctrl+Z")
    assert not is_signed(reader)
    reader.press("Ctrl+Shift+Z")
    assert is_signed(reader)
    reader.press("Ctrl+Z", "Ctrl+Z")
    assert claim(reader).claim.state is ClaimState.OPEN
    while reader.claims():
        reader.press("Ctrl+Z")
    reader.press("Ctrl+Z")
    assert rules_on(reader.session) == {Rule.NO_VERDICT: Level.STOP}
    reader.press("Ctrl+Z")
    assert rules_on(reader.session) == {}
    assert not reader.session.workspace.verify()


def test_the_checks_open_by_key_lead_to_a_place_and_are_remembered(reader: User) -> None:
    reader.answer(RulesDialog, suggest)
    reader.press("Ctrl+Shift+R")
    reader.come_back()
    assert reader.view.findings.isHidden()

    reader.press("Ctrl+R")
    assert reader.view.findings.table.hasFocus()
    reader.press("Down", "Return")
    assert reader.session.review is not None
    assert reader.session.place.span == reader.session.review.text.statements[1]

    reader.press("F4")
    assert reader.session.place.span == reader.session.review.text.statements[2]
    reader.press("Shift+F4")
    assert reader.session.place.span == reader.session.review.text.statements[1]

    reader.press("Ctrl+R")
    assert reader.view.findings.isHidden()
    assert reader.view.page.hasFocus()
    reader.view.checks_button.click()
    assert reader.view.findings.isVisible()
    path = reader.session.workspace.path
    reader.press("Ctrl+W")
    reader.working.files.open_path(path)
    reader.come_back()
    assert reader.view.findings.isVisible()


def test_sending_back_by_key_asks_for_the_remark(reader: User) -> None:
    reader.go_to("Villagers")
    reader.press("A", "Ctrl+2", "Ctrl+4")
    reader.write("Who counted the seconds?")
    reader.press("Return")
    assert claim(reader).claim.state is ClaimState.SENT_BACK
    assert claim(reader).claim.remark == "Who counted the seconds?"
    assert reader.view.claims.editor.form.remark.words == "Sent back: Who counted the seconds?"

    reader.press("Esc", "Ctrl+Z")

    assert claim(reader).claim.state is ClaimState.IN_PROGRESS


def test_what_would_change_a_signed_off_article_is_refused_before_anybody_types(reader: User) -> None:
    signed(reader)

    for name in ("new_version", "correct_article", "remove_article", "nothing_to_check"):
        reader.press("Esc")
        if name == "nothing_to_check":
            reader.go_to("Villagers")
        reader.choose(name)
        assert reader.window.messages.words.startswith(SIGNED), name

    assert is_signed(reader)
    reader.view.strips.sign_off.reopen_button.click()
    assert not is_signed(reader)
