"""Articles of a wanted length: sentences and paragraphs as long as those in newspapers."""

from dataclasses import dataclass
from random import Random
from typing import Final

from factcheck_gui.domain.articles import Block, BlockKind, VersionText
from factcheck_gui.domain.spans import Span
from tests.bench.data.words import Words

# Log-normal, as measured in newspapers again and again: half of the sentences have fewer than 19 words.
_SENTENCE: Final = (2.95, 0.45)
_PARAGRAPH: Final = (1.05, 0.5)
_SHORTEST, _LONGEST = 4, 70
_HEADLINE: Final = 8
_MOST_SENTENCES: Final = 9
_COMMA_EVERY: Final = 11
_LONGEST_ABBREVIATION: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeText:
    """A text with its blocks and statements, and its title."""

    title: str
    version: VersionText


class Texts:
    """Writes articles."""

    def __init__(self, dice: Random) -> None:
        self._dice = dice
        self.words = Words(dice)

    def write(self, count: int) -> MadeText:
        """Return an article of about this many words; at least a headline and one sentence."""
        title = self._headline()
        pieces = [title]
        blocks = [Block(kind=BlockKind.HEADLINE, start=0, end=len(title))]
        statements = [Span(start=0, end=len(title))]
        position, written = len(title), _HEADLINE
        while written < count or len(blocks) == 1:
            position += 2
            begun = position
            sentences: list[str] = []
            for _ in range(self._length(*_PARAGRAPH, 1, _MOST_SENTENCES)):
                if written >= count and sentences:
                    break
                words = min(self._length(*_SENTENCE, _SHORTEST, _LONGEST), max(_SHORTEST, count - written))
                sentence = self._sentence(words)
                written += words
                start = position + bool(sentences)
                position = start + len(sentence)
                statements.append(Span(start=start, end=position))
                sentences.append(sentence)
            pieces.append(" ".join(sentences))
            blocks.append(Block(kind=BlockKind.PARAGRAPH, start=begun, end=position))
        text = "\n\n".join(pieces)
        version = VersionText(text=text, blocks=tuple(blocks), statements=tuple(statements))
        return MadeText(title=title, version=version)

    def length(self, typical: int) -> int:
        """Return a length of an article around a typical one."""
        return max(1, round(typical * self._dice.lognormvariate(0, 0.5)))

    def _headline(self) -> str:
        words = self.words.take(_HEADLINE)
        return _begun(words[0]) + " " + " ".join(words[1:])

    def _sentence(self, count: int) -> str:
        words = self.words.take(count)
        words[0] = _begun(words[0])
        words[-1] = self._last()
        for place in range(_COMMA_EVERY, count - 2, _COMMA_EVERY):
            words[place] += ","
        return " ".join(words) + "."

    def _last(self) -> str:
        """Return a word that cannot be taken for an abbreviation before a full stop."""
        while True:
            (word,) = self.words.take(1)
            if len(word) > _LONGEST_ABBREVIATION and word.isascii():
                return word

    def _length(self, middle: float, spread: float, least: int, most: int) -> int:
        return min(most, max(least, round(self._dice.lognormvariate(middle, spread))))


def _begun(word: str) -> str:
    """Return a word as a sentence begins with it."""
    return word.capitalize() if word[0].isascii() else f"The {word}"
