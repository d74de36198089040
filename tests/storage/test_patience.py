"""Whoever waits for a file does so in short pauses, and can give up between two of them."""

from pathlib import Path

import pytest

from factcheck_gui.domain.errors import DiskError, LockedError
from factcheck_gui.storage.patience import Patience
from factcheck_gui.storage.store import Store


class Held:
    """A piece of work that finds the file held a few times."""

    def __init__(self, times: int, error: Exception | None = None) -> None:
        self.left = times
        self._error = error or LockedError(path=Path("x"))

    def __call__(self) -> str:
        if self.left:
            self.left -= 1
            raise self._error
        return "done"


def for_ever(_seconds: float) -> bool:
    return True


def test_what_is_held_is_tried_again_until_it_is_free() -> None:
    assert Patience(pause=0, may_wait=for_ever).until_free(Held(3)) == "done"


def test_who_waits_no_longer_is_told_of_the_lock() -> None:
    work = Held(9)

    with pytest.raises(LockedError):
        Patience(pause=0, may_wait=lambda _seconds: work.left > 6).until_free(work)

    assert work.left == 6


def test_other_trouble_is_not_waited_for() -> None:
    with pytest.raises(DiskError):
        Patience(pause=0, may_wait=for_ever).until_free(Held(1, DiskError(path=Path("x"), reason="full")))


def test_how_long_was_waited_is_told() -> None:
    told: list[float] = []

    def may_wait(seconds: float) -> bool:
        told.append(seconds)
        return len(told) < 3

    with pytest.raises(LockedError):
        Patience(pause=0.001, may_wait=may_wait).until_free(Held(9))

    assert told == sorted(told)


def test_reading_waits_for_its_own_time_again_after_writing(
    closed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store.open(closed, tmp_path, Patience(pause=0.02, reading=0.7))
    said: list[float] = []

    def wait_up_to(seconds: float, *, is_hurried: bool) -> None:
        assert not is_hurried
        said.append(seconds)

    monkeypatch.setattr(store.db, "wait_up_to", wait_up_to)

    with store.writing():
        within = tuple(said)

    assert (within, said) == ((0.02,), [0.02, 0.7])
    store.be_patient(Patience(pause=0.3))
    assert said[-1] == 0.3
    store.close()
