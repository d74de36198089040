"""The commands that make workspaces and copies of them."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from factcheck_gui import paths
from factcheck_gui.cli.command import Command
from factcheck_gui.cli.exits import Exit
from factcheck_gui.cli.kept_backups import refuse_backup
from factcheck_gui.cli.output import tell, tell_json
from factcheck_gui.cli.session import desk_of, opened, refuse_taken
from factcheck_gui.domain.backups import BackupLabel

if TYPE_CHECKING:
    from factcheck_gui.services.workspace import Workspace


def _declare_new(parser: ArgumentParser) -> None:
    ways = parser.add_mutually_exclusive_group()
    ways.add_argument("--sample", action="store_true", help="with the sample articles in it")
    ways.add_argument(
        "--from", dest="source", metavar="FILE.json", type=Path, help="restored from a whole export in JSON"
    )


def _run_new(arguments: Namespace) -> int:
    workspace = _created(arguments)
    try:
        articles = tuple(workspace.browsing.titles())
    finally:
        workspace.close()
    if arguments.json:
        tell_json({"workspace": str(arguments.workspace), "articles": articles})
    else:
        tell("Made {path}. Articles in it: {count}.", path=arguments.workspace, count=len(articles))
    return Exit.DONE


def _created(arguments: Namespace) -> "Workspace":
    from factcheck_gui.services.workspace import Workspace

    desk = desk_of(arguments)
    if arguments.sample:
        from factcheck_gui.services.sample import create_sample

        return create_sample(arguments.workspace, desk, paths.seeds_folder())
    if arguments.source is not None:
        from factcheck_gui.services.restoring import restore

        return restore(arguments.source, arguments.workspace, desk)
    return Workspace.create(arguments.workspace, desk)


def _declare_backup(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--output",
        metavar="FILE",
        type=Path,
        help="where no file stands yet; else among the automatic backups",
    )


def _makes_backup(_: Namespace) -> bool:
    return True


def _run_backup(arguments: Namespace) -> int:
    if arguments.output is None:
        refuse_backup(arguments.workspace)
    with opened(arguments) as workspace:
        if arguments.output is None:
            place = workspace.back_up(BackupLabel.BY_HAND)
        else:
            place = arguments.output
            refuse_taken(place)
            workspace.save_copy(place)
    if arguments.json:
        tell_json({"backup": str(place)})
    else:
        tell("{path}", path=place)
    return Exit.DONE


NEW: Final = Command(
    name="new",
    summary="Make a workspace where no file stands yet",
    declare=_declare_new,
    run=_run_new,
    writes=True,
)
BACKUP: Final = Command(
    name="backup",
    summary="Copy a workspace, also while it is in use",
    declare=_declare_backup,
    run=_run_backup,
    makes=_makes_backup,
)
