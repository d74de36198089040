"""Keys that mean something in one place only and cannot be changed: while linking, in a list, on the map."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from factcheck_gui.ui.actions.action_keys import native_key
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

_CONTEXT: Final = "fixed keys"

FIXED_KEYS: Final[Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]] = {
    QT_TRANSLATE_NOOP("fixed keys", "While linking"): (
        (QT_TRANSLATE_NOOP("fixed keys", "The link says: denies"), ("D",)),
        (QT_TRANSLATE_NOOP("fixed keys", "The link says: admits"), ("A",)),
        (QT_TRANSLATE_NOOP("fixed keys", "The link says: corroborates"), ("C",)),
        (QT_TRANSLATE_NOOP("fixed keys", "The link says: contradicts"), ("X",)),
        (QT_TRANSLATE_NOOP("fixed keys", "The link says: repeats"), ("R",)),
        (QT_TRANSLATE_NOOP("fixed keys", "Turn the link"), ("T",)),
        (QT_TRANSLATE_NOOP("fixed keys", "Go to the next or the previous claim"), ("J", "K")),
        (QT_TRANSLATE_NOOP("fixed keys", "Link to that claim, or to the number typed"), ("Enter",)),
        (QT_TRANSLATE_NOOP("fixed keys", "Find the claim in another article"), ("O",)),
        (QT_TRANSLATE_NOOP("fixed keys", "Leave without a link"), ("Esc",)),
    ),
    QT_TRANSLATE_NOOP("fixed keys", "While finding in the article"): (
        (QT_TRANSLATE_NOOP("fixed keys", "Next hit"), ("Enter",)),
        (QT_TRANSLATE_NOOP("fixed keys", "Previous hit"), ("Shift+Enter",)),
        (QT_TRANSLATE_NOOP("fixed keys", "Select the hit, to tag it"), ("Ctrl+Enter",)),
    ),
    QT_TRANSLATE_NOOP("fixed keys", "Claims that wait for a decision"): (
        (QT_TRANSLATE_NOOP("fixed keys", "Go to the next or the previous claim"), ("J", "K")),
        (QT_TRANSLATE_NOOP("fixed keys", "Keep the claim where it is proposed"), ("Enter",)),
        (QT_TRANSLATE_NOOP("fixed keys", "Choose its place"), ("P",)),
        (QT_TRANSLATE_NOOP("fixed keys", "Retire the claim"), ("R",)),
    ),
    QT_TRANSLATE_NOOP("fixed keys", "In the list of claims"): (
        (QT_TRANSLATE_NOOP("fixed keys", "Select the next or the previous too"), ("Shift+Down", "Shift+Up")),
        (QT_TRANSLATE_NOOP("fixed keys", "Select all"), ("Ctrl+A",)),
        (QT_TRANSLATE_NOOP("fixed keys", "Back to one claim"), ("Esc",)),
    ),
    QT_TRANSLATE_NOOP("fixed keys", "On the map"): (
        (QT_TRANSLATE_NOOP("fixed keys", "Select the claim in the main window"), ("Space",)),
        (QT_TRANSLATE_NOOP("fixed keys", "Go to the claim"), ("Enter",)),
        (QT_TRANSLATE_NOOP("fixed keys", "Show the whole map"), ("F", "Ctrl+9")),
        (QT_TRANSLATE_NOOP("fixed keys", "Show the map at its own size"), ("Ctrl+0",)),
        (QT_TRANSLATE_NOOP("fixed keys", "Make the map larger or smaller"), ("Ctrl++", "Ctrl+-")),
        (
            QT_TRANSLATE_NOOP("fixed keys", "Move the map"),
            ("Ctrl+Up", "Ctrl+Down", "Ctrl+Left", "Ctrl+Right"),
        ),
    ),
}
"""What each key does, by the place where it does so."""


def fixed_key_rows() -> tuple[tuple[str, str, str], ...]:
    """Return place, what is done, and the keys, for the sheet of keys."""
    return tuple(
        (_translated(place), _translated(what), " / ".join(map(native_key, keys)))
        for place, rows in FIXED_KEYS.items()
        for what, keys in rows
    )


def _translated(words: str) -> str:
    return QCoreApplication.translate(_CONTEXT, words)
