"""The commands that check a workspace and tell its history."""

from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from typing import Final

from factcheck_gui.cli.command import Command, whole_number
from factcheck_gui.cli.exits import Exit
from factcheck_gui.cli.output import tell, tell_json
from factcheck_gui.cli.session import opened

_FILE_CHECK: Final = "file"

_FINDINGS: Final = {
    "file": "The file is damaged: {subject}",
    "reference": "A row refers to one that is not there: {subject}",
    "text": "The text with this checksum has been altered: {subject}",
    "quote": "The words of this claim are not those of the text at its place: {subject}",
    "history": "The history says otherwise about this: {subject}",
}
_ANY_FINDING: Final = "Something is wrong ({check}): {subject}"


def _declare_nothing(parser: ArgumentParser) -> None:
    """Take the workspace only."""


def _run_verify(arguments: Namespace) -> int:
    with opened(arguments) as workspace:
        findings = workspace.verify()
    if arguments.json:
        found = [{"check": finding.check, "subject": finding.subject} for finding in findings]
        tell_json({"whole": not found, "findings": found})
    elif not findings:
        tell("The workspace is whole: file, checksums and history.")
    else:
        for finding in findings:
            template = _FINDINGS.get(finding.check, _ANY_FINDING)
            tell(template, check=finding.check, subject=finding.subject)
    if any(finding.check == _FILE_CHECK for finding in findings):
        return Exit.DAMAGED
    return Exit.CONTENT if findings else Exit.DONE


def _declare_history(parser: ArgumentParser) -> None:
    parser.add_argument("--newest", metavar="N", type=whole_number(1), help="only the last N events")


def _run_history(arguments: Namespace) -> int:
    with opened(arguments) as workspace:
        events = workspace.browsing.history(newest=arguments.newest)
    if arguments.json:
        tell_json([asdict(event) for event in events])
        return Exit.DONE
    for event in events:
        tell(
            "{number:>6}  {at}  {reviewer}  {cause:<4}  {action}  {detail}  {entity} {entity_id}",
            number=event.number,
            at=event.at,
            reviewer=event.reviewer,
            cause=event.cause,
            action=event.action,
            detail=event.detail or "-",
            entity=event.entity,
            entity_id=event.entity_id,
        )
    return Exit.DONE


VERIFY: Final = Command(
    name="verify",
    summary="Check the file, the checksums, and the history against the tables",
    declare=_declare_nothing,
    run=_run_verify,
    epilog="Exit code 0: whole. 1: something is wrong with the content. 3: the file is damaged.",
)
HISTORY: Final = Command(
    name="history",
    summary="Tell who changed what and when, oldest first",
    declare=_declare_history,
    run=_run_history,
)
