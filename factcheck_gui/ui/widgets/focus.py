"""Where the keyboard is."""

from PySide6.QtWidgets import QWidget


def holds_focus(widget: QWidget) -> bool:
    """Tell whether the focus is in a widget or in one inside it."""
    return widget.hasFocus() or any(child.hasFocus() for child in widget.findChildren(QWidget))
