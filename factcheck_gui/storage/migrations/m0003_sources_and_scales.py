"""The third schema: sources and parties are records, scales are edited, claims have a state, rules a level.

The step runs with foreign keys switched off, as SQLite asks of whoever replaces a table. What it makes of
older rows it writes into the history as well, so that the tables still equal the replayed events.
"""

import json
from collections.abc import Mapping
from typing import Any

from sqlite_utils import Database

from factcheck_gui.domain.ids import IdMaker
from factcheck_gui.storage.migrations.pieces import MADE, REMOVED, made_by_others, statements

_SCALES = f"""
CREATE TABLE next_rating_scales (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    question TEXT NOT NULL CHECK (question IN ('attribution', 'truth')),
    is_default INTEGER NOT NULL DEFAULT 0 CHECK (is_default IN (0, 1)),
    {MADE},
    {REMOVED}
) STRICT;
INSERT INTO next_rating_scales (id, name, question, is_default, created_at, reviewer)
SELECT id, name, question,
    rowid = (SELECT min(rowid) FROM rating_scales same WHERE same.question = s.question), :now, :by
FROM rating_scales s ORDER BY rowid;
CREATE TABLE next_rating_values (
    id TEXT PRIMARY KEY,
    scale_id TEXT NOT NULL REFERENCES rating_scales (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    label TEXT NOT NULL,
    definition TEXT NOT NULL,
    colour TEXT NOT NULL,
    sign TEXT NOT NULL,
    number INTEGER,
    translations TEXT NOT NULL DEFAULT '',
    {MADE},
    {REMOVED}
) STRICT;
INSERT INTO next_rating_values
    (id, scale_id, position, name, label, definition, colour, sign, number, created_at, reviewer)
SELECT id, scale_id, position, name, label, definition, colour, sign, number, :now, :by
FROM rating_values ORDER BY rowid;
DROP TABLE rating_values;
DROP TABLE rating_scales;
ALTER TABLE next_rating_scales RENAME TO rating_scales;
ALTER TABLE next_rating_values RENAME TO rating_values;
CREATE UNIQUE INDEX one_default_scale ON rating_scales (question) WHERE is_default = 1 AND removed = 0;
CREATE UNIQUE INDEX one_value_of_a_name ON rating_values (scale_id, name) WHERE removed = 0;
"""

_SOURCES = f"""
CREATE TABLE sources (
    id TEXT PRIMARY KEY,
    title TEXT,
    author TEXT,
    publisher TEXT,
    date TEXT,
    link TEXT,
    archive_link TEXT,
    medium TEXT NOT NULL CHECK (medium IN ('web', 'document', 'interview', 'phone', 'data')),
    independence TEXT CHECK (independence IN ('primary', 'secondary', 'speaker')),
    copy TEXT REFERENCES originals (sha256),
    copy_name TEXT,
    seen TEXT,
    {MADE},
    {REMOVED}
) STRICT;
CREATE INDEX sources_by_link ON sources (link, removed);

CREATE TABLE next_source_notes (
    id TEXT PRIMARY KEY,
    claim_id TEXT NOT NULL REFERENCES claims (id),
    source_id TEXT REFERENCES sources (id),
    stance TEXT NOT NULL CHECK (stance IN ('supports', 'refutes', 'context')),
    note TEXT,
    quote TEXT,
    seen TEXT,
    {MADE},
    {REMOVED}
) STRICT;
INSERT INTO next_source_notes (id, claim_id, stance, note, quote, seen, created_at, reviewer, removed)
SELECT id, claim_id, stance, note, quote, seen, created_at, reviewer, removed
FROM source_notes ORDER BY rowid;
DROP TABLE source_notes;
ALTER TABLE next_source_notes RENAME TO source_notes;
CREATE INDEX source_notes_by_claim ON source_notes (claim_id, removed);
CREATE INDEX source_notes_by_source ON source_notes (source_id, removed);
"""

_NEW_TABLES = f"""
CREATE TABLE parties (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT,
    organisation TEXT,
    identity TEXT,
    aliases TEXT,
    {MADE},
    {REMOVED}
) STRICT;
CREATE UNIQUE INDEX one_party_of_a_name ON parties (name) WHERE removed = 0;

CREATE TABLE rules (
    id TEXT PRIMARY KEY,
    level TEXT NOT NULL CHECK (level IN ('off', 'note', 'warning', 'stop')),
    {MADE},
    {REMOVED}
) STRICT;
"""

_COLUMNS = """
ALTER TABLE articles ADD COLUMN truth_scale TEXT REFERENCES rating_scales (id);
ALTER TABLE articles ADD COLUMN attribution_scale TEXT REFERENCES rating_scales (id);
ALTER TABLE articles ADD COLUMN signed_by TEXT;
ALTER TABLE articles ADD COLUMN signed_at TEXT;
ALTER TABLE claims ADD COLUMN reported_by TEXT;
ALTER TABLE claims ADD COLUMN state TEXT NOT NULL DEFAULT 'open'
    CHECK (state IN ('open', 'in_progress', 'ready', 'sent_back'));
ALTER TABLE claims ADD COLUMN remark TEXT;
ALTER TABLE verdicts ADD COLUMN as_of TEXT;
ALTER TABLE verdicts ADD COLUMN due_on TEXT;
CREATE INDEX verdicts_by_value ON verdicts (value_id, removed);
CREATE INDEX verdicts_by_due_date ON verdicts (due_on) WHERE due_on IS NOT NULL AND removed = 0;
CREATE INDEX claims_by_speaker ON claims (speaker, removed);
"""

_OLD_VIEWS = """
DROP VIEW unanswered_allegations;
DROP VIEW claims_with_verdicts;
"""

_VIEWS = """
CREATE VIEW claims_with_verdicts AS
SELECT
    claims.id, articles.title AS article, claims.number, claims.kind, claims.quote, claims.restatement,
    claims.speaker, claims.reported_by, claims.target,
    said_value.label AS was_it_said, said.reason AS was_it_said_reason,
    truth_value.label AS is_it_true, truth.reason AS is_it_true_reason,
    truth.as_of AS holds_for,
    nullif(min(ifnull(truth.due_on, '~'), ifnull(said.due_on, '~')), '~') AS look_again_on,
    (SELECT count(*) FROM source_notes WHERE claim_id = claims.id AND removed = 0) AS source_notes,
    claims.state, claims.remark,
    claims.checked_in IS NOT NULL AS text_changed_since,
    claims.reviewer, claims.created_at, claims."start", claims."end", claims.article_id, claims.version_id
FROM live_claims AS claims
JOIN articles ON articles.id = claims.article_id
LEFT JOIN verdicts AS said
    ON said.claim_id = claims.id AND said.question = 'attribution' AND said.removed = 0
LEFT JOIN rating_values AS said_value ON said_value.id = said.value_id
LEFT JOIN verdicts AS truth ON truth.claim_id = claims.id AND truth.question = 'truth' AND truth.removed = 0
LEFT JOIN rating_values AS truth_value ON truth_value.id = truth.value_id;

CREATE VIEW unanswered_allegations AS
SELECT claims.* FROM claims_with_verdicts AS claims
WHERE claims.kind = 'allegation' AND NOT EXISTS (
    SELECT 1 FROM links JOIN live_claims ON live_claims.id = links.from_claim
    WHERE links.to_claim = claims.id AND links.type IN ('denies', 'admits') AND links.removed = 0
);

CREATE VIEW loose_denials AS
SELECT claims.* FROM claims_with_verdicts AS claims
WHERE claims.kind = 'denial' AND NOT EXISTS (
    SELECT 1 FROM links JOIN live_claims ON live_claims.id = links.to_claim
    WHERE links.from_claim = claims.id AND links.type = 'denies' AND links.removed = 0
);

CREATE VIEW cited_sources AS
SELECT source_notes.id AS note_id, source_notes.stance, source_notes.note, source_notes.quote,
    sources.title, sources.author, sources.publisher, sources.date, sources.link, sources.archive_link,
    sources.medium, sources.independence, sources.copy, sources.copy_name,
    ifnull(source_notes.seen, sources.seen) AS seen, claims.quote AS claim, claims.article,
    source_notes.source_id, claims.id AS claim_id, claims.article_id
FROM source_notes
JOIN claims_with_verdicts AS claims ON claims.id = source_notes.claim_id
LEFT JOIN sources ON sources.id = source_notes.source_id
WHERE source_notes.removed = 0;
"""

_BY = "factcheck-gui"
_REPLACED = ("rating_scales", "rating_values", "source_notes")
_OUR_INDEXES = ("source_notes_by_claim",)


def keep_sources_and_scales(db: Database) -> None:
    """Bring a file of the second schema to the third; nothing that was noted is lost."""
    now = db.execute("SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')").fetchone()[0]
    others = [sql for table in _REPLACED for sql in made_by_others(db, table, _OUR_INDEXES)]
    cited = list(
        db.query(
            "SELECT id, title, publisher, link, seen, created_at, reviewer, removed FROM source_notes"
            " WHERE title IS NOT NULL OR publisher IS NOT NULL OR link IS NOT NULL ORDER BY rowid"
        )
    )
    for statement in statements(_OLD_VIEWS + _SCALES + _SOURCES + _NEW_TABLES + _COLUMNS + _VIEWS):
        parameters = {"now": now, "by": _BY} if ":now" in statement else {}
        db.execute(statement, parameters)
    for statement in others:
        db.execute(statement)
    _Founding(db, now).found(cited)
    db.execute("PRAGMA user_version = 3")


class _Founding:
    """Makes records out of what stood in notes, and tells the history of it and of the scales."""

    def __init__(self, db: Database, now: str) -> None:
        self._db = db
        self._now = now
        self._new_id = IdMaker()
        self._edit_id = self._new_id()

    def found(self, cited: list[dict[str, Any]]) -> None:
        """Write everything down."""
        for row in self._rows("rating_scales"):
            self._tell("scale", row, None, _fields(row))
        for row in self._rows("rating_values"):
            self._tell("value", row, None, _fields(row))
        sources: dict[tuple[str | None, ...], str] = {}
        for note in cited:
            key = (note["title"], note["publisher"], note["link"])
            if key not in sources:
                sources[key] = self._source(note)
            self._db.execute("UPDATE source_notes SET source_id = ? WHERE id = ?", [sources[key], note["id"]])
            if not note["removed"]:
                self._tell("note", note, {"source_id": None}, {"source_id": sources[key]})

    def _source(self, note: Mapping[str, Any]) -> str:
        source = {
            "id": self._new_id(),
            "title": note["title"],
            "author": None,
            "publisher": note["publisher"],
            "date": None,
            "link": note["link"],
            "archive_link": None,
            "medium": "web" if note["link"] else "document",
            "independence": None,
            "copy": None,
            "copy_name": None,
            "seen": note["seen"],
            "created_at": note["created_at"],
            "reviewer": note["reviewer"],
        }
        columns, places = ", ".join(source), ", ".join("?" for _ in source)
        self._db.execute(f"INSERT INTO sources ({columns}) VALUES ({places})", list(source.values()))
        self._tell("source", source, None, _fields(source))
        return str(source["id"])

    def _rows(self, table: str) -> list[dict[str, Any]]:
        return list(self._db.query(f"SELECT * FROM {table} ORDER BY rowid"))

    def _tell(
        self, entity: str, thing: Mapping[str, Any], old: dict[str, Any] | None, new: dict[str, Any]
    ) -> None:
        self._db.execute(
            "INSERT INTO events (edit_id, at, reviewer, cause, action, detail, entity, entity_id, old, new)"
            " VALUES (?, ?, ?, 'edit', 'upgrade', '', ?, ?, ?, ?)",
            [self._edit_id, self._now, _BY, entity, thing["id"], _json(old), _json(new)],
        )


def _fields(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in {"id", "removed"}}


def _json(fields: dict[str, Any] | None) -> str | None:
    return None if fields is None else json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
