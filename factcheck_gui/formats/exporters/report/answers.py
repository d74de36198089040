"""Verdicts as reports show them: in the report's language, in colours that can be read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.translations import Wording, read_translations
from factcheck_gui.domain.verdicts import Question, RatingScale, RatingValue
from factcheck_gui.formats.exporters.report.colours import DARK_GROUND, LIGHT_GROUND, checked, readable


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictView:
    """An answer with its reason; without a label nobody has answered yet. Two colours: light ground, dark.

    `language` is that of label and definition where they were translated. `as_of` is the date that the answer
    holds for.
    """

    label: str | None
    sign: str
    light: str
    dark: str
    definition: str = ""
    language: str = ""
    reason: str | None = None
    as_of: str | None = None


_OPEN: Final = "○"
_UNANSWERED: Final = VerdictView(label=None, sign=_OPEN, light="", dark="")


class Answers:
    """Every answer that can be given in an article, in one language."""

    def __init__(self, scales: Iterable[RatingScale], language: str = "") -> None:
        values = [value for scale in scales for value in scale.values]
        self._wordings = {value.id: wording(value, language) for value in values}
        self._views = {value.id: self._shown(value) for value in values}

    def view(self, reviewed: ReviewedClaim, question: Question) -> VerdictView:
        """Return the answer that a claim has been given."""
        value_id, reason = reviewed.value_id(question), reviewed.reason(question) or None
        if value_id is not None and value_id in self._views:
            as_of = reviewed.verdicts[question].as_of or None
            return self._given(self._views[value_id], reason, as_of)
        if value_id is None and reason is None:
            return _UNANSWERED
        return VerdictView(label=value_id, sign=_OPEN, light="", dark="", reason=reason)

    @staticmethod
    def _given(view: VerdictView, reason: str | None, as_of: str | None) -> VerdictView:
        # Not by `replace`, which takes three times as long: there is one for each claim.
        return VerdictView(
            label=view.label,
            sign=view.sign,
            light=view.light,
            dark=view.dark,
            definition=view.definition,
            language=view.language,
            reason=reason,
            as_of=as_of,
        )

    def labelled(self, value: RatingValue) -> RatingValue:
        """Return a value that is called as it is in this language."""
        return replace(value, label=self._views[value.id].label or value.label)

    def meanings(self, claims: Iterable[ReviewedClaim]) -> tuple[VerdictView, ...]:
        """Return the answers that are given to any of the claims and are defined, in the order of scales."""
        given: set[str | None] = {one.value_id(question) for one in claims for question in Question}
        return tuple(view for key, view in self._views.items() if key in given and view.definition)

    def _shown(self, value: RatingValue) -> VerdictView:
        language, words = self._wordings[value.id]
        return VerdictView(
            label=words.label,
            sign=value.sign,
            light=readable(checked(value.colour), LIGHT_GROUND),
            dark=readable(checked(value.colour), DARK_GROUND),
            definition=words.definition,
            language=language,
        )


def wording(value: RatingValue, language: str) -> tuple[str, Wording]:
    """Return how a value is called in a language, and that language; its own words where it has no others."""
    known: Mapping[str, Wording] = read_translations(value.translations) if language else {}
    by_code = {code.casefold(): (code, words) for code, words in known.items()}
    wanted = language.casefold()
    # "de-AT" is content with "de".
    own = ("", Wording(label=value.label, definition=value.definition))
    return by_code.get(wanted) or by_code.get(wanted.partition("-")[0]) or own
