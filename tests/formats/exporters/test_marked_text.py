"""The article with its claims marked."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.domain.articles import Block, BlockKind, VersionText
from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.spans import Span
from factcheck_gui.formats.exporters.report.marked_text import MarkedBlock, NumberedSpan, mark_blocks


def article(*words: str) -> VersionText:
    """Return a text of paragraphs."""
    blocks = []
    position = 0
    for one in words:
        blocks.append(Block(kind=BlockKind.PARAGRAPH, start=position, end=position + len(one)))
        position += len(one) + 1
    return VersionText(text="\n".join(words), blocks=tuple(blocks), statements=())


def claim(number: int, start: int, end: int, kind: ClaimKind = ClaimKind.FACT) -> NumberedSpan:
    """Return the place of a claim."""
    return NumberedSpan(number=number, kind=kind, span=Span(start=start, end=end))


def pieces(block: MarkedBlock) -> list[tuple[str, tuple[int, ...]]]:
    """Return the words of each segment with the numbers of its claims."""
    return [(segment.text, segment.numbers) for segment in block.segments]


@st.composite
def articles(draw: st.DrawFn) -> tuple[VersionText, list[NumberedSpan]]:
    """Any paragraphs with any claims on them."""
    words = draw(st.lists(st.text(min_size=1, max_size=12), min_size=1, max_size=5))
    text = article(*words)
    ends = st.integers(0, len(text.text))
    pairs = draw(st.lists(st.tuples(ends, ends).filter(lambda pair: pair[0] < pair[1]), max_size=8))
    kinds = draw(st.lists(st.sampled_from(ClaimKind), min_size=len(pairs), max_size=len(pairs)))
    numbered = enumerate(zip(sorted(pairs), kinds, strict=True), start=1)
    return text, [claim(number, start, end, kind) for number, ((start, end), kind) in numbered]


@given(articles())
def test_segments_together_are_the_text(drawn: tuple[VersionText, list[NumberedSpan]]) -> None:
    text, claims = drawn
    marked = mark_blocks(text, claims)
    written = ["".join(segment.text for segment in block.segments) for block in marked]
    assert written == [text.text[block.start : block.end] for block in text.blocks]


@given(articles())
def test_each_character_bears_exactly_the_claims_that_cover_it(
    drawn: tuple[VersionText, list[NumberedSpan]],
) -> None:
    text, claims = drawn
    for block, marked in zip(text.blocks, mark_blocks(text, claims), strict=True):
        position = block.start
        for segment in marked.segments:
            for _ in segment.text:
                covering = {one.number for one in claims if one.span.contains(position)}
                assert set(segment.numbers) == covering
                assert len(segment.kinds) == len(covering)
                position += 1


@given(articles())
def test_a_claim_begins_and_ends_once(drawn: tuple[VersionText, list[NumberedSpan]]) -> None:
    text, claims = drawn
    segments = [segment for block in mark_blocks(text, claims) for segment in block.segments]
    shown = sorted({number for segment in segments for number in segment.numbers})
    assert sorted(number for segment in segments for number in segment.begins) == shown
    assert sorted(number for segment in segments for number in segment.ends) == shown


def test_nested_claims_cut_the_text_at_all_ends() -> None:
    (block,) = mark_blocks(article("abcdef"), [claim(1, 0, 6), claim(2, 2, 4)])
    assert pieces(block) == [("ab", (1,)), ("cd", (1, 2)), ("ef", (1,))]


def test_overlapping_claims_share_the_middle() -> None:
    (block,) = mark_blocks(article("abcdef"), [claim(1, 0, 4), claim(2, 2, 6)])
    assert pieces(block) == [("ab", (1,)), ("cd", (1, 2)), ("ef", (2,))]


def test_a_claim_over_two_blocks_is_numbered_at_its_end_only() -> None:
    first, second = mark_blocks(article("ab", "cd"), [claim(1, 1, 4)])
    assert pieces(first) == [("a", ()), ("b", (1,))]
    assert pieces(second) == [("c", (1,)), ("d", ())]
    assert [segment.ends for segment in (*first.segments, *second.segments)] == [(), (), (1,), ()]
