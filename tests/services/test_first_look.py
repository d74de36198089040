"""A long article opens with the claims at its top; the others are read when somebody asks for more."""

import random

import pytest

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.coverage import StatementState
from factcheck_gui.domain.edits import batch
from factcheck_gui.domain.errors import DiskError
from factcheck_gui.domain.spans import Span
from factcheck_gui.services import claim_reading, reading_anew
from factcheck_gui.services.claim_reading import ClaimReader
from factcheck_gui.services.workspace import Workspace

_FIRST = 4


@pytest.fixture(autouse=True)
def _few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Four claims are enough for a first look."""
    monkeypatch.setattr(reading_anew, "_FIRST", _FIRST)
    monkeypatch.setattr(reading_anew, "_IN_SIGHT", 0)


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The articles all claims of which have been read after the first look."""
    told: list[str] = []
    read = ClaimReader.outlines

    def outlines(reader: ClaimReader, article_id: str) -> list[tuple[int, int, str, str, str | None]]:
        told.append(article_id)
        return read(reader, article_id)

    monkeypatch.setattr(ClaimReader, "outlines", outlines)
    return told


def tag(workspace: Workspace, article_id: str, *spans: Span) -> None:
    review = workspace.browsing.review(article_id)
    text = review.text.text
    kinds = tuple(ClaimKind)
    edits = (
        workspace.composer.tag(review.version, text, span, kinds[n % len(kinds)])
        for n, span in enumerate(spans)
    )
    workspace.editing.submit(batch(tuple(edits)))


def tag_statements(workspace: Workspace, article_id: str) -> None:
    tag(workspace, article_id, *workspace.browsing.review(article_id).text.statements)


def test_the_top_shows_its_claims_without_reading_the_others(
    workspace: Workspace, bridge: str, reads: list[str]
) -> None:
    tag_statements(workspace, bridge)
    review = workspace.browsing.review(bridge)
    reads.clear()
    top = review.text.statements[0]

    shown = review.claims.outlines_so_far.on(top.start, top.end)

    assert [one.span for one in shown] == [top]
    assert not review.claims.is_complete
    assert reads == []
    assert len(review.claims) == len(review.text.statements)
    assert reads == [bridge]


def test_where_claims_stand_close_all_that_may_be_in_sight_are_read(
    workspace: Workspace, bridge: str, reads: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    tag_statements(workspace, bridge)
    statements = workspace.browsing.review(bridge).text.statements
    reads.clear()
    monkeypatch.setattr(reading_anew, "_IN_SIGHT", statements[_FIRST - 1].start)
    assert len(workspace.browsing.review(bridge).claims.outlines_so_far) == _FIRST

    monkeypatch.setattr(reading_anew, "_IN_SIGHT", statements[_FIRST - 1].start + 1)
    assert len(workspace.browsing.review(bridge).claims.outlines_so_far) == len(statements)
    assert reads == []


def test_an_article_of_few_claims_is_read_once(workspace: Workspace, bridge: str, reads: list[str]) -> None:
    tag(workspace, bridge, *workspace.browsing.review(bridge).text.statements[: _FIRST - 1])
    reads.clear()

    assert len(workspace.browsing.review(bridge).claims) == _FIRST - 1
    assert reads == []


@pytest.mark.parametrize("seed", range(5))
def test_on_any_stretch_the_first_look_equals_the_whole(workspace: Workspace, bridge: str, seed: int) -> None:
    dice = random.Random(seed)
    length = len(workspace.browsing.review(bridge).text.text)
    begins = [dice.randrange(length // 2) for _ in range(2 * _FIRST)]
    # Several begin at the same place, and some reach far beyond the first look.
    spans = {(start, dice.choice((start + 1, start + 9, length))) for start in (*begins, *begins)}
    tag(workspace, bridge, *(Span(start=start, end=end) for start, end in spans))
    whole = workspace.browsing.review(bridge).claims.outlines

    for start in range(0, length, 3):
        end = start + dice.randrange(1, 20)
        first = workspace.browsing.review(bridge).claims.outlines_so_far
        if end > first.at(-1).start:
            # Whoever shows that has the others read before.
            break
        shown = first.on(start, end)
        assert shown == whole.on(start, end)
        assert [first.place(one.id) for one in shown] == [whole.place(one.id) for one in shown]


def test_an_edit_before_anybody_has_asked_for_more_counts(workspace: Workspace, bridge: str) -> None:
    tag_statements(workspace, bridge)
    review = workspace.browsing.review(bridge)
    last = workspace.browsing.review(bridge).claims[-1]

    removal = workspace.editing.submit(workspace.composer.remove_claim(last)).edit
    review.refresh(removal.changes)

    fresh = workspace.browsing.review(bridge)
    assert review.claims.ids == fresh.claims.ids
    assert review.claims.tally == fresh.claims.tally
    assert review.coverage.states == fresh.coverage.states
    assert review.coverage.count(StatementState.OPEN) == 1


def test_what_is_read_aside_is_read_whole(workspace: Workspace, bridge: str, reads: list[str]) -> None:
    tag_statements(workspace, bridge)
    reads.clear()

    review = workspace.browsing.review_aside(bridge)()

    assert reads == [bridge]
    assert len(review.claims) == len(review.text.statements)
    assert reads == [bridge]


def test_what_could_not_be_read_is_read_when_it_is_asked_for_again(
    workspace: Workspace, bridge: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    tag_statements(workspace, bridge)
    review = workspace.browsing.review(bridge)

    def fail(*_: object) -> None:
        raise DiskError(path=workspace.path, reason="torn out")

    with monkeypatch.context() as broken:
        broken.setattr(claim_reading, "outline_claims", fail)
        with pytest.raises(DiskError):
            review.claims.complete()

    assert review.coverage.count(StatementState.OPEN) == 0
    assert len(review.claims) == len(review.text.statements)
