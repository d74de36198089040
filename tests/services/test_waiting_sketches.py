"""Sketches of many articles are written together, and nobody is recognised less for it."""

from dataclasses import replace

import pytest

from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.domain.known import KnownBy
from factcheck_gui.services import waiting_sketches
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.likeness import LEAST_SHARED


def draft(workspace: Workspace, number: int, more: str = "") -> ArticleDraft:
    words = " ".join(f"w{number}x{place}" for place in range(60))
    return workspace.importing.preview_text(f"Story {number}\n\nIt says {words}.{more}")


def take_in(workspace: Workspace, *drafts: ArticleDraft) -> None:
    intake = workspace.importing.compose(*drafts)
    workspace.importing.submit(intake, indexes_now=False)
    workspace.recognising.waiting.add(intake.incoming)


def count(workspace: Workspace, table: str) -> int:
    return int(workspace._store.db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def test_an_article_whose_sketch_waits_is_recognised(workspace: Workspace) -> None:
    take_in(workspace, draft(workspace, 1))
    assert count(workspace, "sketches") == 0

    known = workspace.recognising.known(draft(workspace, 1, " And more."))

    assert known is not None
    assert known.by is KnownBy.WORDS


def test_another_article_leaves_them_waiting(workspace: Workspace) -> None:
    take_in(workspace, draft(workspace, 1))

    assert workspace.recognising.known(draft(workspace, 2)) is None
    assert count(workspace, "sketches") == 0


@pytest.mark.parametrize(("shared", "written"), [(LEAST_SHARED - 1, 0), (LEAST_SHARED, 24)])
def test_they_are_written_for_an_article_that_may_be_like_one_of_them(
    workspace: Workspace, shared: int, written: int
) -> None:
    first, *others = (draft(workspace, number) for number in range(3))
    take_in(workspace, first)
    # As sentences do that many articles have, and hashes of different words now and then.
    meeting = [replace(one, sketch=first.sketch[:shared] + one.sketch[shared:]) for one in others]

    assert workspace.recognising.known_among(meeting) == [None, None]
    assert count(workspace, "sketches") == written


def test_they_are_written_a_few_at_a_time(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting_sketches, "_MANY", 3)
    monkeypatch.setattr(waiting_sketches, "_AT_ONCE", 30)
    waiting = workspace.recognising.waiting
    take_in(workspace, *(draft(workspace, number) for number in range(3)))
    steps = 0
    while waiting.are_due:
        waiting.write_some()
        steps += 1

    assert (steps, count(workspace, "sketches"), count(workspace, "sketched")) == (3, 72, 3)


def test_what_is_lost_on_the_way_is_sketched_later(workspace: Workspace) -> None:
    take_in(workspace, draft(workspace, 1), draft(workspace, 2))

    workspace.recognising.sketch_older()

    assert (count(workspace, "sketches"), count(workspace, "sketched")) == (48, 2)
