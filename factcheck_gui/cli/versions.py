"""The commands that list the versions of an article and give its originals back."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from factcheck_gui.cli.as_json import thing_fields
from factcheck_gui.cli.command import ARTICLE_HELP, Command, makes_output, whole_number
from factcheck_gui.cli.exits import Exit
from factcheck_gui.cli.output import STANDARD, tell, tell_bytes, tell_json
from factcheck_gui.cli.refusal import Refusal, RefusedError
from factcheck_gui.cli.session import opened
from factcheck_gui.domain.articles import Version
from factcheck_gui.domain.errors import NotFoundError

if TYPE_CHECKING:
    from factcheck_gui.services.workspace import Workspace


def _declare_versions(parser: ArgumentParser) -> None:
    parser.add_argument("article", metavar="ARTICLE", help=ARTICLE_HELP)


def _run_versions(arguments: Namespace) -> int:
    with opened(arguments) as workspace:
        article = workspace.browsing.find_article(arguments.article)
        versions = workspace.versioning.versions(article.id)
        found = [(version, workspace.originals.facts(version)) for version in versions]
    if arguments.json:
        listed = [
            {
                **thing_fields(version),
                "original": facts
                and {"sha256": facts.sha256, "size": facts.size, "media_type": facts.media_type},
            }
            for version, facts in found
        ]
        tell_json(listed)
        return Exit.DONE
    for version, facts in found:
        tell(
            "{number:>3}  {at}  {sha256:.12}…  {origin}",
            number=version.number,
            at=version.created_at,
            sha256=version.sha256,
            origin=version.origin,
        )
        if facts is not None:
            tell(
                "     original: {size} bytes, {media_type}, SHA-256 {sha256}",
                size=facts.size,
                media_type=facts.media_type,
                sha256=facts.sha256,
            )
        if version.incomplete:
            tell("     not whole: {incomplete}", incomplete=version.incomplete)
    return Exit.DONE


def _declare_original(parser: ArgumentParser) -> None:
    parser.add_argument("article", metavar="ARTICLE", help=ARTICLE_HELP)
    parser.add_argument(
        "--output",
        metavar="PATH",
        type=Path,
        required=True,
        help="the file, which is replaced; - for standard output",
    )
    parser.add_argument(
        "--number", metavar="N", type=whole_number(1), help="of this version; else of the newest"
    )


def _run_original(arguments: Namespace) -> int:
    if arguments.json and arguments.output == STANDARD:
        raise RefusedError(Refusal.TWO_OUTPUTS)
    with opened(arguments) as workspace:
        version = _version(workspace, arguments)
        if arguments.output == STANDARD:
            tell_bytes(workspace.originals.read(version))
            return Exit.DONE
        workspace.originals.save(version, arguments.output)
    if arguments.json:
        tell_json({"output": str(arguments.output), "sha256": version.original, "version": version.number})
    else:
        tell("{path}", path=arguments.output)
    return Exit.DONE


def _version(workspace: "Workspace", arguments: Namespace) -> Version:
    versions = workspace.versioning.versions(workspace.browsing.find_article(arguments.article).id)
    newest = max((one.number for one in versions), default=1)
    wanted = newest if arguments.number is None else arguments.number
    found = next((one for one in versions if one.number == wanted), None)
    if found is None:
        raise NotFoundError(entity="version", wanted=str(wanted))
    return found


VERSIONS: Final = Command(
    name="versions",
    summary="List the versions of an article, the first one first",
    declare=_declare_versions,
    run=_run_versions,
)
ORIGINAL: Final = Command(
    name="original",
    summary="Give back the bytes that an article was read from, identical",
    declare=_declare_original,
    run=_run_original,
    makes=makes_output,
)
