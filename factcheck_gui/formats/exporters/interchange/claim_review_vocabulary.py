"""The words in which verdicts are given: which are truer, and which leave a claim open.

They are the labels of the scales that the program brings along, in all their languages, and others that
fact-checkers use. Case, hyphens and runs of spaces make no difference.
"""

import re
from collections.abc import Mapping
from typing import Final

OPEN_VERDICTS: Final = frozenset(
    {
        *("unproven", "unverified", "not verified", "disputed", "denied", "undetermined", "inconclusive"),
        *("research in progress", "in progress", "verdict pending", "pending", "not enough evidence"),
        *("no evidence", "insufficient evidence", "unsupported", "unfounded", "verify", "void"),
        *("no verdict", "not rated", "unrated", "unknown", "unclear", "unverifiable", "cannot be verified"),
        *("conflicting evidence", "conflicting evidence/cherrypicking", "stated in words"),
        *("unbelegt", "umstritten", "nicht genug belege", "haltlos", "in arbeit", "zu prüfen"),
        *("gegenstandslos", "urteil steht aus", "widersprüchliche belege/rosinenpicken", "in worten"),
        *("sin probar", "no probado", "pruebas insuficientes", "infundado", "en investigación"),
        *(
            "por verificar",
            "nulo",
            "veredicto pendiente",
            "pruebas contradictorias/selectivas",
            "en palabras",
        ),
    }
)
"""Verdicts that are no points between false and true."""

_RANKED: Final[tuple[frozenset[str], ...]] = (
    frozenset(
        {
            *("pants on fire", "blatantly false", "four pinocchios", "bottomless pinocchio"),
            *("glatt gelogen", "eklatant falsch", "vier pinocchios", "bodenloser pinocchio"),
            *("mentira descarada", "descaradamente falso", "cuatro pinochos", "pinocho sin fondo"),
        }
    ),
    frozenset(
        {
            *("false", "incorrect", "wrong", "untrue", "not true", "fake", "refuted", "fabricated", "hoax"),
            *("falsch", "widerlegt", "falso", "refutado", "faux"),
        }
    ),
    frozenset(
        {
            *("mostly false", "largely false", "partly false", "three pinocchios", "überwiegend falsch"),
            *("grösstenteils falsch", "teilweise falsch", "drei pinocchios", "mayormente falso"),
            *("parcialmente falso", "tres pinochos"),
        }
    ),
    frozenset(
        {
            *("half true", "half right", "mixture", "mixed", "two pinocchios", "halb wahr", "gemischt"),
            *("zwei pinocchios", "medio verdadero", "mezcla", "dos pinochos"),
        }
    ),
    frozenset(
        {
            *("mostly true", "largely true", "partly true", "mostly correct", "one pinocchio"),
            *("überwiegend wahr", "grösstenteils wahr", "teilweise wahr", "ein pinocchio"),
            *("mayormente verdadero", "parcialmente verdadero", "un pinocho"),
        }
    ),
    frozenset(
        {
            *("true", "correct", "right", "accurate", "supported", "geppetto checkmark", "wahr", "richtig"),
            *("gestützt", "geppetto häkchen", "verdadero", "cierto", "respaldado", "visto bueno de geppetto"),
            "vrai",
        }
    ),
)
_OTHERS: Final = frozenset(
    {
        *("misleading", "outdated", "upside down pinocchio", "missing context", "out of context", "satire"),
        *("irreführend", "überholt", "umgedrehter pinocchio", "aus dem zusammenhang", "satire"),
        *("engañoso", "desactualizado", "pinocho al revés", "fuera de contexto"),
        *("verbatim", "fair paraphrase", "not found", "wörtlich", "sinngemäss", "nicht gefunden"),
        *("literal", "paráfrasis fiel", "no encontrado"),
    }
)
# All of them in the form of `plain_verdict`, which writes ss for ß.
_RANKS: Final[Mapping[str, int]] = {word: rank for rank, words in enumerate(_RANKED) for word in words}
HALF: Final = 3
"""The rank of what is as true as it is false."""

VERDICTS: Final = frozenset({*OPEN_VERDICTS, *_RANKS, *_OTHERS})
"""All words that are known as verdicts."""

_LONGEST: Final = 48
_SPACES: Final = re.compile(r"[\s\-\u2010\u2011]+")
_BEFORE: Final = (
    re.compile(r"\s*[\[(]([^\[\]()]{1,48})[\])]"),
    re.compile(r"\s*([^:!?.–—]{1,48}?)\s*[:!–—]"),
    re.compile(r"\s*([^:!?.–—]{1,48}?)(?:\s+-|\.)\s"),
)
_BEHIND: Final = (
    re.compile(r"[\[(]([^\[\]()]{1,48})[\])]\s*[.!]?\s*\Z"),
    re.compile(r"(?:[:–—]|\s-|[.!?])\s+([^:!?.–—]{1,48}?)\s*[.!]?\s*\Z"),
)


def plain_verdict(words: str) -> str:
    """Return a verdict in the form in which they are compared."""
    return _SPACES.sub(" ", words.casefold()).strip()


def rank_of(verdict: str | None) -> int | None:
    """Return how true a verdict is, from 0 up; None for what is no point between false and true."""
    return _RANKS.get(plain_verdict(verdict or ""))


def begins_with_verdict(words: str, verdicts: frozenset[str] = VERDICTS) -> bool:
    """Tell whether words are introduced by a verdict, as in “False: …”, “[False] …” or “FALSE …”."""
    if any(found and plain_verdict(found[1]) in verdicts for found in (one.match(words) for one in _BEFORE)):
        return True
    return _is_shouted(words, verdicts)


def ends_with_verdict(words: str, verdicts: frozenset[str] = VERDICTS) -> bool:
    """Tell whether words end in a verdict behind a sign, as in “…: false” or “… (false)”."""
    tail = words[-4 * _LONGEST :]
    return any(
        found and plain_verdict(found[1]) in verdicts for found in (one.search(tail) for one in _BEHIND)
    )


def _is_shouted(words: str, verdicts: frozenset[str]) -> bool:
    """Tell whether a verdict in capitals comes before words that are not in capitals."""
    parts = words.split(maxsplit=4)
    for count in range(1, min(4, len(parts))):
        begin, rest = " ".join(parts[:count]), " ".join(parts[count:])
        if begin.isupper() and any(one.islower() for one in rest) and plain_verdict(begin) in verdicts:
            return True
    return False
