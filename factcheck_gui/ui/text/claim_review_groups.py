"""The findings about ClaimReviews, each rule once; without Qt."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from factcheck_gui.domain.claim_reviews import ReviewFinding, ReviewLevel, ReviewRule
from factcheck_gui.ui.text.claim_review_words import Translate, review_sentence
from factcheck_gui.ui.text.counted import counted
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

_NAMED: Final = 3
_OF: Final = (
    QT_TRANSLATE_NOOP("claim reviews", "{words} (ClaimReview {numbers})"),
    QT_TRANSLATE_NOOP("claim reviews", "{words} (%n ClaimReviews: {numbers})"),
)


def grouped_sentences(
    findings: Iterable[ReviewFinding], translate: Translate = str
) -> Iterator[tuple[ReviewLevel, str]]:
    """Yield what is said of each broken rule and of how many ClaimReviews, the worst level first."""
    groups: dict[tuple[ReviewLevel, ReviewRule], list[ReviewFinding]] = {}
    for finding in findings:
        groups.setdefault((finding.level, finding.rule), []).append(finding)
    levels = list(ReviewLevel)
    for (level, _), group in sorted(groups.items(), key=lambda pair: levels.index(pair[0][0])):
        yield level, _sentence(group, translate)


def _sentence(group: Sequence[ReviewFinding], translate: Translate) -> str:
    values = _first_few(tuple(dict.fromkeys(one.value for one in group)))
    words = review_sentence(replace(group[0], number=None, value=values), translate)
    numbers = tuple(dict.fromkeys(str(one.number) for one in group if one.number is not None))
    if not numbers:
        return words
    template = counted(len(numbers), *map(translate, _OF))
    return template.replace("{numbers}", _first_few(numbers)).replace("{words}", words)


def _first_few(values: Sequence[str]) -> str:
    shown = ", ".join(values[:_NAMED])
    return shown if len(values) <= _NAMED else f"{shown} …"
