"""The command that checks ClaimReview markup, ours or that of others."""

from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from pathlib import Path
from typing import Final

from factcheck_gui.cli.command import Command
from factcheck_gui.cli.exits import Exit
from factcheck_gui.cli.output import STANDARD, tell, tell_json, tell_sentence
from factcheck_gui.cli.streams import standard_input
from factcheck_gui.domain.claim_reviews import ReviewLevel
from factcheck_gui.domain.errors import DiskError, FileMissingError
from factcheck_gui.ui.text.claim_review_words import LEVELS, review_sentence


def _declare(parser: ArgumentParser) -> None:
    parser.add_argument(
        "file",
        metavar="FILE",
        type=Path,
        help="JSON-LD, or a page of HTML that holds it; - for standard input",
    )


def _run(arguments: Namespace) -> int:
    from factcheck_gui.formats.exporters.interchange.claim_review_file import check_file

    findings = check_file(str(arguments.file), _read(arguments.file))
    if arguments.json:
        tell_json([asdict(one) for one in findings])
    else:
        for one in findings:
            tell("{level:<9} {rule}", level=LEVELS[one.level], rule=one.rule)
            tell_sentence(f"          {review_sentence(one)}")
    is_broken = any(one.level is ReviewLevel.ERROR for one in findings)
    return Exit.CONTENT if is_broken else Exit.DONE


def _read(path: Path) -> bytes:
    if path == STANDARD:
        return standard_input()
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise FileMissingError(path=path) from error
    except OSError as error:
        raise DiskError.of(path, error) from error


CHECK_CLAIM_REVIEW: Final = Command(
    name="check-claimreview",
    summary="Tell which rules for ClaimReview markup a file breaks",
    declare=_declare,
    run=_run,
    epilog="Exit code 1: a rule is broken. Reminders are of what no file can show.",
    takes_workspace=False,
)
