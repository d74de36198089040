"""Opens the workspace that a command works on, with who works and the folders used."""

import os
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from factcheck_gui import paths
from factcheck_gui.cli.kept_backups import place_to_read, refuse_backup
from factcheck_gui.domain.clock import system_clock
from factcheck_gui.domain.errors import FileExistsAlreadyError, InvalidValueError
from factcheck_gui.domain.ids import IdMaker
from factcheck_gui.log import Log
from factcheck_gui.reviewer import remembered_reviewer, system_user
from factcheck_gui.services.desk import Desk
from factcheck_gui.ui.text.reviewer_names import is_reviewer_name

if TYPE_CHECKING:
    from factcheck_gui.services.handing_out import HandingOut
    from factcheck_gui.services.workspace import Workspace

REVIEWER_VARIABLE: Final = "FACTCHECK_REVIEWER"


@contextmanager
def opened(arguments: Namespace) -> "Iterator[Workspace]":
    """Open the workspace of a command, and close it at the end."""
    # Brings sqlite-utils, which --help and wrong use do not need.
    from factcheck_gui.cli.waiting import patient, warn_of_place
    from factcheck_gui.services.workspace import Workspace

    with _place_of(arguments) as (place, desk):
        workspace = Workspace.open(place, desk, patient(arguments.workspace))
        if arguments.writes:
            warn_of_place(arguments.workspace)
        try:
            yield workspace
        finally:
            workspace.close()


@contextmanager
def opened_to_hand_out(arguments: Namespace) -> "Iterator[HandingOut]":
    """Open the workspace of a command that only exports, and close it at the end."""
    # Brings SQLite, which --help and wrong use do not need.
    from factcheck_gui.cli.waiting import patient
    from factcheck_gui.services.handing_out import HandingOut

    with place_to_read(arguments.workspace, desk_of(arguments)) as (place, desk):
        handing_out = HandingOut.open(place, desk, patient(arguments.workspace))
        try:
            yield handing_out
        finally:
            handing_out.close()


@contextmanager
def _place_of(arguments: Namespace) -> Iterator[tuple[Path, Desk]]:
    """Give the place of a command's workspace, which is no backup where something is to be written."""
    desk = desk_of(arguments)
    if arguments.writes:
        refuse_backup(arguments.workspace)
        yield arguments.workspace, desk
        return
    with place_to_read(arguments.workspace, desk) as found:
        yield found


def desk_of(arguments: Namespace) -> Desk:
    """Return the surroundings for the services."""
    return Desk(
        reviewer=reviewer(getattr(arguments, "reviewer", None)),
        clock=system_clock,
        new_id=IdMaker(),
        resources=paths.resources_folder(),
        backups=paths.backups_folder(),
        note_bug=Log(paths.log_folder()).write,
    )


def reviewer(named: str | None) -> str:
    """Return who works: as named, by FACTCHECK_REVIEWER, as told to the window, or the system's user name.

    Raises:
        InvalidValueError: the name is empty or holds invisible characters.
    """
    given = named if named is not None else os.environ.get(REVIEWER_VARIABLE) or _known()
    name = given.strip()
    if not is_reviewer_name(name):
        raise InvalidValueError(field="reviewer", value=given)
    return name


def refuse_taken(path: Path) -> None:
    """Refuse a place where a file stands already.

    Raises:
        FileExistsAlreadyError: something stands there.
    """
    if os.path.lexists(path):
        raise FileExistsAlreadyError(path=path)


def refuse_workspace(path: Path, workspace: Path) -> None:
    """Refuse to write over the workspace itself, by whatever name it goes.

    Raises:
        FileExistsAlreadyError: the path leads to the workspace.
    """
    if path.exists() and workspace.exists() and path.samefile(workspace):
        raise FileExistsAlreadyError(path=path)


def _known() -> str:
    return remembered_reviewer(paths.config_folder()) or system_user()
