"""Counts the passages of an article's own part of a page that are not in its text."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from factcheck_gui.formats.importers.block_elements import BLOCKS
from factcheck_gui.formats.importers.page.sentences import NO_WORDS, is_hidden

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_WORDS: Final = re.compile(r"[^\W_]+")
_LEAST: Final = 24
"""Letters below which words may stand somewhere else by chance."""
_HALF: Final = 0.5
_MOST_LINKED: Final = 0.8
_MOST_FOUND: Final = 0.8
_NO_WORDS: Final = NO_WORDS | {"button", "nav", "option", "title"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """The words of a block, and between which numbers the elements around it lie."""

    words: tuple[str, ...]
    parts: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """All that a page tells, block by block, before its tree is used up."""

    runs: tuple[_Run, ...]

    def count_untold(self, text: str) -> int:
        """Return how many blocks are missing of the smallest part of the page that most of a text is from."""
        told = set(_beginnings(_words_of(text)))
        shares = [_share(run.words, told) for run in self.runs]
        held: dict[int, int] = {}
        total = 0
        for run, share in zip(self.runs, shares, strict=True):
            if share > _HALF:
                total += 1
                for part in run.parts:
                    held[part] = held.get(part, 0) + 1
        # Of parts inside each other the inner has the greater number.
        container = max((part for part, count in held.items() if count >= _MOST_FOUND * total), default=None)
        return sum(
            1
            for run, share in zip(self.runs, shares, strict=True)
            if share <= _HALF and container in run.parts
        )


def outline_of(root: "HtmlElement", without: "Iterable[HtmlElement]") -> Outline:
    """Return the outline of a page, without the parts that are counted as something else."""
    return Outline(runs=tuple(_Walk(frozenset(without)).through(root)))


@dataclass(slots=True)
class _Walk:
    without: "frozenset[HtmlElement]"
    _runs: list[_Run] = field(default_factory=list)
    _words: list[str] = field(default_factory=list)
    _linked: list[str] = field(default_factory=list)
    _parts: tuple[int, ...] = ()

    def through(self, root: "HtmlElement") -> list[_Run]:
        from lxml.etree import iterwalk

        number = links = 0
        around: list[tuple[int, ...]] = []
        walk = iterwalk(root, events=("start", "end"))
        for event, element in walk:
            tag = element.tag
            if event == "start":
                if (
                    tag in _NO_WORDS
                    or not isinstance(tag, str)
                    or element in self.without
                    or is_hidden(element)
                ):
                    walk.skip_subtree()
                    continue
                if tag in BLOCKS:
                    self._flush()
                    number += 1
                    around.append(self._parts)
                    self._parts = (*self._parts, number)
                links += tag == "a"
                self._add(element.text, links)
            else:
                if (
                    tag in _NO_WORDS
                    or not isinstance(tag, str)
                    or element in self.without
                    or is_hidden(element)
                ):
                    pass
                elif tag in BLOCKS:
                    self._flush()
                    self._parts = around.pop()
                else:
                    links -= tag == "a"
                self._add(element.tail, links)
        self._flush()
        return self._runs

    def _add(self, words: str | None, links: int) -> None:
        if words:
            self._words.append(words)
            if links:
                self._linked.append(words)

    def _flush(self) -> None:
        words = _words_of("".join(self._words))
        letters = sum(map(len, words))
        linked = sum(map(len, _words_of(" ".join(self._linked))))
        if letters >= _LEAST and linked <= _MOST_LINKED * letters:
            self._runs.append(_Run(words=words, parts=self._parts))
        self._words.clear()
        self._linked.clear()


def _words_of(text: str) -> tuple[str, ...]:
    return tuple(_WORDS.findall(text.casefold()))


def _beginnings(words: tuple[str, ...]) -> Iterable[str]:
    """Yield for each word the letters that begin with it, as many as cannot stand there by chance."""
    joined, start = "".join(words), 0
    for word in words:
        letters = joined[start : start + _LEAST]
        if len(letters) == _LEAST:
            yield letters
        start += len(word)


def _share(words: tuple[str, ...], told: set[str]) -> float:
    beginnings = list(_beginnings(words))
    return sum(one in told for one in beginnings) / max(1, len(beginnings))
