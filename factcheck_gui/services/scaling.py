"""Rating scales as the desk chooses and edits them: makes edits, and looks up what is in use."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from factcheck_gui.domain.articles import Article
from factcheck_gui.domain.edits import Action, Edit
from factcheck_gui.domain.fields import creation, difference, removal
from factcheck_gui.domain.verdicts import Question, RatingScale, RatingValue
from factcheck_gui.services.composing import Composer
from factcheck_gui.services.scales import read_preset
from factcheck_gui.services.telling_apart import free_colour, free_sign
from factcheck_gui.storage.scales import list_scales
from factcheck_gui.storage.store import Store
from factcheck_gui.storage.uses import count_articles_on, count_value_uses

_UNNAMED: Final = "value"
# Leaves room for what makes a name free.
_LONGEST_BEGINNING: Final = 180


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """A scale that ships with the program; `key` names it, `values` says how many values it has."""

    key: str
    name: str
    question: Question
    values: int


class Scaling:
    """Makes the edits of rating scales; writes nothing."""

    def __init__(self, store: Store, composer: Composer, resources: Path) -> None:
        self._store = store
        self._composer = composer
        self._folder = resources / "scales"

    def presets(self) -> tuple[Preset, ...]:
        """Return the scales that ship with the program: those on truth first, then by name."""
        found = []
        for path in self._folder.glob("*.json"):
            data = json.loads(path.read_text(encoding="utf-8"))
            found.append(
                Preset(
                    key=path.stem,
                    name=data["name"],
                    question=Question(data["question"]),
                    values=len(data["values"]),
                )
            )
        return tuple(sorted(found, key=_order))

    def scales(self) -> tuple[RatingScale, ...]:
        """Return the scales of the workspace, the oldest first."""
        with self._store.reading() as db:
            return list_scales(db)

    def uses(self, scale: RatingScale) -> Mapping[str, int]:
        """Return how many verdicts each value of a scale is given in, by the id of the value."""
        with self._store.reading() as db:
            return count_value_uses(db, scale.id)

    def articles_on(self, scale: RatingScale) -> int:
        """Return how many articles have chosen a scale instead of the workspace's."""
        with self._store.reading() as db:
            return count_articles_on(db, scale.id)

    def add_preset(self, key: str) -> Edit:
        """Return the edit that puts a scale that ships with the program into the workspace."""
        scale = read_preset(self._folder / f"{key}.json", self._composer)
        return self._composer.add_scale(replace(scale, name=self._free_name(scale.name)))

    def new_scale(self, name: str, question: Question) -> Edit:
        """Return the edit that makes a scale without values."""
        made = self._composer.made()
        scale = RatingScale(**made, name=self._free_name(name), question=question, values=())
        return self._composer.add_scale(scale)

    def copy_scale(self, scale: RatingScale, name: str) -> Edit:
        """Return the edit that makes another scale with the same values."""
        made = self._composer.made()
        values = tuple(replace(value, **self._composer.made(), scale_id=made["id"]) for value in scale.values)
        copied = RatingScale(
            **made, name=self._free_name(name), question=scale.question, values=values, is_default=False
        )
        return self._composer.add_scale(copied)

    def namesake(self, scale: RatingScale, name: str) -> RatingScale | None:
        """Return the other scale that goes by a name, in whatever case."""
        wanted = name.strip().casefold()
        others = (one for one in self.scales() if one.id != scale.id)
        return next((one for one in others if one.name.casefold() == wanted), None)

    def new_value(self, scale: RatingScale, label: str, sign: str | None = None) -> RatingValue:
        """Return a value that is not stored yet, for the end of a scale; none there has its colour."""
        if sign is None:
            sign = free_sign(value.sign for value in scale.values)
        return RatingValue(
            **self._composer.made(),
            scale_id=scale.id,
            position=len(scale.values),
            name=free_value_name(label, (value.name for value in scale.values)),
            label=label,
            definition="",
            colour=free_colour(value.colour for value in scale.values),
            sign=sign,
        )

    def change_scale(self, before: RatingScale, after: RatingScale) -> Edit:
        """Return the edit that leads from one state of a scale to another, as one step.

        The values stand in the order of `after.values`, whatever their positions say. What goes is removed
        first, so that its name is free for what comes.
        """
        known = {value.id: value for value in before.values}
        placed = [replace(value, position=place) for place, value in enumerate(after.values)]
        kept = {value.id for value in placed}
        changes = [removal(value) for value in before.values if value.id not in kept]
        changes += difference(before, after)
        for value in placed:
            changes += difference(known[value.id], value) if value.id in known else (creation(value),)
        return Edit(action=Action.CHANGE_SCALE, changes=tuple(changes), detail=after.name)

    def remove_scale(self, scale: RatingScale) -> Edit:
        """Return the edit that removes a scale with its values; it is refused while any is in use."""
        changes = (*map(removal, scale.values), removal(scale))
        return Edit(action=Action.REMOVE_SCALE, changes=changes, detail=scale.name)

    def choose_for_workspace(self, scale: RatingScale) -> Edit:
        """Return the edit after which all articles that name no scale of their own are rated on this one."""
        others = (one for one in self.scales() if one.question is scale.question and one.id != scale.id)
        off = [change for one in others for change in difference(one, replace(one, is_default=False))]
        # There may be only one at any time, so the old one goes first.
        changes = (*off, *difference(scale, replace(scale, is_default=True)))
        return Edit(action=Action.CHOOSE_SCALE, changes=changes, detail=scale.name)

    def choose_for_article(self, article: Article, question: Question, scale: RatingScale | None) -> Edit:
        """Return the edit that rates an article on a scale of its own, or on the workspace's for None."""
        scale_id = None if scale is None else scale.id
        if question is Question.TRUTH:
            after = replace(article, truth_scale=scale_id)
        else:
            after = replace(article, attribution_scale=scale_id)
        detail = "" if scale is None else scale.name
        return Edit(action=Action.CHOOSE_SCALE, changes=difference(article, after), detail=detail)

    def _free_name(self, wanted: str) -> str:
        """Return a name that no scale of the workspace has, with a number where it must."""
        taken = {scale.name.casefold() for scale in self.scales()}
        return _free(wanted[:_LONGEST_BEGINNING].strip(), taken, " ")


def free_value_name(label: str, taken: Iterable[str]) -> str:
    """Return what scripts and exports may call a value with a label, unlike the names taken."""
    letters = "".join(letter if letter.isalnum() else " " for letter in label.casefold())
    beginning = "_".join(letters.split())[:_LONGEST_BEGINNING]
    return _free(beginning or _UNNAMED, {name.casefold() for name in taken}, "_")


def _free(wanted: str, taken: set[str], gap: str) -> str:
    name, number = wanted, 2
    while name.casefold() in taken:
        name, number = f"{wanted}{gap}{number}", number + 1
    return name


def _order(preset: Preset) -> tuple[bool, str]:
    return preset.question is not Question.TRUTH, preset.name.casefold()
