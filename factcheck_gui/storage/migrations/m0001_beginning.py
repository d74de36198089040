"""The first schema: articles and their versions, claims with all that hangs on them, and the history."""

from sqlite_utils import Database

from factcheck_gui.storage.migrations.pieces import MADE, REMOVED, SPAN, statements

_TABLES = f"""
CREATE TABLE texts (sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64), text TEXT NOT NULL) STRICT;

CREATE TABLE articles (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    date TEXT,
    publisher TEXT,
    author TEXT,
    link TEXT,
    language TEXT,
    direction TEXT NOT NULL CHECK (direction IN ('ltr', 'rtl')),
    {MADE},
    {REMOVED}
) STRICT;

CREATE TABLE versions (
    id TEXT PRIMARY KEY,
    article_id TEXT NOT NULL REFERENCES articles (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    sha256 TEXT NOT NULL REFERENCES texts (sha256),
    origin TEXT NOT NULL,
    encoding TEXT,
    replaced INTEGER NOT NULL DEFAULT 0,
    {MADE},
    {REMOVED},
    UNIQUE (article_id, number)
) STRICT;
CREATE INDEX versions_by_text ON versions (sha256);

CREATE TABLE blocks (
    version_id TEXT NOT NULL REFERENCES versions (id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN (
        'headline', 'dek', 'byline', 'kicker', 'heading', 'paragraph', 'quote', 'list_item', 'caption'
    )),
    {SPAN},
    PRIMARY KEY (version_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE statements (
    version_id TEXT NOT NULL REFERENCES versions (id),
    position INTEGER NOT NULL,
    {SPAN},
    PRIMARY KEY (version_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE claims (
    id TEXT PRIMARY KEY,
    article_id TEXT NOT NULL REFERENCES articles (id),
    version_id TEXT NOT NULL REFERENCES versions (id),
    {SPAN},
    quote TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('allegation', 'denial', 'fact')),
    restatement TEXT,
    speaker TEXT,
    target TEXT,
    {MADE},
    {REMOVED}
) STRICT;
CREATE INDEX claims_in_text_order ON claims (article_id, removed, "start", "end", id);

CREATE TABLE marks (
    id TEXT PRIMARY KEY,
    article_id TEXT NOT NULL REFERENCES articles (id),
    version_id TEXT NOT NULL REFERENCES versions (id),
    {SPAN},
    {MADE},
    {REMOVED}
) STRICT;
CREATE INDEX marks_by_article ON marks (article_id, removed);

CREATE TABLE rating_scales (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    question TEXT NOT NULL CHECK (question IN ('attribution', 'truth'))
) STRICT;

CREATE TABLE rating_values (
    id TEXT PRIMARY KEY,
    scale_id TEXT NOT NULL REFERENCES rating_scales (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    label TEXT NOT NULL,
    definition TEXT NOT NULL,
    colour TEXT NOT NULL,
    sign TEXT NOT NULL,
    number INTEGER,
    UNIQUE (scale_id, position),
    UNIQUE (scale_id, name)
) STRICT;

CREATE TABLE verdicts (
    id TEXT PRIMARY KEY,
    claim_id TEXT NOT NULL REFERENCES claims (id),
    question TEXT NOT NULL CHECK (question IN ('attribution', 'truth')),
    value_id TEXT REFERENCES rating_values (id),
    reason TEXT,
    {MADE},
    {REMOVED}
) STRICT;
CREATE UNIQUE INDEX one_verdict_per_question ON verdicts (claim_id, question) WHERE removed = 0;

CREATE TABLE source_notes (
    id TEXT PRIMARY KEY,
    claim_id TEXT NOT NULL REFERENCES claims (id),
    stance TEXT NOT NULL CHECK (stance IN ('supports', 'refutes', 'context')),
    note TEXT,
    title TEXT,
    publisher TEXT,
    link TEXT,
    quote TEXT,
    seen TEXT,
    {MADE},
    {REMOVED}
) STRICT;
CREATE INDEX source_notes_by_claim ON source_notes (claim_id, removed);

CREATE TABLE links (
    id TEXT PRIMARY KEY,
    type TEXT NOT NULL CHECK (type IN ('denies', 'admits', 'corroborates', 'contradicts', 'repeats')),
    from_claim TEXT NOT NULL REFERENCES claims (id),
    to_claim TEXT NOT NULL REFERENCES claims (id),
    {MADE},
    {REMOVED},
    CHECK (from_claim <> to_claim)
) STRICT;
CREATE UNIQUE INDEX one_link_of_a_type ON links (from_claim, to_claim, type) WHERE removed = 0;
CREATE INDEX links_by_end ON links (to_claim, removed);

CREATE TABLE events (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    edit_id TEXT NOT NULL,
    at TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    cause TEXT NOT NULL CHECK (cause IN ('edit', 'undo', 'redo')),
    action TEXT NOT NULL,
    detail TEXT NOT NULL,
    entity TEXT NOT NULL,
    entity_id TEXT NOT NULL,
    old TEXT CHECK (old IS NULL OR json_valid(old)),
    new TEXT CHECK (new IS NULL OR json_valid(new))
) STRICT;
CREATE INDEX events_by_entity ON events (entity_id);
"""

_TRIGGERS = """
CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
CREATE TRIGGER texts_are_never_changed BEFORE UPDATE ON texts
BEGIN SELECT RAISE(ABORT, 'a text is frozen'); END;
CREATE TRIGGER texts_are_never_deleted BEFORE DELETE ON texts
BEGIN SELECT RAISE(ABORT, 'a text is frozen'); END;
"""

_VIEWS = """
CREATE VIEW live_claims AS
SELECT claims.*, row_number() OVER (
    PARTITION BY claims.article_id ORDER BY claims."start", claims."end", claims.id
) AS number
FROM claims JOIN articles ON articles.id = claims.article_id
WHERE claims.removed = 0 AND articles.removed = 0;

CREATE VIEW claims_with_verdicts AS
SELECT
    claims.id, articles.title AS article, claims.number, claims.kind, claims.quote, claims.restatement,
    claims.speaker, claims.target,
    said_value.label AS was_it_said, said.reason AS was_it_said_reason,
    truth_value.label AS is_it_true, truth.reason AS is_it_true_reason,
    (SELECT count(*) FROM source_notes WHERE claim_id = claims.id AND removed = 0) AS source_notes,
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
"""


def create_tables(db: Database) -> None:
    """Create the tables, the triggers that keep the past as it was, and the views for other programs."""
    for statement in statements(_TABLES + _TRIGGERS + _VIEWS):
        db.execute(statement)
    db.execute("PRAGMA user_version = 1")
