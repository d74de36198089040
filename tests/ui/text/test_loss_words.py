"""What a format leaves out, in words."""

import pytest

from factcheck_gui.domain.disclosure import INTERNAL
from factcheck_gui.domain.losses import Loss, Part
from factcheck_gui.ui.text.internal_words import WORDS
from factcheck_gui.ui.text.loss_words import left_out_words, loss_sentence


@pytest.mark.parametrize("part", list(Part))
def test_every_part_has_words_for_one_and_for_many(part: Part) -> None:
    one = loss_sentence(Loss(part=part, count=1), "brat")
    many = loss_sentence(Loss(part=part, count=1_800), "brat")

    assert one.endswith(".")
    assert "1,800" in many
    assert "brat" in one
    assert not {"%", "{"} & {*one, *many}
    assert left_out_words([part])


def test_what_is_left_out_is_counted_in_words() -> None:
    assert loss_sentence(Loss(part=Part.VERDICTS, count=18), "brat") == (
        "18 verdicts are not part of brat: left out."
    )
    assert loss_sentence(Loss(part=Part.VERDICTS, count=1), "brat") == (
        "1 verdict is not part of brat: left out."
    )


def test_every_internal_field_has_words() -> None:
    assert set(WORDS) == {(entity, field) for entity, fields in INTERNAL.items() for field in fields}
