"""Makes a new workspace from the lossless JSON of another."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from factcheck_gui.domain.edits import Action, Entity
from factcheck_gui.domain.errors import DiskError, FileMissingError, UnreadableInputError
from factcheck_gui.formats.workspace_json import read_tables
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.new_workspaces import whole_or_not_at_all
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.dump import DUMPED, dump_tables, load_tables
from factcheck_gui.storage.likeness import note_all_links
from factcheck_gui.storage.search_index import index_waiting
from factcheck_gui.storage.store import Store
from factcheck_gui.storage.verification import verify

Tables = Mapping[str, list[dict[str, Any]]]


def restore(source: Path, target: Path, desk: Desk) -> Workspace:
    """Make a workspace with everything the source holds, also its history, and open it.

    Nothing of the source is trusted: rows that break the rules of the tables, or that the history or the
    checksums belie, are refused, and no file is left behind.

    Raises:
        FileMissingError: there is no source.
        UnreadableInputError: the source is no export of a workspace, or is damaged.
        NewerSchemaError: a newer program has written the source.
        FileExistsAlreadyError: something stands at the target.
        DiskError: the disk refused.
    """
    schema, tables = read_tables(source, _read(source))
    unknown = sorted(tables.keys() - set(DUMPED))
    if unknown:
        raise UnreadableInputError(name=source.name, line=None, finding=f"unknown table {unknown[0]}")
    with whole_or_not_at_all(target) as part:
        _fill(part, schema, tables, source, desk)
    return Workspace.open(target, desk)


def _read(source: Path) -> bytes:
    try:
        return source.read_bytes()
    except FileNotFoundError as error:
        raise FileMissingError(path=source) from error
    except OSError as error:
        raise DiskError.of(source, error) from error


def _fill(part: Path, schema: int, tables: Tables, source: Path, desk: Desk) -> None:
    store = Store.create(part, desk.backups, schema)
    try:
        with store.writing() as db:
            load_tables(db, tables)
        # What an older program has written is treated as its file would be.
        store.migrate()
        with store.writing() as db:
            note_all_links(db)
            index_waiting(db)
            finding = next(_findings(store, dump_tables(db)), None)
            if finding is not None:
                raise UnreadableInputError(name=source.name, line=None, finding=finding)
    finally:
        store.close()


def _findings(store: Store, stored: Tables) -> Iterator[str]:
    """Yield all that is wrong with the rows as they were stored."""
    yield from _check_places(stored)
    yield from _check_owners(stored)
    yield from _check_events(stored)
    yield from (f"{finding.check} {finding.subject}" for finding in verify(store.db))


def _check_places(tables: Tables) -> Iterator[str]:
    """Yield what lies outside its text or out of order: pages are built upon it."""
    lengths = {row["sha256"]: len(row["text"]) for row in tables["texts"]}
    texts = {row["id"]: lengths[row["sha256"]] for row in tables["versions"]}
    for name in ("blocks", "statements"):
        last: dict[str, int] = {}
        for row in sorted(tables[name], key=_position):
            version = row["version_id"]
            if row["start"] < last.get(version, 0) or row["end"] > texts[version]:
                yield f"{name} {version} {row['position']}"
            last[version] = row["end"]


def _check_owners(tables: Tables) -> Iterator[str]:
    """Yield articles without a text, and claims and marks on the text of another article."""
    versions = {row["id"]: row["article_id"] for row in tables["versions"]}
    readable = {row["article_id"] for row in tables["versions"] if not row["removed"]}
    for row in tables["articles"]:
        if not row["removed"] and row["id"] not in readable:
            yield f"articles {row['id']}"
    for name in ("claims", "marks"):
        yield from (
            f"{name} {row['id']}" for row in tables[name] if row["article_id"] != versions[row["version_id"]]
        )


def _check_events(tables: Tables) -> Iterator[str]:
    """Yield events that this program cannot read, before the history is replayed."""
    for row in tables["events"]:
        known = row["entity"] in set(Entity) and row["action"] in set(Action)
        if not known or not _is_object(row["old"]) or not _is_object(row["new"]):
            yield f"events {row['number']}"


def _is_object(written: str | None) -> bool:
    """Tell whether the fields of an event are an object, or none."""
    try:
        return written is None or isinstance(json.loads(written), dict)
    except (ValueError, RecursionError):
        return False


def _position(row: Mapping[str, Any]) -> tuple[str, int]:
    return row["version_id"], row["position"]
