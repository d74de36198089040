"""One claim as its row shows it and as a screen reader says it."""

from collections.abc import Iterable
from typing import Final

from factcheck_gui.domain.claim_outlines import ClaimOutline
from factcheck_gui.domain.claims import ClaimKind, ClaimState
from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.domain.links import Link, LinkType
from factcheck_gui.domain.questions import Question
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.verdicts import RatingValue
from factcheck_gui.services.review import Review
from factcheck_gui.ui.models.chain_words import chain_words, speaks_of_another
from factcheck_gui.ui.models.claim_traits import is_unfinished
from factcheck_gui.ui.models.claim_words import (
    kind_word,
    links_in_words,
    links_out_words,
    sources_words,
    translated,
)
from factcheck_gui.ui.models.link_words import link_end
from factcheck_gui.ui.models.reading_direction import isolated
from factcheck_gui.ui.models.state_words import signed_state, state_word
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP
from factcheck_gui.ui.text.revealing import revealed

_QUOTE_SHOWN: Final = 400
_REMARK_SHOWN: Final = 60
_UNCHECKED: Final = QT_TRANSLATE_NOOP("claim words", "Unchecked")
_DETACHED: Final = QT_TRANSLATE_NOOP("claim words", "Detached")
_UNFINISHED: Final = QT_TRANSLATE_NOOP("claim words", "Unfinished")
_DUE: Final = QT_TRANSLATE_NOOP("claim words", "Due %1")
_REMARK: Final = QT_TRANSLATE_NOOP("claim words", "“%1”")
_TEXT_CHANGED: Final = QT_TRANSLATE_NOOP("claim words", "Text changed")
_FLAGGED: Final = QT_TRANSLATE_NOOP(
    "claim words", "Claim %1, %2, %3, checked before the text was changed: “%4” %5."
)
_UNREAD: Final = QT_TRANSLATE_NOOP("claim words", "Cannot be read now")
_UNREAD_SENTENCE: Final = QT_TRANSLATE_NOOP("claim words", "Claim %1, %2, %3: “%4”. It cannot be read now.")
_SENTENCE: Final = QT_TRANSLATE_NOOP("claim words", "Claim %1, %2, %3: “%4” %5.")
_LOST: Final = QT_TRANSLATE_NOOP(
    "claim words", "Claim %1, %2, %3, detached, for the article no longer has these words: “%4” %5."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """What is painted of a claim; `trouble` is a word for what is wrong with its place, or empty.

    `state` is sign and word unless the claim is open; `marks` are what it still needs: the rest of a verdict,
    another look, an answer to a remark.
    """

    number: int
    kind: ClaimKind
    kind_word: str
    value: RatingValue | None
    verdict_word: str
    trouble: str
    state: str = ""
    marks: tuple[str, ...] = ()
    quote: str
    line: str
    sentence: str


def claim_row(review: Review, reviewed: ReviewedClaim, *, today: str = "") -> ClaimRow:
    """Return the row of a claim of an article; `today` tells whether it is due (`YYYY-MM-DD`)."""
    claim = reviewed.claim
    value = truth_value(review, reviewed)
    verdict = translated(_UNCHECKED) if value is None else revealed(value.label)
    attached = claim.is_attached(review.text.text)
    number = review.number(claim.id) or 0
    quote = one_line(claim.quote)
    line = _line(review, reviewed)
    is_flagged = claim.checked_in is not None and review.is_newest
    sentence = translated(_LOST if not attached else _FLAGGED if is_flagged else _SENTENCE)
    is_open, marks = claim.state is ClaimState.OPEN, _marks(reviewed, today)
    said = (verdict, *(() if is_open else (state_word(claim.state),)), *marks)
    for mark, word in (("%1", str(number)), ("%2", kind_word(claim.kind))):
        sentence = sentence.replace(mark, word)
    return ClaimRow(
        number=number,
        kind=claim.kind,
        kind_word=kind_word(claim.kind),
        value=value,
        verdict_word=verdict if value is None else f"{revealed(value.sign)} {verdict}",
        trouble=translated(_DETACHED) if not attached else translated(_TEXT_CHANGED) if is_flagged else "",
        state="" if is_open else signed_state(claim.state),
        marks=marks,
        quote=quote,
        line=line,
        # The words of the article come last: they may hold a "%1" of their own.
        sentence=_filled(sentence, (("%5", line), ("%4", isolated(quote)), ("%3", ", ".join(said)))),
    )


def unread_row(review: Review, outline: ClaimOutline) -> ClaimRow:
    """Return the row of a claim that cannot be read now: what is known of it without."""
    value = review.value(outline.value_id)
    verdict = translated(_UNCHECKED) if value is None else revealed(value.label)
    number, kind = review.number(outline.id) or 0, kind_word(outline.kind)
    quote, trouble = one_line(outline.span.quote(review.text.text)), translated(_UNREAD)
    parts = (("%4", isolated(quote)), ("%3", verdict), ("%2", kind), ("%1", str(number)))
    return ClaimRow(
        number=number,
        kind=outline.kind,
        kind_word=kind,
        value=value,
        verdict_word=verdict if value is None else f"{revealed(value.sign)} {verdict}",
        trouble=trouble,
        quote=quote,
        line="",
        sentence=_filled(translated(_UNREAD_SENTENCE), parts),
    )


def truth_value(review: Review, reviewed: ReviewedClaim) -> RatingValue | None:
    """Return the truth value given to a claim, of whatever scale."""
    value_id = reviewed.value_id(Question.TRUTH)
    if value_id is None:
        return None
    return next((value for scale in review.scales if (value := scale.value(value_id)) is not None), None)


def one_line(text: str, longest: int = _QUOTE_SHOWN) -> str:
    """Return the beginning of a text without its line breaks, and with nothing that could disguise it."""
    return revealed(" ".join(text[:longest].split()) + ("…" if len(text) > longest else ""))


def _marks(reviewed: ReviewedClaim, today: str) -> tuple[str, ...]:
    """Return in words what a claim still needs."""
    claim, found = reviewed.claim, []
    if claim.state is ClaimState.SENT_BACK and claim.remark:
        found.append(translated(_REMARK).replace("%1", isolated(one_line(claim.remark, _REMARK_SHOWN))))
    if is_unfinished(reviewed):
        found.append(translated(_UNFINISHED))
    if today and reviewed.is_due(today):
        dates = (one.due_on for one in reviewed.verdicts.values() if one.due_on is not None)
        found.append(translated(_DUE).replace("%1", min(dates)))
    return tuple(found)


def _filled(sentence: str, parts: Iterable[tuple[str, str]]) -> str:
    """Put words into their places, from the last place to the first: they may hold a "%1" of their own."""
    for place, words in parts:
        before, _, after = sentence.partition(place)
        sentence = before + words + after
    return sentence


def _line(review: Review, reviewed: ReviewedClaim) -> str:
    out = _numbers(review, ((link, link.to_claim) for link in reviewed.links_out))
    back = _numbers(review, ((link, link.from_claim) for link in reviewed.links_in))
    chain = chain_words(reviewed.claim)
    has_target = speaks_of_another(reviewed.claim)
    who = [chain] if chain and not has_target else []
    who += [links_out_words(link_type, numbers) for link_type, numbers in out.items()]
    who += [links_in_words(link_type, numbers) for link_type, numbers in back.items()]
    # After a target the arrow of a link would look like one more of whom it is said.
    named = chain if has_target else ""
    return " · ".join(filter(None, (named, " ".join(who), sources_words(reviewed.notes))))


def _numbers(review: Review, links: Iterable[tuple[Link, str]]) -> dict[LinkType, list[str]]:
    """Return the other ends by what is said: those of this article by number, then those of others."""
    found: dict[LinkType, list[tuple[str, int, str]]] = {}
    for link, other in links:
        # The number is known without reading the claim.
        number = review.number(other)
        end = None if number is not None else link_end(review, other)
        if number is not None:
            found.setdefault(link.type, []).append(("", number, str(number)))
        elif end is not None and end.number is not None:
            found.setdefault(link.type, []).append((end.title or "", end.number, end.name))
    return {link_type: [name for _, _, name in sorted(ends)] for link_type, ends in found.items()}
