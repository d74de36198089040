"""Two articles with everything that other programs trip over, with fixed ids and times."""

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from factcheck_gui.domain.articles import Article, ArticleDetails, Block, BlockKind, Version, VersionText
from factcheck_gui.domain.claims import Claim, ClaimKind
from factcheck_gui.domain.links import Link, LinkType
from factcheck_gui.domain.reviews import ArticleReview, ReviewedClaim, ReviewedNote
from factcheck_gui.domain.sources import Source, SourceNote, Stance
from factcheck_gui.domain.verdicts import Question, RatingScale, RatingValue, Verdict
from factcheck_gui.formats.exporters.exporter import Material

MADE_AT: Final = "2026-03-05T09:00:00.123Z"
_AT: Final = "2026-03-04T10:00:00.456Z"
_TEMPLATES: Final = Path(__file__).resolve().parents[3] / "resources" / "templates"

LONG: Final = "A claim of ten thousand characters says 🌉 again. " * 200
_TOLD: Final = (
    "The union says: </script><b>the city</b> was told of 14 cracks 👩‍👩‍👧 & more."
    "\u2028It rained.\x85Then not."
)
_PARAGRAPHS: Final = (
    "City denies it ignored warnings 🌉🌉",
    _TOLD,
    "=1+1 is what the office paid. A bell\x07 rang, the clerk\x1b said; ]]> was written.",
    "“Wir haben nie gewarnt”, ça dit le maire e\u0301lu. دریا 20 میٹر چوڑا ہے۔ \U0001d54f.",
    LONG.strip(),
    "The bridge is 412 metres long.",
)
HARBOUR: Final = "\n\n".join(_PARAGRAPHS)
RIVER: Final = "یونین کہتی ہے 🌊 کہ دریا 20 میٹر چوڑا ہے۔\n\nانکار۔"


def uuid(number: int) -> str:
    """Return an id like those of workspaces."""
    return f"01937000-0000-7000-8000-{number:012x}"


def _value(number: int, scale: int, label: str, colour: str) -> RatingValue:
    return RatingValue(
        id=uuid(number),
        scale_id=uuid(scale),
        position=number,
        name=label.lower(),
        label=label,
        definition=f"{label}, as defined.",
        colour=colour,
        sign="✓",
    )


TRUE: Final = _value(0x101, 0x100, "True", "#067647")
FALSE: Final = _value(0x102, 0x100, "False", "#b42318")
UNCLEAR: Final = _value(0x103, 0x100, "Unclear \U0001f937 <&>", "no colour")
SAID: Final = _value(0x111, 0x110, "Verbatim", "#067647")
NOT_SAID: Final = _value(0x112, 0x110, "False", "#b42318")
SCALES: Final = (
    RatingScale(
        id=uuid(0x100),
        name="Truth",
        question=Question.TRUTH,
        values=(TRUE, FALSE, UNCLEAR),
        is_default=True,
    ),
    RatingScale(
        id=uuid(0x110),
        name="Said",
        question=Question.ATTRIBUTION,
        values=(SAID, NOT_SAID),
        is_default=True,
    ),
)


def claim(
    number: int,
    text: str,
    quote: str,
    kind: ClaimKind,
    article: int,
    *,
    speaker: str | None = None,
    target: str | None = None,
    reported_by: str | None = None,
    restatement: str | None = None,
) -> Claim:
    """Return a claim on some words of a text."""
    start = text.index(quote)
    return Claim(
        id=uuid(number),
        article_id=uuid(article),
        version_id=uuid(article + 8),
        start=start,
        end=start + len(quote),
        quote=quote,
        prefix=text[max(0, start - 32) : start],
        suffix=text[start + len(quote) : start + len(quote) + 32],
        kind=kind,
        created_at=_AT,
        reviewer="Reviewer <1> & co",
        speaker=speaker,
        target=target,
        reported_by=reported_by,
        restatement=restatement,
    )


def review(
    article: int,
    details: ArticleDetails,
    text: str,
    claims: Iterable[Claim],
    verdicts: Mapping[str, Mapping[Question, Verdict]],
    notes: Mapping[str, tuple[ReviewedNote, ...]],
    links: Iterable[Link],
) -> ArticleReview:
    """Return the review of one article."""
    kept = tuple(links)
    blocks: list[Block] = []
    start = 0
    for words in text.split("\n\n"):
        blocks.append(Block(kind=BlockKind.PARAGRAPH, start=start, end=start + len(words)))
        start += len(words) + 2
    return ArticleReview(
        article=Article(id=uuid(article), details=details, created_at=_AT, reviewer="Reviewer 2"),
        version=Version(
            id=uuid(article + 8),
            article_id=uuid(article),
            number=1,
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            origin="paste",
            encoding=None,
            replaced=0,
            created_at=_AT,
            reviewer="Reviewer 2",
        ),
        text=VersionText(text=text, blocks=tuple(blocks), statements=tuple(one.span for one in blocks)),
        claims=tuple(
            ReviewedClaim(
                claim=one,
                verdicts=verdicts.get(one.id, {}),
                notes=notes.get(one.id, ()),
                links=tuple(link for link in kept if one.id in (link.from_claim, link.to_claim)),
            )
            for one in sorted(claims, key=lambda one: (one.start, one.end, one.id))
        ),
        marks=(),
        scales=SCALES,
    )


def verdict(claim_number: int, question: Question, value: RatingValue | None, reason: str) -> Verdict:
    """Return an answer."""
    return Verdict(
        id=uuid(0x5000 + claim_number * 2 + (question is Question.TRUTH)),
        claim_id=uuid(claim_number),
        question=question,
        value_id=None if value is None else value.id,
        reason=reason or None,
        created_at=_AT,
        reviewer="Reviewer 2",
    )


def note(number: int, claim_number: int, stance: Stance, **given: str) -> ReviewedNote:
    """Return a source note; what is not its own is of its source."""
    own = {name: value for name, value in given.items() if name in {"note", "quote", "seen"}}
    cited: dict[str, Any] = {name: value for name, value in given.items() if name not in own}
    source = Source(id=uuid(number + 1), created_at=_AT, reviewer="Reviewer 2", **cited) if cited else None
    made = SourceNote(
        id=uuid(number),
        claim_id=uuid(claim_number),
        source_id=None if source is None else source.id,
        stance=stance,
        created_at=_AT,
        reviewer="Reviewer 3",
        **own,
    )
    return ReviewedNote(note=made, source=source)


def link(number: int, start: int, end: int, kind: LinkType = LinkType.DENIES) -> Link:
    """Return an arrow between two claims."""
    return Link(
        id=uuid(number),
        type=kind,
        from_claim=uuid(start),
        to_claim=uuid(end),
        created_at=_AT,
        reviewer="Reviewer 2",
    )


def nasty_reviews() -> tuple[ArticleReview, ArticleReview]:
    """Return two articles with emoji, right-to-left words, control characters, and claims that overlap."""
    told = "</script><b>the city</b> was told of 14 cracks 👩‍👩‍👧 & more."
    across = link(0x905, 0x31, 0x11)
    links = (link(0x901, 0x13, 0x11), link(0x902, 0x12, 0x11, LinkType.CORROBORATES), across)
    harbour_claims = (
        claim(0x11, HARBOUR, told, ClaimKind.ALLEGATION, 0x10, speaker="=Union", target="Office\x07"),
        claim(0x12, HARBOUR, "14 cracks 👩‍👩‍👧", ClaimKind.FACT, 0x10, restatement="Cracks:\n\n  fourteen"),
        claim(0x13, HARBOUR, told, ClaimKind.DENIAL, 0x10, reported_by="دریا"),
        claim(0x14, HARBOUR, "=1+1 is what the office paid. A bell\x07 rang", ClaimKind.FACT, 0x10),
        claim(0x15, HARBOUR, "\U0001d54f", ClaimKind.FACT, 0x10),
        claim(0x16, HARBOUR, LONG.strip(), ClaimKind.ALLEGATION, 0x10),
        claim(0x17, HARBOUR, "The bridge is 412 metres long.", ClaimKind.FACT, 0x10),
    )
    harbour = review(
        0x10,
        ArticleDetails(
            title="City denies <it>\x07 & “more”",
            date="2026-03-02",
            publisher="Harbour Gazette",
            author="A. Writer",
            link="https://example.org/bridge?a=1&b=2",
            language="en",
        ),
        HARBOUR,
        harbour_claims,
        {
            uuid(0x11): {
                Question.TRUTH: verdict(
                    0x11, Question.TRUTH, TRUE, "Both list them.\nReason: pier\x1b by pier."
                ),
                Question.ATTRIBUTION: verdict(0x11, Question.ATTRIBUTION, SAID, ""),
            },
            uuid(0x12): {Question.TRUTH: verdict(0x12, Question.TRUTH, UNCLEAR, "")},
            uuid(0x13): {
                Question.TRUTH: verdict(0x13, Question.TRUTH, FALSE, "No answer."),
                Question.ATTRIBUTION: verdict(0x13, Question.ATTRIBUTION, NOT_SAID, ""),
            },
            uuid(0x14): {Question.TRUTH: verdict(0x14, Question.TRUTH, None, "+ still looking")},
        },
        {
            uuid(0x11): (
                note(
                    0x201,
                    0x11,
                    Stance.SUPPORTS,
                    note="Both list\nthe cracks\n\n=A1 🌉.",
                    quote="fourteen </in> all",
                    title="Letters",
                    publisher="City archive",
                    link="https://example.org/letters",
                    author="A. Clerk",
                    seen="2026-03-03",
                ),
                note(0x203, 0x11, Stance.CONTEXT, note="Only words."),
            ),
        },
        links,
    )
    river = review(
        0x30,
        ArticleDetails(title="City denies <it>\x07 & “more”", language="ur"),
        RIVER,
        (
            claim(0x31, RIVER, "دریا 20 میٹر چوڑا ہے", ClaimKind.ALLEGATION, 0x30, speaker="یونین"),
            claim(0x32, RIVER, "انکار۔", ClaimKind.DENIAL, 0x30),
        ),
        {},
        {},
        (link(0x906, 0x32, 0x31), across),
    )
    return harbour, river


def nasty_material(*reviews: ArticleReview) -> Material:
    """Return the nasty articles, or others, as the service hands them to an exporter."""
    return Material(
        reviews=reviews or nasty_reviews(),
        made_at=MADE_AT,
        program="factcheck-gui 0.0.0",
        templates=(_TEMPLATES,),
    )
