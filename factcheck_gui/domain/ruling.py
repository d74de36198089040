"""What the rules of the desk find in an article: pure, one claim at a time."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from factcheck_gui.domain.answering import is_loose_denial, is_unanswered
from factcheck_gui.domain.claims import ClaimState
from factcheck_gui.domain.clock import last_day
from factcheck_gui.domain.coverage import Coverage, StatementState
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.rules import Level, Rule, RuleFinding, RuleSetting
from factcheck_gui.domain.sources import Independence, Source, Stance
from factcheck_gui.domain.spans import Span
from factcheck_gui.domain.verdicts import Question

Levels = Mapping[Rule, Level]
"""The rules that are switched on, with their levels."""

ORDER: Final = (Level.STOP, Level.WARNING, Level.NOTE)
"""The levels of findings, the gravest first."""
SUGGESTED: Final[Levels] = {
    Rule.TWO_SOURCES: Level.WARNING,
    Rule.ONLY_SPEAKER: Level.STOP,
    Rule.NOTHING_TO_SHOW: Level.WARNING,
    Rule.OLD_SOURCE: Level.NOTE,
    Rule.NO_REASON: Level.STOP,
    Rule.LOOSE_DENIAL: Level.WARNING,
    Rule.UNANSWERED: Level.NOTE,
    Rule.NOT_LOOKED_AT: Level.WARNING,
    Rule.NO_VERDICT: Level.STOP,
    Rule.NOT_READY: Level.WARNING,
}
"""How a desk may begin."""
_ENOUGH: Final = 2
_WEIGHED: Final = frozenset({Stance.SUPPORTS, Stance.REFUTES})


def levels_of(settings: Iterable[RuleSetting]) -> Levels:
    """Return the rules that are switched on, with their levels, in the order of the rules."""
    on = {one.id: one.level for one in settings if one.level is not Level.OFF}
    return {rule: on[rule] for rule in Rule if rule in on}


def check_claim(reviewed: ReviewedClaim, levels: Levels) -> tuple[RuleFinding, ...]:
    """Return what the rules that are switched on find at one claim, in the order of the rules."""
    broken = [rule for rule, is_broken in _CHECKS.items() if rule in levels and is_broken(reviewed)]
    if not broken:
        return ()
    claim, span = reviewed.claim, reviewed.claim.span
    return tuple(RuleFinding(rule=rule, level=levels[rule], span=span, claim_id=claim.id) for rule in broken)


def check_statements(
    statements: Iterable[Span], coverage: Coverage, levels: Levels
) -> tuple[RuleFinding, ...]:
    """Return the statements that nobody has looked at: neither a claim nor marked nothing to check."""
    level = levels.get(Rule.NOT_LOOKED_AT)
    if level is None:
        return ()
    return tuple(
        RuleFinding(rule=Rule.NOT_LOOKED_AT, level=level, span=span)
        for span, state in zip(statements, coverage.states, strict=True)
        if state is StatementState.OPEN
    )


def check(
    claims: Iterable[ReviewedClaim], statements: Iterable[Span], coverage: Coverage, levels: Levels
) -> tuple[RuleFinding, ...]:
    """Return everything that the rules find in an article, in text order."""
    at_claims = (finding for one in claims for finding in check_claim(one, levels))
    return in_text_order((*at_claims, *check_statements(statements, coverage, levels)))


def in_text_order(findings: Iterable[RuleFinding]) -> tuple[RuleFinding, ...]:
    """Return findings as one reads the text; those of one place stay in their order."""
    return tuple(sorted(findings, key=_place))


def lacks_two_sources(reviewed: ReviewedClaim) -> bool:
    """Tell whether a claim with a verdict on its truth has fewer than two independent sources.

    Those count that support or refute it and are not the speaker; two of one publisher count once.
    """
    if not reviewed.is_checked:
        return False
    weighed = (one.source for one in reviewed.notes if one.note.stance in _WEIGHED and one.source is not None)
    independent = {_voice(source) for source in weighed if source.independence is not Independence.SPEAKER}
    return len(independent) < _ENOUGH


def has_only_speaker(reviewed: ReviewedClaim) -> bool:
    """Tell whether a claim has sources, and all of them are whoever makes it."""
    sources = _sources(reviewed)
    return bool(sources) and all(one.independence is Independence.SPEAKER for one in sources)


def has_nothing_to_show(reviewed: ReviewedClaim) -> bool:
    """Tell whether a note names no source, or one with neither a link nor an archive's link nor a copy."""
    return any(
        one.source is None or not (one.source.link or one.source.archive_link or one.source.copy)
        for one in reviewed.notes
    )


def has_old_source(reviewed: ReviewedClaim) -> bool:
    """Tell whether a source is older than the date that the verdict on the truth holds for.

    Where either date is unknown, nothing is found. A source of a year or a month is as new as its last day.
    """
    verdict = reviewed.verdicts.get(Question.TRUTH)
    if verdict is None or verdict.as_of is None:
        return False
    dates = (last_day(one.date) for one in _sources(reviewed) if one.date is not None)
    return any(date < verdict.as_of for date in dates)


def lacks_reason(reviewed: ReviewedClaim) -> bool:
    """Tell whether an answer to either question is given without a reason."""
    return any(one.value_id is not None and not one.reason for one in reviewed.verdicts.values())


def lacks_verdict(reviewed: ReviewedClaim) -> bool:
    """Tell whether a claim has no verdict on its truth."""
    return not reviewed.is_checked


def is_not_ready(reviewed: ReviewedClaim) -> bool:
    """Tell whether nobody has marked a claim ready, or somebody has sent it back since."""
    return reviewed.claim.state is not ClaimState.READY


_CHECKS: Final[Mapping[Rule, Callable[[ReviewedClaim], bool]]] = {
    Rule.TWO_SOURCES: lacks_two_sources,
    Rule.ONLY_SPEAKER: has_only_speaker,
    Rule.NOTHING_TO_SHOW: has_nothing_to_show,
    Rule.OLD_SOURCE: has_old_source,
    Rule.NO_REASON: lacks_reason,
    Rule.LOOSE_DENIAL: is_loose_denial,
    Rule.UNANSWERED: is_unanswered,
    Rule.NO_VERDICT: lacks_verdict,
    Rule.NOT_READY: is_not_ready,
}
"""Every rule that is about claims; the one about statements is checked against the coverage."""


def _sources(reviewed: ReviewedClaim) -> tuple[Source, ...]:
    return tuple(one.source for one in reviewed.notes if one.source is not None)


def _voice(source: Source) -> tuple[str, str]:
    """Return whom a source counts as: its publisher where one is given, else itself."""
    publisher = " ".join((source.publisher or "").split()).casefold()
    return ("publisher", publisher) if publisher else ("source", source.id)


def _place(finding: RuleFinding) -> tuple[Span, str]:
    return finding.span, finding.claim_id or ""
