"""One step over thousands of claims: made, undone and redone, while the window stays alive."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from factcheck_gui.domain.claims import ClaimKind
from tests.bench.data.workspaces import fill_with_articles
from tests.bench.driving.desk_window import DeskWindow, desk_window
from tests.bench.driving.event_loop import EventLoopDelay
from tests.bench.driving.waiting import wait_until
from tests.bench.figures import Figure, Goal, Measured, Of
from tests.bench.measuring import Samples, timed
from tests.bench.part import Bench
from tests.bench.sizes import Amounts

_STEPS: Final = {
    "batch": "make one step of",
    "undo_batch": "undo one step of",
    "redo_batch": "redo one step of",
}
_KEYS: Final = {"batch": "F", "undo_batch": "Ctrl+Z", "redo_batch": "Ctrl+Shift+Z"}
_ALIVE_MS: Final = 50


class Undoing:
    """Undo of a batch: every claim of the article gets another kind, and its own one back."""

    name = "undoing"
    title = "One step over all claims of an article (key press to durable and painted)"

    def figures(self, amounts: Amounts) -> tuple[Figure, ...]:
        """Return how long each step takes, and how long a key waits meanwhile."""
        claims = f"{amounts.main.claims:,} claims"
        return tuple(
            figure
            for key, words in _STEPS.items()
            for figure in (
                Figure(
                    key=key,
                    words=f"{words} {claims}",
                    goal=Goal(of=Of.MEDIAN, most=1_000) if key == "undo_batch" else None,
                ),
                Figure(
                    key=f"{key}_wait",
                    words="– the event loop's delay meanwhile",
                    goal=Goal(of=Of.P99, most=_ALIVE_MS) if key == "undo_batch" else None,
                ),
            )
        )

    def measure(self, bench: Bench) -> Iterator[Measured]:
        """Select all claims in the list, and press the keys."""
        scale = bench.amounts.main
        make = partial(fill_with_articles, scales=(scale,))
        workspace = bench.kept.copy(f"article-{scale.key}", ".factcheck", make, bench.folder)
        with desk_window(bench.folder) as desk:
            desk.open(workspace)
            listed = desk.view.claims.list
            desk.press_in(listed, "Ctrl+A", desk.claims)
            before = _kinds(desk)
            after = [ClaimKind.FACT] * len(before)
            times: dict[str, list[float]] = {key: [] for key in _KEYS}
            waits: dict[str, list[float]] = {key: [] for key in _KEYS}
            for turn in range(3):
                wanted = {"batch": after, "undo_batch": before, "redo_batch": after}
                for key in _KEYS if turn == 0 else ("undo_batch", "redo_batch"):
                    took, waited = _step(desk, _KEYS[key], wanted[key])
                    times[key].append(took)
                    waits[key].extend(waited.values)
            for key in _KEYS:
                yield Measured(key=key, samples=Samples.of(times[key]))
                yield Measured(key=f"{key}_wait", samples=Samples.of(waits[key]))


def _step(desk: DeskWindow, keys: str, wanted: list[ClaimKind]) -> tuple[float, Samples]:
    """Press keys and wait until the claims are as wanted; return the time and the delays meanwhile."""
    desk.paints.settle()
    delay = EventLoopDelay()
    focused, sequence = desk.view.claims.list, QKeySequence(keys)
    delay.begin()

    def act() -> None:
        QTest.keySequence(focused, sequence)
        wait_until(partial(_is_done, desk, wanted), keys)
        desk.paints.timed(desk.page.update, desk.page)

    took = timed(act)
    return took, delay.end()


def _is_done(desk: DeskWindow, wanted: list[ClaimKind]) -> bool:
    """Look at a few first: to look at all takes a while itself."""
    claims = desk.review.claims
    ends = (0, len(wanted) // 2, len(wanted) - 1)
    return len(claims) == len(wanted) and all(claims[place].claim.kind is wanted[place] for place in ends)


def _kinds(desk: DeskWindow) -> list[ClaimKind]:
    return [one.claim.kind for one in desk.review.claims]
