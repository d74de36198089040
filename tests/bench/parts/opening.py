"""How long an article takes to stand there, and whether the window answers meanwhile."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from tests.bench.data.workspaces import fill_with_twins
from tests.bench.driving.desk_window import DeskWindow, desk_window
from tests.bench.driving.event_loop import EventLoopDelay
from tests.bench.figures import Figure, Goal, Measured, Of
from tests.bench.floors.bare_text import BareText
from tests.bench.measuring import Samples
from tests.bench.part import Bench
from tests.bench.sizes import Amounts

# The newest stands at the top: first the twin with claims, then the one without, in reverse order of making.
_WAITED: Final = "longest wait of a key while it loads"


class Opening:
    """Opening articles by a click in the list, until the text is painted."""

    name = "opening"
    title = "Opening an article (click to painted)"

    def figures(self, amounts: Amounts) -> tuple[Figure, ...]:
        """Return each scale beside bare Qt and beside itself without claims, and the waiting keys."""
        return tuple(
            figure
            for scale in amounts.scales
            for figure in (
                Figure(
                    key=f"open_{scale.key}",
                    words=f"open ({scale.label})",
                    floor="the same text in a bare text field",
                    goal=Goal(of=Of.RATIO, most=2.0) if scale == amounts.main else None,
                ),
                Figure(
                    key=f"open_beside_{scale.key}",
                    words="– beside itself without claims",
                    floor="the same article without claims",
                    goal=Goal(of=Of.RATIO, most=1.3) if scale == amounts.main else None,
                ),
                Figure(
                    key=f"wait_{scale.key}",
                    words=f"– {_WAITED}",
                    goal=Goal(of=Of.LONGEST, most=100) if scale == amounts.largest else None,
                ),
            )
        )

    def measure(self, bench: Bench) -> Iterator[Measured]:
        """Open each article again and again, in turn with its floors."""
        scales = bench.amounts.scales
        name = "twins-" + "-".join(scale.key for scale in scales)
        make = partial(fill_with_twins, scales=scales)
        workspace = bench.kept.copy(name, ".factcheck", make, bench.folder)
        with desk_window(bench.folder) as desk:
            desk.open(workspace)
            bare = BareText(desk.paints, desk.page)
            delay = EventLoopDelay()
            for place, scale in enumerate(reversed(scales)):
                with_claims, without = 2 * place, 2 * place + 1
                times: list[tuple[float, float, float]] = []
                waits: list[float] = []
                _open(desk, without)
                text = desk.review.text.text
                for _ in range(bench.amounts.openings):
                    floor = bare.open(text)
                    bare.empty()
                    desk.program.window.activateWindow()
                    delay.begin()
                    ours = _open(desk, with_claims)
                    # What is put off until after the first paint makes keys wait as well.
                    desk.paints.settle()
                    waits.append(delay.end().longest)
                    times.append((ours, _open(desk, without), floor))
                opened = Samples.of(one for one, _, _ in times)
                floor_samples = Samples.of(one for _, _, one in times)
                yield Measured(key=f"open_{scale.key}", samples=opened, floor=floor_samples)
                beside = Samples.of(one for _, one, _ in times)
                yield Measured(key=f"open_beside_{scale.key}", samples=opened, floor=beside)
                yield Measured(key=f"wait_{scale.key}", samples=Samples.of(waits))
            bare.close()


def _open(desk: DeskWindow, row: int) -> float:
    """Click on an article, until its page is painted."""
    wanted = desk.view.articles.model.article_id(row)

    def is_open() -> bool:
        review = desk.session.review
        return review is not None and review.article.id == wanted

    return desk.click(desk.view.articles.list, row, desk.page, until=is_open)
