"""Reads articles and their versions, and takes in the frozen part of a version."""

import hashlib
import json
from itertools import count, repeat
from typing import Any

from factcheck_gui.domain.articles import (
    Article,
    ArticleDetails,
    Direction,
    Version,
    VersionText,
)
from factcheck_gui.domain.block_list import BlockList
from factcheck_gui.domain.span_list import SpanList
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.failures import DamagedRowError


def add_text(db: Database, sha256: str, text: str) -> None:
    """Store a text under its SHA-256, once."""
    db.conn.execute("INSERT OR IGNORE INTO texts (sha256, text) VALUES (?, ?)", [sha256, text])


def add_parts(db: Database, version_id: str, text: VersionText) -> None:
    """Store the blocks and statements of a version that is in its table already."""
    db.conn.executemany(
        'INSERT INTO blocks (version_id, position, kind, "start", "end", speaker, time)'
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        # The plain text of a kind: drivers ask a while how to store what only looks like a text.
        [
            (version_id, n, block.kind.value, block.start, block.end, block.speaker, block.time)
            for n, block in enumerate(text.blocks)
        ],
    )
    spans = SpanList.of(text.statements)
    db.conn.executemany(
        'INSERT INTO statements (version_id, position, "start", "end") VALUES (?, ?, ?, ?)',
        zip(repeat(version_id), count(), spans.starts, spans.ends, strict=False),
    )


def list_articles(db: Database) -> list[Article]:
    """Return the articles that are not removed, the latest import first."""
    rows = db.query("SELECT * FROM articles WHERE removed = 0 ORDER BY created_at DESC, id DESC")
    return [article_of(row) for row in rows]


def find_article(db: Database, article_id: str) -> Article | None:
    """Return an article, or None where it is not there or removed."""
    rows = db.query("SELECT * FROM articles WHERE id = ? AND removed = 0", [article_id])
    return next((article_of(row) for row in rows), None)


def latest_version(db: Database, article_id: str) -> Version | None:
    """Return the newest version of an article."""
    rows = db.query(
        "SELECT * FROM versions WHERE article_id = ? AND removed = 0 ORDER BY number DESC LIMIT 1",
        [article_id],
    )
    return next((_version(row) for row in rows), None)


def list_versions(db: Database, article_id: str) -> list[Version]:
    """Return the versions of an article, the first one first."""
    rows = db.query(
        "SELECT * FROM versions WHERE article_id = ? AND removed = 0 ORDER BY number", [article_id]
    )
    return [_version(row) for row in rows]


def find_version(db: Database, version_id: str, *, removed_too: bool = False) -> Version | None:
    """Return a version, or None where it is not there."""
    rows = db.query("SELECT * FROM versions WHERE id = ? AND removed <= ?", [version_id, int(removed_too)])
    return next((_version(row) for row in rows), None)


def find_by_text(db: Database, sha256: str) -> Article | None:
    """Return the article one of whose versions has this very text, or None."""
    rows = db.query(
        "SELECT articles.* FROM articles JOIN versions ON versions.article_id = articles.id"
        " WHERE versions.sha256 = ? AND articles.removed = 0 AND versions.removed = 0"
        " ORDER BY articles.created_at LIMIT 1",
        [sha256],
    )
    return next((article_of(row) for row in rows), None)


def read_text(db: Database, version: Version) -> str:
    """Return the text of a version, held against its checksum.

    Raises:
        DamagedRowError: the text is gone, or is not the one that was taken in.
    """
    row = db.conn.execute("SELECT text FROM texts WHERE sha256 = ?", [version.sha256]).fetchone()
    if row is None:
        message = f"no text {version.sha256}"
        raise DamagedRowError(message)
    check_text(version.sha256, row[0])
    return str(row[0])


def check_texts(db: Database) -> None:
    """Refuse a workspace in which a text does not fit its checksum."""
    for sha256, text in db.conn.execute("SELECT sha256, text FROM texts"):
        check_text(sha256, text)


def check_text(sha256: str, text: str) -> None:
    """Refuse a text that is not the one its checksum was made of; SQLite's own checks miss such damage."""
    if hashlib.sha256(text.encode()).hexdigest() != sha256:
        message = f"the text {sha256[:12]}… does not fit its checksum"
        raise DamagedRowError(message)


def read_version_text(db: Database, version: Version) -> VersionText:
    """Return the text of a version with its blocks and statements, in text order."""
    blocks = db.execute(
        'SELECT kind, "start", "end", speaker, time FROM blocks WHERE version_id = ? ORDER BY position',
        [version.id],
    )
    # One long row takes half the time of fifty thousand short ones.
    starts, ends = db.execute(
        'SELECT json_group_array("start"), json_group_array("end") FROM'
        ' (SELECT "start", "end" FROM statements WHERE version_id = ? ORDER BY position)',
        [version.id],
    ).fetchone()
    return VersionText(
        text=read_text(db, version),
        blocks=BlockList(blocks),
        statements=SpanList(json.loads(starts), json.loads(ends)),
    )


def article_of(row: dict[str, Any]) -> Article:
    """Return an article as its row tells of it."""
    details = ArticleDetails(
        title=row["title"],
        date=row["date"],
        publisher=row["publisher"],
        author=row["author"],
        link=row["link"],
        language=row["language"],
        direction=Direction(row["direction"]),
    )
    return Article(
        id=row["id"],
        details=details,
        provenance=row["provenance"],
        truth_scale=row["truth_scale"],
        attribution_scale=row["attribution_scale"],
        signed_by=row["signed_by"],
        signed_at=row["signed_at"],
        created_at=row["created_at"],
        reviewer=row["reviewer"],
    )


def _version(row: dict[str, Any]) -> Version:
    return Version(**{name: value for name, value in row.items() if name != "removed"})
