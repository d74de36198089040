"""Checks what a workspace says: that claims stand in their texts, and that what is used is there."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Final

from factcheck_gui.domain.translations import can_be_read
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.storage.changes import unsettled_claims
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.findings import Finding

# A span costs as much as stands before it where SQLite counts, and a text is read anew for each of its rows:
# so each text is read once, and Python cuts it.
_QUOTES: Final = (
    'SELECT version_id, id, "start", "end", quote FROM {table} WHERE removed = 0 ORDER BY version_id'
)
_TEXT: Final = "SELECT t.text FROM versions v JOIN texts t USING (sha256) WHERE v.id = ?"
_PROPOSED: Final = (
    "WITH lengths AS MATERIALIZED (SELECT v.id, length(t.text) AS length"
    " FROM versions v JOIN texts t USING (sha256)"
    " WHERE v.id IN (SELECT proposed_in FROM claims WHERE removed = 0))"
    " SELECT c.id FROM claims c JOIN lengths ON lengths.id = c.proposed_in WHERE c.removed = 0 AND"
    " (c.proposed_end > lengths.length OR (c.proposed_start IS NULL) <> (c.proposed_end IS NULL))"
)
_COLOUR: Final = re.compile("#[0-9a-f]{6}")
_DEFAULTS: Final = "SELECT question FROM rating_scales WHERE is_default = 1 AND removed = 0"
_OF_LIVING_CLAIM: Final = (
    " JOIN claims c ON c.id = t.claim_id AND c.removed = 0"
    " JOIN articles a ON a.id = c.article_id AND a.removed = 0"
)
_REMOVED_VALUES: Final = (
    f"SELECT t.id FROM verdicts t{_OF_LIVING_CLAIM}"
    " JOIN rating_values v ON v.id = t.value_id JOIN rating_scales s ON s.id = v.scale_id"
    " WHERE t.removed = 0 AND (v.removed = 1 OR s.removed = 1 OR s.question <> t.question)"
)
_REMOVED_SCALES: Final = (
    "SELECT a.id FROM articles a JOIN rating_scales s ON s.id IN (a.truth_scale, a.attribution_scale)"
    " WHERE a.removed = 0 AND (s.removed = 1"
    " OR s.question <> CASE s.id WHEN a.truth_scale THEN 'truth' ELSE 'attribution' END)"
)
_REMOVED_SOURCES: Final = (
    f"SELECT t.id FROM source_notes t{_OF_LIVING_CLAIM}"
    " JOIN sources s ON s.id = t.source_id WHERE t.removed = 0 AND s.removed = 1"
)
_HALF_SIGNED: Final = (
    "SELECT id FROM articles WHERE removed = 0 AND (signed_by IS NULL) <> (signed_at IS NULL)"
)
_USES: Final = (
    ("verdict", _REMOVED_VALUES),
    ("scale", _REMOVED_SCALES),
    ("source", _REMOVED_SOURCES),
    ("signature", _HALF_SIGNED),
)


def quotes(db: Database) -> Iterator[Finding]:
    """Yield claims, and their places in older versions, that quote other words than stand there."""
    for table in ("claims", "placements"):
        rows = db.conn.execute(_QUOTES.format(table=table))
        for version_id, of_it in groupby(rows, itemgetter(0)):
            row = db.conn.execute(_TEXT, [version_id]).fetchone()
            if row is not None:
                yield from _other_words(row[0], of_it)


def _other_words(text: object, rows: Iterable[tuple[str, str, int, int, str]]) -> Iterator[Finding]:
    for _, subject, start, end, quote in rows:
        # Damage can make bytes of a text.
        if not isinstance(text, str) or text[start:end] != quote:
            yield Finding(check="quote", subject=subject)


def places(db: Database) -> Iterator[Finding]:
    """Yield claims that stand, or wait for a place, where their article has no newest version or no text."""
    for claim_id in unsettled_claims(db):
        yield Finding(check="place", subject=claim_id)
    for (claim_id,) in db.conn.execute(_PROPOSED):
        yield Finding(check="place", subject=claim_id)
    rows = db.conn.execute(
        "SELECT claims.id FROM claims JOIN versions ON versions.id IN (version_id, checked_in, proposed_in)"
        " WHERE claims.article_id <> versions.article_id UNION ALL"
        " SELECT claims.id FROM placements p JOIN claims ON claims.id = p.claim_id"
        " JOIN versions ON versions.id = p.version_id WHERE claims.article_id <> versions.article_id"
    )
    for (claim_id,) in rows:
        yield Finding(check="place", subject=claim_id)


def uses(db: Database) -> Iterator[Finding]:
    """Yield questions without a scale, and what uses a scale, a value or a source that was removed."""
    defaults = {row[0] for row in db.conn.execute(_DEFAULTS)}
    for question in Question:
        if question.value not in defaults:
            yield Finding(check="scale", subject=question.value)
    for check, sql in _USES:
        for (subject,) in db.conn.execute(sql):
            yield Finding(check=check, subject=subject)


def values(db: Database) -> Iterator[Finding]:
    """Yield rating values with what the program would never write: it goes into pages and reports."""
    for row in db.query("SELECT id, colour, translations FROM rating_values"):
        # A damaged row may hold bytes where a text was.
        if not _COLOUR.fullmatch(str(row["colour"])):
            yield Finding(check="colour", subject=row["id"])
        if not can_be_read(str(row["translations"])):
            yield Finding(check="wording", subject=row["id"])
