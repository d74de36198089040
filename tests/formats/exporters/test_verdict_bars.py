"""The picture of verdicts by kind."""

from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.formats.exporters.report.colours import checked, contrast, ink_on, readable
from factcheck_gui.formats.exporters.report.verdict_bars import Fit, bars


def test_bars_count_the_claims_of_each_kind(bridge: ArticleReview) -> None:
    values = bridge.scales[1].values
    drawn = {
        bar.kind.value: [(part.label, part.count) for part in bar.parts]
        for bar in bars(bridge.claims, values)
    }
    assert drawn == {
        "allegation": [("True", 1)],
        "denial": [("False", 1)],
        "fact": [("True", 1), (None, 2)],
    }


def test_parts_lie_side_by_side_to_one_measure(bridge: ArticleReview) -> None:
    fact = bars(bridge.claims, bridge.scales[1].values)[2]
    assert [(part.left, part.width) for part in fact.parts] == [(0, 33.333), (33.333, 66.667)]


def test_a_label_without_room_gives_way_to_its_sign(bridge: ArticleReview) -> None:
    checked_one, unchecked_one = bridge.claims[0], bridge.claims[3]
    crowd = (checked_one, *(unchecked_one,) * 12)
    allegation, fact = bars(crowd, bridge.scales[1].values)
    assert (allegation.parts[0].fit, allegation.is_labelled) == (Fit.SIGN, False)
    assert (fact.parts[0].fit, fact.is_labelled) == (Fit.LABEL, True)


def test_verdict_colours_are_readable_in_both_palettes() -> None:
    for colour in ("#067647", "#4d7c0f", "#a15c07", "#6b5b95", "#b42318", "#ffffff", "#000000", "#ffff00"):
        for ground in ("#ffffff", "#1d2130"):
            assert contrast(readable(colour, ground), ground) >= 4.5
        assert contrast(ink_on(colour), colour) >= 4.5


def test_what_is_no_colour_does_not_get_into_the_style() -> None:
    assert checked("red;background:url(https://example.org)") == "#667085"
