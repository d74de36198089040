"""The index of words: which documents there are, by number, and which words each of them has.

A document's number grows whenever its words change, and is never given again. What FTS5 has under an older
number belongs to nobody any more. So words are only ever added to the index, and triggers in plain SQL are
enough for other programs that write the file: whatever has a number above the last one indexed still waits.
"""

from typing import TYPE_CHECKING, Final

from factcheck_gui.storage.migrations.pieces import statements

if TYPE_CHECKING:
    from sqlite_utils import Database

# The implicit number of a row may change when a file is vacuumed, so documents have one of their own.
_DOCUMENTS: Final = """
CREATE TABLE searched_texts (number INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE searched_articles (number INTEGER PRIMARY KEY, article_id TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE searched_claims (
    number INTEGER PRIMARY KEY,
    entity TEXT NOT NULL CHECK (entity IN ('claim', 'verdict', 'note', 'source')),
    entity_id TEXT NOT NULL UNIQUE
) STRICT;
"""

SETTINGS: Final = "content='', tokenize='unicode61 remove_diacritics 2'"
_WORDS: Final = f"""
CREATE VIRTUAL TABLE words_of_texts USING fts5(text, {SETTINGS});
CREATE VIRTUAL TABLE words_of_articles USING fts5(title, author, publisher, {SETTINGS});
CREATE VIRTUAL TABLE words_of_claims USING fts5(
    quote, restatement, correction, speaker, target, reported_by, note, source, {SETTINGS}
);
"""
# How many bytes are gathered before a piece of the index is written: fewer pieces are merged less often.
_GATHERED: Final = 16 * 1024 * 1024

_FILLING: Final = """
INSERT INTO searched_texts (sha256) SELECT sha256 FROM texts ORDER BY rowid;
INSERT INTO searched_articles (article_id) SELECT id FROM articles ORDER BY created_at, id;
INSERT INTO searched_claims (entity, entity_id)
SELECT * FROM (
    SELECT 'claim', id FROM claims
    UNION ALL SELECT 'verdict', id FROM verdicts WHERE reason IS NOT NULL
    UNION ALL SELECT 'note', id FROM source_notes WHERE note IS NOT NULL OR quote IS NOT NULL
    UNION ALL SELECT 'source', id FROM sources
) ORDER BY 2;
"""

# Of each table of things: the entity, and the columns whose words are found.
_THINGS: Final = (
    (
        "claims",
        "claim",
        ("quote", "restatement", "correction", "remark", "speaker", "target", "reported_by"),
    ),
    ("verdicts", "verdict", ("reason",)),
    ("source_notes", "note", ("note", "quote")),
    ("sources", "source", ("title", "author", "publisher")),
)

TABLES_OF_WORDS: Final = ("words_of_texts", "words_of_articles", "words_of_claims")


def create_word_index(db: "Database") -> None:
    """Create the index and the triggers, and number all documents; their words are still to be indexed."""
    for statement in statements(_DOCUMENTS + _WORDS):
        db.execute(statement)
    for table in TABLES_OF_WORDS:
        db.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('hashsize', {_GATHERED})")
    for trigger in _triggers():
        db.execute(trigger)
    number_documents(db)


def number_documents(db: "Database") -> None:
    """Give every document a number, the oldest first; none may have one."""
    for statement in statements(_FILLING):
        db.execute(statement)


def _triggers() -> list[str]:
    texts = _numbered("searched_texts", "sha256", "new.sha256")
    triggers = [
        f"CREATE TRIGGER texts_are_searched AFTER INSERT ON texts BEGIN {texts} END",
        *_pair("articles", ("title", "author", "publisher"), _numbered("searched_articles", "article_id")),
    ]
    for table, entity, columns in _THINGS:
        triggers += _pair(table, columns, _numbered("searched_claims", "entity_id", entity=entity))
    return triggers


def _numbered(table: str, key: str, value: str = "new.id", *, entity: str | None = None) -> str:
    """Return the statements that give a document a number above all others.

    No REPLACE: a trigger goes by what the statement that sets it off says about conflicts.
    """
    columns, values = (key, value) if entity is None else (f"entity, {key}", f"'{entity}', {value}")
    return (
        f"UPDATE {table} SET number = (SELECT max(number) + 1 FROM {table}) WHERE {key} = {value};"
        f" INSERT INTO {table} ({columns})"
        f" SELECT {values} WHERE NOT EXISTS (SELECT 1 FROM {table} WHERE {key} = {value});"
    )


def _pair(table: str, columns: tuple[str, ...], action: str) -> list[str]:
    """Return the triggers for what is new in a table and for what gets other words."""
    some = " OR ".join(f"new.{column} IS NOT NULL" for column in columns)
    other = " OR ".join(f"old.{column} IS NOT new.{column}" for column in columns)
    made = f"CREATE TRIGGER {table}_are_searched AFTER INSERT ON {table} WHEN {some} BEGIN {action} END"
    changed = (
        f"CREATE TRIGGER changed_{table}_are_searched AFTER UPDATE OF {', '.join(columns)} ON {table}"
        f" WHEN {other} BEGIN {action} END"
    )
    return [made, changed]
