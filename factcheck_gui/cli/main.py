"""Runs one command and tells, in one line, what went wrong."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Final

from factcheck_gui.cli.answers import answering
from factcheck_gui.cli.exits import Exit, exit_code
from factcheck_gui.cli.output import abandon_output, complain, prepare_output
from factcheck_gui.cli.parser import PLACES, build_parser
from factcheck_gui.cli.refusal import RefusedError, told
from factcheck_gui.domain.errors import DiskError, ExpectedError

_ANSWER_LOST: Final = (
    "Standard output could not be written, so the answer is not whole. The exit code says what was done."
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name, those of the process by default, and return the exit code."""
    if argv is None:
        sys.excepthook = _report_bug
    try:
        return _run(sys.argv[1:] if argv is None else argv)
    except KeyboardInterrupt:
        abandon_output()
        return Exit.INTERRUPTED
    except BrokenPipeError:
        abandon_output()
        return Exit.PIPE_CLOSED
    except RefusedError as refusal:
        return _ended(told(refusal), Exit.REFUSED)
    except ExpectedError as error:
        return _ended(told(error), exit_code(error))
    except OSError as error:
        abandon_output()
        place = Path(error.filename) if isinstance(error.filename, str) else Path("standard output")
        return _ended(told(DiskError.of(place, error)), Exit.DISK)


def _run(argv: Sequence[str]) -> int:
    prepare_output()
    try:
        # All commands are read in only where it is not plain which one is wanted, and for --help.
        wanted = argv[:1] if argv and argv[0] in PLACES else PLACES
        arguments = build_parser(wanted).parse_args(argv)
    except SystemExit as ended:  # by --help and --version
        sys.stdout.flush()
        return int(ended.code or Exit.DONE)
    if arguments.writes or (arguments.makes is not None and arguments.makes(arguments)):
        return _run_working(arguments)
    code: int = arguments.run(arguments)
    # Here and not at the end of the process, where nobody could say that the disk is full.
    sys.stdout.flush()
    return int(code)


def _run_working(arguments: Namespace) -> int:
    """Run a command whose work counts, and not its answer."""
    with answering() as answers:
        code: int = arguments.run(arguments)
    if answers.are_to_be_missed:
        return _ended(_ANSWER_LOST, code)
    return int(code)


def _ended(line: str, code: int) -> int:
    """Say at the end what is to be said, and return the exit code, whether anybody reads it or not."""
    with suppress(BrokenPipeError):
        complain(line)
    return int(code)


def _report_bug(_: type[BaseException], error: BaseException, __: TracebackType | None) -> None:
    """Write a bug down and say so; Python would end with 1, which has a meaning of its own here."""
    from factcheck_gui.bugs import end_with_bug
    from factcheck_gui.log import Log
    from factcheck_gui.paths import log_folder

    abandon_output()
    end_with_bug(Log(log_folder()), "factcheck", error)
