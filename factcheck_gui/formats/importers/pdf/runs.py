"""The strings that a PDF page shows, with their places."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Final

from pypdf.generic import DictionaryObject

from factcheck_gui.formats.importers.pdf.fonts import PdfFont

_OVERLAP: Final = 0.05
_TOUCHING: Final = 0.12
"""Less than a space."""
_LEVEL: Final = 0.01


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A string on a page: from `left` to `right` on the baseline `y`, in points from below.

    `turns` counts the quarter turns to the left; `part` is the same for all runs of one marked part of the
    document's own structure; `is_artifact` marks what the document itself calls no part of its text.
    """

    text: str
    left: float
    right: float
    y: float
    size: float
    bold: bool
    turns: int = 0
    part: int | None = None
    is_artifact: bool = False


@dataclass(slots=True)
class _Open:
    """A run to which the next letter may belong; many programs draw each letter by itself."""

    texts: list[str]
    left: float
    right: float
    y: float
    size: float
    bold: bool
    turns: int

    def takes(self, left: float, y: float, size: float, *, bold: bool, turns: int) -> bool:
        """Tell whether what is shown now stands right behind this, in the same letters."""
        return (
            -_OVERLAP * size < left - self.right < _TOUCHING * size
            and size == self.size
            and abs(y - self.y) < _LEVEL * size
            and bold == self.bold
            and turns == self.turns == 0
        )


@dataclass(slots=True)
class _Marked:
    first: int
    actual: str | None
    is_artifact: bool
    part: int | None


@dataclass(slots=True)
class RunSheet:
    """Collects the runs of one page; `troubles` counts what could not be followed.

    `fonts` finds the font that a page's resources describe, and None for one that is damaged.
    """

    fonts: Callable[[DictionaryObject], PdfFont | None]
    troubles: int = 0
    forms: int = 0
    shown: int = 0
    _runs: list[Run] = field(default_factory=list)
    _open: _Open | None = None
    _parts: int = 0
    _marked: list[_Marked] = field(default_factory=list)

    @property
    def depth(self) -> int:
        """How many parts are open."""
        return len(self._marked)

    @property
    def part(self) -> int | None:
        """The innermost part that the document's structure knows."""
        return self._marked[-1].part if self._marked else None

    @property
    def in_artifact(self) -> bool:
        """Whether what comes now is no part of the text."""
        return bool(self._marked) and self._marked[-1].is_artifact

    @property
    def runs(self) -> list[Run]:
        """The runs as far as they are collected."""
        self._close()
        return self._runs

    def show(
        self, text: str, left: float, right: float, y: float, size: float, *, bold: bool, turns: int
    ) -> None:
        """Note what is shown, and where."""
        self.shown += 1
        last = self._open
        if last is not None and last.takes(left, y, size, bold=bold, turns=turns):
            last.texts.append(text)
            last.right = max(last.right, right)
            return
        self._close()
        self._open = _Open([text], left, right, y, size, bold, turns)

    def begin_part(self, properties: object, *, is_artifact: bool) -> None:
        """Note the beginning of a marked part, which may say what its glyphs stand for."""
        actual = properties.get("/ActualText") if isinstance(properties, DictionaryObject) else None
        first = len(self.runs)
        outer = self._marked[-1] if self._marked else None
        part = None if outer is None else outer.part
        if isinstance(properties, DictionaryObject) and "/MCID" in properties:
            self._parts += 1
            part = self._parts
        self._marked.append(
            _Marked(
                first=first,
                actual=None if actual is None else _words_of(actual.get_object()),
                is_artifact=is_artifact or (outer is not None and outer.is_artifact),
                part=part,
            )
        )

    def end_part(self) -> None:
        """Put what a part says of itself in the place of its glyphs."""
        if not self._marked:
            return
        runs = self.runs
        marked = self._marked.pop()
        shown = runs[marked.first :]
        if marked.actual is None or not shown or len({(round(run.y), run.turns) for run in shown}) > 1:
            return
        left, right = min(run.left for run in shown), max(run.right for run in shown)
        runs[marked.first :] = [replace(shown[0], text=marked.actual, left=left, right=right)]

    def _close(self) -> None:
        last, self._open = self._open, None
        if last is None:
            return
        self._runs.append(
            Run(
                text="".join(last.texts),
                left=last.left,
                right=last.right,
                y=last.y,
                size=last.size,
                bold=last.bold,
                turns=last.turns,
                part=self.part,
                is_artifact=self.in_artifact,
            )
        )


def _words_of(value: object) -> str | None:
    if isinstance(value, bytes):
        return value.decode("utf-16" if value[:2] in {b"\xfe\xff", b"\xff\xfe"} else "latin-1", "replace")
    return value if isinstance(value, str) else None
