"""The verdict report."""

import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from factcheck_gui.domain.articles import ArticleDetails, BlockKind
from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.losses import Loss, Part
from factcheck_gui.domain.reviews import ArticleReview, ReviewedNote
from factcheck_gui.formats.exporters.exporter import Material
from factcheck_gui.formats.exporters.html_report import HTML_REPORT

MakeMaterial = Callable[..., Material]
VOID = {"meta", "link", "img", "br", "hr", "input"}
BLOCK_CLASSES = {kind.value for kind in BlockKind}


class Page(HTMLParser):
    """Reads a report: its elements, ids, links, headings, and the words of the article's blocks."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[tuple[str, str]] = []
        self.blocks: list[str] = []
        self.words = ""
        self.feed(content.decode())
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append((tag, dict(attrs).get("class") or ""))
            if self.open[-1][1] in BLOCK_CLASSES:
                self.blocks.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        self.words += data
        inside = [name for name, _ in self.open]
        if any(name in BLOCK_CLASSES for _, name in self.open) and "sup" not in inside:
            self.blocks[-1] += data

    def values(self, attribute: str) -> list[str]:
        """Return the values of an attribute, in the order of the page."""
        return [found for _, attributes in self.elements if (found := attributes.get(attribute)) is not None]


@pytest.fixture
def page(bridge: ArticleReview, river: ArticleReview, material: MakeMaterial) -> Page:
    """The report on both articles."""
    return Page(HTML_REPORT.render(material(bridge, river)))


def test_report_is_as_it_was(
    bridge: ArticleReview,
    river: ArticleReview,
    material: MakeMaterial,
    same_as_golden: Callable[[str, bytes], None],
) -> None:
    same_as_golden("report.html", HTML_REPORT.render(material(bridge, river)))


def test_nothing_is_loaded_from_outside(bridge: ArticleReview, material: MakeMaterial) -> None:
    content = HTML_REPORT.render(material(bridge))
    page = Page(content)
    names = {tag for tag, _ in page.elements}
    assert not names & {
        "script",
        "link",
        "img",
        "iframe",
        "object",
        "embed",
        "base",
        "form",
        "video",
        "audio",
    }
    assert not {name for _, attributes in page.elements for name in attributes} & {
        "src",
        "srcset",
        "background",
    }
    assert not re.search(rb"@import|url\(|@font-face", content)
    assert "default-src 'none'; style-src 'unsafe-inline'; img-src data:" in page.values("content")


def test_ids_are_unique_and_inner_links_lead_to_them(page: Page) -> None:
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in page.values("href") if link.startswith("#")} <= set(ids)
    assert {name for names in page.values("aria-labelledby") for name in names.split()} <= set(ids)


def test_every_claim_has_a_way_to_its_card_and_back(page: Page) -> None:
    links = page.values("href")
    for number in range(1, 6):
        assert f"#a1-c{number}" in links
        assert f"#a1-t{number}" in links


def test_links_out_are_followed_by_nobody_on_our_behalf(page: Page) -> None:
    outward = [
        attributes
        for tag, attributes in page.elements
        if tag == "a" and not (attributes["href"] or "").startswith("#")
    ]
    assert [attributes["href"] for attributes in outward] == [
        "https://example.org/bridge?a=1&b=2",
        "https://example.org/letters",
        "https://archive.example.org/letters",
    ]
    assert {attributes["rel"] for attributes in outward} == {"noopener noreferrer nofollow"}


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "java\tscript:alert(1)",
        " javascript:x",
        "data:text/html,x",
        "file:///etc/passwd",
        "https://a b",
        "//example.org",
        "vbscript:x",
    ],
)
def test_a_dangerous_link_is_plain_text(link: str, bridge: ArticleReview, material: MakeMaterial) -> None:
    details = replace(bridge.article.details, link=link)
    review = replace(bridge, article=replace(bridge.article, details=details), claims=())
    page = Page(HTML_REPORT.render(material(review)))
    assert link in page.words
    assert not [one for one in page.values("href") if not one.startswith("#")]


def test_every_text_is_escaped(bridge: ArticleReview, material: MakeMaterial) -> None:
    evil = "<script>alert(1)</script>\"'><img src=x onerror=y>{{ 7*7 }}"
    first = bridge.claims[0]
    claim = replace(first.claim, restatement=evil, speaker=evil, target=evil)
    cited = first.notes[0]
    assert cited.source is not None
    source = replace(cited.source, author=evil, title=evil, publisher=evil, link=evil, archive_link=evil)
    source = replace(source, date=evil, copy=evil)
    note = ReviewedNote(note=replace(cited.note, note=evil, quote=evil, seen=evil), source=source)
    verdicts = {
        question: replace(one, reason=evil, reviewer=evil) for question, one in first.verdicts.items()
    }
    value = replace(bridge.scales[1].values[0], label=evil, sign=evil, colour=evil)
    scale = replace(bridge.scales[1], values=(value,))
    details = ArticleDetails(title=evil, date=evil, publisher=evil, author=evil, link=evil, language=evil)
    review = replace(
        bridge,
        article=replace(bridge.article, details=details),
        claims=(replace(first, claim=claim, notes=(note,), verdicts=verdicts),),
        scales=(bridge.scales[0], scale),
    )
    page = Page(HTML_REPORT.render(material(review)))
    assert not {tag for tag, _ in page.elements} & {"script", "img"}
    assert not [name for _, attributes in page.elements for name in attributes if name.startswith("on")]
    assert page.words.count(evil) >= 16


def test_the_marked_up_article_says_what_the_article_says(bridge: ArticleReview, page: Page) -> None:
    blocks = [bridge.text.text[block.start : block.end] for block in bridge.text.blocks]
    assert page.blocks[: len(blocks)] == blocks


def test_nasty_characters_come_out_or_are_counted(bridge: ArticleReview, material: MakeMaterial) -> None:
    words = "a\u2028b e\u0301 👩‍👩‍👧 \u202eevil\u202c \x01\x1f \u00a0 \ufffd \n soft"
    block = replace(bridge.text.blocks[0], kind=BlockKind.PARAGRAPH, start=0, end=len(words))
    review = replace(bridge, text=replace(bridge.text, text=words, blocks=(block,), statements=()), claims=())
    shown = words.replace("\x01\x1f", "\ufffd\ufffd")
    assert Page(HTML_REPORT.render(material(review))).blocks == [shown]
    assert HTML_REPORT.losses(material(review)) == (Loss(part=Part.CHARACTERS, count=2),)
    assert HTML_REPORT.losses(material(bridge)) == ()


def test_kinds_are_told_by_words_and_verdicts_by_signs(page: Page) -> None:
    words = " ".join(page.words.split())
    assert "Allegation ✓ True Claim 1" in words
    assert "Denial ✗ False Claim 3" in words
    assert "Fact ○ Not checked Claim 4" in words


def test_links_between_claims_are_told_at_both_ends(page: Page) -> None:
    words = " ".join(page.words.split())
    assert "denied in claim 3" in words
    assert "corroborated by claim 2" in words
    assert "responds to claims 1 and 2" in words


def test_numbers_tell_how_far_the_article_was_covered(page: Page) -> None:
    assert (
        "3 of 5 claims checked. A statement is a sentence of the article: "
        "4 hold a claim, 1 holds nothing to check, 5 were not looked at."
    ) in page.words


def test_headings_are_in_order(page: Page) -> None:
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_the_article_runs_in_its_own_direction(page: Page) -> None:
    pages = [attributes for _, attributes in page.elements if attributes.get("class") == "page"]
    assert [(one["lang"], one["dir"]) for one in pages] == [("en", "ltr"), ("ur", "rtl")]


def test_a_claim_of_another_version_is_shown_but_not_marked(
    bridge: ArticleReview, material: MakeMaterial
) -> None:
    stray = replace(bridge.claims[0], claim=replace(bridge.claims[0].claim, version_id="another"), links=())
    page = Page(HTML_REPORT.render(material(replace(bridge, claims=(stray,)))))
    assert "These words are not at their place in this version of the text." in page.words
    assert "a1-t1" not in page.values("id")


def test_a_link_to_a_claim_outside_the_report_is_told_without_a_number(
    bridge: ArticleReview, material: MakeMaterial
) -> None:
    page = Page(HTML_REPORT.render(material(replace(bridge, claims=bridge.claims[:1]))))
    assert "denied in 1 claim outside this report" in page.words


def test_a_report_on_nothing_says_so(material: MakeMaterial) -> None:
    assert "There are no articles in it." in Page(HTML_REPORT.render(material())).words


def test_an_article_without_claims_says_so(bridge: ArticleReview, material: MakeMaterial) -> None:
    words = Page(HTML_REPORT.render(material(replace(bridge, claims=(), marks=())))).words
    assert "No statement of this article is tagged as a claim yet." in words
    assert "not checked yet" in words


def test_unused_kinds_have_no_bar(river: ArticleReview, material: MakeMaterial) -> None:
    page = Page(HTML_REPORT.render(material(river)))
    assert [one.claim.kind for one in river.claims] == [ClaimKind.ALLEGATION]
    assert len([tag for tag, _ in page.elements if tag == "svg"]) == 1
