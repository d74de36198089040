"""What a command of the command line is, and the arguments that all of them share."""

import argparse
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NoReturn

from factcheck_gui.cli.output import STANDARD
from factcheck_gui.cli.refusal import Refusal, RefusedError

ARTICLE_HELP: Final = "its id, or the beginning of its id or title"


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One command: how it is called, what it takes, and what it does."""

    name: str
    summary: str
    declare: Callable[[ArgumentParser], None]
    run: Callable[[Namespace], int]
    epilog: str = ""
    takes_workspace: bool = True
    writes: bool = False
    """Whether it changes a workspace, for which somebody answers."""
    makes: Callable[[Namespace], bool] | None = None
    """Tells whether it makes a file of its own, and not only an answer."""


class Parser(ArgumentParser):
    """A parser that refuses in one line instead of ending the program."""

    def error(self, message: str) -> NoReturn:
        """Refuse what was typed."""
        raise RefusedError(Refusal.NOT_UNDERSTOOD, command=self.prog, message=message)


def add_command(commands: "argparse._SubParsersAction[Parser]", command: Command) -> None:
    """Make a command known to the parser."""
    parser = commands.add_parser(
        command.name,
        help=command.summary,
        description=f"{command.summary}.",
        epilog=command.epilog,
        allow_abbrev=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    if command.takes_workspace:
        parser.add_argument("workspace", metavar="WORKSPACE", type=Path, help="the file of the workspace")
    command.declare(parser)
    parser.add_argument("--json", action="store_true", help="answer in JSON, with all ids")
    if command.writes:
        parser.add_argument(
            "--reviewer",
            metavar="NAME",
            help="who does this; else FACTCHECK_REVIEWER, else as told to the window, else the system user",
        )
    parser.set_defaults(run=command.run, writes=command.writes, makes=command.makes)


def makes_output(arguments: Namespace) -> bool:
    """Tell whether what is asked for goes into a file, and not to standard output as the answer."""
    return str(arguments.output) != str(STANDARD)


def whole_number(least: int) -> Callable[[str], int]:
    """Return a reader of whole numbers that are not below a limit."""

    def read(text: str) -> int:
        try:
            number = int(text)
        except ValueError:
            number = least - 1
        if number < least:
            msg = f"“{text}” is not a whole number from {least} up"
            raise argparse.ArgumentTypeError(msg)
        return number

    return read
