"""What an answer holds for stands in the reports; what is only for the desk stands in none."""

import csv
import io
from collections.abc import Callable
from dataclasses import replace

import pytest

from factcheck_gui.domain.claims import ClaimState
from factcheck_gui.domain.reviews import ArticleReview, ForeignClaim
from factcheck_gui.formats.exporters.csv_table import CSV_TABLE
from factcheck_gui.formats.exporters.exporter import Exporter, Material
from factcheck_gui.formats.exporters.html_report import HTML_REPORT
from factcheck_gui.formats.exporters.tables.csv_lines import COLUMNS

MakeMaterial = Callable[..., Material]


def dated(review: ArticleReview) -> ArticleReview:
    """Return an article whose first claim has dates, a state, and a remark."""
    first = review.claims[0]
    verdicts = {
        question: replace(verdict, as_of=f"2026-01-0{number}", due_on="2031-07-08")
        for number, (question, verdict) in enumerate(sorted(first.verdicts.items()), start=1)
    }
    claim = replace(first.claim, state=ClaimState.SENT_BACK, remark="internal-marker")
    return replace(review, claims=(replace(first, claim=claim, verdicts=verdicts), *review.claims[1:]))


def test_a_card_says_for_which_date_an_answer_holds(bridge: ArticleReview, material: MakeMaterial) -> None:
    html = HTML_REPORT.render(material(dated(bridge))).decode()

    assert '✓ True, as of <time datetime="2026-01-02">2026-01-02</time></span>' in html
    assert '✓ Verbatim, as of <time datetime="2026-01-01">2026-01-01</time>.</span>' in html
    assert "as of" not in HTML_REPORT.render(material(bridge)).decode()


def test_the_table_names_dates_and_scales_at_the_end(bridge: ArticleReview, material: MakeMaterial) -> None:
    content = CSV_TABLE.render(material(dated(bridge)))
    told, *_, unanswered = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))

    new = ("attribution_as_of", "truth_as_of", "attribution_scale", "truth_scale")
    assert COLUMNS[29:33] == new
    assert [told[name] for name in new] == ["2026-01-01", "2026-01-02", "Was it said?", "True or false"]
    assert [unanswered[name] for name in new] == ["", "", "", ""]


def test_a_scale_that_is_no_longer_chosen_is_still_the_one_an_answer_was_taken_from(
    bridge: ArticleReview, material: MakeMaterial
) -> None:
    said, truth = bridge.scales
    other = replace(truth, id="s-other", name="Other", values=(), is_default=True)

    content = CSV_TABLE.render(material(replace(bridge, scales=(other, said, truth))))

    (told, *_) = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    assert (told["truth"], told["truth_scale"]) == ("True", "True or false")


@pytest.mark.parametrize("exporter", [HTML_REPORT, CSV_TABLE], ids=["html", "csv"])
def test_what_is_only_for_the_desk_stays_there(
    exporter: Exporter, bridge: ArticleReview, material: MakeMaterial
) -> None:
    content = exporter.render(material(dated(bridge))).decode()

    for internal in ("internal-marker", "2031-07-08", "sent_back", "sent back", "in_progress"):
        assert internal not in content


def test_a_linked_claim_of_another_article_is_named_with_its_article(
    bridge: ArticleReview, river: ArticleReview, material: MakeMaterial
) -> None:
    first, denial = bridge.claims[0], bridge.claims[2].claim
    known = {
        denial.id: ForeignClaim(claim=denial, article_title="<i>Later</i> news", number=7),
        river.claims[0].claim.id: ForeignClaim(claim=river.claims[0].claim, article_title="R", number=None),
    }

    html = HTML_REPORT.render(material(replace(bridge, claims=(first,), foreign=known))).decode()

    assert "denied in claim 7 in “<bdi>&lt;i&gt;Later&lt;/i&gt; news</bdi>” (not in this report)</li>" in html
    assert "corroborated by 1 claim outside this report" in html
    whole = HTML_REPORT.render(material(replace(bridge, foreign=known))).decode()
    assert "not in this report" not in whole
