"""Markdown is reduced to its words, block by block."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck_gui.formats.importers.parsed import FoundDetails
from factcheck_gui.formats.importers.texts.lines import is_visible
from factcheck_gui.formats.importers.texts.markdown import MARKDOWN

FRONT_MATTER = """\
---
title: "Mill: the end"
# a comment
authors:
  - Jane Doe
  - Ali Masri
date: 2026-02-23T10:00:00Z
site: Harrowfen Lantern
url: https://example.org/mill
lang: en
---
The mill closed on Monday.
"""


def blocks_of(text: str) -> list[tuple[str, str]]:
    parsed = MARKDOWN.read(text)
    return [(block.kind.value, parsed.text[block.start : block.end]) for block in parsed.blocks]


def test_blocks_are_joined_by_a_blank_line() -> None:
    assert (
        MARKDOWN.read("# Mill closes\n\n\n\nIt closed.\n***\n- a\n- b").text
        == "Mill closes\n\nIt closed.\n\na\n\nb"
    )


def test_the_first_h1_is_the_headline_and_the_others_are_headings() -> None:
    assert blocks_of("Mill closes\n===\n\n## Why\n\n# Again\n\nText.") == [
        ("headline", "Mill closes"),
        ("heading", "Why"),
        ("heading", "Again"),
        ("paragraph", "Text."),
    ]
    assert MARKDOWN.read("# Mill *closes*").details.title == "Mill closes"


def test_front_matter_gives_the_details() -> None:
    assert MARKDOWN.read(FRONT_MATTER).details == FoundDetails(
        title="Mill: the end",
        date="2026-02-23",
        publisher="Harrowfen Lantern",
        author="Jane Doe, Ali Masri",
        link="https://example.org/mill",
        language="en",
    )


def test_a_title_that_only_the_front_matter_has_is_shown_as_headline() -> None:
    assert blocks_of(FRONT_MATTER) == [
        ("headline", "Mill: the end"),
        ("paragraph", "The mill closed on Monday."),
    ]


def test_lists_in_one_line_lose_their_brackets() -> None:
    assert MARKDOWN.read("---\nauthor: ['Jane Doe', \"Ali\"]\n---\nText.").details.author == "Jane Doe, Ali"


@pytest.mark.parametrize(
    "text", ["---\n\nThe mill closed.\n\n---\n\nText.", "---\ntitle: x\n\nText.", "--- \n---\nText."]
)
def test_rules_are_no_front_matter(text: str) -> None:
    parsed = MARKDOWN.read(text)

    assert parsed.details.title is None
    assert parsed.text.endswith("Text.")


def test_emphasis_and_links_are_reduced_to_their_words() -> None:
    text = "The **mill** _closed_ on [Monday](https://example.org 'x'), `said` <https://example.org/a>\\*."

    assert blocks_of(text) == [("paragraph", "The mill closed on Monday, said https://example.org/a*.")]


def test_soft_breaks_are_spaces_and_hard_breaks_stay() -> None:
    assert blocks_of("one\ntwo  \nthree<br>four") == [("paragraph", "one two\u2028three\u2028four")]


def test_quotations_and_list_items_keep_their_kind() -> None:
    assert blocks_of("> She said\n> no.\n>\n> - and left\n\n1. one\n\n   more\n2. two") == [
        ("quote", "She said no."),
        ("list_item", "and left"),
        ("list_item", "one"),
        ("list_item", "more"),
        ("list_item", "two"),
    ]


def test_each_row_of_a_table_is_a_block() -> None:
    assert blocks_of("| town | trams |\n|---|--:|\n| Harrowfen | **8** |\n| | |\n") == [
        ("paragraph", "town · trams"),
        ("paragraph", "Harrowfen · 8"),
    ]


def test_a_code_block_is_one_block() -> None:
    assert blocks_of("```\nx = 1\n\ny = 2\n```") == [("paragraph", "x = 1\u2028\u2028y = 2")]


def test_pictures_leave_their_description_as_caption() -> None:
    assert blocks_of("![The *old* mill](mill.png)\n\nText ![](none.png) here.") == [
        ("caption", "The old mill"),
        ("paragraph", "Text here."),
    ]


def test_html_is_reduced_to_its_words() -> None:
    html = (
        "<div onclick='x()'><script>x()</script><p>The <i>mill</i> &amp; more<br>closed</p><p>Two</p></div>"
    )

    assert blocks_of(f"{html}\n\nText <b>bold</b> <script>alert(1)</script>.\n\n<!-- hidden -->") == [
        ("paragraph", "The mill & more\u2028closed"),
        ("paragraph", "Two"),
        ("paragraph", "Text bold ."),
    ]


def test_a_line_below_the_headline_names_the_author() -> None:
    parsed = MARKDOWN.read("# Mill closes\n\n*By Jane Doe, Agency*\n\nBy Ann Lee")

    assert [block.kind.value for block in parsed.blocks] == ["headline", "byline", "paragraph"]
    assert parsed.details.author == "Jane Doe"


def test_character_references_bring_in_nothing_that_a_workspace_cannot_hold() -> None:
    text = MARKDOWN.read("a&#13;b&#8233;c&#0;d\n\n<p>a&#13;b&#8233;c&#xfdd0;d&#xd800;e</p>").text

    assert not set(text) & set("\r\u2029\0\ufdd0\ud800")


MARKED = st.lists(
    st.one_of(
        st.text(max_size=20),
        st.sampled_from(
            [
                *(
                    "\n",
                    "\n\n",
                    "# ",
                    "> ",
                    "- ",
                    "1. ",
                    "```\n",
                    "---\n",
                    "title: x\n",
                    "| a | b |\n|---|---|\n",
                    "  \n",
                ),
                *(
                    "**",
                    "_",
                    "[x](y)",
                    "![z](y)",
                    "<p>",
                    "</p>",
                    "<script>",
                    "</script>",
                    "<!--",
                    "&#13;",
                    "&#xfffe;",
                ),
                *(
                    "\u2028",
                    "\u200b",
                    "👩‍👩‍👧",
                    "پاکستان",
                    "e\u0301",
                    "By Jane Doe",
                    "<br>",
                    "<img alt='&#8233;x'>",
                ),
            ]
        ),
    ),
    max_size=25,
).map("".join)


@given(MARKED)
@settings(deadline=None)
def test_blocks_are_trimmed_ordered_apart_and_never_empty(text: str) -> None:
    parsed = MARKDOWN.read(text)

    words = [parsed.text[block.start : block.end] for block in parsed.blocks]
    assert "\n\n".join(words) == parsed.text
    assert all(one == one.strip() and "\n" not in one and is_visible(one) for one in words)


@pytest.mark.parametrize("depth", [20, 99, 100, 101, 3000])
def test_words_in_deep_quotations_are_kept(depth: int) -> None:
    text = MARKDOWN.read("First words.\n\n" + "> " * depth + "Marker words\n\nLast.\n").text

    assert text == "First words.\n\nMarker words\n\nLast."


@pytest.mark.parametrize("depth", [10, 49, 50, 51, 200])
@pytest.mark.parametrize("marker", ["- ", "1. "])
def test_every_level_of_a_deep_list_is_kept(depth: int, marker: str) -> None:
    lines = [" " * len(marker) * level + f"{marker}words {level}" for level in range(depth)]

    found = blocks_of("\n".join(lines) + "\n\nLast.\n")

    assert found == [*(("list_item", f"words {level}") for level in range(depth)), ("paragraph", "Last.")]
