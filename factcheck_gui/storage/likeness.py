"""Finds articles that are here already: by their link, by their words, by most of their words.

What it looks up can be worked out again from links and texts, so it stands outside the history.
"""

import json
from collections import Counter
from collections.abc import Iterable
from typing import Final

from sqlite_utils import Database

from factcheck_gui.domain.addresses import link_key
from factcheck_gui.domain.edits import Change, Entity

_LEAST_SHARED: Final = 6
"""Hashes of a sketch that two texts must share before anybody compares them word by word."""

_TOO_COMMON: Final = 100
"""Versions from which on a hash is passed over."""


def note_link(db: Database, change: Change) -> None:
    """Keep the link of an article findable, after a change that was about it."""
    if change.entity is not Entity.ARTICLE or change.new is None or "link" not in change.new:
        return
    link = change.new["link"]
    db.conn.execute("DELETE FROM article_links WHERE article_id = ?", [change.entity_id])
    if isinstance(link, str):
        db.conn.execute(
            "INSERT INTO article_links (key, article_id) VALUES (?, ?)", [link_key(link), change.entity_id]
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
    db.conn.executemany(
        "INSERT OR IGNORE INTO sketches (hash, version_id) VALUES (?, ?)",
        [(number, version_id) for number in sketch],
    )
    db.conn.execute("INSERT OR IGNORE INTO sketched (version_id) VALUES (?)", [version_id])


def unsketched_versions(db: Database, most: int) -> list[str]:
    """Return a few of the living versions that have no sketch yet."""
    rows = db.conn.execute(
        "SELECT id FROM versions WHERE removed = 0 AND id NOT IN (SELECT version_id FROM sketched) LIMIT ?",
        [most],
    )
    return [row[0] for row in rows]


def versions_like(db: Database, sketch: Iterable[int], most: int = 5) -> list[str]:
    """Return the ids of the living versions that share most of a sketch, the likest first."""
    shared: Counter[str] = Counter()
    for number in sketch:
        rows = db.conn.execute(
            "SELECT version_id FROM sketches WHERE hash = ? LIMIT ?", [number, _TOO_COMMON]
        ).fetchall()
        # What so many texts share, such as the note under an agency's reports, tells nothing.
        if len(rows) < _TOO_COMMON:
            shared.update(row[0] for row in rows)
    likest = [one for one, count in shared.most_common(4 * most) if count >= _LEAST_SHARED]
    living = db.conn.execute(
        "SELECT versions.id FROM versions"
        " JOIN articles ON articles.id = versions.article_id AND articles.removed = 0"
        " WHERE versions.id IN (SELECT value FROM json_each(?)) AND versions.removed = 0",
        [json.dumps(likest)],
    )
    found = {row[0] for row in living}
    return [one for one in likest if one in found][:most]
