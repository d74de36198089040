"""All commands, and the parser that is made of them."""

from argparse import RawDescriptionHelpFormatter
from typing import Final

from factcheck_gui import __version__
from factcheck_gui.cli.annotating import ANNOTATE
from factcheck_gui.cli.batch import BATCH
from factcheck_gui.cli.checks import CHECKS, OVERVIEW, REOPEN, SIGN_OFF
from factcheck_gui.cli.claim_review import CHECK_CLAIM_REVIEW
from factcheck_gui.cli.command import Command, Parser, add_command
from factcheck_gui.cli.creating import BACKUP, NEW
from factcheck_gui.cli.desk_lists import PEOPLE, RULES, SCALES, SOURCES
from factcheck_gui.cli.drawing import SCREENSHOT
from factcheck_gui.cli.exits import MEANINGS
from factcheck_gui.cli.handing_out import EXPORT, FORMATS
from factcheck_gui.cli.intake import IMPORT
from factcheck_gui.cli.looking_back import HISTORY, VERIFY
from factcheck_gui.cli.reading import ARTICLES, CLAIMS, SHOW
from factcheck_gui.cli.tagging import TAG
from factcheck_gui.cli.versions import ORIGINAL, VERSIONS

COMMANDS: Final[tuple[Command, ...]] = (
    NEW,
    IMPORT,
    ANNOTATE,
    ARTICLES,
    SHOW,
    VERSIONS,
    ORIGINAL,
    TAG,
    BATCH,
    CLAIMS,
    CHECKS,
    SIGN_OFF,
    REOPEN,
    OVERVIEW,
    PEOPLE,
    SOURCES,
    SCALES,
    RULES,
    EXPORT,
    FORMATS,
    CHECK_CLAIM_REVIEW,
    VERIFY,
    HISTORY,
    BACKUP,
    SCREENSHOT,
)


def build_parser() -> Parser:
    """Return the parser of the whole command line."""
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
    for command in COMMANDS:
        add_command(commands, command)
    return parser
