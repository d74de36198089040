"""Kills programs at random moments, and looks at what they have left."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Final

from factcheck_gui.domain.history import Event, replay
from factcheck_gui.services.desk import Desk
from tests.conftest import ROOT
from tests.faults.survivors import opened

_LONGEST: Final = 0.25
_LINES: Final = (1, 1, 2, 3, 5, 9)
Start = Callable[[Path, int], subprocess.Popen[bytes]]


@dataclass(slots=True, kw_only=True)
class Said:
    """What a program has said before it was killed: how many events each edit has."""

    saved: dict[str, int] = field(default_factory=dict)
    about: dict[str, int] = field(default_factory=dict)


def killed(program: subprocess.Popen[bytes], dice: random.Random) -> Said:
    """Wait for some edits, kill the program at any later moment, and return what it has said."""
    assert program.stdout is not None
    # However slow the machine is, some are killed while they are in the middle of it.
    first = b"".join(program.stdout.readline() for _ in range(dice.choice(_LINES)))
    time.sleep(_LONGEST * dice.random() ** 2)
    program.kill()
    return heard(program, first)


def heard(program: subprocess.Popen[bytes], first: bytes = b"") -> Said:
    """Return what a program that was killed has said, first and then."""
    assert program.stdout is not None
    rest = program.stdout.read()
    program.wait()
    program.stdout.close()
    assert program.returncode == -signal.SIGKILL, f"it has ended by itself: {program.returncode}"
    said = Said()
    # A line without its end was cut off by the kill.
    for line in (first + rest).splitlines(keepends=True):
        if line.endswith(b"\n"):
            _hear(said, line)
    return said


def _hear(said: Said, line: bytes) -> None:
    if line.startswith(b"{"):
        answer = json.loads(line)
        assert answer["ok"], answer
        said.saved[answer["edit"]] = len(answer["changes"])
        return
    word, edit_id, events = line.decode().split()
    (said.saved if word == "saved" else said.about)[edit_id] = int(events)


class Killing:
    """Kills one program after the other, each on a fresh copy of a workspace; counts what is wrong."""

    def __init__(self, workspace: Path, desk: Desk, folder: Path) -> None:
        self.troubles: Counter[str] = Counter()
        self.kills = 0
        self.acknowledged = 0
        self._workspace = workspace
        self._desk = desk
        self._folder = folder
        self.before = opened(workspace, desk, verifies=False).events

    def go(self, starts: Iterable[Start], count: int, seed: int) -> None:
        """Kill so many programs, taking turns among their sorts; two run at a time."""
        dice, sorts = random.Random(seed), list(starts)
        running: list[tuple[Path, subprocess.Popen[bytes]]] = []
        try:
            for number in range(count + 1):
                if number < count:
                    place = self._folder / str(number)
                    place.mkdir(parents=True)
                    shutil.copyfile(self._workspace, place / "desk.factcheck")
                    start = sorts[number % len(sorts)]
                    running.append((place, start(place / "desk.factcheck", dice.randrange(1_000_000))))
                if number:
                    place, program = running.pop(0)
                    self.judge(place / "desk.factcheck", killed(program, dice))
                    shutil.rmtree(place)
        finally:
            for _, program in running:
                program.kill()
                program.communicate()

    def judge(self, path: Path, said: Said) -> None:
        """Open what a killed program has left, and note what is wrong with it."""
        self.kills += 1
        self.acknowledged += len(said.saved)
        left = opened(path, self._desk, verifies=True)
        found = Counter(event.edit_id for event in left.events)
        lost = [one for one in said.saved if one not in found]
        halves = [
            one for one, events in (said.about | said.saved).items() if found.get(one, events) != events
        ]
        if lost or halves:
            self.troubles[f"lost {len(lost)}, half {len(halves)}"] += 1
        if left.events[: len(self.before)] != self.before:
            self.troubles["another history"] += 1
        if left.tables != replay(left.events):
            self.troubles["tables unlike the history"] += 1
        if left.findings:
            self.troubles[str(left.findings[:3])] += 1
        for new in path.parent.glob("new-*.factcheck"):
            found_there = opened(new, self._desk, verifies=True)
            if found_there.findings or not found_there.events:
                self.troubles[f"a new workspace: {found_there.findings[:3]}"] += 1
        for backup in path.parent.glob("backups/*.factcheck"):
            self._judge_backup(backup, left.events)

    def _judge_backup(self, backup: Path, events: tuple[Event, ...]) -> None:
        kept = opened(backup, self._desk, verifies=True)
        if kept.findings or kept.events != events[: len(kept.events)]:
            self.troubles[f"a backup: {kept.findings[:3]}"] += 1


def python(module: str, *given: str, stdin: BinaryIO | None = None) -> subprocess.Popen[bytes]:
    """Start a module as a program of its own."""
    order = [sys.executable, "-m", module, *given]
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.Popen(order, cwd=ROOT, stdin=stdin, stdout=subprocess.PIPE, env=surroundings)
