"""Years of work in one file: opening it, and going through its list of articles."""

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Final

from factcheck_gui.app import make_desk
from factcheck_gui.services.workspace import Workspace
from tests.bench.data.workspaces import REVIEWER, fill_with_many
from tests.bench.driving.desk_window import DeskWindow, desk_window
from tests.bench.figures import Figure, Goal, Measured, Of
from tests.bench.measuring import Samples
from tests.bench.part import Bench
from tests.bench.parts.tagging import FRAME_MS
from tests.bench.sizes import Amounts

_FRAMES: Final = 200
_DRAGS: Final = 20


class LargeWorkspace:
    """A workspace of many articles in the real window."""

    name = "large_workspace"
    title = "A workspace of many articles"

    def figures(self, amounts: Amounts) -> tuple[Figure, ...]:
        """Return opening beside an empty workspace, and scrolling frame by frame."""
        return (
            Figure(
                key="open_workspace",
                words=f"open it ({amounts.desk.label})",
                floor="an empty workspace",
                goal=Goal(of=Of.RATIO, most=2.0),
            ),
            Figure(
                key="scroll_articles",
                words="scroll the list of articles, one frame",
                goal=Goal(of=Of.P99, most=FRAME_MS),
            ),
            Figure(key="drag_articles", words="drag its handle to anywhere, one frame"),
        )

    def measure(self, bench: Bench) -> Iterator[Measured]:
        """Open both workspaces in turn in one window, then scroll."""
        many = bench.amounts.desk
        make = partial(fill_with_many, many=many)
        name = f"desk-{many.articles}x{many.claims}"
        large = bench.kept.copy(name, ".factcheck", make, bench.folder)
        empty = bench.folder / "empty.factcheck"
        Workspace.create(empty, make_desk(REVIEWER)).close()
        with desk_window(bench.folder) as desk:
            opened, floor = [], []
            for turn in range(bench.amounts.openings + 1):
                both = [_opened(desk, path) for path in (empty, large)]
                # The first time, modules are read in.
                if turn:
                    floor.append(both[0])
                    opened.append(both[1])
            yield Measured(key="open_workspace", samples=Samples.of(opened), floor=Samples.of(floor))
            bar = desk.view.articles.list.verticalScrollBar()
            step = max(1, bar.pageStep() // 4)
            near = range(step, step * _FRAMES, step)
            yield from _scrolled(desk, "scroll_articles", near)
            far = (bar.maximum() * (7 * turn % 10) // 10 for turn in range(1, _DRAGS))
            yield from _scrolled(desk, "drag_articles", far)


def _scrolled(desk: DeskWindow, key: str, places: Iterable[int]) -> Iterator[Measured]:
    """Go to one place of the list after the other, and yield what each frame took."""
    bar = desk.view.articles.list.verticalScrollBar()
    bar.setValue(0)
    desk.paints.settle()
    frames = [
        desk.paints.timed(partial(bar.setValue, place), desk.articles)
        for place in places
        if bar.value() != place <= bar.maximum()
    ]
    if frames:
        yield Measured(key=key, samples=Samples.of(frames))


def _opened(desk: DeskWindow, workspace: Path) -> float:
    """Return how long a workspace takes until it stands there, the last one having been let go before."""
    desk.working.workbench.close()
    desk.paints.settle()
    return desk.paints.timed(partial(desk.open, workspace), desk.middle)
