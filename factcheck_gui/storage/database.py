"""A connection to a workspace file, as storage reads and writes through it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from types import TracebackType

    from sqlite_utils import Database as Toolbox

    from factcheck_gui.storage.driver import Connection, Cursor

Parameters = Sequence[Any] | Mapping[str, Any]


class Database:
    """Runs statements on one connection, which is in autocommit: `writing` begins what is written.

    A large library is read in where its tools are wanted, not wherever a workspace is opened: loading it
    takes longer than all else that opening does.
    """

    def __init__(self, connection: "Connection") -> None:
        self.conn = connection

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: "TracebackType | None"
    ) -> None:
        self.close()

    def execute(self, sql: str, parameters: Parameters = ()) -> "Cursor":
        """Run a statement and return its cursor."""
        return self.conn.execute(sql, parameters)

    def query(self, sql: str, parameters: Parameters = ()) -> Iterator[dict[str, Any]]:
        """Run a query at once, and yield its rows, each by the names of its columns."""
        cursor = self.conn.execute(sql, parameters)
        names = [column[0] for column in cursor.description]
        return (dict(zip(names, row, strict=True)) for row in cursor)

    def toolbox(self) -> "Toolbox":
        """Return the same connection with the tools of sqlite-utils around it."""
        from sqlite_utils import Database as Toolbox

        return Toolbox(self.conn)

    def close(self) -> None:
        """Close the connection."""
        self.conn.close()
