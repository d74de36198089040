"""Composes the one edit that makes of a workspace what a backup of it holds; writes nothing."""

import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from factcheck_gui.domain.backup_errors import OpenWorkspaceError, OtherContentsError
from factcheck_gui.domain.edits import Action, Change, Edit, Entity, Value
from factcheck_gui.domain.errors import DamagedError
from factcheck_gui.domain.originals import Original
from factcheck_gui.domain.state_differences import changes_between
from factcheck_gui.services.editing import Incoming
from factcheck_gui.storage.articles import find_version, read_version_text
from factcheck_gui.storage.backup_contents import (
    lacking_ids,
    lacking_originals,
    opened_to_read,
    origin,
    packed_original,
    read_contents,
    read_facts,
)
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.failures import told
from factcheck_gui.storage.file_checks import check_pages
from factcheck_gui.storage.migrations import SCHEMA_VERSION
from factcheck_gui.storage.originals import read_original
from factcheck_gui.storage.store import Store, files_of
from factcheck_gui.storage.tables import TABLES
from factcheck_gui.text.canonical import canonicalise
from factcheck_gui.text.similarity import sketch

Contents = Mapping[tuple[Entity, str], Mapping[str, Value]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Restoration:
    """What restoring a backup does: the edit, and the frozen parts that the workspace does not have."""

    edit: Edit
    incoming: tuple[Incoming, ...] = ()
    copies: tuple[Original, ...] = ()

    def count(self, *, came: bool) -> dict[Entity, int]:
        """Return how many of each kind come, or go; what is only changed is neither."""
        ends: dict[tuple[Entity, str], list[Change]] = {}
        for change in self.edit.changes:
            ends.setdefault((change.entity, change.entity_id), []).append(change)
        found: dict[Entity, int] = {}
        for (entity, _), changes in ends.items():
            was, is_there = changes[0].old is not None, changes[-1].new is not None
            if was != is_there and is_there is came:
                found[entity] = found.get(entity, 0) + 1
        return found

    @property
    def changed(self) -> int:
        """How many things are there before and after, and are changed."""
        things = {(change.entity, change.entity_id) for change in self.edit.changes}
        return len(things) - sum(sum(self.count(came=came).values()) for came in (True, False))


_REFERENCES: Final[Mapping[Entity, Mapping[str, Entity]]] = {
    Entity.VALUE: {"scale_id": Entity.SCALE},
    Entity.ARTICLE: {"truth_scale": Entity.SCALE, "attribution_scale": Entity.SCALE},
    Entity.VERSION: {"article_id": Entity.ARTICLE},
    Entity.CLAIM: {
        "article_id": Entity.ARTICLE,
        "version_id": Entity.VERSION,
        "proposed_in": Entity.VERSION,
        "checked_in": Entity.VERSION,
    },
    Entity.MARK: {"article_id": Entity.ARTICLE, "version_id": Entity.VERSION},
    Entity.PLACEMENT: {"claim_id": Entity.CLAIM, "version_id": Entity.VERSION},
    Entity.VERDICT: {"claim_id": Entity.CLAIM, "value_id": Entity.VALUE},
    Entity.NOTE: {"claim_id": Entity.CLAIM, "source_id": Entity.SOURCE},
    Entity.LINK: {"from_claim": Entity.CLAIM, "to_claim": Entity.CLAIM},
}


class RestoringAside:
    """One look at how a workspace and a backup differ: begun by one thread, done and ended by another."""

    def __init__(self, store: Store) -> None:
        self._path = store.path
        self._beside = store.beside()

    def origin(self) -> str | None:
        """Return what the workspace shares with its copies and backups; None where nothing is in it yet."""
        try:
            with self._beside.reading() as db:
                return origin(db)
        finally:
            self._beside.leave()

    def compose(self, backup: Path, name: str) -> Restoration:
        """Return what leads from the workspace as it is to what a backup holds; the edit may be empty.

        It takes a while where much is in them.

        Args:
            backup: A file that nobody has open. One of an older schema is migrated in a copy.
            name: What the step is called by: the moment of the backup, or its file name.

        Raises:
            FileMissingError, NotAWorkspaceError, NewerSchemaError, DamagedError: the backup is no good.
            DamagedError: or the workspace itself is not.
            OpenWorkspaceError: the backup is the open workspace.
            OtherContentsError: it refers to what neither has.
            DiskError, LockedError.
        """
        try:
            with told(backup):
                if backup.exists() and backup.samefile(self._path):
                    raise OpenWorkspaceError(path=backup)
            with _of_today(backup) as past:
                return self._composed(past, backup, name)
        finally:
            self._beside.leave()

    def _composed(self, past: Database, backup: Path, name: str) -> Restoration:
        check_pages(past.conn, backup)
        wanted = read_contents(past)
        with self._beside.at_one_moment() as db:
            _check_references(db, wanted, backup)
            changes = changes_between(read_contents(db), wanted)
            versions, originals = _lacking_parts(db, changes)
        detail = canonicalise(name).text.strip() or "–"
        return Restoration(
            edit=Edit(action=Action.RESTORE_BACKUP, changes=changes, detail=detail),
            incoming=tuple(_incoming(past, version_id) for version_id in sorted(versions)),
            copies=tuple(_originals(past, originals)),
        )


@contextmanager
def _of_today(backup: Path) -> Iterator[Database]:
    """Open a backup in today's schema; what must be changed for that, or looked after, is a copy."""
    is_old = read_facts(backup).schema < SCHEMA_VERSION
    beside = [one for one in files_of(backup)[1:] if one.exists() and one.stat().st_size]
    if not is_old and not beside:
        with opened_to_read(backup) as db:
            yield db
        return
    with tempfile.TemporaryDirectory(prefix="factcheck-") as folder, told(backup):
        for one in (backup, *beside):
            shutil.copyfile(one, Path(folder) / one.name)
        try:
            store = Store.open(Path(folder) / backup.name, Path(folder) / "backups")
        except DamagedError as error:
            raise DamagedError(path=backup, finding=error.finding) from error
        try:
            yield store.db
        finally:
            store.close()


def _lacking_parts(db: Database, changes: Iterable[Change]) -> tuple[set[str], set[str]]:
    """Return the versions that come without a text in the workspace, and the copies without bytes."""
    coming = [change for change in changes if change.new is not None]
    versions = {change.entity_id for change in coming if change.entity is Entity.VERSION}
    copies = {(change.new or {}).get("copy") for change in coming if change.entity is Entity.SOURCE}
    return (
        _lacking(db, Entity.VERSION, versions),
        lacking_originals(db, {str(copy) for copy in copies if copy is not None}),
    )


def _incoming(past: Database, version_id: str) -> Incoming:
    """Return the frozen parts of a version that the workspace has never had."""
    version = find_version(past, version_id)
    if version is None:
        raise LookupError(version_id)
    text = read_version_text(past, version)
    originals = () if version.original is None else (version.original,)
    return Incoming(
        version_id=version_id,
        sha256=version.sha256,
        text=text,
        original=next(_originals(past, originals), None),
        sketch=sketch(text.text),
    )


def _originals(past: Database, wanted: Iterable[str]) -> Iterator[Original]:
    for sha256 in wanted:
        # Held against its checksum: what comes in is never changed again.
        if read_original(past, sha256) is not None:
            yield packed_original(past, sha256)


def _check_references(db: Database, wanted: Contents, backup: Path) -> None:
    """Refuse what hangs on something that neither is to come nor has ever been in the workspace."""
    asked: dict[Entity, set[str]] = {}
    for (entity, _), fields in wanted.items():
        for name, other in _REFERENCES.get(entity, {}).items():
            if fields[name] is not None and (other, str(fields[name])) not in wanted:
                asked.setdefault(other, set()).add(str(fields[name]))
    for entity, ids in asked.items():
        for lacking in _lacking(db, entity, ids):
            raise OtherContentsError(path=backup, missing=lacking)


def _lacking(db: Database, entity: Entity, ids: Iterable[str]) -> set[str]:
    return lacking_ids(db, TABLES[entity], ids)
