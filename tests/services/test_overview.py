"""The look at the whole workspace."""

from factcheck_gui.domain.claims import ClaimKind, ClaimState
from factcheck_gui.domain.edits import Edit
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.review import Review
from factcheck_gui.services.workspace import Workspace


def do(workspace: Workspace, review: Review, edit: Edit) -> None:
    workspace.editing.submit(edit)
    review.reload()


def tag_all(workspace: Workspace, review: Review) -> None:
    for number, span in enumerate(review.text.statements):
        kind, name = list(ClaimKind)[number % 3], ("Ada", "Bo")[number % 2]
        edit = workspace.composer.tag(review.version, review.text.text, span, kind, speaker=name)
        do(workspace, review, edit)


def test_an_empty_workspace_has_nothing_to_count(workspace: Workspace) -> None:
    overview = workspace.overview.read()

    assert (overview.articles, overview.verdicts, overview.speakers, overview.due) == ((), (), (), ())


def test_an_article_without_claims_is_listed(workspace: Workspace, bridge: str) -> None:
    (article,) = workspace.overview.read().articles

    assert (article.article_id, article.claims, article.checked, article.ready) == (bridge, 0, 0, 0)


def test_claims_are_counted_by_state_verdict_kind_and_speaker(workspace: Workspace, bridge: str) -> None:
    review = workspace.browsing.review(bridge)
    tag_all(workspace, review)
    scale = workspace.browsing.scale(Question.TRUTH)
    do(workspace, review, workspace.composer.rate(review.claims[0], Question.TRUTH, scale.values[0]))
    do(workspace, review, workspace.composer.set_state(review.claims[0].claim, ClaimState.READY))
    do(workspace, review, workspace.composer.set_state(review.claims[1].claim, ClaimState.SENT_BACK, "Why?"))

    overview = workspace.overview.read()

    (article,) = overview.articles
    total = len(review.claims)
    assert (article.claims, article.checked, article.ready, article.sent_back) == (total, 1, 1, 1)
    assert sum(one.count for one in overview.verdicts) == total
    rated = [one for one in overview.verdicts if one.value_id == scale.values[0].id]
    assert [(one.kind, one.count) for one in rated] == [(review.claims[0].claim.kind, 1)]
    assert [one.name for one in overview.speakers] == ["Ada", "Bo"]
    assert sum(one.total for one in overview.speakers) == total


def test_what_is_due_comes_the_most_urgent_first(workspace: Workspace, bridge: str) -> None:
    review = workspace.browsing.review(bridge)
    tag_all(workspace, review)
    composer, today = workspace.composer, workspace.desk.today()
    for place, due in ((0, "2026-03-20"), (1, "2026-01-01"), (2, "2027-01-01")):
        edit = composer.date_verdict(review.claims[place], Question.TRUTH, as_of=None, due_on=due)
        do(workspace, review, edit)

    overview = workspace.overview.read()

    assert today.startswith("2026-03")
    assert [one.due_on for one in overview.due] == ["2026-01-01", "2026-03-20"]
    assert overview.due[0].claim_id == review.claims[1].claim.id
    assert review.claims[1].is_due(today)
    assert not review.claims[0].is_due(today)


def test_removed_articles_do_not_count(workspace: Workspace, bridge: str) -> None:
    review = workspace.browsing.review(bridge)
    tag_all(workspace, review)
    workspace.editing.submit(workspace.composer.remove_article(review.article))

    overview = workspace.overview.read()

    assert (overview.articles, overview.verdicts, overview.speakers) == ((), (), ())
