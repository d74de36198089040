"""Which claims the list shows."""

from collections.abc import Iterable
from dataclasses import field, replace
from enum import StrEnum
from typing import Final

from factcheck_gui.domain.claim_outlines import ClaimOutline
from factcheck_gui.domain.claims import ClaimKind, ClaimState
from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.ui.models.claim_traits import ClaimTraits, Wanted, folded, words_of

__all__ = ["GROUPS", "Choice", "ClaimFilter", "Group", "Wanted", "folded", "words_of"]


class Group(StrEnum):
    """The sets of a filter that one chooses in by value."""

    WANTED = "wanted"
    STATES = "states"
    TRUTH = "truth"
    SAID = "said"
    SPEAKERS = "speakers"


Known = tuple[ClaimOutline, ClaimTraits]
"""A claim of which everything is known that a filter asks for."""
Choice = tuple[Group, str]
"""One thing chosen in a set."""

GROUPS: Final = (
    (Wanted.UNCHECKED, Wanted.UNFINISHED, Wanted.WITHOUT_SOURCE, Wanted.WITHOUT_REASON),
    (Wanted.DUE, Wanted.TEXT_CHANGED),
    (Wanted.UNANSWERED, Wanted.LOOSE_DENIAL),
)
"""What belongs together: a claim needs one of each group that anything is chosen of."""
_ALL_KINDS: Final = frozenset(ClaimKind)
_ONLY_UNCHECKED: Final = frozenset({Wanted.UNCHECKED})


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFilter:
    """What a shown claim has: one of each set in which anything is chosen, and all of the words.

    `truth` and `said` are ids of rating values, `without` is a claim that is left out, `today` the date
    (`YYYY-MM-DD`) by which claims are due.
    """

    kinds: frozenset[ClaimKind] = frozenset(ClaimKind)
    wanted: frozenset[Wanted] = frozenset()
    states: frozenset[ClaimState] = frozenset()
    truth: frozenset[str] = frozenset()
    said: frozenset[str] = frozenset()
    speakers: frozenset[str] = frozenset()
    words: str = ""
    without: str | None = None
    today: str = field(default="", compare=False)

    @property
    def is_on(self) -> bool:
        """Whether anything could be hidden."""
        return self != ClaimFilter()

    @property
    def is_of_kinds_and_words(self) -> bool:
        """Whether nothing else is asked for."""
        return not self.choices and self.without is None

    @property
    def choices(self) -> tuple[Choice, ...]:
        """All that is chosen in the sets, apart from kinds and words."""
        values: tuple[tuple[Group, frozenset[str]], ...] = (
            (Group.WANTED, frozenset(one.value for one in self.wanted)),
            (Group.STATES, frozenset(one.value for one in self.states)),
            (Group.TRUTH, self.truth),
            (Group.SAID, self.said),
            (Group.SPEAKERS, self.speakers),
        )
        return tuple((group, value) for group, chosen in values for value in sorted(chosen))

    def toggled(self, group: Group, value: str) -> "ClaimFilter":
        """Return the filter with one more thing chosen, or one less."""
        if group is Group.WANTED:
            return replace(self, wanted=self.wanted ^ {Wanted(value)})
        if group is Group.STATES:
            return replace(self, states=self.states ^ {ClaimState(value)})
        if group is Group.TRUTH:
            return replace(self, truth=self.truth ^ {value})
        if group is Group.SAID:
            return replace(self, said=self.said ^ {value})
        return replace(self, speakers=self.speakers ^ {value})

    @property
    def asks_for_traits(self) -> bool:
        """Whether outlines do not tell which claims fit."""
        return bool(
            self.states
            or self.said
            or self.speakers
            or self.words.strip()
            or self.wanted - {Wanted.UNCHECKED}
        )

    def outlines(self, outlines: Iterable[ClaimOutline]) -> list[ClaimOutline]:
        """Return the claims that may be shown, as far as outlines tell; there may be tens of thousands."""
        found = list(outlines)
        if self.without is not None:
            found = [one for one in found if one.id != self.without]
        if self.kinds != _ALL_KINDS:
            # A tuple: members of an enumeration are found in it without being hashed.
            kinds = tuple(self.kinds)
            found = [one for one in found if one.kind in kinds]
        if self.truth:
            found = [one for one in found if one.value_id in self.truth]
        if self.wanted == _ONLY_UNCHECKED:
            found = [one for one in found if one.value_id is None]
        return found

    def traits(self, known: list[Known]) -> list[Known]:
        """Return the claims that are shown of those whose outlines fit; words are looked up apart."""
        found = known
        if self.states:
            states = tuple(self.states)
            found = [one for one in found if one[1].state in states]
        if self.said:
            found = [one for one in found if one[1].said_id in self.said]
        if self.speakers:
            found = [one for one in found if one[1].speaker in self.speakers]
        for group in GROUPS:
            asked, is_due = self.wanted.intersection(group), Wanted.DUE in self.wanted and Wanted.DUE in group
            if asked:
                found = [
                    one
                    for one in found
                    if not one[1].wanted.isdisjoint(asked) or (is_due and one[1].is_due(self.today))
                ]
        return found

    def folded_words(self) -> tuple[str, ...]:
        """Return the words looked for, ready to be compared."""
        return tuple(folded(self.words).split())
