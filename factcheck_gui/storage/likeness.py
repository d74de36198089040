"""Finds articles that are here already: by their link, by their words, by most of their words.

What it looks up can be worked out again from links and texts, so it stands outside the history.
"""

import json
from collections.abc import Iterable
from itertools import chain
from typing import Final

from factcheck_gui.domain.addresses import link_key
from factcheck_gui.domain.edits import Change, Entity
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.many_rows import insert_many

LEAST_SHARED: Final = 6
"""Hashes of a sketch that two texts must share before anybody compares them word by word."""

_MET: Final = (
    "(SELECT count(*) FROM json_each(?) j WHERE EXISTS (SELECT 1 FROM sketches WHERE hash = j.value))"
)

_TOO_COMMON: Final = 100
"""Versions from which on a hash is passed over."""


def note_links(db: Database, changes: Iterable[Change]) -> None:
    """Keep the links of articles findable, after changes that were about them."""
    links = {
        change.entity_id: change.new["link"]
        for change in changes
        if change.entity is Entity.ARTICLE and change.new is not None and "link" in change.new
    }
    db.conn.executemany("DELETE FROM article_links WHERE article_id = ?", [(one,) for one in links])
    db.conn.executemany(
        "INSERT INTO article_links (key, article_id) VALUES (?, ?)",
        [(link_key(link), article_id) for article_id, link in links.items() if isinstance(link, str)],
    )


def note_all_links(db: Database) -> None:
    """Make the links of all articles findable, in a file that was filled by other ways."""
    rows = db.conn.execute("SELECT link, id FROM articles WHERE link IS NOT NULL").fetchall()
    db.conn.executemany(
        "INSERT OR REPLACE INTO article_links (key, article_id) VALUES (?, ?)",
        [(link_key(link), article_id) for link, article_id in rows],
    )


def articles_with_link(db: Database, link: str) -> list[str]:
    """Return the ids of the living articles with this link, the oldest first."""
    rows = db.conn.execute(
        "SELECT article_id FROM article_links JOIN articles ON articles.id = article_id"
        " WHERE key = ? AND removed = 0 ORDER BY created_at",
        [link_key(link)],
    )
    return [row[0] for row in rows]


def add_sketch(db: Database, version_id: str, sketch: Iterable[int]) -> None:
    """Make a version findable by most of its words."""
    add_hashes(db, [(number, version_id) for number in sketch])
    mark_sketched(db, [version_id])


def add_hashes(db: Database, rows: Iterable[tuple[int, str]]) -> None:
    """Add hashes with their versions; those in order are added fastest."""
    sql = "INSERT OR IGNORE INTO sketches (hash, version_id) VALUES"
    insert_many(db, sql, 2, list(chain.from_iterable(rows)))


def mark_sketched(db: Database, version_ids: Iterable[str]) -> None:
    """Note that all hashes of versions are there."""
    db.conn.executemany(
        "INSERT OR IGNORE INTO sketched (version_id) VALUES (?)", [(one,) for one in version_ids]
    )


def unsketched_versions(db: Database, after: int, most: int) -> tuple[list[tuple[int, str]], int | None]:
    """Return the living ones without a sketch among the versions after a row, each with its row.

    So many are looked at, however few have no sketch, and the last row is returned; None at the end of all.
    """
    rows = db.execute(
        "SELECT rowid, id, removed = 0 AND id NOT IN (SELECT version_id FROM sketched) FROM versions"
        " WHERE rowid > ? ORDER BY rowid LIMIT ?",
        [after, most],
    ).fetchall()
    return [(row[0], row[1]) for row in rows if row[2]], rows[-1][0] if len(rows) == most else None


def any_may_be_known(
    db: Database, sha256s: Iterable[str], links: Iterable[str], hashes: Iterable[int]
) -> bool:
    """Tell whether anything, be it removed, has one of these texts or links, or most of a sketch.

    Where the hashes are those of several sketches, True may mean too little; False means that none is known.
    """
    row = db.execute(
        "SELECT EXISTS (SELECT 1 FROM versions WHERE sha256 IN (SELECT value FROM json_each(?)))"
        " OR EXISTS (SELECT 1 FROM article_links WHERE key IN (SELECT value FROM json_each(?)))"
        f" OR {_MET} >= ?",
        [
            json.dumps(list(sha256s)),
            json.dumps([link_key(link) for link in links]),
            json.dumps(list(hashes)),
            LEAST_SHARED,
        ],
    ).fetchone()
    return bool(row[0])


def versions_like(db: Database, sketch: Iterable[int], most: int = 5) -> list[str]:
    """Return the ids of the living versions that share most of a sketch, the likest first."""
    looked_for = json.dumps(list(sketch))
    # Most texts that come in are like none, which is found out in a fifth of the time.
    met = db.execute(
        f"SELECT {_MET}",
        [looked_for],
    ).fetchone()
    if met[0] < LEAST_SHARED:
        return []
    # What so many texts share, such as the note under an agency's reports, tells nothing.
    rows = db.execute(
        "SELECT version_id FROM json_each(?) j CROSS JOIN sketches ON hash = j.value"
        " WHERE NOT EXISTS (SELECT 1 FROM sketches c WHERE c.hash = j.value LIMIT 1 OFFSET ?)"
        " GROUP BY version_id HAVING count(*) >= ? ORDER BY count(*) DESC, version_id LIMIT ?",
        [looked_for, _TOO_COMMON - 1, LEAST_SHARED, 4 * most],
    )
    likest = [row[0] for row in rows]
    if not likest:
        return []
    living = db.conn.execute(
        "SELECT versions.id FROM versions"
        " JOIN articles ON articles.id = versions.article_id AND articles.removed = 0"
        " WHERE versions.id IN (SELECT value FROM json_each(?)) AND versions.removed = 0",
        [json.dumps(likest)],
    )
    found = {row[0] for row in living}
    return [one for one in likest if one in found][:most]
