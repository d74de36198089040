"""Files are read in a process of its own, which may die, hang or be stopped, and nobody is harmed."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.domain.errors import FileMissingError, UnknownFormatError
from factcheck_gui.domain.input_errors import (
    NotAFileError,
    ReaderCrashedError,
    RestNotReadError,
    TookTooLongError,
)
from factcheck_gui.services.reading.answers import Failure
from factcheck_gui.services.reading.reader import LONGEST, Reader, StoppedError
from factcheck_gui.services.reading.requests import Request
from factcheck_gui.ui.text.sentences import describe
from tests.conftest import BRIDGE, ROOT


@pytest.fixture
def reader() -> Iterator[Reader]:
    """A reader whose process is ended with the test."""
    with Reader(seconds=20) as opened:
        yield opened


@pytest.fixture
def article(tmp_path: Path) -> Request:
    """The article about the bridge, in a file."""
    path = tmp_path / "bridge.txt"
    path.write_text(BRIDGE, encoding="utf-8")
    return Request(path=path)


def errors_of(reader: Reader, request: Request) -> list[type[Exception]]:
    return [type(one.error) for one in reader.read(request) if isinstance(one, Failure)]


def process_of(reader: Reader) -> "subprocess.Popen[bytes]":
    assert reader._process is not None
    return reader._process


def test_a_file_is_read_to_a_draft_with_all_its_parts(reader: Reader, article: Request) -> None:
    (draft,) = reader.read(article)

    assert isinstance(draft, ArticleDraft)
    assert draft.text == BRIDGE
    assert len(draft.statements) == 6
    assert draft.original is not None
    assert draft.original.size == len(BRIDGE.encode())
    assert draft.origin == "bridge.txt"


def test_one_process_reads_many_files(reader: Reader, article: Request) -> None:
    list(reader.read(article))
    first = process_of(reader).pid
    list(reader.read(article))

    assert process_of(reader).pid == first


def test_what_follows_is_read_by_the_same_process_in_its_order(
    reader: Reader, article: Request, tmp_path: Path
) -> None:
    missing = Request(path=tmp_path / "none.txt")
    asked = [article, missing, article]

    answers = [one for place in range(3) for one in reader.read(asked[place], asked[place + 1 :])]

    assert [type(one) for one in answers] == [ArticleDraft, Failure, ArticleDraft]
    assert reader._asked == []


def test_a_process_that_dies_takes_one_file_with_it_and_not_what_follows(
    reader: Reader, article: Request
) -> None:
    list(reader.read(article, [article]))
    process_of(reader).kill()
    process_of(reader).wait()

    # The answer about the first may have been on its way.
    kinds = [type(one) for _ in range(3) for one in reader.read(article)]

    assert sorted(kind.__name__ for kind in kinds) == ["ArticleDraft", "ArticleDraft", "Failure"]
    assert kinds[-1] is ArticleDraft


def test_who_changes_their_mind_gets_what_they_ask_for(
    reader: Reader, article: Request, tmp_path: Path
) -> None:
    list(reader.read(article, [article]))

    assert errors_of(reader, Request(path=tmp_path / "none.txt")) == [FileMissingError]


def test_a_process_can_be_started_before_there_is_anything_to_read(reader: Reader, article: Request) -> None:
    reader.start()
    begun = process_of(reader).pid

    list(reader.read(article))

    assert process_of(reader).pid == begun


def test_a_file_that_cannot_be_read_is_a_failure_and_the_next_one_is_read(
    reader: Reader, article: Request, tmp_path: Path
) -> None:
    (tmp_path / "a.bin").write_bytes(b"\x7fELF" + bytes(range(256)) * 20)

    assert errors_of(reader, Request(path=tmp_path / "none.txt")) == [FileMissingError]
    assert errors_of(reader, Request(path=tmp_path / "a.bin")) == [UnknownFormatError]
    assert len(list(reader.read(article))) == 1


def test_a_process_that_has_died_is_told_and_replaced(reader: Reader, article: Request) -> None:
    list(reader.read(article))
    os.kill(process_of(reader).pid, signal.SIGKILL)
    process_of(reader).wait()

    assert errors_of(reader, article) == [ReaderCrashedError]
    assert len(list(reader.read(article))) == 1


def test_a_process_that_does_not_answer_is_ended(article: Request) -> None:
    with Reader(seconds=20) as reader:
        list(reader.read(article))
        reader._longest = 0.3
        process = process_of(reader)
        os.kill(process.pid, signal.SIGSTOP)

        assert errors_of(reader, article) == [TookTooLongError]
        assert process.returncode is not None


def test_a_file_that_takes_too_much_computing_is_told(tmp_path: Path) -> None:
    long = tmp_path / "long.html"
    long.write_text("".join(f"<p>It says {n} and {n}.</p>\n" for n in range(20_000)), encoding="utf-8")
    with Reader(seconds=0.2) as reader:
        (failure,) = reader.read(Request(path=long))

    assert isinstance(failure, Failure)
    assert isinstance(failure.error, TookTooLongError)


def test_time_that_others_compute_is_not_counted(article: Request) -> None:
    with Reader(seconds=2) as reader:
        list(reader.read(article))
        process = process_of(reader)
        os.kill(process.pid, signal.SIGSTOP)
        goes_on = threading.Timer(2.2, partial(os.kill, process.pid, signal.SIGCONT))
        goes_on.start()
        (draft,) = reader.read(article)
        goes_on.join()

    assert isinstance(draft, ArticleDraft)


def test_a_reader_is_as_urgent_as_the_window_until_it_is_told_to_give_way(
    reader: Reader, article: Request
) -> None:
    own = os.getpriority(os.PRIO_PROCESS, 0)
    list(reader.read(article))
    urgent = os.getpriority(os.PRIO_PROCESS, process_of(reader).pid)

    reader.give_way()
    told = os.getpriority(os.PRIO_PROCESS, process_of(reader).pid)
    reader.close()
    list(reader.read(article))

    assert urgent == own
    assert own < told == os.getpriority(os.PRIO_PROCESS, process_of(reader).pid)


def test_a_reader_is_stopped_from_another_thread(reader: Reader, article: Request) -> None:
    list(reader.read(article))
    os.kill(process_of(reader).pid, signal.SIGSTOP)
    stopper = threading.Timer(0.2, reader.stop)
    stopper.start()

    began = time.monotonic()
    with pytest.raises(StoppedError):
        list(reader.read(article))

    assert time.monotonic() - began < LONGEST / 4
    stopper.join()


def test_a_stopped_reader_reads_nothing_more(reader: Reader, article: Request) -> None:
    reader.stop()

    with pytest.raises(StoppedError):
        list(reader.read(article))


def test_whoever_wants_no_more_leaves_no_process_behind(reader: Reader, article: Request) -> None:
    answers = reader.read(article)
    next(answers)
    process = process_of(reader)

    answers.close()

    assert process.returncode is not None
    assert len(list(reader.read(article))) == 1


def test_a_name_that_is_no_text_is_read_all_the_same(reader: Reader, tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/bridge\xff.txt"))
    path.write_text(BRIDGE, encoding="utf-8")

    (draft,) = reader.read(Request(path=path))

    assert isinstance(draft, ArticleDraft)


def test_the_process_can_neither_write_files_nor_take_all_memory(tmp_path: Path) -> None:
    target = tmp_path / "written"
    program = (
        "import sys; from factcheck_gui.services.reading.worker import limit; limit()\n"
        "try:\n    bytearray(3 * 1024**3)\nexcept MemoryError:\n    print('no memory')\n"
        "try:\n    with open(sys.argv[1], 'wb') as file:\n        file.write(b'x' * 100)\n"
        "except OSError:\n    print('no writing')\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", program, str(target)], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert done.stdout.split("\n")[:2] == ["no memory", "no writing"]
    assert target.read_bytes() == b""


def test_a_pipe_is_refused_at_once(reader: Reader, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")

    assert errors_of(reader, Request(path=tmp_path / "pipe.txt")) == [NotAFileError]


def test_a_file_whose_reading_breaks_off_says_that_its_rest_is_missing(
    reader: Reader, tmp_path: Path
) -> None:
    rows = "".join(f'{{"text": "Row {n} says that the bridge is safe."}}\n' for n in range(20_000))
    (tmp_path / "rows.jsonl").write_text(rows, encoding="utf-8")
    answers = reader.read(Request(path=tmp_path / "rows.jsonl"))
    next(answers)
    os.kill(process_of(reader).pid, signal.SIGKILL)

    errors = [answer.error for answer in answers if isinstance(answer, Failure)]

    assert [type(error) for error in errors] == [ReaderCrashedError, RestNotReadError]


def test_a_password_in_a_link_is_told_to_nobody(reader: Reader) -> None:
    request = Request(address="http://ada:secret@127.0.0.1:9/page")

    (failure,) = reader.read(request)

    assert isinstance(failure, Failure)
    assert "secret" not in request.name + failure.name + describe(failure.error)
