"""A damaged claim is told, and does not take its neighbours along."""

from contextlib import closing

import pytest

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.errors import DamagedError
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.driver import sqlite3


def test_what_is_whole_can_be_looked_at_beside_a_damaged_claim(workspace: Workspace, bridge: str) -> None:
    review = workspace.browsing.review(bridge)
    for statement in review.text.statements:
        edit = workspace.composer.tag(review.version, review.text.text, statement, ClaimKind.FACT)
        workspace.editing.submit(edit)
    with closing(sqlite3.connect(str(workspace.path), isolation_level=None)) as other:
        other.execute("UPDATE claims SET restatement = 'slipped in' WHERE \"start\" = 0")

    claims = workspace.browsing.review(bridge).claims
    damaged, *whole = claims.ids

    assert claims.find(damaged) is None
    assert all(claims.find(one) is not None for one in whole)
    assert workspace.damage.met is not None
    # Whoever wants all of them, as for a report, is refused.
    with pytest.raises(DamagedError):
        list(claims)
