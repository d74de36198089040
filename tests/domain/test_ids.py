"""Ids sort by the time of their making and are UUIDs that other programs accept."""

import time
import uuid

import pytest

from factcheck_gui.domain.ids import IdMaker


def test_ids_made_one_after_the_other_ascend_also_within_a_millisecond() -> None:
    new_id = IdMaker()

    made = [new_id() for _ in range(5_000)]

    assert made == sorted(made)
    assert len(set(made)) == len(made)


def test_an_id_is_a_uuid_of_version_seven() -> None:
    new_id = IdMaker()

    for _ in range(200):
        text = new_id()
        found = uuid.UUID(text)
        assert (str(found), found.version, found.variant) == (text, 7, uuid.RFC_4122)


def test_an_id_begins_with_the_milliseconds_of_its_making() -> None:
    before = time.time_ns() // 1_000_000

    found = uuid.UUID(IdMaker()())

    assert before <= found.int >> 80 <= time.time_ns() // 1_000_000


def test_ids_ascend_when_the_clock_is_set_back(monkeypatch: pytest.MonkeyPatch) -> None:
    new_id = IdMaker()
    first = new_id()
    monkeypatch.setattr(time, "time_ns", lambda: 1_000_000_000)

    later = [new_id() for _ in range(100)]

    assert [first, *later] == sorted([first, *later])
    assert all(uuid.UUID(one).version == 7 for one in later)


def test_two_makers_make_different_ids() -> None:
    assert IdMaker()() != IdMaker()()
