"""Restoring a backup is one edit: what the backup holds comes back, and undo takes that back."""

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from shutil import copyfile
from typing import Final

import pytest

from factcheck_gui.domain.edits import Action, Cause, Change, Edit, Entity
from factcheck_gui.domain.errors import (
    ExpectedError,
)
from factcheck_gui.domain.history import State, replay
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.review import Review
from factcheck_gui.services.sample import create_sample
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.history import list_events
from tests.conftest import BRIDGE, take_in
from tests.full import full
from tests.random_desk import copies_of
from tests.random_user import RandomUser
from tests.services.restorations import restored, state
from tests.services.versions import CHANGED, DENIAL, SAFE, rate, tag, take_in_version

_ANY_WAY: Final = 0.4
"""How often the random user does what may be refused."""


def check_both_ways(workspace: Workspace, backup: Path, wanted: State) -> None:
    """Restore, undo and redo, and look after each whether all is as it must be."""
    db, before = workspace.browsing._store.db, state(workspace)

    done = restored(workspace, backup).edit
    assert state(workspace) == wanted == replay(list_events(db))
    workspace.editing.submit(done.inverse(), Cause.UNDO)
    assert state(workspace) == before
    workspace.editing.submit(done, Cause.REDO)
    assert state(workspace) == wanted == replay(list_events(db))

    assert workspace.verify() == ()


def test_what_was_done_since_is_taken_back_and_comes_again(workspace: Workspace, bridge: str) -> None:
    tag(workspace, bridge, SAFE)
    backup, wanted = workspace.back_up(), state(workspace)
    rate(workspace, bridge, SAFE)
    tag(workspace, bridge, DENIAL)

    check_both_ways(workspace, backup, wanted)


def test_what_was_removed_since_comes_back(workspace: Workspace, bridge: str) -> None:
    tag(workspace, bridge, SAFE, DENIAL)
    rate(workspace, bridge, SAFE)
    backup, wanted = workspace.back_up(), state(workspace)
    review = workspace.browsing.review(bridge)
    workspace.editing.submit(workspace.composer.remove_claim(review.claims[0]))
    workspace.editing.submit(workspace.composer.remove_article(review.article))

    check_both_ways(workspace, backup, wanted)


def test_what_came_in_since_goes(workspace: Workspace, bridge: str) -> None:
    backup, wanted = workspace.back_up(), state(workspace)
    other = take_in(workspace, BRIDGE.replace("rained", "snowed"))
    tag(workspace, other, SAFE)

    check_both_ways(workspace, backup, wanted)


def test_a_backup_from_before_a_new_version_brings_the_older_one_back(
    workspace: Workspace, bridge: str
) -> None:
    tag(workspace, bridge, SAFE, DENIAL)
    backup, wanted = workspace.back_up(), state(workspace)
    take_in_version(workspace, bridge, CHANGED)

    check_both_ways(workspace, backup, wanted)


def test_a_backup_from_after_a_new_version_brings_the_newer_one_back(
    workspace: Workspace, bridge: str
) -> None:
    tag(workspace, bridge, SAFE, DENIAL)
    taken = take_in_version(workspace, bridge, CHANGED)
    backup, wanted = workspace.back_up(), state(workspace)
    workspace.editing.submit(taken.edit.inverse(), Cause.UNDO)

    check_both_ways(workspace, backup, wanted)


def test_what_is_signed_off_does_not_stand_in_the_way(workspace: Workspace, bridge: str) -> None:
    tag(workspace, bridge, SAFE)
    backup, wanted = workspace.back_up(), state(workspace)
    tag(workspace, bridge, DENIAL)
    workspace.editing.submit(workspace.signing.sign_off(workspace.browsing.review(bridge).snapshot(), ()))

    check_both_ways(workspace, backup, wanted)


def test_names_that_were_exchanged_are_exchanged_back(workspace: Workspace) -> None:
    for number, name in enumerate(("Ada", "Bo")):
        fields = {"name": name, "role": None, "organisation": None, "identity": None, "aliases": None}
        new = {**fields, "created_at": "2026-03-04", "reviewer": "Ada"}
        _submit(workspace, Entity.PARTY, f"p{number}", None, new)
    backup, wanted = workspace.back_up(), state(workspace)
    for party, old, new_name in (("p0", "Ada", "C"), ("p1", "Bo", "Ada"), ("p0", "C", "Bo")):
        _submit(workspace, Entity.PARTY, party, {"name": old}, {"name": new_name})

    check_both_ways(workspace, backup, wanted)


def test_another_default_scale_is_exchanged_back(workspace: Workspace) -> None:
    backup, wanted = workspace.back_up(), state(workspace)
    added = workspace.scaling.new_scale("Ours", Question.TRUTH)
    workspace.editing.submit(added)
    ours = next(scale for scale in workspace.scaling.scales() if scale.name == "Ours")
    workspace.editing.submit(workspace.scaling.choose_for_workspace(ours))
    assert state(workspace) != wanted

    check_both_ways(workspace, backup, wanted)


@pytest.mark.parametrize("seed", range(full(6, 200)))
def test_whatever_was_done_since_is_taken_back_and_comes_again(
    workspace: Workspace, bridge: str, seed: int
) -> None:
    dice = random.Random(seed)
    user = RandomUser(workspace, dice)
    for _ in range(dice.randint(5, 40)):
        _do_something(workspace, user, dice, bridge)
    backup, wanted = workspace.back_up(), state(workspace)
    for _ in range(dice.randint(5, 40)):
        _do_something(workspace, user, dice, bridge)

    check_both_ways(workspace, backup, wanted)


def test_a_backup_of_the_same_state_changes_nothing(workspace: Workspace, bridge: str) -> None:
    tag(workspace, bridge, SAFE)

    assert workspace.restoring().compose(workspace.back_up(), "now").edit.is_empty


def test_it_tells_how_much_comes_and_goes(workspace: Workspace, bridge: str) -> None:
    tag(workspace, bridge, SAFE, DENIAL)
    backup = workspace.back_up()
    review = workspace.browsing.review(bridge)
    workspace.editing.submit(workspace.composer.remove_claim(review.claims[0]))
    rate(workspace, bridge, DENIAL)
    workspace.editing.submit(
        workspace.composer.correct(review.article, replace(review.article.details, title="Another title"))
    )

    found = workspace.restoring().compose(backup, "now")

    assert found.count(came=True) == {Entity.CLAIM: 1}
    assert found.count(came=False) == {Entity.VERDICT: 1}
    assert found.changed == 1


@pytest.fixture
def sample(tmp_path: Path, desk: Desk, halfway: Path) -> Iterator[Workspace]:
    opened = create_sample(tmp_path / "sample.factcheck", desk, halfway)
    yield opened
    opened.close()


def test_a_backup_of_another_workspace_brings_its_texts_along(
    workspace: Workspace, bridge: str, sample: Workspace, tmp_path: Path
) -> None:
    tag(workspace, bridge, SAFE)
    backup, wanted = sample.back_up(), state(sample)

    check_both_ways(workspace, backup, wanted)

    article = workspace.browsing.articles()[0].article
    assert workspace.browsing.review(article.id).claims
    assert workspace.recognising.known(workspace.importing.preview_text(_text_of(workspace, article.id)))


@pytest.mark.parametrize("schema", range(1, 6))
def test_a_backup_of_an_older_schema_is_migrated_in_a_copy(tmp_path: Path, desk: Desk, schema: int) -> None:
    old = Path(__file__).parents[1] / "workspaces" / f"schema-{schema}.factcheck"
    backup = Path(copyfile(old, tmp_path / "old.factcheck"))
    copyfile(old, tmp_path / "desk.factcheck")
    opened = Workspace.open(tmp_path / "desk.factcheck", desk)
    article = take_in(opened, BRIDGE)
    tag(opened, article, SAFE)

    found = restored(opened, backup)

    assert found.count(came=False)[Entity.ARTICLE] == 1
    assert article not in {one.article.id for one in opened.browsing.articles()}
    assert opened.verify() == ()
    assert backup.read_bytes() == old.read_bytes()
    opened.close()


def test_a_backup_is_only_read(workspace: Workspace, bridge: str) -> None:
    backup = workspace.back_up()
    content = backup.read_bytes()
    tag(workspace, bridge, SAFE)

    restored(workspace, backup)

    assert backup.read_bytes() == content
    assert [one.name for one in backup.parent.iterdir()] == [backup.name]


def _do_something(workspace: Workspace, user: RandomUser, dice: random.Random, article_id: str) -> None:
    review = Review(workspace.browsing._store, article_id)
    edit = user.edit(review, dice.choice(user.ways) if dice.random() < _ANY_WAY else None)
    if edit is not None:
        try:
            workspace.editing.submit(edit, copies=copies_of(edit))
        except ExpectedError:
            return


def _submit(
    workspace: Workspace,
    entity: Entity,
    entity_id: str,
    old: dict[str, str | None] | None,
    new: dict[str, str | None],
) -> None:
    change = Change(entity=entity, entity_id=entity_id, old=old, new=new)
    workspace.editing.submit(Edit(action=Action.CHANGE_PARTY, changes=(change,)))


def _text_of(workspace: Workspace, article_id: str) -> str:
    return workspace.browsing.review(article_id).text.text
