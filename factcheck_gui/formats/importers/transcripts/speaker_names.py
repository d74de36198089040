"""Finds the name that a line of a transcript begins with, and tells names from other words."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from factcheck_gui.formats.importers.transcripts.label_words import ANSWERS, NOBODY, QUESTIONS
from factcheck_gui.formats.importers.transcripts.timestamps import STAMP, read_time

_BRACKETED: Final = re.compile(rf"[\[(（]\s*(?P<time>{STAMP})(?:\s*[-–—>]+\s*{STAMP})?\s*[\])）]")
_BARE: Final = re.compile(rf"(?P<time>{STAMP})(?:\s*[-–—>]+\s*{STAMP})?(?=\s|$)")
_ALONE: Final = re.compile(rf"(?P<name>\S.*?)(?:\s*[-–—|·]\s*|\s+)(?P<time>{STAMP})")
_CALL: Final = re.compile(r"(?:>{1,3}|[-–—])\s*")
_BOLD: Final = re.compile(r"(\*\*|__)(?P<name>[^*_]{1,90}?)\s*(?P<colon>[:：]?)\s*\1")
_ASIDE: Final = re.compile(r"[\[(（][^()（）\[\]]*[\])）]")
_COLONS: Final = ":："
_OPENING: Final = "([（"
_CLOSING: Final = ")]）"
_NOT_IN_NAMES: Final = re.compile(r"[!?;\"“”„«»/\\=<>{}|@…%€$£*•。！？；،؛؟۔]|\.{2}|\.(?=\S*\w{2}\s)|\d{3}")
_ABBREVIATION: Final = re.compile(r"(?:\w{1,5}\.)+")
_PARTICLES: Final = frozenset(
    {
        *(
            "al",
            "an",
            "and",
            "bin",
            "da",
            "das",
            "de",
            "del",
            "della",
            "den",
            "der",
            "des",
            "di",
            "do",
            "dos",
        ),
        *(
            "du",
            "e",
            "el",
            "et",
            "for",
            "für",
            "ibn",
            "ben",
            "in",
            "la",
            "le",
            "les",
            "of",
            "on",
            "the",
            "to",
        ),
        *("van", "von", "y", "zu", "und"),
    }
)
# "DEAR ABBY:" opens a letter, and does not say who writes it.
_ADDRESSING: Final = frozenset(
    {"dear", "hello", "hi", "liebe", "lieber", "cher", "chère", "estimado", "querida"}
)
_LONGEST: Final = 90
_MOST_WORDS: Final = 12
_FEW_WORDS: Final = 6
_CASELESS_WORDS: Final = 4
_CASELESS_LENGTH: Final = 30
_SENTENCE_WORDS: Final = 3
_HALF: Final = 0.5


class Shape(StrEnum):
    """How a name is written, which tells how likely it is one."""

    CAPITALS = "capitals"
    TITLE = "title"
    SENTENCE = "sentence"
    CASELESS = "caseless"


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What may be a speaker's name, the time beside it in milliseconds, and the words that follow.

    `called` means that a sign before the name, such as `>>`, tells of another speaker.
    """

    name: str
    shape: Shape
    time: int | None
    words: str
    called: bool = False

    @property
    def key(self) -> str:
        """The name without what stands in brackets, however it is written."""
        return " ".join(_ASIDE.sub(" ", self.name).split()).casefold().rstrip(".")

    @property
    def short_key(self) -> str:
        """The last word of the name itself, by which people are called from their second turn on."""
        name = self.key.partition(",")[0].split()
        return name[-1] if name else self.key


def leading_time(line: str, *, bare: bool = False) -> tuple[int | None, str]:
    """Return the time in brackets that a line begins with, and the rest; `bare` does without brackets."""
    line = line.strip()
    if line[:1].isalpha():
        # Times begin with a bracket or a digit.
        return None, line
    found = _BRACKETED.match(line) or (_BARE.match(line) if bare else None)
    if found is None:
        return None, line
    return read_time(found["time"]), line[found.end() :].lstrip(" \t-–—·|")


def find_label(line: str) -> Label | None:
    """Return what may be a name at the beginning of a line, or None."""
    if _is_running_text(line):
        return None
    time, rest = leading_time(line, bare=True)
    call = _CALL.match(rest)
    rest = _without_bold(rest[call.end() :] if call else rest)
    if call and time is None:
        time, rest = leading_time(rest)
    colon = _colon(rest)
    if colon is None:
        return _without_colon(rest) if time is None else None
    name, inner = _timed_name(rest[:colon])
    after, words = leading_time(rest[colon + 1 :])
    shape = _shape(name)
    spaced = rest[colon] != ":" or rest[colon + 1 : colon + 2] in ("", " ", "\t", "\u00a0", "\u202f")
    if shape is None or not (spaced or shape in (Shape.CAPITALS, Shape.CASELESS)) or words.startswith("//"):
        return None
    times = (one for one in (time, inner, after) if one is not None)
    return Label(name=name, shape=shape, time=next(times, None), words=words, called=call is not None)


def cast_of(labels: Sequence[Label], units: int, *, shouting: bool = False) -> frozenset[str]:
    """Return the keys of those labels that are names of speakers.

    Args:
        labels: All that may be names, in order.
        units: How many lines or cues there are.
        shouting: Whether all words are in capitals, so that these tell nothing.
    """
    times = Counter(label.key for label in labels)
    dialogue = is_dialogue(times)
    named = [label for label in labels if label.key not in NOBODY and label.shape is not Shape.SENTENCE]
    returning = sum(times[label.key] > 1 for label in named)
    usual = returning > 1 or len(named) >= _HALF * units
    return frozenset(
        label.key for label in labels if _is_cast(label, times, usual=usual, shouting=shouting)
    ) | (frozenset(times) & (QUESTIONS | ANSWERS) if dialogue else frozenset())


def is_dialogue(keys: Iterable[str]) -> bool:
    """Tell whether there are both a question and an answer, such as `Q:` and `A:`."""
    found = set(keys)
    return bool(found & QUESTIONS) and bool(found & ANSWERS)


def _is_cast(label: Label, times: Counter[str], *, usual: bool, shouting: bool) -> bool:
    if label.key in NOBODY or label.key in QUESTIONS | ANSWERS:
        return label.time is not None and label.key not in NOBODY
    if label.time is not None or label.called:
        return True
    if label.shape is Shape.CAPITALS and not shouting and len(label.key) > 1:
        return True
    return times[label.key] > 1 or (usual and label.shape is not Shape.SENTENCE)


def _is_running_text(line: str) -> bool:
    """Tell at once that a line names nobody: one with no colon, near its first word where it is long."""
    if ":" not in line and "：" not in line:
        return True
    line = line.strip()
    if len(line) <= _LONGEST or not line[0].isalpha():
        return False
    return line.find(":", 0, _LONGEST) < 0 and line.find("：", 0, _LONGEST) < 0


def _without_bold(line: str) -> str:
    found = _BOLD.match(line)
    return line if found is None else f"{found['name']}{found['colon']} {line[found.end() :].lstrip()}"


def _colon(line: str) -> int | None:
    """Return the first colon outside brackets near the beginning that is not part of a time."""
    beginning = line[:_LONGEST]
    if not any(colon in beginning for colon in _COLONS):
        return None
    depth = 0
    for place, sign in enumerate(beginning):
        depth += (sign in _OPENING) - (sign in _CLOSING)
        if sign in _COLONS and depth <= 0 and not line[place + 1 : place + 2].isdecimal():
            return place
    return None


def _timed_name(words: str) -> tuple[str, int | None]:
    """Return a name without the time beside it, and that time."""
    found = _BRACKETED.search(words)
    if found is None:
        return " ".join(words.split()), None
    return " ".join(f"{words[: found.start()]} {words[found.end() :]}".split()), read_time(found["time"])


def _without_colon(line: str) -> Label | None:
    """Return a name that stands on a line of its own with a time: `Anna Smith  0:03`, `Anna (00:12)`."""
    if len(line) > _LONGEST:
        return None
    name, time = _timed_name(line) if line.endswith(tuple(_CLOSING)) else (line, None)
    found = _ALONE.fullmatch(line) if time is None else None
    if found is not None:
        name, time = found["name"], read_time(found["time"])
    shape = _shape(name)
    if time is None or shape is None or shape is Shape.SENTENCE:
        return None
    return Label(name=name, shape=shape, time=time, words="")


def _shape(name: str) -> Shape | None:
    bare = _ASIDE.sub(" ", name)
    words = bare.split()
    if not words or _NOT_IN_NAMES.search(bare) or not _is_written_as_name(words):
        return None
    if bare.lower() == bare.upper():
        short = len(words) <= _CASELESS_WORDS and len(bare) <= _CASELESS_LENGTH
        return Shape.CASELESS if short else None
    if bare == bare.upper():
        return Shape.CAPITALS if len(words) <= _MOST_WORDS else None
    return _shape_of_cased(words)


def _shape_of_cased(words: Sequence[str]) -> Shape | None:
    if len(words) > _FEW_WORDS or not words[0][0].isupper():
        return None
    if all(_opens_a_name(word) for word in words):
        return Shape.TITLE
    short = len(words) <= _SENTENCE_WORDS and not any("," in word for word in words)
    return Shape.SENTENCE if short else None


def _is_written_as_name(words: Sequence[str]) -> bool:
    """Tell whether points belong to abbreviations: "Dr. Smith" is a name, "He left. Then" is none."""
    if not words[0][0].isalpha() or words[0].casefold() in _ADDRESSING:
        return False
    inner = (word.strip(",") for word in words)
    return all("." not in word or _ABBREVIATION.fullmatch(word) for word in inner)


def _opens_a_name(word: str) -> bool:
    return word[0].isupper() or word[0] in "#&" or word[0].isdigit() or word.strip(",") in _PARTICLES
