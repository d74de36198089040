"""What leads from one state of a workspace to another: the changes by which a backup is restored."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from factcheck_gui.domain.edits import Change, Entity, Value
from factcheck_gui.domain.fields import PLACE_FIELDS

Contents = Mapping[tuple[Entity, str], Mapping[str, Value]]
"""The fields of everything that is alive."""

PARENTS_FIRST: Final = (
    *(Entity.SCALE, Entity.VALUE, Entity.RULE, Entity.PARTY, Entity.SOURCE, Entity.ARTICLE, Entity.VERSION),
    *(Entity.CLAIM, Entity.PLACEMENT, Entity.VERDICT, Entity.NOTE, Entity.LINK, Entity.MARK),
)

# Of these only one may be alive at a time. Two that exchange theirs cannot do so one after the other: each
# goes first, and comes back as it is to be.
_ALONE: Final[Mapping[Entity, frozenset[str]]] = {
    Entity.SCALE: frozenset({"question", "is_default"}),
    Entity.VALUE: frozenset({"scale_id", "name"}),
    Entity.PARTY: frozenset({"name"}),
    Entity.VERSION: frozenset({"article_id", "number"}),
    Entity.VERDICT: frozenset({"claim_id", "question"}),
    Entity.LINK: frozenset({"from_claim", "to_claim", "type"}),
}
# Whatever of a claim's place changes, it is held against the text as a whole.
_TOGETHER: Final = {Entity.CLAIM: PLACE_FIELDS}
_DEFAULT: Final = {"is_default": 1}
_NO_DEFAULT: Final = {"is_default": 0}


def changes_between(present: Contents, wanted: Contents) -> tuple[Change, ...]:
    """Return the changes that make one state of the other, in an order in which they can be written.

    What goes does so first, and what hangs on it before; what comes does so after what it hangs on.
    """
    going: list[Change] = []
    coming: list[Change] = []
    for entity, entity_id in present.keys() | wanted.keys():
        old, new = present.get((entity, entity_id)), wanted.get((entity, entity_id))
        if old is None or new is None:
            whole = _change(entity, entity_id, old, new)
            (coming if old is None else going).extend(_without_default(whole))
            continue
        names = _changed(entity, old, new)
        if _ALONE.get(entity, frozenset()).isdisjoint(names):
            coming += [_change(entity, entity_id, _of(old, names), _of(new, names))] if names else []
        else:
            going.append(_change(entity, entity_id, old, None))
            coming.append(_change(entity, entity_id, None, new))
    return *reversed(_sorted(going)), *_sorted(coming)


def gone(changes: Iterable[Change]) -> Iterator[Change]:
    """Yield the changes by which something goes and does not come back."""
    ends: dict[tuple[Entity, str], Change] = {}
    for change in changes:
        ends[change.entity, change.entity_id] = change
    return (change for change in ends.values() if change.new is None)


def _without_default(change: Change) -> tuple[Change, ...]:
    """Return the changes by which a thing comes or goes: a scale does so while it is not the default one."""
    fields = change.new or change.old or {}
    if change.entity is not Entity.SCALE or not fields.get("is_default"):
        return (change,)
    plain = {**fields, "is_default": 0}
    if change.new is None:
        return _change(*_key(change), plain, None), _change(*_key(change), _DEFAULT, _NO_DEFAULT)
    return _change(*_key(change), None, plain), _change(*_key(change), _NO_DEFAULT, _DEFAULT)


def _key(change: Change) -> tuple[Entity, str]:
    return change.entity, change.entity_id


def _changed(entity: Entity, old: Mapping[str, Value], new: Mapping[str, Value]) -> tuple[str, ...]:
    names = [name for name in new if name not in old or old[name] != new[name]]
    together = _TOGETHER.get(entity, ())
    if not set(together).isdisjoint(names):
        names += [name for name in together if name not in names]
    return tuple(names)


def _of(fields: Mapping[str, Value], names: Iterable[str]) -> dict[str, Value]:
    return {name: fields.get(name) for name in names}


def _change(
    entity: Entity, entity_id: str, old: Mapping[str, Value] | None, new: Mapping[str, Value] | None
) -> Change:
    return Change(entity=entity, entity_id=entity_id, old=old, new=new)


def _sorted(changes: Iterable[Change]) -> list[Change]:
    """Return changes with parents first, those of one text together, and those alike together."""
    return sorted(changes, key=_order)


def _order(change: Change) -> tuple[int, bool, bool, str, str]:
    fields = change.new or change.old or {}
    text = str(fields.get("version_id", "")) if change.entity is Entity.CLAIM else ""
    is_choice = change.old in (_DEFAULT, _NO_DEFAULT)
    return PARENTS_FIRST.index(change.entity), is_choice, change.old is None, text, change.entity_id
