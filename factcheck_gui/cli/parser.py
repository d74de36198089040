"""The parser of the command line; it reads in only the commands that are wanted."""

from argparse import RawDescriptionHelpFormatter
from collections.abc import Iterable
from importlib import import_module
from typing import Final

from factcheck_gui import __version__
from factcheck_gui.cli.command import Command, Parser, add_command
from factcheck_gui.cli.exits import MEANINGS

PLACES: Final = {
    "new": "creating.NEW",
    "import": "intake.IMPORT",
    "annotate": "annotating.ANNOTATE",
    "articles": "reading.ARTICLES",
    "show": "reading.SHOW",
    "versions": "versions.VERSIONS",
    "original": "versions.ORIGINAL",
    "tag": "tagging.TAG",
    "batch": "batch.BATCH",
    "claims": "reading.CLAIMS",
    "search": "searching.SEARCH",
    "checks": "checks.CHECKS",
    "sign-off": "checks.SIGN_OFF",
    "reopen": "checks.REOPEN",
    "overview": "checks.OVERVIEW",
    "people": "desk_lists.PEOPLE",
    "sources": "desk_lists.SOURCES",
    "scales": "desk_lists.SCALES",
    "rules": "desk_lists.RULES",
    "export": "handing_out.EXPORT",
    "formats": "handing_out.FORMATS",
    "check-claimreview": "claim_review.CHECK_CLAIM_REVIEW",
    "verify": "verifying.VERIFY",
    "history": "looking_back.HISTORY",
    "backup": "creating.BACKUP",
    "backups": "backups.BACKUPS",
    "restore": "backups.RESTORE",
    "recover": "recovering.RECOVER",
    "screenshot": "drawing.SCREENSHOT",
}
"""Every command by its name, with the module and the name in it under which it is found."""


def read_command(name: str) -> Command:
    """Return a command, whose module is read in only now."""
    module, _, attribute = PLACES[name].partition(".")
    command: Command = getattr(import_module(f"{__package__}.{module}"), attribute)
    return command


def build_parser(names: Iterable[str] = tuple(PLACES)) -> Parser:
    """Return the parser of the whole command line, or of some commands for whoever knows what is wanted."""
    codes = "\n".join(f"  {int(code)}  {meaning}" for code, meaning in MEANINGS.items())
    parser = Parser(
        prog="factcheck",
        description="Check articles statement by statement, from the shell.",
        epilog=f"exit codes:\n{codes}\n\nErrors are one line on standard error, also with --json.",
        allow_abbrev=False,
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"factcheck {__version__}")
    commands = parser.add_subparsers(
        title="commands", metavar="COMMAND", dest="command", required=True, parser_class=Parser
    )
    for name in names:
        add_command(commands, read_command(name))
    return parser
