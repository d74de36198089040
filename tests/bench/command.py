"""Runs the parts, each in a process of its own, and tells what came of them."""

import json
import sys
import tempfile
from argparse import Namespace
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Final

from tests.bench.figures import Row
from tests.bench.machine import machine
from tests.bench.measured_part import figures_of, measure_part
from tests.bench.options import parser
from tests.bench.part import Part
from tests.bench.parts.registry import PARTS
from tests.bench.processes.running import PATIENCE, ProcessFailedError, run_module
from tests.bench.sizes import AMOUNTS, Amounts, Size
from tests.bench.table import machine_lines, summary, table

_AT_ONCE: Final = 2


def main(arguments: Sequence[str]) -> int:
    """Do what the arguments say and return the exit code."""
    options = parser().parse_args(arguments)
    size = Size.QUICK if options.quick else Size(options.size)
    if options.part is not None:
        measure_part(options, size)
        return 0
    wanted = [options.profile] if options.profile else options.only
    unknown = set(wanted) - {part.name for part in PARTS}
    if unknown:
        names = ", ".join(part.name for part in PARTS)
        parser().error(f"there is no part {', '.join(sorted(unknown))}; there are {names}")
    chosen = [part for part in PARTS if not wanted or part.name in wanted]
    if options.list:
        _list(chosen, AMOUNTS[size])
        return 0
    with tempfile.TemporaryDirectory() as folder:
        facts = machine(Path(folder))
        # Where times count nothing else runs beside them.
        with ThreadPoolExecutor(_AT_ONCE if size is Size.QUICK else 1) as pool:
            measure = partial(_rows_of, options=options, size=size, folder=Path(folder))
            rows = [row for found in pool.map(measure, chosen) for row in found]
    sys.stdout.write(f"{machine_lines(facts)}\n\n{table(rows, {one.name: one.title for one in PARTS})}\n")
    sys.stdout.write(f"\n{summary(rows)}\n")
    if options.json is not None:
        told = {"size": size, "seed": options.seed, "machine": facts, "rows": [row.as_json() for row in rows]}
        options.json.write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0


def _rows_of(part: Part, options: Namespace, size: Size, folder: Path) -> list[Row]:
    """Return the rows of a part; where its process fails, each says so."""
    _say(f"Measuring {part.name} ...")
    (folder / part.name).mkdir()
    answer = folder / part.name / "rows.json"
    given = ("--part", part.name, "--size", size, "--seed", str(options.seed), "--data", str(options.data))
    profile = ("--profile", part.name) if options.profile else ()
    try:
        given = (*given, *profile, "--json", str(answer))
        _say(run_module("tests.bench", *given, patience=PATIENCE).rstrip())
    except ProcessFailedError as error:
        _say(str(error))
        last = str(error).splitlines()[-1]
        return figures_of(part, AMOUNTS[size], f"not measured: {last}").rows()
    return [Row(**row) for row in json.loads(answer.read_text(encoding="utf-8"))]


def _list(parts: Sequence[Part], amounts: Amounts) -> None:
    for part in parts:
        sys.stdout.write(f"{part.name}: {part.title}\n")
        for figure in part.figures(amounts):
            goal = "" if figure.goal is None else f"; goal: {figure.goal.words}"
            sys.stdout.write(f"    {figure.words}{goal}\n")


def _say(words: str) -> None:
    if words:
        sys.stderr.write(f"{words}\n")
        sys.stderr.flush()
