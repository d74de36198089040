"""Article reviews made up for maps: claims by their kind and speaker, links by places."""

from collections.abc import Iterable, Sequence

from factcheck_gui.domain.articles import Article, ArticleDetails, Version, VersionText
from factcheck_gui.domain.claims import Claim, ClaimKind
from factcheck_gui.domain.links import Link, LinkType
from factcheck_gui.domain.reviews import ArticleReview, ForeignClaim, ReviewedClaim

Said = tuple[ClaimKind, str | None, str | None]
"""Kind, speaker, target."""
Tied = tuple[int, int, LinkType]
"""The places of two claims and what the first does to the second."""

A, D, F = ClaimKind.ALLEGATION, ClaimKind.DENIAL, ClaimKind.FACT
DENIES, REPEATS = LinkType.DENIES, LinkType.REPEATS


def claim(
    place: int, said: Said, *, article_id: str = "article", words: str = "", reported_by: str | None = None
) -> Claim:
    """Return a claim that stands at a place of its own."""
    kind, speaker, target = said
    return Claim(
        id=f"claim-{place:04}",
        article_id=article_id,
        version_id="version",
        start=10 * place,
        end=10 * place + 9,
        quote=words or f"Words of the claim at place {place}.",
        prefix="",
        suffix="",
        kind=kind,
        speaker=speaker,
        target=target,
        reported_by=reported_by,
        created_at="2026-03-04T10:00:00Z",
        reviewer="Reviewer 1",
    )


def review_of(
    said: Sequence[Said], tied: Iterable[Tied] = (), *, foreign: Iterable[ForeignClaim] = ()
) -> ArticleReview:
    """Return an article with these claims and links; foreign claims follow the own ones in their places."""
    elsewhere = {f"claim-{len(said) + place:04}": one for place, one in enumerate(foreign)}
    links = [
        Link(
            id=f"link-{number:04}",
            type=link_type,
            from_claim=f"claim-{start:04}",
            to_claim=f"claim-{end:04}",
            created_at="2026-03-04T10:00:00Z",
            reviewer="Reviewer 1",
        )
        for number, (start, end, link_type) in enumerate(tied)
    ]
    claims = [claim(place, one) for place, one in enumerate(said)]
    return ArticleReview(
        article=Article(
            id="article",
            details=ArticleDetails(title="Who broke the bridge?"),
            created_at="2026-03-04T10:00:00Z",
            reviewer="Reviewer 1",
        ),
        version=Version(
            id="version",
            article_id="article",
            number=1,
            sha256="",
            origin="paste",
            encoding=None,
            replaced=0,
            created_at="2026-03-04T10:00:00Z",
            reviewer="Reviewer 1",
        ),
        text=VersionText(text="", blocks=(), statements=()),
        claims=tuple(
            ReviewedClaim(
                claim=one,
                verdicts={},
                notes=(),
                links=tuple(link for link in links if one.id in (link.from_claim, link.to_claim)),
            )
            for one in claims
        ),
        marks=(),
        scales=(),
        foreign=elsewhere,
    )


def stranger(place: int, kind: ClaimKind, title: str = "Another article") -> ForeignClaim:
    """Return a claim of another article."""
    return ForeignClaim(
        claim=claim(place, (kind, "Somebody", None), article_id="other"), article_title=title, number=3
    )
