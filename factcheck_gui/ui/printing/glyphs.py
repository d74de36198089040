"""What the shapes of letters stand for.

Qt tells it to a PDF only for shapes that a letter leads to directly: joined letters, ligatures and what lies
beyond U+FFFF would be lost to whoever searches or copies. So words are set once more, and what became of each
is looked up.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtGui import QFont, QGlyphRun, QRawFont, QTextLayout

_SIMPLE_BELOW: Final = "\u0300"
"""Below this letters stand by themselves."""
_SOFT_HYPHEN: Final = "\u00ad"
_LIGATURES: Final = ("ff", "fi", "fl", "ffi", "ffl", "fj", "ft", "tt")
_WIDE: Final = 1e6
_HEAD: Final = "head"
"""What every font file has."""
_MANY: Final = 1_000
# Marks of direction are not drawn.
_UNSEEN: Final = dict.fromkeys((0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))


@dataclass(slots=True)
class Face:
    """One font with the texts of its glyphs; those told for sure are not told otherwise again."""

    font: QRawFont
    texts: dict[int, str] = field(default_factory=dict)
    sure: set[int] = field(default_factory=set)

    def learn(self, glyph: int, text: str, *, is_sure: bool) -> None:
        """Take in what a glyph stands for."""
        if glyph and (glyph not in self.texts or (is_sure and glyph not in self.sure)):
            self.texts[glyph] = text
            if is_sure:
                self.sure.add(glyph)


class FontWords:
    """Gathers the words that are written in one font, and parts them only when there are many."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._is_upper = font.capitalization() is QFont.Capitalization.AllUppercase
        self._words: set[str] = set()
        self._waiting: list[str] = []

    def add(self, text: str) -> None:
        """Take in some words."""
        self._waiting.append(text)
        if len(self._waiting) > _MANY:
            self._part()

    def words(self) -> set[str]:
        """Return each word once."""
        self._part()
        return self._words

    def _part(self) -> None:
        text = " ".join(self._waiting)
        self._waiting.clear()
        text = text.upper() if self._is_upper else text
        self._words.update((text if text.isascii() else text.translate(_UNSEEN)).split())


class WrittenWords:
    """Gathers the words that were written in each font."""

    def __init__(self) -> None:
        self._of_fonts: dict[str, FontWords] = {}

    def of(self, font: QFont) -> "FontWords":
        """Return what gathers the words that are written in a font."""
        return self._of_fonts.setdefault(font.key(), FontWords(font))

    def faces(self) -> list[Face]:
        """Return every font that the words need, with what its glyphs stand for."""
        faces: dict[tuple[str, str, int], Face] = {}
        for gathered in self._of_fonts.values():
            plain = QFont(gathered.font)
            plain.setCapitalization(QFont.Capitalization.MixedCase)
            for probe in _probes(gathered.words()):
                for run in _runs(probe, plain):
                    raw = run.rawFont()
                    if raw.fontTable(_HEAD).isEmpty():
                        # Boxes, for letters that no font has: asked for a name they do not have, Qt crashes.
                        continue
                    name = (raw.familyName(), raw.styleName(), raw.weight())
                    face = faces.setdefault(name, Face(raw))
                    _learn(face, run, probe)
        return list(faces.values())


def _probes(words: Iterable[str]) -> Iterator[str]:
    """Yield single letters, and the words whose letters change their shapes among others."""
    letters = {" ", "\u00a0"}
    for word in sorted(words):
        letters.update(word)
        # Qt counts the places of glyphs as if a soft hyphen that is not drawn were not there.
        drawn = word.replace(_SOFT_HYPHEN, "")
        if drawn and max(drawn) >= _SIMPLE_BELOW:
            yield drawn
    yield from _LIGATURES
    # In order: what nobody sees is drawn as a space, which comes before all of that.
    yield from sorted(letters)


def _runs(probe: str, font: QFont) -> Iterable[QGlyphRun]:
    layout = QTextLayout(probe, font)
    layout.beginLayout()
    layout.createLine().setLineWidth(_WIDE)
    layout.endLayout()
    return layout.glyphRuns(-1, -1, QTextLayout.GlyphRunRetrievalFlag.RetrieveAll)


def _learn(face: Face, run: QGlyphRun, probe: str) -> None:
    glyphs, places = run.glyphIndexes(), run.stringIndexes()
    units = probe.encode("utf-16-le")
    if len(probe) == 1:
        for glyph in glyphs:
            face.learn(glyph, probe, is_sure=len(glyphs) == 1)
        return
    starts = sorted(set(places))
    ends = [*starts[1:], _end(run, starts, probe)]
    joined = _joined(run)
    clusters = {
        start: units[2 * start : 2 * end].decode("utf-16-le", errors="ignore")
        for start, end in zip(starts, ends, strict=True)
    }
    for start, end in zip(starts, ends, strict=True):
        of_cluster = [glyph for glyph, place in zip(glyphs, places, strict=False) if place == start]
        text = clusters[start]
        # Whatever mark the next letter bears, the same glyph stands before it.
        letter = unicodedata.normalize("NFD", clusters.get(end, ""))
        if len(of_cluster) > 1:
            _learn_parts(face, of_cluster, text, is_backwards=run.isRightToLeft())
        elif start in joined:
            face.learn(of_cluster[0], "", is_sure=True)
        elif end in joined:
            # The next letter is drawn into this one, which stands for both, as they are seen from the left.
            face.learn(of_cluster[0], letter[:1] + text, is_sure=True)
        else:
            face.learn(of_cluster[0], text, is_sure=len(text) == 1)


def _learn_parts(face: Face, glyphs: Sequence[int], text: str, *, is_backwards: bool) -> None:
    """Take in a letter that is drawn of several glyphs, such as one with a mark."""
    parts = unicodedata.normalize("NFD", text)
    for glyph, part in zip(glyphs, parts[::-1] if is_backwards else parts, strict=False):
        face.learn(glyph, part, is_sure=False)


def _joined(run: QGlyphRun) -> frozenset[int]:
    """Return where letters stand that take no room of their own, as alef does behind lam."""
    glyphs = run.glyphIndexes()
    widths = run.rawFont().advancesForGlyphIndexes(glyphs)
    text = run.sourceString()
    return frozenset(
        place
        for width, place in zip(widths, run.stringIndexes(), strict=False)
        if not width.x() and text[place : place + 1].isalpha()
    )


def _end(run: QGlyphRun, starts: list[int], probe: str) -> int:
    """Return where the last cluster of a run ends, in UTF-16 units."""
    whole = len(probe.encode("utf-16-le")) // 2
    # Where a word is of several fonts, the run may end before the word does.
    last = starts[-1]
    if len(starts) == len(run.glyphIndexes()) and run.sourceString() == probe and last < whole:
        return whole if _is_last(probe, last) else last + 1
    return min(whole, last + 1)


def _is_last(probe: str, place: int) -> bool:
    rest = probe.encode("utf-16-le")[2 * place :].decode("utf-16-le", errors="ignore")
    return len(rest) <= len(max(_LIGATURES, key=len))
