"""What stands in a text is found by its place, whatever has come and gone."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.domain.claim_outlines import ClaimOutline
from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.text_order import TextOrder

LENGTHS = st.one_of(st.integers(1, 40), st.integers(1_900, 2_100), st.integers(4_000, 9_000))


def outlined(start: int, length: int, name: str) -> ClaimOutline:
    return ClaimOutline(start, start + length, name, ClaimKind.FACT, None)


OUTLINES = st.builds(outlined, st.integers(0, 6_000), LENGTHS, st.sampled_from("abcdefghijklmnop"))


@given(first=st.lists(OUTLINES), then=st.lists(st.one_of(OUTLINES, st.sampled_from("abcdefgh"))))
def test_it_holds_in_text_order_what_has_come_and_not_gone(
    first: list[ClaimOutline], then: list[ClaimOutline | str]
) -> None:
    order = TextOrder(first)
    expected = {one.id: one for one in first}

    for step in then:
        if isinstance(step, str):
            assert order.drop(step) == expected.pop(step, None)
        else:
            order.put(step)
            expected[step.id] = step

    in_order = sorted(expected.values(), key=lambda one: one[:3])
    assert list(order) == in_order
    assert list(order.ids()) == [one.id for one in in_order]
    assert [order.place(one.id) for one in in_order] == list(range(len(in_order)))
    assert [order.at(place) for place in range(len(order))] == in_order
    assert order.ids_from(1, 3) == [one.id for one in in_order[1:3]]


@given(things=st.lists(OUTLINES), start=st.integers(0, 9_000), length=st.integers(1, 5_000))
def test_what_stands_on_a_stretch_is_what_shares_a_code_point_with_it(
    things: list[ClaimOutline], start: int, length: int
) -> None:
    order, end = TextOrder(things), start + length

    assert order.on(start, end) == [one for one in order if one.start < end and start < one.end]
    assert order.before(start) == sum(one.start < start for one in order)
