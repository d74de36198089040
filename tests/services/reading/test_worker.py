"""The reading process counts the time that it reads, and not the time until somebody takes its answers."""

from __future__ import annotations

import io
import signal
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.services.reading.requests import Request, write_request
from factcheck_gui.services.reading.worker import answers_to, serve
from tests.conftest import BRIDGE

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer


class WatchedClocks(io.BytesIO):
    """Takes answers, and notes how much time is left on each clock while it does."""

    def __init__(self) -> None:
        super().__init__()
        self.left: list[tuple[float, float]] = []

    def write(self, data: ReadableBuffer, /) -> int:
        self.left.append(clocks())
        return super().write(data)


def clocks() -> tuple[float, float]:
    return signal.getitimer(signal.ITIMER_REAL)[0], signal.getitimer(signal.ITIMER_PROF)[0]


def test_no_clock_runs_while_an_answer_is_written_or_nothing_is_asked(tmp_path: Path) -> None:
    path = tmp_path / "bridge.txt"
    path.write_text(BRIDGE, encoding="utf-8")
    answers = WatchedClocks()

    serve(io.BytesIO(write_request(Request(path=path)) * 2), answers, 50)

    assert len(answers.left) == 2
    assert {*answers.left, clocks()} == {(0.0, 0.0)}


def test_a_file_that_holds_more_than_it_says_is_read_whole() -> None:
    # The system makes it when it is read, and calls it empty until then.
    path = Path("/proc/self/limits")

    draft = next(answers_to(Request(path=path)))

    assert path.stat().st_size == 0
    assert isinstance(draft, ArticleDraft)
    assert "Max realtime timeout" in draft.text
