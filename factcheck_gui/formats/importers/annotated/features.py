"""Makes found claims of annotations with named features, as UIMA programs such as INCEpTION write them."""

from collections.abc import Mapping
from typing import Final

from factcheck_gui.domain.found_claims import FoundClaim, FoundNote
from factcheck_gui.domain.spans import Span
from factcheck_gui.formats.importers.annotated.found_words import with_text, with_words
from factcheck_gui.formats.uima_names import BETWEEN_NOTES, HANDS, NOTES, SEGMENTS, WORDS

LABELS: Final = ("kind", "value", "label", "category", "type", "PosValue", "referenceType", "identifier")
"""Features that say what an annotation is, the likeliest first."""

_NAMED: Final = frozenset({*WORDS, *HANDS, NOTES})


def short_name(type_name: str) -> str:
    """Return the last part of a type's name, which people know it by."""
    return type_name.rpartition(".")[2]


def claim_of_features(key: str, span: Span, type_name: str, features: Mapping[str, str]) -> FoundClaim:
    """Return an annotation as a claim; features that have no place on it are noted.

    Where no feature says what it is, it goes by the name of its type. So do lemmas and stems: each has a
    value of its own.
    """
    given = {name: value for name, value in features.items() if value}
    names = () if type_name.startswith(SEGMENTS) else LABELS
    label_name = next((name for name in names if name in given), None)
    if label_name is None and len(features) == len(given) == 1 and names and not given.keys() & _NAMED:
        label_name = next(iter(given))
    claim = FoundClaim(
        key=key,
        span=span,
        label=given[label_name] if label_name else short_name(type_name),
        notes=tuple(
            FoundNote(words=f"{name}: {value}")
            for name, value in given.items()
            if name != label_name and name not in _NAMED
        ),
    )
    claim = with_words(claim, {WORDS[name]: value for name, value in given.items() if name in WORDS})
    for text in given.get(NOTES, "").split(BETWEEN_NOTES):
        claim = with_text(claim, text)
    return claim
