"""Puts hostile words into whatever holds words."""

from dataclasses import fields, is_dataclass, replace
from enum import Enum
from itertools import count
from typing import Any, Final, TypeVar

from factcheck_gui.domain.claims import Claim
from tests.formats.exporters.hostile.words import ALL, LINKS

_IDS: Final = frozenset(
    {
        *("id", "article_id", "version_id", "claim_id", "source_id", "value_id", "scale_id", "from_claim"),
        *("to_claim", "truth_scale", "attribution_scale", "proposed_in", "checked_in"),
    }
)
_TIMES: Final = frozenset({"created_at", "signed_at", "date", "seen", "as_of", "due_on"})
_SUMS: Final = frozenset({"sha256", "original", "copy"})
_KEPT: Final = frozenset({"translations", "provenance", "incomplete"})
_LINKS: Final = frozenset({"link", "archive_link", "identity"})
_PLACED: Final = frozenset({"quote", "prefix", "suffix"})

Thing = TypeVar("Thing")


class Poison:
    """Puts other words into each text of a thing, the next in turn for each field."""

    def __init__(self, shift: int = 0, *, with_all: bool = False) -> None:
        self._turns = count(shift)
        self._with_all = with_all
        self._ids: dict[str, str] = {}

    def of(self, thing: Thing) -> Thing:
        """Return a dataclass with all its texts replaced; what only we make stays, unless all goes."""
        assert is_dataclass(thing)
        assert not isinstance(thing, type)
        found: dict[str, Any] = {}
        for field in fields(thing):
            value = getattr(thing, field.name)
            if isinstance(value, str) and not isinstance(value, Enum):
                found[field.name] = self._words(field.name, value)
        if isinstance(thing, Claim):
            found |= {name: getattr(thing, name) for name in _PLACED}
        return replace(thing, **found)

    def _words(self, name: str, value: str) -> str:
        turn = next(self._turns)
        if name in _IDS:
            return self._ids.setdefault(value, ALL[turn % len(ALL)] + value) if self._with_all else value
        if name in _KEPT or (name in _TIMES | _SUMS and not self._with_all):
            return value
        return LINKS[turn % len(LINKS)] if name in _LINKS else ALL[turn % len(ALL)]
