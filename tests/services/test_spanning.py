"""Spans are widened and narrowed by whole words, in every script."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.domain.spans import Span
from factcheck_gui.services.spanning import Resize, resized, snapped

_PIECES = st.sampled_from(
    [
        "The",
        "mayor",
        " ",
        "  ",
        "\n\n",
        "\u00a0",
        ", ",
        ".",
        "👩‍🚀",
        "🌧️",
        "e\u0301",
        "میئر",
        "،",
        "“",
        "”",
        "—",
        "市長",
        "\u2028",
    ]
)
_TEXTS = st.lists(_PIECES, min_size=1, max_size=14).map("".join)


@st.composite
def chosen(draw: st.DrawFn) -> tuple[str, Span]:
    text = draw(_TEXTS)
    start = draw(st.integers(0, len(text) - 1))
    return text, Span(start=start, end=draw(st.integers(start + 1, len(text))))


@given(chosen=chosen(), way=st.sampled_from(Resize))
def test_a_resized_span_stays_in_the_text_and_keeps_words(chosen: tuple[str, Span], way: Resize) -> None:
    text, span = chosen

    found = resized(text, span, way)

    assert 0 <= found.start < found.end <= len(text)


@given(chosen=chosen(), way=st.sampled_from([Resize.WIDEN_END, Resize.WIDEN_START]))
def test_widening_takes_nothing_away(chosen: tuple[str, Span], way: Resize) -> None:
    text, span = chosen

    found = resized(text, span, way)

    assert found.start <= span.start
    assert found.end >= span.end


@given(chosen=chosen())
def test_snapping_twice_changes_nothing_more(chosen: tuple[str, Span]) -> None:
    text, span = chosen
    once = snapped(text, span)

    assert snapped(text, once) == once


def test_a_span_is_snapped_to_the_words_it_touches() -> None:
    text = "The mayor says so."

    assert snapped(text, Span(start=6, end=12)).quote(text) == "mayor says"


def test_each_end_moves_by_one_word() -> None:
    text = "The mayor says so today."
    span = Span(start=4, end=14)

    found = {way: resized(text, span, way).quote(text) for way in Resize}

    assert found == {
        Resize.WIDEN_END: "mayor says so",
        Resize.NARROW_END: "mayor",
        Resize.WIDEN_START: "The mayor says",
        Resize.NARROW_START: "says",
    }
