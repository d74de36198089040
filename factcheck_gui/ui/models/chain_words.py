"""Who says a claim, through whom it is known, and of whom it is said, in a few words."""

import re
from typing import Final

from factcheck_gui.domain.claims import Claim
from factcheck_gui.ui.models.claim_words import translated
from factcheck_gui.ui.models.reading_direction import isolated
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

_LONGEST: Final = 400
_PLACES: Final = re.compile("(%[12])")
_REPORTED: Final = QT_TRANSLATE_NOOP("claim words", "reported by %2")
_SAID_AND_REPORTED: Final = QT_TRANSLATE_NOOP("claim words", "%1, reported by %2")
_OF: Final = QT_TRANSLATE_NOOP("claim words", "%1 → %2")
_OF_ONLY: Final = QT_TRANSLATE_NOOP("claim words", "→ %2")


def chain_words(claim: Claim) -> str:
    """Return "A, reported by B → C", without what is not known; empty where nobody is named.

    Who speaks of themself is named once.
    """
    speaker, reporter = _shown(claim.speaker), _shown(claim.reported_by)
    target = _shown(claim.target) if speaks_of_another(claim) else ""
    said = speaker
    if reporter:
        said = _filled(_SAID_AND_REPORTED if speaker else _REPORTED, speaker, reporter)
    if target:
        said = _filled(_OF if said else _OF_ONLY, said, target)
    return said


def speaks_of_another(claim: Claim) -> bool:
    """Tell whether a claim names a target other than its speaker."""
    return bool(claim.target) and claim.target != claim.speaker


def _filled(template: str, first: str, second: str) -> str:
    """Return a template with names in it, which may hold a "%2" of their own."""
    names = {"%1": first, "%2": second}
    return "".join(names.get(piece, piece) for piece in _PLACES.split(translated(template)))


def _shown(name: str | None) -> str:
    words = " ".join((name or "")[:_LONGEST].split())
    return isolated(words if len(words) < _LONGEST else f"{words}…")
