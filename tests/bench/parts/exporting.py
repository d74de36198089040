"""Reports and tables, as whole processes of the command line."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from factcheck_gui.paths import HOME_VARIABLE
from tests.bench.data.workspaces import fill_with_articles
from tests.bench.figures import Figure, Goal, Measured, Of
from tests.bench.measuring import Samples
from tests.bench.part import Bench
from tests.bench.processes.running import timed_module
from tests.bench.sizes import Amounts

_SECONDS: Final = {"csv": 1, "html": 3, "pdf": 10}
_TIMES: Final = 3


class Exporting:
    """`factcheck export` of one article with its claims."""

    name = "exporting"
    title = "Exporting (whole processes)"

    def figures(self, amounts: Amounts) -> tuple[Figure, ...]:
        """Return each format."""
        return tuple(
            Figure(
                key=f"export_{name}",
                words=f"export {amounts.main.claims:,} claims as {name.upper()}",
                goal=Goal(of=Of.MEDIAN, most=seconds * 1_000),
            )
            for name, seconds in _SECONDS.items()
        )

    def measure(self, bench: Bench) -> Iterator[Measured]:
        """Export into each format."""
        scale = bench.amounts.main
        make = partial(fill_with_articles, scales=(scale,))
        workspace = bench.kept.copy(f"article-{scale.key}", ".factcheck", make, bench.folder)
        around = {HOME_VARIABLE: str(bench.folder / "home")}
        run = partial(timed_module, "factcheck_gui.cli", environment=around)
        times = min(_TIMES, bench.amounts.starts)
        for name in _SECONDS:
            output = str(bench.folder / f"report.{name}")
            samples = Samples.of(
                run("export", str(workspace), "--format", name, "--output", output) for _ in range(times)
            )
            yield Measured(key=f"export_{name}", samples=samples)
