"""What every key press costs at the place: tag, undo, redo, rate, go on; at each size of article."""

import gc
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from typing import Final

from tests.bench.data.workspaces import fill_with_articles
from tests.bench.driving.desk_window import DeskWindow, desk_window
from tests.bench.figures import Figure, Goal, Measured, Of
from tests.bench.floors.bare_text import BareText
from tests.bench.floors.disk import BareUpdate, SyncedAppend
from tests.bench.measuring import Samples
from tests.bench.part import Bench
from tests.bench.sizes import Amounts, Scale

FRAME_MS: Final = 16.7
"""How long a frame lasts at 60 in a second."""

_EDITS: Final = {
    "tag": "tag a statement",
    "undo": "undo the tag",
    "redo": "redo the tag",
    "rate": "rate the claim",
}
_BESIDE: Final = "tag_beside"
"""The tag once more, until all is painted that waits for the page."""
_NEXT: Final = ("next", "next statement")
_BOTH: Final = "bare repaint + bare durable UPDATE"
_WARM_UP: Final = 3
_STRIDE: Final = 37


class Tagging:
    """Keys at the place, from the press until all is durable and painted."""

    name = "tagging"
    title = "Keys at the place (key press to durable and painted)"

    def figures(self, amounts: Amounts) -> tuple[Figure, ...]:
        """Return every key at every scale, and how each grows."""
        return tuple(figure for scale in amounts.scales for figure in self._at(scale, amounts))

    def measure(self, bench: Bench) -> Iterator[Measured]:
        """Measure each scale beside its own floors, and in turn with the smallest."""
        base = bench.amounts.base
        for scale in bench.amounts.scales:
            with ExitStack() as windows:
                place = windows.enter_context(_place(bench, scale, "measured"))
                beside = None if scale == base else windows.enter_context(_place(bench, base, scale.key))
                places = (place,) if beside is None else (beside, place)
                _take_turns(places, bench.amounts.rounds)
                yield from _told(scale, place, beside)

    def _at(self, scale: Scale, amounts: Amounts) -> Iterator[Figure]:
        is_main = scale == amounts.main
        for name, words in _EDITS.items():
            yield Figure(
                key=f"{name}_{scale.key}",
                words=f"{words} ({scale.label})",
                floor=_BOTH,
                goal=Goal(of=Of.RATIO, most=1.25) if is_main else None,
            )
            yield Figure(
                key=f"{name}_beyond_{scale.key}",
                words="– beyond the disk's own sync",
                goal=Goal(of=Of.P99, most=FRAME_MS) if is_main else None,
            )
            if scale != amounts.base:
                most = {amounts.largest: 1.5, amounts.main: 1.2}.get(scale)
                yield Figure(
                    key=f"{name}_growth_{scale.key}",
                    words=f"– beside {amounts.base.label}",
                    floor="the same there",
                    goal=None if most is None else Goal(of=Of.RATIO, most=most),
                )
            if name == "tag":
                yield Figure(
                    key=f"{_BESIDE}_{scale.key}",
                    words="– until the list beside it is painted too",
                    floor=_BOTH,
                )
        name, words = _NEXT
        yield Figure(
            key=f"{name}_{scale.key}",
            words=f"{words} ({scale.label})",
            floor="bare repaint",
            goal=Goal(of=Of.P99, most=FRAME_MS),
        )


def _told(scale: Scale, place: "_Place", beside: "_Place | None") -> Iterator[Measured]:
    """Yield what came of a scale."""
    found = place.samples
    both = found["repaint"].with_each(found["update"])
    sync = found["sync"]
    for name in _EDITS:
        samples = found[name]
        yield Measured(key=f"{name}_{scale.key}", samples=samples, floor=both)
        beyond = samples.beyond(sync.median)
        note = f"without {sync.median:.2f} ms of one synced append, beside it"
        yield Measured(key=f"{name}_beyond_{scale.key}", samples=beyond, note=note)
        if beside is not None:
            yield Measured(key=f"{name}_growth_{scale.key}", samples=samples, floor=beside.samples[name])
        if name == "tag":
            yield Measured(key=f"{_BESIDE}_{scale.key}", samples=found[_BESIDE], floor=both)
    yield Measured(key=f"next_{scale.key}", samples=found["next"], floor=found["repaint"])


def _take_turns(places: "tuple[_Place, ...]", rounds: int) -> None:
    """Do everything at each place in turn, so that whatever else the machine does strikes all alike."""
    gc.collect()
    for number in range(rounds + _WARM_UP):
        if number == _WARM_UP:
            for place in places:
                place.forget()
        for place in places:
            place.take_round(number)


class _Place:
    """A window with one article, its floors, and the times that were taken there."""

    def __init__(self, desk: DeskWindow, update: BareUpdate, line: SyncedAppend) -> None:
        self._desk = desk
        self._update = update
        self._line = line
        self._bare = BareText(desk.paints, desk.page)
        self._bare.open(desk.review.text.text)
        self._bare.finish()
        self._untouched = _untouched(desk)
        self._times: dict[str, list[float]] = {}
        self.forget()

    @property
    def samples(self) -> dict[str, Samples]:
        """What was taken, by name."""
        return {name: Samples.of(times) for name, times in self._times.items()}

    def forget(self) -> None:
        """Begin anew, once everything has been done a few times."""
        self._times = {name: [] for name in (*_EDITS, _BESIDE, "next", "repaint", "update", "sync")}

    def take_round(self, number: int) -> None:
        """Take each time once, at a statement that nothing is noted on."""
        desk, times = self._desk, self._times
        times["sync"].append(self._line.append())
        times["update"].append(self._update.update())
        times["repaint"].append(self._bare.repaint())
        desk.program.window.activateWindow()
        # Far from the last one, as somebody who goes to what they look for.
        free = self._untouched
        desk.go_to(free[number * _STRIDE % len(free)])
        times["tag"].append(desk.press("A"))
        times["undo"].append(desk.press("Ctrl+Z"))
        times["redo"].append(desk.press("Ctrl+Shift+Z"))
        times["rate"].append(desk.press("1"))
        times["next"].append(desk.press("J"))
        desk.press("K")
        desk.press("Delete")
        times[_BESIDE].append(desk.press("A", desk.page, desk.claims))
        # The next round finds the statement as this one has found it.
        desk.press("Delete")

    def close(self) -> None:
        """Let the bare window go."""
        self._bare.close()


@contextmanager
def _place(bench: Bench, scale: Scale, name: str) -> Iterator[_Place]:
    """Open an article of this scale in a window of its own."""
    make = partial(fill_with_articles, scales=(scale,))
    folder = bench.folder / f"{scale.key}-{name}"
    workspace = bench.kept.copy(f"article-{scale.key}", ".factcheck", make, folder)
    with BareUpdate(workspace, folder) as update, SyncedAppend(folder) as line, desk_window(folder) as desk:
        desk.open(workspace)
        place = _Place(desk, update, line)
        try:
            yield place
        finally:
            place.close()


def _untouched(desk: DeskWindow) -> list[int]:
    """Return where statements begin on which nothing is noted; not the last, after which there is no next."""
    review = desk.review
    taken = sorted((claim.claim.start, claim.claim.end) for claim in review.claims)
    free, place = [], 0
    for statement in review.text.statements[:-1]:
        while place < len(taken) and taken[place][1] <= statement.start:
            place += 1
        if place == len(taken) or taken[place][0] >= statement.end:
            free.append(statement.start)
    return free
