"""A file that another program holds is waited for as long as was said, whatever the driver can do."""

import threading
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck_gui.storage.database import Database
from factcheck_gui.storage.driver import sqlite3
from factcheck_gui.storage.waiting import Waiting, WaitingByHandler, WaitingByTimeout, waiting_of

if TYPE_CHECKING:
    from factcheck_gui.storage.driver import Connection


@pytest.fixture
def holder(tmp_path: Path) -> "Iterator[Connection]":
    """Somebody who holds a file."""
    connection = sqlite3.connect(str(tmp_path / "held"), isolation_level=None, check_same_thread=False)
    connection.execute("CREATE TABLE things (name TEXT)")
    connection.execute("BEGIN IMMEDIATE")
    yield connection
    connection.close()


@pytest.fixture
def waiter(holder: "Connection", tmp_path: Path) -> "Iterator[Connection]":
    """Somebody else who wants to write it."""
    connection = sqlite3.connect(str(tmp_path / "held"), isolation_level=None, timeout=0)
    yield connection
    connection.close()


@pytest.fixture(params=[partial(waiting_of, is_hurried=True), WaitingByTimeout])
def waiting(request: pytest.FixtureRequest, waiter: "Connection") -> Waiting:
    """The way that the driver offers, and the one that every driver has."""
    made: Waiting = request.param(waiter)
    return made


def test_it_is_refused_after_the_time_that_was_said_last(waiter: "Connection", waiting: Waiting) -> None:
    waiting.up_to(60)
    waiting.up_to(0.05)
    begun = time.monotonic()

    with pytest.raises(sqlite3.OperationalError, match="locked"):
        waiter.execute("BEGIN IMMEDIATE")

    assert 0.04 < time.monotonic() - begun < 30


def test_each_wait_begins_anew(waiter: "Connection", waiting: Waiting) -> None:
    waiting.up_to(0.03)
    begun = time.monotonic()

    for _ in range(3):
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            waiter.execute("BEGIN IMMEDIATE")

    assert time.monotonic() - begun > 0.07


def test_who_waits_goes_on_when_the_file_is_let_go(
    holder: "Connection", waiter: "Connection", waiting: Waiting
) -> None:
    waiting.up_to(60)
    timer = threading.Timer(0.05, holder.execute, ["COMMIT"])
    timer.start()

    waiter.execute("BEGIN IMMEDIATE")

    timer.join()
    assert waiter.in_transaction


def test_nobody_waits_where_no_time_was_given(waiter: "Connection") -> None:
    waiting_of(waiter, is_hurried=True)

    with pytest.raises(sqlite3.OperationalError, match="locked"):
        waiter.execute("BEGIN IMMEDIATE")


def test_a_driver_without_handlers_lets_sqlite_wait() -> None:
    import sqlite3 as plain

    connection = plain.connect(":memory:")
    waiting = waiting_of(connection, is_hurried=True)
    waiting.up_to(0.7)

    assert isinstance(waiting, WaitingByTimeout) is not hasattr(connection, "set_busy_handler")
    if isinstance(waiting, WaitingByTimeout):
        assert connection.execute("PRAGMA busy_timeout").fetchone() == (700,)
    connection.close()


def test_only_who_is_hurried_waits_where_an_exception_would_be_lost(waiter: "Connection") -> None:
    db = Database(waiter)
    db.wait_up_to(60, is_hurried=True)

    db.wait_up_to(0.7)

    assert isinstance(waiting_of(waiter), WaitingByTimeout)
    assert waiter.execute("PRAGMA busy_timeout").fetchone() == (700,)


def test_a_handler_rests_longer_from_try_to_try(monkeypatch: pytest.MonkeyPatch) -> None:
    rests: list[float] = []
    monkeypatch.setattr(time, "sleep", rests.append)
    waiting = WaitingByHandler()
    waiting.up_to(60)

    assert all(waiting.may_try_again(tries) for tries in range(20))
    assert rests == sorted(rests)
    assert rests[0] <= 0.001
