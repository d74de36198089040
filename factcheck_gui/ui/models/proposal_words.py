"""What a new version would do to an article, in a line of words."""

from collections import Counter
from typing import Final

from PySide6.QtCore import QCoreApplication

from factcheck_gui.domain.anchors import Anchoring
from factcheck_gui.domain.spans import Span
from factcheck_gui.services.versioning import VersionProposal
from factcheck_gui.ui.text.counted import counted
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

_CONTEXT: Final = "proposal words"
_ALL_PLACED: Final = QT_TRANSLATE_NOOP("proposal words", "All %1 claims placed")
_ONE_PLACED: Final = QT_TRANSLATE_NOOP("proposal words", "The claim is placed")
_SOME_PLACED: Final = QT_TRANSLATE_NOOP("proposal words", "%1 of %2 claims placed, %3 to look at")
_NO_CLAIMS: Final = QT_TRANSLATE_NOOP("proposal words", "No claims to place")
_ONE_NEW: Final = QT_TRANSLATE_NOOP("proposal words", "1 statement is new or changed")
_SEVERAL_NEW: Final = QT_TRANSLATE_NOOP("proposal words", "%n statements are new or changed")
_NONE_NEW: Final = QT_TRANSLATE_NOOP("proposal words", "no statement is new")

# So few claims found, and so little in common, that it is hardly the same article.
_FEW: Final = 0.10
_LITTLE: Final = 0.15
_STRETCH: Final = 8
_COMPARED: Final = 200_000


def headline(proposal: VersionProposal) -> str:
    """Return how many claims find their place, and how many statements are new."""
    total, placed = len(proposal.places), proposal.count(Anchoring.PLACED)
    template = _SOME_PLACED
    if placed == total:
        template = (_NO_CLAIMS, _ONE_PLACED)[total] if total <= 1 else _ALL_PLACED
    claims = _translated(template)
    for mark, number in (("%1", placed), ("%2", total), ("%3", total - placed)):
        claims = claims.replace(mark, str(number))
    new = new_statements(proposal)
    words = counted(new, _translated(_ONE_NEW), _translated(_SEVERAL_NEW)) if new else _translated(_NONE_NEW)
    return f"{claims} · {words}"


def new_statements(proposal: VersionProposal) -> int:
    """Return how many statements of the draft have words that no statement of the version before has."""
    before, draft = proposal.before.text, proposal.draft
    known = Counter(_words(before.text, span) for span in before.statements)
    mine = Counter(_words(draft.text, span) for span in draft.statements)
    return sum((mine - known).values())


def is_probably_another(proposal: VersionProposal) -> bool:
    """Tell whether a draft has so little of the article that somebody may have taken another one."""
    claims = len(proposal.places)
    found = claims - proposal.count(Anchoring.LOST)
    return found <= _FEW * claims and _shared(proposal.before.text.text, proposal.draft.text) < _LITTLE


def _shared(one: str, other: str) -> float:
    """Return how much of the shorter text the other one has too, in stretches of some letters."""
    mine, theirs = _stretches(one), _stretches(other)
    shorter = min(len(mine), len(theirs))
    return len(mine & theirs) / shorter if shorter else 0.0


def _stretches(text: str) -> set[str]:
    words = " ".join(text[:_COMPARED].casefold().split())
    return {words[start : start + _STRETCH] for start in range(len(words) - _STRETCH + 1)}


def _words(text: str, span: Span) -> str:
    return " ".join(span.quote(text).split())


def _translated(words: str) -> str:
    return QCoreApplication.translate(_CONTEXT, words)
