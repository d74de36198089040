"""Articles with every text of everything in them replaced, as a file has it that was tampered with."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final, TypedDict

from factcheck_gui.domain.articles import Article, ArticleDetails, Block, BlockKind, Version, VersionText
from factcheck_gui.domain.claims import Claim, ClaimKind, ClaimState
from factcheck_gui.domain.coverage import Mark
from factcheck_gui.domain.differences import Row, RowKind
from factcheck_gui.domain.imprint import Imprint
from factcheck_gui.domain.links import Link, LinkType
from factcheck_gui.domain.parties import Party
from factcheck_gui.domain.reports import Report
from factcheck_gui.domain.reviews import ArticleReview, ForeignClaim, ReviewedClaim, ReviewedNote
from factcheck_gui.domain.sources import Independence, Medium, Source, SourceNote, Stance
from factcheck_gui.domain.spans import Span
from factcheck_gui.domain.translations import Wording, write_translations
from factcheck_gui.domain.verdicts import Outcome, Question, RatingScale, RatingValue, Verdict
from factcheck_gui.formats.exporters.exporter import Comparison, Material
from tests.formats.exporters.hostile.archive import COPY, ORIGINAL, HostileArchive
from tests.formats.exporters.hostile.poison import Poison
from tests.formats.exporters.hostile.words import ALL, LINKS, LONG

_TEMPLATES: Final = Path(__file__).resolve().parents[4] / "resources" / "templates"
_AT: Final = "2026-03-04T10:00:00.456Z"
_DAY: Final = "2026-03-04"


class Signed(TypedDict):
    """What everything bears."""

    created_at: str
    reviewer: str


def poisoned_material(shift: int = 0, *, articles: int = 2, with_all: bool = False) -> Material:
    """Return articles in which every text is hostile; with all also ids, times and checksums are."""
    poison = Poison(shift, with_all=with_all)
    reviews = tuple(_review(poison, number) for number in range(articles))
    names = [one.claim.speaker for review in reviews for one in review.claims]
    parties = {name: poison.of(_party(name)) for name in names if name}
    first = reviews[0]
    older = VersionText(
        text="x" + first.text.text, blocks=first.text.blocks, statements=first.text.statements
    )
    rows = tuple(
        Row(kind=RowKind.SAME, old=block.span, new=block.span) for block in list(first.text.blocks)[:40]
    )
    return Material(
        reviews=reviews,
        tables={"claims": [dict.fromkeys(("id", "quote", "remark"), one) for one in ALL]},
        made_at=_AT,
        program="factcheck-gui 0.0.0",
        templates=(_TEMPLATES,),
        imprint=Imprint(
            name=ALL[4],
            link=LINKS[shift % len(LINKS)],
            page=LINKS[shift % len(LINKS)] + "{claim}{slug}",
        ),
        parties=parties,
        comparisons=(
            Comparison(
                article_id=first.article.id,
                older=poison.of(first.version),
                newer=first.version,
                older_text=older,
                newer_text=first.text,
                rows=rows,
            ),
        ),
        archive=HostileArchive(reviews),
    )


def with_few_claims(material: Material, step: int) -> Material:
    """Return an article with each so many-th claim; its text stays whole."""
    few = tuple(replace(one, claims=one.claims[::step]) for one in material.reviews)
    return replace(material, reviews=few)


def with_report(material: Material, report: Report, *, is_internal: bool) -> Material:
    """Return the material of another report."""
    return replace(material, report=report, is_internal=is_internal)


def _review(poison: Poison, number: int) -> ArticleReview:
    key = f"01937000-0000-7000-{number:04x}-"
    text = "\n\n".join(ALL)
    spans = list(_spans(ALL))
    scales = tuple(
        poison.of(
            RatingScale(
                id=f"{key}0000000{place:05x}", name="n", question=question, values=values, **_signed()
            )
        )
        for place, question in enumerate(Question)
        for values in [tuple(poison.of(_value(f"{key}0000001{place:05x}", one)) for one in range(40))]
    )
    by_question = {scale.question: scale for scale in scales}
    claims = tuple(
        _claim(poison, f"{key}1{place:011x}", key, span, by_question, place)
        for place, span in enumerate(spans)
    )
    links = tuple(
        Link(
            id=f"{key}2{place:011x}",
            type=list(LinkType)[place % len(LinkType)],
            from_claim=claims[place].claim.id,
            to_claim=claims[place + 1].claim.id,
            **_signed(),
        )
        for place in range(len(claims) - 1)
    )
    links = tuple(poison.of(one) for one in links)
    linked = tuple(
        replace(one, links=tuple(li for li in links if one.claim.id in (li.from_claim, li.to_claim)))
        for one in claims
    )
    kinds = list(BlockKind)
    blocks = tuple(
        Block(
            kind=kinds[place % len(kinds)], start=one.start, end=one.end, speaker=ALL[-place - 1], time=place
        )
        for place, one in enumerate(spans)
    )
    version = Version(
        id=f"{key}000000000002",
        article_id=f"{key}000000000001",
        number=1,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        origin="o",
        encoding="e",
        replaced=0,
        original=hashlib.sha256(ORIGINAL).hexdigest(),
        **_signed(),
    )
    details = ArticleDetails(title="t", date=_DAY, publisher="p", author="a", link="l", language="en")
    article = Article(
        id=f"{key}000000000001",
        details=poison.of(details),
        signed_by="s",
        signed_at=_AT,
        **_signed(),
    )
    foreign = ForeignClaim(claim=claims[0].claim, article_title=ALL[number], number=1)
    mark = Mark(
        id=f"{key}3", article_id=f"{key}000000000001", version_id=version.id, start=0, end=3, **_signed()
    )
    return ArticleReview(
        article=poison.of(article),
        version=poison.of(version),
        text=VersionText(text=text, blocks=blocks, statements=tuple(spans)),
        claims=linked,
        waiting=linked[:2],
        marks=(poison.of(mark),),
        scales=scales,
        foreign={claims[0].claim.id: foreign},
    )


def _spans(parts: tuple[str, ...]) -> Iterator[Span]:
    start = 0
    for words in parts:
        yield Span(start=start, end=start + len(words))
        start += len(words) + 2


def _value(scale_id: str, number: int) -> RatingValue:
    return RatingValue(
        id=f"{scale_id[:-2]}{number:02x}",
        scale_id=scale_id,
        position=number,
        name="n",
        label="l",
        definition="d",
        colour="#000000",
        sign="s",
        number=number,
        outcome=list(Outcome)[number % len(Outcome)],
        translations=write_translations({"en": Wording(label=ALL[number], definition=ALL[-number])}),
        **_signed(),
    )


def _claim(
    poison: Poison,
    claim_id: str,
    key: str,
    span: Span,
    scales: Mapping[Question, RatingScale],
    place: int,
) -> ReviewedClaim:
    claim = Claim(
        id=claim_id,
        article_id=f"{key}000000000001",
        version_id=f"{key}000000000002",
        start=span.start,
        end=span.end,
        quote=ALL[place],
        prefix="",
        suffix="",
        kind=list(ClaimKind)[place % 3],
        restatement="r",
        correction="c",
        speaker="s",
        target="t",
        reported_by="b",
        state=ClaimState.SENT_BACK,
        remark="m",
        **_signed(),
    )
    verdicts = {
        question: poison.of(
            Verdict(
                id=f"{claim_id[:-12]}4{place:010x}{number}",
                claim_id=claim_id,
                question=question,
                value_id=scale.values[place % len(scale.values)].id if not number else None,
                reason="r",
                as_of=_DAY,
                due_on=_DAY,
                **_signed(),
            )
        )
        for number, (question, scale) in enumerate(reversed(list(scales.items())))
    }
    verdicts = {one: replace(v, value_id=_valued(scales[one], place)) for one, v in verdicts.items()}
    if place == 0:
        verdicts = {one: replace(v, reason=LONG) for one, v in verdicts.items()}
    source = Source(
        id=f"{claim_id[:-12]}5{place:011x}",
        title="t",
        author="a",
        publisher="p",
        date=_DAY,
        link="l",
        archive_link="l",
        medium=list(Medium)[place % len(Medium)],
        independence=Independence.SPEAKER,
        contact="c",
        copy=hashlib.sha256(COPY).hexdigest(),
        copy_name="n",
        seen=_DAY,
        **_signed(),
    )
    note = SourceNote(
        id=f"{claim_id[:-12]}6{place:011x}",
        claim_id=claim_id,
        source_id=source.id,
        stance=list(Stance)[place % 3],
        note="n",
        quote="q",
        seen=_DAY,
        **_signed(),
    )
    notes = (ReviewedNote(note=poison.of(note), source=poison.of(source)),)
    return ReviewedClaim(claim=poison.of(claim), verdicts=verdicts, notes=notes, links=())


def _valued(scale: RatingScale, place: int) -> str:
    return scale.values[place % len(scale.values)].id


def _party(name: str) -> Party:
    return Party(
        id=name,
        name=name,
        role="r",
        organisation="o",
        identity="l",
        aliases="x",
        **_signed(),
    )


def _signed() -> Signed:
    return {"created_at": _AT, "reviewer": "r"}
