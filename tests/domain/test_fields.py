"""Things and their flat fields."""

from dataclasses import dataclass, replace
from typing import cast

import pytest

from factcheck_gui.domain.articles import Article, ArticleDetails, Direction
from factcheck_gui.domain.claims import Claim, ClaimKind
from factcheck_gui.domain.edits import Entity
from factcheck_gui.domain.fields import creation, difference, fields_of, removal

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


def test_a_removal_is_the_inverse_of_the_creation() -> None:
    assert removal(CLAIM) == creation(CLAIM).inverse()
    assert creation(CLAIM).old is None
    assert creation(CLAIM).new == fields_of(CLAIM)


def test_a_value_that_no_column_holds_is_a_bug() -> None:
    @dataclass(frozen=True)
    class Odd:
        id: str
        listed: tuple[str, ...]

    with pytest.raises(TypeError, match="tuple"):
        fields_of(cast(Claim, Odd(id="x", listed=())))
