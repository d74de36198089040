"""What the words of another program become here: its labels, its links, its verdicts."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.found_claims import FoundClaims
from factcheck_gui.domain.links import LinkType

LONGEST_WORD: Final = 200
"""Code points by which a foreign word is known; what is longer is told apart by no more than these."""


class Family(StrEnum):
    """The kinds of words that other programs use."""

    LABEL = "label"
    LINK = "link"
    VERDICT = "verdict"
    ATTRIBUTION = "attribution"


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelMapping:
    """For each foreign word what it becomes: a kind, a type of link, the name of a rating value.

    None means that it is left out. The words are as `key_of` writes them; words that are missing here are
    not decided on.
    """

    kinds: Mapping[str, ClaimKind | None] = field(default_factory=dict)
    links: Mapping[str, LinkType | None] = field(default_factory=dict)
    verdicts: Mapping[str, str | None] = field(default_factory=dict)
    attributions: Mapping[str, str | None] = field(default_factory=dict)

    def of(self, family: Family) -> Mapping[str, str | None]:
        """Return what the words of one family become."""
        return {
            Family.LABEL: self.kinds,
            Family.LINK: self.links,
            Family.VERDICT: self.verdicts,
            Family.ATTRIBUTION: self.attributions,
        }[family]

    def with_all(self, other: "LabelMapping") -> "LabelMapping":
        """Return both together; where they differ the other one holds."""
        return LabelMapping(
            kinds={**self.kinds, **other.kinds},
            links={**self.links, **other.links},
            verdicts={**self.verdicts, **other.verdicts},
            attributions={**self.attributions, **other.attributions},
        )


NOTHING_MAPPED: Final = LabelMapping()
"""What is known before anybody has decided on anything."""


def mapping_of(choices: Mapping[Family, Mapping[str, str | None]]) -> LabelMapping:
    """Return choices as a mapping; what names no kind and no type of link of ours is not decided on."""
    kinds, links = choices.get(Family.LABEL, {}), choices.get(Family.LINK, {})
    return LabelMapping(
        kinds={k: None if v is None else ClaimKind(v) for k, v in kinds.items() if v in (None, *ClaimKind)},
        links={k: None if v is None else LinkType(v) for k, v in links.items() if v in (None, *LinkType)},
        verdicts=dict(choices.get(Family.VERDICT, {})),
        attributions=dict(choices.get(Family.ATTRIBUTION, {})),
    )


def key_of(word: str) -> str:
    """Return a foreign word as a mapping knows it: on one line, and no longer than can be shown."""
    tidy = " ".join(word[: 4 * LONGEST_WORD].split())
    return tidy if len(tidy) <= LONGEST_WORD else f"{tidy[:LONGEST_WORD]}…"


@dataclass(frozen=True, slots=True, kw_only=True)
class WordUse:
    """A foreign word: how often it is used, and the key of a claim that shows it."""

    word: str
    count: int
    example: str


def words_used(*found: FoundClaims) -> dict[Family, tuple[WordUse, ...]]:
    """Return the words that found claims use, by family, those used most first."""
    return {family: _counted(_pairs(found, family)) for family in Family}


def _pairs(found: Iterable[FoundClaims], family: Family) -> Iterator[tuple[str, str]]:
    """Yield each use of a word of a family, with the claim at which it is used."""
    for each in found:
        if family is Family.LINK:
            yield from ((key_of(link.label), link.from_key) for link in (*each.links, *each.links_out))
        elif family is Family.LABEL:
            yield from ((key_of(claim.label), claim.key) for claim in each.claims)
        else:
            for claim in each.claims:
                word = claim.verdict if family is Family.VERDICT else claim.attribution
                if word and word.strip():
                    yield key_of(word), claim.key


def _counted(pairs: Iterable[tuple[str, str]]) -> tuple[WordUse, ...]:
    counts: dict[str, int] = {}
    examples: dict[str, str] = {}
    for word, key in pairs:
        counts[word] = counts.get(word, 0) + 1
        examples.setdefault(word, key)
    words = sorted(counts, key=counts.__getitem__, reverse=True)
    return tuple(WordUse(word=word, count=counts[word], example=examples[word]) for word in words)
