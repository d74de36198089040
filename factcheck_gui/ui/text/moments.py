"""Times and sizes in words: “yesterday”, “3 March”, “2026-03-04 11:00”, “182 KB”."""

from datetime import date, datetime, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

_CONTEXT: Final = "moments"
_TODAY: Final = QT_TRANSLATE_NOOP("moments", "today")
_YESTERDAY: Final = QT_TRANSLATE_NOOP("moments", "yesterday")


def day_words(day: date, today: date) -> str:
    """Return how a day is called from another one: “today”, “yesterday”, “3 March”, “3 March 2025”."""
    if day == today:
        return QCoreApplication.translate(_CONTEXT, str(_TODAY))
    if day == today - timedelta(days=1):
        return QCoreApplication.translate(_CONTEXT, str(_YESTERDAY))
    pattern = "d MMMM" if day.year == today.year else "d MMMM yyyy"
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def local_time(stamp: str) -> str:
    """Return a stored moment as date and time of this computer's time zone, to the second."""
    return datetime.fromisoformat(stamp).astimezone().strftime("%Y-%m-%d %H:%M:%S")


def local_day(stamp: str) -> str:
    """Return the day of a stored moment in this computer's time zone, as `YYYY-MM-DD`."""
    return datetime.fromisoformat(stamp).astimezone().date().isoformat()


def size_words(size: int) -> str:
    """Return a number of bytes in the largest unit that fits."""
    traditional = QLocale.DataSizeFormat.DataSizeTraditionalFormat
    return QLocale().formattedDataSize(size, 0 if size < 1024 * 1024 else 1, traditional)
