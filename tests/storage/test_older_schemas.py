"""Files and exports that older programs have written are opened, with nothing lost."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from factcheck_gui.domain.claims import Standing
from factcheck_gui.domain.edits import Cause
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.restoring import restore
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.driver import sqlite3
from tests.conftest import BRIDGE, ROOT, take_in

WRITTEN = ROOT / "tests" / "workspaces"


@pytest.fixture(params=["schema-1.factcheck", "schema-1.json"])
def opened(request: pytest.FixtureRequest, tmp_path: Path, desk: Desk) -> Iterator[Workspace]:
    """A workspace of the first schema: migrated, or restored from its export."""
    source = WRITTEN / request.param
    if source.suffix == ".json":
        workspace = restore(source, tmp_path / "restored.factcheck", desk)
    else:
        shutil.copyfile(source, tmp_path / source.name)
        workspace = Workspace.open(tmp_path / source.name, desk)
    yield workspace
    workspace.close()


def test_it_is_whole_and_agrees_with_its_history(opened: Workspace) -> None:
    assert opened.verify() == ()


def test_every_article_and_claim_is_there(opened: Workspace) -> None:
    counts = {one.article.details.title: one.claims for one in opened.browsing.articles()}

    assert counts.pop("Tram stops") == 0
    (claims,) = counts.values()
    assert claims > 5


def test_every_claim_stands_where_it_stood(opened: Workspace) -> None:
    for overview in opened.browsing.articles():
        review = opened.browsing.review(overview.article.id)
        assert all(one.claim.standing is Standing.PLACED for one in review.claims)
        assert all(one.claim.is_attached(review.text.text) for one in review.claims)


def test_it_is_worked_on_as_any_other(opened: Workspace) -> None:
    take_in(opened, BRIDGE)
    opened.recognising.sketch_older()

    assert opened.verify() == ()


def test_whatever_is_removed_from_it_comes_back(opened: Workspace) -> None:
    for overview in opened.browsing.articles():
        review = opened.browsing.review(overview.article.id)
        for reviewed in review.claims[:3]:
            removed = opened.editing.submit(opened.composer.remove_claim(reviewed))
            opened.editing.submit(removed.edit.inverse(), Cause.UNDO)
        removed = opened.editing.submit(opened.composer.remove_article(review.article))
        opened.editing.submit(removed.edit.inverse(), Cause.UNDO)

    assert opened.verify() == ()


def test_what_others_have_put_into_the_file_does_not_stand_in_the_way(tmp_path: Path, desk: Desk) -> None:
    path = tmp_path / "touched.factcheck"
    shutil.copyfile(WRITTEN / "schema-1.factcheck", path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE VIEW mine AS SELECT number FROM versions")
        connection.execute("CREATE INDEX my_index ON versions (origin)")
        connection.commit()

    workspace = Workspace.open(path, desk)

    assert workspace.verify() == ()
    workspace.close()
    with closing(sqlite3.connect(path)) as connection:
        names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
        assert {"mine", "my_index"} <= names
