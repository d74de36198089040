"""What somebody does at random with what belongs to the whole desk: people, scales, rules, sources."""

import hashlib
import zlib
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from factcheck_gui.domain.edits import Edit, Entity
from factcheck_gui.domain.originals import Original
from factcheck_gui.domain.rules import Level, Rule
from factcheck_gui.domain.sources import Independence, Medium, Source
from factcheck_gui.domain.translations import Wording, write_translations
from factcheck_gui.domain.verdicts import Question, RatingScale, RatingValue
from factcheck_gui.services.review import Review
from factcheck_gui.services.workspace import Workspace
from tests.random_choices import WORDS, Choices, Way

_MOST_SCALES: Final = 6


def _packed(content: bytes) -> Original:
    sha256 = hashlib.sha256(content).hexdigest()
    packed = zlib.compress(content)
    return Original(
        sha256=sha256, size=len(content), media_type="text/plain", name=f"{content[0]}.txt", packed=packed
    )


COPIES: Final = tuple(map(_packed, (b"one", b"two", b"three")))
"""The files that this desk keeps copies of."""


def copies_of(edit: Edit) -> Iterable[Original]:
    """Return the bytes of the copies that an edit names."""
    changes = (one.new for one in edit.changes if one.entity is Entity.SOURCE)
    named = {new.get("copy") for new in changes if new is not None}
    return [copy for copy in COPIES if copy.sha256 in named]


class RandomDeskWork:
    """Composes edits of what several articles share."""

    def __init__(self, workspace: Workspace, choices: Choices) -> None:
        self._workspace = workspace
        self._choices = choices
        self._dice = choices.dice

    @property
    def ways(self) -> dict[str, Way]:
        """Return everything that can be done, by name."""
        return {
            "change_party": self._change_party,
            "rename_party": self._rename_party,
            "merge_parties": self._merge_parties,
            "remove_party": self._remove_party,
            "add_scale": self._add_scale,
            "change_scale": self._change_scale,
            "remove_scale": self._remove_scale,
            "choose_scale": self._choose_scale,
            "set_rule": self._set_rule,
            "suggest_rules": self._suggest_rules,
            "add_source": self._add_source,
            "change_source": self._change_source,
            "choose_source": self._choose_source,
            "cite": self._cite,
            "keep_copy": self._keep_copy,
            "merge_sources": self._merge_sources,
            "remove_source": self._remove_source,
        }

    def _change_party(self, _review: Review) -> Edit | None:
        name = self._name()
        if name is None:
            return None
        words = self._choices.words
        return self._workspace.naming.change(
            name, role=words(), organisation=words(), identity=None, aliases=f"{words()}\n{words()}"
        )

    def _rename_party(self, _review: Review) -> Edit | None:
        name = self._name()
        if name is None:
            return None
        new = self._dice.choice([*filter(str.strip, WORDS), f"Somebody {self._dice.randint(1, 9)}"])
        return self._workspace.naming.rename(name, new)

    def _merge_parties(self, _review: Review) -> Edit | None:
        names = [person.name for person in self._workspace.naming.people()]
        if len(names) < 2:
            return None
        into, *others = self._dice.sample(names, self._dice.randint(2, min(3, len(names))))
        return self._workspace.naming.merge(others, into)

    def _remove_party(self, _review: Review) -> Edit | None:
        known = [it.party for it in self._workspace.naming.people() if it.party is not None]
        party = self._choices.one(known)
        return None if party is None else self._workspace.naming.remove(party)

    def _name(self) -> str | None:
        person = self._choices.one(self._workspace.naming.people())
        return None if person is None else person.name

    def _add_scale(self, _review: Review) -> Edit | None:
        scaling = self._workspace.scaling
        if len(scaling.scales()) >= _MOST_SCALES:
            return None
        way = self._dice.randrange(3)
        if way == 0:
            return scaling.add_preset(self._dice.choice(scaling.presets()).key)
        if way == 1:
            return scaling.new_scale("Own scale", self._dice.choice(list(Question)))
        return scaling.copy_scale(self._dice.choice(scaling.scales()), "Another")

    def _change_scale(self, _review: Review) -> Edit:
        before = self._dice.choice(self._workspace.scaling.scales())
        values = list(before.values)
        way = self._dice.randrange(4)
        if way == 0 and values:
            values.pop(self._dice.randrange(len(values)))
        elif way == 1:
            values.append(self._workspace.scaling.new_value(before, "Half true", "½"))
        elif way == 2:
            self._dice.shuffle(values)
        elif values:
            place = self._dice.randrange(len(values))
            values[place] = self._reworded(values[place])
        after = replace(before, name=self._dice.choice([before.name, "Renamed"]), values=tuple(values))
        return self._workspace.scaling.change_scale(before, after)

    def _reworded(self, value: RatingValue) -> RatingValue:
        return replace(
            value,
            label=self._dice.choice([value.label, "Quite so"]),
            definition=self._choices.words(),
            colour=self._dice.choice(["#123456", "#fedcba"]),
            number=self._dice.choice([None, 1, 5]),
            translations=write_translations({"de": Wording(label="Stimmt", definition="")}),
        )

    def _remove_scale(self, _review: Review) -> Edit:
        return self._workspace.scaling.remove_scale(self._dice.choice(self._workspace.scaling.scales()))

    def _choose_scale(self, review: Review) -> Edit | None:
        scale: RatingScale = self._dice.choice(self._workspace.scaling.scales())
        way = self._dice.randrange(3)
        if way == 0:
            return self._workspace.scaling.choose_for_workspace(scale)
        chosen = scale if way == 1 else None
        return self._workspace.scaling.choose_for_article(review.article, scale.question, chosen)

    def _set_rule(self, _review: Review) -> Edit:
        rule, level = self._dice.choice(list(Rule)), self._dice.choice(list(Level))
        return self._workspace.ruling.set_rule(self._workspace.browsing.rules(), rule, level)

    def _suggest_rules(self, _review: Review) -> Edit:
        return self._workspace.ruling.suggest(self._workspace.browsing.rules())

    def _source(self) -> Source | None:
        return self._choices.one(self._workspace.noting.sources())

    def _add_source(self, _review: Review) -> Edit:
        composer = self._workspace.composer
        source = composer.new_source(medium=self._dice.choice(list(Medium)))
        return composer.add_source(replace(source, title=self._choices.words(), author=self._choices.words()))

    def _change_source(self, _review: Review) -> Edit | None:
        source = self._source()
        if source is None:
            return None
        after = replace(
            source,
            title=self._choices.words(),
            date="2026-02-27",
            archive_link="https://archive.example.org/a",
            independence=self._dice.choice([None, *Independence]),
            contact=self._choices.words(),
        )
        return self._workspace.composer.change_source(source, after)

    def _choose_source(self, review: Review) -> Edit | None:
        note = self._choices.one([cited for one in review.claims for cited in one.notes])
        source = self._source()
        return None if note is None or source is None else self._workspace.noting.choose(note, source)

    def _cite(self, review: Review) -> Edit | None:
        one = self._choices.claim(review)
        if one is None:
            return None
        links = [f"https://example.org/{self._dice.randint(1, 3)}" for _ in range(self._dice.randint(1, 2))]
        return self._workspace.noting.cite_links(one.claim.id, links)

    def _keep_copy(self, review: Review) -> Edit | None:
        one, copy = self._choices.claim(review), self._dice.choice(COPIES)
        if one is not None and self._dice.random() < 0.5:
            edit, _ = self._workspace.noting.cite_copy(one.claim.id, copy, "Kept")
            return edit
        source = self._source()
        return None if source is None else self._workspace.sources.keep(source, copy)

    def _merge_sources(self, _review: Review) -> Edit | None:
        sources = self._workspace.noting.sources()
        if len(sources) < 2:
            return None
        stays, *others = self._dice.sample(sources, self._dice.randint(2, min(3, len(sources))))
        return self._workspace.sources.merge(stays, others)

    def _remove_source(self, _review: Review) -> Edit | None:
        sources = self._workspace.noting.sources()
        return self._workspace.sources.remove(self._dice.sample(sources, min(len(sources), 1)))
