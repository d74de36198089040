"""How long the program takes to stand there, in whole processes, in turn with a bare window."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from factcheck_gui.app import make_desk
from factcheck_gui.paths import HOME_VARIABLE
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.settings import Settings
from tests.bench.data.workspaces import REVIEWER, fill_with_articles
from tests.bench.figures import Figure, Goal, Measured, Of
from tests.bench.measuring import Samples
from tests.bench.part import Bench
from tests.bench.processes.running import timed_module
from tests.bench.sizes import Amounts

_BARE: Final = "a bare window with a text field"


class Starting:
    """Start to first paint, and to the last article with the keys alive."""

    name = "starting"
    title = "Starting (whole processes)"

    def figures(self, amounts: Amounts) -> tuple[Figure, ...]:
        """Return both moments that somebody waits for."""
        return (
            Figure(
                key="first_paint",
                words="start to first paint",
                floor=_BARE,
                goal=Goal(of=Of.RATIO, most=1.25),
            ),
            Figure(
                key="readable",
                words=f"start to the last article, keys alive ({amounts.base.label})",
                floor=_BARE,
                goal=Goal(of=Of.RATIO, most=2.0),
            ),
        )

    def measure(self, bench: Bench) -> Iterator[Measured]:
        """Start everything once unmeasured, then in turn."""
        base = bench.amounts.base
        make = partial(fill_with_articles, scales=(base,))
        workspace = bench.kept.copy(f"article-{base.key}", ".factcheck", make, bench.folder)
        home = bench.folder / "home"
        settings = Settings(home / "config" / "settings.ini")
        settings.reviewer = REVIEWER
        settings.remember_recent(workspace)
        settings.sync()
        around = {HOME_VARIABLE: str(home)}

        def bare() -> float:
            return timed_module("tests.bench.processes.bare_window")

        def ours(until: str) -> float:
            return timed_module(
                "tests.bench.processes.watched_start", until, str(workspace), environment=around
            )

        # A file that is opened for the first time gets what is made once. And these processes are cut off,
        # which leaves a log for the next start to look through; whoever closes a window leaves none.
        ours("readable")
        Workspace.open(workspace, make_desk(REVIEWER)).close()
        turns = [(bare(), ours("painted"), ours("readable")) for _ in range(bench.amounts.starts)]
        # The first time, much comes from the disk.
        turns = turns[1:] or turns
        floor = Samples.of(one for one, _, _ in turns)
        yield Measured(key="first_paint", samples=Samples.of(one for _, one, _ in turns), floor=floor)
        yield Measured(key="readable", samples=Samples.of(one for _, _, one in turns), floor=floor)
