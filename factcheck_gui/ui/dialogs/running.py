"""The one way to show a dialog that is waited for: nothing of it stays once it is closed."""

from PySide6.QtWidgets import QDialog


def run(dialog: QDialog) -> bool:
    """Show a dialog until it is closed, and tell whether it was accepted.

    It goes when the program gets back to its events: until then what was chosen in it can be read.
    """
    is_accepted = bool(dialog.exec())
    dialog.deleteLater()
    return is_accepted
