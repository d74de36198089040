"""The commands that list backups and restore them, and what is backed up before a large import."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from factcheck_gui import paths
from factcheck_gui.cli.command import Command
from factcheck_gui.cli.exits import Exit
from factcheck_gui.cli.kept_backups import refuse_backup
from factcheck_gui.cli.output import complain, tell, tell_json
from factcheck_gui.cli.session import desk_of
from factcheck_gui.domain.backups import MANY_ARTICLES, Backup, BackupFacts, BackupLabel
from factcheck_gui.domain.errors import DamagedError, ExpectedError, FileMissingError
from factcheck_gui.ui.text.backup_words import (
    age_words,
    contents_words,
    moment_words,
    reason_words,
    things_words,
)
from factcheck_gui.ui.text.sentences import describe

if TYPE_CHECKING:
    from factcheck_gui.services.reading.requests import Request
    from factcheck_gui.services.workspace import Workspace

_LARGE: Final = 1_000_000
"""Bytes from which on a file may hold many articles."""


def back_up_before_import(workspace: "Workspace", requests: "Iterable[Request | None]") -> None:
    """Make a backup before a large import; where that fails it is said, and the import goes on."""
    wanted = list(requests)
    if len(wanted) >= MANY_ARTICLES or any(map(_is_large, wanted)):
        back_up_before(workspace)


def back_up_before(workspace: "Workspace") -> None:
    """Make a backup before a large step; where that fails it is said."""
    try:
        workspace.back_up(BackupLabel.BEFORE_IMPORT)
    except DamagedError:
        raise
    except ExpectedError as error:
        complain(describe(error))


def _is_large(request: "Request | None") -> bool:
    try:
        return request is not None and request.path is not None and request.path.stat().st_size > _LARGE
    except OSError:
        # Whoever reads it will say what is wrong.
        return False


def _declare_backups(parser: ArgumentParser) -> None:
    parser.add_argument("--all", action="store_true", help="those of all workspaces")


def _run_backups(arguments: Namespace) -> int:
    from factcheck_gui.services.backups import list_backups

    backups = list_backups(paths.backups_folder())
    found = backups if arguments.all else tuple(_of(arguments.workspace, backups))
    looks = [(backup, _look(backup)) for backup in found]
    if arguments.json:
        tell_json([_as_json(backup, look) for backup, look in looks])
        return Exit.DONE
    now = datetime.now(UTC)
    for backup, look in looks:
        tell(
            "{made}  {age}  {reason}  {size} bytes  {contents}",
            made=moment_words(backup.made_at),
            age=age_words(backup.made_at, now),
            reason=reason_words(backup.label),
            size=f"{backup.size:,}",
            contents=describe(look) if isinstance(look, ExpectedError) else contents_words(look),
        )
        tell("    {path}", path=backup.path)
    if not looks:
        tell("There is no backup of this workspace yet. “factcheck backup” makes one.")
    return Exit.DONE


def _of(workspace: Path, backups: Iterable[Backup]) -> Iterator[Backup]:
    """Yield the backups of a workspace, also those of when it had another name or place.

    The workspace itself is not opened: it may be damaged, or gone.
    """
    from factcheck_gui.services.backups import is_of

    looks = {backup.path: (backup, _look(backup)) for backup in backups}
    origins = {
        look.workspace
        for backup, look in looks.values()
        if isinstance(look, BackupFacts) and is_of(backup, workspace)
    }
    for backup, look in looks.values():
        is_same = isinstance(look, BackupFacts) and look.workspace is not None and look.workspace in origins
        if is_same or is_of(backup, workspace):
            yield backup


def _look(backup: Backup) -> BackupFacts | ExpectedError:
    from factcheck_gui.services.backups import read_facts

    try:
        return read_facts(backup.path)
    except ExpectedError as error:
        return error


def _as_json(backup: Backup, look: BackupFacts | ExpectedError) -> dict[str, object]:
    facts = None if isinstance(look, ExpectedError) else look
    return {
        "path": str(backup.path),
        "workspace": backup.name,
        "made_at": backup.made_at.isoformat(),
        "label": backup.label.value,
        "bytes": backup.size,
        "articles": None if facts is None else facts.articles,
        "claims": None if facts is None else facts.claims,
        "trouble": describe(look) if isinstance(look, ExpectedError) else None,
    }


def _declare_restore(parser: ArgumentParser) -> None:
    parser.add_argument(
        "backup",
        metavar="BACKUP",
        type=Path,
        help="the file of a backup, or its name as “backups” lists it",
    )


def _run_restore(arguments: Namespace) -> int:
    from factcheck_gui.services.backups import put_in_place_of_damaged, save_as
    from factcheck_gui.services.workspace import Workspace

    refuse_backup(arguments.workspace)
    backup, desk = _place(arguments.backup), desk_of(arguments)
    try:
        workspace = Workspace.open(arguments.workspace, desk)
    except FileMissingError:
        save_as(backup, arguments.workspace)
        _tell_placed(arguments, backup, None)
        return Exit.DONE
    except DamagedError:
        _tell_placed(arguments, backup, put_in_place_of_damaged(arguments.workspace, backup, desk))
        return Exit.DONE
    try:
        _restore(workspace, arguments, backup)
    finally:
        workspace.close()
    return Exit.DONE


def _place(named: Path) -> Path:
    """Return the file that is meant: as it is named, else the one of this name among the backups."""
    return named if named.exists() else paths.backups_folder() / named.name


def _restore(workspace: "Workspace", arguments: Namespace, backup: Path) -> None:
    found = workspace.restoring().compose(backup, backup.name)
    made = edit_id = None
    if not found.edit.is_empty:
        made = workspace.back_up(BackupLabel.BEFORE_RESTORE)
        edit_id = workspace.editing.submit(found.edit, incoming=found.incoming, copies=found.copies).edit_id
    if arguments.json:
        answer = {"restored": str(backup), "edit": edit_id, "changes": len(found.edit.changes)}
        tell_json({**answer, "backup_before": None if made is None else str(made)})
        return
    if made is None:
        tell("The workspace holds just what the backup holds. Nothing was changed.")
        return
    coming, going = things_words(found.count(came=True)), things_words(found.count(came=False))
    tell("The workspace is as it was in {backup}.", backup=backup.name)
    tell(
        "Came back: {coming}. Went: {going}. Got back former values: {changed}.",
        coming=coming or "–",
        going=going or "–",
        changed=found.changed,
    )
    tell("How it was before is in {made}.", made=made)


def _tell_placed(arguments: Namespace, backup: Path, aside: Path | None) -> None:
    if arguments.json:
        set_aside = None if aside is None else str(aside)
        tell_json({"restored": str(backup), "edit": None, "changes": None, "set_aside": set_aside})
        return
    tell("{backup} is at the place of the workspace now.", backup=backup.name)
    if aside is not None:
        tell("The damaged file was kept as it is: {aside}", aside=aside)


BACKUPS: Final = Command(
    name="backups",
    summary="List the backups of a workspace, the newest first",
    declare=_declare_backups,
    run=_run_backups,
    epilog="The workspace is not opened: it may be damaged, or gone.",
)
RESTORE: Final = Command(
    name="restore",
    summary="Make a workspace as it was in a backup, as one step of its history",
    declare=_declare_restore,
    run=_run_restore,
    epilog=(
        "Before that a backup of how it is now is made. A workspace that is damaged is renamed, and kept;\n"
        "then, and where there is none, the backup is put at its place."
    ),
    writes=True,
)
