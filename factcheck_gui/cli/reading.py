"""The commands that show what is in a workspace."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from factcheck_gui.cli.as_json import article_fields, claim_fields, rating_values, review_fields
from factcheck_gui.cli.command import ARTICLE_HELP, Command
from factcheck_gui.cli.exits import Exit
from factcheck_gui.cli.output import tell, tell_json, tell_words
from factcheck_gui.cli.session import opened
from factcheck_gui.domain.articles import BlockKind
from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.coverage import StatementState
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.verdicts import Question

if TYPE_CHECKING:
    from factcheck_gui.services.review import Review
    from factcheck_gui.services.workspace import Workspace


_STATES: Final = {
    StatementState.OPEN: "?",
    StatementState.CLAIMED: "#",
    StatementState.NOTHING_TO_CHECK: "-",
}


def _declare_articles(parser: ArgumentParser) -> None:
    """Take the workspace only."""


def _run_articles(arguments: Namespace) -> int:
    with opened(arguments) as workspace:
        overviews = workspace.browsing.articles()
        values = rating_values(workspace.browsing.scales())
    if arguments.json:
        tell_json([article_fields(overview, values) for overview in overviews])
        return Exit.DONE
    for one in overviews:
        details = one.article.details
        tell(
            "{id}  {date:<10}  {checked} of {claims} checked  {title}",
            id=one.article.id,
            date=details.date or "-",
            checked=one.checked,
            claims=one.claims,
            title=details.title,
        )
    return Exit.DONE


def _declare_show(parser: ArgumentParser) -> None:
    parser.add_argument("article", metavar="ARTICLE", help=ARTICLE_HELP)


def _run_show(arguments: Namespace) -> int:
    with opened(arguments) as workspace:
        review = workspace.browsing.review(workspace.browsing.find_article(arguments.article).id)
        # Claims are read when they are asked for; later the file is closed.
        tuple(review.claims)
        if arguments.json:
            tell_json(review_fields(review))
        else:
            _show(review)
    return Exit.DONE


def _show(review: "Review") -> None:
    details = review.article.details
    tell_words("", details.title)
    known = (details.date, details.publisher, details.author, details.link)
    tell("{known}", known=" · ".join(filter(None, known)) or "-")
    tell("{id}, version {number}", id=review.article.id, number=review.version.number)
    text, states = review.text.text, review.coverage.states
    numbered = list(enumerate(review.text.statements))
    place = 0
    for block in review.text.blocks:
        tell()
        if block.kind is not BlockKind.PARAGRAPH:
            tell("{kind}:", kind=block.kind)
        found = False
        while place < len(numbered) and numbered[place][1].start < block.end:
            number, span = numbered[place]
            tell_words(
                f"{number + 1:>4} {_STATES[states[number]]} [{span.start}-{span.end}] ", span.quote(text)
            )
            place, found = place + 1, True
        if not found:
            tell_words(f"       [{block.start}-{block.end}] ", block.span.quote(text))


def _declare_claims(parser: ArgumentParser) -> None:
    parser.add_argument("--article", metavar="ID", help=f"only of this article: {ARTICLE_HELP}")
    parser.add_argument("--kind", choices=[kind.value for kind in ClaimKind], help="only of this kind")
    parser.add_argument("--unchecked", action="store_true", help="only those whose truth has no verdict yet")
    parser.add_argument(
        "--waiting",
        action="store_true",
        help="instead those whose place in the newest version is to be decided on",
    )


def _run_claims(arguments: Namespace) -> int:
    with opened(arguments) as workspace:
        found = list(_chosen(workspace, arguments))
    if arguments.json:
        tell_json([claim_fields(reviewed, review) for review, reviewed in found])
        return Exit.DONE
    article_id = None
    for review, reviewed in found:
        if review.article.id != article_id:
            article_id = review.article.id
            tell_words("", review.article.details.title)
        _tell_claim(review, reviewed)
    return Exit.DONE


def _chosen(workspace: "Workspace", arguments: Namespace) -> "Iterator[tuple[Review, ReviewedClaim]]":
    browsing = workspace.browsing
    if arguments.article is None:
        article_ids = list(browsing.titles())
    else:
        article_ids = [browsing.find_article(arguments.article).id]
    for article_id in article_ids:
        review = browsing.review(article_id)
        for reviewed in review.waiting if arguments.waiting else review.claims:
            wrong_kind = arguments.kind is not None and reviewed.claim.kind != arguments.kind
            if not wrong_kind and not (arguments.unchecked and reviewed.is_checked):
                yield review, reviewed


def _tell_claim(review: "Review", reviewed: ReviewedClaim) -> None:
    claim, values = reviewed.claim, rating_values(review.scales)
    value = values.get(reviewed.value_id(Question.TRUTH) or "")
    tell(
        "{number:>4}  {id}  {kind:<10}  {verdict:<12}  [{start}-{end}]  {speaker}",
        number=review.number(claim.id) or "-",
        id=claim.id,
        kind=claim.kind,
        verdict=value.label if value else "-",
        start=claim.start,
        end=claim.end,
        speaker=claim.speaker or "-",
    )
    tell_words("      ", claim.quote)
    if claim.is_waiting:
        proposed = claim.proposed
        words = "-" if proposed is None else proposed.quote(review.text.text)
        tell_words(f"      {claim.standing}: ", words)


ARTICLES: Final = Command(
    name="articles",
    summary="List the articles, the latest import first",
    declare=_declare_articles,
    run=_run_articles,
)
SHOW: Final = Command(
    name="show",
    summary="Show an article with its statements numbered and their offsets",
    declare=_declare_show,
    run=_run_show,
    epilog="Offsets count Unicode code points. Statements: # a claim, - nothing to check, ? still open.",
)
CLAIMS: Final = Command(
    name="claims",
    summary="List the claims in the order of the text",
    declare=_declare_claims,
    run=_run_claims,
)
