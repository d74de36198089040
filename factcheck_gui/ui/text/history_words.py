"""What an event changed, in words: old and new values; without Qt, for window and command line alike."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from factcheck_gui.domain.edits import Entity, Fields, Value
from factcheck_gui.domain.history import Event
from factcheck_gui.domain.verdicts import RatingScale
from factcheck_gui.ui.text import history_templates as templates
from factcheck_gui.ui.text.elision import elided, elided_pair
from factcheck_gui.ui.text.history_subjects import Subjects
from factcheck_gui.ui.text.rule_templates import IN_HISTORY
from factcheck_gui.ui.text.sentences import Translate, shown

Show = Callable[[str], str]
"""Returns a value as it may stand in a line."""
_Part = tuple[str, Mapping[str, str]]

SHOWN_AT_MOST: Final = 60
_DAY_LENGTH: Final = 10
_NONE: Final = "–"
# A rule that nobody has set is off.
_UNSET_LEVEL: Final = "off"
_TOLD_APART: Final = {Entity.CLAIM: "kind", Entity.NOTE: "stance", Entity.LINK: "type"}
# What a new claim brings along besides its words, and all that a verdict consists of.
_BROUGHT: Final = {
    Entity.CLAIM: ("restatement", "correction", "speaker", "target", "reported_by"),
    Entity.PARTY: ("role", "organisation", "identity", "aliases"),
    Entity.VERDICT: ("value_id", "reason", "as_of", "due_on"),
    Entity.RULE: ("level",),
}
_NAMED_BY_SCALES: Final = frozenset({"value_id", "truth_scale", "attribution_scale"})
_PLACE: Final = frozenset({"version_id", "start", "end", "quote", "prefix", "suffix"})
# Where a claim may stand, and where details came from: told by what they are changed with.
_SILENT: Final = frozenset({"proposed_in", "proposed_start", "proposed_end", "provenance", "signed_by"})
_CLAIMS: Final = frozenset({"claim_id", "from_claim", "to_claim"})


class ChangeWords:
    """Says what events changed, with ids shown as the labels and the words that they stand for."""

    def __init__(
        self,
        subjects: Subjects,
        scales: Iterable[RatingScale],
        *,
        translate: Translate = str,
        show: Show = shown,
    ) -> None:
        self._subjects = subjects
        known = tuple(scales)
        self._labels = {value.id: value.label for scale in known for value in scale.values}
        self._labels |= {scale.id: scale.name for scale in known}
        self._translate = translate
        self._show = show

    def words(self, event: Event, longest: int = SHOWN_AT_MOST) -> str:
        """Return what an event changed, on one line; values longer than `longest` are cut short."""
        said = ""
        for template, values in self._parts(event, longest):
            said_values = _Known({name: self._show(value) for name, value in values.items()})
            part = self._translate(template).format_map(said_values)
            series = self._translate(templates.SERIES)
            said = series.format_map({"first": said, "next": part}) if said else part
        return said

    def _parts(self, event: Event, longest: int) -> Iterator[_Part]:
        old, new = event.old or {}, event.new or {}
        if event.old is not None and event.new is not None:
            is_moved = event.entity is Entity.CLAIM and "quote" in new
            if is_moved:
                yield _moved(old, new, longest)
            for name in new:
                if not (is_moved and name in _PLACE) and name not in _SILENT:
                    yield self._changed(event, name, longest)
            if event.entity is Entity.CLAIM and _SILENT.issuperset(new):
                yield templates.PROPOSED, {}
            return
        is_in_parts = event.entity is Entity.VERDICT or (
            event.entity is Entity.RULE and "level" in {**old, **new}
        )
        if not is_in_parts:
            yield self._whole(event, longest)
        if event.new is not None or is_in_parts:
            for name in _BROUGHT.get(event.entity, ()):
                if old.get(name) != new.get(name):
                    yield self._changed(event, name, longest)

    def _whole(self, event: Event, longest: int) -> _Part:
        """Say what came into being, or what went."""
        is_new = event.new is not None
        fields = event.new or event.old or {}
        values = {name: elided(str(value), longest) for name, value in fields.items() if value is not None}
        told_apart = str(fields.get(_TOLD_APART.get(event.entity, ""), ""))
        cited = self._source(fields.get("source_id"))
        named = (cited, *(fields.get(name) for name in ("title", "note", "link", "quote", "name")))
        values["name"] = elided(str(next(filter(None, named), _NONE)), longest)
        values["entity"] = event.entity.value
        if event.entity is Entity.LINK:
            quote = self._subjects.field(str(fields.get("to_claim", "")), "quote")
            values["to"] = elided(quote or _NONE, longest)
        elif event.entity is Entity.MARK:
            marked = self._subjects.marked(fields)
            told_apart = "unread" if marked is None else ""
            values["words"] = elided(marked or "", longest)
        known = templates.CREATED if is_new else templates.REMOVED
        other = templates.ANY_CREATED if is_new else templates.ANY_REMOVED
        return known.get((event.entity, told_apart), other), values

    def _changed(self, event: Event, name: str, longest: int) -> _Part:
        """Say what became of one field."""
        if event.entity is Entity.CLAIM and name in ("standing", "checked_in"):
            return _standing(name, (event.new or {}).get(name)), {}
        if event.entity is Entity.ARTICLE and name == "signed_at":
            return _signed(event.old or {}, event.new or {})
        before = self._value(name, (event.old or {}).get(name))
        after = self._value(name, (event.new or {}).get(name))
        old, new = elided_pair(before, after, longest)
        template = templates.CHANGED.get((event.entity, name), templates.ANY_CHANGED)
        if event.entity is Entity.VERDICT:
            question = self._subjects.field(event.entity_id, "question")
            template = templates.CHANGED.get((event.entity, f"{name} {question}"), template)
        rule = self._translate(IN_HISTORY.get(event.entity_id, event.entity_id))
        return template, {"field": name, "old": old, "new": new, "rule": rule}

    def _value(self, name: str, value: Value) -> str:
        if value is None and name == "level":
            value = _UNSET_LEVEL
        if value is None or value == "":
            return _NONE
        if name == "aliases":
            return " · ".join(str(value).split("\n"))
        if name in _NAMED_BY_SCALES:
            return self._labels.get(str(value), str(value))
        if name == "source_id":
            return self._source(value) or _NONE
        if name in _CLAIMS:
            return self._subjects.field(str(value), "quote") or _NONE
        choice = templates.CHOICES.get((name, str(value)))
        return str(value) if choice is None else self._translate(choice)

    def _source(self, source_id: Value) -> str | None:
        """Return what a source goes by; None where there is none, or it has no name."""
        if not isinstance(source_id, str):
            return None
        return self._subjects.field(source_id, "title") or self._subjects.field(source_id, "link")


class _Known(dict[str, str]):
    """Values of which a damaged history may lack some."""

    def __missing__(self, name: str) -> str:
        return _NONE


def _standing(name: str, value: Value) -> str:
    """Return what became of a claim in the newest version, or of the flag on its check."""
    if name == "checked_in":
        return templates.UNFLAGGED if value is None else templates.FLAGGED
    return templates.STANDINGS.get(str(value), templates.ANY_CHANGED)


def _signed(old: Fields, new: Fields) -> _Part:
    """Say that an article was signed off, or reopened."""
    if new.get("signed_at") is not None:
        return templates.SIGNED, {"name": str(new.get("signed_by") or _NONE)}
    day = str(old.get("signed_at"))[:_DAY_LENGTH]
    return templates.REOPENED, {"name": str(old.get("signed_by") or _NONE), "day": day}


def _moved(old: Fields, new: Fields, longest: int) -> _Part:
    """Say what became of a claim's place: the words, or the place where the words are the same."""
    is_elsewhere = old.get("version_id") != new.get("version_id")
    if old.get("quote") != new.get("quote"):
        before, after = elided_pair(str(old.get("quote")), str(new.get("quote")), longest)
        return templates.REWORDED if is_elsewhere else templates.SPAN, {"old": before, "new": after}
    values = {"new": elided(str(new.get("quote")), longest)}
    if is_elsewhere:
        return templates.IN_VERSION, values
    for when, fields in (("old", old), ("new", new)):
        values |= {f"{when}_{end}": str(fields.get(end, _NONE)) for end in ("start", "end")}
    return templates.PLACE, values
