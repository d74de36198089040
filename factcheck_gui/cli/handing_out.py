"""The commands that write reports and interchange files."""

import gc
import signal
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Final

from factcheck_gui import paths
from factcheck_gui.cli.command import ARTICLE_HELP, Command, makes_output, whole_number
from factcheck_gui.cli.exits import Exit
from factcheck_gui.cli.output import STANDARD, complain, tell, tell_bytes, tell_json, tell_progress
from factcheck_gui.cli.printing import pdf_printer
from factcheck_gui.cli.refusal import Refusal, RefusedError
from factcheck_gui.cli.session import opened_to_hand_out
from factcheck_gui.domain.losses import Loss
from factcheck_gui.domain.reports import Audience, Report
from factcheck_gui.ui.text.internal_words import internal_sentence
from factcheck_gui.ui.text.loss_words import loss_sentence

if TYPE_CHECKING:
    from factcheck_gui.services.exporting import ExportFormat, Exporting, ExportOrder, TellLosses

_SELDOM: Final = 5_000_000
_SEPARATORS: Final = ("/", "\\")
# What names the publisher of a check, besides documents.
_OF_A_HOUSE: Final = frozenset({"averitec", "claimreview", "pack", "qdpx", "webannotation"})


def _declare_export(parser: ArgumentParser) -> None:
    parser.add_argument("--format", metavar="NAME", required=True, help="one of those that “formats” lists")
    parser.add_argument(
        "--output",
        metavar="PATH",
        required=True,
        help="the file, which is replaced; a folder, or a name that ends in /, for one file for each"
        " article; - for standard output",
    )
    parser.add_argument(
        "--article",
        metavar="ID",
        action="append",
        default=[],
        help=f"only this one, may be repeated: {ARTICLE_HELP}",
    )
    parser.add_argument(
        "--report",
        choices=[one.value for one in Report],
        help="which report a document shows; else verdicts",
    )
    parser.add_argument(
        "--versions",
        metavar=("OLD", "NEW"),
        nargs=2,
        type=whole_number(1),
        help="the numbers of the versions that a comparison shows; else the last two",
    )
    parser.add_argument(
        "--internal", action="store_true", help="with the fields that stay on the desk, such as remarks"
    )
    parser.add_argument(
        "--house", metavar="FOLDER", type=Path, help="a folder with templates and a desk.toml of your own"
    )
    parser.add_argument(
        "--progress", action="store_true", help="say on standard error how far it is, as lines of JSON"
    )


def _run_export(arguments: Namespace) -> int:
    if not arguments.output:
        raise RefusedError(Refusal.NO_OUTPUT)
    is_piped = arguments.output == str(STANDARD)
    if arguments.json and is_piped:
        raise RefusedError(Refusal.TWO_OUTPUTS)
    with opened_to_hand_out(arguments) as handing_out, _ended_cleanly(), _collected_seldom():
        exporting = handing_out.exporting
        chosen_format = _checked_format(arguments)
        chosen = tuple(handing_out.browsing.find_article(wanted).id for wanted in arguments.article)
        order = _order(arguments, chosen)
        lost: list[Loss] = []

        def tell(losses: tuple[Loss, ...]) -> None:
            lost.extend(losses)
            _warn(arguments, chosen_format, losses)

        files = _write(exporting, order, arguments, tell)
    _tell(arguments, chosen, files, lost)
    return Exit.DONE


def _order(arguments: Namespace, chosen: tuple[str, ...]) -> "ExportOrder":
    from factcheck_gui.services.exporting import ExportOrder

    return ExportOrder(
        format_name=arguments.format,
        article_ids=chosen,
        report=Report(arguments.report or Report.VERDICTS),
        is_internal=arguments.internal,
        house=arguments.house,
        versions=None if arguments.versions is None else (arguments.versions[0], arguments.versions[1]),
    )


def _write(
    exporting: "Exporting", order: "ExportOrder", arguments: Namespace, tell: "TellLosses"
) -> tuple[Path, ...]:
    progress = tell_progress if arguments.progress else _quietly
    if arguments.output == str(STANDARD):
        tell_bytes(exporting.render(order, print_document=pdf_printer, progress=progress, tell=tell))
        return ()
    target = Path(arguments.output)
    if target.is_dir() or arguments.output.endswith(_SEPARATORS):
        return exporting.export_into(order, target, print_document=pdf_printer, progress=progress, tell=tell)
    exporting.export(order, target, print_document=pdf_printer, progress=progress, tell=tell)
    return (target,)


def _warn(arguments: Namespace, chosen: "ExportFormat", lost: tuple[Loss, ...]) -> None:
    """Say before anything is written what will be missing, and what must not get out."""
    audience = chosen.audience_of(Report(arguments.report or Report.VERDICTS))
    if audience is Audience.DESK or arguments.internal:
        complain(internal_sentence(is_internal=True))
    for loss in lost:
        complain(loss_sentence(loss, arguments.format))


def _quietly(_done: int, _of: int) -> None:
    """Say nothing about how far it is."""


def _tell(
    arguments: Namespace, chosen: tuple[str, ...], files: tuple[Path, ...], lost: Iterable[Loss]
) -> None:
    if arguments.json:
        answer = {
            "format": arguments.format,
            "output": arguments.output,
            "files": [str(file) for file in files],
            "articles": list(chosen) or None,
            "left_out": [{"part": loss.part.value, "count": loss.count} for loss in lost],
        }
        tell_json(answer)
        return
    for file in files:
        tell("{path}", path=file)


@contextmanager
def _ended_cleanly() -> Iterator[None]:
    """Let a program that is asked to end take away what it has half written."""

    def end(_number: int, _frame: FrameType | None) -> None:
        sys.exit(Exit.INTERRUPTED)

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


@contextmanager
def _collected_seldom() -> Iterator[None]:
    """Have Python look seldom for what nobody uses: of all that an export makes, hardly anything is."""
    before = gc.get_threshold()
    gc.set_threshold(_SELDOM, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _checked_format(arguments: Namespace) -> "ExportFormat":
    from factcheck_gui.services.export_orders import export_formats, find_format

    chosen = find_format(arguments.format)
    if chosen is None:
        names = ", ".join(one.name for one in export_formats())
        raise RefusedError(Refusal.NOT_A_FORMAT, name=arguments.format, names=names)
    if arguments.article and not chosen.is_article_wise:
        raise RefusedError(Refusal.WHOLE_WORKSPACE_ONLY, name=arguments.format)
    if arguments.report and not chosen.takes_report:
        raise RefusedError(Refusal.NO_REPORTS, name=arguments.format)
    if arguments.house and not (chosen.takes_report or chosen.name in _OF_A_HOUSE):
        raise RefusedError(Refusal.NO_HOUSE, name=arguments.format)
    if arguments.versions and arguments.report != Report.COMPARISON:
        raise RefusedError(Refusal.NOT_A_COMPARISON)
    return chosen


_BACK: Final = {
    "claims": "read back with its claims",
    "text": "read back as text",
    "onto_article": "read back onto its article",
    "workspace": "read back as a workspace",
    "nothing": "not read back",
}
"""What comes back of a format, by the value of its `Back`."""


def _declare_formats(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--schema", action="store_true", help="print the JSON Schema of “json”, the whole workspace"
    )


def _run_formats(arguments: Namespace) -> int:
    if arguments.schema:
        tell_bytes((paths.resources_folder() / "schemas" / "workspace.schema.json").read_bytes())
        return Exit.DONE
    from factcheck_gui.formats.exporters.registry import EXPORTERS
    from factcheck_gui.services.importing import import_formats

    outgoing = [
        {
            "name": one.name,
            "suffix": one.suffix,
            "scope": one.scope.value,
            "direction": "export",
            "read_back": one.back.value,
        }
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
            "export  {name:<13} {suffix:<16} {scope:<10} {back}",
            name=writer.name,
            suffix=writer.suffix,
            scope=writer.scope,
            back=_BACK[writer.back],
        )
    for reader in import_formats():
        suffixes = " ".join(reader.suffixes) or "by content"
        tell("import  {name:<13} {suffixes}", name=reader.name, suffixes=suffixes)
    return Exit.DONE


EXPORT: Final = Command(
    name="export",
    summary="Write a report, a table or the whole workspace",
    declare=_declare_export,
    run=_run_export,
    makes=makes_output,
)
FORMATS: Final = Command(
    name="formats",
    summary="List the formats that can be written and read",
    declare=_declare_formats,
    run=_run_formats,
    takes_workspace=False,
)
