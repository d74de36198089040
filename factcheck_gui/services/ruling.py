"""Sets the rules of the desk."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from factcheck_gui.domain.edits import Action, Change, Edit
from factcheck_gui.domain.fields import creation, difference
from factcheck_gui.domain.rules import Level, Rule, RuleSetting
from factcheck_gui.domain.ruling import SUGGESTED
from factcheck_gui.services.desk import Desk


class Ruling:
    """Makes the edits by which rules are switched on, off, or to another level; writes nothing."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def set_rule(self, settings: Iterable[RuleSetting], rule: Rule, level: Level) -> Edit:
        """Return the edit that gives one rule a level."""
        changes = self._changes(settings, {rule: level})
        return Edit(action=Action.SET_RULE, changes=changes, detail=rule)

    def suggest(self, settings: Iterable[RuleSetting]) -> Edit:
        """Return the one edit that gives every rule the level that is suggested to begin with."""
        return Edit(action=Action.SET_RULE, changes=self._changes(settings, SUGGESTED))

    def _changes(self, settings: Iterable[RuleSetting], wanted: Mapping[Rule, Level]) -> tuple[Change, ...]:
        known = {one.id: one for one in settings}
        changes: list[Change] = []
        for rule, level in wanted.items():
            before = known.get(rule)
            if before is not None:
                changes += difference(before, replace(before, level=level))
            elif level is not Level.OFF:
                # A rule that nobody has ever set is off already.
                changes.append(creation(self._setting(rule, level)))
        return tuple(changes)

    def _setting(self, rule: Rule, level: Level) -> RuleSetting:
        return RuleSetting(
            id=rule.value, level=level, created_at=self._desk.now(), reviewer=self._desk.reviewer
        )
