"""What an edit must fulfil before it is written."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from factcheck_gui.domain.addresses import is_link
from factcheck_gui.domain.clock import is_date, is_partial_date
from factcheck_gui.domain.edits import Change, Edit, Entity, Fields, Value
from factcheck_gui.domain.errors import InvalidValueError, OutOfRangeError, TooLongError
from factcheck_gui.domain.fields import PLACE_FIELDS
from factcheck_gui.text.canonical import canonicalise
from factcheck_gui.text.visible import is_visible

ReadText = Callable[[str], str]
"""Returns the text of a version by its id."""

_DATES: Final = frozenset(
    {
        (Entity.ARTICLE, "date"),
        (Entity.NOTE, "seen"),
        (Entity.SOURCE, "seen"),
        (Entity.VERDICT, "as_of"),
        (Entity.VERDICT, "due_on"),
    }
)
_PARTIAL_DATES: Final = frozenset({(Entity.SOURCE, "date")})
_NAMES: Final = frozenset(
    {
        (Entity.CLAIM, "speaker"),
        (Entity.CLAIM, "target"),
        (Entity.CLAIM, "reported_by"),
        (Entity.PARTY, "name"),
    }
)
_LINKS: Final = frozenset({"link", "archive_link", "identity"})
_COLOUR: Final = re.compile("#[0-9a-f]{6}")
# Where nothing is written as nothing, and not as unknown.
_KEPT_EMPTY: Final = frozenset(
    {
        (Entity.ARTICLE, "provenance"),
        (Entity.VERSION, "origin"),
        (Entity.CLAIM, "prefix"),
        (Entity.CLAIM, "suffix"),
        (Entity.VALUE, "definition"),
        (Entity.VALUE, "sign"),
        (Entity.VALUE, "translations"),
    }
)
_NEVER_EMPTY: Final = frozenset(
    {
        (Entity.ARTICLE, "title"),
        (Entity.CLAIM, "quote"),
        (Entity.SCALE, "name"),
        (Entity.VALUE, "label"),
        (Entity.VALUE, "name"),
        (Entity.PARTY, "name"),
    }
)
# The words of the article itself are canonical already and are checked against it.
_VERBATIM: Final = frozenset(PLACE_FIELDS)
_QUOTING: Final = frozenset({Entity.CLAIM, Entity.PLACEMENT})
_LENGTH_LIMIT: Final = 1_000_000
_SURELY_SHORT: Final = 10_000
_CHECKED: Final = _DATES | _PARTIAL_DATES | {(Entity.VALUE, "colour")}
# Longer ones would push all else out of lists, menus and reports.
_LENGTH_LIMITS: Final = {
    (Entity.SCALE, "name"): 200,
    (Entity.VALUE, "name"): 200,
    (Entity.VALUE, "label"): 200,
    (Entity.VALUE, "sign"): 200,
    (Entity.PARTY, "name"): 500,
}
_RANGES: Final = {
    (Entity.VALUE, "number"): (-1000, 1000),
    (Entity.VALUE, "position"): (-1000, 1000),
}
_STORABLE: Final = (-(2**63), 2**63 - 1)


def prepared(edit: Edit, read_text: ReadText, *, is_new: bool = True) -> Edit:
    """Return an edit as it may be written: its texts canonical, its values checked.

    What is not new was stored once, just so; it comes back even where it is beyond limits set later.

    Raises:
        InvalidValueError: a value that its field cannot hold.
    """
    if not is_new:
        for change in edit.changes:
            _check(change, read_text)
        return edit
    for change in edit.changes:
        _check_sizes(change)
        _check_names(change)
    changes = tuple(_prepared(change, read_text) for change in edit.changes)
    return replace(edit, changes=changes, detail=canonicalise(edit.detail).text.strip())


def _check_sizes(change: Change) -> None:
    """Refuse names that are too long, and numbers beyond their range."""
    for name, value in (change.new or {}).items():
        key = change.entity, name
        if isinstance(value, int):
            lowest, highest = _RANGES.get(key, _STORABLE)
            if not lowest <= value <= highest:
                raise OutOfRangeError(field=name, value=str(value), lowest=lowest, highest=highest)
        elif isinstance(value, str) and key in _LENGTH_LIMITS:
            text, limit = value.strip(), _LENGTH_LIMITS[key]
            if len(text) > limit:
                raise TooLongError(field=name, value=f"{text[:40]}…", limit=limit)


def _check_names(change: Change) -> None:
    """Refuse names of which nothing can be seen; signs that join letters stay within words."""
    for name, value in (change.new or {}).items():
        is_name = (change.entity, name) in _NAMES and isinstance(value, str) and value.strip()
        if is_name and not is_visible(str(value)):
            raise InvalidValueError(field="party", value=str(value))


def _prepared(change: Change, read_text: ReadText) -> Change:
    if change.new is None:
        return change
    entity = change.entity
    new = {name: _value(entity, name, value) for name, value in change.new.items()}
    made = Change(entity=entity, entity_id=change.entity_id, old=change.old, new=new)
    _check(made, read_text)
    return made


def _check(change: Change, read_text: ReadText) -> None:
    """Refuse a claim that does not stand where it says, and a link from a claim to itself."""
    new = change.new or {}
    if change.entity is Entity.CLAIM and not new.keys().isdisjoint(PLACE_FIELDS):
        _check_place(new, read_text)
    is_whole_link = change.entity is Entity.LINK and "to_claim" in new
    if is_whole_link and new.get("from_claim") == new.get("to_claim"):
        raise InvalidValueError(field="to_claim", value=str(new.get("to_claim")))


def _value(entity: Entity, name: str, value: Value) -> Value:
    if not isinstance(value, str) or (entity in _QUOTING and name in _VERBATIM):
        return value
    text = _canonical(value)
    if text and len(text) <= _SURELY_SHORT and (entity, name) not in _CHECKED and name not in _LINKS:
        return text
    if len(text) > _LENGTH_LIMIT:
        raise InvalidValueError(field=name, value=f"{text[:40]}…")
    if not text and (entity, name) in _NEVER_EMPTY:
        raise InvalidValueError(field=name, value=text)
    if text and (entity, name) in _DATES and not is_date(text):
        raise InvalidValueError(field=name, value=text)
    if text and (entity, name) in _PARTIAL_DATES and not is_partial_date(text):
        raise InvalidValueError(field="partial_date", value=text)
    if text and name in _LINKS and not is_link(text):
        raise InvalidValueError(field=name, value=text)
    if (entity, name) == (Entity.VALUE, "colour") and not _COLOUR.fullmatch(text):
        raise InvalidValueError(field=name, value=text)
    return text if text or (entity, name) in _KEPT_EMPTY else None


def _canonical(value: str) -> str:
    # What can be printed whole holds none of the signs that are not stored.
    return value.strip() if value.isprintable() else canonicalise(value).text.strip()


def _check_place(new: Fields, read_text: ReadText) -> None:
    """Refuse a claim whose words are not those of the text at its place."""
    version_id, start, end = (new.get(name) for name in ("version_id", "start", "end"))
    if not (isinstance(version_id, str) and isinstance(start, int) and isinstance(end, int)):
        raise InvalidValueError(field="span", value=f"{start}-{end}")
    if not 0 <= start < end or read_text(version_id)[start:end] != new.get("quote"):
        raise InvalidValueError(field="span", value=f"{start}-{end}")
