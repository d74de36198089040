"""Names are found by their indexes, and in the order in which they were used."""

import random

import pytest

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.parties import claims_with_name, list_name_uses, list_named_claims, list_names
from tests.conftest import BRIDGE, take_in


@pytest.mark.parametrize("seed", range(4))
def test_the_names_are_those_that_are_used_in_the_same_order(workspace: Workspace, seed: int) -> None:
    dice = random.Random(seed)
    names = [None, "Ada", "Bo", "Cy", "ada", "Émile", "  "]
    for _ in range(4):
        review = workspace.browsing.review(take_in(workspace, f"{dice.random()}\n\n{BRIDGE}"))
        for span in review.text.statements:
            edit = workspace.composer.tag(
                review.version,
                review.text.text,
                span,
                ClaimKind.FACT,
                speaker=dice.choice(names),
                target=dice.choice(names),
            )
            workspace.editing.submit(edit)
    gone = dice.choice(workspace.browsing.articles())
    workspace.editing.submit(workspace.composer.remove_article(gone.article))
    db = workspace.browsing._store.db

    uses = list_name_uses(db)

    assert list_names(db) == [use.name for use in uses]
    for use in uses:
        assert len(claims_with_name(db, use.name)) >= len(list_named_claims(db, use.name)) > 0


def test_no_name_is_looked_for_in_all_claims(workspace: Workspace) -> None:
    db = workspace.browsing._store.db
    statements: list[str] = []
    db.conn.set_trace_callback(statements.append)
    list_names(db)
    claims_with_name(db, "Ada")
    list_named_claims(db, "Ada")
    db.conn.set_trace_callback(None)

    plans = [row[3] for sql in statements for row in db.execute(f"EXPLAIN QUERY PLAN {sql}")]

    assert len(plans) > 6
    assert not [step for step in plans if step in ("SCAN claims", "SCAN c")]
