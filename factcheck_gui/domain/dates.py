"""Calendar dates written `YYYY-MM-DD`, and those that come later."""

from calendar import monthrange
from datetime import date, timedelta

_MONTHS = 12


def later(day: str, *, days: int = 0, months: int = 0) -> str:
    """Return the date so many months, then days, after another; a shorter month ends it earlier."""
    begin = date.fromisoformat(day)
    years, month = divmod(begin.month - 1 + months, _MONTHS)
    year = begin.year + years
    last = monthrange(year, month + 1)[1]
    moved = date(year, month + 1, min(begin.day, last))
    return (moved + timedelta(days=days)).isoformat()
