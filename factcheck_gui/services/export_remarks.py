"""What is to be known of an export before it is made, read and counted bit by bit."""

from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass

from factcheck_gui.domain.claim_reviews import ReviewFinding
from factcheck_gui.domain.losses import Loss
from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.formats.exporters.exporter import Material, PatientExporter
from factcheck_gui.services.export_material import Gathering, find_exporter
from factcheck_gui.services.export_orders import ExportOrder, Shortcomings


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
        reviews.append((yield from gathering.review_in_bits(article_id)))
        yield None
    material = gathering.material(order, reviews=tuple(reviews))
    yield None
    exporter = find_exporter(order.format_name)
    if isinstance(exporter, PatientExporter):
        losses = yield from exporter.losses_in_bits(material)
    else:
        losses = exporter.losses(material)
    losses = gathering.with_unused(order, losses)
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
    from factcheck_gui.formats.exporters.interchange.claim_review import CLAIM_REVIEW, each_claim_review
    from factcheck_gui.formats.exporters.interchange.claim_review_check import findings_in_bits

    if order.format_name != CLAIM_REVIEW.name:
        return ()
    documents: list[dict[str, object]] = []
    for document in each_claim_review(material):
        documents.append(document)
        yield None
    # Not in a thread: Python would also take away there what it finds unused of the window's own objects.
    found: list[ReviewFinding] = []
    for one in findings_in_bits(documents):
        if one is None:
            yield None
        else:
            found.append(one)
    return tuple(found)
