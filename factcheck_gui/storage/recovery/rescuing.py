"""Makes a new workspace from the pages of a damaged one, its history and its backups."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from factcheck_gui.domain.backups import Backup
from factcheck_gui.domain.clock import timestamp
from factcheck_gui.domain.edits import Change
from factcheck_gui.domain.errors import ExpectedError, NewerSchemaError, NotAWorkspaceError
from factcheck_gui.domain.recovered import (
    FromBackup,
    MayGoOn,
    NothingSavedError,
    Progress,
    Recovered,
    Stage,
    StoppedError,
)
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.file_checks import APPLICATION_ID
from factcheck_gui.storage.likeness import note_all_links
from factcheck_gui.storage.log_checks import has_damaged_log
from factcheck_gui.storage.migrations import SCHEMA_VERSION
from factcheck_gui.storage.migrations.fingerprints import SHAPES
from factcheck_gui.storage.migrations.shapes import fingerprint
from factcheck_gui.storage.recovery.choosing import Choice, choose_rows
from factcheck_gui.storage.recovery.copying import copy_privately
from factcheck_gui.storage.recovery.counting import count_recovered
from factcheck_gui.storage.recovery.events import Chain, choose_events
from factcheck_gui.storage.recovery.from_backups import take_from_backup
from factcheck_gui.storage.recovery.gathering import Gathering
from factcheck_gui.storage.recovery.image import Image
from factcheck_gui.storage.recovery.known_tables import KnownTables
from factcheck_gui.storage.recovery.parts import Sentences, mend_parts, versions_in_pieces
from factcheck_gui.storage.recovery.quarry import IN_BACKUP, Quarry
from factcheck_gui.storage.recovery.referring import Referring
from factcheck_gui.storage.recovery.settling import settle
from factcheck_gui.storage.recovery.texts import ReadAgain, mend_texts
from factcheck_gui.storage.recovery.writing import Writing
from factcheck_gui.storage.search_index import index_waiting
from factcheck_gui.storage.store import Store
from factcheck_gui.storage.verification import Finding

_APPLICATION_ID_AT: Final = 68
_SEALED: Final = 6
_WITH_REASONS: Final = 2
_MOST_BACKUPS: Final = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Rescue:
    """What a recovery brings along besides the damaged file."""

    folder: Path
    """A private folder for all that is made on the way."""
    backups: Sequence[Backup]
    now: str
    reviewer: str
    edit_id: str
    sentences: Sentences
    read_again: ReadAgain
    spare_scales: Mapping[str, tuple[Change, ...]]
    """For each question the changes by which a scale comes into being."""
    progress: Progress
    may_go_on: MayGoOn


@dataclass(slots=True)
class _Stock:
    """What was found so far."""

    chain: Chain
    choice: Choice
    used: dict[int, Backup] = field(default_factory=dict)
    rows: dict[int, int] = field(default_factory=dict)


def rescue(source: Path, copy: Path, result: Path, target: Path, given: Rescue) -> Recovered:
    """Fill a new workspace with what the pages of a private copy still hold, and return how much that is.

    Raises:
        NotAWorkspaceError: nothing of the file is ours.
        NewerSchemaError: a newer program has written it.
        NothingSavedError: nothing came back.
        StoppedError: it may not go on.
    """
    with Image(copy) as image:
        gathering = Gathering(image, given.progress, given.may_go_on)
        schema = _schema(source, gathering)
        known = KnownTables(schema)
        quarry = Quarry(given.folder / "found", known.tables)
        try:
            gathering.gather(known, quarry)
            if not quarry.count() and not given.backups:
                raise _nothing(source, image)
            stock = _choose(quarry, known, gathering.last_event, given)
            if not stock.chain.found and not quarry.count():
                raise _nothing(source, image)
            findings, resealed = _write(quarry, stock.choice, known, result, given)
            return count_recovered(
                quarry,
                stock.chain,
                stock.choice,
                Recovered(
                    source=source,
                    target=target,
                    was_whole=False,
                    tallies=(),
                    from_backups=_taken(quarry, stock),
                    history_resealed=resealed or bool(stock.chain.gaps),
                    had_damaged_log=has_damaged_log(copy),
                    findings=len(findings),
                ),
            )
        finally:
            quarry.close()
            known.close()


def _schema(source: Path, gathering: Gathering) -> int:
    named = gathering.schema()
    if 1 <= named <= SCHEMA_VERSION:
        return named
    statements = gathering.trees.statements
    # The header may be damaged. What the file has written down of its steps is not.
    is_todays = gathering.steps_taken is None and all(
        name in statements and fingerprint(statements[name]) == shape for name, shape in SHAPES.items()
    )
    if not is_todays:
        raise NewerSchemaError(path=source, found=named, known=SCHEMA_VERSION)
    return SCHEMA_VERSION


def _nothing(source: Path, image: Image) -> ExpectedError:
    """Return what is to be said of a file in which nothing of ours was found."""
    is_ours = image.has_magic and image.number_at(_APPLICATION_ID_AT) == APPLICATION_ID
    is_blank = not any(image.header) and not any(any(image.read(n)) for n in (1, image.count))
    if is_ours or is_blank:
        return NothingSavedError(path=source, finding="")
    return NotAWorkspaceError(path=source)


def _choose(quarry: Quarry, known: KnownTables, last: int | None, given: Rescue) -> _Stock:
    stock = _chosen(quarry, known, last, given)
    for place, backup in enumerate(given.backups[:_MOST_BACKUPS]):
        if _is_enough(quarry, stock):
            break
        given.progress(Stage.BACKUPS, place, len(given.backups))
        copy = given.folder / f"backup-{place}"
        try:
            copy_privately(backup.path, copy, _silent, given.may_go_on)
        except StoppedError:
            raise
        except ExpectedError:
            continue
        used, rows = {**stock.used, IN_BACKUP + place: backup}, dict(stock.rows)
        rows[IN_BACKUP + place] = take_from_backup(copy, quarry, known, stock.chain, IN_BACKUP + place)
        copy.unlink()
        stock = _chosen(quarry, known, last, given)
        stock.used, stock.rows = used, rows
    mend_texts(
        quarry,
        stock.choice,
        given.read_again,
        has_reasons=known.schema >= _WITH_REASONS,
        has_placements="placements" in known.tables,
    )
    mend_parts(quarry, stock.choice, given.sentences)
    return stock


def _chosen(quarry: Quarry, known: KnownTables, last: int | None, given: Rescue) -> _Stock:
    stock = _Stock(chain=choose_events(quarry, last, are_sealed=known.schema >= _SEALED), choice=Choice())
    choose_rows(quarry, known, stock.chain, stock.choice)
    Referring(quarry, known, stock.choice, given.now, given.reviewer).settle()
    return stock


def _is_enough(quarry: Quarry, stock: _Stock) -> bool:
    missing = quarry.db.execute(
        "SELECT 1 FROM chosen_versions WHERE sha256 NOT IN (SELECT _key FROM texts WHERE _fits = 1)"
    ).fetchone()
    is_whole = stock.chain.is_end_known or stock.used
    return bool(
        is_whole
        and not stock.chain.gaps
        and not missing
        and not any(stock.choice.lost.values())
        and not versions_in_pieces(quarry)
    )


def _taken(quarry: Quarry, stock: _Stock) -> tuple[FromBackup, ...]:
    taken: list[FromBackup] = []
    for rank, backup in stock.used.items():
        rows = stock.chain.from_backups.get(rank, 0) + stock.rows.get(rank, 0)
        for name in ("texts", "originals"):
            if name in quarry.tables:
                rows += quarry.db.execute(
                    f"SELECT count(*) FROM {name} WHERE _fits = 1 AND _rank = ?", [rank]
                ).fetchone()[0]
        if rows:
            taken.append(FromBackup(path=backup.path, made_at=timestamp(backup.made_at), rows=rows))
    return tuple(taken)


def _write(
    quarry: Quarry, choice: Choice, known: KnownTables, result: Path, given: Rescue
) -> tuple[tuple[Finding, ...], bool]:
    given.progress(Stage.WRITING, 0, 1)
    store = Store.create(result, given.folder, known.schema)
    try:
        store.db.execute("PRAGMA foreign_keys = OFF")
        with store.writing() as db:
            resealed = Writing(quarry, choice, db).write(
                edit_id=given.edit_id, now=given.now, reviewer=given.reviewer
            )
        store.migrate()
        store.db.execute("PRAGMA foreign_keys = ON")
        with store.writing() as db:
            note_all_links(db)
            index_waiting(db)
        given.progress(Stage.CHECKING, 0, 1)
        findings = _settled(store.db, given)
        return findings, resealed
    finally:
        store.close()


def _settled(db: Database, given: Rescue) -> tuple[Finding, ...]:
    return settle(db, given.spare_scales, edit_id=given.edit_id, now=given.now, reviewer=given.reviewer)


def _silent(_stage: Stage, _done: int, _of: int) -> None:
    """Tell nobody: backups are counted as a whole."""
