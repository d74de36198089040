"""The change of one field, and losses counted only as far as they are asked for."""

from dataclasses import replace

import pytest

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.fields import change_of, difference
from factcheck_gui.domain.losses import Part, count_parts, find_losses
from tests.formats.exporters.material import nasty_reviews


@pytest.mark.parametrize("kind", list(ClaimKind))
@pytest.mark.parametrize("speaker", ["Ada", None])
def test_a_change_of_one_field_is_the_difference_that_it_makes(kind: ClaimKind, speaker: str | None) -> None:
    before = nasty_reviews()[0].claims[0].claim

    assert change_of(before, "kind", kind) == difference(before, replace(before, kind=kind))
    assert change_of(before, "speaker", speaker) == difference(before, replace(before, speaker=speaker))


@pytest.mark.parametrize("part", list(Part))
def test_each_part_is_counted_as_among_all_parts(part: Part) -> None:
    reviews = nasty_reviews()
    whole = count_parts(reviews)

    found = find_losses(reviews, [part])

    assert [(loss.part, loss.count) for loss in found] == ([(part, whole[part])] if whole.get(part) else [])
