"""The time, passed in so that tests can stop it; stored as UTC in ISO 8601 with milliseconds."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Tells the current time, with a time zone."""


def system_clock() -> datetime:
    """Return the current time in UTC."""
    return datetime.now(UTC)


def timestamp(moment: datetime) -> str:
    """Return a moment as it is stored: `2026-03-04T10:00:00.000Z`."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def is_date(value: str) -> bool:
    """Tell whether a text is a calendar date written `YYYY-MM-DD`."""
    try:
        return datetime.strptime(value, "%Y-%m-%d").replace(tzinfo=UTC).strftime("%Y-%m-%d") == value
    except ValueError:
        return False
