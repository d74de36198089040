"""Things and their flat fields."""

from dataclasses import dataclass, fields, replace
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.domain.articles import Article, ArticleDetails, Direction
from factcheck_gui.domain.claims import Claim, ClaimKind
from factcheck_gui.domain.edits import Entity
from factcheck_gui.domain.fields import _ENTITIES, creation, difference, fields_of, removal

ARTICLE = Article(
    id="a1",
    details=ArticleDetails(title="Title", date="2026-03-04", direction=Direction.RTL),
    created_at="2026-03-04T10:00:00.000Z",
    reviewer="Ada",
)
CLAIM = Claim(
    id="c1",
    article_id="a1",
    version_id="v1",
    start=0,
    end=3,
    quote="One",
    prefix="",
    suffix=" two",
    kind=ClaimKind.FACT,
    created_at="2026-03-04T10:00:00.000Z",
    reviewer="Ada",
)


def test_an_articles_details_lie_flat_beside_the_rest() -> None:
    assert fields_of(ARTICLE) == {
        "title": "Title",
        "date": "2026-03-04",
        "publisher": None,
        "author": None,
        "link": None,
        "language": None,
        "direction": "rtl",
        "provenance": "",
        "truth_scale": None,
        "attribution_scale": None,
        "signed_by": None,
        "signed_at": None,
        "created_at": "2026-03-04T10:00:00.000Z",
        "reviewer": "Ada",
    }


def test_choices_become_their_plain_values() -> None:
    assert type(fields_of(CLAIM)["kind"]) is str


def test_the_id_is_no_field() -> None:
    assert "id" not in fields_of(CLAIM)


def test_equal_things_have_no_difference() -> None:
    assert difference(CLAIM, replace(CLAIM)) == ()


def test_a_difference_names_only_the_fields_that_change() -> None:
    (change,) = difference(CLAIM, replace(CLAIM, kind=ClaimKind.DENIAL, speaker="Bo"))

    assert change.old == {"kind": "fact", "speaker": None}
    assert change.new == {"kind": "denial", "speaker": "Bo"}
    assert (change.entity, change.entity_id) == (Entity.CLAIM, "c1")


@given(
    title=st.sampled_from(["Title", "T" + "itle", "Another"]),
    direction=st.sampled_from(Direction),
    signed_by=st.none() | st.just("Ada"),
)
def test_a_difference_is_what_the_flat_fields_differ_in(
    title: str, direction: Direction, signed_by: str | None
) -> None:
    details = replace(ARTICLE.details, title=title, direction=direction)
    after = replace(ARTICLE, details=details, signed_by=signed_by)
    old, new = fields_of(ARTICLE), fields_of(after)
    changed = [name for name in old if old[name] != new[name]]

    found = difference(ARTICLE, after)

    assert [list(one.old or ()) for one in found] == ([changed] if changed else [])
    assert all(one.old == {name: old[name] for name in changed} for one in found)
    assert all(one.new == {name: new[name] for name in changed} for one in found)


def test_a_removal_is_the_inverse_of_the_creation() -> None:
    assert removal(CLAIM) == creation(CLAIM).inverse()
    assert creation(CLAIM).old is None
    assert creation(CLAIM).new == fields_of(CLAIM)


@pytest.mark.parametrize("kind", [*_ENTITIES, ArticleDetails])
def test_the_slots_of_a_thing_are_its_fields(kind: type[Claim]) -> None:
    assert kind.__slots__ == tuple(one.name for one in fields(kind))


def test_a_value_that_no_column_holds_is_a_bug() -> None:
    @dataclass(frozen=True, slots=True)
    class Odd:
        id: str
        listed: tuple[str, ...]

    with pytest.raises(TypeError, match="tuple"):
        fields_of(cast(Claim, Odd(id="x", listed=())))
