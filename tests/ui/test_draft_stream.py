"""Articles are read in a thread, no faster than they are taken, and the reading can be stopped."""

import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.services.reading.answers import Failure
from factcheck_gui.services.reading.reader import Reader
from factcheck_gui.services.reading.requests import Request
from factcheck_gui.ui.draft_stream import DraftStream, Item
from factcheck_gui.ui.reading_order import Portion, ReadingOrder


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / f"{number}.txt" for number in range(30)]
    for path in paths:
        path.write_text(f"Story {path.stem}\n\nIt says {path.stem}.\n", encoding="utf-8")
    return paths


@pytest.fixture
def stream(files: list[Path]) -> Iterator[DraftStream]:
    found = DraftStream(Reader(), [Request(path=path) for path in files])
    yield found
    found.stop()


def taken(qtbot: QtBot, stream: DraftStream) -> Item | None:
    qtbot.waitUntil(stream.is_ready)
    return stream.take()


def test_articles_come_in_their_order_and_then_an_end(qtbot: QtBot, stream: DraftStream) -> None:
    names = []
    while (item := taken(qtbot, stream)) is not None:
        assert isinstance(item, ArticleDraft)
        names.append(item.origin)

    assert names == [f"{number}.txt" for number in range(30)]
    assert stream.is_finished


def test_articles_come_in_their_order_from_several_readers(qtbot: QtBot, files: list[Path]) -> None:
    stream = DraftStream(Reader(), [Request(path=path) for path in files], [Reader(), Reader()])
    names = []
    while (item := taken(qtbot, stream)) is not None:
        assert isinstance(item, ArticleDraft)
        names.append(item.origin)

    assert names == [f"{number}.txt" for number in range(30)]
    assert [one._process for one in stream._readers] == [None] * 3


def test_what_cannot_be_read_is_a_failure_among_the_others(qtbot: QtBot, tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text("Story\n\nIt says so.\n", encoding="utf-8")
    stream = DraftStream(Reader(), [Request(path=tmp_path / "gone.txt"), Request(path=good)])

    first, second = taken(qtbot, stream), taken(qtbot, stream)
    stream.stop()

    assert isinstance(first, Failure)
    assert isinstance(second, ArticleDraft)


def test_the_end_of_a_portion_is_told(
    qtbot: QtBot, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    ends, may_end, told = Event(), Event(), list[str]()
    end, leave = ReadingOrder.end, ReadingOrder.leave

    def end_then(order: ReadingOrder, portion: Portion) -> None:
        # From here on the article itself has been told of.
        ends.set()
        may_end.wait()
        end(order, portion)
        told.append("ended")

    def leave_then(order: ReadingOrder) -> None:
        leave(order)
        told.append("left")

    monkeypatch.setattr(ReadingOrder, "end", end_then)
    monkeypatch.setattr(ReadingOrder, "leave", leave_then)
    stream = DraftStream(Reader(), [Request(path=files[0])])
    qtbot.waitUntil(ends.is_set)
    stream.arrived.connect(partial(told.append, "arrived"), Qt.ConnectionType.DirectConnection)

    may_end.set()
    qtbot.waitUntil(lambda: len(told) >= 4)

    assert told == ["ended", "arrived", "left", "arrived"]


def test_what_is_put_first_comes_before_all_else(qtbot: QtBot, stream: DraftStream) -> None:
    first = taken(qtbot, stream)
    assert isinstance(first, ArticleDraft)

    stream.put_first(first)

    assert stream.peek() is first
    assert stream.take() is first


def test_stopping_ends_the_process_while_nobody_takes_anything(qtbot: QtBot, files: list[Path]) -> None:
    # More than there is room for: the process is never done before it is stopped.
    stream = DraftStream(Reader(), [Request(path=files[0])] * 200)
    qtbot.waitUntil(stream.is_ready)
    process = stream._readers[0]._process
    assert process is not None

    stream.stop()

    assert process.returncode is not None
    assert stream.is_finished
    assert stream.take() is None


def test_stopping_does_not_wait_for_a_slow_file(qtbot: QtBot, tmp_path: Path) -> None:
    pipe = tmp_path / "slow.txt"
    # A pipe into which nobody writes: opening it waits for ever.
    subprocess.run([sys.executable, "-c", "import os, sys; os.mkfifo(sys.argv[1])", str(pipe)], check=True)
    stream = DraftStream(Reader(), [Request(path=pipe)])
    qtbot.wait(50)

    stream.stop()

    assert stream.is_finished
