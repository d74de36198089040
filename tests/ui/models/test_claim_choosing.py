"""Kinds and words are found the short way, and so are the very claims that are found the long way."""

import pytest

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.review import Review
from factcheck_gui.ui.models.claim_choosing import ClaimChoosing, text_key
from factcheck_gui.ui.models.claim_filter import ClaimFilter
from factcheck_gui.ui.models.claim_order import ClaimOrder
from factcheck_gui.ui.models.claim_ordering import Ordering
from factcheck_gui.ui.models.claim_survey import ClaimSurvey
from factcheck_gui.ui.session import Session


@pytest.fixture
def review(sample_session: Session) -> Review:
    """The open article, one claim of which has been tagged and rated since it was opened."""
    found = sample_session.review
    assert found is not None
    composer = sample_session.workspace.composer
    span = found.text.statements[3]
    assert sample_session.submit(composer.tag(found.version, found.text.text, span, ClaimKind.DENIAL))
    scale = found.scale(Question.TRUTH)
    assert scale is not None
    assert sample_session.submit(composer.rate(found.claims[0], Question.TRUTH, scale.values[0]))
    return found


@pytest.mark.parametrize("words", ["", "a", "the s", "  THE  ", "3", "0", "99999", "zzz"])
@pytest.mark.parametrize(
    "kinds", [frozenset(ClaimKind), frozenset({ClaimKind.DENIAL}), frozenset[ClaimKind]()], ids=len
)
def test_what_is_found_does_not_depend_on_the_way(
    review: Review, kinds: frozenset[ClaimKind], words: str
) -> None:
    survey = ClaimSurvey(review)
    survey.complete()
    wanted = ClaimFilter(kinds=kinds, words=words)

    choosing = ClaimChoosing(review, survey, wanted, Ordering(review, ClaimOrder()))

    assert wanted.is_of_kinds_and_words
    one_by_one = [text_key(one) for one in review.claims.outlines if choosing.key(one) is not None]
    assert list(choosing.keys()) == one_by_one


def test_claims_that_nobody_has_read_yet_are_found_by_kind_and_not_by_words(review: Review) -> None:
    survey, ordering = ClaimSurvey(review), Ordering(review, ClaimOrder())

    by_kind = ClaimChoosing(review, survey, ClaimFilter(kinds=frozenset({ClaimKind.FACT})), ordering)
    by_words = ClaimChoosing(review, survey, ClaimFilter(words="a"), ordering)

    assert len(list(by_kind.keys())) == review.claims.of_kind(ClaimKind.FACT)
    assert not list(by_words.keys())
