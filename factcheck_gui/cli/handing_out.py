"""The commands that write reports and interchange files."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from factcheck_gui.cli.command import Command
from factcheck_gui.cli.exits import Exit
from factcheck_gui.cli.output import STANDARD, tell, tell_bytes, tell_json
from factcheck_gui.cli.reading import ARTICLE_HELP
from factcheck_gui.cli.refusal import Refusal, RefusedError
from factcheck_gui.cli.session import opened

if TYPE_CHECKING:
    from factcheck_gui.services.exporting import ExportFormat


def _declare_export(parser: ArgumentParser) -> None:
    parser.add_argument("--format", metavar="NAME", required=True, help="one of those that “formats” lists")
    parser.add_argument(
        "--output",
        metavar="PATH",
        type=Path,
        required=True,
        help="the file, which is replaced; - for standard output",
    )
    parser.add_argument(
        "--article",
        metavar="ID",
        action="append",
        default=[],
        help=f"only this one, may be repeated: {ARTICLE_HELP}",
    )


def _run_export(arguments: Namespace) -> int:
    if arguments.json and arguments.output == STANDARD:
        raise RefusedError(Refusal.TWO_OUTPUTS)
    with opened(arguments) as workspace:
        _check_format(arguments, workspace.exporting.formats())
        chosen = tuple(workspace.browsing.find_article(wanted).id for wanted in arguments.article)
        if arguments.output == STANDARD:
            tell_bytes(workspace.exporting.render(arguments.format, chosen))
            return Exit.DONE
        workspace.exporting.export(arguments.format, chosen, arguments.output)
    if arguments.json:
        tell_json(
            {"format": arguments.format, "output": str(arguments.output), "articles": list(chosen) or None}
        )
    else:
        tell("{path}", path=arguments.output)
    return Exit.DONE


def _check_format(arguments: Namespace, formats: Iterable["ExportFormat"]) -> None:
    known = {one.name: one for one in formats}
    if arguments.format not in known:
        raise RefusedError(Refusal.NOT_A_FORMAT, name=arguments.format, names=", ".join(known))
    if arguments.article and not known[arguments.format].is_article_wise:
        raise RefusedError(Refusal.WHOLE_WORKSPACE_ONLY, name=arguments.format)


def _declare_formats(parser: ArgumentParser) -> None:
    """Take nothing."""


def _run_formats(arguments: Namespace) -> int:
    from factcheck_gui.formats.exporters import EXPORTERS
    from factcheck_gui.services.importing import import_formats

    outgoing = [
        {"name": one.name, "suffix": one.suffix, "scope": one.scope.value, "direction": "export"}
        for one in EXPORTERS
    ]
    incoming = [
        {"name": one.name, "suffixes": list(one.suffixes), "scope": "articles", "direction": "import"}
        for one in import_formats()
    ]
    if arguments.json:
        tell_json([*outgoing, *incoming])
        return Exit.DONE
    for writer in EXPORTERS:
        tell(
            "export  {name:<12} {suffix:<16} {scope}",
            name=writer.name,
            suffix=writer.suffix,
            scope=writer.scope,
        )
    for reader in import_formats():
        tell("import  {name:<12} {suffixes}", name=reader.name, suffixes=" ".join(reader.suffixes))
    return Exit.DONE


EXPORT: Final = Command(
    name="export",
    summary="Write a report, a table or the whole workspace",
    declare=_declare_export,
    run=_run_export,
)
FORMATS: Final = Command(
    name="formats",
    summary="List the formats that can be written and read",
    declare=_declare_formats,
    run=_run_formats,
    takes_workspace=False,
)
