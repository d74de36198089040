"""The command that saves what a damaged workspace still tells."""

from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Final

from factcheck_gui.cli.command import Command
from factcheck_gui.cli.exits import Exit
from factcheck_gui.cli.output import complain, tell, tell_json, tell_progress, tell_sentence
from factcheck_gui.cli.session import desk_of

if TYPE_CHECKING:
    from factcheck_gui.domain.recovered import Progress, Recovered, Stage


def _declare(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--output",
        metavar="FILE",
        type=Path,
        required=True,
        help="the new workspace, where no file stands yet",
    )
    parser.add_argument("--progress", action="store_true", help="say on standard error how far it has come")


def _run(arguments: Namespace) -> int:
    from factcheck_gui.services.recovering import recover
    from factcheck_gui.ui.text.recovery_words import recovery_sentences

    recovered = recover(
        arguments.workspace, arguments.output, desk_of(arguments), progress=_progress(arguments)
    )
    if arguments.json:
        tell_json(_as_json(recovered))
    else:
        for sentence in recovery_sentences(recovered):
            tell_sentence(sentence)
        tell("The new workspace is {path}. The old file is as it was.", path=arguments.output)
    return Exit.DONE if recovered.is_complete else Exit.CONTENT


def _progress(arguments: Namespace) -> "Progress | None":
    if not arguments.progress:
        return None
    return _tell_numbers if arguments.json else _Teller().tell


class _Teller:
    """Says for people each stage once."""

    def __init__(self) -> None:
        self._last: Stage | None = None

    def tell(self, stage: "Stage", _done: int, _of: int) -> None:
        """Say what is being done."""
        from factcheck_gui.ui.text.recovery_words import stage_words

        if stage is not self._last:
            complain(stage_words(stage))
        self._last = stage


def _tell_numbers(_stage: "Stage", done: int, of: int) -> None:
    tell_progress(done, of)


def _as_json(recovered: "Recovered") -> dict[str, object]:
    found = asdict(recovered)
    for name in ("source", "target"):
        found[name] = str(found[name])
    found["from_backups"] = [{**one, "path": str(one["path"])} for one in found["from_backups"]]
    return {"complete": recovered.is_complete, **found}


RECOVER: Final = Command(
    name="recover",
    summary="Save what a damaged workspace still tells into a new one",
    declare=_declare,
    run=_run,
    epilog="The damaged file is only read. What it lacks is taken from its history and its backups.\n"
    "Exit code 0: everything came back. 1: something is missing. 3: nothing could be saved.",
    writes=True,
)
