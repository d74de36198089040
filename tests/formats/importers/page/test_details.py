"""The details of a page's article, and where each was found."""

import json

import pytest

from factcheck_gui.domain.provenance import FoundIn
from factcheck_gui.formats.importers.page.details import read_details
from factcheck_gui.formats.importers.page.tree import parse_page
from factcheck_gui.formats.importers.parsed import FoundDetails


def _details(head: str, body: str = "", address: str | None = None) -> FoundDetails:
    tree = parse_page(f"<html><head>{head}</head><body>{body}<p>Words.</p></body></html>")
    assert tree is not None
    return read_details(tree.root, address).details


def _linked(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


def test_linked_data_comes_first() -> None:
    article = {
        "@type": ["NewsArticle", "Thing"],
        "headline": "Bridge &amp; tunnel",
        "datePublished": "2024-03-05T23:30:00+01:00",
        "author": [{"@type": "Person", "name": "Jane Doe"}, {"@id": "#bob"}],
        "publisher": {"@type": "Organization", "name": "The Example"},
        "inLanguage": "en_GB",
        "url": "https://example.org/bridge",
    }
    graph = {"@graph": [{"@type": "WebSite", "name": "X"}, article, {"@id": "#bob", "name": "Bob Roe"}]}
    details = _details(_linked(graph) + '<meta property="og:title" content="Bridge &amp; tunnel | Example">')
    assert details.title == "Bridge & tunnel"
    assert details.date == "2024-03-05"
    assert details.author == "Jane Doe, Bob Roe"
    assert details.publisher == "The Example"
    assert details.link == "https://example.org/bridge"
    assert details.language == "en-GB"
    assert set(details.found_in.values()) == {FoundIn.STRUCTURED_DATA}


def test_the_article_of_the_page_is_told_from_teasers() -> None:
    teaser = {"@type": "NewsArticle", "headline": "Other", "url": "https://example.org/other"}
    own = {"@type": "NewsArticle", "headline": "Own", "mainEntityOfPage": {"@id": "https://example.org/own/"}}
    head = '<link rel="canonical" href="/own"><title>Own</title>'
    assert _details(head + _linked([teaser, own]), address="https://example.org/own?x=1").title == "Own"


@pytest.mark.parametrize(
    "broken",
    [
        '{"@type": "Article", "headline": "A headline",}',
        '<!-- {"@type": "Article", "headline": "A headline"} -->',
        '{"@type": "Article", "headline": "A\n headline"};',
        '{"@type": "Article", "headline": "A headline"} {"@type": "Thing"',
        "{&quot;@type&quot;: &quot;Article&quot;, &quot;headline&quot;: &quot;A headline&quot;}",
    ],
)
def test_broken_linked_data_is_read_as_far_as_it_goes(broken: str) -> None:
    assert _details(f'<script type="application/ld+json">{broken}</script>').title == "A headline"


@pytest.mark.parametrize(
    "bomb", ["[" * 100_000, '{"a":' * 100_000, "[" * 900 + "]" * 900, '{"@type": 1}', "null"]
)
def test_linked_data_that_makes_no_sense_is_passed_over(bomb: str) -> None:
    details = _details(f'<title>T one</title><script type="application/ld+json">{bomb}</script>')
    assert details.title == "T one"


def test_meta_elements_come_next() -> None:
    details = _details(
        '<meta property="og:title" content="A headline - The Example">'
        '<meta property="og:site_name" content="The Example">'
        '<meta name="author" content="By Jane Doe and Bob Roe">'
        '<meta property="article:published_time" content="2024-03-05">'
        '<meta property="og:locale" content="de_DE">'
        '<meta property="og:url" content="https://example.org/a">'
    )
    assert details.title == "A headline"
    assert (details.author, details.date, details.language) == ("Jane Doe, Bob Roe", "2024-03-05", "de-DE")
    assert set(details.found_in.values()) == {FoundIn.META}


def test_what_the_page_shows_comes_last() -> None:
    body = (
        "<h1>A headline</h1><a rel=author href=/jane>Jane Doe</a><time datetime=2024-03-05>5 March</time>"
        "<div class=comments><time datetime=2024-04-01>1 April</time></div>"
    )
    details = _details("<title>A headline | Unknown site</title>", body)
    assert (details.title, details.author, details.date) == ("A headline", "Jane Doe", "2024-03-05")
    assert details.found_in["author"] is FoundIn.MARKUP


@pytest.mark.parametrize("heading", ["The Example", "Health Center"])
def test_the_heading_of_a_section_is_no_headline(heading: str) -> None:
    head = '<title>Babies and peanuts</title><meta property="og:site_name" content="The Example">'
    assert _details(head, f"<h1>{heading}</h1>").title == "Babies and peanuts"


def test_a_dash_that_belongs_to_the_headline_stays() -> None:
    head = (
        '<meta property="og:title" content="Brexit – a timeline"><meta property="og:site_name" content="Ex">'
    )
    assert _details(head).title == "Brexit – a timeline"


def test_the_address_tells_a_date_where_nothing_else_does() -> None:
    details = _details("<title>T one</title>", address="https://example.org/2024/3/5/bridge")
    assert (details.date, details.found_in["date"]) == ("2024-03-05", FoundIn.ADDRESS)


def test_a_canonical_link_that_is_no_link_is_passed_over() -> None:
    details = _details('<link rel="canonical" href="javascript:alert(1)">', address="https://example.org/a")
    assert details.link == "https://example.org/a"


def test_no_detail_holds_what_no_workspace_can() -> None:
    assert (
        _details(_linked({"@type": "Article", "headline": "A \ud800 \0 headline"})).title
        == "A \ufffd \ufffd headline"
    )
