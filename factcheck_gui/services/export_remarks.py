"""What is to be known of an export before it is made, read and counted bit by bit."""

from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from factcheck_gui.domain.claim_reviews import ReviewFinding
from factcheck_gui.domain.losses import Loss
from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.formats.exporters.exporter import Material
from factcheck_gui.services.export_material import Gathering
from factcheck_gui.services.export_orders import ExportOrder, Shortcomings

_MOMENT: Final = 0.01
"""Seconds that are left to a thread at a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remarks:
    """What the format leaves out, which rules for published checks are broken, and what readers miss."""

    losses: tuple[Loss, ...]
    findings: tuple[ReviewFinding, ...]
    shortcomings: Shortcomings


def look_over(gathering: Gathering, order: ExportOrder) -> Iterator[Remarks | None]:
    """Yield what is to be known of an export, after None for each bit of the work.

    Raises:
        UnknownFormatError, NotFoundError, ReadersOnlyError, NothingToCompareError, TemplateFaultError.
    """
    reviews: list[ArticleReview] = []
    for article_id in gathering.wanted(order.article_ids):
        reviews += gathering.reviews((article_id,))
        yield None
    material = gathering.material(order, reviews=tuple(reviews))
    yield None
    losses = gathering.losses(order, material)
    yield None
    findings = yield from _findings(order, material)
    yield Remarks(losses=losses, findings=findings, shortcomings=shortcomings_of(reviews))


def shortcomings_of(reviews: Iterable[ArticleReview]) -> Shortcomings:
    """Return what is missing in some articles."""
    claims = [claim for review in reviews for claim in review.claims]
    verdicts = (verdict for claim in claims for verdict in claim.verdicts.values())
    return Shortcomings(
        claims_without_source=sum(not claim.notes for claim in claims),
        verdicts_without_reason=sum(one.value_id is not None and not one.reason for one in verdicts),
        unchecked_claims=sum(not claim.is_checked for claim in claims),
    )


def _findings(order: ExportOrder, material: Material) -> Generator[None, None, tuple[ReviewFinding, ...]]:
    """Return which rules for published checks are broken; formats that have no rules break none."""
    from factcheck_gui.formats.exporters.interchange.claim_review import CLAIM_REVIEW, claim_reviews
    from factcheck_gui.formats.exporters.interchange.claim_review_check import check_claim_reviews

    if order.format_name != CLAIM_REVIEW.name:
        return ()
    documents: list[dict[str, object]] = []
    for review in material.reviews:
        documents += claim_reviews(replace(material, reviews=(review,)))
        yield None
    return (yield from _in_a_thread(partial(check_claim_reviews, tuple(documents))))


def _in_a_thread(
    work: Callable[[], tuple[ReviewFinding, ...]],
) -> Generator[None, None, tuple[ReviewFinding, ...]]:
    """Return what work returns that is too long for one turn and touches nothing of ours."""
    executor = ThreadPoolExecutor(max_workers=1)
    future = executor.submit(work)
    try:
        while not future.done():
            wait((future,), timeout=_MOMENT)
            yield None
    finally:
        executor.shutdown(wait=False)
    return future.result()
