"""Measures one part, in the process that was started for it."""

import cProfile
import json
import pstats
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from tests.bench.data.kept import KeptData
from tests.bench.driving.painted import NotPaintedError
from tests.bench.figures import Results
from tests.bench.part import Bench, NotMeasurableError, Part
from tests.bench.parts.registry import PARTS
from tests.bench.processes.running import ProcessFailedError
from tests.bench.sizes import AMOUNTS, Amounts, Size

_CALLS_SHOWN: Final = 60


def measure_part(options: Namespace, size: Size) -> None:
    """Write the rows of a part as JSON; what cannot be measured says why."""
    part = next(one for one in PARTS if one.name == options.part)
    answer = Path(options.json)
    bench = Bench(
        amounts=AMOUNTS[size], kept=KeptData(options.data, options.seed), folder=answer.parent / "work"
    )
    bench.folder.mkdir()
    results = figures_of(part, bench.amounts)
    try:
        with _profiled(is_wanted=options.profile is not None):
            for measured in part.measure(bench):
                results.take(measured)
    except (NotMeasurableError, NotPaintedError, ProcessFailedError) as error:
        lines = str(error).splitlines()
        results.reason = f"not measured: {lines[-1] if lines else type(error).__name__}"
    rows = [row.as_json() for row in results.rows()]
    answer.write_text(json.dumps(rows), encoding="utf-8")


def figures_of(part: Part, amounts: Amounts, reason: str = "not measured") -> Results:
    """Return the results of a part before anything was measured."""
    return Results(part=part.name, figures=part.figures(amounts), reason=reason)


@contextmanager
def _profiled(*, is_wanted: bool) -> Iterator[None]:
    if not is_wanted:
        yield
        return
    profile = cProfile.Profile()
    with profile:
        yield
    pstats.Stats(profile, stream=sys.stdout).sort_stats("cumulative").print_stats(_CALLS_SHOWN)
