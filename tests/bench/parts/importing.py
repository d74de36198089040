"""Bringing many articles in: files that are dropped on the window, while its user works on."""

import shutil
from collections.abc import Iterator
from functools import partial
from typing import Final

from factcheck_gui.app import make_desk
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.search_index import waiting
from factcheck_gui.storage.search_shelves import SHELVES
from tests.bench.data.files import WORDS, write_articles
from tests.bench.data.workspaces import REVIEWER
from tests.bench.driving.desk_window import DeskWindow, desk_window
from tests.bench.driving.event_loop import EventLoopDelay
from tests.bench.driving.waiting import Agreeing, wait_until
from tests.bench.figures import Figure, Goal, Measured, Of
from tests.bench.floors.same_rows import SameRows
from tests.bench.measuring import Samples, timed
from tests.bench.part import Bench
from tests.bench.sizes import Amounts

_ALIVE_MS: Final = 50


class Importing:
    """A folder dropped on the window, until all its articles are in, with statements and words found."""

    name = "importing"
    title = "Importing (drop to the last article durable)"

    def figures(self, amounts: Amounts) -> tuple[Figure, ...]:
        """Return how long it takes and how the window feels meanwhile."""
        return (
            Figure(
                key="import",
                words=f"import {amounts.imported:,} articles of {WORDS} words",
                floor="the same rows by executemany",
                goal=Goal(of=Of.RATIO, most=2.0),
            ),
            Figure(
                key="import_wait",
                words="– the event loop's delay meanwhile",
                goal=Goal(of=Of.P99, most=_ALIVE_MS),
            ),
        )

    def measure(self, bench: Bench) -> Iterator[Measured]:
        """Import once, and write the same rows bare."""
        count = bench.amounts.imported
        folder = bench.folder / "articles"
        # Unlike a workspace a folder is no file to keep: it is made each time.
        write_articles(folder, bench.kept.seed, count)
        workspace = bench.folder / "imported.factcheck"
        Workspace.create(workspace, make_desk(REVIEWER)).close()
        delay = EventLoopDelay()
        with desk_window(bench.folder) as desk:
            desk.open(workspace)
            imports = desk.working.imports
            agreeing = Agreeing()

            def act() -> None:
                imports.import_files([folder])
                wait_until(partial(_is_done, imports), "the import")
                wait_until(partial(_is_indexed, desk), "the index of words")

            delay.begin()
            took = timed(act)
            waits = delay.end()
            agreeing.stop()
            found = len(desk.session.workspace.browsing.articles())
        note = "" if found == count else f"{found:,} of them came in"
        rows = SameRows(workspace)
        floor = Samples.of(rows.write(bench.folder / f"bare-{turn}.factcheck") for turn in range(2))
        yield Measured(key="import", samples=Samples.of([took]), floor=floor, note=note)
        yield Measured(key="import_wait", samples=waits)
        shutil.rmtree(folder)


def _is_indexed(desk: DeskWindow) -> bool:
    """Tell whether all that came in can be found by its words."""
    db = desk.session.workspace._store.db
    return all(last == indexed for indexed, last in (waiting(db, shelf) for shelf in SHELVES))


def _is_done(imports: object) -> bool:
    flow = getattr(imports, "_flow", None)
    return flow is not None and not flow.is_running
