"""Who speaks of whom, counted: speakers against targets."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.reviews import ArticleReview, ReviewedClaim

Name = str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """The claims that one speaker makes of one target, or all of a row or a column."""

    claims: tuple[str, ...] = ()
    counts: tuple[tuple[ClaimKind, int], ...] = ()
    """How many of each kind, in the order of the kinds; kinds that do not occur are left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Speakers and targets, the busiest first and the unnamed last."""

    speakers: tuple[Name, ...]
    targets: tuple[Name, ...]
    cells: Mapping[tuple[Name, Name], Cell]
    by_speaker: Mapping[Name, Cell]
    by_target: Mapping[Name, Cell]
    everything: Cell

    def cell(self, speaker: Name, target: Name) -> Cell:
        """Return what one speaker says of one target."""
        return self.cells.get((speaker, target), Cell())


def count_claims(review: ArticleReview) -> Matrix:
    """Return the claims of an article by speaker and target."""
    cells: dict[tuple[Name, Name], list[ReviewedClaim]] = {}
    rows: dict[Name, list[ReviewedClaim]] = {}
    columns: dict[Name, list[ReviewedClaim]] = {}
    for reviewed in review.claims:
        speaker, target = reviewed.claim.speaker or None, reviewed.claim.target or None
        cells.setdefault((speaker, target), []).append(reviewed)
        rows.setdefault(speaker, []).append(reviewed)
        columns.setdefault(target, []).append(reviewed)
    return Matrix(
        speakers=_busiest_first(rows),
        targets=_busiest_first(columns),
        cells={key: _cell(claims) for key, claims in cells.items()},
        by_speaker={name: _cell(claims) for name, claims in rows.items()},
        by_target={name: _cell(claims) for name, claims in columns.items()},
        everything=_cell(review.claims),
    )


def _cell(claims: Iterable[ReviewedClaim]) -> Cell:
    found = tuple(claims)
    counts = ((kind, sum(one.claim.kind is kind for one in found)) for kind in ClaimKind)
    return Cell(
        claims=tuple(one.claim.id for one in found),
        counts=tuple((kind, count) for kind, count in counts if count),
    )


def _busiest_first(claims: Mapping[Name, list[ReviewedClaim]]) -> tuple[Name, ...]:
    def place(name: Name) -> tuple[bool, int, str, str]:
        return name is None, -len(claims[name]), (name or "").casefold(), name or ""

    return tuple(sorted(claims, key=place))
