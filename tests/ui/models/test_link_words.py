"""Links in words, also where a title looks like a place to be filled."""

import pytest

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.links import LinkType
from factcheck_gui.services.review import Review
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.models.claim_row import claim_row
from factcheck_gui.ui.models.link_words import link_end, link_sentence, linking_words
from tests.conftest import take_in

TITLE = "Up by %1 or %2, and a very long headline after that"


@pytest.fixture
def review(workspace: Workspace, bridge: str) -> Review:
    """Claim 2 denies claim 1 and a claim of another article, and is denied by another of that article."""
    here = [_tag(workspace, bridge, number) for number in (1, 2)]
    there_id = take_in(workspace, f"{TITLE}\n\nNobody came. Nobody went.")
    there = [_tag(workspace, there_id, number) for number in (1, 2)]
    for ends in ((here[1], here[0]), (here[1], there[0]), (there[1], here[1])):
        workspace.editing.submit(workspace.composer.link(*ends))
    return workspace.browsing.review(bridge)


def _tag(workspace: Workspace, article_id: str, statement: int) -> str:
    review = workspace.browsing.review(article_id)
    span = review.text.statements[statement]
    edit = workspace.composer.tag(review.version, review.text.text, span, ClaimKind.DENIAL)
    return workspace.editing.submit(edit).edit.changes[0].entity_id


def test_a_row_counts_claims_of_other_articles_after_those_of_its_own(review: Review) -> None:
    line = claim_row(review, review.claims[1]).line

    title = "Up by %1 or %2, and a very long headline…"
    assert line == f"→ denies claims 1, 1 of “{title}” ← denied by 2 of “{title}” · no source yet"


def test_a_title_fills_no_places(review: Review) -> None:
    source, foreign = review.claims[1].claim.id, review.claims[1].links_out[1].to_claim

    words = [
        linking_words(review, LinkType.REPEATS, source, foreign, is_turned=is_turned)
        for is_turned in (False, True)
    ]

    title = "Up by %1 or %2, and a very long headline…"
    assert words == [
        f"Claim 2 repeats claim 1 of “{title}”",
        f"Claim 1 of “{title}” repeats claim 2",
    ]


def test_an_end_that_is_not_chosen_is_left_open(review: Review) -> None:
    source = review.claims[0].claim.id

    assert linking_words(review, LinkType.DENIES, source, None, is_turned=False) == "Claim 1 denies claim …"
    assert linking_words(review, LinkType.DENIES, source, None, is_turned=True) == "Claim … denies claim 1"


def test_a_new_link_is_told_as_a_sentence(review: Review) -> None:
    one, two = (claim.claim.id for claim in review.claims)

    assert link_sentence(review, LinkType.ADMITS, one, two, is_turned=False) == (
        "Linked. Claim 1 admits claim 2."
    )


def test_an_unknown_claim_has_no_words(review: Review) -> None:
    assert link_end(review, "nobody") is None
