"""Things of the workspace as flat fields, as the tables and the history hold them."""

from collections.abc import Mapping
from dataclasses import fields as dataclass_fields
from enum import Enum
from typing import Final

from factcheck_gui.domain.articles import Article, Version
from factcheck_gui.domain.claims import Claim, Placement
from factcheck_gui.domain.coverage import Mark
from factcheck_gui.domain.edits import Change, Entity, Value
from factcheck_gui.domain.links import Link
from factcheck_gui.domain.parties import Party
from factcheck_gui.domain.rules import RuleSetting
from factcheck_gui.domain.sources import Source, SourceNote
from factcheck_gui.domain.verdicts import RatingScale, RatingValue, Verdict

Thing = (
    Article
    | Version
    | Claim
    | Verdict
    | SourceNote
    | Link
    | Mark
    | Placement
    | Source
    | Party
    | RatingScale
    | RatingValue
    | RuleSetting
)

_ENTITIES: Final[dict[type, Entity]] = {
    Article: Entity.ARTICLE,
    Version: Entity.VERSION,
    Claim: Entity.CLAIM,
    Verdict: Entity.VERDICT,
    SourceNote: Entity.NOTE,
    Link: Entity.LINK,
    Mark: Entity.MARK,
    Placement: Entity.PLACEMENT,
    Source: Entity.SOURCE,
    Party: Entity.PARTY,
    RatingScale: Entity.SCALE,
    RatingValue: Entity.VALUE,
    RuleSetting: Entity.RULE,
}

PLACE_FIELDS: Final = ("version_id", "start", "end", "quote", "prefix", "suffix")
"""What says where a claim stands; it changes as a whole, so that it can be checked against the text."""


LATER_FIELDS: Final[Mapping[Entity, Mapping[str, Value]]] = {
    Entity.ARTICLE: {
        "provenance": "",
        "truth_scale": None,
        "attribution_scale": None,
        "signed_by": None,
        "signed_at": None,
    },
    Entity.VERSION: {"original": None, "incomplete": None},
    Entity.CLAIM: {
        "standing": "placed",
        "proposed_in": None,
        "proposed_start": None,
        "proposed_end": None,
        "checked_in": None,
        "reported_by": None,
        "state": "open",
        "remark": None,
        "correction": None,
    },
    Entity.VERDICT: {"as_of": None, "due_on": None},
    Entity.NOTE: {"source_id": None},
    Entity.SOURCE: {"contact": None},
    Entity.VALUE: {"outcome": "open"},
}
"""Fields that did not exist when the first events were written, with the value that a migration gave them."""

FORMER_FIELDS: Final[Mapping[Entity, frozenset[str]]] = {
    Entity.NOTE: frozenset({"title", "publisher", "link"}),
}
"""Fields that older events name and no table has any more; a source has taken them over."""


def entity_of(thing: Thing) -> Entity:
    """Return which entity a thing is."""
    return _ENTITIES[type(thing)]


def fields_of(thing: Thing) -> dict[str, Value]:
    """Return the fields of a thing without its id; an article's details lie flat beside the rest.

    The values of a scale are things of their own.
    """
    found: dict[str, Value] = {}
    for field in dataclass_fields(thing):
        value = getattr(thing, field.name)
        if field.name == "values":
            continue
        if field.name == "details":
            found |= {inner.name: _plain(getattr(value, inner.name)) for inner in dataclass_fields(value)}
        elif field.name != "id":
            found[field.name] = _plain(value)
    return found


def creation(thing: Thing) -> Change:
    """Return the change by which a thing comes into being."""
    return Change(entity=entity_of(thing), entity_id=thing.id, old=None, new=fields_of(thing))


def removal(thing: Thing) -> Change:
    """Return the change by which a thing goes; storage keeps it, so that undo brings back the same id."""
    return creation(thing).inverse()


def difference(before: Thing, after: Thing) -> tuple[Change, ...]:
    """Return the change that leads from one state of a thing to another; none where they are equal."""
    old, new = fields_of(before), fields_of(after)
    changed = [name for name in old if old[name] != new[name]]
    if not changed:
        return ()
    return (
        Change(
            entity=entity_of(before),
            entity_id=before.id,
            old={name: old[name] for name in changed},
            new={name: new[name] for name in changed},
        ),
    )


def _plain(value: object) -> Value:
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, bool):
        # As SQLite holds it.
        return int(value)
    if value is None or isinstance(value, (str, int, float)):
        return value
    msg = f"no field can hold a {type(value).__name__}"
    raise TypeError(msg)
