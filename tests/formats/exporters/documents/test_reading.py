"""Reading a report's HTML as a document."""

import base64

import pytest

from factcheck_gui.domain.documents import Group, Listing, PageBreak, Paragraph, Picture, Table
from factcheck_gui.domain.paragraphs import paragraphs
from factcheck_gui.formats.exporters.documents.reading import read_document
from tests.formats.exporters.documents.pages import PIXEL


def page(body: str, head: str = "") -> str:
    return f'<!doctype html><html lang="en"><head>{head}</head><body><main>{body}</main></body></html>'


def texts(body: str) -> list[str]:
    return [line.text for line in paragraphs(read_document(page(body)).blocks)]


def only_line(body: str) -> Paragraph:
    (line,) = paragraphs(read_document(page(body)).blocks)
    return line


def test_what_is_for_screens_only_is_left_out() -> None:
    body = (
        "<p data-screen>a</p><p class='meta unseen'>b</p><p hidden>c</p><script>d</script>"
        "<style>e</style>"
        "<svg><text>f</text></svg><p>kept <span class='unseen'>g</span>too</p><!-- h -->"
        "<p class=told>told</p>"
    )
    assert texts(body) == ["kept too", "told"]


def test_white_space_is_that_of_html_and_blanks_within_a_line_stay() -> None:
    assert texts("<p>\n  one\n    two  three <b> four</b>\n</p>") == ["one two  three four"]


def test_line_feeds_in_what_somebody_typed_are_line_breaks() -> None:
    assert texts("<p><b>Why</b> <span class=typed>one\n\n  two</span></p>") == ["Why one\n\n  two"]


def test_a_line_separator_is_a_line_break() -> None:
    assert texts("<p>one\u2028two<br>three</p>") == ["one\ntwo\nthree"]


def test_control_characters_are_replaced() -> None:
    assert texts("<p>a\x07b\ufffec\x00d</p>") == ["a\ufffdb\ufffdc\ufffdd"]


def test_marks_chips_and_verdicts_keep_their_look() -> None:
    line = only_line(
        "<p><mark class=denial>no</mark> <span class='chip fact'>Fact</span> "
        "<span class='verdict' style='--light:#B42318;--dark:#ffffff'>✗ False</span> "
        "<del>o</del><ins>n</ins></p>"
    )
    looks = {run.text.strip(): run.look for run in line.runs}
    assert (looks["no"].underline, looks["no"].ground) == ("dotted", "#d8e9fb")
    assert (looks["Fact"].colour, looks["Fact"].is_strong) == ("#0a6c51", True)
    assert looks["✗ False"].colour == "#b42318"
    assert (looks["o"].is_deleted, looks["n"].is_inserted) == (True, True)


def test_colours_that_a_desk_has_set_are_taken() -> None:
    sheet = (
        "<style>:root { --fact-tint: #d2f0e4; } @media screen and (prefers-color-scheme: dark) "
        "{ :root { --fact-tint: #000000; } } @media print { :root { --fact-tint: #abcdef; } }</style>"
    )
    document = read_document(page("<p><mark class=fact>x</mark></p>", sheet))
    (line,) = paragraphs(document.blocks)
    assert line.runs[0].look.ground == "#abcdef"


def test_direction_and_language_come_from_the_attributes() -> None:
    body = (
        "<div dir=rtl lang=ur><p>دریا</p><p dir=ltr lang=''>x</p></div><p dir=auto>(1) دریا</p>"
        "<p dir=auto>12</p>"
    )
    lines = list(paragraphs(read_document(page(body)).blocks))
    assert [line.is_rtl for line in lines] == [True, False, True, False]
    assert [line.language for line in lines] == ["ur", None, "en", "en"]


def test_what_stands_behind_foreign_words_is_not_turned_with_them() -> None:
    assert texts("<p><bdi>دریا</bdi> · 0 of 1</p>") == ["\u2067دریا\u2069\u200e · 0 of 1"]


def test_foreign_words_are_set_apart_with_their_own_stops_and_quotes() -> None:
    assert texts("<p>So: <span dir=auto>دریا 44%.</span></p>") == ["So: \u2067دریا 44%.\u2069\u200e"]
    assert texts("<p dir=rtl><bdi>Bridge.</bdi> دریا</p>") == ["\u2066Bridge.\u2069\u200f دریا"]
    assert texts("<p><q dir=auto>دریا</q></p>") == ["\u2067“دریا”\u2069\u200e"]
    assert texts("<p><bdi>Bridge</bdi> <bdi>12</bdi></p>") == ["Bridge 12"]


def test_a_card_is_one_group_with_its_heading_and_chips_in_one_line() -> None:
    document = read_document(
        page(
            "<section class=card id=c1 style='--light:#067647'><div class=top><p><span class='chip fact'>Fact"
            "</span></p><h3>Claim 1</h3></div><blockquote>Words</blockquote></section>"
        )
    )
    (card,) = document.blocks
    assert isinstance(card, Group)
    assert (card.role, card.colour, card.anchors) == ("card", "#067647", ("c1",))
    assert [line.text for line in paragraphs(card.blocks)] == ["Claim 1 · Fact", "Words"]


def test_lines_of_facts_are_one_paragraph_and_lists_are_lists() -> None:
    body = "<ul class=facts-line><li>a</li><li>b</li></ul><ol start=4><li>c<ul><li>d</li></ul></li></ol>"
    line, listing = read_document(page(body)).blocks
    assert isinstance(line, Paragraph)
    assert line.text == "a · b"
    assert isinstance(listing, Listing)
    assert (listing.is_ordered, listing.start) == (True, 4)
    assert isinstance(listing.items[0][1], Listing)


def test_tables_keep_heads_spans_and_captions() -> None:
    body = (
        "<table><caption>What</caption><thead><tr><td></td><th>A</th></tr></thead>"
        "<tr><td colspan=2>b</td></tr></table>"
    )
    (table,) = read_document(page(body)).blocks
    assert isinstance(table, Table)
    assert (table.caption, table.head_rows, table.rows[1][0].span) == ("What", 1, 2)


def test_each_article_but_the_first_begins_on_a_new_page_and_the_last_footer_is_the_foot() -> None:
    document = read_document(
        page(
            "<article><h1>A</h1><footer>own</footer></article><article><h1>B</h1></article>"
            "<footer>Made on <time datetime='2026-03-05'>5 March</time></footer>",
            "<title>T &amp; U</title><meta name=author content='Desk'>",
        )
    )
    assert [type(block) for block in document.blocks] == [Paragraph, Paragraph, PageBreak, Paragraph]
    assert (document.footer, document.made_on) == ("Made on 5 March", "2026-03-05")
    assert (document.title, document.author, document.language) == ("T & U", "Desk", "en")


def test_only_pictures_within_the_page_are_taken() -> None:
    data = base64.b64encode(PIXEL).decode()
    body = (
        f"<img src='data:image/png;base64,{data}' alt='Logo' width=50>"
        "<img src='https://example.org/a.png' alt='Afar'><img src='file:///etc/passwd'>"
    )
    picture, line = read_document(page(body)).blocks
    assert isinstance(picture, Picture)
    assert (picture.data, picture.alternative, picture.width) == (PIXEL, "Logo", 50)
    assert isinstance(line, Paragraph)
    assert line.text == "Afar"


@pytest.mark.parametrize(
    "html",
    [
        "",
        "   ",
        "plain",
        "<p>",
        "<table><tr></tr></table>",
        "<ul>x<li></ul>",
        "<td>loose",
        "<frameset><frame></frameset>",
        "<li>loose<ol start=99999999999><li>x</ol>",
        "<img src='data:image/png;base64,!!'>",
        "<p><table><tr><td colspan=0>x</table></p>",
        "<dl><dt>a<dd>b</dl>",
        "<div class='card'></div>",
        "<a href='#nowhere'><p>block in a link</p></a>",
        "<custom-element><p>words</p></custom-element>",
        "<div>" * 400 + "deep",
    ],
)
def test_any_html_can_be_read(html: str) -> None:
    document = read_document(html)
    assert "".join(line.text for line in paragraphs(document.blocks)) is not None


def test_counts_that_only_space_parts_on_a_screen_are_parted() -> None:
    body = "<p class='parts told'><span><i></i>True 1</span> <span><i></i>False 2</span> </p>"
    assert texts(body) == ["True 1 · False 2"]
