"""Reviews made by hand, with fixed ids and times, and golden files to compare with."""

import hashlib
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final, TypedDict

import pytest

from factcheck_gui.domain.articles import (
    Article,
    ArticleDetails,
    Block,
    BlockKind,
    Direction,
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
from factcheck_gui.formats.exporters.exporter import Material

ROOT = Path(__file__).resolve().parents[3]
GOLDEN = ROOT / "tests" / "golden"


class Made(TypedDict):
    """What everything that is made bears."""

    created_at: str
    reviewer: str


MADE: Final[Made] = {"created_at": "2026-03-04T10:00:00.000Z", "reviewer": "Reviewer 1"}

TRUE = RatingValue(
    id="v-true",
    scale_id="s-truth",
    position=0,
    name="true",
    label="True",
    definition="",
    colour="#067647",
    sign="✓",
)
FALSE = RatingValue(
    id="v-false",
    scale_id="s-truth",
    position=1,
    name="false",
    label="False",
    definition="",
    colour="#b42318",
    sign="✗",
)
VERBATIM = RatingValue(
    id="v-verbatim",
    scale_id="s-said",
    position=0,
    name="verbatim",
    label="Verbatim",
    definition="",
    colour="#067647",
    sign="✓",
)
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


@pytest.fixture
def material() -> Callable[..., Material]:
    """Puts reviews and tables together as the service does."""

    def put_together(*reviews: ArticleReview, **tables: list[dict[str, object]]) -> Material:
        return Material(
            reviews=reviews,
            tables=tables,
            made_at="2026-03-05T09:00:00.000Z",
            program="factcheck-gui 0.0.0",
            templates=(ROOT / "resources" / "templates",),
        )

    return put_together


@pytest.fixture
def bridge() -> ArticleReview:
    """An article with every kind of block, overlapping claims, links, sources and nasty characters."""
    details = ArticleDetails(
        title="City denies it ignored warnings <before> bridge closed",
        date="2026-03-02",
        publisher="Harbour Gazette & Sons",
        author="A. Writer",
        link="https://example.org/bridge?a=1&b=2",
        language="en",
    )
    builder = ReviewBuilder(
        "bridge",
        details,
        [
            (BlockKind.KICKER, "Traffic"),
            (BlockKind.HEADLINE, "City denies it ignored warnings"),
            (BlockKind.DEK, "A union says the works office knew for a year."),
            (BlockKind.BYLINE, "By A. Writer"),
            (
                BlockKind.PARAGRAPH,
                "The city was told of 14 cracks 🌉 in two letters, the union says. It rained.",
            ),
            (BlockKind.HEADING, "What the office says"),
            (BlockKind.QUOTE, "“No warning was ever left without an answer.”"),
            (BlockKind.LIST_ITEM, "The bridge is 412 metres long."),
            (BlockKind.LIST_ITEM, "=It opened in 1936."),
            (BlockKind.CAPTION, "The eastern pier. Photo: <b>nobody</b>"),
        ],
    )
    told = builder.claim(
        "The city was told of 14 cracks 🌉 in two letters, the union says.",
        ClaimKind.ALLEGATION,
        truth=("v-true", "Both letters list them.\nPier by pier."),
        said=("v-verbatim", ""),
        speaker="Engineers' union",
        target="Works office",
    )
    letters = builder.claim("14 cracks 🌉 in two letters", ClaimKind.FACT, truth=("v-true", "Counted."))
    denial = builder.claim(
        "No warning was ever left without an answer.",
        ClaimKind.DENIAL,
        truth=("v-false", "The register holds no answer."),
        speaker="Works office",
        restatement="The office answered every warning.",
    )
    builder.claim("The bridge is 412 metres long.", ClaimKind.FACT)
    builder.claim("=It opened in 1936.", ClaimKind.FACT, truth=(None, "+ still looking"))
    builder.link(denial, told)
    builder.link(denial, letters)
    builder.link(letters, told, LinkType.CORROBORATES)
    builder.note(
        told,
        Stance.SUPPORTS,
        title="Letters of 3 April and 19 May",
        publisher="City archive",
        link="https://example.org/letters",
        author="A. Clerk & <others>",
        date="2025-05-19",
        archive_link="https://archive.example.org/letters",
        copy="c0ffee" * 10 + "c0de",
        seen="2026-03-03",
        note="Both list the cracks.",
        quote="fourteen in all",
    )
    builder.note(denial, Stance.REFUTES, note="Not a link:", link="javascript:alert('x')")
    builder.mark("By A. Writer")
    return builder.review()


@pytest.fixture
def river() -> ArticleReview:
    """A right-to-left article with one claim and no details."""
    builder = ReviewBuilder(
        "river",
        ArticleDetails(title="دریا", language="ur", direction=Direction.RTL),
        [(BlockKind.PARAGRAPH, "یونین کہتی ہے کہ دریا 20 میٹر چوڑا ہے۔")],
    )
    builder.claim("دریا 20 میٹر چوڑا ہے", ClaimKind.ALLEGATION, speaker="یونین")
    return builder.review()


@pytest.fixture
def same_as_golden() -> Callable[[str, bytes], None]:
    """Compares with a golden file; with UPDATE_GOLDEN=1 in the environment it is written anew."""

    def compare(name: str, content: bytes) -> None:
        path = GOLDEN / name
        if os.environ.get("UPDATE_GOLDEN") == "1":
            path.write_bytes(content)
        assert content.decode() == path.read_bytes().decode()

    return compare
