"""Rows of known heights are found without being measured."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.ui.widgets.row_places import RowPlaces


@st.composite
def places(draw: st.DrawFn) -> RowPlaces:
    """Draw some rows, headings among them."""
    count = draw(st.integers(0, 30))
    headings = sorted(draw(st.sets(st.integers(0, max(0, count - 1)), max_size=count)))
    return RowPlaces(count=count, height=10, heading_height=3, headings=tuple(headings))


@given(places())
def test_each_row_follows_the_one_before(rows: RowPlaces) -> None:
    heights = [3 if row in rows.headings else 10 for row in range(rows.count)]

    assert [rows.height_of(row) for row in range(rows.count)] == heights
    assert [rows.top(row) for row in range(rows.count + 1)] == [
        sum(heights[:row]) for row in range(rows.count + 1)
    ]
    assert rows.total == sum(heights)


@given(places())
def test_every_height_belongs_to_one_row(rows: RowPlaces) -> None:
    expected = [row for row in range(rows.count) for _ in range(rows.height_of(row))]

    assert [rows.row_at(y) for y in range(rows.total)] == expected
    assert rows.row_at(-1) is None
    assert rows.row_at(rows.total) is None


@given(places(), st.integers(-20, 400), st.integers(1, 60))
def test_the_rows_on_a_stretch_are_those_that_share_a_pixel_with_it(
    rows: RowPlaces, top: int, room: int
) -> None:
    expected = [
        row
        for row in range(rows.count)
        if rows.top(row) < top + room and rows.top(row) + rows.height_of(row) > top
    ]

    assert list(rows.rows_on(top, top + room)) == expected


@given(places())
def test_steps_pass_over_headings(rows: RowPlaces) -> None:
    claims = [row for row in range(rows.count) if row not in rows.headings]
    walked, row = [], rows.step(-1, 1)
    while row is not None:
        walked.append(row)
        row = rows.step(row, 1)

    assert walked == claims
    assert rows.step(rows.count, -1) == (claims[-1] if claims else None)
