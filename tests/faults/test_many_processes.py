"""Many programs work on one file at once: what each was promised is there, and nobody is refused."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from factcheck_gui.services.desk import Desk
from factcheck_gui.services.workspace import Workspace
from tests.conftest import BRIDGE, ROOT, take_in
from tests.faults.complaints import trouble
from tests.full import full

_DIED = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """What a program has left behind."""

    code: int
    lines: tuple[str, ...]
    complaints: str


Start = Callable[..., Callable[[], Ended]]


@pytest.fixture
def desk_file(tmp_path: Path, desk: Desk) -> Path:
    """A workspace with one article, open nowhere."""
    workspace = Workspace.create(tmp_path / "desk.factcheck", desk)
    take_in(workspace, BRIDGE)
    workspace.close()
    return workspace.path


@pytest.fixture
def start(desk_file: Path) -> Iterator[Start]:
    """Starts a program; what it returns waits for its end."""
    started: list[subprocess.Popen[str]] = []

    def run(role: str, seed: int, count: int) -> Callable[[], Ended]:
        order = [
            sys.executable,
            "-m",
            "tests.faults.desk_programs",
            role,
            str(desk_file),
            str(seed),
            str(count),
        ]
        return follow(order)

    def follow(order: list[str], words: str | None = None) -> Callable[[], Ended]:
        pipe = subprocess.PIPE
        program = subprocess.Popen(order, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe, text=True)
        started.append(program)
        follower = ThreadPoolExecutor(max_workers=1)
        future = follower.submit(program.communicate, words)
        follower.shutdown(wait=False)

        def end() -> Ended:
            lines, complaints = future.result()
            return Ended(code=program.returncode, lines=tuple(lines.splitlines()), complaints=complaints)

        return end

    def begin(role: str, seed: int = 0, count: int = 0, orders: str | None = None) -> Callable[[], Ended]:
        if role != "batch":
            return run(role, seed, count)
        command = [sys.executable, "-m", "factcheck_gui.cli", "batch", str(desk_file)]
        return follow(command, orders)

    yield begin
    for program in started:
        program.kill()
        program.wait()


def _claims(desk_file: Path, desk: Desk) -> set[str]:
    workspace = Workspace.open(desk_file, desk)
    (overview,) = workspace.browsing.articles()
    claims = {one.claim.id for one in workspace.browsing.review(overview.article.id).claims}
    assert workspace.verify() == ()
    workspace.close()
    return claims


def _short_programs(desk_file: Path, seed: int, count: int) -> list[str]:
    """Tag with one short program after the other, and return the ids of the claims."""
    made = []
    for number in range(count):
        kind = ("allegation", "denial", "fact")[(seed + number) % 3]
        command = ("tag", str(desk_file), "Council", "--quote", "An engineer", "--kind", kind, "--json")
        done = subprocess.run(
            [sys.executable, "-m", "factcheck_gui.cli", *command],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, trouble(done.stderr)) == (0, []), done.stderr
        made.append(str(json.loads(done.stdout)["claim"]))
    return made


def _verify(desk_file: Path, count: int) -> set[int]:
    """Check the file while others write it, and return the exit codes."""
    order = [sys.executable, "-m", "factcheck_gui.cli", "verify", str(desk_file)]
    done = [subprocess.run(order, cwd=ROOT, capture_output=True, check=False) for _ in range(count)]
    return {one.returncode for one in done}


def test_all_that_many_programs_were_promised_is_there(start: Start, desk_file: Path, desk: Desk) -> None:
    short, long = full(2, 60), full(25, 400)
    orders = "".join(f"{line}\n" for line in start("orders", 5, long)().lines)
    batch = start("batch", orders=orders)
    rest = [start("services", 6, long), start("window", 7, long), start("dying", 8, full(5, 50))]
    reading = start("reader", count=full(4, 60))
    with ThreadPoolExecutor(max_workers=5) as executor:
        shorts = [executor.submit(_short_programs, desk_file, seed, short) for seed in range(4)]
        checks = executor.submit(_verify, desk_file, full(1, 20))
        promised = {claim_id for one in shorts for claim_id in one.result()}

    assert checks.result() == {0}
    ended = [one() for one in rest]
    answers, read = batch(), reading()
    for one in ended:
        promised.update(one.lines)
    promised.update(json.loads(line)["claim"] for line in answers.lines)

    assert [one.code for one in (*ended, answers, read)] == [0, 0, _DIED, 0, 0]
    assert [trouble(one.complaints) for one in (*ended, answers, read)] == [[]] * 5
    assert len(promised) == 4 * short + 3 * long + full(5, 50)
    assert promised == _claims(desk_file, desk)


def test_nobody_is_refused_while_another_program_holds_the_file_for_seconds(
    start: Start, desk_file: Path, desk: Desk
) -> None:
    rounds = full(1, 5)
    holding = start("holder", count=rounds)
    long = full(10, 100)
    at_work = [start("services", 1, long), start("window", 2, long)]
    promised = set(_short_programs(desk_file, 3, 1))

    ended = [one() for one in at_work]
    for one in ended:
        promised.update(one.lines)

    assert [(one.code, one.complaints) for one in ended] == [(0, "")] * 2
    assert holding().code == 0
    assert promised == _claims(desk_file, desk)
