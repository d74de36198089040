"""Times of a recording as subtitles and transcripts write them, in milliseconds."""

import re
from dataclasses import dataclass
from typing import Final

STAMP: Final = r"(?:\d{1,3}:)?\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?"
"""A time beside words: `0:31`, `12:31`, `00:12:31`, `00:12:31.500`, `00:12:31:24` with frames."""
_CLOCK: Final = r"(?:\d{1,3}\s?:\s?)?\d{1,3}\s?:\s?\d{1,2}(?:\s?[.,]\s?\d{1,9})?"
_TIMING: Final = re.compile(
    rf"\s*(?P<start>{_CLOCK})\s*(?:--?|[–—])(?:>|&gt;)\s*(?P<end>{_CLOCK})(?P<rest>(?:\s.*)?)", re.DOTALL
)
_HOURS_TO_SECONDS: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """When a cue is shown, and what else stands on its line."""

    start: int
    end: int
    rest: str


def read_timing(line: str) -> Timing | None:
    """Return what a line such as `00:00:01,000 --> 00:00:04,000 X1:40` says, or None."""
    found = _TIMING.fullmatch(line)
    if found is None:
        return None
    start, end = read_time(found["start"]), read_time(found["end"])
    return Timing(start=start, end=max(start, end), rest=found["rest"].strip())


def read_time(words: str) -> int:
    """Return the milliseconds that a time of hours, minutes, seconds and frames stands for."""
    whole, _, fraction = words.replace(",", ".").partition(".")
    fields = [int(field) for field in whole.split(":")][:_HOURS_TO_SECONDS]
    seconds = 0
    for field in fields:
        seconds = seconds * 60 + field
    return seconds * 1000 + int(fraction.strip()[:3].ljust(3, "0"))
