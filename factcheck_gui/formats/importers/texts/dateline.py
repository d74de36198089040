"""Recognises the first line of a sample article: `date 2026-02-23 Headline`."""

import re
from typing import Final

from factcheck_gui.domain.clock import is_date
from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.formats.importers.texts.lines import is_visible

_DATELINE: Final = re.compile(r"date:?[^\S\n]+(\d{4}-\d{2}-\d{2})[^\S\n]+(?=\S)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """The date, and how many code points stand before the headline."""

    date: str
    length: int


def find_dateline(words: str) -> Dateline | None:
    """Return the date that a line begins with, or None where it does not, or where no headline follows."""
    found = _DATELINE.match(words)
    if found is None or not is_date(found[1]) or not is_visible(words[found.end() :]):
        return None
    return Dateline(date=found[1], length=found.end())
