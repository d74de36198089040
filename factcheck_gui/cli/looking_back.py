"""The command that tells the history of a workspace."""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Final

from factcheck_gui.cli.command import Command, whole_number
from factcheck_gui.cli.exits import Exit
from factcheck_gui.cli.output import tell, tell_json
from factcheck_gui.cli.session import opened
from factcheck_gui.domain.history import Event
from factcheck_gui.ui.text.elision import elided
from factcheck_gui.ui.text.history_subjects import Subjects
from factcheck_gui.ui.text.history_words import SHOWN_AT_MOST, ChangeWords
from factcheck_gui.ui.text.sentences import shown

if TYPE_CHECKING:
    from factcheck_gui.services.browsing import Browsing


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


HISTORY: Final = Command(
    name="history",
    summary="Tell who changed what and when, oldest first",
    declare=_declare_history,
    run=_run_history,
)
