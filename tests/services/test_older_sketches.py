"""Sketches that an older program has made are of other numbers: each version is sketched anew."""

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from factcheck_gui.domain.known import KnownBy
from factcheck_gui.services import older_sketches
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.driver import sqlite3
from factcheck_gui.text import similarity
from factcheck_gui.text.similarity import sketch
from tests.conftest import ROOT


@pytest.fixture(params=[5, 6])
def opened(request: pytest.FixtureRequest, tmp_path: Path, desk: Desk) -> Iterator[Workspace]:
    """A workspace of an older schema, with two articles that were sketched."""
    path = tmp_path / "older.factcheck"
    shutil.copyfile(ROOT / "tests" / "workspaces" / f"schema-{request.param}.factcheck", path)
    workspace = Workspace.open(path, desk)
    yield workspace
    workspace.close()


def _numbers(workspace: Workspace) -> set[int]:
    with sqlite3.connect(workspace.path) as connection:
        found = {row[0] for row in connection.execute("SELECT hash FROM sketches")}
    connection.close()
    return found


def _texts(workspace: Workspace) -> list[str]:
    articles = workspace.browsing.articles()
    return [workspace.browsing.review(one.article.id).text.text for one in articles]


def test_the_older_numbers_go_with_the_step(opened: Workspace) -> None:
    assert _numbers(opened) == set()
    assert opened.verify() == ()


def test_each_version_has_a_sketch_of_the_new_numbers_soon(opened: Workspace) -> None:
    opened.recognising.sketch_older()

    assert _numbers(opened) == {number for text in _texts(opened) for number in sketch(text)}


def test_an_article_that_came_in_before_is_recognised_by_its_words(opened: Workspace) -> None:
    opened.recognising.sketch_older()
    text = max(_texts(opened), key=len)

    known = opened.recognising.known(opened.importing.preview_text(f"{text}\n\nIt has a new last line."))

    assert known is not None
    assert known.by is KnownBy.WORDS


def test_a_long_text_is_sketched_in_many_turns(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    words = " ".join(f"w{number}" for number in range(3_000))
    draft = workspace.importing.preview_text(f"Long\n\nIt says {words}.")
    workspace.importing.submit(workspace.importing.compose(draft), indexes_now=False)
    monkeypatch.setattr(similarity, "_PART", 1_000)
    # By this clock a turn begins, has time for one step, and is over.
    moments = (float(now) for turn in range(0, 1_000, 10) for now in (turn, turn, turn + 1))
    monkeypatch.setattr(older_sketches, "monotonic", partial(next, moments, 1e6))
    turns = 1
    while workspace.recognising.sketch_some():
        turns += 1

    assert turns > 15
    assert _numbers(workspace) == set(draft.sketch)


def test_sketches_of_several_versions_are_one_commit(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5):
        draft = workspace.importing.preview_text(f"Story {number}\n\nIt says {number} and {number * 7}.")
        workspace.importing.submit(workspace.importing.compose(draft), indexes_now=False)
    monkeypatch.setattr(older_sketches, "_WRITTEN_TOGETHER", 2)
    statements: list[str] = []
    workspace._store.db.conn.set_trace_callback(statements.append)

    workspace.recognising.sketch_older()
    workspace._store.db.conn.set_trace_callback(None)

    assert statements.count("COMMIT") == 3
    assert workspace.recognising.is_complete
