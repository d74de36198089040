"""What an edit must fulfil before it is written."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from factcheck_gui.domain.addresses import is_link
from factcheck_gui.domain.adjustments import Adjustments
from factcheck_gui.domain.clock import is_date, is_partial_date
from factcheck_gui.domain.edits import Change, Edit, Entity, Fields, Value
from factcheck_gui.domain.errors import InvalidValueError, OutOfRangeError, TooLongError
from factcheck_gui.domain.fields import PLACE_FIELDS
from factcheck_gui.domain.text_fields import is_line, longest
from factcheck_gui.text.field_text import field_text
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
_NAMED: Final = frozenset(entity for entity, _ in _NAMES)
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
_NEVER_TOO_LONG: Final = 200
"""No field takes less."""
_CHECKED: Final = _DATES | _PARTIAL_DATES | {(Entity.VALUE, "colour")}
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
    return replace(edit, changes=changes, detail=field_text(edit.detail, is_line=False)[0])


def adjustments(edit: Edit) -> Adjustments:
    """Return what `prepared` stores otherwise than it was given, besides white space at the ends of texts.

    That a line ends with U+000A whatever it ended with is no change of the text.
    """
    given = {
        (value, is_line(change.entity, name))
        for change in edit.changes
        for name, value in (change.new or {}).items()
        if isinstance(value, str) and not value.isprintable() and not _is_verbatim(change.entity, name)
    }
    # A name that is given to a thousand claims was typed once.
    found = (field_text(value, is_line=is_one_line)[1] for value, is_one_line in given)
    return sum(found, edit.adjusted)


def _check_sizes(change: Change) -> None:
    """Refuse texts that are too long for their fields, and numbers beyond their range."""
    for name, value in (change.new or {}).items():
        if value is None or (type(value) is str and len(value) <= _NEVER_TOO_LONG):
            # Nearly all.
            continue
        if isinstance(value, int):
            lowest, highest = _RANGES.get((change.entity, name), _STORABLE)
            if not lowest <= value <= highest:
                raise OutOfRangeError(field=name, value=str(value), lowest=lowest, highest=highest)
        elif isinstance(value, str) and len(value) > _NEVER_TOO_LONG:
            text, limit = value.strip(), longest(change.entity, name)
            if len(text) > limit and not _is_verbatim(change.entity, name):
                raise TooLongError(field=name, value=f"{text[:40]}…", limit=limit)


def _check_names(change: Change) -> None:
    """Refuse names of which nothing can be seen; signs that join letters stay within words."""
    if change.entity not in _NAMED:
        return
    for name, value in (change.new or {}).items():
        is_name = (change.entity, name) in _NAMES and isinstance(value, str) and value.strip()
        if is_name and not is_visible(str(value)):
            raise InvalidValueError(field="party", value=str(value))


def _prepared(change: Change, read_text: ReadText) -> Change:
    if change.new is None:
        return change
    entity = change.entity
    new = {
        name: value if value is None or type(value) is int else _value(entity, name, value)
        for name, value in change.new.items()
    }
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
    if not isinstance(value, str) or _is_verbatim(entity, name):
        return value
    # What can be printed whole is what it is on one line and on several.
    text, _ = field_text(value, is_line=not value.isprintable() and is_line(entity, name))
    if text and (entity, name) not in _CHECKED and name not in _LINKS:
        return text
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


def _is_verbatim(entity: Entity, name: str) -> bool:
    return entity in _QUOTING and name in _VERBATIM


def _check_place(new: Fields, read_text: ReadText) -> None:
    """Refuse a claim whose words are not those of the text at its place."""
    version_id, start, end = (new.get(name) for name in ("version_id", "start", "end"))
    if not (isinstance(version_id, str) and isinstance(start, int) and isinstance(end, int)):
        raise InvalidValueError(field="span", value=f"{start}-{end}")
    text = read_text(version_id)
    if not 0 <= start < end <= len(text) or text[start:end] != new.get("quote"):
        raise InvalidValueError(field="span", value=f"{start}-{end}")
