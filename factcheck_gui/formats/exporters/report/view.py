"""What the templates of the reports are given."""

from dataclasses import dataclass

from factcheck_gui.domain.reports import Report
from factcheck_gui.formats.exporters.exporter import Material
from factcheck_gui.formats.exporters.report.checked_articles import CheckedArticle, checked_article
from factcheck_gui.formats.exporters.report.comparisons import ComparedArticle, compared_articles
from factcheck_gui.formats.exporters.report.corrections import CorrectedArticle, corrected_article
from factcheck_gui.formats.exporters.report.imprint_view import ImprintView
from factcheck_gui.formats.exporters.report.places import find_places
from factcheck_gui.formats.exporters.report.source_list import SourceList, source_list

ArticleView = CheckedArticle | CorrectedArticle | ComparedArticle


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportView:
    """The whole report; `made_on` is a date. `list` is there in the list of sources alone."""

    kind: Report
    articles: tuple[ArticleView, ...]
    list: SourceList | None
    imprint: ImprintView
    is_internal: bool
    made_on: str
    program: str


def report_view(material: Material, imprint: ImprintView) -> ReportView:
    """Return a report as values that need only be written down."""
    is_list = material.report is Report.SOURCES
    reviews = {f"a{position}": review for position, review in enumerate(material.reviews, start=1)}
    return ReportView(
        kind=material.report,
        articles=() if is_list else _articles(material),
        list=source_list(reviews) if is_list else None,
        imprint=imprint,
        is_internal=material.is_internal,
        made_on=material.made_at[:10],
        program=material.program,
    )


def _articles(material: Material) -> tuple[ArticleView, ...]:
    language = material.imprint.language
    reviews = {f"a{position}": review for position, review in enumerate(material.reviews, start=1)}
    if material.report is Report.COMPARISON:
        return compared_articles(material.comparisons, material.reviews, language)
    places = find_places(reviews)
    if material.report is Report.CORRECTIONS:
        return tuple(corrected_article(anchor, one, places, language) for anchor, one in reviews.items())
    return tuple(checked_article(anchor, one, places, language) for anchor, one in reviews.items())
