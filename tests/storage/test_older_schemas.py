"""Files and exports that older programs have written are opened, with nothing lost."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from factcheck_gui.domain.claims import Standing
from factcheck_gui.domain.edits import Action, Cause, Entity
from factcheck_gui.domain.errors import DamagedError, OlderSchemaError
from factcheck_gui.domain.verdicts import Outcome, Question
from factcheck_gui.services.backups import list_backups
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.restoring import restore
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage import addresses, connection, holding
from factcheck_gui.storage.driver import sqlite3
from factcheck_gui.storage.migrations import SCHEMA_VERSION
from tests.conftest import BRIDGE, ROOT, take_in
from tests.storage.conftest import fingerprint

WRITTEN = ROOT / "tests" / "workspaces"


OLDER = tuple(
    f"schema-{schema}.{suffix}" for schema in range(1, SCHEMA_VERSION) for suffix in ("factcheck", "json")
)


@pytest.fixture(params=OLDER)
def opened(request: pytest.FixtureRequest, tmp_path: Path, desk: Desk) -> Iterator[Workspace]:
    """A workspace of an older schema: migrated, or restored from its export."""
    workspace = taken_up(WRITTEN / request.param, tmp_path, desk)
    yield workspace
    workspace.close()


@pytest.fixture(params=[name for name in OLDER if name < "schema-3"])
def without_sources(request: pytest.FixtureRequest, tmp_path: Path, desk: Desk) -> Iterator[Workspace]:
    """A workspace of a schema that knew neither sources nor scales of the desk's own."""
    workspace = taken_up(WRITTEN / request.param, tmp_path, desk)
    yield workspace
    workspace.close()


def taken_up(source: Path, folder: Path, desk: Desk) -> Workspace:
    """Open a copy of an older file, or restore an older export."""
    if source.suffix == ".json":
        return restore(source, folder / "restored.factcheck", desk)
    shutil.copyfile(source, folder / source.name)
    return Workspace.open(folder / source.name, desk)


@pytest.mark.parametrize("schema", range(1, SCHEMA_VERSION))
def test_where_nothing_can_be_written_it_is_said_to_be_older(
    tmp_path: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch, schema: int
) -> None:
    path = tmp_path / "older.factcheck"
    shutil.copyfile(WRITTEN / f"schema-{schema}.factcheck", path)
    before = fingerprint(tmp_path)

    with monkeypatch.context() as only_read:
        for module in (addresses, connection, holding):
            only_read.setattr(module, "is_writable", is_nothing_writable)
        with pytest.raises(OlderSchemaError) as caught:
            Workspace.open(path, desk)

    assert (caught.value.path, caught.value.found, caught.value.known) == (path, schema, SCHEMA_VERSION)
    assert fingerprint(tmp_path) == before
    assert not list_backups(desk.backups)
    Workspace.open(path, desk).close()


def is_nothing_writable(_: Path) -> bool:
    """Tell what is true of everything on a disk that can only be read."""
    return False


def test_it_is_whole_and_agrees_with_its_history(opened: Workspace) -> None:
    assert opened.verify() == ()


def test_every_article_and_claim_is_there(opened: Workspace) -> None:
    counts = {one.article.details.title: one.claims for one in opened.browsing.articles()}

    for small in ("Tram stops", "A second article"):
        counts.pop(small, None)
    (claims,) = counts.values()
    assert claims > 5


def test_every_claim_stands_where_it_stood(opened: Workspace) -> None:
    for overview in opened.browsing.articles():
        review = opened.browsing.review(overview.article.id)
        assert all(one.claim.standing is Standing.PLACED for one in review.claims)
        assert all(one.claim.is_attached(review.text.text) for one in review.claims)


def test_each_scale_is_the_default_of_its_question(without_sources: Workspace) -> None:
    defaults = [scale.question for scale in without_sources.browsing.scales() if scale.is_default]

    assert sorted(defaults) == sorted(Question)
    assert {event.action for event in without_sources.browsing.history() if event.entity is Entity.SCALE} <= {
        Action.UPGRADE,
        Action.CREATE_WORKSPACE,
    }


def test_what_notes_said_of_their_sources_has_become_sources(without_sources: Workspace) -> None:
    sources = without_sources.noting.sources()
    used = {use.source_id for use in without_sources.noting.uses()}

    assert used <= {source.id for source in sources}
    assert len({(s.title, s.publisher, s.link) for s in sources}) == len(sources)
    assert all(s.title or s.publisher or s.link for s in sources)


@pytest.mark.parametrize("name", ["schema-2.factcheck", "schema-2.json"])
def test_a_note_keeps_all_that_it_said(name: str, tmp_path: Path, desk: Desk) -> None:
    with closing(sqlite3.connect(WRITTEN / "schema-2.factcheck")) as connection:
        rows = connection.execute(
            "SELECT id, title, publisher, link, note, quote, seen FROM source_notes WHERE removed = 0"
        ).fetchall()
    workspace = taken_up(WRITTEN / name, tmp_path, desk)
    article_id = workspace.browsing.articles()[0].article.id
    review = workspace.browsing.review(article_id)
    notes = [cited for one in (*review.claims, *review.others) for cited in one.notes]
    found = [(n.id, n.title, n.publisher, n.link, n.note.note, n.note.quote, n.note.seen) for n in notes]
    workspace.close()

    assert len(rows) > 20
    assert sorted(found) == sorted(rows)


def test_the_values_that_ship_say_what_they_make_of_the_words_rated(opened: Workspace) -> None:
    outcomes = {value.name: value.outcome for scale in opened.browsing.scales() for value in scale.values}

    assert outcomes["true"] is Outcome.RIGHT
    assert outcomes["false"] is Outcome.WRONG
    assert outcomes["misleading"] is Outcome.PARTLY
    assert outcomes["unproven"] is Outcome.OPEN


def test_a_value_that_was_removed_before_comes_back_as_its_history_says(tmp_path: Path, desk: Desk) -> None:
    path = tmp_path / "schema-3.factcheck"
    shutil.copyfile(WRITTEN / path.name, path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE rating_values SET removed = 1 WHERE name = 'half_true'")
        connection.commit()

    Workspace.open(path, desk).close()

    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT outcome FROM rating_values WHERE name = 'half_true'")
        assert rows.fetchall() == [("open",)]


def test_it_is_worked_on_as_any_other(opened: Workspace) -> None:
    take_in(opened, BRIDGE)
    opened.recognising.sketch_older()

    assert opened.verify() == ()


def test_whatever_is_removed_from_it_comes_back(opened: Workspace) -> None:
    for overview in opened.browsing.articles():
        review = opened.browsing.review(overview.article.id)
        if review.article.is_signed_off:
            opened.editing.submit(opened.signing.reopen(review.article))
            review.reload()
        for reviewed in review.claims[:3]:
            removed = opened.editing.submit(opened.composer.remove_claim(reviewed))
            opened.editing.submit(removed.edit.inverse(), Cause.UNDO)
        removed = opened.editing.submit(opened.composer.remove_article(review.article))
        opened.editing.submit(removed.edit.inverse(), Cause.UNDO)

    assert opened.verify() == ()


@pytest.mark.parametrize("schema", range(1, SCHEMA_VERSION))
@pytest.mark.parametrize(
    "lost", ["TRIGGER events_are_never_changed", "INDEX one_verdict_per_question", "VIEW live_claims"]
)
def test_one_that_lost_a_part_of_its_own_schema_is_refused_and_left_alone(
    tmp_path: Path, desk: Desk, schema: int, lost: str
) -> None:
    path = tmp_path / "older.factcheck"
    shutil.copyfile(WRITTEN / f"schema-{schema}.factcheck", path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"DROP {lost}")
        connection.commit()
    before = path.read_bytes()

    with pytest.raises(DamagedError) as caught:
        Workspace.open(path, desk)

    assert lost.split()[1] in caught.value.finding
    assert path.read_bytes() == before
    assert not desk.backups.exists()
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


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
