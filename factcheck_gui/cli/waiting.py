"""Says what a workspace has to do with other programs: waits for them, and warns of other computers."""

from pathlib import Path
from typing import Final

from factcheck_gui.cli.output import complain
from factcheck_gui.services.patience import Patience
from factcheck_gui.ui.text.sentences import Sentence

_PAUSE: Final = 0.1
"""SQLite looks ever more seldom within one pause: short ones come in between busy writers sooner."""
_TOLD_AFTER: Final = 2.0
_GIVEN_UP_AFTER: Final = 30.0
_WAITING: Final = "Another program is writing to “{path}”. Waiting for it…"


def patient(workspace: Path) -> Patience:
    """Return how long a command waits: half a minute, and it says that it waits."""
    return Patience(pause=_PAUSE, may_wait=_Telling(workspace).may_wait, reading=_GIVEN_UP_AFTER)


def warn_of_place(workspace: Path) -> None:
    """Say before something is written that other computers may write the file, too."""
    # Commands that only read do not need them.
    from factcheck_gui.services.looking_around import look_around
    from factcheck_gui.ui.text.surroundings_words import risk_sentences

    for sentence in risk_sentences(workspace, look_around(workspace)):
        complain(sentence)


class _Telling:
    """Says once for each wait what is being waited for."""

    def __init__(self, workspace: Path) -> None:
        self._workspace = workspace
        self._seconds = 0.0
        self._is_told = False

    def may_wait(self, seconds: float) -> bool:
        """Tell whether to wait on."""
        if seconds < self._seconds:
            self._is_told = False
        self._seconds = seconds
        if seconds >= _TOLD_AFTER and not self._is_told:
            self._is_told = True
            complain(Sentence(template=_WAITING, values={"path": self._workspace}).text())
        return seconds < _GIVEN_UP_AFTER
