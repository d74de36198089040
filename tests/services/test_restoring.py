"""A workspace comes back from its JSON as it was."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck_gui.domain.edits import Action
from factcheck_gui.domain.errors import (
    SignedOffError,
)
from factcheck_gui.domain.ids import IdMaker
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.exporting import ExportOrder
from factcheck_gui.services.restoring import restore
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.text.canonical import canonicalise
from tests.every_action import WAYS, World
from tests.random_desk import copies_of
from tests.services.worked_on import tables, worked_on

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


@contextmanager
def restored(source: Path, target: Path, desk: Desk) -> Iterator[Workspace]:
    """Restore a workspace and close it at the end."""
    workspace = restore(source, target, desk)
    try:
        yield workspace
    finally:
        workspace.close()


def test_all_rows_come_back_also_the_removed_ones_and_the_history(
    workspace: Workspace, exported: Path, tmp_path: Path, desk: Desk
) -> None:
    with restored(exported, tmp_path / "again.factcheck", desk) as again:
        assert tables(again) == tables(workspace)
        assert any(row["removed"] for row in tables(again)["claims"])
        assert {row["cause"] for row in tables(again)["events"]} == {"edit", "undo", "redo"}
        assert again.verify() == ()


def everything_new(workspace: Workspace) -> None:
    """Leave people, rules, scales, sources with copies, states and dates, and a signed-off article."""
    world = World(workspace)
    ways = (
        *(Action.CHANGE_PARTY, Action.RENAME_PARTY, Action.NAME_REPORTER, Action.SET_STATE, Action.SET_RULE),
        *(Action.ADD_SCALE, Action.CHANGE_SCALE, Action.CHOOSE_SCALE, Action.DATE_VERDICT, Action.KEEP_COPY),
        *(Action.CHANGE_SOURCE, Action.CHANGE_LINK, Action.DUPLICATE_CLAIM),
    )
    for action in ways:
        edit = WAYS[action](world)
        workspace.editing.submit(edit, copies=copies_of(edit))
        world.look()
    world.do(workspace.scaling.choose_for_article(world.article, Question.TRUTH, world.scale))
    world.do(world.sign_off())
    assert world.article.is_signed_off


def test_people_rules_scales_sources_states_and_sign_off_come_back(
    workspace: Workspace, tmp_path: Path, desk: Desk
) -> None:
    everything_new(workspace)
    workspace.exporting.export(ExportOrder(format_name="json"), tmp_path / "desk.json")

    with restored(tmp_path / "desk.json", tmp_path / "again.factcheck", desk) as again:
        assert tables(again) == tables(workspace)
        assert all(tables(again)[name] for name in ("parties", "rules", "sources", "originals", "placements"))
        assert again.verify() == ()
        (source,) = (one for one in again.noting.sources() if one.copy)
        assert again.copies.read(source) == b"one"
        article = again.browsing.articles()[0].article
        with pytest.raises(SignedOffError):
            again.editing.submit(again.composer.remove_article(article))


def test_a_restored_workspace_can_be_worked_on(exported: Path, tmp_path: Path, desk: Desk) -> None:
    with restored(exported, tmp_path / "again.factcheck", replace(desk, new_id=IdMaker())) as again:
        worked_on(again, "Another text.")
        assert again.verify() == ()
    with_again = Workspace.open(tmp_path / "again.factcheck", desk)
    assert len(with_again.browsing.articles()) == 2
    with_again.close()


@settings(max_examples=15, deadline=None)
@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=40).filter(str.strip))
def test_any_text_comes_back(words: str) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        desk = Desk(
            reviewer=canonicalise(words).text,
            clock=lambda: datetime(2026, 3, 4, tzinfo=UTC),
            new_id=IdMaker(),
            resources=RESOURCES,
            backups=folder / "backups",
        )
        workspace = Workspace.create(folder / "desk.factcheck", desk)
        worked_on(workspace, "Words: " + words)
        workspace.exporting.export(ExportOrder(format_name="json"), folder / "desk.json")
        with restored(folder / "desk.json", folder / "again.factcheck", desk) as again:
            assert tables(again) == tables(workspace)
        workspace.close()
