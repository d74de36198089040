"""Which keys an action may have: some belong to fields, lists and menus, whatever is chosen."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from factcheck_gui.ui.actions.action_keys import normal_key

# As Qt writes them in every language.
_ENTER: Final = frozenset({"Return", "Enter"})
_OF_THE_PAGE: Final = _ENTER | {"Up", "Down", "Left", "Right", "Del", "Backspace"}
_FOCUS: Final = frozenset({"Tab", "Backtab"})
_TAKEN: Final = frozenset({"Esc", "Space", "Home", "End", "PgUp", "PgDown", "F10", "Menu"})
_MODIFIERS: Final = frozenset({"Ctrl", "Shift", "Alt", "Meta", "Num", "Control", "AltGr"})
_PLAIN: Final = (frozenset[str](), frozenset({"Shift"}))


class Refusal(StrEnum):
    """Why a key cannot be had."""

    NO_KEY = "no_key"
    """Qt knows no such key, or it is a modifier alone, or several keys one after another."""
    NAVIGATION = "navigation"
    """The key moves between fields, closes things, or scrolls."""
    ENTER_FURTHER = "enter_further"
    """Enter with Ctrl or Alt finishes a field."""
    MENU = "menu"
    """Alt and this letter open a menu."""


def refusal(key: str, menu_letters: Iterable[str]) -> Refusal | None:
    """Return why a key cannot be given to an action, or None where it can.

    Args:
        key: The key, as Qt writes it in every language.
        menu_letters: The letters that open menus together with Alt.
    """
    modifiers, pressed = _parts(key)
    if not pressed or pressed in _MODIFIERS or ", " in normal_key(key):
        return Refusal.NO_KEY
    if pressed in _FOCUS or (pressed in _TAKEN and modifiers in _PLAIN):
        return Refusal.NAVIGATION
    if pressed in _ENTER and modifiers not in _PLAIN:
        return Refusal.ENTER_FURTHER
    if modifiers == {"Alt"} and pressed.casefold() in {letter.casefold() for letter in menu_letters}:
        return Refusal.MENU
    return None


def is_for_page(key: str) -> bool:
    """Tell whether a key can work on the page only: lists, fields and buttons need it elsewhere."""
    modifiers, pressed = _parts(key)
    return pressed in _OF_THE_PAGE and modifiers in _PLAIN


def _parts(key: str) -> tuple[frozenset[str], str]:
    """Return the modifiers of a key, and the key without them; `Ctrl++` ends with its own sign."""
    written = normal_key(key)
    before, _, pressed = written[:-1].rpartition("+")
    return frozenset(filter(None, before.split("+"))), pressed + written[-1:]
