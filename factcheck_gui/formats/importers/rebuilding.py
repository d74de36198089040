"""Builds a version's text out of the words of its blocks."""

import re
from dataclasses import dataclass, field
from typing import Final

from factcheck_gui.domain.articles import Block, BlockKind
from factcheck_gui.formats.importers.texts.lines import is_visible

LINE_BREAK: Final = "\u2028"
"""A line break inside a block."""

# Character references can bring in what canonical text does not hold.
_SPACES: Final = re.compile("[ \t\n\x0b\x0c\r\x1c-\x1f\x85\u2029]+")
_FORBIDDEN: Final = re.compile("[\0\ud800-\udfff\ufdd0\ufdd1\ufffe\uffff]")
_AROUND_BREAKS: Final = re.compile(f" *{LINE_BREAK} *")
_BETWEEN: Final = "\n\n"


@dataclass(slots=True)
class Rebuilding:
    """Collects blocks in order; the text holds them with a blank line between."""

    _words: list[str] = field(default_factory=list)
    _blocks: list[Block] = field(default_factory=list)
    _length: int = 0

    def add(
        self, kind: BlockKind, words: str, *, speaker: str | None = None, time: int | None = None
    ) -> None:
        """Add a block, unless its words show nothing."""
        words = _SPACES.sub(" ", _FORBIDDEN.sub("\ufffd", words))
        if LINE_BREAK in words:
            words = _AROUND_BREAKS.sub(LINE_BREAK, words)
        words = words.strip()
        if not is_visible(words):
            return
        start = self._length + len(_BETWEEN) if self._blocks else 0
        self._length = start + len(words)
        self._words.append(words)
        self._blocks.append(Block(kind=kind, start=start, end=self._length, speaker=speaker, time=time))

    @property
    def text(self) -> str:
        """The text as far as it is built."""
        return _BETWEEN.join(self._words)

    @property
    def last_words(self) -> str:
        """The words of the last block."""
        return self._words[-1]

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks as far as they are built."""
        return tuple(self._blocks)
