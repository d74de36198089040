"""What lists ask of very many claims is answered from indexes, and only as much as is shown."""

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.parties import count_named_claims, count_with_names, list_named_claims
from tests.conftest import BRIDGE, take_in

_SCANNED = ("claims", "verdicts", "source_notes", "events", "links", "t", "c", "n", "l")


def name_all(workspace: Workspace, speaker: str, target: str | None) -> list[str]:
    """Take in an article and tag all of its statements."""
    review = workspace.browsing.review(take_in(workspace, f"About {speaker}.\n\n{BRIDGE}"))
    made = []
    for span in review.text.statements:
        edit = workspace.composer.tag(
            review.version, review.text.text, span, ClaimKind.FACT, speaker=speaker, target=target
        )
        made += [one.entity_id for one in workspace.editing.submit(edit).edit.changes[:1]]
    return made


def test_only_the_newest_claims_with_a_name_are_listed_where_there_are_more(workspace: Workspace) -> None:
    made = [*name_all(workspace, "Ada", None), *name_all(workspace, "Bo", "Ada")]
    db = workspace.browsing._store.db

    found = list_named_claims(db, "Ada", 3)

    assert {one.claim.id for one in found} == set(made[-3:])
    assert len(list_named_claims(db, "Ada")) == len(made) == count_named_claims(db, "Ada")


def test_a_claim_that_bears_two_names_counts_once(workspace: Workspace) -> None:
    first, second = name_all(workspace, "Ada", None), name_all(workspace, "Bo", "Ada")
    db = workspace.browsing._store.db

    assert count_with_names(db, ["Bo", "Ada"]) == len(first) + len(second)
    assert count_with_names(db, ["Bo"]) == len(second)
    assert count_with_names(db, ["Cy"]) == 0


def test_the_timelines_go_through_no_table_of_claims(workspace: Workspace) -> None:
    claim_id = name_all(workspace, "Ada", None)[0]
    article_id = workspace.browsing.articles()[0].article.id
    db = workspace.browsing._store.db
    statements: list[str] = []
    db.conn.set_trace_callback(statements.append)
    workspace.timeline.of_claim(claim_id)
    workspace.timeline.of_article(article_id)
    workspace.sources.overviews()
    db.conn.set_trace_callback(None)

    plans = [row[3] for sql in statements for row in db.execute(f"EXPLAIN QUERY PLAN {sql}")]

    assert len(plans) > 20
    assert not [step for step in plans if step.split(" USING ")[0] in {f"SCAN {one}" for one in _SCANNED}]
