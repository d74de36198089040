"""What the states of a claim are called on the screen, and the signs that tell them without colour."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from factcheck_gui.domain.claims import ClaimState
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

_WORDS: Final = {
    ClaimState.OPEN: QT_TRANSLATE_NOOP("claim words", "Open"),
    ClaimState.IN_PROGRESS: QT_TRANSLATE_NOOP("claim words", "In progress"),
    ClaimState.READY: QT_TRANSLATE_NOOP("claim words", "Ready"),
    ClaimState.SENT_BACK: QT_TRANSLATE_NOOP("claim words", "Sent back"),
}
_SIGNS: Final = {
    ClaimState.OPEN: "○",
    ClaimState.IN_PROGRESS: "◐",
    ClaimState.READY: "●",
    ClaimState.SENT_BACK: "↩",
}


def state_word(state: ClaimState) -> str:
    """Return what a state is called."""
    return QCoreApplication.translate("claim words", _WORDS[state])


def signed_state(state: ClaimState) -> str:
    """Return the sign and the word of a state."""
    return f"{_SIGNS[state]} {state_word(state)}"
