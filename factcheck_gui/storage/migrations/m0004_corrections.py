"""The fourth schema: proposed wordings, how to reach a source, what a rating value says of the words rated.

What it makes of the values that are there already it writes into the history as well, so that the tables
still equal the replayed events.
"""

from typing import Final

from sqlite_utils import Database

from factcheck_gui.domain.ids import IdMaker
from factcheck_gui.storage.migrations.pieces import statements

_STEPS: Final = """
ALTER TABLE claims ADD COLUMN correction TEXT;
ALTER TABLE sources ADD COLUMN contact TEXT;
ALTER TABLE rating_values ADD COLUMN outcome TEXT NOT NULL DEFAULT 'open'
    CHECK (outcome IN ('right', 'partly', 'wrong', 'open'));
CREATE INDEX signed_articles ON articles (signed_at) WHERE signed_at IS NOT NULL;
DROP VIEW cited_sources;
DROP VIEW loose_denials;
DROP VIEW unanswered_allegations;
DROP VIEW claims_with_verdicts;

CREATE VIEW claims_with_verdicts AS
SELECT
    claims.id, articles.title AS article, claims.number, claims.kind, claims.quote, claims.restatement,
    claims.speaker, claims.reported_by, claims.target,
    said_value.label AS was_it_said, said.reason AS was_it_said_reason,
    truth_value.label AS is_it_true, truth.reason AS is_it_true_reason,
    truth_value.outcome AS stands_as_written,
    claims.correction,
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
    sources.medium, sources.independence, sources.copy, sources.copy_name, sources.contact,
    ifnull(source_notes.seen, sources.seen) AS seen, claims.quote AS claim, claims.article,
    source_notes.source_id, claims.id AS claim_id, claims.article_id
FROM source_notes
JOIN claims_with_verdicts AS claims ON claims.id = source_notes.claim_id
LEFT JOIN sources ON sources.id = source_notes.source_id
WHERE source_notes.removed = 0;
"""

# What the values of the scales that have shipped say of the words rated; all others stay open.
_OUTCOMES: Final = {
    "true": "right",
    "verbatim": "right",
    "fair_paraphrase": "right",
    "supported": "right",
    "geppetto_checkmark": "right",
    "mostly_true": "partly",
    "partly_true": "partly",
    "half_true": "partly",
    "mixture": "partly",
    "misleading": "partly",
    "outdated": "partly",
    "one_pinocchio": "partly",
    "two_pinocchios": "partly",
    "upside_down_pinocchio": "partly",
    "conflicting_evidence": "partly",
    "mostly_false": "wrong",
    "false": "wrong",
    "blatantly_false": "wrong",
    "pants_on_fire": "wrong",
    "refuted": "wrong",
    "three_pinocchios": "wrong",
    "four_pinocchios": "wrong",
    "bottomless_pinocchio": "wrong",
    "out_of_context": "wrong",
    "not_found": "wrong",
}
_BY: Final = "factcheck-gui"


def keep_corrections(db: Database) -> None:
    """Bring a file of the third schema to the fourth."""
    for statement in statements(_STEPS):
        db.execute(statement)
    now = db.execute("SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')").fetchone()[0]
    new_id = IdMaker()
    edit_id = new_id()
    # What was removed stays as it was: its last event knows of no outcome, and brings none back.
    values = db.execute("SELECT id, name FROM rating_values WHERE removed = 0 ORDER BY rowid").fetchall()
    for value_id, name in values:
        outcome = _OUTCOMES.get(name)
        if outcome is None:
            continue
        db.execute("UPDATE rating_values SET outcome = ? WHERE id = ?", [outcome, value_id])
        db.execute(
            "INSERT INTO events"
            " (edit_id, at, reviewer, cause, action, detail, entity, entity_id, old, new)"
            " VALUES (?, ?, ?, 'edit', 'upgrade', '', 'value', ?, ?, ?)",
            [edit_id, now, _BY, value_id, '{"outcome":"open"}', f'{{"outcome":"{outcome}"}}'],
        )
    db.execute("PRAGMA user_version = 4")
