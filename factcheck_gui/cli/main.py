"""Runs one command and tells, in one line, what went wrong."""

import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from factcheck_gui.cli.exits import Exit, exit_code
from factcheck_gui.cli.output import abandon_output, complain, prepare_output
from factcheck_gui.cli.parser import PLACES, build_parser
from factcheck_gui.cli.refusal import RefusedError, told
from factcheck_gui.domain.errors import DiskError, ExpectedError


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
        complain(told(refusal))
        return Exit.REFUSED
    except ExpectedError as error:
        complain(told(error))
        return exit_code(error)
    except OSError as error:
        abandon_output()
        place = Path(error.filename) if isinstance(error.filename, str) else Path("standard output")
        complain(told(DiskError.of(place, error)))
        return Exit.DISK


def _run(argv: Sequence[str]) -> int:
    prepare_output()
    try:
        # All commands are read in only where it is not plain which one is wanted, and for --help.
        wanted = argv[:1] if argv and argv[0] in PLACES else PLACES
        arguments = build_parser(wanted).parse_args(argv)
    except SystemExit as ended:  # by --help and --version
        sys.stdout.flush()
        return int(ended.code or Exit.DONE)
    code: int = arguments.run(arguments)
    # Here and not at the end of the process, where nobody could say that the disk is full.
    sys.stdout.flush()
    return int(code)


def _report_bug(_: type[BaseException], error: BaseException, __: TracebackType | None) -> None:
    """Write a bug down and say so; Python would end with 1, which has a meaning of its own here."""
    from factcheck_gui.bugs import end_with_bug
    from factcheck_gui.log import Log
    from factcheck_gui.paths import log_folder

    abandon_output()
    end_with_bug(Log(log_folder()), "factcheck", error)
