"""A book becomes one article: every page of its spine in order, and nothing of it counts as boilerplate."""

from factcheck_gui.domain.provenance import FoundIn
from factcheck_gui.formats.importers.documents.epub import EPUB
from tests.formats.importers.documents.books import book, page, read
from tests.formats.importers.documents.documents import (
    blocks_of,
    read_one,
    remarks_of,
    words_of,
)


def test_pages_come_in_the_order_of_the_spine() -> None:
    pages = {
        "b.xhtml": page("<p>Second.</p>"),
        "in/a%20a.xhtml": page("<p>First.</p>"),
        "c.xhtml": page("<p>Never.</p>"),
    }
    spine = '<itemref idref="i1"/><itemref idref="i0" linear="no"/>'

    assert words_of(read_one(EPUB, book(pages, spine=spine), "a.epub")) == ["First.", "Second."]


def test_a_book_of_thirty_paragraphs_is_whole() -> None:
    wanted = [f"Paragraph {number} says that it rained." for number in range(30)]

    assert (
        words_of(read(*("".join(f"<p>{words}</p>" for words in wanted[at : at + 10]) for at in (0, 10, 20))))
        == wanted
    )


def test_chapters_are_headings_and_the_title_is_the_headline() -> None:
    article = read(
        "<h1>The  Mill</h1><p>Jane Doe</p>", "<h1>One</h1><p>It rained.</p><h2>Later</h2><p>It snowed.</p>"
    )

    assert blocks_of(article) == [
        ("headline", "The Mill"),
        ("paragraph", "Jane Doe"),
        ("heading", "One"),
        ("paragraph", "It rained."),
        ("heading", "Later"),
        ("paragraph", "It snowed."),
    ]


def test_without_a_title_page_no_chapter_becomes_the_headline() -> None:
    assert [kind for kind, _ in blocks_of(read("<h1>One</h1><p>It rained.</p>"))] == ["heading", "paragraph"]


def test_the_page_becomes_blocks() -> None:
    body = """
      Loose words <b>and</b> more
      <div>In a <i>div</i><div>In another</div>and back</div>
      <blockquote><p>Said so.</p><p>Twice.</p></blockquote>
      <ul><li>One</li><li>Two<ul><li>Inner</li></ul></li></ul>
      <dl><dt>Term</dt><dd>Meaning</dd></dl>
      <figure><img src="a.png" alt="A mill"/><figcaption>The mill</figcaption></figure>
      <pre>line 1
line 2</pre>
      <p>a<br/>b<br/><br/>c</p><hr/>
      <table><caption>Votes</caption><thead><tr><th>Town</th><th>Votes</th></tr></thead>
      <tbody><tr><td>Harrowfen</td><td><p>12</p></td></tr></tbody></table>
    """

    assert blocks_of(read(body)) == [
        ("paragraph", "Loose words and more"),
        ("paragraph", "In a div"),
        ("paragraph", "In another"),
        ("paragraph", "and back"),
        ("quote", "Said so."),
        ("quote", "Twice."),
        ("list_item", "One"),
        ("list_item", "Two"),
        ("list_item", "Inner"),
        ("list_item", "Term"),
        ("list_item", "Meaning"),
        ("caption", "The mill"),
        ("paragraph", "line 1\u2028line 2"),
        ("paragraph", "a\u2028b"),
        ("paragraph", "c"),
        ("caption", "Votes"),
        ("paragraph", "Town · Votes"),
        ("paragraph", "Harrowfen · 12"),
    ]


def test_what_nobody_sees_goes() -> None:
    article = read(
        "<p>Seen.</p><script>x</script><style>y</style><p hidden='hidden'>a</p>"
        "<p style='color:red; display: none'>b</p>"
        "<template>c</template><ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>"
    )

    assert words_of(article) == ["Seen.", "漢字"]
    assert remarks_of(article) == {"hidden_text": 2}


def test_the_numbers_of_notes_and_pages_go_and_the_notes_stay() -> None:
    article = read(
        "<p>Said so.<a epub:type='noteref' href='#n'><sup>1</sup></a> And"
        "<span role='doc-pagebreak'>12</span> so.</p>"
        "<aside epub:type='footnote' id='n'><p>Twice.<a role='doc-backlink' href='#r'>↩\ufe0e</a></p></aside>"
    )

    assert words_of(article) == ["Said so. And so.", "Twice."]


def test_a_table_of_contents_goes_and_is_said() -> None:
    contents = page(
        '<nav epub:type="toc"><h1>Contents</h1><ol><li><a href="1.xhtml">One long chapter</a></li></ol></nav>'
    )
    data = book(
        {"1.xhtml": page("<p>It rained.</p>")},
        items='<item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
        spine='<itemref idref="n"/><itemref idref="i0"/>',
        others={"OEBPS/nav.xhtml": contents},
    )

    article = read_one(EPUB, data, "a.epub")

    assert (words_of(article), remarks_of(article)) == (["It rained."], {"menus": 2})


def test_a_page_that_is_called_contents_and_is_the_book_stays() -> None:
    data = book({"1.xhtml": page("<p>It rained.</p>")}, guide='<reference type="toc" href="1.xhtml"/>')

    assert words_of(read_one(EPUB, data, "a.epub")) == ["It rained."]


def test_metadata_gives_the_details() -> None:
    metadata = (
        '<dc:title id="s">Fen Tales</dc:title><dc:title id="t">The Mill</dc:title>'
        '<meta refines="#t" property="title-type">main</meta><dc:creator opf:role="aut">Jane Doe</dc:creator>'
        '<dc:creator id="c">Max Ill</dc:creator><meta refines="#c" property="role">ill</meta>'
        "<dc:creator>Ali Masri</dc:creator><dc:publisher>Fen Press</dc:publisher><dc:language>en_GB"
        "</dc:language>"
        '<dc:date opf:event="modification">2026-05-05</dc:date><dc:date>2026-02-23T00:00:00Z</dc:date>'
    )

    details = read_one(EPUB, book({"a.xhtml": page("<p>One.</p>")}, metadata=metadata), "a.epub").details

    assert (details.title, details.author, details.publisher, details.date, details.language) == (
        "The Mill",
        "Jane Doe, Ali Masri",
        "Fen Press",
        "2026-02-23",
        "en-GB",
    )
    assert set(details.found_in.values()) == {FoundIn.DOCUMENT}


def test_formulas_stay_apart() -> None:
    half = "<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>"

    assert words_of(read(f"<p>About {half} of it.</p>")) == ["About 1/2 of it."]
