"""Founds a workspace: the file comes into being whole, with the preset scales, or not at all."""

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from factcheck_gui.domain.edits import Action, Edit
from factcheck_gui.domain.errors import DiskError, FileExistsAlreadyError
from factcheck_gui.services.composing import Composer
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.editing import Editing
from factcheck_gui.services.scales import first_scales
from factcheck_gui.services.whole_files import part_of, place_new
from factcheck_gui.storage.store import Store, files_of

Filler = Callable[[Store], object]
"""Puts something into a workspace that nobody can see yet."""


def found(path: Path, desk: Desk, *fillers: Filler) -> Store:
    """Create a workspace where nothing stands yet, and open it.

    It is made under another name: a power cut on the way would leave an empty file, or one without scales.

    Args:
        path: Where it comes to stand.
        desk: The surroundings.
        fillers: What is put into it before it gets its name; where one fails, there is no workspace.

    Raises:
        FileExistsAlreadyError, DiskError: nothing is left behind.
    """
    if os.path.lexists(path):
        raise FileExistsAlreadyError(path=path)
    part = part_of(path)
    try:
        _fill(part, path.stem, desk, fillers)
        place_new(part, path)
    except DiskError as error:
        raise replace(error, path=path) from error
    finally:
        for leftover in files_of(part):
            # A disk that can only be read refuses that too, and the first error says more.
            with suppress(OSError):
                leftover.unlink(missing_ok=True)
    return Store.open(path, desk.backups)


def _fill(part: Path, name: str, desk: Desk, fillers: Iterable[Filler]) -> None:
    composer = Composer(desk)
    scales = first_scales(desk.resources, composer)
    changes = (change for scale in scales for change in composer.add_scale(scale).changes)
    founding = Edit(action=Action.CREATE_WORKSPACE, changes=tuple(changes), detail=name)
    store = Store.create(part, desk.backups)
    try:
        Editing(store, desk).submit(founding)
        for fill in fillers:
            fill(store)
    finally:
        store.close()
