"""The commands that list what the whole desk shares: people, sources, scales and rules."""

from argparse import ArgumentParser, Namespace
from collections import Counter
from typing import Final

from factcheck_gui.cli.as_json import thing_fields
from factcheck_gui.cli.command import Command
from factcheck_gui.cli.exits import Exit
from factcheck_gui.cli.output import tell, tell_json
from factcheck_gui.cli.session import opened
from factcheck_gui.domain.rules import Level, Rule


def _declare_nothing(parser: ArgumentParser) -> None:
    """Take the workspace only."""


def _run_people(arguments: Namespace) -> int:
    with opened(arguments) as workspace:
        people = workspace.naming.people()
    counted = [
        (
            one,
            {
                "speaker": 0 if one.uses is None else one.uses.speaker,
                "target": 0 if one.uses is None else one.uses.target,
                "reported_by": 0 if one.uses is None else one.uses.reported_by,
            },
        )
        for one in people
    ]
    if arguments.json:
        tell_json(
            [
                {"name": one.name, "uses": uses, "party": thing_fields(one.party) if one.party else None}
                for one, uses in counted
            ]
        )
        return Exit.DONE
    for one, uses in counted:
        role = " · ".join(filter(None, (one.party.role, one.party.organisation))) if one.party else ""
        tell(
            "{speaker:>6} says  {target:>6} about  {reported_by:>6} reports  {name}  {role}",
            **uses,
            name=one.name,
            role=role,
        )
    return Exit.DONE


def _run_sources(arguments: Namespace) -> int:
    with opened(arguments) as workspace:
        sources = workspace.noting.sources()
        uses = Counter(use.source_id for use in workspace.noting.uses())
    if arguments.json:
        tell_json([thing_fields(one) | {"uses": uses[one.id]} for one in sources])
        return Exit.DONE
    for one in sources:
        known = (one.author, one.title, one.publisher, one.date, one.link)
        tell(
            "{id}  {uses:>4} uses  {medium:<9}  {known}",
            id=one.id,
            uses=uses[one.id],
            medium=one.medium,
            known=" · ".join(filter(None, known)),
        )
    return Exit.DONE


def _run_scales(arguments: Namespace) -> int:
    with opened(arguments) as workspace:
        scales = workspace.browsing.scales()
        presets = workspace.scaling.presets()
    if arguments.json:
        tell_json([thing_fields(one) | {"values": [*map(thing_fields, one.values)]} for one in scales])
        return Exit.DONE
    for one in scales:
        mark = "*" if one.is_default else " "
        tell(
            "{mark} {id}  {question:<11}  {name}", mark=mark, id=one.id, question=one.question, name=one.name
        )
        for value in one.values:
            tell("      {sign}  {label}  ({name})", sign=value.sign, label=value.label, name=value.name)
    tell("Scales that can be added: {names}.", names=", ".join(one.key for one in presets))
    return Exit.DONE


def _run_rules(arguments: Namespace) -> int:
    with opened(arguments) as workspace:
        levels = {one.id: one.level for one in workspace.browsing.rules()}
    found = {rule.value: levels.get(rule, Level.OFF).value for rule in Rule}
    if arguments.json:
        tell_json(found)
        return Exit.DONE
    for rule, level in found.items():
        tell("{rule:<16}  {level}", rule=rule, level=level)
    return Exit.DONE


PEOPLE: Final = Command(
    name="people",
    summary="List who speaks, who reports, and of whom is spoken",
    declare=_declare_nothing,
    run=_run_people,
)
SOURCES: Final = Command(
    name="sources",
    summary="List the sources, the one that was used last first",
    declare=_declare_nothing,
    run=_run_sources,
)
SCALES: Final = Command(
    name="scales",
    summary="List the rating scales with their values",
    declare=_declare_nothing,
    run=_run_scales,
    epilog="A star marks the scale of each question that articles are rated on where they name no other.",
)
RULES: Final = Command(
    name="rules",
    summary="List the rules and their levels",
    declare=_declare_nothing,
    run=_run_rules,
    epilog="The order “rule” of the command batch sets them.",
)
