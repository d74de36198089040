"""The second schema: originals are kept, articles have several versions, and details say where they are from.

The step runs with foreign keys switched off, as SQLite asks of whoever replaces a table.
"""

from sqlite_utils import Database

from factcheck_gui.storage.migrations.pieces import MADE, REMOVED, SPAN, made_by_others, statements

_ORIGINALS = """
CREATE TABLE originals (
    sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
    size INTEGER NOT NULL CHECK (size >= 0),
    media_type TEXT NOT NULL,
    packed BLOB NOT NULL
) STRICT;
CREATE TRIGGER originals_are_never_changed BEFORE UPDATE ON originals
BEGIN SELECT RAISE(ABORT, 'an original is frozen'); END;
CREATE TRIGGER originals_are_never_deleted BEFORE DELETE ON originals
BEGIN SELECT RAISE(ABORT, 'an original is frozen'); END;
"""

# The number of a version that was taken back may be given again, so it is unique among the living only.
_VERSIONS = f"""
CREATE TABLE next_versions (
    id TEXT PRIMARY KEY,
    article_id TEXT NOT NULL REFERENCES articles (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    sha256 TEXT NOT NULL REFERENCES texts (sha256),
    origin TEXT NOT NULL,
    encoding TEXT,
    replaced INTEGER NOT NULL DEFAULT 0,
    original TEXT REFERENCES originals (sha256),
    incomplete TEXT,
    {MADE},
    {REMOVED}
) STRICT;
INSERT INTO next_versions
    (id, article_id, number, sha256, origin, encoding, replaced, created_at, reviewer, removed)
SELECT id, article_id, number, sha256, origin, encoding, replaced, created_at, reviewer, removed
FROM versions;
DROP TABLE versions;
ALTER TABLE next_versions RENAME TO versions;
CREATE INDEX versions_by_text ON versions (sha256);
CREATE UNIQUE INDEX one_version_of_a_number ON versions (article_id, number) WHERE removed = 0;
"""

_COLUMNS = """
ALTER TABLE articles ADD COLUMN provenance TEXT NOT NULL DEFAULT '';
ALTER TABLE blocks ADD COLUMN speaker TEXT;
ALTER TABLE blocks ADD COLUMN time INTEGER;
ALTER TABLE claims ADD COLUMN standing TEXT NOT NULL DEFAULT 'placed'
    CHECK (standing IN ('placed', 'moved', 'changed', 'lost', 'retired'));
ALTER TABLE claims ADD COLUMN proposed_in TEXT REFERENCES versions (id);
ALTER TABLE claims ADD COLUMN proposed_start INTEGER CHECK (proposed_start >= 0);
ALTER TABLE claims ADD COLUMN proposed_end INTEGER CHECK (proposed_end > proposed_start);
ALTER TABLE claims ADD COLUMN checked_in TEXT REFERENCES versions (id);
DROP INDEX claims_in_text_order;
CREATE INDEX claims_in_text_order ON claims (article_id, removed, standing, "start", "end", id);
DROP INDEX marks_by_article;
CREATE INDEX marks_by_version ON marks (version_id, removed);
"""

# What can be worked out again stands in tables of its own, outside the history.
_NEW_TABLES = f"""
CREATE TABLE placements (
    id TEXT PRIMARY KEY,
    claim_id TEXT NOT NULL REFERENCES claims (id),
    version_id TEXT NOT NULL REFERENCES versions (id),
    {SPAN},
    quote TEXT NOT NULL,
    {MADE},
    {REMOVED}
) STRICT;
CREATE INDEX placements_by_version ON placements (version_id, removed);
CREATE INDEX placements_by_claim ON placements (claim_id, removed);

CREATE TABLE article_links (
    key TEXT NOT NULL,
    article_id TEXT NOT NULL REFERENCES articles (id),
    PRIMARY KEY (article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_links_by_key ON article_links (key);

CREATE TABLE sketches (
    hash INTEGER NOT NULL,
    version_id TEXT NOT NULL REFERENCES versions (id),
    PRIMARY KEY (hash, version_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE sketched (version_id TEXT PRIMARY KEY REFERENCES versions (id)) STRICT, WITHOUT ROWID;
"""

_VIEWS = """
DROP VIEW unanswered_allegations;
DROP VIEW claims_with_verdicts;
DROP VIEW live_claims;

CREATE VIEW live_claims AS
SELECT claims.*, row_number() OVER (
    PARTITION BY claims.article_id ORDER BY claims."start", claims."end", claims.id
) AS number
FROM claims JOIN articles ON articles.id = claims.article_id
WHERE claims.removed = 0 AND claims.standing = 'placed' AND articles.removed = 0;

CREATE VIEW claims_with_verdicts AS
SELECT
    claims.id, articles.title AS article, claims.number, claims.kind, claims.quote, claims.restatement,
    claims.speaker, claims.target,
    said_value.label AS was_it_said, said.reason AS was_it_said_reason,
    truth_value.label AS is_it_true, truth.reason AS is_it_true_reason,
    (SELECT count(*) FROM source_notes WHERE claim_id = claims.id AND removed = 0) AS source_notes,
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
    WHERE links.to_claim = claims.id AND links.type = 'denies' AND links.removed = 0
);

CREATE VIEW waiting_claims AS
SELECT claims.id, articles.title AS article, claims.standing, claims.kind, claims.quote, claims.speaker,
    versions.number AS stands_in_version, claims.article_id, claims.version_id
FROM claims
JOIN articles ON articles.id = claims.article_id
JOIN versions ON versions.id = claims.version_id
WHERE claims.removed = 0 AND articles.removed = 0 AND claims.standing IN ('moved', 'changed', 'lost');
"""


def keep_originals_and_versions(db: Database) -> None:
    """Bring a file of the first schema to the second; every claim stays where it stands."""
    others = made_by_others(db, "versions", ["versions_by_text"])
    for statement in statements(_ORIGINALS + _VERSIONS + _COLUMNS + _NEW_TABLES + _VIEWS):
        db.execute(statement)
    for statement in others:
        db.execute(statement)
    db.execute("PRAGMA user_version = 2")
