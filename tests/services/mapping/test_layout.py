"""The order and the places of the map, for whatever claims and links there are."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck_gui.domain.links import LinkType
from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.services.mapping.claim_map import ClaimMap, map_claims
from factcheck_gui.services.mapping.layout import Layout, Place, lay_out
from factcheck_gui.services.mapping.ordering import crossings, ordered, ordered_as
from tests.services.mapping.reviews import DENIES, A, D, F, Said, Tied, review_of, stranger


@st.composite
def reviews(draw: st.DrawFn) -> ArticleReview:
    kinds, speakers = st.sampled_from([A, D, F]), st.sampled_from(["Union", "Office", "Group", None])
    said: list[Said] = draw(st.lists(st.tuples(kinds, speakers, speakers), max_size=25))
    strangers = draw(st.integers(0, 3))
    ends = st.integers(0, max(0, len(said) + strangers - 1))
    links = st.lists(st.tuples(ends, ends, st.sampled_from(list(LinkType))), max_size=40)
    tied: list[Tied] = draw(links) if said else []
    return review_of(
        said,
        [link for link in tied if link[0] != link[1]],
        foreign=[stranger(len(said) + place, draw(kinds)) for place in range(strangers)],
    )


def heights_of(claim_map: ClaimMap) -> dict[str, float]:
    return {one.id: 64.0 + 20 * (place % 2) for place, one in enumerate(claim_map.claims)}


def overlap(one: Place, other: Place) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom


@settings(max_examples=60, deadline=None)
@given(reviews())
def test_the_order_never_crosses_more_arrows_and_loses_nothing(review: ArticleReview) -> None:
    before = map_claims(review, with_facts=True)
    after = ordered(before)

    assert crossings(after) <= crossings(before)
    for one, other in ((before.left, after.left), (before.right, after.right)):
        assert {group.speaker: {c.id for c in group.claims} for group in one if not group.is_foreign} == {
            group.speaker: {c.id for c in group.claims} for group in other if not group.is_foreign
        }
        assert sorted(c.id for group in one for c in group.claims) == sorted(
            c.id for group in other for c in group.claims
        )
    assert after == ordered(before)


@settings(max_examples=60, deadline=None)
@given(reviews())
def test_nothing_overlaps_and_everything_is_inside(review: ArticleReview) -> None:
    claim_map = ordered(map_claims(review, with_facts=True))
    layout = lay_out(claim_map, heights_of(claim_map))

    places = [*layout.boxes.values(), *(pill.place for pill in layout.pills)]
    for number, one in enumerate(places):
        assert one.x >= 0
        assert one.y >= 0
        assert one.right <= layout.width
        assert one.bottom <= layout.bottom
        assert not any(overlap(one, other) for other in places[number + 1 :])
    assert layout == lay_out(claim_map, heights_of(claim_map))


@settings(max_examples=60, deadline=None)
@given(reviews())
def test_every_arrow_begins_and_ends_at_the_edge_of_its_box(review: ArticleReview) -> None:
    claim_map = map_claims(review, with_facts=True)
    layout = lay_out(claim_map, heights_of(claim_map))

    for one in layout.arrows:
        for (x, y), claim_id, at_right in (
            (one.start, one.arrow.start, one.leaves_right),
            (one.end, one.arrow.end, one.arrives_right),
        ):
            box = layout.boxes[claim_id]
            assert x == (box.right if at_right else box.x)
            assert box.y < y < box.bottom


def crossed_map() -> ClaimMap:
    """Return a map in which every arrow crosses every other, as the claims come in the text."""
    count = 12
    said: list[Said] = [(A, f"Accuser {place}", None) for place in range(count)]
    said += [(D, f"Denier {place}", None) for place in range(count)]
    return map_claims(review_of(said, [(count + n, count - 1 - n, DENIES) for n in range(count)]))


def placed(claim_map: ClaimMap) -> Layout:
    return lay_out(claim_map, heights_of(claim_map))


def test_arrows_are_disentangled() -> None:
    assert crossings(crossed_map()) == 66
    assert crossings(ordered(crossed_map())) == 0


def test_groups_change_places_where_sweeps_leave_a_crossing() -> None:
    left: list[Said] = [*[(A, "Drivers", None)] * 2, *[(A, "Residents", None)] * 8]
    right: list[Said] = [(D, name, None) for name in (*["Tramways"] * 9, "Town", "County", "Committee")]
    ends = (3, 4, 5, 5, 4, 2, 6, 7, 1, 2, 8, 9)
    claim_map = map_claims(
        review_of([*left, *right], [(10 + place, end, DENIES) for place, end in enumerate(ends)])
    )

    assert crossings(ordered(claim_map)) == 0


def test_a_linked_fact_stands_below_what_it_is_linked_to() -> None:
    said: list[Said] = [(F, "Paper", None), (A, "Union", None), (A, "Group", None), (D, "Office", None)]
    review = review_of(said, [(3, 1, DENIES), (3, 2, DENIES), (0, 1, LinkType.ADMITS)])

    found = ordered(map_claims(review))

    speakers = [group.speaker for group in found.left]
    assert speakers.index("Paper") == speakers.index("Union") + 1


def test_facts_without_links_stand_below_everything_and_move_nothing() -> None:
    said: list[Said] = [*[(F, "Paper", None)] * 8, (A, "Union", None), (D, "Office", None)]
    review = review_of(said, [(9, 8, DENIES)])

    without = placed(ordered(map_claims(review)))
    found = placed(ordered(map_claims(review, with_facts=True)))

    assert {one: found.boxes[one] for one in without.boxes} == without.boxes
    assert found.aside_top is not None
    assert (
        without.bottom
        < found.aside_top
        == min(place.y for one, place in found.boxes.items() if one not in without.boxes)
    )


def test_a_denial_stands_level_with_what_it_denies() -> None:
    said: list[Said] = [(A, "Union", None) for _ in range(9)]
    claim_map = ordered(map_claims(review_of([*said, (D, "Office", None)], [(9, 7, DENIES)])))

    layout = placed(claim_map)

    assert abs(layout.boxes["claim-0009"].middle - layout.boxes["claim-0007"].middle) < 1


def test_the_order_stays_while_only_verdicts_or_words_change() -> None:
    before = ordered(crossed_map())

    assert ordered_as(crossed_map(), before) == before
    assert crossings(ordered_as(crossed_map(), None)) == 0


def test_a_speaker_of_many_claims_stands_beside_every_few_of_them() -> None:
    layout = placed(map_claims(review_of([(A, "Union", None)] * 20)))

    assert [pill.is_continued for pill in layout.pills] == [False, True, True, True]
    assert [claim for pill in layout.pills for claim in pill.claims] == list(layout.boxes)
    assert all(one.place.bottom < other.place.y for one, other in pairwise(layout.pills))


def test_an_empty_map_has_places_too() -> None:
    layout = placed(ordered(map_claims(review_of([]))))

    assert (layout.boxes, layout.pills, layout.arrows) == ({}, (), ())
