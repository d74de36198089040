"""How much memory the window takes, in processes of their own."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Final

from factcheck_gui.app import make_desk
from factcheck_gui.services.workspace import Workspace
from tests.bench.data.workspaces import REVIEWER, fill_with_many, fill_with_twins
from tests.bench.figures import Figure, Goal, Measured, Of, Unit
from tests.bench.measuring import Samples
from tests.bench.part import Bench, NotMeasurableError
from tests.bench.processes.running import run_module
from tests.bench.sizes import Amounts

_MODULE: Final = "tests.bench.processes.memory_of"
_BARE: Final = "a bare window with text, table and menu"
_ARTICLE_MIB: Final = 60
_LIST_MIB: Final = 10


class Memory:
    """Resident memory; what Qt and Python share with others counts on both sides."""

    name = "memory"
    title = "Memory (processes of their own)"

    def figures(self, amounts: Amounts) -> tuple[Figure, ...]:
        """Return the empty workspace, and what an article and a long list add to it."""
        return (
            Figure(
                key="memory_empty",
                words="an empty workspace",
                floor=_BARE,
                goal=Goal(of=Of.RATIO, most=1.5),
                unit=Unit.MIB,
            ),
            Figure(
                key="memory_article",
                words=f"what an article adds ({amounts.main.label})",
                goal=Goal(of=Of.MEDIAN, most=_ARTICLE_MIB),
                unit=Unit.MIB,
            ),
            Figure(
                key="memory_list",
                words=f"what a list of {amounts.desk.articles:,} rows adds",
                goal=Goal(of=Of.MEDIAN, most=_LIST_MIB),
                unit=Unit.MIB,
            ),
            Figure(key="memory_peak", words=f"the most of all ({amounts.main.label})", unit=Unit.MIB),
        )

    def measure(self, bench: Bench) -> Iterator[Measured]:
        """Start each kind of window in turn."""
        if not Path("/proc/self/status").exists():
            message = "this system does not tell the memory of a process in /proc"
            raise NotMeasurableError(message)
        amounts = bench.amounts
        empty = bench.folder / "empty.factcheck"
        Workspace.create(empty, make_desk(REVIEWER)).close()
        article = _made(bench, "twins", partial(fill_with_twins, scales=(amounts.base, amounts.main)))
        few = amounts.desk.few
        short = _made(bench, "short", partial(fill_with_many, many=few))
        name = f"desk-{amounts.desk.articles}x{amounts.desk.claims}"
        make = partial(fill_with_many, many=amounts.desk)
        long = bench.kept.copy(name, ".factcheck", make, bench.folder)
        found = [
            (_told("bare"), _told(empty), _told(article, 3, 0), _told(short), _told(long))
            for _ in range(min(3, amounts.starts))
        ]
        yield Measured(
            key="memory_empty",
            samples=Samples.of(ours[0] for _, ours, *_ in found),
            floor=Samples.of(bare[0] for bare, *_ in found),
        )
        # The newest article, which opens with the workspace, is the one measured.
        added = [max(one[0], one[2]) - ours[0] for _, ours, one, _, _ in found]
        yield Measured(key="memory_article", samples=Samples.of(added), note="beside an empty workspace")
        lists = [one[0] - other[0] for _, _, _, other, one in found]
        note = f"beside a list of {few.articles:,} rows"
        yield Measured(key="memory_list", samples=Samples.of(lists), note=note)
        yield Measured(key="memory_peak", samples=Samples.of(one[-1] for _, _, one, _, _ in found))


def _made(bench: Bench, name: str, make: partial[None]) -> Path:
    path = bench.folder / f"{name}.factcheck"
    make(path, bench.kept.seed)
    return path


def _told(*arguments: object) -> list[float]:
    return [float(line) for line in run_module(_MODULE, *map(str, arguments)).split()]
