"""Times and sizes in words."""

from datetime import date, datetime

import pytest

from factcheck_gui.ui.text.moments import day_words, local_day, local_time, size_words

TODAY = date(2026, 3, 4)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (TODAY, "today"),
        (date(2026, 3, 3), "yesterday"),
        (date(2026, 1, 9), "9 January"),
        (date(2025, 12, 31), "31 December 2025"),
    ],
)
def test_a_day_is_called_as_people_call_it(day: date, words: str) -> None:
    assert day_words(day, TODAY) == words


def test_a_stored_moment_is_shown_in_local_time() -> None:
    stamp = "2026-03-04T10:00:05.250Z"
    local = datetime.fromisoformat(stamp).astimezone()

    assert local_time(stamp) == f"{local:%Y-%m-%d %H:%M:%S}"
    assert local_day(stamp) == f"{local:%Y-%m-%d}"


def test_sizes_have_units() -> None:
    assert size_words(182_000).split()[0] == "178"
