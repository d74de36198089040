"""Reports as Markdown, as markdown-it reads them."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as some
from markdown_it import MarkdownIt
from markdown_it.token import Token

from factcheck_gui.domain.documents import Document, Look, Paragraph, Run
from factcheck_gui.domain.reports import Report
from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.formats.exporters.documents.markdown import MARKDOWN
from factcheck_gui.formats.exporters.documents.markdown_blocks import write_markdown
from factcheck_gui.formats.exporters.documents.reading import read_document
from factcheck_gui.formats.exporters.exporter import Material
from tests.formats.exporters.documents.pages import NASTY_WORDS, branded
from tests.formats.exporters.material import nasty_material

MARKS = {f"{name}_{side}" for name in ("strong", "em", "s", "link") for side in ("open", "close")}
EXPECTED = MARKS | {"text", "softbreak", "hardbreak", "code_inline"}


def tokens(markdown: str) -> list[Token]:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown)


def inner(markdown: str) -> Iterator[Token]:
    for token in tokens(markdown):
        yield from token.children or ()


def text(markdown: str) -> str:
    found: list[str] = []
    for token in tokens(markdown):
        children = token.children or ()
        found += ["\n" if one.type in {"softbreak", "hardbreak"} else one.content for one in children]
        found.append("\n")
    return "".join(found)


def written(html: str) -> str:
    return write_markdown(read_document(html), nasty_material())


def test_document_is_as_it_was(
    bridge: ArticleReview, river: ArticleReview, same_as_golden: Callable[[str, bytes], None]
) -> None:
    same_as_golden("report.md", MARKDOWN.render(nasty_material(bridge, river)))


def test_every_claim_and_note_is_there_to_the_letter() -> None:
    found = text(MARKDOWN.render(nasty_material()).decode())
    for words in NASTY_WORDS:
        assert words in found


def test_no_report_holds_html_or_a_link_that_was_none() -> None:
    for report in Report:
        markdown = MARKDOWN.render(replace(branded(), report=report)).decode()
        assert {token.type for token in inner(markdown)} <= EXPECTED
        assert not {token.type for token in tokens(markdown)} & {"html_block", "fence", "code_block"}
        links = {token.attrGet("href") for token in inner(markdown) if token.type == "link_open"}
        assert all(str(link).startswith("https://") for link in links)


@given(some.text(alphabet=r"ab \`*_{}[]()<>#+-.!|~&=:;'/" + '"$@^0123456789\n\t\u2028é', max_size=40))
def test_whatever_stands_in_a_text_does_not_become_markup(words: str) -> None:
    kept = "\n".join(words.split("\u2028")).strip()
    document = Document(title="", blocks=(Paragraph(runs=(Run(text=kept),)),) if kept else ())
    markdown = write_markdown(document, nasty_material())
    found = tokens(markdown)
    assert [token.type for token in found] in ([], ["paragraph_open", "inline", "paragraph_close"])
    assert {token.type for token in inner(markdown)} <= {"text", "hardbreak"}
    assert "".join("\n" if one.type == "hardbreak" else one.content for one in inner(markdown)).split() == (
        kept.split()
    )


@given(some.lists(some.tuples(some.text(alphabet="ab .*_é“”(", min_size=1, max_size=5), some.booleans())))
@example(runs=[("    _", False)])
def test_strong_words_never_leave_their_signs_behind(runs: list[tuple[str, bool]]) -> None:
    line = Paragraph(runs=tuple(Run(text=words, look=Look(is_strong=strong)) for words, strong in runs))
    plain = "".join(words for words, _ in runs)
    document = Document(title="", blocks=(line,) if plain.strip() else ())
    found = text(write_markdown(document, nasty_material()))
    assert "".join(found.split()) == "".join(plain.split())


def test_marks_of_claims_are_strong_and_their_numbers_in_brackets() -> None:
    assert written("<p><mark class=fact>It rained.</mark><sup><a href='#c1'>1</a></sup></p>") == (
        "**It rained.**\\[1\\]\n"
    )


def test_links_lead_to_the_web_and_to_mail_only() -> None:
    markdown = written(
        "<p><a href='https://a.example/?b=1&copy;=(2)'>a]b</a> <a href='javascript:x'>c</a> "
        "<a href='mailto:d@e.example'>d</a> <a href='#x'>e</a> http://bare.example www.bare.example</p>"
    )
    links = [token.attrGet("href") for token in inner(markdown) if token.type == "link_open"]
    assert links == ["https://a.example/?b=1%C2%A9=(2)", "mailto:d@e.example"]
    assert "http\\://bare" in markdown
    assert "www\\.bare" in markdown


def test_lists_quotes_and_tables_are_such() -> None:
    body = (
        "<h2>H #</h2><ol start=3><li>a<p>b</p></li></ol><ol><li>c</li></ol><ul><li>d</li></ul>"
        "<blockquote class=typed>e\n+ f</blockquote><table><tr><th>g|</th></tr><tr><td>h</td></tr></table>"
    )
    kinds = [token.type for token in tokens(written(body))]
    expected = ("ordered_list", "bullet_list", "blockquote", "table")
    assert [kinds.count(f"{kind}_open") for kind in expected] == [
        2, 1, 1, 1,
    ]  # fmt: skip
    assert text(written(body)).split() == ["H", "#", "a", "b", "c", "d", "e", "+", "f", "g|", "h"]


def test_an_empty_document_is_an_empty_file() -> None:
    assert written("").strip() == ""


@pytest.mark.parametrize(
    "words", ["1. a", "1) a", "# a", "- a", "+ a", "===", "---", "> a", "```", "    a", "| a |"]
)
def test_what_begins_like_markup_stays_as_it_is(words: str) -> None:
    assert text(written(f"<p class=typed>x\n{words}</p>")).strip() == f"x\n{words}"


def test_an_export_can_be_stopped_on_its_way(stopping: Callable[[Material], Material]) -> None:
    with pytest.raises(InterruptedError):
        MARKDOWN.render(stopping(nasty_material()))
