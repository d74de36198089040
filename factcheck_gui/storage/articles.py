"""Reads articles and their versions with the texts, and takes texts in."""

import hashlib
from codecs import getincrementaldecoder
from collections.abc import Iterable
from typing import Any, Final

from factcheck_gui.domain.articles import (
    Article,
    ArticleDetails,
    Direction,
    Version,
    VersionText,
)
from factcheck_gui.storage.checksums import checked
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.failures import DamagedRowError
from factcheck_gui.storage.version_parts import read_parts

_PORTION: Final = 500_000


def add_text(db: Database, sha256: str, text: str) -> None:
    """Store a text under its SHA-256, once."""
    add_texts(db, [(sha256, text)])


def add_texts(db: Database, texts: Iterable[tuple[str, str]]) -> None:
    """Store texts, each behind its SHA-256, once."""
    db.conn.executemany("INSERT OR IGNORE INTO texts (sha256, text) VALUES (?, ?)", texts)


def list_articles(db: Database) -> list[Article]:
    """Return the articles that are not removed, the latest import first."""
    rows = db.query("SELECT * FROM articles WHERE removed = 0 ORDER BY created_at DESC, id DESC")
    return [article_of(row) for row in rows]


def find_article(db: Database, article_id: str) -> Article | None:
    """Return an article, or None where it is not there or removed."""
    rows = db.query("SELECT * FROM articles WHERE id = ? AND removed = 0", [article_id])
    return next((article_of(row) for row in rows), None)


def has_article(db: Database, article_id: str) -> bool:
    """Tell whether an article is there and not removed."""
    row = db.execute("SELECT 1 FROM articles WHERE id = ? AND removed = 0", [article_id]).fetchone()
    return row is not None


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
    # As bytes: neither the driver nor the checksum turns all of it at once into something else.
    row = db.execute("SELECT CAST(text AS BLOB) FROM texts WHERE sha256 = ?", [version.sha256]).fetchone()
    if row is not None and hashlib.sha256(row[0]).hexdigest() == version.sha256:
        return _decoded(row[0])
    row = db.conn.execute("SELECT text FROM texts WHERE sha256 = ?", [version.sha256]).fetchone()
    if row is None:
        message = f"no text {version.sha256}"
        raise DamagedRowError(message)
    check_text(version.sha256, row[0])
    return str(row[0])


def _decoded(data: bytes) -> str:
    """Return bytes as text, in portions: no other thread of Python's goes on within one."""
    decoder = getincrementaldecoder("utf-8")()
    parts = [decoder.decode(data[first : first + _PORTION]) for first in range(0, len(data), _PORTION)]
    return "".join(parts)


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
    """Return the text of a version with its blocks and statements, in text order.

    Raises:
        DamagedRowError: one of them is not what was taken in.
    """
    blocks, statements = read_parts(db, version.id)
    return VersionText(text=read_text(db, version), blocks=blocks, statements=statements)


def article_of(row: dict[str, Any]) -> Article:
    """Return an article as its row tells of it, once that has fitted its checksum."""
    checked(row)
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
    return Version(**checked(row))
