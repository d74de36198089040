"""The command that takes articles in, and new versions of them."""

import time
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from factcheck_gui.cli.backups import back_up_before_import
from factcheck_gui.cli.command import ARTICLE_HELP, Command
from factcheck_gui.cli.given_details import DETAILS, OF_ONE_ARTICLE, Given, declare_details, with_given
from factcheck_gui.cli.intake_claims import Labels, add_to_duplicate
from factcheck_gui.cli.intake_outcomes import Outcomes, Waiting
from factcheck_gui.cli.labels import declare_labels, given_labels
from factcheck_gui.cli.new_version import take_in_version
from factcheck_gui.cli.output import tell_json
from factcheck_gui.cli.places import requests_of
from factcheck_gui.cli.refusal import Refusal, RefusedError
from factcheck_gui.cli.session import opened
from factcheck_gui.cli.streams import standard_input
from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.domain.errors import DiskError, ExpectedError, InvalidValueError, LockedError

if TYPE_CHECKING:
    from factcheck_gui.services.reading.answers import Failure
    from factcheck_gui.services.reading.requests import Request
    from factcheck_gui.services.workspace import Workspace

_STANDARD_INPUT: Final = "standard input"
_AT_ONCE: Final = 50
"""Articles that are taken in with one commit."""
_SECONDS: Final = 0.2
"""How long an article waits for others that come in with the same commit."""


def _declare(parser: ArgumentParser) -> None:
    parser.add_argument(
        "inputs",
        metavar="FILE|FOLDER|URL",
        nargs="+",
        help="a file; a folder, whose articles are taken; a link, which is fetched; or - for standard input",
    )
    declare_details(parser)
    declare_labels(parser)
    parser.add_argument(
        "--add-claims",
        action="store_true",
        help="where the text is there already, add the claims of the file that are not there yet",
    )
    parser.add_argument("--again", action="store_true", help="take it in even if its text is there already")
    parser.add_argument(
        "--version-of", metavar="ARTICLE", help=f"take it in as the new version of an article: {ARTICLE_HELP}"
    )
    parser.add_argument(
        "--allow-private",
        action="store_true",
        help="let the links lead to this computer or into a private network",
    )


def _run(arguments: Namespace) -> int:
    given = {name: getattr(arguments, name) for name in DETAILS if getattr(arguments, name) is not None}
    requests = list(requests_of(arguments.inputs, allow_private=arguments.allow_private))
    _refuse_wrong_use(arguments, given, len(requests))
    outcomes = Outcomes(to_people=not arguments.json, alone=len(requests) == 1)
    with opened(arguments) as workspace:
        scales = workspace.taking_over.surroundings().scales
        labels = Labels(
            given=given_labels(arguments, scales), scales=scales, adds_claims=arguments.add_claims
        )
        drafts = _read(workspace, requests)
        if arguments.version_of is not None:
            _take_in_as_version(workspace, arguments.version_of, drafts, outcomes)
        else:
            back_up_before_import(workspace, requests)
            workspace.recognising.sketch_older()
            _take_in(workspace, drafts, given, outcomes, labels, again=arguments.again)
            _write_sketches(workspace)
            while not workspace.searching.catch_up():
                continue
    if arguments.json:
        tell_json(outcomes.listed)
    return outcomes.code


def _refuse_wrong_use(arguments: Namespace, given: Given, inputs: int) -> None:
    for name in OF_ONE_ARTICLE:
        if name in given and inputs > 1:
            raise RefusedError(Refusal.ONE_ARTICLE_ONLY, name=name)
    if arguments.version_of is not None and (inputs > 1 or given):
        raise RefusedError(Refusal.ONE_VERSION_ONLY)


def _read(
    workspace: "Workspace", requests: "Iterable[Request | None]"
) -> "Iterator[tuple[str, ArticleDraft | Failure]]":
    """Yield what each input holds, with the name that the user gave it."""
    from factcheck_gui.services.reading.answers import Failure
    from factcheck_gui.services.reading.sources import read_text
    from factcheck_gui.text.decoding import decode

    with workspace.importing.reader() as reader:
        for request in requests:
            if request is not None:
                name = request.address or str(request.path)
                yield from ((name, answer) for answer in reader.read(request))
                continue
            try:
                data = standard_input()
                decoded = decode(data, _STANDARD_INPUT)
                draft = read_text(
                    decoded.text,
                    decoded.encoding,
                    name=_STANDARD_INPUT,
                    data=data,
                    is_guessed=decoded.is_guessed,
                )
                yield _STANDARD_INPUT, draft
            except ExpectedError as error:
                yield _STANDARD_INPUT, Failure(name=_STANDARD_INPUT, error=error)


def _take_in(
    workspace: "Workspace",
    answers: "Iterable[tuple[str, ArticleDraft | Failure]]",
    given: Given,
    outcomes: Outcomes,
    labels: Labels,
    *,
    again: bool,
) -> None:
    """Take in what is read, as it comes; each commit holds whole articles."""
    from factcheck_gui.domain.known import KnownBy

    waiting: list[Waiting] = []
    in_waiting: set[str | int] = set()
    begun = time.monotonic()
    for name, answer in answers:
        if not isinstance(answer, ArticleDraft):
            # In the order of the inputs, for whoever reads along.
            _flush(workspace, waiting, given, outcomes, labels)
            outcomes.add_failure(name, answer.error)
            continue
        draft = with_given(answer, given)
        # Only what is in the workspace already is recognised.
        is_late = len(waiting) >= _AT_ONCE or time.monotonic() - begun > _SECONDS
        if waiting and (is_late or not in_waiting.isdisjoint(draft.signs)):
            _flush(workspace, waiting, given, outcomes, labels)
            in_waiting.clear()
        begun = begun if waiting else time.monotonic()
        known = None if again else workspace.recognising.known(draft)
        if known is not None and known.by is KnownBy.TEXT:
            _flush(workspace, waiting, given, outcomes, labels)
            in_waiting.clear()
            add_to_duplicate(workspace, name, draft, known, outcomes, labels)
            continue
        waiting.append((name, draft, known))
        in_waiting |= draft.signs
    _flush(workspace, waiting, given, outcomes, labels)


def _flush(
    workspace: "Workspace", waiting: list[Waiting], given: Given, outcomes: Outcomes, labels: Labels
) -> None:
    """Take in what has gathered; where one article is refused, the others come in all the same."""
    parts = [waiting[:]] if waiting else []
    waiting.clear()
    while parts:
        part = parts.pop(0)
        try:
            drafts = [draft for _, draft, _ in part]
            mapping = labels.mapping(drafts)
            intake = workspace.importing.compose(*drafts, labels=mapping, before=labels.ids)
            taken = workspace.importing.submit(intake, indexes_now=False)
            workspace.recognising.waiting.add(intake.incoming)
            if workspace.recognising.waiting.are_due:
                _write_sketches(workspace)
            labels.ids.update(intake.ids)
        except InvalidValueError as error:
            if error.field in given:
                raise
            if len(part) == 1:
                outcomes.add_failure(part[0][0], error)
            else:
                parts[:0] = [[one] for one in part]
        else:
            outcomes.add_taken(part, taken, intake.taken)


def _write_sketches(workspace: "Workspace") -> None:
    """Write down how the articles are recognised; they are in, also where that is left to the next import."""
    with suppress(DiskError, LockedError):
        workspace.recognising.waiting.write()


def _take_in_as_version(
    workspace: "Workspace",
    wanted: str,
    answers: "Iterable[tuple[str, ArticleDraft | Failure]]",
    outcomes: Outcomes,
) -> None:
    article = workspace.browsing.find_article(wanted)
    found = list(answers)
    if len(found) > 1:
        raise RefusedError(Refusal.ONE_VERSION_ONLY)
    for name, answer in found:
        if isinstance(answer, ArticleDraft):
            outcomes.add(take_in_version(workspace, article, name, answer, to_people=outcomes.to_people))
        else:
            outcomes.add_failure(name, answer.error)


IMPORT: Final = Command(
    name="import",
    summary="Take articles in, or a new version of one",
    declare=_declare,
    run=_run,
    epilog=(
        "An article whose text is there already is said and skipped: exit code 0.\n"
        "An input that cannot be read is said, and the others come in all the same: exit code 7;\n"
        "8 where all of those are links that could not be fetched."
    ),
    writes=True,
)
