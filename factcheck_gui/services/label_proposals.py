"""Proposes what the words of another program become here: our own words, what was chosen before, guesses."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.found_claims import FoundClaims
from factcheck_gui.domain.label_mapping import NOTHING_MAPPED, Family, LabelMapping, mapping_of, words_used
from factcheck_gui.domain.links import LinkType
from factcheck_gui.domain.translations import read_translations
from factcheck_gui.domain.verdicts import Question, RatingScale, RatingValue

Scales = Mapping[Question, RatingScale]
"""The rating scale in use for each question."""

_QUESTIONS: Final = {Family.VERDICT: Question.TRUTH, Family.ATTRIBUTION: Question.ATTRIBUTION}
_GUESSES: Final[Mapping[Family, Mapping[str, str]]] = {
    Family.LABEL: {
        **dict.fromkeys(
            ("claim", "allegations", "claims", "accusation", "assertion", "allege", "alleged"),
            ClaimKind.ALLEGATION,
        ),
        **dict.fromkeys(("denials", "denies", "deny", "denied", "rebuttal", "dementi"), ClaimKind.DENIAL),
        **dict.fromkeys(("facts", "factual", "statement of fact", "factual claim"), ClaimKind.FACT),
    },
    Family.LINK: {
        **dict.fromkeys(("deny", "denied", "denial", "denial of", "rebuts", "refutes"), LinkType.DENIES),
        **dict.fromkeys(("admit", "admitted", "concedes", "acknowledges"), LinkType.ADMITS),
        **dict.fromkeys(("corroborate", "supports", "support", "confirms"), LinkType.CORROBORATES),
        **dict.fromkeys(("contradict", "contradiction", "attack", "attacks"), LinkType.CONTRADICTS),
        **dict.fromkeys(("repeat", "repeated", "repetition", "same as", "duplicate"), LinkType.REPEATS),
    },
}
_MEANING_THE_SAME: Final = (
    ("true", "supported", "correct", "accurate", "right", "confirmed"),
    ("mostly true", "mostly correct", "largely true"),
    ("half true", "partly true", "mixture", "mixed", "partially true", "conflicting evidence/cherrypicking"),
    ("misleading", "out of context", "missing context", "conflicting evidence/cherrypicking"),
    ("unproven", "not enough evidence", "not enough info", "unverified", "unsupported", "inconclusive"),
    ("false", "refuted", "incorrect", "inaccurate", "wrong", "fake", "debunked"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What foreign words may become.

    `mapping` holds guesses too; `settled` only what means the same without a question: our own words, and
    what somebody has decided before. All else is left out there. `own` are the words that are ours.
    """

    mapping: LabelMapping
    settled: LabelMapping
    unsettled: Mapping[Family, frozenset[str]]
    own: Mapping[Family, frozenset[str]]

    @property
    def is_settled(self) -> bool:
        """Whether nothing has to be asked."""
        return not any(self.unsettled.values())

    @property
    def has_foreign(self) -> bool:
        """Whether any of the words is not our own."""
        return any(self.mapping.of(family).keys() - self.own[family] for family in Family)


def propose(
    found: FoundClaims, scales: Scales, remembered: LabelMapping = NOTHING_MAPPED, *more: FoundClaims
) -> Proposal:
    """Return what the words of found claims may become: our own first, then as remembered, then guessed."""
    mapping: dict[Family, dict[str, str | None]] = {}
    settled: dict[Family, dict[str, str | None]] = {}
    unsettled: dict[Family, frozenset[str]] = {}
    ours: dict[Family, frozenset[str]] = {}
    for family, uses in words_used(found, *more).items():
        own, guess = _readers(family, scales)
        known = {one.word: own(one.word) for one in uses}
        before = {word: name for word, name in remembered.of(family).items() if _is_here(family, name, own)}
        sure: dict[str, str | None] = {word: name for word, name in known.items() if name is not None}
        ours[family] = frozenset(sure)
        sure |= {word: before[word] for word in known if word not in sure and word in before}
        settled[family] = {word: sure.get(word) for word in known}
        mapping[family] = {word: sure[word] if word in sure else guess(word) for word in known}
        unsettled[family] = frozenset(known.keys() - sure.keys())
    return Proposal(mapping=mapping_of(mapping), settled=mapping_of(settled), unsettled=unsettled, own=ours)


def value_for(scale: RatingScale, word: str) -> RatingValue | None:
    """Return the value of a scale that goes by a word: its name, or its label in whatever language."""
    wanted = _folded(word)
    return next((one for one in scale.values if wanted in _names(one)), None)


def _readers(
    family: Family, scales: Scales
) -> tuple[Callable[[str], str | None], Callable[[str], str | None]]:
    """Return what finds our own word for a foreign one, and what guesses."""
    if family in _QUESTIONS:
        scale = scales.get(_QUESTIONS[family])
        values = () if scale is None else scale.values

        def value_named(word: str) -> str | None:
            found = None if scale is None else value_for(scale, word)
            return None if found is None else found.name

        def value_guessed(word: str) -> str | None:
            return _guessed_value(word, values)

        return value_named, value_guessed
    names: tuple[str, ...] = (*ClaimKind,) if family is Family.LABEL else (*LinkType,)
    guesses = _GUESSES[family]

    def own(word: str) -> str | None:
        wanted = _folded(word)
        return next((name for name in names if name == wanted), None)

    def guessed(word: str) -> str | None:
        return next(
            (guesses.get(one) or own(one) for one in _pieces(word) if one in guesses or own(one)), None
        )

    return own, guessed


def _is_here(family: Family, name: str | None, own: Callable[[str], str | None]) -> bool:
    """Tell whether what was chosen before is still there to be chosen: a scale may be another by now."""
    return name is None or family not in _QUESTIONS or own(name) is not None


def _guessed_value(word: str, values: Iterable[RatingValue]) -> str | None:
    wanted = _folded(word)
    alike = [same for same in _MEANING_THE_SAME if wanted in same]
    return next((one.name for same in alike for one in values if not _names(one).isdisjoint(same)), None)


def _names(value: RatingValue) -> frozenset[str]:
    translated = (one.label for one in read_translations(value.translations).values())
    return frozenset(map(_folded, (value.name, value.label, *translated)))


def _pieces(word: str) -> tuple[str, ...]:
    """Return a word as a whole, and what stands behind the name of its layer: “Statement/Denial”."""
    folded = _folded(word)
    last = folded
    for mark in (".", "/", ":", "#"):
        last = last.rpartition(mark)[2]
    return folded, last.strip()


def _folded(word: str) -> str:
    return " ".join(word.replace("_", " ").casefold().split())
