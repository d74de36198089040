"""The lines of a brat annotation file: spans, events, relations, attributes, normalisations and notes."""

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from factcheck_gui.domain.errors import UnreadableInputError

_MOST_LINES: Final = 500_000
_RANGE: Final = re.compile(r"(\d{1,9}) (\d{1,9})")
_ARGUMENT: Final = re.compile(r"([^\s:]+):([^\s:]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A `T` line: fragments of the text, in the order of the line, under one label."""

    id: str
    label: str
    fragments: tuple[tuple[int, int], ...]
    words: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrow:
    """A relation, an argument of an event, or two that are said to be the same."""

    from_id: str
    to_id: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A note, an attribute or a normalisation: what is said of which annotation."""

    about: str
    name: str
    value: str = ""
    words: str = ""


@dataclass(slots=True, kw_only=True)
class BratLines:
    """All that an annotation file says; `triggers` lead from events to the spans that stand for them.

    `owners` lead from relations and attributes, which notes can be about, to what they begin at.
    """

    marked: list[Marked] = field(default_factory=list)
    arrows: list[Arrow] = field(default_factory=list)
    triggers: dict[str, str] = field(default_factory=dict)
    owners: dict[str, str] = field(default_factory=dict)
    attributes: list[Said] = field(default_factory=list)
    normalisations: list[Said] = field(default_factory=list)
    notes: list[Said] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """One line, cut at its first two tabs."""

    id: str
    data: str
    words: str
    number: int
    name: str

    def fault(self, finding: str) -> UnreadableInputError:
        """Return the error that names what is wrong with the line."""
        return UnreadableInputError(name=self.name, line=self.number, finding=finding)


def read_lines(text: str, name: str) -> BratLines:
    """Return what the lines of an annotation file say; those of kinds that nobody knows are refused.

    Raises:
        UnreadableInputError: a line breaks the rules of the format; its number and what is wrong are given.
    """
    found = BratLines()
    for number, raw in enumerate(text.removeprefix("\ufeff").split("\n"), start=1):
        content = raw.removesuffix("\r")
        if not content.strip():
            continue
        identifier, _, rest = content.partition("\t")
        data, _, words = rest.partition("\t")
        line = _Line(id=identifier, data=data, words=words, number=number, name=name)
        if number > _MOST_LINES:
            finding = f"there are more than {_MOST_LINES} lines"
            raise line.fault(finding)
        _take(found, line)
    return found


def _take(found: BratLines, line: _Line) -> None:
    match line.id[:1]:
        case "T":
            found.marked.append(_marked(line))
        case "E":
            _take_event(found, line)
        case "R":
            _take_relation(found, line)
        case "*":
            label, *same = _words(line, least=3)
            found.arrows += [Arrow(from_id=one, to_id=other, label=label) for one, other in pairwise(same)]
        case "A" | "M":
            label, about, *value = _words(line, least=2)
            found.owners[line.id] = about
            found.attributes.append(Said(about=about, name=label, value=" ".join(value)))
        case "N":
            label, about, *value = _words(line, least=2)
            found.owners[line.id] = about
            said = Said(about=about, name=label, value=" ".join(value), words=line.words)
            found.normalisations.append(said)
        case "#":
            label, about, *_ = _words(line, least=2)
            found.notes.append(Said(about=about, name=label, words=line.words))
        case _:
            finding = "the line is of no kind that brat has"
            raise line.fault(finding)


def _marked(line: _Line) -> Marked:
    label, _, places = line.data.partition(" ")
    fragments = []
    for place in places.split(";"):
        found = _RANGE.fullmatch(place.strip())
        if found is None or int(found[1]) > int(found[2]):
            finding = f"{places[:50]!r} is no place in a text"
            raise line.fault(finding)
        fragments.append((int(found[1]), int(found[2])))
    if not label:
        finding = "the label is missing"
        raise line.fault(finding)
    return Marked(id=line.id, label=label, fragments=tuple(fragments), words=line.words, line=line.number)


def _take_event(found: BratLines, line: _Line) -> None:
    (_, trigger), *arguments = _arguments(line, line.data.split())
    found.triggers[line.id] = trigger
    found.arrows += [Arrow(from_id=line.id, to_id=target, label=role) for role, target in arguments]


def _take_relation(found: BratLines, line: _Line) -> None:
    label, *rest = _words(line, least=3)
    (_, source), *targets = _arguments(line, rest)
    found.owners[line.id] = source
    found.arrows += [Arrow(from_id=source, to_id=target, label=label) for _, target in targets]


def _words(line: _Line, *, least: int) -> list[str]:
    words = line.data.split()
    if len(words) < least:
        finding = "the line ends early"
        raise line.fault(finding)
    return words


def _arguments(line: _Line, words: list[str]) -> list[tuple[str, str]]:
    found = [_ARGUMENT.fullmatch(word) for word in words]
    arguments = [(one[1], one[2]) for one in found if one is not None]
    if not arguments or len(arguments) < len(found):
        finding = f"{line.data[:50]!r} names no roles"
        raise line.fault(finding)
    return arguments
