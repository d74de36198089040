"""Whatever is done is named in the menu and told in the history, with no raw name of a field."""

from collections.abc import Iterator
from dataclasses import fields
from typing import Final, get_args

import pytest

from factcheck_gui.domain.articles import ArticleDetails
from factcheck_gui.domain.edits import Action, Cause, Entity, Value
from factcheck_gui.domain.fields import Thing, entity_of
from factcheck_gui.domain.history import Event
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.tables import TABLES
from factcheck_gui.ui.text.edit_names import edit_name
from factcheck_gui.ui.text.history_subjects import Subjects
from factcheck_gui.ui.text.history_templates import ANY_CHANGED, ANY_CREATED, ANY_REMOVED
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


class Templates:
    """Stands for a translation and remembers what was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, text: str) -> str:
        self.asked.append(text)
        return text

    @property
    def are_all_known(self) -> bool:
        """Tell whether nothing was said in the words for what has none of its own."""
        return {ANY_CREATED, ANY_REMOVED, ANY_CHANGED}.isdisjoint(self.asked)


def words_of(workspace: Workspace, templates: Templates) -> ChangeWords:
    return ChangeWords(Subjects(workspace.browsing), workspace.browsing.scales(), translate=templates)


def test_every_table_is_asked_for() -> None:
    asked = {entity for entity, _ in changeable()}

    assert asked | _COME_AND_GO == set(TABLES)


def test_a_change_of_any_field_is_told_in_words(workspace: Workspace) -> None:
    untold: list[tuple[Entity, str, str]] = []
    for entity, name in changeable():
        templates = Templates()
        event = event_of(entity, name, "1", "retired" if name == "standing" else "2")
        words = words_of(workspace, templates).words(event)
        if not words or not templates.are_all_known or "_" in words:
            untold.append((entity, name, words))

    assert untold == []


@pytest.mark.parametrize("action", WAYS)
def test_an_action_is_named_in_the_menu_and_told_in_the_history(action: Action, workspace: Workspace) -> None:
    edit = WAYS[action](World(workspace))
    submitted = workspace.editing.submit(edit, copies=copies_of(edit))
    workspace.editing.submit(submitted.edit.inverse(), Cause.UNDO)
    templates = Templates()
    told = words_of(workspace, templates)

    name = edit_name(edit)
    words = [told.words(event) for event in workspace.browsing.history()]

    assert name not in ("", "edit")
    assert not {"%", "_"} & set(name)
    assert all(words)
    assert templates.are_all_known
