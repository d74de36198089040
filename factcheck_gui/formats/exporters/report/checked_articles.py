"""An article with all its claims: for the report of verdicts, and for the annotated article."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from factcheck_gui.domain.articles import BlockKind
from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.formats.exporters.report.answers import Answers, VerdictView
from factcheck_gui.formats.exporters.report.claim_cards import ClaimCard, cards
from factcheck_gui.formats.exporters.report.heads import Head, head
from factcheck_gui.formats.exporters.report.marked_text import MarkedBlock, NumberedSpan, mark_blocks
from factcheck_gui.formats.exporters.report.places import Place, is_marked
from factcheck_gui.formats.exporters.report.verdict_bars import Bar, bars


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockGroup:
    """Blocks of one kind in a row, for lists; every other block is a group of its own."""

    kind: BlockKind
    blocks: tuple[MarkedBlock, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedArticle:
    """An article, marked, with its claims; `meanings` are the verdicts that are given in it."""

    head: Head
    bars: tuple[Bar, ...]
    groups: tuple[BlockGroup, ...]
    cards: tuple[ClaimCard, ...]
    meanings: tuple[VerdictView, ...]


def checked_article(
    anchor: str, review: ArticleReview, places: Mapping[str, Place], language: str
) -> CheckedArticle:
    """Return an article with all its claims."""
    answers = Answers(review.scales, language)
    truth = (scale for scale in review.scales if scale.question is Question.TRUTH)
    values = (answers.labelled(value) for scale in truth for value in scale.values)
    return CheckedArticle(
        head=head(anchor, review),
        bars=bars(review.claims, values),
        groups=_groups(review),
        cards=cards(review, places, answers),
        meanings=answers.meanings(review.claims),
    )


def _groups(review: ArticleReview) -> tuple[BlockGroup, ...]:
    numbers = review.numbers()
    spans = (
        NumberedSpan(number=numbers[one.claim.id], kind=one.claim.kind, span=one.claim.span)
        for one in review.claims
        if is_marked(review, one)
    )
    # Only items of a list are taken together: each other block gets a key of its own.
    blocks = enumerate(mark_blocks(review.text, spans))
    grouped = groupby(blocks, key=lambda pair: -1 if pair[1].kind is BlockKind.LIST_ITEM else pair[0])
    found = (tuple(block for _, block in pairs) for _, pairs in grouped)
    return tuple(BlockGroup(kind=blocks[0].kind, blocks=blocks) for blocks in found)
