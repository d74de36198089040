"""Finds the blocks and statements of each version, and makes anew those that are lost."""

from collections.abc import Callable, Iterator
from typing import Any, Final

from factcheck_gui.domain.articles import BlockKind
from factcheck_gui.storage.checksums import parts_sum
from factcheck_gui.storage.recovery.choosing import Choice
from factcheck_gui.storage.recovery.quarry import Quarry
from factcheck_gui.storage.recovery.referring import UNKNOWN

Sentences = Callable[[str], list[tuple[int, int]]]
"""Finds where the sentences of a piece of text begin and end."""
Span = tuple[int, int]

_KINDS: Final = frozenset(BlockKind)
_UNSTATED: Final = frozenset({BlockKind.KICKER, BlockKind.BYLINE})


def mend_parts(quarry: Quarry, choice: Choice, sentences: Sentences) -> None:
    """Fill the tables `chosen_blocks` and `chosen_statements`."""
    db = quarry.db
    blocks, statements = (quarry.tables[name] for name in ("blocks", "statements"))
    for table in (blocks, statements):
        columns = ", ".join(f'"{name}"' for name in table.names)
        db.execute(f"DROP TABLE IF EXISTS chosen_{table.name}")
        db.execute(f"CREATE TABLE chosen_{table.name} ({columns})")
    versions = db.execute("SELECT id, sha256 FROM chosen_versions").fetchall()
    for version, sha256 in versions:
        row = db.execute("SELECT text FROM texts WHERE _key = ? AND _fits = 1", [sha256]).fetchone()
        found = _Parts(quarry, version, "" if row is None else row[0])
        if not found.are_whole():
            choice.pieces_anew += found.fill(sentences)
        found.keep()


class _Parts:
    """The parts of one version."""

    def __init__(self, quarry: Quarry, version: str, text: str) -> None:
        self._quarry = quarry
        self._version = version
        self._text = text
        self._blocks = self._found("blocks")
        self._statements = self._found("statements")

    def are_whole(self) -> bool:
        """Tell whether they are those that were stored."""
        for rows in (self._blocks, self._statements):
            if len(_in_order(rows, len(self._text))) != len(rows):
                return False
        tables = self._quarry.tables
        if "version_parts" in tables:
            stored = self._quarry.db.execute(
                "SELECT checksum FROM version_parts WHERE version_id = ?", [self._version]
            )
            starts = [one["start"] for one in self._statements]
            ends = [one["end"] for one in self._statements]
            columns = ("kind", "start", "end", "speaker", "time")
            blocks = [tuple(one[name] for name in columns) for one in self._blocks]
            found = parts_sum(blocks, starts, ends)
            return any(row[0] == found for row in stored)
        numbers = ([one["position"] for one in some] for some in (self._blocks, self._statements))
        return all(found == list(range(len(found))) for found in numbers) and not self._gaps()

    def fill(self, sentences: Sentences) -> int:
        """Leave out what cannot be right, make the rest anew from the text, and return how much that is."""
        self._blocks = _in_order(self._blocks, len(self._text))
        made = [
            {"kind": BlockKind.PARAGRAPH.value, "start": start, "end": end, "speaker": None, "time": None}
            for start, end in self._lines_without_a_block()
        ]
        self._blocks = sorted([*self._blocks, *made], key=_place)
        kept = [one for one in _in_order(self._statements, len(self._text)) if self._is_in_a_block(one)]
        anew = [
            {"start": start, "end": end}
            for block in self._blocks
            if block["kind"] not in _UNSTATED
            for start, end in _missing_in(block, kept, self._text, sentences)
        ]
        self._statements = sorted([*kept, *anew], key=_place)
        return len(made) + len(anew)

    def keep(self) -> None:
        """Put them where they are written from."""
        for name, rows in (("blocks", self._blocks), ("statements", self._statements)):
            names = self._quarry.tables[name].names
            places = ", ".join("?" for _ in names)
            self._quarry.db.conn.executemany(
                f"INSERT INTO chosen_{name} VALUES ({places})",
                (
                    [{**row, "version_id": self._version, "position": place}.get(one) for one in names]
                    for place, row in enumerate(rows)
                ),
            )

    def _found(self, table: str) -> list[dict[str, Any]]:
        rows = self._quarry.db.query(
            f"SELECT * FROM {table} WHERE version_id = ? ORDER BY position, _rank, rowid", [self._version]
        )
        found: dict[int, dict[str, Any]] = {}
        for row in rows:
            found.setdefault(row["position"], {"speaker": None, "time": None, **row})
        return list(found.values())

    def _lines_without_a_block(self) -> list[Span]:
        """Return what is to be blocks; a text of which nothing is left is one block, if any."""
        if not self._blocks and not self._text.strip(UNKNOWN):
            return [(0, len(self._text))] if self._text else []
        return self._gaps()

    def _gaps(self) -> list[Span]:
        """Return the lines of the text that lie where a block is missing; not all lines have had one."""
        gaps: list[Span] = []
        at, position = 0, 0
        for block in self._blocks:
            if block["position"] != position:
                gaps += _lines(self._text, at, block["start"])
            at, position = max(at, block["end"]), block["position"] + 1
        return gaps + _lines(self._text, at, len(self._text))

    def _is_in_a_block(self, one: dict[str, Any]) -> bool:
        return any(block["start"] <= one["start"] and one["end"] <= block["end"] for block in self._blocks)


def _in_order(rows: list[dict[str, Any]], length: int) -> list[dict[str, Any]]:
    """Return the rows that lie in the text, one after the other."""
    kept: list[dict[str, Any]] = []
    at = 0
    for row in sorted(rows, key=_place):
        is_known = row.get("kind", BlockKind.PARAGRAPH.value) in _KINDS
        if is_known and at <= row["start"] < row["end"] <= length:
            kept.append(row)
            at = row["end"]
    return kept


def _missing_in(
    block: dict[str, Any], kept: list[dict[str, Any]], text: str, sentences: Sentences
) -> Iterator[Span]:
    """Yield the sentences of a block that no statement covers."""
    at = block["start"]
    inside = [one for one in kept if block["start"] <= one["start"] < block["end"]]
    for one in [*inside, {"start": block["end"], "end": block["end"]}]:
        piece = text[at : one["start"]]
        if piece.strip():
            yield from ((at + start, at + end) for start, end in sentences(piece) if start < end)
        at = one["end"]


def _lines(text: str, start: int, end: int) -> list[Span]:
    found: list[Span] = []
    at = start
    for line in text[start:end].split("\n"):
        words = line.strip()
        if words:
            first = at + line.index(words)
            found.append((first, first + len(words)))
        at += len(line) + 1
    return found


def _place(row: dict[str, Any]) -> int:
    return int(row["start"])


def versions_in_pieces(quarry: Quarry) -> list[str]:
    """Return the versions whose blocks or statements are not all there."""
    versions = quarry.db.execute("SELECT id, sha256 FROM chosen_versions").fetchall()
    found: list[str] = []
    for version, sha256 in versions:
        row = quarry.db.execute("SELECT text FROM texts WHERE _key = ? AND _fits = 1", [sha256]).fetchone()
        if not _Parts(quarry, version, "" if row is None else row[0]).are_whole():
            found.append(version)
    return found
