"""What the index of words holds, in a shape that does not depend on the numbers of documents."""

from factcheck_gui.storage.database import Database

_IDS = {
    "words_of_texts": "SELECT number, sha256 FROM searched_texts",
    "words_of_articles": "SELECT number, article_id FROM searched_articles",
    "words_of_claims": "SELECT number, entity_id FROM searched_claims",
}

Content = dict[str, set[tuple[str, str, str, int]]]


def content(db: Database) -> Content:
    """Return by index: which word stands in which column and place of which document."""
    return {table: _words(db, table, ids) for table, ids in _IDS.items()}


def _words(db: Database, table: str, ids: str) -> set[tuple[str, str, str, int]]:
    numbers = dict(db.execute(ids).fetchall())
    view = f"seen_{table}"
    db.execute(f"CREATE VIRTUAL TABLE temp.{view} USING fts5vocab('main', '{table}', 'instance')")
    try:
        rows = db.execute(f"SELECT term, doc, col, offset FROM temp.{view}").fetchall()
    finally:
        db.execute(f"DROP TABLE temp.{view}")
    # What FTS5 has under a number that nobody bears any more is found by nobody.
    return {(numbers[doc], term, column, offset) for term, doc, column, offset in rows if doc in numbers}
