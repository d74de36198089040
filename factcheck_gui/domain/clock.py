"""The time, passed in so that tests can stop it; stored as UTC in ISO 8601 with milliseconds."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final

_PARTIAL: Final = r"([0-9]{4})(?:-([0-9]{2}))?"
_MONTHS: Final = range(1, 13)

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


def is_partial_date(value: str) -> bool:
    """Tell whether a text is a year, a month or a day: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`."""
    return is_date(last_day(value))


def last_day(value: str) -> str:
    """Return the last day of a year or a month; any other text as it is."""
    from calendar import monthrange

    found = re.fullmatch(_PARTIAL, value)
    if found is None:
        return value
    year, month = int(found[1]), int(found[2] or 12)
    if not year or month not in _MONTHS:
        return value
    return f"{found[1]}-{month:02}-{monthrange(year, month)[1]:02}"
