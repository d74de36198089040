"""A bug in the reading process is told as trouble with the file, and where it is can be written down."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.domain.input_errors import ReaderCrashedError
from factcheck_gui.services.reading import process as reading
from factcheck_gui.services.reading.answers import Failure, ReadingBug, read_answer, write_answer
from factcheck_gui.services.reading.reader import Reader
from factcheck_gui.services.reading.requests import Request
from tests.conftest import BRIDGE

PRIVATE: Final = "the quarry's secret ledger"
WITH_BUG: Final = f"""
import sys; sys.path.insert(0, sys.argv[1])
from factcheck_gui.services.reading import worker
def fail(*_):
    raise KeyError({PRIVATE!r})
worker.read_source = fail
worker.main(20)
"""
Noted = list[tuple[str, str]]


@pytest.fixture
def noted() -> Noted:
    """What was written down."""
    return []


@pytest.fixture
def reader(noted: Noted) -> Iterator[Reader]:
    """A reader that writes bugs down."""
    with Reader(seconds=20, note_bug=lambda kind, text: noted.append((kind, text))) as opened:
        yield opened


@pytest.fixture
def article(tmp_path: Path) -> Request:
    """The article about the bridge, in a file."""
    path = tmp_path / "bridge.txt"
    path.write_text(BRIDGE, encoding="utf-8")
    return Request(path=path)


def test_a_bug_is_trouble_with_the_file_and_its_places_are_written_down(
    reader: Reader, noted: Noted, article: Request, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(reading, "_PROGRAM", WITH_BUG)
        (failure,) = reader.read(article)
    (draft,) = reader.read(article)

    assert isinstance(failure, Failure)
    assert isinstance(failure.error, ReaderCrashedError)
    assert isinstance(draft, ArticleDraft)
    ((kind, text),) = noted
    assert kind == "BUG IN READING"
    assert "factcheck_gui/services/reading/worker.py" in text
    assert text.endswith("KeyError")
    assert "secret" not in text
    assert "bridge" not in text


def test_a_process_that_a_file_has_taken_over_writes_nothing_into_the_log() -> None:
    line = "  factcheck_gui/formats/importers/web/html.py:7 in read.<locals>.inner"
    steering = f"\x1b]0;title\x07\n{PRIVATE}: said so\nhttps://example.org/"
    hostile = f"{line}\n{steering}\nValueError\n" + "A\n" * 9_999

    answer = read_answer(write_answer(ReadingBug(text=f"ValueError\n{hostile}")).rstrip(b"\n"), bytes)
    short = read_answer(write_answer(ReadingBug(text=hostile[:200])).rstrip(b"\n"), bytes)

    assert isinstance(answer, ReadingBug)
    assert len(answer.text) < 10_000
    assert isinstance(short, ReadingBug)
    assert short.text.splitlines()[:2] == [line, "ValueError"]


@pytest.mark.parametrize(
    "answer",
    [
        r"b'\0' * 100_000 + b'\n'",
        r"b'{}\n'",
        r"b'[]\n'",
        r"b'3\n'",
        r"b'null\n'",
        r"b'{\"draft\": {}}\n'",
        r"b'{\"original\": {\"packed\": -1}}\n'",
        r"b'{\"failure\": 7}\n'",
        r"b'{\"failure\": {\"name\": 1, \"error\": {\"type\": \"DiskError\", \"values\": {}}}}\n'",
        r"b'{\"draft\": ' + b'[' * 100_000 + b'\n'",
        r"b'{\"bug\": {\"a\": 1}}\n'",
        r"b'\xff\xfe\n'",
        r"b'half of an answer'",
    ],
)
def test_garbage_for_an_answer_is_trouble_with_the_file_and_the_next_one_is_read(
    reader: Reader, article: Request, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    babbling = f"import sys; sys.stdin.buffer.readline(); sys.stdout.buffer.write({answer})"
    with monkeypatch.context() as broken:
        broken.setattr(reading, "_PROGRAM", babbling)
        failures = list(reader.read(article))
    kept = reader.marks(article.path or Path())

    assert [type(one.error) for one in failures if isinstance(one, Failure)] == [ReaderCrashedError]
    assert len(failures) == 1
    assert isinstance(kept, Failure)
