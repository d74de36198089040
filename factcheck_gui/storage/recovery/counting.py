"""Counts what came back, and of how much."""

from dataclasses import replace
from typing import Final

from factcheck_gui.domain.recovered import Kept, Recovered, Tally
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.recovery.choosing import DOUBTFUL, MADE_UP, TOLD, Choice
from factcheck_gui.storage.recovery.events import Chain
from factcheck_gui.storage.recovery.known_tables import ENTITIES
from factcheck_gui.storage.recovery.quarry import Quarry
from factcheck_gui.storage.tables import TABLES

_LIVING: Final = "SELECT count(*) FROM {table} WHERE removed = 0"


def count_recovered(quarry: Quarry, chain: Chain, choice: Choice, so_far: Recovered) -> Recovered:
    """Return the account of a recovery with its numbers filled in."""
    tallies: list[Tally] = []
    told = doubtful = 0
    for table, entity in ENTITIES.items():
        if table not in quarry.tables:
            continue
        where = "WHERE removed = 0" if "removed" in quarry.tables[table].names else ""
        counts = dict(
            quarry.db.execute(
                f"SELECT _origin, count(*) FROM chosen_{table} {where} GROUP BY _origin"
            ).fetchall()
        )
        found = sum(count for origin, count in counts.items() if origin != MADE_UP)
        refused = sum(
            1 for stray in choice.strays if stray.kind == entity.value and _is_chosen(quarry, table, stray.id)
        )
        lost = len(choice.lost.get(table, ()))
        tallies.append(Tally(kind=Kept(entity.value), found=found - refused, of=found - refused + lost))
        told += counts.get(TOLD, 0)
        doubtful += counts.get(DOUBTFUL, 0)
    texts = quarry.db.execute("SELECT count(DISTINCT sha256) FROM chosen_versions").fetchone()[0]
    tallies.append(Tally(kind=Kept.TEXT, found=texts - choice.lost_texts, of=texts))
    if "originals" in quarry.tables:
        originals = quarry.db.execute(
            "SELECT count(DISTINCT _key) FROM originals WHERE _fits = 1"
        ).fetchone()[0]
        lost = len(choice.lost.get("originals", ()))
        tallies.append(Tally(kind=Kept.ORIGINAL, found=originals, of=originals + lost))
    tallies.append(Tally(kind=Kept.EVENT, found=chain.found, of=chain.found + chain.missing))
    return replace(
        so_far,
        tallies=tuple(tallies),
        from_history=told,
        doubtful=doubtful,
        made_up=choice.made_up,
        pieces_anew=choice.pieces_anew,
        texts=tuple(choice.texts),
        strays=tuple(choice.strays),
    )


def count_whole(db: Database, so_far: Recovered) -> Recovered:
    """Return the account of a workspace in which nothing is damaged."""
    tallies = [
        _tally(db, Kept(entity.value), _LIVING.format(table=table)) for entity, table in TABLES.items()
    ]
    for kind, table in ((Kept.TEXT, "texts"), (Kept.ORIGINAL, "originals"), (Kept.EVENT, "events")):
        tallies.append(_tally(db, kind, f"SELECT count(*) FROM {table}"))
    return replace(so_far, tallies=tuple(tallies))


def _tally(db: Database, kind: Kept, sql: str) -> Tally:
    count = int(db.execute(sql).fetchone()[0])
    return Tally(kind=kind, found=count, of=count)


def _is_chosen(quarry: Quarry, table: str, one: str) -> bool:
    return quarry.db.execute(f"SELECT 1 FROM chosen_{table} WHERE id = ?", [one]).fetchone() is not None
