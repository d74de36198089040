"""The commands that check a workspace and tell its history."""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Final

from factcheck_gui.cli.command import Command, whole_number
from factcheck_gui.cli.exits import Exit
from factcheck_gui.cli.output import tell, tell_json, tell_sentence
from factcheck_gui.cli.packs import verify_pack
from factcheck_gui.cli.session import opened
from factcheck_gui.domain.history import Event
from factcheck_gui.ui.text.elision import elided
from factcheck_gui.ui.text.findings import finding_words
from factcheck_gui.ui.text.history_subjects import Subjects
from factcheck_gui.ui.text.history_words import SHOWN_AT_MOST, ChangeWords
from factcheck_gui.ui.text.sentences import shown

if TYPE_CHECKING:
    from factcheck_gui.services.browsing import Browsing

_FILE_CHECK: Final = "file"


def _declare_nothing(parser: ArgumentParser) -> None:
    """Take the workspace only."""


def _run_verify(arguments: Namespace) -> int:
    from factcheck_gui.services.evidence import is_evidence

    if is_evidence(arguments.workspace):
        return verify_pack(arguments.workspace, as_json=arguments.json)
    with opened(arguments) as workspace:
        findings = workspace.verify()
    if arguments.json:
        found = [{"check": finding.check, "subject": finding.subject} for finding in findings]
        tell_json({"whole": not found, "findings": found})
    elif not findings:
        tell("The workspace is whole: file, checksums and history.")
    else:
        for finding in findings:
            tell_sentence(finding_words(finding))
    if any(finding.check == _FILE_CHECK for finding in findings):
        return Exit.DAMAGED
    return Exit.CONTENT if findings else Exit.DONE


def _declare_history(parser: ArgumentParser) -> None:
    parser.add_argument("--newest", metavar="N", type=whole_number(1), help="only the last N events")


def _run_history(arguments: Namespace) -> int:
    with opened(arguments) as workspace:
        events = workspace.browsing.history(newest=arguments.newest)
        if not arguments.json:
            _tell_history(events, workspace.browsing)
    if arguments.json:
        tell_json([asdict(event) for event in events])
    return Exit.DONE


def _tell_history(events: Sequence[Event], browsing: "Browsing") -> None:
    subjects = Subjects(browsing)
    subjects.read(events)
    changes = ChangeWords(subjects, browsing.scales())
    for event in events:
        change, about = changes.words(event), elided(subjects.words(event), SHOWN_AT_MOST)
        # A claim that has just been tagged is quoted already.
        is_said = not about or shown(about) in change
        tell(
            "{number:>6}  {at}  {reviewer}  {cause:<4}  {change}{about}  {entity} {entity_id}",
            number=event.number,
            at=event.at,
            reviewer=event.reviewer,
            cause=event.cause,
            change=change,
            about="" if is_said else f"  · {about}",
            entity=event.entity,
            entity_id=event.entity_id,
        )


VERIFY: Final = Command(
    name="verify",
    summary="Check a workspace (file, checksums, history), or an evidence pack (every file in it)",
    declare=_declare_nothing,
    run=_run_verify,
    epilog="WORKSPACE may also be an evidence pack, a zip that “export --format pack” has written.\n"
    "Exit code 0: whole. 1: something is wrong with the content. 3: the file is damaged.",
)
HISTORY: Final = Command(
    name="history",
    summary="Tell who changed what and when, oldest first",
    declare=_declare_history,
    run=_run_history,
)
