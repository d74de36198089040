"""The command that tags one place of an article."""

from argparse import ArgumentParser, Namespace
from typing import Final

from factcheck_gui.cli.command import ARTICLE_HELP, Command, whole_number
from factcheck_gui.cli.exits import Exit
from factcheck_gui.cli.orders.carrying_out import Orders
from factcheck_gui.cli.output import complain, tell, tell_json
from factcheck_gui.cli.session import opened
from factcheck_gui.cli.streams import read_text
from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.sources import Stance

_FIELDS: Final = (
    *("article", "start", "end", "quote", "occurrence", "kind", "restatement", "speaker", "target"),
    *("verdict", "said", "reason", "said_reason", "denies"),
    *("note", "stance", "url", "title", "publisher", "seen", "source_quote"),
)


def _declare(parser: ArgumentParser) -> None:
    parser.add_argument("article", metavar="ARTICLE", help=ARTICLE_HELP)
    place = parser.add_argument_group("the place, by offsets or by its words")
    place.add_argument("--start", metavar="N", type=whole_number(0), help="first code point, from 0")
    place.add_argument("--end", metavar="N", type=whole_number(1), help="the code point after the last")
    place.add_argument("--quote", metavar="TEXT", help="the words, exactly as they stand in the article")
    place.add_argument(
        "--occurrence", metavar="N", type=whole_number(1), help="which one, where they occur often"
    )
    claim = parser.add_argument_group("the claim")
    claim.add_argument("--kind", required=True, choices=[kind.value for kind in ClaimKind])
    claim.add_argument("--restatement", metavar="TEXT", help="the claim in your own words")
    claim.add_argument(
        "--speaker", metavar="NAME", help="who says it; else the speaker of a transcript's block"
    )
    claim.add_argument("--target", metavar="NAME", help="about whom it is said")
    claim.add_argument("--denies", metavar="CLAIM", help="the id of the claim that this one denies")
    claim.add_argument("--verdict", metavar="V", help="is it true? A name or label of the rating scale")
    claim.add_argument("--reason", metavar="TEXT", help="why this verdict")
    claim.add_argument("--said", metavar="V", help="was it said? A name or label of the rating scale")
    claim.add_argument("--said-reason", metavar="TEXT", help="why this answer")
    source = parser.add_argument_group("the source note")
    notes = source.add_mutually_exclusive_group()
    notes.add_argument("--note", metavar="TEXT", help="what was found")
    notes.add_argument(
        "--note-file", metavar="FILE", help="a file in UTF-8 that says so; - for standard input"
    )
    source.add_argument(
        "--stance",
        choices=[stance.value for stance in Stance],
        help="what it does to the claim; else context",
    )
    source.add_argument("--url", metavar="URL", help="where it was found")
    source.add_argument("--title", metavar="TEXT", help="the title of the source")
    source.add_argument("--publisher", metavar="NAME", help="who published the source")
    source.add_argument("--source-quote", metavar="TEXT", help="the words of the source")
    source.add_argument("--seen", metavar="DATE", help="when it was seen: YYYY-MM-DD")


def _run(arguments: Namespace) -> int:
    if arguments.note_file is not None:
        arguments.note = read_text(arguments.note_file)
    given = {name: getattr(arguments, name) for name in _FIELDS}
    order = {"do": "tag"} | {name: value for name, value in given.items() if value is not None}
    with opened(arguments) as workspace:
        answer = Orders(workspace).carry_out(order)
    adjusted = answer.get("adjusted")
    for sentence in adjusted if isinstance(adjusted, list) else ():
        complain(sentence)
    if arguments.json:
        tell_json(answer)
    else:
        tell("Tagged as {kind}: {claim}", kind=arguments.kind, claim=answer["claim"])
    return Exit.DONE


TAG: Final = Command(
    name="tag",
    summary="Tag a place of an article, with its verdict and its source, as one edit",
    declare=_declare,
    run=_run,
    writes=True,
)
