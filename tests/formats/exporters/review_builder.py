"""Reviews made by hand, with fixed ids and times."""

import hashlib
from collections.abc import Iterable
from typing import Any, Final, TypedDict

from factcheck_gui.domain.articles import (
    Article,
    ArticleDetails,
    Block,
    BlockKind,
    Version,
    VersionText,
)
from factcheck_gui.domain.claims import Claim, ClaimKind
from factcheck_gui.domain.coverage import Mark
from factcheck_gui.domain.links import Link, LinkType
from factcheck_gui.domain.reviews import ArticleReview, ReviewedClaim, ReviewedNote
from factcheck_gui.domain.sources import Source, SourceNote, Stance
from factcheck_gui.domain.spans import Span
from factcheck_gui.domain.verdicts import Question, RatingScale, RatingValue, Verdict


class Made(TypedDict):
    """What everything that is made bears."""

    created_at: str
    reviewer: str


MADE: Final[Made] = {"created_at": "2026-03-04T10:00:00.000Z", "reviewer": "Reviewer 1"}


def _value(scale: str, position: int, name: str, colour: str, sign: str) -> RatingValue:
    return RatingValue(
        id=f"v-{name}",
        scale_id=scale,
        position=position,
        name=name,
        label=name.capitalize(),
        definition="",
        colour=colour,
        sign=sign,
    )


TRUE = _value("s-truth", 0, "true", "#067647", "✓")
FALSE = _value("s-truth", 1, "false", "#b42318", "✗")
VERBATIM = _value("s-said", 0, "verbatim", "#067647", "✓")
SCALES = (
    RatingScale(id="s-said", name="Was it said?", question=Question.ATTRIBUTION, values=(VERBATIM,)),
    RatingScale(id="s-truth", name="True or false", question=Question.TRUTH, values=(TRUE, FALSE)),
)


class ReviewBuilder:
    """Builds the review of one article, block by block and claim by claim."""

    def __init__(self, key: str, details: ArticleDetails, blocks: Iterable[tuple[BlockKind, str]]) -> None:
        self.key = key
        self._details = details
        self._parts = list(blocks)
        self.text = "\n".join(words for _, words in self._parts)
        self._claims: list[Claim] = []
        self._verdicts: list[Verdict] = []
        self._notes: list[ReviewedNote] = []
        self._links: list[Link] = []
        self._marks: list[Mark] = []

    def span(self, quote: str) -> Span:
        """Return the place of some words."""
        start = self.text.index(quote)
        return Span(start=start, end=start + len(quote))

    def claim(
        self,
        quote: str,
        kind: ClaimKind,
        *,
        truth: tuple[str | None, str] | None = None,
        said: tuple[str | None, str] | None = None,
        speaker: str | None = None,
        target: str | None = None,
        restatement: str | None = None,
    ) -> str:
        """Tag some words and return the claim's id."""
        claim_id = f"{self.key}-claim-{len(self._claims)}"
        span = self.span(quote)
        prefix, suffix = span.context(self.text)
        claim = Claim(
            id=claim_id,
            article_id=self.key,
            version_id=f"{self.key}-version",
            start=span.start,
            end=span.end,
            quote=quote,
            prefix=prefix,
            suffix=suffix,
            kind=kind,
            restatement=restatement,
            speaker=speaker,
            target=target,
            **MADE,
        )
        self._claims.append(claim)
        for question, answer in ((Question.TRUTH, truth), (Question.ATTRIBUTION, said)):
            if answer is not None:
                verdict = Verdict(
                    id=f"{claim_id}-{question}",
                    claim_id=claim_id,
                    question=question,
                    value_id=answer[0],
                    reason=answer[1],
                    **MADE,
                )
                self._verdicts.append(verdict)
        return claim_id

    def note(self, claim_id: str, stance: Stance, **given: str) -> None:
        """Put a source note under a claim."""
        note_id = f"{claim_id}-note-{len(self._notes)}"
        own = {name: value for name, value in given.items() if name in {"note", "quote", "seen"}}
        cited: dict[str, Any] = {name: value for name, value in given.items() if name not in own}
        source = Source(id=f"{note_id}-source", **cited, **MADE) if cited else None
        note = SourceNote(
            id=note_id,
            claim_id=claim_id,
            source_id=None if source is None else source.id,
            stance=stance,
            **own,
            **MADE,
        )
        self._notes.append(ReviewedNote(note=note, source=source))

    def link(self, from_claim: str, to_claim: str, link_type: LinkType = LinkType.DENIES) -> None:
        """Draw an arrow."""
        link_id = f"{self.key}-link-{len(self._links)}"
        self._links.append(Link(id=link_id, type=link_type, from_claim=from_claim, to_claim=to_claim, **MADE))

    def mark(self, quote: str) -> None:
        """Mark some words as holding nothing to check."""
        span = self.span(quote)
        mark = Mark(
            id=f"{self.key}-mark-{len(self._marks)}",
            article_id=self.key,
            version_id=f"{self.key}-version",
            start=span.start,
            end=span.end,
            **MADE,
        )
        self._marks.append(mark)

    def review(self) -> ArticleReview:
        """Return what was built; each block counts as one statement."""
        blocks = []
        position = 0
        for kind, words in self._parts:
            blocks.append(Block(kind=kind, start=position, end=position + len(words)))
            position += len(words) + 1
        ordered = sorted(self._claims, key=lambda claim: (claim.start, claim.end, claim.id))
        return ArticleReview(
            article=Article(id=self.key, details=self._details, **MADE),
            version=Version(
                id=f"{self.key}-version",
                article_id=self.key,
                number=1,
                sha256=hashlib.sha256(self.text.encode()).hexdigest(),
                origin="paste",
                encoding=None,
                replaced=0,
                **MADE,
            ),
            text=VersionText(
                text=self.text, blocks=tuple(blocks), statements=tuple(block.span for block in blocks)
            ),
            claims=tuple(map(self._reviewed, ordered)),
            marks=tuple(self._marks),
            scales=SCALES,
        )

    def _reviewed(self, claim: Claim) -> ReviewedClaim:
        return ReviewedClaim(
            claim=claim,
            verdicts={one.question: one for one in self._verdicts if one.claim_id == claim.id},
            notes=tuple(one for one in self._notes if one.note.claim_id == claim.id),
            links=tuple(link for link in self._links if claim.id in (link.from_claim, link.to_claim)),
        )
