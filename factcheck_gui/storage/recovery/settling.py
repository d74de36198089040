"""Brings what was recovered into a state that the program takes, by edits that the history tells of."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, Final, cast

from factcheck_gui.domain.claims import Standing
from factcheck_gui.domain.edits import Action, Cause, Change, Edit, Entity, Fields
from factcheck_gui.domain.history import replay
from factcheck_gui.storage.change_writing import write_changes
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.driver import sqlite3
from factcheck_gui.storage.history import append_events, list_events
from factcheck_gui.storage.tables import TABLES
from factcheck_gui.storage.verification import Finding, verify

_ROUNDS: Final = 7
_LAST_ROUNDS: Final = 3
_LAST_RESORT: Final = frozenset({"quote", "place"})
_GREY: Final = "#808080"
_NEWEST: Final = (
    "SELECT v.id, text FROM versions v JOIN texts USING (sha256)"
    " WHERE article_id = ? AND removed = 0 ORDER BY number DESC LIMIT 1"
)


def settle(
    db: Database, spare_scales: Mapping[str, tuple[Change, ...]], *, edit_id: str, now: str, reviewer: str
) -> tuple[Finding, ...]:
    """Mend what a check of the new workspace finds, and return what it finds still.

    The check is made again after each round: what was mended may have hidden something else.
    """
    findings: tuple[Finding, ...] = ()
    for left in reversed(range(_ROUNDS)):
        findings = verify(db)
        _close_gaps(db, findings, edit_id=edit_id, now=now, reviewer=reviewer)
        changes = [change for finding in findings for change in _mended(db, finding)]
        for finding in findings:
            if finding.check in _LAST_RESORT and left < _LAST_ROUNDS:
                changes += _removal(db, finding.subject)
            elif finding.check == "scale" and not any(_scale(db, finding.subject)):
                changes += spare_scales.get(finding.subject, ())
        if not changes and not any(finding.check == "history" for finding in findings):
            break
        unique = {(change.entity, change.entity_id): change for change in changes}
        db.execute("BEGIN IMMEDIATE")
        for change in unique.values():
            db.execute("SAVEPOINT one")
            try:
                write_changes(db, [change])
                edit = Edit(action=Action.RECOVER, changes=(change,))
                append_events(db, edit, edit_id=edit_id, at=now, reviewer=reviewer, cause=Cause.EDIT)
            except sqlite3.IntegrityError:
                db.execute("ROLLBACK TO one")
            db.execute("RELEASE one")
        db.execute("COMMIT")
    return verify(db) if findings else ()


def _close_gaps(
    db: Database, findings: tuple[Finding, ...], *, edit_id: str, now: str, reviewer: str
) -> None:
    """Write into the history what the tables hold and a replay of it does not give."""
    changes: list[Change] = []
    for finding in findings:
        if finding.check != "history":
            continue
        name, _, one = finding.subject.partition(" ")
        if name not in set(Entity):
            continue
        entity = Entity(name)
        row = _row(db, entity, one)
        replayed = replay(list_events(db, entity_id=one)).get((entity, one))
        if row is not None:
            fields = {name: value for name, value in row.items() if name != "id"}
            changes.append(Change(entity=entity, entity_id=one, old=None, new=fields))
        elif replayed is not None:
            old = cast("Fields", replayed)
            changes.append(Change(entity=entity, entity_id=one, old=old, new=None))
    if changes:
        db.execute("BEGIN IMMEDIATE")
        edit = Edit(action=Action.RECOVER, changes=tuple(changes))
        append_events(db, edit, edit_id=edit_id, at=now, reviewer=reviewer, cause=Cause.EDIT)
        db.execute("COMMIT")


def _removal(db: Database, one: str) -> Iterator[Change]:
    """Take out a claim for which no place can be found, whole as it is."""
    claim = _row(db, Entity.CLAIM, one)
    if claim is not None:
        own = {name: value for name, value in claim.items() if name != "id"}
        yield Change(entity=Entity.CLAIM, entity_id=one, old=own, new=None)


def _mended(db: Database, finding: Finding) -> Iterator[Change]:
    mend = _MENDINGS.get(finding.check)
    if mend is not None:
        yield from mend(db, finding.subject)


def _place(db: Database, one: str) -> Iterator[Change]:
    """Let a claim wait for a decision in the newest version of its article, or stand where its words are."""
    claim = _row(db, Entity.CLAIM, one)
    found = None if claim is None else db.execute(_NEWEST, [claim["article_id"]]).fetchone()
    if claim is None or found is None:
        return
    yield from _strays_of(db, claim)
    version, text = found
    at = text.find(claim["quote"])
    new: dict[str, Any] = {"proposed_in": None, "proposed_start": None, "proposed_end": None}
    new["checked_in"] = None
    if at >= 0:
        new |= {"standing": Standing.PLACED.value, "version_id": version}
        new |= _around(text, at, at + len(claim["quote"]))
    else:
        new |= {"standing": Standing.LOST.value, "proposed_in": version}
        own = db.execute(
            "SELECT v.article_id FROM versions v WHERE v.id = ?", [claim["version_id"]]
        ).fetchone()
        if own is None or own[0] != claim["article_id"]:
            new |= {"version_id": version}
    yield from _change(Entity.CLAIM, one, claim, new)


def _strays_of(db: Database, claim: Mapping[str, Any]) -> Iterator[Change]:
    """Take out places of a claim that lie in another article."""
    rows = db.execute(
        "SELECT p.id FROM placements p JOIN versions v ON v.id = p.version_id"
        " WHERE p.claim_id = ? AND v.article_id <> ? AND p.removed = 0",
        [claim["id"], claim["article_id"]],
    ).fetchall()
    for (one,) in rows:
        row = _row(db, Entity.PLACEMENT, one)
        if row is not None:
            own = {name: value for name, value in row.items() if name != "id"}
            yield Change(entity=Entity.PLACEMENT, entity_id=one, old=own, new=None)


def _quote(db: Database, one: str) -> Iterator[Change]:
    """Put a claim where its words stand, or give it the words that stand at its place."""
    claim = _row(db, Entity.CLAIM, one)
    if claim is None:
        placement = _row(db, Entity.PLACEMENT, one)
        if placement is not None:
            own = {name: value for name, value in placement.items() if name != "id"}
            yield Change(entity=Entity.PLACEMENT, entity_id=one, old=own, new=None)
        return
    row = db.execute(
        "SELECT text FROM texts JOIN versions USING (sha256) WHERE id = ?", [claim["version_id"]]
    ).fetchone()
    text = "" if row is None else row[0]
    at = text.find(claim["quote"]) if claim["quote"] else -1
    end = at + len(claim["quote"])
    if at < 0:
        at = min(claim["start"], max(0, len(text) - 1))
        end = min(max(claim["end"], at + 1), max(1, len(text)))
    yield from _change(Entity.CLAIM, one, claim, _around(text, at, end))


def _scale(db: Database, one: str) -> Iterator[Change]:
    """Choose a scale for a question, or let an article go by the workspace's own."""
    article = _row(db, Entity.ARTICLE, one)
    if article is not None:
        yield from _change(Entity.ARTICLE, one, article, {"truth_scale": None, "attribution_scale": None})
        return
    row = db.execute(
        "SELECT id FROM rating_scales WHERE question = ? AND removed = 0 ORDER BY created_at LIMIT 1", [one]
    ).fetchone()
    scale = None if row is None else _row(db, Entity.SCALE, row[0])
    if scale is not None:
        yield from _change(Entity.SCALE, scale["id"], scale, {"is_default": 1})


def _put(entity: Entity, new: Fields, db: Database, one: str) -> Iterator[Change]:
    """Put into something what says nothing, where it holds what nobody can read or refer to any more."""
    row = _row(db, entity, one)
    if row is not None:
        yield from _change(entity, one, row, new)


_MENDINGS: Final[Mapping[str, Callable[[Database, str], Iterator[Change]]]] = {
    "place": _place,
    "quote": _quote,
    "scale": _scale,
    "verdict": partial(_put, Entity.VERDICT, {"value_id": None}),
    "source": partial(_put, Entity.NOTE, {"source_id": None}),
    "signature": partial(_put, Entity.ARTICLE, {"signed_by": None, "signed_at": None}),
    "colour": partial(_put, Entity.VALUE, {"colour": _GREY}),
    "wording": partial(_put, Entity.VALUE, {"translations": ""}),
}
_CONTEXT: Final = 32


def _around(text: str, start: int, end: int) -> dict[str, Any]:
    return {
        "start": start,
        "end": end,
        "quote": text[start:end],
        "prefix": text[max(0, start - _CONTEXT) : start],
        "suffix": text[end : end + _CONTEXT],
    }


def _row(db: Database, entity: Entity, one: str) -> dict[str, Any] | None:
    rows = db.query(f"SELECT * FROM {TABLES[entity]} WHERE id = ? AND removed = 0", [one])
    found = next(rows, None)
    if found is not None:
        del found["removed"], found["checksum"]
    return found


def _change(entity: Entity, one: str, row: Mapping[str, Any], new: Fields) -> Iterator[Change]:
    changed = {name: value for name, value in new.items() if row[name] != value}
    if changed:
        old = {name: row[name] for name in changed}
        yield Change(entity=entity, entity_id=one, old=old, new=changed)
