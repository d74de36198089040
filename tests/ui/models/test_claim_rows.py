"""Rows between others, and whether they stand as the text has them."""

from factcheck_gui.ui.models.claim_rows import ClaimRows, RowKey


def key(part: str, number: int) -> RowKey:
    return (part,), (), number, number + 1, f"c{number}"


def test_headings_are_left_out_between_rows() -> None:
    rows = ClaimRows([key("a", 1), key("a", 2), key("b", 3)], has_headings=True)

    assert rows.ids_between(0, 5) == ["c1", "c2", "c3"]
    assert rows.ids_between(2, 4) == ["c2"]
    assert rows.ids_between(-3, 2) == ["c1"]


def test_rows_are_known_again_by_where_they_stand() -> None:
    rows = ClaimRows([(2, 3, "c2"), (1, 2, "c1")])

    assert rows.are_in_text([(1, 2, "c1"), (2, 3, "c2")])
    assert not rows.are_in_text([(1, 2, "c1")])
    assert not rows.are_in_text([(1, 2, "c1"), (2, 4, "c2")])
    assert not ClaimRows([key("a", 1)], has_headings=True).are_in_text([(1, 2, "c1")])
