"""The one map between code points and Qt's positions."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.domain.articles import VersionText
from factcheck_gui.domain.spans import Span
from factcheck_gui.ui.page.positions import PositionMap, Run
from tests.ui.page.conftest import as_shown, document_of, spoken_texts, version_texts, words_at


@given(text=version_texts())
def test_every_code_point_of_a_block_comes_back_from_its_position(text: VersionText) -> None:
    positions = document_of(text).positions

    for block in text.blocks:
        for code_point in range(block.start, block.end + 1):
            assert positions.to_code_point(positions.to_qt(code_point)) == code_point


@given(text=version_texts())
def test_later_code_points_stand_at_later_positions(text: VersionText) -> None:
    positions = document_of(text).positions

    for block in text.blocks:
        found = [positions.to_qt(code_point) for code_point in range(block.start, block.end + 1)]
        assert found == sorted(set(found))


@given(text=version_texts())
def test_the_document_shows_each_character_at_its_position(text: VersionText) -> None:
    page = document_of(text)

    for block in text.blocks:
        for start in range(block.start, block.end):
            assert words_at(page, Span(start=start, end=start + 1)) == as_shown(text.text[start])


@given(text=version_texts(), data=st.data())
def test_the_document_shows_a_claims_words_at_its_span(text: VersionText, data: st.DataObject) -> None:
    block = data.draw(st.sampled_from(text.blocks))
    start = data.draw(st.integers(block.start, block.end - 1))
    span = Span(start=start, end=data.draw(st.integers(start + 1, block.end)))

    assert words_at(document_of(text), span) == as_shown(span.quote(text.text))


@given(text=version_texts(), data=st.data())
def test_a_span_over_several_blocks_shows_their_words_between_paragraph_signs(
    text: VersionText, data: st.DataObject
) -> None:
    first = data.draw(st.integers(0, len(text.blocks) - 1))
    last = data.draw(st.integers(first, len(text.blocks) - 1))
    blocks = text.blocks[first : last + 1]
    page = document_of(text)
    # The line about the article may stand between two blocks.
    shown = words_at(page, Span(start=blocks[0].start, end=blocks[-1].end)).replace("\u2029by nobody", "")

    assert shown == "\u2029".join(as_shown(block.span.quote(text.text)) for block in blocks)


@given(text=version_texts())
def test_every_position_of_the_document_is_a_code_point_of_the_text(text: VersionText) -> None:
    page = document_of(text)

    found = [page.positions.to_code_point(position) for position in range(page.document.characterCount())]

    assert found == sorted(found)
    assert all(text.blocks[0].start <= code_point <= text.blocks[-1].end for code_point in found)


def test_the_second_half_of_a_pair_is_the_character_it_belongs_to() -> None:
    positions = PositionMap("a😀b", [Run(start=0, end=3, position=10)])

    assert [positions.to_code_point(position) for position in range(9, 16)] == [0, 0, 1, 1, 2, 3, 3]


def test_what_lies_between_two_runs_maps_to_the_end_of_the_run_before_it() -> None:
    positions = PositionMap("ab\n\ncd", [Run(start=0, end=2, position=0), Run(start=4, end=6, position=3)])

    assert [positions.to_qt(code_point) for code_point in range(7)] == [0, 1, 2, 2, 3, 4, 5]


def test_a_run_is_found_at_the_position_where_it_begins_only() -> None:
    run = Run(start=0, end=2, position=5)
    positions = PositionMap("ab", [run])

    assert [positions.run_at(position) for position in (4, 5, 6)] == [None, run, None]


@given(text=spoken_texts())
def test_lines_about_speakers_move_the_words_and_are_not_counted(text: VersionText) -> None:
    page = document_of(text)

    for block in text.blocks:
        for start in range(block.start, block.end):
            assert words_at(page, Span(start=start, end=start + 1)) == as_shown(text.text[start])
            assert page.positions.to_code_point(page.positions.to_qt(start)) == start


@given(text=spoken_texts())
def test_every_position_of_a_spoken_document_is_a_code_point_of_the_text(text: VersionText) -> None:
    page = document_of(text)

    found = [page.positions.to_code_point(position) for position in range(page.document.characterCount())]

    assert found == sorted(found)
    assert all(text.blocks[0].start <= code_point <= text.blocks[-1].end for code_point in found)


def test_the_line_above_a_run_is_its_first_code_point() -> None:
    runs = [Run(start=0, end=2, position=0), Run(start=4, end=6, position=9, above=3)]
    positions = PositionMap("ab\n\ncd", runs)

    assert [positions.to_code_point(position) for position in range(12)] == [0, 1, 2, *([4] * 7), 5, 6]
    assert [positions.to_qt(code_point) for code_point in range(7)] == [0, 1, 2, 2, 9, 10, 11]
    assert [positions.run_at(position) for position in (3, 8, 9, 10)] == [None, None, runs[1], None]
