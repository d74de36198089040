"""What is known of an earlier run of the program that did not come to a proper end."""

from datetime import datetime
from pathlib import Path

from factcheck_gui.domain.light_dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedWords:
    """What stood in a field and was not saved: the name of the field, and the words."""

    field: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EndedRun:
    """A run that ended without saying so.

    `at` is its last sign of life; `edit_id` is the last edit that it has shown as saved in `workspace`;
    `fault` says where the process broke off, as far as it could say so.
    """

    at: datetime
    workspace: Path | None
    edit_id: str
    fault: str
