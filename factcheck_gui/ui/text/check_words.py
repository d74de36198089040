"""How the steps of a check of a workspace are called while they run, and what its outcome asks for."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final

from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from factcheck_gui.services.verifying import Finding

CHECKS: Final[Mapping[str, str]] = {
    "file": QT_TRANSLATE_NOOP("checks", "Reading every page of the file…"),
    "references": QT_TRANSLATE_NOOP("checks", "Following what refers to what…"),
    "texts": QT_TRANSLATE_NOOP("checks", "Holding the texts against their checksums…"),
    "originals": QT_TRANSLATE_NOOP("checks", "Unpacking the originals…"),
    "rows": QT_TRANSLATE_NOOP("checks", "Holding claims, verdicts and notes against their checksums…"),
    "parts": QT_TRANSLATE_NOOP("checks", "Looking at paragraphs and statements…"),
    "quotes": QT_TRANSLATE_NOOP("checks", "Comparing quotes with the texts…"),
    "places": QT_TRANSLATE_NOOP("checks", "Looking where the claims stand…"),
    "uses": QT_TRANSLATE_NOOP("checks", "Looking at rating scales and sources…"),
    "values": QT_TRANSLATE_NOOP("checks", "Looking at rating values…"),
    "chain": QT_TRANSLATE_NOOP("checks", "Following the seals of the history…"),
    "history": QT_TRANSLATE_NOOP("checks", "Comparing the history with what is stored…"),
    "search": QT_TRANSLATE_NOOP("checks", "Looking words up…"),
    "backups": QT_TRANSLATE_NOOP("checks", "Comparing the history with the backups…"),
}
"""What is said while each check runs."""

_DAMAGE: Final = frozenset({"file", "reference", "text", "original", "checksum", "parts"})
_PAST: Final = frozenset({"chain", "history", "backups"})
_RECOVER: Final = QT_TRANSLATE_NOOP(
    "checks",
    "The file is damaged. Close this, and choose “Recover into a new file…”; or go on with a backup.",
)
_COMPARE: Final = QT_TRANSLATE_NOOP(
    "checks",
    "Somebody or something has changed the past. Keep this file as it is, and compare it with a backup.",
)
_REBUILD: Final = QT_TRANSLATE_NOOP(
    "checks",
    "Only the index of words does not fit: what is stored is whole, but a search may miss something.",
)
_CORRECT: Final = QT_TRANSLATE_NOOP("checks", "The file itself is whole. Correct what is named here.")


def is_damage(finding: "Finding") -> bool:
    """Tell whether something is no longer what was written."""
    return finding.check in _DAMAGE


def advice(findings: Iterable["Finding"]) -> str:
    """Return a template that says what to do about findings; there is at least one."""
    checks = {finding.check for finding in findings}
    if checks & _DAMAGE:
        return _RECOVER
    if checks & _PAST:
        return _COMPARE
    return _REBUILD if checks == {"search"} else _CORRECT
