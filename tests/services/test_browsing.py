"""Looking things up."""

from dataclasses import replace

import pytest

from factcheck_gui.domain.articles import ArticleDetails
from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.edits import Cause
from factcheck_gui.domain.errors import AmbiguousError, NotFoundError
from factcheck_gui.domain.provenance import FoundIn
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.workspace import Workspace
from tests.conftest import BRIDGE, take_in


def tag(
    workspace: Workspace, article_id: str, *, speaker: str | None = None, target: str | None = None
) -> str:
    review = workspace.browsing.review(article_id)
    edit = workspace.composer.tag(
        review.version,
        review.text.text,
        review.text.statements[0],
        ClaimKind.FACT,
        speaker=speaker,
        target=target,
    )
    return workspace.editing.submit(edit).edit.changes[0].entity_id


def test_a_new_workspace_has_no_articles_and_a_scale_for_each_question(workspace: Workspace) -> None:
    assert workspace.browsing.articles() == ()
    assert [scale.question for scale in workspace.browsing.scales()] == list(Question)
    assert [workspace.browsing.scale(question).question for question in Question] == list(Question)


def test_the_latest_import_comes_first(workspace: Workspace) -> None:
    made = [take_in(workspace, f"Text number {number}.") for number in range(3)]

    assert [one.article.id for one in workspace.browsing.articles()] == made[::-1]


def test_an_overview_counts_claims_and_those_whose_truth_was_judged(
    workspace: Workspace, bridge: str
) -> None:
    for _ in range(3):
        tag(workspace, bridge)
    first, second, third = workspace.browsing.review(bridge).claims
    values = workspace.browsing.scale(Question.TRUTH).values
    said = workspace.browsing.scale(Question.ATTRIBUTION).values
    workspace.editing.submit(workspace.composer.rate(first, Question.TRUTH, values[0]))
    workspace.editing.submit(workspace.composer.rate(second, Question.ATTRIBUTION, said[0]))
    workspace.editing.submit(workspace.composer.give_reason(third, Question.TRUTH, "Not yet."))

    (listed,) = workspace.browsing.articles()

    assert (listed.claims, listed.checked, listed.by_value) == (3, 1, ((values[0].id, 1),))
    assert workspace.browsing.article(bridge) == listed


def test_removed_claims_and_verdicts_are_not_counted(workspace: Workspace, bridge: str) -> None:
    tag(workspace, bridge)
    (one,) = workspace.browsing.review(bridge).claims
    values = workspace.browsing.scale(Question.TRUTH).values
    workspace.editing.submit(workspace.composer.rate(one, Question.TRUTH, values[0]))
    (one,) = workspace.browsing.review(bridge).claims
    workspace.editing.submit(workspace.composer.remove_claim(one))

    (listed,) = workspace.browsing.articles()

    assert (listed.claims, listed.checked, listed.by_value) == (0, 0, ())


def test_a_removed_article_is_not_there(workspace: Workspace, bridge: str) -> None:
    assert workspace.browsing.has_article(bridge)
    workspace.editing.submit(workspace.composer.remove_article(workspace.browsing.find_article(bridge)))

    assert not workspace.browsing.has_article(bridge)
    assert workspace.browsing.articles() == ()
    assert workspace.browsing.article(bridge) is None
    with pytest.raises(NotFoundError):
        workspace.browsing.review(bridge)


def test_an_article_is_found_by_its_id_or_the_beginning_of_its_title(
    workspace: Workspace, bridge: str
) -> None:
    for wanted in (bridge, "Council says the bridge is safe", "council SAYS"):
        assert workspace.browsing.find_article(wanted).id == bridge


def test_a_beginning_that_fits_two_articles_is_ambiguous(workspace: Workspace, bridge: str) -> None:
    take_in(workspace, BRIDGE.replace("safe", "unsafe"))

    with pytest.raises(AmbiguousError) as caught:
        workspace.browsing.find_article("Council says")

    assert caught.value.count == 2


def test_an_article_whose_whole_title_is_given_is_found_though_another_begins_so(
    workspace: Workspace, bridge: str
) -> None:
    article = workspace.browsing.find_article(bridge)
    workspace.editing.submit(workspace.composer.correct(article, ArticleDetails(title="Bridge")))
    longer = workspace.browsing.find_article(take_in(workspace, "Another text."))
    workspace.editing.submit(workspace.composer.correct(longer, ArticleDetails(title="Bridge closed")))

    assert workspace.browsing.find_article("Bridge").id == bridge


@pytest.mark.parametrize("wanted", ["", "nobody", "says the bridge"])
def test_what_fits_no_article_is_not_found(workspace: Workspace, bridge: str, wanted: str) -> None:
    with pytest.raises(NotFoundError):
        workspace.browsing.find_article(wanted)


def test_names_are_speakers_then_targets_the_most_frequent_first(workspace: Workspace, bridge: str) -> None:
    tag(workspace, bridge, speaker="Bo", target="Cy")
    tag(workspace, bridge, speaker="Ada", target="Bo")
    tag(workspace, bridge, speaker="Ada", target=None)

    assert workspace.browsing.names() == ("Ada", "Bo", "Cy")


def test_the_history_of_one_claim_holds_its_events_only(workspace: Workspace, bridge: str) -> None:
    one = tag(workspace, bridge)
    tag(workspace, bridge)

    assert [event.entity_id for event in workspace.browsing.history(entity_id=one)] == [one]


def test_the_names_of_a_removed_article_are_not_proposed(workspace: Workspace, bridge: str) -> None:
    tag(workspace, bridge, speaker="Bo", target="Cy")
    elsewhere = take_in(workspace, "Another text.")
    tag(workspace, elsewhere, speaker="Ada", target="Dee")
    workspace.editing.submit(workspace.composer.remove_article(workspace.browsing.find_article(elsewhere)))

    assert workspace.browsing.names() == ("Bo", "Cy")


def test_a_tag_that_was_undone_still_has_its_article(workspace: Workspace, bridge: str) -> None:
    one = tag(workspace, bridge)
    (claim,) = workspace.browsing.review(bridge).claims
    undone = workspace.composer.remove_claim(claim)

    workspace.editing.submit(undone)

    assert workspace.browsing.place_of(undone.changes) == (bridge, None)
    redone = workspace.editing.submit(undone.inverse(), Cause.UNDO).edit
    assert workspace.browsing.place_of(redone.changes) == (bridge, one)


def test_a_change_of_a_claim_that_is_gone_has_no_place(workspace: Workspace, bridge: str) -> None:
    tag(workspace, bridge)
    (claim,) = workspace.browsing.review(bridge).claims
    workspace.editing.submit(workspace.composer.remove_claim(claim))

    assert workspace.browsing.place_of(workspace.composer.restate(claim.claim, "x").changes) is None


def test_a_corrected_detail_comes_from_a_person_until_it_is_taken_back(workspace: Workspace) -> None:
    article_id = take_in(workspace, BRIDGE)
    overview = workspace.browsing.article(article_id)
    assert overview is not None
    article = overview.article
    assert workspace.browsing.provenance(article)["title"] is FoundIn.LAYOUT
    corrected = replace(article.details, title="The bridge", author="Ada")

    done = workspace.editing.submit(workspace.composer.correct(article, corrected))

    changed = replace(article, details=corrected)
    assert workspace.browsing.provenance(changed)["title"] is FoundIn.PERSON
    assert workspace.browsing.provenance(changed)["author"] is FoundIn.PERSON
    workspace.editing.submit(done.edit.inverse(), Cause.UNDO)
    assert workspace.browsing.provenance(article)["title"] is FoundIn.LAYOUT
    assert "author" not in workspace.browsing.provenance(article)


def test_two_people_correct_different_details(workspace: Workspace) -> None:
    overview = workspace.browsing.article(take_in(workspace, BRIDGE))
    assert overview is not None
    article = overview.article

    for details in (replace(article.details, title="One"), replace(article.details, author="Two")):
        workspace.editing.submit(workspace.composer.correct(article, details))

    fresh = workspace.browsing.article(article.id)
    assert fresh is not None
    assert (fresh.article.details.title, fresh.article.details.author) == ("One", "Two")
