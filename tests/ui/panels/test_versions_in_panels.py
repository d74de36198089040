"""What the panels say of versions: what waits, what was checked on older words, what is only read."""

import pytest
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.verdicts import Question
from factcheck_gui.ui.checking import Checking
from factcheck_gui.ui.models.claim_filter import ClaimFilter, Wanted
from factcheck_gui.ui.models.claim_list import ROW_ROLE
from factcheck_gui.ui.models.claim_row import ClaimRow
from factcheck_gui.ui.panels.claims_panel import ClaimsPanel
from factcheck_gui.ui.panels.version_strip import VersionStrip
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.text.incompleteness import incompleteness_words
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.walking import Walking
from tests.ui.sessions import composer, review_of
from tests.ui.versions import DENIED, QUITE_SAFE, SAFE, tag_words, take_in_version


@pytest.fixture
def panel(qtbot: QtBot, bridge_session: Session, theme: Theme) -> ClaimsPanel:
    found = ClaimsPanel(bridge_session, Checking(bridge_session), Walking(bridge_session), theme)
    qtbot.addWidget(found)
    return found


def kept(session: Session) -> str:
    """Keep a checked claim whose words were changed; return its id."""
    rated = tag_words(session, SAFE)
    value = session.workspace.browsing.scale(Question.TRUTH).values[0]
    session.submit(composer(session).rate(rated, Question.TRUTH, value))
    tag_words(session, DENIED)
    take_in_version(session)
    review = review_of(session)
    one = review.other(rated.claim.id)
    assert one is not None
    session.submit(session.workspace.placing.keep(one, review.version.id, review.text.text))
    return rated.claim.id


def test_a_line_says_how_many_claims_wait_and_leads_to_the_queue(
    panel: ClaimsPanel, bridge_session: Session, qtbot: QtBot
) -> None:
    tag_words(bridge_session, SAFE)
    assert panel.waiting_line.words == ""

    take_in_version(bridge_session)

    assert panel.waiting_line.words == "1 claim waits for a decision since version 2"
    with qtbot.waitSignal(panel.waiting_wanted):
        panel.waiting_line.button.click()


def test_a_flagged_claim_is_told_in_the_list_and_found_by_the_filter(
    panel: ClaimsPanel, bridge_session: Session
) -> None:
    kept(bridge_session)
    row = panel.model.data(panel.model.index(0), ROW_ROLE)

    assert isinstance(row, ClaimRow)
    assert row.trouble == "Text changed"
    assert "checked before the text was changed" in row.sentence
    panel.model.set_filter(ClaimFilter(wanted=frozenset({Wanted.TEXT_CHANGED})))
    assert panel.model.rowCount() == 1


def test_the_editor_shows_the_words_that_were_checked(panel: ClaimsPanel, bridge_session: Session) -> None:
    claim_id = kept(bridge_session)
    reviewed = review_of(bridge_session).claim(claim_id)
    assert reviewed is not None
    assert reviewed.claim.quote == QUITE_SAFE

    bridge_session.place.go(reviewed.claim.span, claim_id)

    assert panel.editor.form.changed.words == SAFE


def test_an_older_version_is_not_edited(panel: ClaimsPanel, bridge_session: Session) -> None:
    claim_id = kept(bridge_session)
    review = review_of(bridge_session)
    first = bridge_session.workspace.versioning.versions(review.article.id)[0]
    bridge_session.open_article(review.article.id, first.id)
    older = review_of(bridge_session).claim(claim_id)
    assert older is not None

    bridge_session.place.go(older.claim.span, claim_id)

    assert panel.editor.form.is_frozen
    assert panel.editor.form.changed.words == ""
    assert panel.waiting_line.words == ""


def test_the_strip_says_which_version_is_read(qtbot: QtBot, bridge_session: Session, theme: Theme) -> None:
    take_in_version(bridge_session)
    review = review_of(bridge_session)
    strip = VersionStrip(theme)
    qtbot.addWidget(strip)
    strip.show_review(review)
    assert strip.words == ""
    first = bridge_session.workspace.versioning.versions(review.article.id)[0]

    strip.show_review(bridge_session.workspace.browsing.review(review.article.id, first.id))

    assert strip.words == (
        "You are reading version 1 of 2, as it was taken in on 2026-03-04. It can only be read."
    )
    assert strip.back_button.text() == "Back to version 2"


@pytest.mark.parametrize(
    ("stored", "said"),
    [
        ("pages_without_text 3 2, 5-6", "The text is not whole: pages 2, 5-6 are pictures."),
        ("pages_without_text 1 2", "The text is not whole: page 2 is a picture."),
        ("cut_short 1 depth", "The text is not whole: it ends before the document."),
        ("something a newer program says", "The text is not whole."),
        (None, ""),
    ],
)
def test_a_text_that_is_not_whole_is_told(stored: str | None, said: str) -> None:
    assert incompleteness_words(stored) == said
