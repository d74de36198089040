"""Things of the workspace as flat fields, as the tables and the history hold them."""

from collections.abc import Mapping
from enum import Enum
from operator import attrgetter
from typing import Final

from factcheck_gui.domain.articles import Article, ArticleDetails, Version
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

# The fields of our dataclasses, in order; `fields()` would look through them anew each time.
_slots: Final = attrgetter("__slots__")
_NO_FIELDS: Final = frozenset({"id", "values"})
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
    for name in _names(thing):
        value = getattr(thing, name)
        if value is None or type(value) is str:
            found[name] = value
        elif name == "details":
            found |= {inner: _plain(getattr(value, inner)) for inner in _names(value)}
        else:
            found[name] = _plain(value)
    return found


def creation(thing: Thing) -> Change:
    """Return the change by which a thing comes into being."""
    return Change(entity=entity_of(thing), entity_id=thing.id, old=None, new=fields_of(thing))


def removal(thing: Thing) -> Change:
    """Return the change by which a thing goes; storage keeps it, so that undo brings back the same id."""
    return creation(thing).inverse()


def difference(before: Thing, after: Thing) -> tuple[Change, ...]:
    """Return the change that leads from one state of a thing to another; none where they are equal."""
    old: dict[str, Value] = {}
    new: dict[str, Value] = {}
    _compare(before, after, old, new)
    return (Change(entity=entity_of(before), entity_id=before.id, old=old, new=new),) if old else ()


def change_of(thing: Thing, name: str, value: object) -> tuple[Change, ...]:
    """Return the change that gives one field of a thing another value; none where it has that already."""
    was, now = _plain(getattr(thing, name)), _plain(value)
    if was == now:
        return ()
    return (Change(entity=entity_of(thing), entity_id=thing.id, old={name: was}, new={name: now}),)


def _compare(
    before: Thing | ArticleDetails,
    after: Thing | ArticleDetails,
    old: dict[str, Value],
    new: dict[str, Value],
) -> None:
    """Note the fields in which two states differ; in most they share the very same value."""
    for name in _names(before):
        value, other = getattr(before, name), getattr(after, name)
        if value is other:
            continue
        if name == "details":
            _compare(value, other, old, new)
        elif (was := _plain(value)) != (now := _plain(other)):
            old[name], new[name] = was, now


def _names(thing: Thing | ArticleDetails) -> list[str]:
    """Return the names of the fields of a thing, but for its id and for what are things of their own."""
    return [name for name in _slots(thing) if name not in _NO_FIELDS]


def _plain(value: object) -> Value:
    if value is None or type(value) is str:
        return value
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, bool):
        # As SQLite holds it.
        return int(value)
    if value is None or isinstance(value, (str, int, float)):
        return value
    msg = f"no field can hold a {type(value).__name__}"
    raise TypeError(msg)
