"""Checks a workspace through and through: the file, the checksums, the history against the tables."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from factcheck_gui.domain.edits import Entity
from factcheck_gui.domain.history import State, replay
from factcheck_gui.domain.translations import can_be_read
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.storage.changes import unsettled_claims
from factcheck_gui.storage.checksums import COLUMN, damaged_rows
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.driver import sqlite3
from factcheck_gui.storage.file_checks import what_is_wrong
from factcheck_gui.storage.history import list_events
from factcheck_gui.storage.history_chain import broken_seals
from factcheck_gui.storage.originals import damaged_originals
from factcheck_gui.storage.search_checks import misfits
from factcheck_gui.storage.tables import TABLES
from factcheck_gui.storage.version_parts import damaged_parts


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that is wrong: which check found it, and where."""

    check: str
    subject: str


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


def verify(db: Database) -> tuple[Finding, ...]:
    """Return everything that is wrong with the workspace; nothing where it is whole."""
    return (
        *(*_file(db), *_texts(db), *_originals(db), *_rows(db), *_parts(db), *_quotes(db)),
        *(*_places(db), *_uses(db), *_values(db), *_seals(db), *_history(db), *_search(db)),
    )


def read_state(db: Database) -> State:
    """Return what the tables hold alive, in the shape that a replay of the history gives."""
    state: State = {}
    for entity, table in TABLES.items():
        for row in db.query(f"SELECT * FROM {table} WHERE removed = 0"):
            fields = {name: value for name, value in row.items() if name not in {"id", "removed", COLUMN}}
            state[Entity(entity), row["id"]] = fields
    return state


def _file(db: Database) -> Iterator[Finding]:
    for finding in what_is_wrong(db.conn, "integrity_check"):
        yield Finding(check="file", subject=finding)
    try:
        for table, row, parent, _ in db.conn.execute("PRAGMA foreign_key_check"):
            yield Finding(check="reference", subject=f"{table} {row} -> {parent}")
    except sqlite3.OperationalError as error:
        # A damaged schema: a reference to a column that is no key.
        yield Finding(check="reference", subject=str(error))


def _texts(db: Database) -> Iterator[Finding]:
    for sha256, text in db.conn.execute("SELECT sha256, text FROM texts"):
        if hashlib.sha256(text.encode()).hexdigest() != sha256:
            yield Finding(check="text", subject=sha256)


def _originals(db: Database) -> Iterator[Finding]:
    for sha256 in damaged_originals(db):
        yield Finding(check="original", subject=sha256)


def _rows(db: Database) -> Iterator[Finding]:
    for subject in damaged_rows(db):
        yield Finding(check="checksum", subject=subject)


def _parts(db: Database) -> Iterator[Finding]:
    """Yield the versions whose blocks or statements are not those that were stored."""
    for version_id in damaged_parts(db):
        yield Finding(check="parts", subject=version_id)


def _seals(db: Database) -> Iterator[Finding]:
    for number in broken_seals(db):
        yield Finding(check="chain", subject=str(number))


def _quotes(db: Database) -> Iterator[Finding]:
    # substr() counts code points from 1, as the spans do from 0.
    rows = db.conn.execute(
        "SELECT claims.id FROM claims JOIN versions ON versions.id = version_id JOIN texts USING (sha256)"
        ' WHERE claims.removed = 0 AND substr(text, "start" + 1, "end" - "start") <> quote'
    )
    for (claim_id,) in rows:
        yield Finding(check="quote", subject=claim_id)
    rows = db.conn.execute(
        "SELECT placements.id FROM placements JOIN versions ON versions.id = version_id"
        " JOIN texts USING (sha256) WHERE placements.removed = 0"
        ' AND substr(text, "start" + 1, "end" - "start") <> quote'
    )
    for (placement_id,) in rows:
        yield Finding(check="quote", subject=placement_id)


def _places(db: Database) -> Iterator[Finding]:
    """Yield claims that stand, or wait for a place, where their article has no newest version or no text."""
    for claim_id in unsettled_claims(db):
        yield Finding(check="place", subject=claim_id)
    rows = db.conn.execute(
        "SELECT claims.id FROM claims JOIN versions ON versions.id = proposed_in JOIN texts USING (sha256)"
        " WHERE claims.removed = 0 AND (proposed_end > length(text) OR (proposed_start IS NULL) <>"
        " (proposed_end IS NULL)) UNION ALL"
        " SELECT claims.id FROM claims JOIN versions ON versions.id IN (version_id, checked_in, proposed_in)"
        " WHERE claims.article_id <> versions.article_id UNION ALL"
        " SELECT claims.id FROM placements p JOIN claims ON claims.id = p.claim_id"
        " JOIN versions ON versions.id = p.version_id WHERE claims.article_id <> versions.article_id"
    )
    for (claim_id,) in rows:
        yield Finding(check="place", subject=claim_id)


def _uses(db: Database) -> Iterator[Finding]:
    """Yield questions without a scale, and what uses a scale, a value or a source that was removed."""
    defaults = {row[0] for row in db.conn.execute(_DEFAULTS)}
    for question in Question:
        if question.value not in defaults:
            yield Finding(check="scale", subject=question.value)
    for check, sql in _USES:
        for (subject,) in db.conn.execute(sql):
            yield Finding(check=check, subject=subject)


def _values(db: Database) -> Iterator[Finding]:
    """Yield rating values with what the program would never write: it goes into pages and reports."""
    for row in db.query("SELECT id, colour, translations FROM rating_values"):
        if not _COLOUR.fullmatch(row["colour"]):
            yield Finding(check="colour", subject=row["id"])
        if not can_be_read(row["translations"]):
            yield Finding(check="wording", subject=row["id"])


def _search(db: Database) -> Iterator[Finding]:
    for subject in misfits(db):
        yield Finding(check="search", subject=subject)


def _history(db: Database) -> Iterator[Finding]:
    stored, replayed = read_state(db), replay(list_events(db))
    for key in sorted(stored.keys() | replayed.keys()):
        if stored.get(key) != replayed.get(key):
            yield Finding(check="history", subject=f"{key[0]} {key[1]}")
