"""A page becomes an article: its blocks, its details, and what was left out."""

import pytest

from factcheck_gui.domain.articles import BlockKind
from factcheck_gui.domain.errors import EmptyInputError
from factcheck_gui.domain.input_errors import BrokenInputError
from factcheck_gui.domain.remarks import RemarkKind
from factcheck_gui.formats.importers.page.reading import read_page
from factcheck_gui.formats.importers.parsed import ParsedArticle

_SENTENCES = "The council met on Tuesday and agreed on the plan for the new bridge across the river. "
_ARTICLE = f"""<!DOCTYPE html><html lang="en"><head><title>Council agrees on bridge - The Example</title>
<meta property="og:site_name" content="The Example"></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<div class="cookie-banner"><p>We use cookies on this site.</p></div>
<article><h1>Council agrees on bridge</h1>
<p class="standfirst">After years of talks, work begins in May.</p>
<p class="byline">By Jane Doe</p>
<p>{_SENTENCES * 2}<a href="/plan">See the plan</a>.</p><h2>What it costs</h2>
<p>{_SENTENCES}<br>{_SENTENCES}</p>
<blockquote><p>“It is a good day for the town,” she said to us.</p></blockquote>
<ul><li>Two lanes for cars and trams</li><li>One lane for bicycles</li></ul>
<table><tr><th>Year</th><th>Cost</th></tr><tr><td>2023</td><td>4 million</td></tr></table>
<p>{_SENTENCES * 3}</p><img src="/a.jpg" width="600"></article>
<div id="comments"><p>First!</p></div><footer>About us</footer></body></html>"""


def _read(source: str | bytes, charset: str | None = None) -> ParsedArticle:
    data = source.encode() if isinstance(source, str) else source
    return read_page(data, address=None, charset=charset, name="page.html")


def _blocks(article: ParsedArticle) -> list[tuple[BlockKind, str]]:
    return [(block.kind, article.text[block.start : block.end]) for block in article.blocks]


def test_the_parts_of_a_page_become_blocks() -> None:
    blocks = _blocks(_read(_ARTICLE))
    assert blocks[:3] == [
        (BlockKind.HEADLINE, "Council agrees on bridge"),
        (BlockKind.DEK, "After years of talks, work begins in May."),
        (BlockKind.BYLINE, "By Jane Doe"),
    ]
    assert (BlockKind.HEADING, "What it costs") in blocks
    assert (BlockKind.QUOTE, "“It is a good day for the town,” she said to us.") in blocks
    assert (BlockKind.LIST_ITEM, "One lane for bicycles") in blocks
    assert (BlockKind.PARAGRAPH, "2023 · 4 million") in blocks


def test_the_headline_stands_in_the_text_once() -> None:
    assert _read(_ARTICLE).text.count("Council agrees on bridge") == 1


def test_a_line_break_stays_inside_its_paragraph() -> None:
    assert f"{_SENTENCES.strip()}\u2028{_SENTENCES.strip()}" in _read(_ARTICLE).text


def test_what_is_left_out_is_counted() -> None:
    article = _read(_ARTICLE)
    counts = {remark.kind: remark.count for remark in article.remarks}
    assert counts == {
        RemarkKind.MENUS: 1,
        RemarkKind.NOTICES: 1,
        RemarkKind.COMMENTS: 1,
        RemarkKind.LINKS: 3,
        RemarkKind.PICTURES: 1,
    }
    assert not any(words in article.text for words in ("cookies", "First!", "Home", "About us"))


def test_an_article_of_one_sentence_comes_in() -> None:
    article = _read("<nav><a href=/>Home</a></nav><article><h1>Short</h1><p>Nothing happened.</p></article>")
    assert _blocks(article) == [(BlockKind.HEADLINE, "Short"), (BlockKind.PARAGRAPH, "Nothing happened.")]


def test_an_article_that_only_scripts_would_show_is_taken_from_its_data() -> None:
    data = '{"@type": "NewsArticle", "headline": "A", "articleBody": "First one.\\n\\nSecond one."}'
    article = _read(f'<script type="application/ld+json">{data}</script><div id="app">Wait</div>')
    assert article.text == "A\n\nFirst one.\n\nSecond one."


@pytest.mark.parametrize(
    "words",
    [
        "می‌خواهم خانه‌ای بسازم که پنجره‌هایش رو به دریا باشد.",
        "یہ ایک خبر ہے جو آج شائع ہوئی ہے۔",
        "中文文章的内容在这里，短缺药品保供稳价。",
        "日本語の記事です。今日は天気がいいですね。",
        "A family 👨‍👩‍👧 and a soft\u00adhyphen, e\u0301 not composed.",
    ],
)
def test_the_signs_of_a_script_stay_as_they_are(words: str) -> None:
    assert (
        words in _read(f"<html><body><article><p>{words}</p><p>{words * 9}</p></article></body></html>").text
    )


@pytest.mark.parametrize("depth", [150, 240, 3_000, 30_000])
@pytest.mark.parametrize("tag", ["div", "blockquote", "b", "table><tr><td"])
def test_no_depth_loses_the_text(depth: int, tag: str) -> None:
    paragraph = f"<p>{_SENTENCES * 4}</p>"
    article = _read(f"<html><body>{f'<{tag}>' * depth}{paragraph}<p>The very last words of it.</p>")
    assert "The very last words of it." in article.text
    assert _SENTENCES.strip() in article.text


def test_what_follows_the_end_of_the_page_is_read() -> None:
    article = _read(f"<html><body><p>{_SENTENCES * 4}</p></body></html><p>{_SENTENCES} The end.</p>")
    assert article.text.endswith("The end.")


@pytest.mark.parametrize("opening", ["<!-- ", "<script>", '<a href="x ', "<di", "<title>", "<textarea>"])
def test_a_page_that_ends_in_the_middle_of_something_is_said_to_be_cut_short(opening: str) -> None:
    article = _read(f"<html><body><p>{_SENTENCES * 4}</p>{opening}")
    assert [remark.detail for remark in article.remarks if remark.kind is RemarkKind.CUT_SHORT] == ["damage"]


def test_a_text_of_megabytes_comes_in_whole() -> None:
    article = _read(f"<html><body><div>{_SENTENCES * 130_000}</div><p>The end.</p></body></html>")
    assert len(article.text) > 11_000_000
    assert article.text.endswith("The end.")


def test_what_no_version_can_hold_is_replaced_and_counted() -> None:
    article = _read(
        f"<meta charset=utf-8><p>{_SENTENCES * 4}</p><p>A\0B &#xFFFE; \x01\x0b&#1; C</p>".encode()
        + b"<p>D\xffE</p>"
    )
    assert article.replaced == 3
    assert "A\ufffdB \ufffd C" in article.text


def test_entities_are_not_resolved() -> None:
    source = '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><p>It says &x; and nothing more.</p>'
    assert _read(source).text == "It says &x; and nothing more."


@pytest.mark.parametrize(
    "source", [b"", b" \n", b"<html></html>", b"<script>alert(1)</script>", b"<p>\xe2\x80\x8b</p>"]
)
def test_a_page_without_text_is_empty(source: bytes) -> None:
    with pytest.raises(EmptyInputError):
        _read(source)


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(BrokenInputError):
        _read(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
