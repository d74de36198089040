"""One claim as its row shows it and as a screen reader says it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.links import Link, LinkType
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.verdicts import Question, RatingValue
from factcheck_gui.services.review import Review
from factcheck_gui.ui.models.claim_words import (
    kind_word,
    links_in_words,
    links_out_words,
    sources_words,
    translated,
)
from factcheck_gui.ui.models.reading_direction import isolated
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

_QUOTE_SHOWN: Final = 400
_UNCHECKED: Final = QT_TRANSLATE_NOOP("claim words", "Unchecked")
_DETACHED: Final = QT_TRANSLATE_NOOP("claim words", "Detached")
_TEXT_CHANGED: Final = QT_TRANSLATE_NOOP("claim words", "Text changed")
_FLAGGED: Final = QT_TRANSLATE_NOOP(
    "claim words", "Claim %1, %2, %3, checked before the text was changed: “%4” %5."
)
_SENTENCE: Final = QT_TRANSLATE_NOOP("claim words", "Claim %1, %2, %3: “%4” %5.")
_LOST: Final = QT_TRANSLATE_NOOP(
    "claim words", "Claim %1, %2, %3, detached, for the article no longer has these words: “%4” %5."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """What is painted of a claim; `trouble` is a word for what is wrong with its place, or empty."""

    number: int
    kind: ClaimKind
    kind_word: str
    value: RatingValue | None
    verdict_word: str
    trouble: str
    quote: str
    line: str
    sentence: str


def claim_row(review: Review, reviewed: ReviewedClaim) -> ClaimRow:
    """Return the row of a claim of an article."""
    claim = reviewed.claim
    value = truth_value(review, reviewed)
    verdict = translated(_UNCHECKED) if value is None else value.label
    attached = claim.is_attached(review.text.text)
    number = review.number(claim.id) or 0
    quote = one_line(claim.quote)
    line = _line(review, reviewed)
    is_flagged = claim.checked_in is not None and review.is_newest
    sentence = translated(_LOST if not attached else _FLAGGED if is_flagged else _SENTENCE)
    for mark, word in (("%1", str(number)), ("%2", kind_word(claim.kind)), ("%3", verdict)):
        sentence = sentence.replace(mark, word)
    return ClaimRow(
        number=number,
        kind=claim.kind,
        kind_word=kind_word(claim.kind),
        value=value,
        verdict_word=verdict if value is None else f"{value.sign} {value.label}",
        trouble=translated(_DETACHED) if not attached else translated(_TEXT_CHANGED) if is_flagged else "",
        quote=quote,
        line=line,
        # The words of the article come last: they may hold a "%1" of their own.
        sentence=sentence.replace("%5", line, 1).replace("%4", isolated(quote), 1),
    )


def truth_value(review: Review, reviewed: ReviewedClaim) -> RatingValue | None:
    """Return the truth value given to a claim, of whatever scale."""
    value_id = reviewed.value_id(Question.TRUTH)
    if value_id is None:
        return None
    return next((value for scale in review.scales if (value := scale.value(value_id)) is not None), None)


def one_line(text: str, longest: int = _QUOTE_SHOWN) -> str:
    """Return the beginning of a text without its line breaks."""
    return " ".join(text[:longest].split()) + ("…" if len(text) > longest else "")


def _line(review: Review, reviewed: ReviewedClaim) -> str:
    out = _numbers(review, ((link, link.to_claim) for link in reviewed.links_out))
    back = _numbers(review, ((link, link.from_claim) for link in reviewed.links_in))
    who = [isolated(one_line(reviewed.claim.speaker))] if reviewed.claim.speaker else []
    who += [links_out_words(link_type, numbers) for link_type, numbers in out.items()]
    who += [links_in_words(link_type, numbers) for link_type, numbers in back.items()]
    return " · ".join(filter(None, (" ".join(who), sources_words(len(reviewed.notes)))))


def _numbers(review: Review, links: Iterable[tuple[Link, str]]) -> dict[LinkType, tuple[int, ...]]:
    found: dict[LinkType, list[int]] = {}
    for link, other in links:
        number = review.number(other)
        if number is not None:
            found.setdefault(link.type, []).append(number)
    return {link_type: tuple(sorted(numbers)) for link_type, numbers in found.items()}
