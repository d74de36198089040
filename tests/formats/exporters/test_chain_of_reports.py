"""Through whom a claim is known stands in the reports and in the table."""

import csv
import io
from collections.abc import Callable
from dataclasses import replace

from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.formats.exporters.csv_table import CSV_TABLE
from factcheck_gui.formats.exporters.exporter import Material
from factcheck_gui.formats.exporters.html_report import HTML_REPORT
from factcheck_gui.formats.exporters.tables.csv_lines import COLUMNS

MakeMaterial = Callable[..., Material]


def reported(review: ArticleReview, reporter: str) -> ArticleReview:
    """Return an article with one claim, reported by somebody and said by nobody who is named."""
    first = review.claims[0]
    claim = replace(first.claim, speaker=None, target=None, reported_by=reporter)
    return replace(review, claims=(replace(first, claim=claim, links=()),))


def test_the_table_has_a_column_for_who_reports(bridge: ArticleReview, material: MakeMaterial) -> None:
    content = CSV_TABLE.render(material(reported(bridge, "=Post")))
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))

    assert "reported_by" in COLUMNS[28:]
    assert rows[0]["reported_by"] == "'=Post"


def test_a_card_says_who_reports(bridge: ArticleReview, material: MakeMaterial) -> None:
    html = HTML_REPORT.render(material(reported(bridge, "<b>Post</b>"))).decode()

    assert '<li>Reported by <bdi class="name">&lt;b&gt;Post&lt;/b&gt;</bdi></li>' in html
    assert "Reported by" not in HTML_REPORT.render(material(bridge)).decode()
