"""Saves what can be saved of a damaged workspace into a new one."""

import os
import shutil
from pathlib import Path
from typing import Final

from factcheck_gui.domain.backups import Backup
from factcheck_gui.domain.edits import Change
from factcheck_gui.domain.errors import DiskError, FileExistsAlreadyError
from factcheck_gui.domain.recovered import (
    DamagedText,
    FromBackup,
    Kept,
    MayGoOn,
    NothingSavedError,
    Progress,
    Recovered,
    Stage,
    StoppedError,
    Stray,
    Tally,
)
from factcheck_gui.services.composing import Composer
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.scales import first_scales
from factcheck_gui.services.whole_files import part_of, place_new
from factcheck_gui.storage.backup import sync
from factcheck_gui.storage.backup_names import is_of, list_all
from factcheck_gui.storage.recovery.copying import copy_privately
from factcheck_gui.storage.recovery.rescuing import Rescue, rescue
from factcheck_gui.storage.recovery.whole import copy_if_whole
from factcheck_gui.text.canonical import canonicalise

__all__ = [
    "DamagedText",
    "FromBackup",
    "Kept",
    "MayGoOn",
    "NothingSavedError",
    "Progress",
    "Recovered",
    "Stage",
    "StoppedError",
    "Stray",
    "Tally",
    "recover",
]
_ANY_LANGUAGE: Final = ""


def recover(
    source: Path,
    target: Path,
    desk: Desk,
    *,
    known_as: Path | None = None,
    progress: Progress | None = None,
    may_go_on: MayGoOn | None = None,
) -> Recovered:
    """Make a new workspace of what the damaged one, its history and its backups still tell.

    The source is only read, byte by byte, and must not be open in this process. Works in any thread. What is
    made on the way lies beside the target, and takes up to three times the size of the source.

    Args:
        source: The damaged file; what SQLite keeps beside it is read too.
        target: Where the new one comes to stand.
        desk: The surroundings; its backups are asked for what the file lacks.
        known_as: Where the file stood when its backups were made, if it was set aside since.
        progress: Told how far the work has come.
        may_go_on: Asked now and then.

    Raises:
        FileMissingError, NotAWorkspaceError: there is no source, or it never was a workspace.
        NewerSchemaError: a newer program has written it.
        NothingSavedError: nothing came back; nothing was written.
        FileExistsAlreadyError: something stands at the target.
        StoppedError: it might not go on; nothing is left behind.
        DiskError: the disk refused.
    """
    source, target = source.absolute(), target.absolute()
    if os.path.lexists(target):
        raise FileExistsAlreadyError(path=target)
    folder = part_of(target)
    try:
        folder.mkdir()
    except OSError as error:
        raise DiskError.of(target, error) from error
    try:
        given = _given(folder, known_as or source, desk, progress or _silent, may_go_on or _always)
        recovered = _recover(source, target, given)
        sync(folder / "new.factcheck")
        place_new(folder / "new.factcheck", target)
    except DiskError as error:
        raise _elsewhere(error, folder, target) from error
    except OSError as error:
        raise DiskError.of(target, error) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return recovered


def _recover(source: Path, target: Path, given: Rescue) -> Recovered:
    copy, result = given.folder / "copy.factcheck", given.folder / "new.factcheck"
    copy_privately(source, copy, given.progress, given.may_go_on)
    whole = copy_if_whole(
        copy, given.folder, result, Recovered(source=source, target=target, was_whole=True, tallies=())
    )
    if whole is not None:
        return whole
    for leftover in given.folder.iterdir():
        leftover.unlink()
    # Whoever has opened the copy has put its log into it, as far as that could be read.
    copy_privately(source, copy, given.progress, given.may_go_on)
    try:
        return rescue(source, copy, result, target, given)
    except DiskError as error:
        raise _elsewhere(error, given.folder, target) from error


def _given(folder: Path, known_as: Path, desk: Desk, progress: Progress, may_go_on: MayGoOn) -> Rescue:
    return Rescue(
        folder=folder,
        backups=_backups(known_as, desk.backups),
        now=desk.now(),
        reviewer=desk.reviewer,
        edit_id=desk.new_id(),
        sentences=_sentences,
        read_again=_read_again,
        spare_scales=_spare_scales(desk),
        progress=progress,
        may_go_on=may_go_on,
    )


def _backups(path: Path, backups: Path) -> tuple[Backup, ...]:
    try:
        return tuple(one for one in list_all(backups) if is_of(one, path))
    except OSError:
        # A folder that cannot be read helps nobody; the file itself is what counts.
        return ()


def _spare_scales(desk: Desk) -> dict[str, tuple[Change, ...]]:
    composer = Composer(desk)
    return {
        scale.question.value: composer.add_scale(scale).changes
        for scale in first_scales(desk.resources, composer)
    }


def _sentences(text: str) -> list[tuple[int, int]]:
    from factcheck_gui.text.sentences import find_sentences

    return list(find_sentences(text, _ANY_LANGUAGE))


def _read_again(content: bytes) -> str:
    return canonicalise(content.decode("utf-8", "replace")).text


def _elsewhere(error: DiskError, folder: Path, target: Path) -> DiskError:
    """Return an error about a file on the way as one about the file that a person has named."""
    if folder not in (error.path, *error.path.parents):
        return error
    return DiskError(path=target, reason=error.reason, trouble=error.trouble)


def _silent(_stage: Stage, _done: int, _of: int) -> None:
    """Tell nobody."""


def _always() -> bool:
    return True
