"""What the widgets of the first paint are told without the `Qt` namespace.

Its enumerations are made all at once when one of them is named, which takes longer than to build the window;
Qt's own properties take the plain numbers.
"""

from typing import Final

from PySide6.QtWidgets import QLabel, QWidget

PLAIN_TEXT: Final = 0
TAB_FOCUS: Final = 1
NO_FOCUS: Final = 0
NO_CONTEXT_MENU: Final = 0


def never_markup(label: QLabel) -> None:
    """Let a label show its text as it is."""
    label.setProperty("textFormat", PLAIN_TEXT)


def focus_by_tab(widget: QWidget) -> None:
    """Let a widget have the keys when it is reached by Tab, and not when it is clicked."""
    widget.setProperty("focusPolicy", TAB_FOCUS)


def never_focused(widget: QWidget) -> None:
    """Keep the keys away from a widget."""
    widget.setProperty("focusPolicy", NO_FOCUS)


def no_context_menu(widget: QWidget) -> None:
    """Leave a right click to what lies around a widget."""
    widget.setProperty("contextMenuPolicy", NO_CONTEXT_MENU)
