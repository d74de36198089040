"""An invented language whose words come as often as those of a real one do."""

from collections.abc import Iterator
from itertools import accumulate
from random import Random
from typing import Final

_FUNCTION_WORDS: Final = """
the of to and a in that is for it on was with as by he at be from his has said not this are or but an
they which you one were their her had will when who there been more if no out so up into than its about
"""
_ONSETS: Final = (
    "b",
    "br",
    "d",
    "dr",
    "f",
    "g",
    "h",
    "k",
    "kl",
    "l",
    "m",
    "n",
    "p",
    "pr",
    "r",
    "s",
    "st",
    "t",
    "v",
)
_VOWELS: Final = ("a", "e", "i", "o", "u", "ai", "ea", "ou")
_CODAS: Final = ("", "", "n", "r", "l", "s", "t", "nd", "ck", "m")
# A reader of news meets these too: letters that run to the left, beyond the first plane, with marks.
_FOREIGN: Final = ("عمدة", "المدينة", "ראש", "העירייה", "мэр", "naïve", "Ελλάδα", "市長", "🌧️", "👩‍🔬")
_KINDS: Final = 40_000
_ALL_FOREIGN: Final = 0.004
_STREAM: Final = 4_096


class Words:
    """Draws words: a few function words all the time, most others hardly ever (Zipf)."""

    def __init__(self, dice: Random) -> None:
        self._dice = dice
        coined = list(dict.fromkeys(self._coined() for _ in range(_KINDS)))
        self.by_rank: tuple[str, ...] = (*_FUNCTION_WORDS.split(), *coined)
        weights = [1 / rank for rank in range(1, len(self.by_rank) + 1)]
        foreign = _ALL_FOREIGN * sum(weights) / len(_FOREIGN)
        self._drawn = (*self.by_rank, *_FOREIGN)
        self._reach = list(accumulate((*weights, *(foreign for _ in _FOREIGN))))
        self._stream = self._endless()

    def take(self, count: int) -> list[str]:
        """Return the next words."""
        stream = self._stream
        return [next(stream) for _ in range(count)]

    def _endless(self) -> Iterator[str]:
        while True:
            yield from self._dice.choices(self._drawn, cum_weights=self._reach, k=_STREAM)

    def _coined(self) -> str:
        """Return an invented word of one to four syllables."""
        dice = self._dice
        syllables = dice.choices((1, 2, 3, 4), weights=(2, 4, 3, 1))[0]
        parts = (
            dice.choice(_ONSETS) + dice.choice(_VOWELS) + (dice.choice(_CODAS) if last else "")
            for last in (place == syllables - 1 for place in range(syllables))
        )
        return "".join(parts)
