"""A document that grows piece by piece has every word where the whole has it."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.domain.articles import Block, BlockKind, Direction, VersionText
from factcheck_gui.domain.spans import Span
from factcheck_gui.text.canonical import canonicalise
from factcheck_gui.ui.page.document import PageDocument
from factcheck_gui.ui.page.style import PageStyle
from factcheck_gui.ui.theme.colours import LIGHT
from tests.ui.page.conftest import as_shown, spoken_texts, words_at


def in_pieces(text: VersionText, title: str = "Title", byline: str = "by nobody") -> PageDocument:
    """Return a document that has its first part only."""
    return PageDocument(text, title, byline, PageStyle(LIGHT, 100, Direction.LTR), first=0)


@given(text=spoken_texts(), data=st.data())
def test_every_span_is_where_it_will_be_in_the_whole(text: VersionText, data: st.DataObject) -> None:
    whole, part = in_pieces(text), in_pieces(text)
    whole.grow_to(whole.length)

    while True:
        there = [block for block in text.blocks if block.end <= part.end]
        block = data.draw(st.sampled_from(there))
        start = data.draw(st.integers(block.start, block.end - 1))
        span = Span(start=start, end=data.draw(st.integers(start + 1, block.end)))
        assert words_at(part, span) == as_shown(span.quote(text.text)) == words_at(whole, span)
        for place in (span.start, span.end):
            assert part.positions.to_qt(place) == whole.positions.to_qt(place)
        if part.is_whole:
            break
        part.grow_to(data.draw(st.integers(part.end, part.length)))

    assert part.document.toRawText() == whole.document.toRawText()
    assert part.positions.runs == whole.positions.runs


@given(text=spoken_texts(), title=st.text(max_size=4), byline=st.text(max_size=4), grown=st.booleans())
def test_other_details_leave_every_word_in_its_place(
    text: VersionText, title: str, byline: str, *, grown: bool
) -> None:
    title, byline = canonicalise(title).text, canonicalise(byline).text
    corrected = in_pieces(text)
    if grown:
        corrected.grow_to(corrected.length)
    corrected.show_details(title, byline)
    corrected.grow_to(corrected.length)
    built = in_pieces(text, title, byline)
    built.grow_to(built.length)

    assert corrected.document.toRawText() == built.document.toRawText()
    assert corrected.positions.runs == built.positions.runs


def test_a_document_has_no_more_than_a_windows_fill_at_first() -> None:
    blocks = [Block(kind=BlockKind.PARAGRAPH, start=n * 100, end=n * 100 + 98) for n in range(3_000)]
    text = VersionText(text=("x" * 98 + "\n\n") * 3_000, blocks=tuple(blocks), statements=())
    page = PageDocument(text, "Title", "by nobody", PageStyle(LIGHT, 100, Direction.LTR))

    assert not page.is_whole
    assert 1_000 < page.end < 5_000
    assert (page.reaches(page.end - 1), page.reaches(page.end)) == (True, False)
