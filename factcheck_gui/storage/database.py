"""A connection to a workspace file, as storage reads and writes through it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Self

from factcheck_gui.storage.waiting import Waiting, waiting_of

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
        self._waiting: Waiting | None = None
        self._is_hurried = False

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
        return _named(self.conn.execute(sql, parameters))

    def wait_up_to(self, seconds: float, *, is_hurried: bool = False) -> None:
        """Let each statement from now on wait so long for a file that another program holds."""
        if self._waiting is None or self._is_hurried is not is_hurried:
            self._waiting = waiting_of(self.conn, is_hurried=is_hurried)
            self._is_hurried = is_hurried
        self._waiting.up_to(seconds)

    def toolbox(self) -> "Toolbox":
        """Return the same connection with the tools of sqlite-utils around it."""
        from sqlite_utils import Database as Toolbox

        return Toolbox(self.conn)

    def close(self) -> None:
        """Close the connection."""
        self.conn.close()


def _named(cursor: "Cursor") -> Iterator[dict[str, Any]]:
    """Yield the rows by the names of their columns, which are only asked for where there is a row."""
    names: list[str] = []
    for row in cursor:
        names = names or [column[0] for column in cursor.description]
        yield dict(zip(names, row, strict=True))
