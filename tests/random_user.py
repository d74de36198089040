"""Somebody who does at random whatever can be done with an article."""

import random
from dataclasses import replace
from typing import Final

from factcheck_gui.domain.articles import Direction
from factcheck_gui.domain.claims import ClaimKind, ClaimState
from factcheck_gui.domain.dividing_errors import DividingError
from factcheck_gui.domain.edits import Edit, batch
from factcheck_gui.domain.errors import InUseError, InvalidValueError, NotReadyError
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.sources import Stance
from factcheck_gui.domain.spans import Span
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.review import Review
from factcheck_gui.services.workspace import Workspace
from tests.random_choices import Choices, Way
from tests.random_claims import RandomClaimWork
from tests.random_desk import RandomDeskWork

_REFUSABLE: Final = frozenset(
    {"sign_off", "restore", "remove_source", "remove_scale", "change_scale", "keep_copy"}
)
_TAGS: Final = 12


class RandomUser:
    """Composes edits; the same dice compose the same edits."""

    def __init__(self, workspace: Workspace, dice: random.Random) -> None:
        self._composer = workspace.composer
        self._noting = workspace.noting
        self._choices = Choices(dice)
        self._dice = dice
        self._ways: dict[str, Way] = {
            "tag": self._tag,
            "change_kind": self._change_kind,
            "move_span": self._move_span,
            "restate": self._restate,
            "reword": self._reword,
            "name_speaker": self._name_speaker,
            "name_target": self._name_target,
            "rate": self._rate,
            "give_reason": self._give_reason,
            "add_note": self._add_note,
            "change_note": self._change_note,
            "remove_note": self._remove_note,
            "name_reporter": self._name_reporter,
            "date_verdict": self._date_verdict,
            "set_state": self._set_state,
            "mark": self._mark,
            "unmark": self._unmark,
            "remove_claim": self._remove_claim,
            "correct": self._correct,
            "batch": self._batch,
            **RandomClaimWork(workspace, self._choices).ways,
            **RandomDeskWork(workspace, self._choices).ways,
        }

    @property
    def ways(self) -> tuple[str, ...]:
        """Everything that this user knows how to do."""
        return tuple(self._ways)

    def edit(self, review: Review, way: str | None = None) -> Edit | None:
        """Return an edit that makes sense now, or None where there is nothing to do it to.

        Where no way is named, one is taken that is never refused and that leaves all others open.
        """
        usual = [name for name in self._ways if name not in _REFUSABLE]
        # Most that can be done needs claims.
        chosen = way or self._dice.choice([*usual, *(["tag"] * _TAGS)])
        try:
            found = self._ways[chosen](review)
        except (DividingError, InUseError, InvalidValueError, NotReadyError):
            return None
        return None if found is None or found.is_empty else found

    def _tag(self, review: Review) -> Edit:
        kind = self._dice.choice(list(ClaimKind))
        speaker = self._dice.choice([None, "Ada", "Bo"])
        return self._composer.tag(review.version, review.text.text, self._span(review), kind, speaker=speaker)

    def _change_kind(self, review: Review) -> Edit | None:
        one = self._claim(review)
        return (
            None if one is None else self._composer.change_kind(one.claim, self._dice.choice(list(ClaimKind)))
        )

    def _move_span(self, review: Review) -> Edit | None:
        one = self._claim(review)
        return (
            None if one is None else self._composer.move_span(one.claim, review.text.text, self._span(review))
        )

    def _restate(self, review: Review) -> Edit | None:
        one = self._claim(review)
        return None if one is None else self._composer.restate(one.claim, self._words())

    def _reword(self, review: Review) -> Edit | None:
        one = self._claim(review)
        return None if one is None else self._composer.reword(one.claim, self._words())

    def _name_speaker(self, review: Review) -> Edit | None:
        one = self._claim(review)
        return None if one is None else self._composer.name_speaker(one.claim, self._words())

    def _name_target(self, review: Review) -> Edit | None:
        one = self._claim(review)
        return None if one is None else self._composer.name_target(one.claim, self._words())

    def _rate(self, review: Review) -> Edit | None:
        one, question = self._claim(review), self._dice.choice(list(Question))
        scale = review.scale(question)
        if one is None or scale is None:
            return None
        return self._composer.rate(one, question, self._dice.choice([None, *scale.values]))

    def _give_reason(self, review: Review) -> Edit | None:
        one = self._claim(review)
        return (
            None
            if one is None
            else self._composer.give_reason(one, self._dice.choice(list(Question)), self._words())
        )

    def _add_note(self, review: Review) -> Edit | None:
        one = self._claim(review)
        if one is None:
            return None
        note = self._composer.new_note(one.claim.id, self._dice.choice(list(Stance)))
        used = [cited.source.id for other in review.claims for cited in other.notes if cited.source]
        if used and self._dice.random() < 0.5:
            return self._composer.add_note(
                replace(note, note=self._words(), source_id=self._dice.choice(used))
            )
        source = self._composer.new_source(link="https://example.org/a?b=1")
        return self._composer.add_note(replace(note, note=self._words()), source)

    def _change_note(self, review: Review) -> Edit | None:
        one = self._claim(review)
        if one is None or not one.notes:
            return None
        noted = self._dice.choice(one.notes)
        changed = replace(noted.note, quote=self._words(), seen="2026-02-28")
        return self._noting.change(noted, replace(noted, note=changed))

    def _name_reporter(self, review: Review) -> Edit | None:
        one = self._claim(review)
        return None if one is None else self._composer.name_reporter(one.claim, self._words())

    def _date_verdict(self, review: Review) -> Edit | None:
        one = self._claim(review)
        if one is None:
            return None
        question = self._dice.choice(list(Question))
        return self._composer.date_verdict(
            one, question, as_of="2026-01-02", due_on=self._dice.choice([None, "2026-09-09"])
        )

    def _set_state(self, review: Review) -> Edit | None:
        one = self._claim(review)
        if one is None:
            return None
        return self._composer.set_state(one.claim, self._dice.choice(list(ClaimState)), self._words())

    def _remove_note(self, review: Review) -> Edit | None:
        one = self._claim(review)
        return self._composer.remove_note(self._dice.choice(one.notes).note) if one and one.notes else None

    def _mark(self, review: Review) -> Edit:
        return self._composer.mark(review.version, self._dice.choice(review.text.statements))

    def _unmark(self, review: Review) -> Edit | None:
        if not review.marks:
            return None
        return self._composer.unmark(
            *self._dice.sample(review.marks, self._dice.randint(1, len(review.marks)))
        )

    def _remove_claim(self, review: Review) -> Edit | None:
        one = self._claim(review)
        return None if one is None else self._composer.remove_claim(one)

    def _correct(self, review: Review) -> Edit:
        details = replace(
            review.article.details,
            title=f"Title {self._dice.randint(1, 9)}",
            author=self._choices.words(),
            date=self._dice.choice([None, "2026-03-04"]),
            direction=self._dice.choice(list(Direction)),
        )
        return self._composer.correct(review.article, details)

    def _batch(self, review: Review) -> Edit:
        return batch((self._mark(review), self._tag(review), self._tag(review)))

    def _claim(self, review: Review) -> ReviewedClaim | None:
        return self._choices.claim(review)

    def _span(self, review: Review) -> Span:
        return self._choices.span(review)

    def _words(self) -> str:
        return self._choices.words()
