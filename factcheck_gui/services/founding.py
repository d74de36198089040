"""Founds a workspace: the file comes into being whole, with the preset scales, or not at all."""

from collections.abc import Callable, Iterable
from pathlib import Path

from factcheck_gui.domain.edits import Action, Edit
from factcheck_gui.services.composing import Composer
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.editing import Editing
from factcheck_gui.services.new_workspaces import whole_or_not_at_all
from factcheck_gui.services.scales import first_scales
from factcheck_gui.storage.store import Store

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
    with whole_or_not_at_all(path) as part:
        _fill(part, path.stem, desk, fillers)
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
