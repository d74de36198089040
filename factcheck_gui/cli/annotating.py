"""The command that takes in what others have marked in an article, from a file that holds no text."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from factcheck_gui.cli.adjusted import tell_adjusted
from factcheck_gui.cli.backups import back_up_before
from factcheck_gui.cli.command import ARTICLE_HELP, Command
from factcheck_gui.cli.exits import Exit
from factcheck_gui.cli.labels import as_json, declare_labels, given_labels, mapping_for
from factcheck_gui.cli.output import complain, tell, tell_json
from factcheck_gui.cli.session import opened
from factcheck_gui.domain.backups import MANY_CHANGES
from factcheck_gui.ui.text.taken_words import left_out_sentences, taken_sentences

if TYPE_CHECKING:
    from factcheck_gui.domain.found_claims import QuotedClaims
    from factcheck_gui.domain.taken_over import TakenOver
    from factcheck_gui.services.quoted_claims import PlacedMarks
    from factcheck_gui.services.workspace import Workspace


def _declare(parser: ArgumentParser) -> None:
    parser.add_argument("article", metavar="ARTICLE", help=ARTICLE_HELP)
    parser.add_argument("file", metavar="FILE", type=Path, help="W3C Web Annotations, or those of Hypothesis")
    declare_labels(parser)


def _run(arguments: Namespace) -> int:
    from factcheck_gui.services.quoted_claims import place_marks

    with opened(arguments) as workspace:
        article = workspace.browsing.find_article(arguments.article)
        here = workspace.browsing.review(article.id)
        given = given_labels(arguments, workspace.taking_over.surroundings(here).scales)
        quoted = _read(workspace, arguments.file)
        placed = place_marks(workspace.quoted.reviews(quoted, here), quoted)
        around = [workspace.taking_over.surroundings(review) for review, _ in placed.found]
        scales = around[0].scales if around else {}
        edit, taken = workspace.quoted.compose(placed, mapping_for(placed.placed, given, scales), around)
        if len(edit.changes) >= MANY_CHANGES:
            back_up_before(workspace)
        if not edit.is_empty:
            tell_adjusted(workspace.editing.submit(edit))
    if arguments.json:
        tell_json(_outcome(placed, taken))
    _tell(placed, taken, to_people=not arguments.json)
    return Exit.CONTENT if placed.lost or placed.of_other_pages else Exit.DONE


def _read(workspace: "Workspace", path: Path) -> "QuotedClaims":
    """Return what a file has marked, read in a process of its own.

    Raises:
        ExpectedError: it cannot be read.
    """
    from factcheck_gui.services.reading.answers import Failure

    with workspace.importing.reader() as reader:
        answer = reader.marks(path)
    if isinstance(answer, Failure):
        raise answer.error
    return answer


def _outcome(placed: "PlacedMarks", taken: "TakenOver") -> dict[str, object]:
    return {
        "placed": len(placed.placed.claims),
        "articles": [review.article.id for review, _ in placed.found],
        "not_found": [one.exact for one in placed.missing],
        "changed": [one.exact for one in placed.changed],
        "ambiguous": [one.exact for one in placed.ambiguous],
        "about_other_pages": placed.of_other_pages,
        "without_words": placed.without_words,
        "claims": as_json(taken),
    }


def _tell(placed: "PlacedMarks", taken: "TakenOver", *, to_people: bool) -> None:
    from factcheck_gui.ui.text.annotation_words import lost_lines, passed_over_sentences, placed_sentences

    left_out = left_out_sentences(taken)
    came_in = [one for one in taken_sentences(taken) if one not in left_out]
    for sentence in (*placed_sentences(placed), *came_in) if to_people else ():
        tell("{sentence}", sentence=sentence)
    for line in (*passed_over_sentences(placed), *left_out, *lost_lines(placed)):
        complain(line)


ANNOTATE: Final = Command(
    name="annotate",
    summary="Take in what others have marked in an article, from a file that holds no text",
    declare=_declare,
    run=_run,
    epilog=(
        "Annotations whose file names another article of the workspace, by its link, come in there.\n"
        "What is not found in the text is said on standard error: exit code 1."
    ),
    writes=True,
)
