"""Moments and dates as they are stored."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from factcheck_gui.domain.clock import is_date, is_partial_date, last_day, system_clock, timestamp


def test_a_moment_of_another_zone_is_stored_in_utc() -> None:
    moment = datetime(2026, 3, 4, 1, 30, tzinfo=timezone(timedelta(hours=5, minutes=30)))

    assert timestamp(moment) == "2026-03-03T20:00:00.000Z"


def test_moments_sort_as_text_also_at_a_full_second() -> None:
    moment = datetime(2026, 3, 4, 10, tzinfo=UTC)

    assert timestamp(moment) < timestamp(moment + timedelta(milliseconds=1))


def test_the_system_clock_knows_its_zone() -> None:
    assert system_clock().tzinfo is UTC


@pytest.mark.parametrize("value", ["2026-03-04", "2024-02-29", "1851-06-05"])
def test_a_calendar_date_is_a_date(value: str) -> None:
    assert is_date(value)


@pytest.mark.parametrize(
    "value",
    ["", "2026-3-4", "2025-02-29", "2026-13-01", "20260304", "2026-03-04T10:00", "٢٠٢٦-٠٣-٠٤", " 2026-03-04"],
)
def test_anything_else_is_none(value: str) -> None:
    assert not is_date(value)


@pytest.mark.parametrize("value", ["2026", "2026-02", "2026-02-28", "1851"])
def test_a_year_a_month_and_a_day_are_partial_dates(value: str) -> None:
    assert is_partial_date(value)


@pytest.mark.parametrize(
    "value", ["", "26", "0000", "2026-", "2026-2", "2026-00", "2026-13", "2026-02-30", "٢٠٢٦", "2026 "]
)
def test_anything_else_is_no_partial_date(value: str) -> None:
    assert not is_partial_date(value)


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2026", "2026-12-31"),
        ("2026-02", "2026-02-28"),
        ("2024-02", "2024-02-29"),
        ("2026-05-01", "2026-05-01"),
    ],
)
def test_a_year_and_a_month_end_with_their_last_day(value: str, day: str) -> None:
    assert last_day(value) == day
