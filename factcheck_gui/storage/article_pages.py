"""Reads the list of articles piece by piece, by the index that has it in order."""

from collections.abc import Iterable
from typing import Final

from factcheck_gui.domain.articles import Article
from factcheck_gui.storage.articles import article_of
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.those import those

Age = tuple[str, str]
"""What the list is sorted by: when an article came in, and its id."""

OLDEST: Final[Age] = ("", "")
"""An age before all others."""

_NEWER: Final = (
    "SELECT * FROM articles WHERE removed = 0 AND (created_at, id) >= (?, ?)"
    " ORDER BY created_at, id LIMIT ? OFFSET ?"
)
_OLDER: Final = (
    "SELECT * FROM articles WHERE removed = 0 AND (created_at, id) <= (?, ?)"
    " ORDER BY created_at DESC, id DESC LIMIT ? OFFSET ?"
)


def count_articles(db: Database) -> int:
    """Return how many articles are not removed."""
    # Its index is the smallest that has them all.
    sql = "SELECT count(*) FROM articles INDEXED BY living_articles WHERE removed = 0"
    return int(db.execute(sql).fetchone()[0])


def newest_article(db: Database) -> Age:
    """Return the age of the article that came in last; of none, that before all others."""
    row = db.execute(
        "SELECT created_at, id FROM articles WHERE removed = 0 ORDER BY created_at DESC, id DESC LIMIT 1"
    ).fetchone()
    return OLDEST if row is None else (row[0], row[1])


def articles_from(db: Database, age: Age, *, is_upward: bool, skip: int, most: int) -> list[Article]:
    """Return articles from an age on, itself included: upward the newer ones, else the older ones.

    What is skipped is passed over in the index alone.
    """
    rows = db.query(_NEWER if is_upward else _OLDER, [*age, most, skip])
    return [article_of(row) for row in rows]


def articles_with_ids(db: Database, article_ids: Iterable[str]) -> list[Article]:
    """Return those of some articles that are not removed, in no order."""
    among, wanted = those(tuple(article_ids))
    rows = db.query(f"SELECT * FROM articles WHERE id {among} AND removed = 0", [wanted])
    return [article_of(row) for row in rows]


def count_newer(db: Database, age: Age, newest: Age) -> int:
    """Return how many articles are newer than an age, up to the newest one that counts."""
    row = db.execute(
        "SELECT count(*) FROM articles WHERE removed = 0 AND (created_at, id) > (?, ?)"
        " AND (created_at, id) <= (?, ?)",
        [*age, *newest],
    ).fetchone()
    return int(row[0])


def age_of(db: Database, article_id: str) -> Age | None:
    """Return the age of an article that is not removed, or None."""
    row = db.execute(
        "SELECT created_at, id FROM articles WHERE id = ? AND removed = 0", [article_id]
    ).fetchone()
    return None if row is None else (row[0], row[1])


def find_title(db: Database, beginning: str, newest: Age) -> Age | None:
    """Return the age of the newest article, up to an age, whose title begins with some letters."""
    row = db.execute(
        # The other index would have every title read until one begins so.
        "SELECT created_at, id FROM articles INDEXED BY articles_by_title WHERE removed = 0"
        " AND title COLLATE NOCASE >= ?1 AND title COLLATE NOCASE < ?1 || char(0x10FFFF)"
        " AND (created_at, id) <= (?2, ?3) ORDER BY created_at DESC, id DESC LIMIT 1",
        [beginning, *newest],
    ).fetchone()
    return None if row is None else (row[0], row[1])


def articles_noted_on(db: Database, claim_ids: Iterable[str], mark_ids: Iterable[str]) -> frozenset[str]:
    """Return the articles that some claims and marks, removed or not, are noted on."""
    found: set[str] = set()
    for table, ids in (("claims", tuple(claim_ids)), ("marks", tuple(mark_ids))):
        if ids:
            among, wanted = those(ids)
            rows = db.execute(f"SELECT DISTINCT article_id FROM {table} WHERE id {among}", [wanted])
            found.update(row[0] for row in rows)
    return frozenset(found)


def titles(db: Database) -> dict[str, str]:
    """Return the title of every article that is not removed, the latest import first."""
    return dict(
        db.execute("SELECT id, title FROM articles WHERE removed = 0 ORDER BY created_at DESC, id DESC")
    )
