"""Whatever is done is named in the menu and told in the history, with no raw name of a field."""

from collections.abc import Iterator
from dataclasses import fields
from typing import Final, get_args

import pytest

from factcheck_gui.domain.articles import ArticleDetails
from factcheck_gui.domain.edits import Action, Cause, Edit, Entity, Value
from factcheck_gui.domain.fields import Thing, entity_of
from factcheck_gui.domain.history import Event
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.tables import TABLES
from factcheck_gui.ui.text.edit_names import edit_name
from factcheck_gui.ui.text.history_subjects import Subjects
from factcheck_gui.ui.text.history_words import ChangeWords
from tests.every_action import WAYS, World
from tests.random_desk import copies_of

_NEVER_CHANGED: Final[frozenset[tuple[Entity, str]]] = frozenset(
    {
        *((Entity.CLAIM, name) for name in ("article_id",)),
        *((Entity.VERDICT, name) for name in ("question",)),
        *((Entity.VALUE, name) for name in ("scale_id", "name")),
    }
)
"""What a thing is made with and keeps."""
_COME_AND_GO: Final = frozenset({Entity.VERSION, Entity.PLACEMENT, Entity.MARK})
"""What is made and taken away, and never changed."""
_TOLD_WITH_OTHERS: Final[frozenset[tuple[Entity, str]]] = frozenset(
    {
        (Entity.ARTICLE, "provenance"),
        (Entity.ARTICLE, "signed_by"),
        *((Entity.CLAIM, f"proposed_{name}") for name in ("in", "start", "end")),
        *((Entity.CLAIM, name) for name in ("version_id", "start", "end", "quote", "prefix", "suffix")),
    }
)
"""What changes only together with something else, which tells of it."""
_MADE: Final = frozenset({"id", "removed", "created_at", "reviewer"})


def changeable() -> Iterator[tuple[Entity, str]]:
    """Yield every field that an edit may change by itself."""
    for made in get_args(Thing):
        (entity,) = {one for one in Entity if entity_of(made.__new__(made)) is one}
        names = [field.name for field in fields(made)]
        if entity is Entity.ARTICLE:
            names += [field.name for field in fields(ArticleDetails)]
        for name in names:
            silent = (entity, name) in _NEVER_CHANGED | _TOLD_WITH_OTHERS
            if name not in _MADE | {"details", "values"} and entity not in _COME_AND_GO and not silent:
                yield entity, name


def event_of(entity: Entity, name: str, old: Value, new: Value) -> Event:
    """Return an event that changes one field."""
    return Event(
        number=1,
        edit_id="e",
        at="2026-03-04T10:00:00.000Z",
        reviewer="Reviewer 1",
        cause=Cause.EDIT,
        action=Action.BATCH,
        detail="",
        entity=entity,
        entity_id="x",
        old={name: old},
        new={name: new},
    )


def words_of(workspace: Workspace) -> ChangeWords:
    return ChangeWords(Subjects(workspace.browsing), workspace.browsing.scales())


def test_every_table_is_asked_for() -> None:
    asked = {entity for entity, _ in changeable()}

    assert asked | _COME_AND_GO == set(TABLES)


@pytest.mark.parametrize(("entity", "name"), tuple(changeable()))
def test_a_change_of_a_field_is_told_in_words(entity: Entity, name: str, workspace: Workspace) -> None:
    words = words_of(workspace).words(event_of(entity, name, "1", "2"))

    assert words
    assert not words.startswith((f"{name}:", f"{entity.value}:"))
    assert "_" not in words


@pytest.mark.parametrize("action", WAYS)
def test_an_action_has_a_name_in_the_menu(action: Action, workspace: Workspace) -> None:
    edit = WAYS[action](World(workspace))

    for one in (edit, Edit(action=action, changes=edit.changes)):
        name = edit_name(one)
        assert name not in ("", "edit")
        assert "%" not in name
        assert "_" not in name


@pytest.mark.parametrize("action", WAYS)
def test_what_an_action_changes_is_told_in_words(action: Action, workspace: Workspace) -> None:
    edit = WAYS[action](World(workspace))
    submitted = workspace.editing.submit(edit, copies=copies_of(edit))
    workspace.editing.submit(submitted.edit.inverse(), Cause.UNDO)
    told = words_of(workspace)

    for event in workspace.browsing.history():
        words = told.words(event)
        names = {*(event.old or {}), *(event.new or {})}
        assert words
        assert not words.startswith(tuple(f"{name}: " for name in names))
        assert not words.startswith((f"{event.entity.value} added", f"{event.entity.value} removed"))
