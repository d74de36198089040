"""Puts the words of one paragraph together, with white space as HTML means it."""

import re
from typing import Final

from factcheck_gui.domain.documents import Look, Run

# Spaces within a line are kept as they are: they may stand in the words that are quoted.
_WRAPPED: Final = re.compile(r"[ \t]*\n[ \t\n]*")
_SEPARATORS: Final = re.compile("[\u2028\u2029]")
_BLANK: Final = " \t\n"


Shape = tuple[Look, str | None, str | None]
"""How some words look, where they lead, and their language."""


class Line:
    """The words of the paragraph that is being read."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._shapes: list[Shape] = []
        self.ends_blank = True
        """Whether further blanks would add nothing, as at the beginning."""

    @property
    def is_empty(self) -> bool:
        """Whether there are no words yet."""
        return not self._parts

    def add(self, text: str, shape: Shape, *, is_typed: bool) -> None:
        """Take in some words; where they are typed by somebody, line feeds in them are line breaks."""
        if not is_typed:
            # First what most of the texts between elements are: nothing.
            text = text.lstrip(_BLANK) if self.ends_blank else text
            text = _WRAPPED.sub(" ", text) if "\n" in text else text
        if not text.isascii():
            text = _SEPARATORS.sub("\n", text)
        if not text:
            return
        self.ends_blank = text[-1] in _BLANK
        if self._shapes and self._shapes[-1] == shape:
            self._parts[-1] += text
        else:
            self._parts.append(text)
            self._shapes.append(shape)

    def break_line(self) -> None:
        """Begin a new line of the same paragraph."""
        if self._parts:
            self._parts[-1] = self._parts[-1].rstrip(" \t") + "\n"
            self.ends_blank = True

    def take(self, language: str | None) -> tuple[Run, ...]:
        """Return the runs without blanks at both ends, and begin anew; `language` is the paragraph's."""
        if not self._parts:
            self.ends_blank = True
            return ()
        parts, shapes = self._parts, self._shapes
        self._parts, self._shapes, self.ends_blank = [], [], True
        while parts and not parts[-1].strip(_BLANK):
            parts.pop()
        while parts and not parts[0].strip(_BLANK):
            del parts[0], shapes[0]
        if parts:
            parts[0] = parts[0].lstrip(_BLANK)
            parts[-1] = parts[-1].rstrip(_BLANK)
        return tuple(
            Run(text=text, look=look, href=href, language=None if own == language else own)
            for text, (look, href, own) in zip(parts, shapes, strict=False)
        )
