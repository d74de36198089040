"""The command that searches the whole workspace."""

from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from typing import TYPE_CHECKING, Final

from factcheck_gui.cli.as_json import rating_values
from factcheck_gui.cli.command import Command, whole_number
from factcheck_gui.cli.exits import Exit
from factcheck_gui.cli.output import complain, tell, tell_json, tell_words
from factcheck_gui.cli.session import opened

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck_gui.domain.search_results import FoundArticle, FoundClaim, SearchResults
    from factcheck_gui.domain.verdicts import RatingValue

_LIMIT: Final = 40
_MORE: Final = "There are more; --limit shows them."
_STOPPED: Final = "Not everything was looked through in time; there may be more."


def _declare_search(parser: ArgumentParser) -> None:
    parser.add_argument("words", metavar="WORDS", nargs="+", help="all of them must be there")
    parser.add_argument(
        "--limit",
        metavar="N",
        type=whole_number(1),
        default=_LIMIT,
        help=f"at most N articles and N claims; {_LIMIT} if not given",
    )
    parser.add_argument("--rebuild", action="store_true", help="build the index of words anew first")


def _run_search(arguments: Namespace) -> int:
    with opened(arguments) as workspace:
        if arguments.rebuild:
            workspace.searching.rebuild()
        found = workspace.searching.search(" ".join(arguments.words), most=arguments.limit)
        values = rating_values(workspace.browsing.scales())
    if arguments.json:
        tell_json(asdict(found))
        return Exit.DONE
    for article in found.articles:
        _tell_article(article)
    for claim in found.claims:
        _tell_claim(claim, values)
    _tell_rest(found)
    return Exit.DONE


def _tell_article(found: "FoundArticle") -> None:
    tell(
        "article  {id}  {date:<10}  {title}",
        id=found.article_id,
        date=found.date or "-",
        title=found.title.text,
    )
    tell_words(f"    {found.found_in.value}: ", found.snippet.text)


def _tell_claim(found: "FoundClaim", values: "Mapping[str, RatingValue]") -> None:
    value = values.get(found.value_id or "")
    tell(
        "claim    {id}  {kind:<10}  {verdict:<12}  {article}",
        id=found.claim_id,
        kind=found.kind,
        verdict=value.label if value else "-",
        article=found.article_title,
    )
    tell_words(f"    {found.found_in.value}: ", found.snippet.text)


def _tell_rest(found: "SearchResults") -> None:
    """Say on standard error what is not in the answer."""
    if found.is_stopped:
        complain(_STOPPED)
    elif found.more_articles or found.more_claims:
        complain(_MORE)


SEARCH: Final = Command(
    name="search",
    summary="Find words in the texts and details of articles, in claims and in what is noted under them",
    declare=_declare_search,
    run=_run_search,
    epilog='Whole words are found; “word*” finds those that begin so, and “"two words"” (quoted for the\n'
    "shell) only where they follow one another. With few hits the best come first, else the newest.",
)
