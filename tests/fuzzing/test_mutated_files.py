"""Damaged files: each is taken in, whole or with remarks, or refused with a sentence, and nothing else."""

import os
import random
import resource
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from factcheck_gui.services.desk import Desk
from factcheck_gui.services.workspace import Workspace
from tests.conftest import ROOT, CountedIds, TickingClock
from tests.full import full
from tests.fuzzing.mutating import mutants
from tests.fuzzing.seed_files import SeedFile, seed_files
from tests.fuzzing.taking import Taking
from tests.fuzzing.tally import Tally

_FIRST: Final = int(os.environ.get("FACTCHECK_FUZZING_SEED", "0"))
_FILES: Final = 80
_GIBIBYTE: Final = 1 << 30


@pytest.fixture(scope="module")
def whole_files(tmp_path_factory: pytest.TempPathFactory) -> tuple[SeedFile, ...]:
    """One file of each sort, all in order."""
    folder = tmp_path_factory.mktemp("seeds")
    desk = Desk(
        reviewer="Reviewer 1",
        clock=TickingClock(),
        new_id=CountedIds(),
        resources=ROOT / "resources",
        backups=folder / "backups",
    )
    return seed_files(folder, ROOT / "seeds", desk)


@pytest.fixture(scope="module")
def tally() -> Iterator[Tally]:
    """What becomes of all files; told at the end to whoever runs this with -s."""
    counted = Tally()
    yield counted
    sys.stdout.write(f"\n{counted.told()}\n")


# Two thousand files, of which each test takes as many as it can in the time that a test is given.
@pytest.mark.parametrize("number", range(_FIRST, _FIRST + full(1, 25)))
def test_damaged_files_are_taken_in_or_refused_with_a_sentence(
    tmp_path: Path,
    workspace: Workspace,
    desk: Desk,
    whole_files: tuple[SeedFile, ...],
    tally: Tally,
    number: int,
) -> None:
    (tmp_path / "files").mkdir()
    articles, known = tally.articles, len(tally.defects)
    taking = Taking(tmp_path / "files", workspace, desk, tally)

    try:
        for file in mutants(whole_files, random.Random(number), _FILES):
            taking.take(file)
        taking.verify()
    finally:
        taking.close()

    assert tally.defects[known:] == []
    assert tally.articles > articles
    assert tally.largest[0] < _GIBIBYTE
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024 < _GIBIBYTE
