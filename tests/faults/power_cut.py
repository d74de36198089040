"""Cuts the power at random points of a recorded run, and opens what is left."""

import random
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from factcheck_gui.domain.errors import DamagedError, ExpectedError
from factcheck_gui.services.desk import Desk
from tests.faults.days_work import Promise
from tests.faults.disk import Disk, Files
from tests.faults.operations import Kind
from tests.faults.recording import Recording
from tests.faults.survivors import Left, Story, opened

_SHARED_BYTES: Final = 32_768
Compare = Callable[[Left, int], str | None]
"""Says in words what is wrong with what is left, of which so many events were acknowledged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A recorded run of work in one workspace."""

    folder: Path
    workspace: Path
    recording: Recording
    promises: list[Promise]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """What one power cut has left, and what had been promised before it."""

    at: int
    files: Files
    promise: Promise | None


def cuts(run: Run, count: int, seed: int) -> Iterator[Cut]:
    """Yield what power cuts at random points leave, in the order of the run."""
    dice, operations = random.Random(seed), run.recording.operations
    # Just after a promise is where it can be broken; at a sync is where most is on its way.
    telling = [place + 1 for place, one in enumerate(operations) if one.kind in {Kind.MARK, Kind.SYNC}]
    points = sorted(
        dice.choice(telling) if dice.random() < 0.4 else dice.randint(0, len(operations))
        for _ in range(count)
    )
    disk, followed, promise = Disk(run.recording.before), 0, None
    for point in points:
        disk.follow(operations[followed:point])
        marks = [one.place for one in operations[followed:point] if one.kind is Kind.MARK]
        promise = run.promises[marks[-1]] if marks else promise
        followed = point
        yield Cut(at=point, files=disk.after_power_cut(dice), promise=promise)


class Trial:
    """Opens what power cuts have left, and counts what is wrong."""

    def __init__(self, run: Run, desk: Desk, scratch: Path, compare: Compare, verified_each: int) -> None:
        self.troubles: Counter[str] = Counter()
        self.tried = 0
        self._run = run
        self._desk = desk
        self._scratch = scratch
        self._compare = compare
        self._verified_each = verified_each

    def judge(self, cut: Cut) -> None:
        """Open what is left after one power cut; note what is wrong."""
        self.tried += 1
        shutil.rmtree(self._scratch, ignore_errors=True)
        self._scratch.mkdir()
        for path, content in cut.files.items():
            place = self._left(path)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
            if place.name.endswith("-wal") and cut.at % 3 == 0:
                # The memory that programs share is a file too, which nobody ever syncs.
                shared = place.with_name(place.name.removesuffix("-wal") + "-shm")
                shared.write_bytes(random.Random(cut.at).randbytes(_SHARED_BYTES))
        for trouble in (*self._lost(cut), *self._unfinished(), *self._unlike(cut)):
            self.troubles[f"{trouble} (cut at {cut.at})"] += 1

    def _left(self, path: Path) -> Path:
        return self._scratch / path.relative_to(self._run.folder)

    def _lost(self, cut: Cut) -> Iterator[str]:
        names = {path.name for path in self._scratch.rglob("*")}
        promised = () if cut.promise is None else (self._run.workspace.name, *cut.promise.files)
        yield from (f"lost the file {name}" for name in promised if name not in names)

    def _unfinished(self) -> Iterator[str]:
        """Yield the exported files that are there in part."""
        for path in self._scratch.rglob("*.json"):
            whole = self._run.folder / path.relative_to(self._scratch)
            if path.read_bytes() != whole.read_bytes():
                yield f"half the file {path.name}"

    def _unlike(self, cut: Cut) -> Iterator[str]:
        """Yield what is wrong with the workspaces and their copies."""
        workspace = self._left(self._run.workspace)
        for path in sorted(self._scratch.rglob("*.factcheck")):
            is_copy = path != workspace
            promised = cut.promise.events if cut.promise and not is_copy else 0
            verifies = is_copy or self.tried % self._verified_each == 0
            try:
                left = opened(path, self._desk, verifies=verifies)
            except DamagedError as error:
                yield f"{path.name}: damaged, {error.finding}"
            except ExpectedError as error:
                yield f"{path.name}: {type(error).__name__}"
            else:
                trouble = self._compare(left, promised)
                if trouble is not None:
                    yield f"{path.name}: {trouble}"


def tried(run: Run, desk: Desk, scratch: Path, count: int, seed: int, *, verified_each: int = 10) -> Trial:
    """Cut the power at random points of a run whose whole history its file now holds."""
    truth = opened(run.workspace, desk, verifies=True)
    assert truth.findings == ()
    trial = Trial(run, desk, scratch, Story(truth.events).trouble, verified_each)
    for cut in cuts(run, count, seed):
        trial.judge(cut)
    return trial
