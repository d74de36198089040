"""Names on the map that try to be more: in its file they stay words."""

from dataclasses import replace

import pytest

from factcheck_gui.services.mapping.claim_map import map_claims
from factcheck_gui.services.mapping.ordering import ordered
from factcheck_gui.ui.map.export import as_svg
from factcheck_gui.ui.map.picture import Draughtsman
from tests.formats.exporters.hostile.pages import faults_of_picture
from tests.formats.exporters.hostile.words import ALL
from tests.services.mapping.reviews import DENIES, A, D, review_of

_AT_ONCE = 12


@pytest.mark.usefixtures("theme")
@pytest.mark.parametrize("start", range(0, len(ALL), _AT_ONCE))
def test_nothing_in_the_svg_runs_or_loads(start: int) -> None:
    words = ALL[start : start + _AT_ONCE]
    said = [(A, one, None) for one in words] + [(D, one, words[0]) for one in words]
    tied = [(len(words) + place, place, DENIES) for place in range(len(words))]
    found = replace(ordered(map_claims(review_of(said, tied))), title=" ".join(words))

    assert faults_of_picture(as_svg(Draughtsman().draw(found)).decode()) == []
