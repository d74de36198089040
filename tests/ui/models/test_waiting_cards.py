"""The cards of claims that wait."""

from dataclasses import replace

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from factcheck_gui.domain.claims import Standing
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.review import Review
from factcheck_gui.ui.models.marked_words import Fate
from factcheck_gui.ui.models.shown_differences import compared_words
from factcheck_gui.ui.models.waiting_cards import CardMaker, WaitingCard
from factcheck_gui.ui.models.waiting_list import WaitingListModel
from factcheck_gui.ui.session import Session
from tests.ui.sessions import composer, review_of
from tests.ui.versions import DENIED, RAINED, SAFE, tag_words, take_in_version

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def maker(session: Session) -> CardMaker:
    review = review_of(session)

    def older(version_id: str) -> Review:
        return session.workspace.browsing.review(review.article.id, version_id)

    return CardMaker(review, older, compared_words)


def cards(session: Session) -> dict[Standing, WaitingCard]:
    make = maker(session)
    return {one.claim.standing: make.card(one) for one in review_of(session).waiting}


def waiting(session: Session) -> dict[Standing, WaitingCard]:
    rated = tag_words(session, SAFE)
    value = session.workspace.browsing.scale(Question.TRUTH).values[0]
    session.submit(composer(session).rate(rated, Question.TRUTH, value))
    tag_words(session, DENIED)
    tag_words(session, RAINED)
    take_in_version(session)
    return cards(session)


def test_a_changed_claim_shows_which_words_changed_and_flags_its_verdict(bridge_session: Session) -> None:
    card = waiting(bridge_session)[Standing.CHANGED]

    assert [piece.words.strip() for piece in card.pieces if piece.fate is Fate.ADDED] == ["quite"]
    assert card.flags
    assert card.can_keep
    assert card.line.startswith("claim 1 · Allegation · ✓ True · no source yet · ")


def test_a_lost_claim_cannot_be_kept(bridge_session: Session) -> None:
    card = waiting(bridge_session)[Standing.LOST]

    assert not card.can_keep
    assert {piece.fate for piece in card.pieces} == {Fate.REMOVED}
    assert "its words are gone, they stood in paragraph 1" in card.line


def test_a_moved_claim_says_from_where_to_where(bridge_session: Session) -> None:
    found = waiting(bridge_session)

    card = found.get(Standing.MOVED)

    assert card is not None
    assert card.line.endswith("from paragraph 2 to paragraph 1")
    assert not card.flags
    assert card.sentence.startswith("Moved: Allegation, claim 3")


def test_the_queue_is_a_sound_model(bridge_session: Session) -> None:
    waiting(bridge_session)
    model = WaitingListModel()
    model.show_claims(review_of(bridge_session).waiting, maker(bridge_session))

    QAbstractItemModelTester(model, FATAL)

    assert model.rowCount() == 3


@pytest.mark.parametrize(("start", "end"), [(0, 1_000_000), (999_999, 1_000_000), (9, 9), (9, 3), (-4, 3)])
def test_a_proposed_place_outside_the_text_counts_as_none(
    bridge_session: Session, start: int, end: int
) -> None:
    waiting(bridge_session)
    make = maker(bridge_session)
    found = next(one for one in review_of(bridge_session).waiting if one.claim.standing is Standing.CHANGED)
    claim = replace(found.claim, proposed_start=start, proposed_end=end)

    card = make.card(replace(found, claim=claim))

    assert not card.can_keep
    assert not card.flags
    assert "they stood in paragraph 1" in card.line
