"""The command that takes articles in."""

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from factcheck_gui.cli.command import Command
from factcheck_gui.cli.exits import Exit, exit_code
from factcheck_gui.cli.output import STANDARD, complain, tell, tell_json
from factcheck_gui.cli.places import expanded
from factcheck_gui.cli.refusal import Refusal, RefusedError, told
from factcheck_gui.cli.session import opened
from factcheck_gui.cli.streams import standard_input
from factcheck_gui.domain import errors
from factcheck_gui.domain.articles import ArticleDetails, ArticleDraft
from factcheck_gui.domain.edits import Entity
from factcheck_gui.domain.errors import DiskError, ExpectedError, InvalidValueError
from factcheck_gui.ui.text.sentences import Sentence

if TYPE_CHECKING:
    from factcheck_gui.domain.history import Submission
    from factcheck_gui.services.workspace import Workspace

_DETAILS: Final = ("title", "date", "publisher", "author", "link", "language")
_OF_ONE_ARTICLE: Final = ("title", "link")
# What is wrong with one input; the others can come in all the same.
_REJECTIONS: Final = (
    errors.FileMissingError,
    errors.EmptyInputError,
    errors.BinaryInputError,
    errors.UnknownFormatError,
    errors.UnreadableInputError,
)

_DUPLICATE: Final = "“{input}” is here already, as “{title}” ({article_id}). --again takes it in once more."

_STANDARD_INPUT: Final = "standard input"

Outcome = dict[str, object]
Given = Mapping[str, str]


def _declare(parser: ArgumentParser) -> None:
    parser.add_argument(
        "inputs",
        metavar="FILE",
        nargs="+",
        help="a file; a folder, whose articles are taken; or - for standard input",
    )
    parser.add_argument("--title", metavar="TEXT", help="the title, where the file says none or another")
    parser.add_argument("--date", metavar="DATE", help="when it was published: YYYY-MM-DD")
    parser.add_argument("--publisher", metavar="NAME", help="who published it")
    parser.add_argument("--author", metavar="NAME", help="who wrote it")
    parser.add_argument("--link", metavar="URL", help="where it was published")
    parser.add_argument("--language", metavar="CODE", help="its language, such as en or ur")
    parser.add_argument("--again", action="store_true", help="take it in even if its text is there already")


def _run(arguments: Namespace) -> int:
    given = {name: getattr(arguments, name) for name in _DETAILS if getattr(arguments, name) is not None}
    places = tuple(expanded(arguments.inputs))
    for name in _OF_ONE_ARTICLE:
        if name in given and len(places) > 1:
            raise RefusedError(Refusal.ONE_ARTICLE_ONLY, name=name)
    outcomes: list[Outcome] = []
    code = Exit.DONE
    with opened(arguments) as workspace:
        for place in places:
            try:
                outcome = _take_in(workspace, place, given, again=arguments.again)
                outcomes.append(outcome)
            except ExpectedError as error:
                if not _concerns_input(error, place, given):
                    raise
                complain(told(error))
                outcomes.append({"input": place, "outcome": "rejected", "error": told(error)})
                code = _code(error, alone=len(places) == 1)
            else:
                _tell(outcome, to_people=not arguments.json)
    if arguments.json:
        tell_json(outcomes)
    return code


def _take_in(workspace: "Workspace", place: str, given: Given, *, again: bool) -> Outcome:
    draft = _preview(workspace, place)
    draft = replace(draft, details=_corrected(draft.details, given))
    known = None if again else workspace.importing.duplicate_of(draft)
    if known is not None:
        return {"input": place, "outcome": "duplicate", "article_id": known.id, "title": known.details.title}
    return _imported(workspace, place, draft, workspace.importing.take_in(draft))


def _tell(outcome: Outcome, *, to_people: bool) -> None:
    if outcome["outcome"] == "duplicate":
        complain(Sentence(template=_DUPLICATE, values=outcome).text())
    elif to_people:
        tell("{article_id}  {title}  (statements: {statements})", **outcome)
        if outcome["replaced"]:
            tell("  Characters that no workspace can hold, now U+FFFD: {replaced}", **outcome)


def _corrected(details: ArticleDetails, given: Given) -> ArticleDetails:
    """Return the details with what was given on the command line; what was given empty is unknown."""

    def chosen(name: str, found: str | None) -> str | None:
        return given[name] or None if name in given else found

    return replace(
        details,
        title=given.get("title", details.title),
        date=chosen("date", details.date),
        publisher=chosen("publisher", details.publisher),
        author=chosen("author", details.author),
        link=chosen("link", details.link),
        language=chosen("language", details.language),
    )


def _preview(workspace: "Workspace", place: str) -> ArticleDraft:
    if place != str(STANDARD):
        return workspace.importing.preview_file(Path(place))
    from factcheck_gui.text.decoding import decode

    decoded = decode(standard_input(), _STANDARD_INPUT)
    draft = workspace.importing.preview_text(decoded.text, origin=_STANDARD_INPUT)
    return replace(draft, encoding=decoded.encoding)


def _imported(workspace: "Workspace", place: str, draft: ArticleDraft, taken: "Submission") -> Outcome:
    ids = {change.entity: change.entity_id for change in taken.edit.changes}
    review = workspace.browsing.review(ids[Entity.ARTICLE])
    return {
        "input": place,
        "outcome": "imported",
        "article_id": review.article.id,
        "version_id": review.version.id,
        "title": review.article.details.title,
        "date": review.article.details.date,
        "sha256": review.version.sha256,
        "statements": len(review.text.statements),
        "encoding": draft.encoding,
        "replaced": draft.replaced,
    }


def _concerns_input(error: ExpectedError, place: str, given: Given) -> bool:
    if isinstance(error, DiskError):
        return error.path == Path(place)
    if isinstance(error, InvalidValueError):
        return error.field not in given
    return isinstance(error, _REJECTIONS)


def _code(error: ExpectedError, *, alone: bool) -> Exit:
    if alone and isinstance(error, (errors.FileMissingError, DiskError)):
        return exit_code(error)
    return Exit.INPUT


IMPORT: Final = Command(
    name="import",
    summary="Take articles in",
    declare=_declare,
    run=_run,
    epilog=(
        "An article whose text is there already is said and skipped: exit code 0.\n"
        "An input that cannot be read is said, and the others come in all the same: exit code 7."
    ),
    writes=True,
)
