"""Reads dates as pages write them for machines."""

import re
from datetime import date, timedelta
from email.utils import parsedate
from typing import Final

from factcheck_gui.domain.clock import is_date

_ISO: Final = re.compile(r"(?<!\d)(1[6-9]\d\d|20\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_COMPACT: Final = re.compile(
    r"(?<!\d)(1[89]\d\d|20\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?:(?!\d)|T?\d{4,6}(?!\d))"
)
_ASIAN: Final = re.compile(r"(?<!\d)(1[89]\d\d|20\d\d)\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]")
_IN_ADDRESS: Final = re.compile(r"/(1[89]\d\d|20\d\d)/(\d{1,2})/(\d{1,2})(?:/|$)")
_MONTHS: Final = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), start=1
    )
}
_NAMED: Final = re.compile(
    r"\b(?P<month>[A-Za-z]{3,9})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})\b"
)
_NAMED_LATER: Final = re.compile(
    r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)?\.?[\s-]+(?P<month>[A-Za-z]{3,9})\.?,?[\s-]+(?P<year>\d{4})\b"
)
_LONGEST: Final = 200
_UTC: Final = re.compile(r"T\d\d:\d\d[\d:.]*(?:Z|[+-]00:?00)")
_SOON: Final = timedelta(days=30)


def date_in(words: str | None) -> str | None:
    """Return the day that words name, as `YYYY-MM-DD` and as it was where they were written; None if none."""
    words = (words or "")[:_LONGEST]
    for pattern in (_ISO, _ASIAN, _COMPACT):
        if found := pattern.search(words):
            return _checked(int(found[1]), int(found[2]), int(found[3]))
    if parsed := parsedate(words):
        return _checked(*parsed[:3])
    for pattern in (_NAMED, _NAMED_LATER):
        if (found := pattern.search(words)) and (month := _MONTHS.get(found["month"][:3].lower())):
            return _checked(int(found["year"]), month, int(found["day"]))
    return None


def date_in_address(address: str | None) -> str | None:
    """Return the day that the path of an address names, such as `/2024/03/15/`."""
    found = _IN_ADDRESS.search(address or "")
    return None if found is None else _checked(int(found[1]), int(found[2]), int(found[3]))


def date_near(words: str | None, other: str | None) -> str | None:
    """Return the day that words name; where they name it in UTC and it differs by one, the other day.

    A page that went out in New York in the evening says the next day in UTC, and its own day in its address.
    """
    found = date_in(words)
    if found is None or other is None or not _UTC.search((words or "")[:_LONGEST]):
        return found
    is_next_day = abs(date.fromisoformat(found) - date.fromisoformat(other)) == timedelta(days=1)
    return other if is_next_day else found


def is_republished(found: str | None, in_address: str | None) -> bool:
    """Tell whether a day is so much later than that in the page's address that it is not of the first day."""
    if found is None or in_address is None:
        return False
    return date.fromisoformat(found) - date.fromisoformat(in_address) > _SOON


def _checked(year: int, month: int, day: int) -> str | None:
    written = f"{year:04}-{month:02}-{day:02}"
    return written if is_date(written) else None
