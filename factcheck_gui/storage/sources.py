"""Reads the sources of the workspace and where each is used."""

import json
from collections.abc import Iterable
from typing import Any

from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.domain.sources import Independence, Medium, Source
from factcheck_gui.storage.checksums import checked
from factcheck_gui.storage.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceUse:
    """A place where a source is used: a note under a claim of an article."""

    source_id: str
    note_id: str
    claim_id: str
    claim_quote: str
    article_id: str
    article_title: str


def list_sources(db: Database) -> list[Source]:
    """Return all sources, the one that was used last first."""
    rows = db.query(
        "SELECT s.* FROM sources s LEFT JOIN (SELECT source_id, max(id) AS latest FROM source_notes"
        # Most notes draw on no source; by this comparison the index leads past them.
        " WHERE source_id > '' AND removed = 0 GROUP BY source_id) n ON n.source_id = s.id"
        " WHERE s.removed = 0 ORDER BY max(ifnull(n.latest, ''), s.id) DESC"
    )
    return [_source(row) for row in rows]


def find_sources(db: Database, source_ids: Iterable[str]) -> dict[str, Source]:
    """Return the named sources by id, also those that nobody uses."""
    rows = db.query(
        "SELECT * FROM sources WHERE id IN (SELECT value FROM json_each(?))", [json.dumps(list(source_ids))]
    )
    return {source.id: source for source in map(_source, rows)}


def find_source_by_link(db: Database, link: str) -> Source | None:
    """Return the oldest source that leads to the same page, by its link or its archive link, or None."""
    from factcheck_gui.domain.addresses import link_key

    wanted = link_key(link)
    # The host stands in every form of a link to the page; what has it is then compared as a whole.
    host = wanted.partition("/")[0].partition("?")[0].partition(":")[0]
    rows = db.query(
        "SELECT * FROM sources WHERE removed = 0"
        " AND (instr(lower(link), ?1) OR instr(lower(archive_link), ?1)) ORDER BY id",
        [host.lower()],
    )
    found = (_source(row) for row in rows)
    return next((one for one in found if wanted in map(link_key, _links(one))), None)


def find_source_by_copy(db: Database, sha256: str) -> Source | None:
    """Return the oldest source of which these bytes are kept, or None."""
    rows = db.query("SELECT * FROM sources WHERE copy = ? AND removed = 0 ORDER BY id LIMIT 1", [sha256])
    return next((_source(row) for row in rows), None)


def list_copy_sizes(db: Database) -> dict[str, int]:
    """Return how many bytes are kept of each source's copy, by its SHA-256."""
    rows = db.conn.execute(
        "SELECT sha256, size FROM originals WHERE sha256 IN (SELECT copy FROM sources WHERE removed = 0)"
    )
    return dict(rows)


def list_source_uses(db: Database, source_id: str | None = None) -> list[SourceUse]:
    """Return where sources, or one of them, are used, in the order of the notes."""
    where, parameters = ("AND n.source_id = ?", [source_id]) if source_id else ("", [])
    rows = db.query(
        "SELECT n.source_id, n.id AS note_id, c.id AS claim_id, c.quote AS claim_quote,"
        " a.id AS article_id, a.title AS article_title FROM source_notes n"
        " JOIN claims c ON c.id = n.claim_id AND c.removed = 0"
        " JOIN articles a ON a.id = c.article_id AND a.removed = 0"
        f" WHERE n.removed = 0 AND n.source_id IS NOT NULL {where} ORDER BY n.id",
        parameters,
    )
    return [SourceUse(**row) for row in rows]


def count_source_uses(db: Database) -> dict[str, int]:
    """Return how many notes under claims of articles that are not removed draw on each source."""
    rows = db.conn.execute(
        "SELECT n.source_id, count(*) FROM source_notes n"
        " CROSS JOIN claims c ON c.id = n.claim_id AND c.removed = 0"
        " CROSS JOIN articles a ON a.id = c.article_id AND a.removed = 0"
        " WHERE n.source_id > '' AND n.removed = 0 GROUP BY n.source_id"
    )
    return dict(rows)


def count_unused_sources(db: Database) -> int:
    """Return how many sources no note under a claim of any article draws on."""
    row = db.execute(
        "SELECT count(*) FROM sources s WHERE s.removed = 0 AND NOT EXISTS ("
        "SELECT 1 FROM source_notes n JOIN claims c ON c.id = n.claim_id AND c.removed = 0"
        " JOIN articles a ON a.id = c.article_id AND a.removed = 0"
        " WHERE n.removed = 0 AND n.source_id = s.id)"
    ).fetchone()
    return int(row[0])


def _links(source: Source) -> tuple[str, ...]:
    return tuple(link for link in (source.link, source.archive_link) if link)


def _source(row: dict[str, Any]) -> Source:
    checked(row)
    independence = row["independence"]
    row["medium"] = Medium(row["medium"])
    row["independence"] = None if independence is None else Independence(independence)
    return Source(**row)
