"""One order: the fields that a script gave, read with their types checked."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from factcheck_gui.cli.refusal import Refusal, RefusedError
from factcheck_gui.domain.errors import InvalidValueError

Choice = TypeVar("Choice", bound=StrEnum)


class Order:
    """Reads the fields of an order; None stands for what was not given."""

    def __init__(self, given: Mapping[str, object]) -> None:
        self._given = given

    def __contains__(self, name: str) -> bool:
        return name in self._given

    def names(self) -> frozenset[str]:
        """Return the names of the fields given."""
        return frozenset(self._given)

    def text(self, name: str) -> str | None:
        """Return a text, or None where it was not given or is empty."""
        value = self._given.get(name)
        if value is not None and not isinstance(value, str):
            raise RefusedError(Refusal.NOT_A_TEXT, name=name)
        return value or None

    def needed(self, name: str) -> str:
        """Return a text that must be there."""
        value = self.text(name)
        if value is None:
            raise RefusedError(Refusal.FIELD_MISSING, name=name)
        return value

    def whole(self, name: str) -> int | None:
        """Return a whole number, or None where it was not given."""
        value = self._given.get(name)
        # True is an int for Python, and none for whoever wrote it.
        if isinstance(value, bool) or (value is not None and not isinstance(value, int)):
            raise RefusedError(Refusal.NOT_A_NUMBER, name=name)
        return value

    def choice(self, name: str, choices: type[Choice], default: Choice | None = None) -> Choice:
        """Return one of a few words; the default where none was given.

        Raises:
            InvalidValueError: another word.
        """
        value = self.needed(name) if default is None else self.text(name)
        if value is None and default is not None:
            return default
        found = next((choice for choice in choices if choice == value), None)
        if found is None:
            raise InvalidValueError(field=name, value=str(value))
        return found

    def renamed(self, **names: str) -> dict[str, str | None]:
        """Return texts under other names: `renamed(link="url")` reads "url" and gives it as "link"."""
        return {new: self.text(name) for new, name in names.items()}
