"""What the charts show: bars made of parts, out of the counts of the workspace."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.reviews import find_value
from factcheck_gui.services.overview import (
    ArticleProgress,
    DueClaim,
    KindVerdict,
    SpeakerCount,
    WorkspaceOverview,
)
from factcheck_gui.ui.models.claim_words import kind_word
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP
from factcheck_gui.ui.text.revealing import revealed
from factcheck_gui.ui.theme.theme import Theme

_CONTEXT: Final = "overview"
_CHECKED: Final = QT_TRANSLATE_NOOP("overview", "checked")
_OPEN: Final = QT_TRANSLATE_NOOP("overview", "not checked")
_NO_VERDICT: Final = QT_TRANSLATE_NOOP("overview", "no verdict")
_OVERDUE: Final = QT_TRANSLATE_NOOP("overview", "Overdue")
_TODAY: Final = QT_TRANSLATE_NOOP("overview", "Today")
_LATER: Final = QT_TRANSLATE_NOOP("overview", "In the next 30 days")
_CLAIMS: Final = QT_TRANSLATE_NOOP("overview", "to look at again")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a bar: how much, what it stands for, its sign and its colour (`#rrggbb`)."""

    count: int
    name: str
    sign: str
    colour: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A bar with its label; parts in order."""

    label: str
    parts: tuple[Part, ...]

    @property
    def total(self) -> int:
        """How much all parts are."""
        return sum(part.count for part in self.parts)


def words(text: str) -> str:
    """Return words of this context in the user's language."""
    return QCoreApplication.translate(_CONTEXT, text)


class BarMaker:
    """Makes bars in the colours of the theme."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def progress(self, articles: Iterable[ArticleProgress]) -> Iterator[Bar]:
        """Yield a bar for each article: checked claims, and those that are not."""
        colours = self._theme.colours
        for one in articles:
            parts = (
                _part(one.checked, words(_CHECKED), "✓", colours.good),
                _part(one.claims - one.checked, words(_OPEN), "○", colours.mute),
            )
            yield Bar(label=one.title, parts=_present(parts))

    def verdicts(self, overview: WorkspaceOverview) -> Iterator[Bar]:
        """Yield a bar for each kind: how many claims were given each value."""
        for kind in ClaimKind:
            found = [one for one in in_scale_order(overview) if one.kind is kind]
            parts = []
            for one in found:
                value = find_value(overview.scales, one.value_id)
                if value is None:
                    parts.append(_part(one.count, words(_NO_VERDICT), "○", self._theme.colours.mute))
                else:
                    colour = self._theme.verdict_colour(value.colour)
                    parts.append(_part(one.count, revealed(value.label), revealed(value.sign), colour))
            yield Bar(label=kind_word(kind), parts=_present(parts))

    def speakers(self, speakers: Iterable[SpeakerCount]) -> Iterator[Bar]:
        """Yield a bar for each speaker: how many claims of each kind."""
        colours = self._theme.colours
        for one in speakers:
            counts = (one.allegations, one.denials, one.facts)
            parts = (
                _part(count, kind_word(kind), kind_word(kind)[:1], colours.kind(kind).ink)
                for kind, count in zip(ClaimKind, counts, strict=True)
            )
            yield Bar(label=one.name, parts=_present(parts))

    def due(self, claims: Iterable[DueClaim], today: str) -> Iterator[Bar]:
        """Yield how many claims are overdue, due today, and due soon."""
        dates = [one.due_on for one in claims]
        colours = self._theme.colours
        for label, count, colour in (
            (_OVERDUE, sum(one < today for one in dates), colours.error),
            (_TODAY, sum(one == today for one in dates), colours.warning),
            (_LATER, sum(one > today for one in dates), colours.accent),
        ):
            yield Bar(label=words(label), parts=_present([_part(count, words(_CLAIMS), "◷", colour)]))


def in_scale_order(overview: WorkspaceOverview) -> tuple[KindVerdict, ...]:
    """Return the counts as the scales order their values, those without a verdict last."""
    places = {value.id: place for place, value in enumerate(v for s in overview.scales for v in s.values)}
    return tuple(sorted(overview.verdicts, key=lambda one: places.get(one.value_id or "", len(places))))


def _part(count: int, name: str, sign: str, colour: str) -> Part:
    return Part(count=count, name=name, sign=sign, colour=colour)


def _present(parts: Iterable[Part]) -> tuple[Part, ...]:
    return tuple(part for part in parts if part.count)
