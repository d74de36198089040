"""The list of articles is read by indexes, however many there are."""

import pytest

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.recency import list_last_changes
from tests.conftest import BRIDGE, take_in

_LARGE = ("articles", "claims", "verdicts", "versions", "events", "links", "source_notes", " t", " c", " v")


@pytest.fixture
def filled(workspace: Workspace) -> Workspace:
    ids = [take_in(workspace, f"Story {number}.\n\n{BRIDGE}") for number in range(5)]
    review = workspace.browsing.review(ids[2])
    for span in review.text.statements:
        workspace.editing.submit(
            workspace.composer.tag(review.version, review.text.text, span, ClaimKind.FACT)
        )
    return workspace


def _scans(workspace: Workspace, statements: list[str]) -> list[str]:
    """Return what the plans of some queries read from end to end, of what grows with the workspace."""
    db = workspace.browsing._store.db
    found: list[str] = []
    for sql in statements:
        plan = [row[3] for row in db.execute(f"EXPLAIN QUERY PLAN {sql}")]
        found += [f"{step}: {sql}" for step in plan if step.startswith("SCAN") and step.endswith(_LARGE)]
    return found


def test_no_query_of_the_list_reads_a_table_from_end_to_end(filled: Workspace) -> None:
    listing, db = filled.listing, filled.browsing._store.db
    statements: list[str] = []
    db.conn.set_trace_callback(statements.append)

    survey = listing.survey()
    page = listing.page(survey, 0, 3)
    listing.page(survey, 3, 2)
    wanted = page[2].article.id
    listing.overviews([wanted])
    listing.article(wanted)
    listing.place(wanted, survey)
    listing.find_title("story", survey, survey.newest)
    listing.count_some(listing.begin_counting(wanted), most=3)
    filled.browsing.articles_of(
        filled.composer.remove_claim(filled.browsing.review(wanted).claims[0]).changes
    )
    list_last_changes(db, wanted)
    db.conn.set_trace_callback(None)

    assert len(statements) > 10
    assert _scans(filled, statements) == []


def test_looking_for_versions_without_a_sketch_looks_at_a_few_of_them_at_a_time(filled: Workspace) -> None:
    statements: list[str] = []
    conn = filled.browsing._store.db.conn
    conn.set_trace_callback(statements.append)

    filled.recognising.sketch_some()
    conn.set_trace_callback(None)

    assert _scans(filled, statements) == []
