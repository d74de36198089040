"""Claims that a link may lead to are found by their words, and read without sorting the workspace."""

from collections.abc import Iterable

import pytest

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.reviews import ForeignClaim
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage import search_linkable
from factcheck_gui.storage.search_linkable import search_claims
from tests.conftest import BRIDGE, take_in
from tests.leisure import search_at_leisure

RAIN = "Rain report\n\nIt rained on Monday. The engineer stayed inside."


@pytest.fixture(autouse=True)
def _leisure(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let searches find all that there is, however busy the machine is."""
    search_at_leisure(monkeypatch)


@pytest.fixture
def articles(workspace: Workspace) -> tuple[str, str]:
    """Two articles with a claim on every statement, the older one first."""
    first, second = take_in(workspace, BRIDGE), take_in(workspace, RAIN)
    for article_id in (first, second):
        review = workspace.browsing.review(article_id)
        for statement in review.text.statements:
            edit = workspace.composer.tag(review.version, review.text.text, statement, ClaimKind.FACT)
            workspace.editing.submit(edit)
    return first, second


def found(workspace: Workspace, words: Iterable[str], *, last: str = "", most: int = 9) -> list[ForeignClaim]:
    return search_claims(workspace._store.db, words, without="", last=last, most=most)


def quotes(claims: Iterable[ForeignClaim]) -> list[str]:
    return [one.claim.quote for one in claims]


def test_words_are_found_inside_of_words_and_in_titles(
    workspace: Workspace, articles: tuple[str, str]
) -> None:
    assert quotes(found(workspace, ["ngine"])) == [
        "The engineer stayed inside.",
        "An engineer says it is not.",
    ]
    assert quotes(found(workspace, ["report", "Monday"])) == ["It rained on Monday."]


def test_each_claim_has_its_number_in_its_article(workspace: Workspace, articles: tuple[str, str]) -> None:
    review = workspace.browsing.review(articles[0])
    numbers = {one.claim.id: one.number for one in found(workspace, [], most=20)}

    assert all(numbers[one.claim.id] == review.number(one.claim.id) for one in review.claims)


def test_the_open_article_comes_last_and_of_the_others_the_newest_first(
    workspace: Workspace, articles: tuple[str, str]
) -> None:
    first, second = articles

    assert [one.claim.article_id for one in found(workspace, ["engineer"], last=second)] == [first, second]
    assert [one.claim.article_id for one in found(workspace, ["engineer"])] == [second, first]
    assert {one.claim.article_id for one in found(workspace, [], last=second, most=6)} == {first}


def test_where_there_is_no_time_to_walk_the_index_knows_the_words(
    workspace: Workspace, articles: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace.searching.catch_up()
    monkeypatch.setattr(search_linkable, "_WALKED", search_linkable._WALKED.replace("WHERE", "WHERE 0 AND"))

    assert len(found(workspace, ["engineer"])) == 2
    assert len(found(workspace, ["engin"])) == 2
    assert quotes(found(workspace, ["report", "Monday"])) == ["It rained on Monday."]
    assert not found(workspace, ["ngine"])


@pytest.mark.parametrize("name", ["_WALKED", "_OF_LAST", "_INDEXED", "_TITLED"])
def test_nothing_is_sorted_or_read_as_a_whole(workspace: Workspace, name: str) -> None:
    db = workspace._store.db
    db.conn.create_function("holds_words", 1, len)
    values = {"without": "", "last": "", "is_any": 0, "most": 1, "match": "a"}
    plan = db.query(f"EXPLAIN QUERY PLAN {getattr(search_linkable, name)}", values)

    steps = [step["detail"] for step in plan]

    assert not [step for step in steps if "TEMP B-TREE FOR ORDER BY" in step]
    # The titles that were looked up before are few.
    scanned = [step for step in steps if step.startswith("SCAN") and "VIRTUAL" not in step]
    assert scanned in ([], ["SCAN titled"])


def test_what_is_not_read_in_time_is_left_out_and_nothing_fails(
    workspace: Workspace, articles: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_linkable, "_SECONDS", -1.0)
    monkeypatch.setattr(search_linkable, "_STEPS", 1)

    # Only the open article is read in any case.
    assert quotes(found(workspace, ["engineer"], last=articles[1])) == ["The engineer stayed inside."]
