"""The list of claims: choosing one, and showing fewer."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from factcheck_gui.domain.claims import ClaimKind
from tests.bench.data.workspaces import fill_with_articles
from tests.bench.driving.desk_window import DeskWindow, desk_window
from tests.bench.figures import Figure, Goal, Measured, Of
from tests.bench.floors.bare_text import BareText
from tests.bench.measuring import Samples
from tests.bench.part import Bench
from tests.bench.parts.tagging import FRAME_MS
from tests.bench.sizes import Amounts, Scale

_GOAL: Final = Goal(of=Of.P99, most=FRAME_MS)
_WARM_UP: Final = 4
_STRIDE: Final = 7919


class Lists:
    """The list of claims of one article."""

    name = "lists"
    title = "The list of claims"

    def figures(self, amounts: Amounts) -> tuple[Figure, ...]:
        """Return what is done in the list, at every scale."""
        return tuple(figure for scale in amounts.scales for figure in self._at(scale, amounts))

    def measure(self, bench: Bench) -> Iterator[Measured]:
        """Measure the scales one after the other."""
        for scale in bench.amounts.scales:
            make = partial(fill_with_articles, scales=(scale,))
            folder = bench.folder / scale.key
            workspace = bench.kept.copy(f"article-{scale.key}", ".factcheck", make, folder)
            with desk_window(folder) as desk:
                desk.open(workspace)
                bare = BareText(desk.paints, desk.page)
                bare.open(desk.review.text.text)
                bare.finish()
                desk.program.window.activateWindow()
                rounds = bench.amounts.rounds
                ways = {
                    "select": partial(_select, desk),
                    "filter_kind": partial(_filter_by_kind, desk),
                    "filter_words": partial(_filter_by_words, desk),
                }
                for key, way in ways.items():
                    for number in range(_WARM_UP):
                        way(number)
                    pairs = [(way(number), bare.repaint()) for number in range(_WARM_UP, rounds + _WARM_UP)]
                    samples = Samples.of(one for one, _ in pairs)
                    floor = Samples.of(one for _, one in pairs)
                    yield Measured(key=f"{key}_{scale.key}", samples=samples, floor=floor)
                bare.close()

    def _at(self, scale: Scale, amounts: Amounts) -> Iterator[Figure]:
        goal = _GOAL if scale.claims <= amounts.main.claims else None
        for key, words in (
            ("select", "select a claim in the list"),
            ("filter_kind", "filter by a kind"),
            ("filter_words", "filter by what is typed"),
        ):
            yield Figure(
                key=f"{key}_{scale.key}", words=f"{words} ({scale.label})", floor="bare repaint", goal=goal
            )


def _select(desk: DeskWindow, number: int) -> float:
    """Click on a claim somewhere in the list, until it is shown on the page too."""
    desk.program.window.activateWindow()
    listed = desk.view.claims.list
    rows = listed.model().rowCount()
    return desk.click(listed, number * _STRIDE % rows, desk.claims, desk.page)


def _filter_by_kind(desk: DeskWindow, number: int) -> float:
    """Show the denials, or hide them again."""
    desk.program.window.activateWindow()
    chips = desk.view.claims.filter_bar.chips
    shown, was_shown = desk.view.claims.model, not number % 2
    chip = chips[ClaimKind.DENIAL]
    assert chip.isChecked() is was_shown
    before = shown.rowCount()
    return desk.paints.timed(
        lambda: QTest.mouseClick(chip, Qt.MouseButton.LeftButton),
        desk.claims,
        until=lambda: shown.rowCount() != before,
    )


def _filter_by_words(desk: DeskWindow, number: int) -> float:
    """Type a letter into the line, or take it back, until the list shows what is left."""
    desk.program.window.activateWindow()
    panel = desk.view.claims
    panel.filter_bar.find_line.setFocus()
    before = panel.model.rowCount()
    key = Qt.Key.Key_Backspace if number % 2 else Qt.Key.Key_V
    return desk.paints.timed(
        lambda: QTest.keyClick(panel.filter_bar.find_line, key),
        desk.claims,
        until=lambda: panel.model.rowCount() != before,
    )
