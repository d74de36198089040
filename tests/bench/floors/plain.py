"""A connection of SQLite's own module, as the floors use it."""

from typing import Any, Protocol

Rows = list[tuple[Any, ...]]


class Found(Protocol):
    """The rows of a query."""

    def fetchall(self) -> Rows:
        """Return all of them."""


class Plain(Protocol):
    """The connection, whichever of the two modules it is of."""

    def execute(self, sql: str, parameters: list[Any] = ...) -> Found:
        """Run a statement."""

    def executemany(self, sql: str, rows: Rows) -> object:
        """Run a statement for each row."""
