"""What was copied with its formatting keeps its headings and lists, and every word."""

from factcheck_gui.domain.articles import BlockKind
from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.domain.errors import EmptyInputError
from factcheck_gui.domain.input_errors import TooLargeInputError
from factcheck_gui.services.reading.answers import Failure
from factcheck_gui.services.reading.requests import PASTED, Request
from factcheck_gui.services.reading.sources import LARGEST_TEXT
from factcheck_gui.services.reading.worker import answers_to

HTML = """<meta charset="utf-8"><h1>Council denies it</h1><p>The mayor says that <b>nothing</b> was known.</p>
<ul><li>First it rained.</li><li>Then it froze.</li></ul><blockquote>We knew nothing.</blockquote>
<table><tr><td>May</td><td>12</td></tr></table>"""
PLAIN = """Council denies it

The mayor says that nothing was known.

First it rained.
Then it froze.
We knew nothing.
May\t12
"""


def copied(html: str, plain: str) -> ArticleDraft:
    draft = next(iter(answers_to(Request(html=html, text=plain))))
    assert isinstance(draft, ArticleDraft)
    return draft


def test_headings_lists_quotes_and_tables_become_blocks() -> None:
    draft = copied(HTML, PLAIN)

    assert [block.kind for block in draft.blocks] == [
        BlockKind.HEADLINE,
        BlockKind.PARAGRAPH,
        BlockKind.LIST_ITEM,
        BlockKind.LIST_ITEM,
        BlockKind.QUOTE,
        BlockKind.PARAGRAPH,
    ]
    assert draft.text.endswith("May · 12")
    assert (draft.details.title, draft.origin) == ("Council denies it", PASTED)


def test_formatting_that_lacks_words_gives_way_to_the_plain_text() -> None:
    draft = copied("<p>The mayor says so.</p>", PLAIN)

    assert draft.format == "plain_text"
    assert "Then it froze." in draft.text


def test_formatting_that_cannot_be_read_gives_way_to_the_plain_text() -> None:
    draft = copied("<div>" * 5_000 + "x", PLAIN)

    assert "Then it froze." in draft.text


def test_nothing_of_it_is_run_or_unfolded() -> None:
    draft = copied(f"<script>alert(1)</script>{HTML}<img src=x onerror=alert(1)>", PLAIN)

    assert "alert" not in draft.text


def test_formatting_without_a_plain_text_is_taken_with_all_its_words() -> None:
    draft = copied("<h1>Council denies it</h1><p>The mayor says so.</p>", "")

    assert draft.text.split() == ["Council", "denies", "it", "The", "mayor", "says", "so."]
    assert draft.format == "html"


def test_formatting_without_words_is_refused() -> None:
    answer = next(iter(answers_to(Request(html="<img src=x>", text=""))))

    assert isinstance(answer, Failure)
    assert isinstance(answer.error, EmptyInputError)


def test_too_much_formatting_without_a_plain_text_is_refused_as_such() -> None:
    answer = next(iter(answers_to(Request(html="x" * (LARGEST_TEXT + 1), text=""))))

    assert isinstance(answer, Failure)
    assert isinstance(answer.error, TooLargeInputError)
