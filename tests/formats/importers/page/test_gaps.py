"""Lists, headings and notes that an extractor passes over are in the article all the same."""

from factcheck_gui.domain.articles import BlockKind
from factcheck_gui.formats.importers.page.reading import read_page

_PARAGRAPHS = [
    f"The council of Northport {verb} on Tuesday that the harbour contract, worth {number} million euros, "
    "had been signed without a public tender, according to documents seen by this newspaper."
    for number, verb in enumerate(("said", "claimed", "denied", "confirmed", "reported", "insisted"))
]


def _blocks(body: str) -> list[tuple[BlockKind, str]]:
    page = f"<html><head><title>Harbour deal</title></head><body>{body}</body></html>"
    article = read_page(page.encode(), address=None, charset="utf-8", name="page.html")
    return [(block.kind, article.text[block.start : block.end]) for block in article.blocks]


def _told(first: int, last: int) -> str:
    return "".join(f"<p>{words}</p>" for words in _PARAGRAPHS[first:last])


def test_nested_lists_and_headings_between_paragraphs_are_kept_in_order() -> None:
    items = (
        "<ul><li><p>First letter</p></li><li><p>Second letter</p><ul><li>Its annex</li>"
        "<li>Its <b>cover</b><ol><li>A stamp</li></ol></li></ul></li></ul>"
        "<ol><li>March</li><li>April</li></ol>"
    )
    blocks = _blocks(f"<h1>Harbour deal</h1>{_told(0, 3)}<h2>What they knew</h2>{items}{_told(3, 6)}")
    assert blocks == [
        (BlockKind.HEADLINE, "Harbour deal"),
        *((BlockKind.PARAGRAPH, words) for words in _PARAGRAPHS[:3]),
        (BlockKind.HEADING, "What they knew"),
        *(
            (BlockKind.LIST_ITEM, words)
            for words in (
                *("First letter", "Second letter", "Its annex", "Its cover", "A stamp", "March", "April"),
            )
        ),
        *((BlockKind.PARAGRAPH, words) for words in _PARAGRAPHS[3:]),
    ]


def test_each_entry_of_a_live_blog_keeps_its_heading() -> None:
    entries = "".join(
        f"<article class='block'><h2>Entry {number}</h2><p>{words}</p></article>"
        for number, words in enumerate(_PARAGRAPHS)
    )
    words = [words for _, words in _blocks(f"<main><h1>Harbour hearing</h1>{entries}</main>")]
    assert [one for one in words if one.startswith("Entry")] == [f"Entry {number}" for number in range(6)]
    assert all(words.index(f"Entry {n}") + 1 == words.index(_PARAGRAPHS[n]) for n in range(6))


def test_footnotes_follow_without_the_arrows_back() -> None:
    notes = (
        "<section class='footnotes'><ol><li><p>The minutes say the opposite.<a href='#r1'>↩︎</a></p></li>"
        "</ol></section>"
    )
    blocks = _blocks(f"<h1>Harbour deal</h1>{_told(0, 6)}{notes}")
    assert blocks[-1][1] == "The minutes say the opposite."


def test_captions_under_the_pictures_of_an_article_are_kept() -> None:
    figure = "<figure><img src='a.jpg'><figcaption>The pier in 1950.</figcaption></figure>"
    blocks = _blocks(f"<article><h1>Harbour deal</h1>{_told(0, 3)}{figure}{_told(3, 6)}</article>")
    assert (BlockKind.CAPTION, "The pier in 1950.") in blocks


def test_links_and_boxes_between_paragraphs_stay_out() -> None:
    box = "<div class='newsletter'><h3>Sign up</h3><ul><li>Our daily letter</li></ul></div>"
    links = "<ul><li><a href='a'>Another story about ships</a></li><li><a href='b'>A third</a></li></ul>"
    topics = "<ul class='tags'><li>Legal proceedings and other matters</li><li>Politics of the town</li></ul>"
    blocks = _blocks(f"<h1>Harbour deal</h1>{_told(0, 3)}{box}{links}{_told(3, 6)}{topics}")
    assert [words for _, words in blocks[1:]] == _PARAGRAPHS


def test_a_page_of_a_very_large_table_is_read_soon_and_whole() -> None:
    rows = "".join(f"<tr><td>{number}</td><td>a{number}</td><td></td></tr>" for number in range(8_000))
    blocks = _blocks(f"<nav><a href='/'>Home</a></nav><main><h1>Figures</h1><table>{rows}</table></main>")
    words = [words for _, words in blocks]
    assert "Home" not in words
    assert [one for one in words if "·" in one] == [f"{number} · a{number}" for number in range(8_000)]


def test_a_list_within_a_list_comes_once() -> None:
    inner = "<div><p>The letters:</p><ul><li>Of March</li><li>Of April</li></ul><p>That is all.</p></div>"
    blocks = _blocks(
        f"<h1>Harbour deal</h1>{_told(0, 3)}<ul><li>Short</li><li>{inner}</li></ul>{_told(3, 6)}"
    )
    words = [words for _, words in blocks]
    assert [words.count(one) for one in ("Short", "The letters:", "Of March", "Of April")] == [1] * 4
