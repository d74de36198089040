"""A bit that flips in the file is harmless, or somebody is told; never is anything silently another."""

from collections import Counter
from pathlib import Path

import pytest

from factcheck_gui.services.desk import Desk
from factcheck_gui.services.sample import create_sample
from tests.faults.bit_flips import Outcome, flips
from tests.full import full


@pytest.mark.parametrize("seed", range(full(2, 20)))
def test_no_flipped_bit_changes_anything_silently(
    tmp_path: Path, desk: Desk, halfway: Path, seed: int
) -> None:
    whole = tmp_path / "whole.factcheck"
    create_sample(whole, desk, halfway).close()
    place = tmp_path / "flipped" / "desk.factcheck"
    place.parent.mkdir()

    found = list(flips(whole, place, desk, full(75, 100), seed))

    outcomes = Counter(flip.outcome for flip in found)
    missed = [flip for flip in found if flip.outcome is not Outcome.HARMLESS and not flip.is_seen_by_sqlite]
    assert [flip for flip in found if flip.outcome is Outcome.SILENT] == []
    # What SQLite's own check would have let pass.
    assert missed
    assert outcomes[Outcome.HARMLESS] < len(found)
