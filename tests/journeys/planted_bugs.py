"""Bugs that a test plants in the running program, and what the window says of them."""

from PySide6.QtWidgets import QApplication

from tests.journeys.user import User

TOLD = "Something went wrong inside the program. What is shown as saved is safe."
PLANTED = "the quarry's secret ledger"


def fail(*_: object, **__: object) -> bool:
    """Stand for something of ours that has a bug."""
    raise KeyError(PLANTED)


def said(user: User) -> str:
    """Return what the message bar says once the program has come back to its events."""
    for _ in range(3):
        # A timer, then what it rings, then what that leads to.
        QApplication.processEvents()
    return user.window.messages.words


def works(user: User) -> bool:
    """Tell whether a claim can be made, and is stored."""
    before = len(user.claims())
    user.press("J", "D")
    return len(user.claims()) == before + 1 and not user.session.workspace.verify()
