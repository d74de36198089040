"""The history of an article tells of everything that its evidence pack shows."""

from pathlib import Path

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.edits import Entity
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.verdicts import Question, RatingScale
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.sample import create_sample
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.history import list_events, list_events_of_article
from factcheck_gui.storage.store import Store
from tests.conftest import take_in

ELSEWHERE = "Another paper\n\nThe mayor says it rained. The council says it did not."


def told(path: Path, tmp_path: Path, article_id: str) -> set[tuple[Entity, str]]:
    """Return what the history of an article in a closed workspace tells of."""
    store = Store.open(path, tmp_path / "backups")
    found = {(event.entity, event.entity_id) for event in list_events_of_article(store.db, article_id)}
    store.close()
    return found


def tag(workspace: Workspace, article_id: str, speaker: str | None = None) -> ReviewedClaim:
    """Return a new claim on the second statement of an article."""
    review = workspace.browsing.review(article_id)
    span = review.text.statements[1]
    edit = workspace.composer.tag(review.version, review.text.text, span, ClaimKind.FACT, speaker=speaker)
    review.refresh(workspace.editing.submit(edit).edit.changes)
    found = review.claim(edit.changes[0].entity_id)
    assert found is not None
    return found


def add_preset(workspace: Workspace, key: str) -> RatingScale:
    """Return a scale that was added to a workspace."""
    added = workspace.editing.submit(workspace.scaling.add_preset(key)).edit.changes[0].entity_id
    return next(scale for scale in workspace.scaling.scales() if scale.id == added)


def test_the_history_of_the_only_article_leaves_out_uncited_sources_only(
    tmp_path: Path, desk: Desk, seeds: Path
) -> None:
    path = tmp_path / "sample.factcheck"
    workspace = create_sample(path, desk, seeds)
    (article,) = (one.article.id for one in workspace.browsing.articles())
    review = workspace.browsing.review(article)
    cited = {note.source.id for one in review.claims for note in one.notes if note.source is not None}
    workspace.close()

    store = Store.open(path, tmp_path / "backups")
    events, told_of = tuple(list_events(store.db)), tuple(list_events_of_article(store.db, article))
    store.close()

    assert told_of == tuple(
        event for event in events if event.entity is not Entity.SOURCE or event.entity_id in cited
    )


def test_scales_of_verdicts_are_told_of_also_after_the_verdict_was_changed(
    tmp_path: Path, desk: Desk
) -> None:
    path = tmp_path / "desk.factcheck"
    workspace = Workspace.create(path, desk)
    keys = [one.key for one in workspace.scaling.presets() if one.question is Question.TRUTH]
    before, now, unused = (add_preset(workspace, key) for key in keys[:3])
    article = take_in(workspace, ELSEWHERE)
    claim = tag(workspace, article)
    for scale in (before, now):
        rated = workspace.browsing.review(article).claim(claim.claim.id)
        assert rated is not None
        edit = workspace.composer.rate(rated, Question.TRUTH, scale.values[0])
        workspace.editing.submit(edit)
    workspace.close()

    found = told(path, tmp_path, article)

    for scale in (before, now):
        things = {(Entity.SCALE, scale.id), *((Entity.VALUE, value.id) for value in scale.values)}
        assert things <= found
    assert (Entity.SCALE, unused.id) not in found


def test_parties_and_links_from_other_articles_are_told_of_and_what_is_not_shown_is_not(
    tmp_path: Path, desk: Desk
) -> None:
    path = tmp_path / "desk.factcheck"
    workspace = Workspace.create(path, desk)
    ours, other = take_in(workspace, ELSEWHERE), take_in(workspace, ELSEWHERE.replace("rained", "snowed"))
    claim, denial = tag(workspace, ours, "Ada Moor"), tag(workspace, other, "Ben Weir")
    link = workspace.editing.submit(workspace.composer.link(denial.claim.id, claim.claim.id)).edit
    parties = [
        workspace.editing.submit(workspace.naming.change(name, role="mayor")).edit.changes[0].entity_id
        for name in ("Ada Moor", "Ben Weir")
    ]
    workspace.close()

    found = told(path, tmp_path, ours)

    assert {(Entity.PARTY, parties[0]), (Entity.LINK, link.changes[0].entity_id)} <= found
    assert {(Entity.PARTY, parties[1]), (Entity.CLAIM, denial.claim.id)}.isdisjoint(found)
