"""The command that checks a workspace, or an evidence pack, through and through."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from factcheck_gui.cli.command import Command
from factcheck_gui.cli.exits import Exit
from factcheck_gui.cli.output import complain, tell, tell_json, tell_sentence
from factcheck_gui.cli.packs import verify_pack
from factcheck_gui.cli.refusal import told
from factcheck_gui.cli.session import desk_of, opened
from factcheck_gui.domain.errors import DamagedError
from factcheck_gui.ui.text.findings import finding_words

if TYPE_CHECKING:
    from factcheck_gui.services.verifying import Finding, Verified
    from factcheck_gui.services.workspace import Workspace

_MORE: Final = "And more like these: the file is in ruins."


def _declare_verify(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--head", metavar="SEAL", help="a seal noted before: also tell whether the history still has it"
    )


def _run_verify(arguments: Namespace) -> int:
    from factcheck_gui.services.evidence import is_evidence

    if is_evidence(arguments.workspace):
        return verify_pack(arguments.workspace, as_json=arguments.json)
    from factcheck_gui.services.verifying import sealed_event, verify_file

    wanted = arguments.head
    with _opened_whatever_it_is(arguments) as (workspace, damage):
        found = verify_file(workspace.path, workspace.backups())
        noted = sealed_event(workspace.path, wanted) if wanted else None
    if found is None:
        return Exit.INTERRUPTED
    if damage is not None:
        complain(told(damage))
    if arguments.json:
        tell_json(_as_json(found, wanted, noted, damage))
    else:
        _tell(found, wanted, noted, damage)
    if damage is not None or found.is_damaged:
        return Exit.DAMAGED
    return Exit.DONE if found.is_whole and (noted or not wanted) else Exit.CONTENT


@contextmanager
def _opened_whatever_it_is(arguments: Namespace) -> "Iterator[tuple[Workspace, DamagedError | None]]":
    """Open a workspace; one that is refused because it is damaged only to be looked at."""
    from factcheck_gui.services.damaged import look_at

    try:
        with opened(arguments) as workspace:
            yield workspace, workspace.damage.met
    except DamagedError as error:
        workspace = look_at(Path(arguments.workspace), desk_of(arguments), error)
        try:
            yield workspace, error
        finally:
            workspace.close()


def _tell(found: "Verified", wanted: str | None, noted: int | None, damage: DamagedError | None) -> None:
    for finding in found.findings:
        tell_sentence(finding_words(finding))
    if found.has_more:
        tell(_MORE)
    if found.is_whole and damage is None:
        tell("The workspace is whole: file, checksums and history.")
    if wanted and noted:
        tell("The history still has the event that was noted: it is event {number}.", number=noted)
    elif wanted:
        tell("The history has no event with this seal: it is not the one that was noted: {seal}", seal=wanted)
    # Of a damaged file nobody can say where its history ends.
    if found.head.number and damage is None:
        tell(
            "The history ends with event {number}, sealed {seal}. Keep the seal elsewhere: “--head SEAL”"
            " tells later whether the history up to here is still the same.",
            number=found.head.number,
            seal=found.head.seal,
        )


def _as_json(
    found: "Verified", wanted: str | None, noted: int | None, damage: DamagedError | None
) -> dict[str, Any]:
    answer: dict[str, Any] = {
        "whole": found.is_whole and damage is None and bool(noted or not wanted),
        "findings": [_fields(finding) for finding in found.findings],
        "more": found.has_more,
    }
    if damage is None:
        answer["head"] = {"number": found.head.number, "seal": found.head.seal}
    else:
        answer["damage"] = damage.finding
    if wanted:
        answer["noted"] = {"seal": wanted, "number": noted}
    return answer


def _fields(finding: "Finding") -> dict[str, str]:
    """Return a finding, with what only some have where it has it."""
    further = {"fault": finding.fault, "at": finding.at, "reviewer": finding.reviewer}
    given = {name: value for name, value in further.items() if value}
    return {"check": finding.check, "subject": finding.subject, **given, "words": finding_words(finding)}


VERIFY: Final = Command(
    name="verify",
    summary="Check a workspace (file, checksums, history), or an evidence pack (every file in it)",
    declare=_declare_verify,
    run=_run_verify,
    epilog="WORKSPACE may also be an evidence pack, a zip that “export --format pack” has written.\n"
    "The history is held against the tables, its own seals, and the automatic backups.\n"
    "Exit code 0: whole. 1: something is wrong with the content. 3: the file is damaged.",
)
