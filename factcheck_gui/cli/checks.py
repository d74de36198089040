"""The commands that hold articles against the rules, sign them off, and count the whole workspace."""

from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from typing import TYPE_CHECKING, Final

from factcheck_gui.cli.command import ARTICLE_HELP, Command
from factcheck_gui.cli.exits import Exit
from factcheck_gui.cli.orders.desk import compose_reopen, compose_sign_off
from factcheck_gui.cli.orders.lookup import Lookup
from factcheck_gui.cli.orders.order import Order
from factcheck_gui.cli.output import tell, tell_json
from factcheck_gui.cli.session import opened
from factcheck_gui.domain.rules import Level, RuleFinding
from factcheck_gui.domain.ruling import check, levels_of
from factcheck_gui.ui.text.elision import elided

if TYPE_CHECKING:
    from factcheck_gui.services.review import Review

_SHOWN: Final = 60


def _declare_checks(parser: ArgumentParser) -> None:
    parser.add_argument("--article", metavar="ARTICLE", help=ARTICLE_HELP)


def _run_checks(arguments: Namespace) -> int:
    with opened(arguments) as workspace:
        browsing = workspace.browsing
        wanted = arguments.article
        ids = [browsing.find_article(wanted).id] if wanted else list(browsing.titles())
        found = [(review, _findings(review)) for review in map(browsing.review, ids)]
    if arguments.json:
        tell_json([_fields(review, one) for review, findings in found for one in findings])
    else:
        for review, findings in found:
            _tell(review, findings)
    stops = any(one.level is Level.STOP for _, findings in found for one in findings)
    return Exit.CONTENT if stops else Exit.DONE


def _findings(review: "Review") -> tuple[RuleFinding, ...]:
    return check(review.claims, review.text.statements, review.coverage, levels_of(review.rules))


def _fields(review: "Review", finding: RuleFinding) -> dict[str, object]:
    return {
        "article": review.article.id,
        "rule": finding.rule.value,
        "level": finding.level.value,
        "claim": finding.claim_id,
        "start": finding.span.start,
        "end": finding.span.end,
        "quote": finding.span.quote(review.text.text),
    }


def _tell(review: "Review", findings: tuple[RuleFinding, ...]) -> None:
    tell("{title}: {count}", title=review.article.details.title, count=len(findings))
    for one in findings:
        tell(
            "  {level:<8} {rule:<16} {words}",
            level=one.level,
            rule=one.rule,
            words=elided(" ".join(one.span.quote(review.text.text).split()), _SHOWN),
        )


def _declare_article(parser: ArgumentParser) -> None:
    parser.add_argument("article", metavar="ARTICLE", help=ARTICLE_HELP)


def _run_sign_off(arguments: Namespace) -> int:
    with opened(arguments) as workspace:
        order = Order({"article": arguments.article})
        edit = compose_sign_off(order, Lookup(workspace), workspace.composer)
        workspace.editing.submit(edit)
        if arguments.json:
            tell_json({"article": edit.changes[0].entity_id, "signed_by": workspace.desk.reviewer})
        else:
            tell("Signed off: {title}.", title=edit.detail)
    return Exit.DONE


def _run_reopen(arguments: Namespace) -> int:
    with opened(arguments) as workspace:
        order = Order({"article": arguments.article})
        edit = compose_reopen(order, Lookup(workspace), workspace.composer)
        if not edit.is_empty:
            workspace.editing.submit(edit)
        if arguments.json:
            tell_json({"article": workspace.browsing.find_article(arguments.article).id, "signed_by": None})
        else:
            tell("Open: {title}.", title=edit.detail)
    return Exit.DONE


def _declare_nothing(parser: ArgumentParser) -> None:
    """Take the workspace only."""


def _run_overview(arguments: Namespace) -> int:
    with opened(arguments) as workspace:
        overview = workspace.overview.read()
    if arguments.json:
        labels = {value.id: value.name for scale in overview.scales for value in scale.values}
        tell_json(
            {
                "articles": [asdict(one) for one in overview.articles],
                "verdicts": [
                    {"kind": one.kind, "value": labels.get(one.value_id or ""), "count": one.count}
                    for one in overview.verdicts
                ],
                "speakers": [asdict(one) for one in overview.speakers],
                "due": [asdict(one) for one in overview.due],
            }
        )
        return Exit.DONE
    for article in overview.articles:
        tell(
            "{checked} of {claims} checked, {ready} ready, {back} sent back  {title}{signed}",
            checked=article.checked,
            claims=article.claims,
            ready=article.ready,
            back=article.sent_back,
            title=article.title,
            signed=f"  · {article.signed_by}" if article.signed_by else "",
        )
    for due in overview.due:
        tell("due {date}  {words}", date=due.due_on, words=elided(" ".join(due.quote.split()), _SHOWN))
    return Exit.DONE


CHECKS: Final = Command(
    name="checks",
    summary="List what the rules that are switched on find",
    declare=_declare_checks,
    run=_run_checks,
    epilog="Exit code 1: something stops sign-off.",
)
SIGN_OFF: Final = Command(
    name="sign-off",
    summary="Sign an article off, where its rules allow it",
    declare=_declare_article,
    run=_run_sign_off,
    writes=True,
)
REOPEN: Final = Command(
    name="reopen",
    summary="Let an article that is signed off be changed again",
    declare=_declare_article,
    run=_run_reopen,
    writes=True,
)
OVERVIEW: Final = Command(
    name="overview",
    summary="Count the whole workspace: progress, verdicts, speakers, what is due",
    declare=_declare_nothing,
    run=_run_overview,
)
