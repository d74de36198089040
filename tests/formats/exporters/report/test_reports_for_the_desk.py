"""Corrections, sources and comparisons say what they are for."""

from collections.abc import Callable
from dataclasses import replace

from lxml import html as lxml_html

from factcheck_gui.domain.claims import Standing
from factcheck_gui.domain.reports import Report
from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.formats.exporters.exporter import Comparison, Material
from factcheck_gui.formats.exporters.report.rendering import render_report

Order = Callable[[Report], Material]


def page(material: Material) -> lxml_html.HtmlElement:
    """Return a report as a tree."""
    return lxml_html.fromstring(render_report(material))


def words(element: lxml_html.HtmlElement) -> str:
    """Return the words of an element with single spaces."""
    return " ".join(str(element.text_content()).split())


def test_corrections_hold_what_is_wrong_or_has_a_proposal_in_text_order(order: Order) -> None:
    cards = page(order(Report.CORRECTIONS)).xpath("//section[contains(@class, 'card')]")

    # Claim 1 is true, claims 4 and 5 are not checked.
    assert [card.get("id") for card in cards] == ["a1-c2", "a1-c3"]
    proposed, wrong = map(words, cards)
    assert "No verdict speaks against these words" in proposed
    assert "14 cracks in three letters" in proposed
    for told in (
        "No warning was ever",
        "✗ False. The register holds no answer.",
        "The office answered <b>none",
    ):
        assert told in wrong
    assert "Remark to colleagues: Ask once more." in wrong


def test_what_is_wrong_and_what_is_only_proposed_are_counted_apart(order: Order) -> None:
    (lead,) = page(order(Report.CORRECTIONS)).xpath("//article[@id='a1']//p[@class='lead']")

    assert words(lead) == (
        "1 claim of 5 is not right as it is written."
        " Another wording is proposed for 1 claim that no verdict speaks against."
        " 2 claims are not checked yet."
    )


def test_an_article_with_proposals_only_does_not_call_its_claims_wrong(
    order: Order, checked: ArticleReview
) -> None:
    first, second, *_ = checked.claims
    review = replace(checked, claims=(first, second))

    (lead,) = page(replace(order(Report.CORRECTIONS), reviews=(review,))).xpath("//p[@class='lead']")

    assert words(lead) == (
        "Nothing that was checked is wrong as it is written."
        " Another wording is proposed for 1 claim that no verdict speaks against."
    )


def test_an_article_with_nothing_wrong_says_so(order: Order, bridge: ArticleReview) -> None:
    told = words(page(replace(order(Report.CORRECTIONS), reviews=(bridge,))))

    assert "Nothing that was checked is wrong as it is written. 2 claims are not checked yet." in told


def test_a_source_stands_once_with_all_that_cite_it(order: Order, checked: ArticleReview) -> None:
    first, second, *rest = checked.claims
    review = replace(checked, claims=(first, replace(second, notes=first.notes), *rest))

    tree = page(replace(order(Report.SOURCES), reviews=(review,)))

    titles = [words(one) for one in tree.xpath("//section[@class='card']/h2")]
    assert titles == ["Letters of 3 April and 19 May", "Source without a title"]
    letters = words(tree.xpath("//section[@class='card']")[0])
    assert "Cited 2 times claim 1 (supports), claim 2 (supports)" in letters
    assert "c0ffee" in letters
    assert "7946" not in letters


def test_notes_without_a_source_are_listed_apart(order: Order, checked: ArticleReview) -> None:
    first, *rest = checked.claims
    loose = tuple(replace(one, source=None) for one in first.notes)
    review = replace(checked, claims=(replace(first, notes=loose), *rest))

    tree = page(replace(order(Report.SOURCES), reviews=(review,)))

    apart = words(tree.xpath("//section[@aria-labelledby='sourceless']")[0])
    assert "claim 1 (supports)" in apart
    assert "Both list the cracks." in apart


def test_a_comparison_marks_words_and_tells_the_rows_apart(order: Order) -> None:
    tree = page(order(Report.COMPARISON))

    rows = tree.xpath("//table[@class='compared']/tbody/tr")
    assert [words(row.find("th")) for row in rows] == ["Same", "Changed", "Removed", "Added", "Moved"]
    assert words(rows[1].xpath(".//del")[0]) == "removed: 12 (end)"
    assert words(rows[1].xpath(".//ins")[0]) == "added: 14 (end)"


def test_a_comparison_says_what_became_of_each_claim(
    order: Order, checked: ArticleReview, compared: Comparison
) -> None:
    first, second, third, *rest = checked.claims
    flagged = replace(second, claim=replace(second.claim, checked_in=compared.older.id))
    lost = replace(third, claim=replace(third.claim, standing=Standing.LOST, version_id=compared.older.id))
    old = replace(first, claim=replace(first.claim, created_at="2026-02-02T08:00:00.000Z"))
    flagged = replace(flagged, claim=replace(flagged.claim, created_at="2026-02-02T08:00:00.000Z"))
    review = replace(checked, claims=(old, flagged, *rest), waiting=(lost,))

    tree = page(replace(order(Report.COMPARISON), reviews=(review,)))

    fates = [words(row) for row in tree.xpath("//table[@class='fates']/tbody/tr")]
    assert fates[0].startswith("–")
    assert fates[1].endswith("in the same words")
    assert fates[2].endswith("have changed since it was checked")
    assert fates[3].endswith("first tagged in the newer version")
    assert fates[0].endswith("the words are gone, and somebody has to look")
