"""What an edit must fulfil before it is written."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from factcheck_gui.domain.addresses import is_link
from factcheck_gui.domain.clock import is_date
from factcheck_gui.domain.edits import Change, Edit, Entity, Fields, Value
from factcheck_gui.domain.errors import InvalidValueError
from factcheck_gui.domain.fields import PLACE_FIELDS
from factcheck_gui.text.canonical import canonicalise

ReadText = Callable[[str], str]
"""Returns the text of a version by its id."""

_DATES: Final = frozenset(
    {
        (Entity.ARTICLE, "date"),
        (Entity.NOTE, "seen"),
        (Entity.SOURCE, "date"),
        (Entity.SOURCE, "seen"),
        (Entity.VERDICT, "as_of"),
        (Entity.VERDICT, "due_on"),
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


def prepared(edit: Edit, read_text: ReadText) -> Edit:
    """Return an edit as it may be written: its texts canonical, its values checked.

    Raises:
        InvalidValueError: a value that its field cannot hold.
    """
    changes = tuple(_prepared(change, read_text) for change in edit.changes)
    return replace(edit, changes=changes, detail=canonicalise(edit.detail).text.strip())


def _prepared(change: Change, read_text: ReadText) -> Change:
    if change.new is None:
        return change
    new = {name: _value(change.entity, name, value) for name, value in change.new.items()}
    if change.entity is Entity.CLAIM and not new.keys().isdisjoint(PLACE_FIELDS):
        _check_place(new, read_text)
    is_whole_link = change.entity is Entity.LINK and "to_claim" in new
    if is_whole_link and new.get("from_claim") == new.get("to_claim"):
        raise InvalidValueError(field="to_claim", value=str(new.get("to_claim")))
    return replace(change, new=new)


def _value(entity: Entity, name: str, value: Value) -> Value:
    if not isinstance(value, str) or (entity in _QUOTING and name in _VERBATIM):
        return value
    text: str = canonicalise(value).text.strip()
    if len(text) > _LENGTH_LIMIT:
        raise InvalidValueError(field=name, value=f"{text[:40]}…")
    if not text and (entity, name) in _NEVER_EMPTY:
        raise InvalidValueError(field=name, value=text)
    if text and (entity, name) in _DATES and not is_date(text):
        raise InvalidValueError(field=name, value=text)
    if text and name in _LINKS and not is_link(text):
        raise InvalidValueError(field=name, value=text)
    if (entity, name) == (Entity.VALUE, "colour") and not _COLOUR.fullmatch(text):
        raise InvalidValueError(field=name, value=text)
    return text if text or (entity, name) in _KEPT_EMPTY else None


def _check_place(new: Fields, read_text: ReadText) -> None:
    """Refuse a claim whose words are not those of the text at its place."""
    version_id, start, end = (new.get(name) for name in ("version_id", "start", "end"))
    if not (isinstance(version_id, str) and isinstance(start, int) and isinstance(end, int)):
        raise InvalidValueError(field="span", value=f"{start}-{end}")
    if not 0 <= start < end or read_text(version_id)[start:end] != new.get("quote"):
        raise InvalidValueError(field="span", value=f"{start}-{end}")
