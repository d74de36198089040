"""The lowest line of a claim's row: what it still needs, and who says it."""

from typing import cast

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QFont, QPainter

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.ui.delegates.claim_delegate import ClaimDelegate
from factcheck_gui.ui.models.claim_row import ClaimRow
from factcheck_gui.ui.theme.theme import Theme

SPEAKER = "Her Excellency the Deputy Minister · 2 sources"


class Overheard:
    """Paints nothing, and keeps the words."""

    def __init__(self) -> None:
        self.words: list[str] = []

    def setFont(self, font: QFont) -> None:
        """Words are measured without a painter."""

    def setPen(self, pen: QColor) -> None:
        """The colour is not looked at."""

    def drawText(self, _left: int, _baseline: int, words: str) -> None:
        self.words.append(words)


def line(theme: Theme, width: int, line: str, *marks: str, quote: str = "The union denies it.") -> str:
    """Return what is painted in a line of a width."""
    row = ClaimRow(
        number=1,
        kind=ClaimKind.DENIAL,
        kind_word="Denial",
        value=None,
        verdict_word="",
        trouble="",
        marks=marks,
        quote=quote,
        line=line,
        sentence="",
    )
    painter = Overheard()
    area = QRect(QPoint(0, 0), QPoint(width, 40))
    ClaimDelegate(theme)._paint_line(cast("QPainter", painter), row, [], area)
    return "".join(painter.words)


@pytest.mark.parametrize("marks", [(), ("Unfinished",), ("“Ask again.”", "Unfinished", "Due 2026-02-11")])
@pytest.mark.parametrize("quote", ["The union denies it.", "میئر نے کہا کہ پل محفوظ ہے۔"])
def test_a_line_that_is_cut_short_says_so(theme: Theme, marks: tuple[str, ...], quote: str) -> None:
    whole = " · ".join((*marks, SPEAKER))

    for width in range(20, 450):
        shown = line(theme, width, SPEAKER, *marks, quote=quote)
        assert shown == whole or shown.endswith("…"), width
        assert whole.startswith(shown.removesuffix("…").rstrip(" ·")), width


def test_a_line_with_room_is_painted_whole(theme: Theme) -> None:
    assert line(theme, 450, SPEAKER, "Unfinished") == f"Unfinished · {SPEAKER}"


def test_nothing_parts_the_last_words_from_nothing(theme: Theme) -> None:
    assert line(theme, 450, "", "Unfinished") == "Unfinished"
