"""What a desk notes on an article: claims, verdicts on some of them, source notes under a few."""

from collections.abc import Iterator
from random import Random
from typing import Final

from factcheck_gui.domain.articles import Version, VersionText
from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.edits import Change
from factcheck_gui.domain.fields import creation
from factcheck_gui.domain.questions import Question
from factcheck_gui.domain.sources import SourceNote, Stance
from factcheck_gui.domain.spans import Span
from factcheck_gui.domain.verdicts import RatingScale, Verdict
from factcheck_gui.services.composing import Composer

_SPEAKERS: Final = 200
_KINDS: Final = (ClaimKind.ALLEGATION, ClaimKind.DENIAL, ClaimKind.FACT)
_RATED: Final = 0.3
_NOTED: Final = 0.1
_UNTOUCHED: Final = 10
"""Of so many statements one is left for tagging."""
_SHORTEST: Final = 12


class Claims:
    """Makes claims of a version's statements."""

    def __init__(self, dice: Random, composer: Composer, truth: RatingScale) -> None:
        self._dice = dice
        self._composer = composer
        self._values = tuple(value.id for value in truth.values)

    def make(self, version: Version, text: VersionText, count: int) -> Iterator[Change]:
        """Yield what makes so many claims; where they are many, several of a statement."""
        for span in self._spans(text, count):
            # Few speak often, most once or twice.
            speaker = f"Speaker {int(self._dice.paretovariate(0.7)) % _SPEAKERS}"
            kind = self._dice.choice(_KINDS)
            change = self._composer.tag(version, text.text, span, kind, speaker=speaker).changes[0]
            yield change
            yield from self._noted_on(change.entity_id)

    def _spans(self, text: VersionText, count: int) -> Iterator[Span]:
        taken = [one for place, one in enumerate(text.statements) if place % _UNTOUCHED] or text.statements
        for number in range(count):
            statement = taken[number * len(taken) // count]
            share = -(-count // len(taken))
            yield statement if share == 1 else self._part(text.text, statement)

    def _part(self, text: str, statement: Span) -> Span:
        """Return some words of a statement."""
        length = statement.end - statement.start
        if length <= 2 * _SHORTEST:
            return statement
        middle = self._dice.randrange(statement.start + _SHORTEST, statement.end - _SHORTEST)
        space = text.find(" ", middle, statement.end)
        if space < 0:
            return statement
        is_first = self._dice.random() < 0.5
        return (
            Span(start=statement.start, end=space) if is_first else Span(start=space + 1, end=statement.end)
        )

    def _noted_on(self, claim_id: str) -> Iterator[Change]:
        if self._dice.random() < _RATED:
            value = self._dice.choice(self._values)
            made = self._composer.made()
            yield creation(
                Verdict(**made, claim_id=claim_id, question=Question.TRUTH, value_id=value, reason=None)
            )
        if self._dice.random() < _NOTED:
            made = self._composer.made()
            note = "Counted again in the minutes of the council."
            yield creation(
                SourceNote(
                    **made,
                    claim_id=claim_id,
                    source_id=None,
                    stance=Stance.CONTEXT,
                    note=note,
                    quote=None,
                    seen=None,
                )
            )
