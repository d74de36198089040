"""A link is shown in words wherever its other end is, and is changed in place, each time as one step."""

import pytest
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.links import LinkType
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.panels.claim_editor_links import LinksSection
from factcheck_gui.ui.panels.claim_editor_subject import EditedClaim
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.theme.theme import Theme
from tests.conftest import take_in
from tests.ui.said import Said
from tests.ui.sessions import composer, review_of, tag
from tests.ui.versions import DENIED, ENGINEER, SAFE, tag_words, take_in_version


class Shown:
    """The section with a claim of a session, following its changes as the editor does."""

    def __init__(self, session: Session, theme: Theme, qtbot: QtBot) -> None:
        self._session = session
        self._subject = EditedClaim(session)
        self._claim_id = ""
        self.section = LinksSection(self._subject, theme)
        qtbot.addWidget(self.section)
        session.changed.connect(self.follow)

    def show(self, reviewed: ReviewedClaim) -> None:
        """Show a claim."""
        self._claim_id = reviewed.claim.id
        self.follow()

    def follow(self) -> None:
        """Show the claim as it is now."""
        fresh = review_of(self._session).claim(self._claim_id)
        assert fresh is not None
        self._subject.show(fresh)
        self.section.show_claim(fresh)

    @property
    def words(self) -> list[str]:
        """What the rows say."""
        return [row.open_button.words for row in self.section.rows]


@pytest.fixture
def shown(bridge_session: Session, theme: Theme, qtbot: QtBot) -> Shown:
    """Claim 2, which denies claim 1."""
    first, second = (tag(bridge_session, number, ClaimKind.DENIAL) for number in (1, 2))
    assert bridge_session.submit(composer(bridge_session).link(second.claim.id, first.claim.id))
    found = Shown(bridge_session, theme, qtbot)
    found.show(second)
    return found


def test_another_type_is_one_step(shown: Shown, bridge_session: Session) -> None:
    shown.section.rows[0].type_actions[LinkType.ADMITS].trigger()
    assert shown.words == [f"→ admits claim 1 · {SAFE}"]
    assert bridge_session.undo_stack.undoText() == "change of link"

    bridge_session.undo_stack.undo()

    assert shown.words == [f"→ denies claim 1 · {SAFE}"]


def test_a_link_is_turned_in_one_step(shown: Shown, bridge_session: Session) -> None:
    shown.section.rows[0].turn_action.trigger()
    assert shown.words == [f"← denied by 1 · {SAFE}"]

    bridge_session.undo_stack.undo()

    assert shown.words == [f"→ denies claim 1 · {SAFE}"]


def test_a_link_is_removed_by_button_or_menu(shown: Shown, bridge_session: Session) -> None:
    shown.section.rows[0].remove_action.trigger()
    assert shown.words == []
    bridge_session.undo_stack.undo()

    shown.section.rows[0].remove_button.click()

    assert shown.words == []


def test_what_is_there_already_is_not_made_a_second_time(shown: Shown, bridge_session: Session) -> None:
    first, second = review_of(bridge_session).claims
    assert bridge_session.submit(
        composer(bridge_session).link(second.claim.id, first.claim.id, LinkType.ADMITS)
    )
    assert bridge_session.submit(composer(bridge_session).link(first.claim.id, second.claim.id))
    steps, said = bridge_session.undo_stack.count(), Said(bridge_session)

    shown.section.rows[0].type_actions[LinkType.ADMITS].trigger()
    shown.section.rows[0].turn_action.trigger()

    assert said.told == ["This link is there already: a link of this kind is drawn once."] * 2
    assert said.failed == []
    assert bridge_session.undo_stack.count() == steps
    assert shown.section.rows[0].type_actions[LinkType.DENIES].isChecked()


def test_a_claim_of_another_article_is_shown_with_its_article(
    shown: Shown, bridge_session: Session, workspace: Workspace
) -> None:
    other = workspace.browsing.review(take_in(workspace, "The other bridge\n\nIt is safe too."))
    edit = workspace.composer.tag(other.version, other.text.text, other.text.statements[1], ClaimKind.FACT)
    claim_id = workspace.editing.submit(edit).edit.changes[0].entity_id
    second = review_of(bridge_session).claims[1].claim

    assert bridge_session.submit(composer(bridge_session).link(second.id, claim_id, LinkType.REPEATS))

    assert shown.words[1] == "→ repeats claim 1 of “The other bridge” · It is safe too."


def test_claims_that_wait_or_are_retired_are_shown_with_words(
    bridge_session: Session, theme: Theme, qtbot: QtBot
) -> None:
    stays, goes = tag_words(bridge_session, ENGINEER), tag_words(bridge_session, DENIED, ClaimKind.DENIAL)
    assert bridge_session.submit(composer(bridge_session).link(goes.claim.id, stays.claim.id))
    take_in_version(bridge_session)
    shown = Shown(bridge_session, theme, qtbot)
    here = review_of(bridge_session).claim(stays.claim.id)
    assert here is not None

    shown.show(here)

    assert shown.words == [f"← denied by … (waits for a decision) · {DENIED}"]


def test_every_part_of_a_row_has_a_name(shown: Shown) -> None:
    row = shown.section.rows[0]

    for button in (row.open_button, row.change_button, row.remove_button):
        assert "denies claim 1" in button.accessibleName()
