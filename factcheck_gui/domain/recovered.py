"""What came back from a damaged workspace: numbers and names, and no sentences."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from factcheck_gui.domain.errors import DamagedError, ExpectedError
from factcheck_gui.domain.light_dataclasses import dataclass

MayGoOn = Callable[[], bool]
"""Asked now and then; False ends the work and leaves nothing behind."""


class Stage(StrEnum):
    """What a recovery is about."""

    LOOKING = "looking"
    """Reading the file as it is."""
    SEARCHING = "searching"
    """Looking at every page of it; counted in pages."""
    BACKUPS = "backups"
    WRITING = "writing"
    """Writing the new file; counted in tables."""
    CHECKING = "checking"


Progress = Callable[[Stage, int, int], None]
"""Told the stage, how much of it is done, and of how much."""


class Kept(StrEnum):
    """What is counted: the things of a workspace, its texts, kept files and steps of history."""

    ARTICLE = "article"
    VERSION = "version"
    TEXT = "text"
    CLAIM = "claim"
    VERDICT = "verdict"
    NOTE = "note"
    SOURCE = "source"
    LINK = "link"
    MARK = "mark"
    PLACEMENT = "placement"
    PARTY = "party"
    SCALE = "scale"
    VALUE = "value"
    RULE = "rule"
    ORIGINAL = "original"
    EVENT = "event"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many of one kind came back, and how many there were as far as that is known; `found <= of`."""

    kind: Kept
    found: int
    of: int

    @property
    def lost(self) -> int:
        """How many did not come back."""
        return self.of - self.found


@dataclass(frozen=True, slots=True, kw_only=True)
class FromBackup:
    """How much was taken from one backup, and when that was made (UTC, as timestamps are stored)."""

    path: Path
    made_at: str
    rows: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DamagedText:
    """A text that is not what was taken in any more; U+FFFD stands where characters are lost.

    `lost` counts those; 0 where some character is another one and nobody can tell which.
    """

    article_id: str
    title: str
    version: int
    length: int
    lost: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stray:
    """What was found and has no place any more, with the words in it: a note whose claim is lost."""

    kind: Kept
    id: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovered:
    """How much came back into a new workspace.

    `from_history` counts rows that were taken from the history, `doubtful` those that may be altered and
    for which nothing better was found, `pieces_anew` blocks and statements that were made anew from a text,
    `made_up` empty things that others hang on and nothing else is known of. `had_damaged_log` tells of the
    log beside the file, which was read behind the damage too. `findings` is what a check of the new workspace
    still finds.
    """

    source: Path
    target: Path
    was_whole: bool
    tallies: tuple[Tally, ...]
    from_history: int = 0
    from_backups: tuple[FromBackup, ...] = ()
    doubtful: int = 0
    pieces_anew: int = 0
    made_up: int = 0
    texts: tuple[DamagedText, ...] = ()
    strays: tuple[Stray, ...] = ()
    history_resealed: bool = False
    had_damaged_log: bool = False
    findings: int = 0

    @property
    def is_complete(self) -> bool:
        """Whether everything that was there came back as it was."""
        altered = (self.doubtful, self.pieces_anew, self.made_up, self.texts, self.strays, self.findings)
        return not any(altered) and not any(tally.lost for tally in self.tallies)

    def tally(self, kind: Kept) -> Tally:
        """Return how many of one kind came back."""
        return next((one for one in self.tallies if one.kind is kind), Tally(kind=kind, found=0, of=0))


@dataclass(kw_only=True, eq=False)
class NothingSavedError(DamagedError):
    """Nothing of a damaged workspace could be saved, and no backup holds anything of it."""


@dataclass(kw_only=True, eq=False)
class StoppedError(ExpectedError):
    """The recovery was stopped; nothing is left behind."""
