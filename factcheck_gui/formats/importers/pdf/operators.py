"""Runs through the operators of a PDF page, which move, show, and change the letters."""

import math
from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from pypdf.generic import ArrayObject, ContentStream, DictionaryObject, NameObject, PdfObject, StreamObject

from factcheck_gui.formats.importers.pdf.fonts import PdfFont
from factcheck_gui.formats.importers.pdf.instructions import Instruction, instructions_of
from factcheck_gui.formats.importers.pdf.matrices import (
    IDENTITY,
    Matrix,
    matrix_of,
    multiply,
    placed,
    shifted,
    turned,
)
from factcheck_gui.formats.importers.pdf.runs import RunSheet

_DEEPEST_FORM: Final = 12
_MOST_FORMS: Final = 2_000
_MOST_SHOWN: Final = 200_000
_FARTHEST: Final = 1e6
_PERCENT: Final = 100.0
_EM: Final = 1000.0
_GAP: Final = 0.16
"""A move by more than this part of the size stands for a space."""
_HALF_TURN: Final = 2


@dataclass(frozen=True, slots=True)
class _State:
    """What `q` keeps and `Q` brings back."""

    matrix: Matrix
    font: PdfFont | None = None
    size: float = 1.0
    spacing: float = 0.0
    word_spacing: float = 0.0
    scale: float = 1.0
    leading: float = 0.0
    rise: float = 0.0


class Operators:
    """Follows the operators of a page, and of the forms on it, and notes what they show."""

    def __init__(
        self,
        sheet: RunSheet,
        pdf: object,
        resources: DictionaryObject,
        state: _State | None = None,
        depth: int = 0,
    ) -> None:
        self._sheet = sheet
        self._pdf = pdf
        self._resources = resources
        self._state = _State(IDENTITY) if state is None else state
        self._depth = depth
        self._stack: list[_State] = []
        self._line: Matrix = IDENTITY
        self._text: Matrix = IDENTITY
        self._handlers: Mapping[bytes, Callable[[list[Any]], None]] = {
            b"q": self._save,
            b"Q": self._restore,
            b"cm": self._transform,
            b"BT": self._begin,
            b"Tf": self._font,
            b"Tc": self._spacing,
            b"Tw": self._word_spacing,
            b"Tz": self._scale,
            b"TL": self._leading,
            b"Ts": self._rise,
            b"Td": self._move,
            b"TD": self._move_and_lead,
            b"Tm": self._place,
            b"T*": self._next_line,
            b"Tj": self._show,
            b"TJ": self._show_spaced,
            b"'": self._show_next,
            b'"': self._show_next_spaced,
            b"Do": self._form,
            b"BMC": self._mark,
            b"BDC": self._mark,
            b"EMC": self._end_mark,
        }

    @property
    def handled(self) -> Container[bytes]:
        """The operators that have to do with words."""
        return self._handlers

    def follow(self, instructions: Iterable[Instruction]) -> None:
        """Follow the operators of a stream to its end, unless it shows more than any page does."""
        depth = self._sheet.depth
        for operands, operator in instructions:
            if self._sheet.shown > _MOST_SHOWN:
                self._sheet.troubles += 1
                return
            self._handlers[operator](operands)
        while self._sheet.depth > depth:
            self._sheet.end_part()

    def _save(self, _: list[Any]) -> None:
        if len(self._stack) < _MOST_FORMS:
            self._stack.append(self._state)

    def _restore(self, _: list[Any]) -> None:
        if self._stack:
            self._state = self._stack.pop()

    def _transform(self, operands: list[Any]) -> None:
        if (matrix := matrix_of(operands)) is not None:
            self._state = replace(self._state, matrix=multiply(matrix, self._state.matrix))

    def _begin(self, _: list[Any]) -> None:
        self._line = self._text = IDENTITY

    def _font(self, operands: list[Any]) -> None:
        name, size = (*operands, None, None)[:2]
        font = self._find("/Font", name)
        known = self._sheet.fonts(font) if isinstance(font, DictionaryObject) else None
        if known is None:
            self._sheet.troubles += 1
        self._state = replace(self._state, font=known, size=_number(size, self._state.size))

    def _spacing(self, operands: list[Any]) -> None:
        self._state = replace(self._state, spacing=_first(operands))

    def _word_spacing(self, operands: list[Any]) -> None:
        self._state = replace(self._state, word_spacing=_first(operands))

    def _scale(self, operands: list[Any]) -> None:
        self._state = replace(self._state, scale=(_first(operands) or _PERCENT) / _PERCENT)

    def _leading(self, operands: list[Any]) -> None:
        self._state = replace(self._state, leading=_first(operands))

    def _rise(self, operands: list[Any]) -> None:
        self._state = replace(self._state, rise=_first(operands))

    def _move(self, operands: list[Any]) -> None:
        x, y = (*operands, 0, 0)[:2]
        self._line = self._text = shifted(_number(x), _number(y), self._line)

    def _move_and_lead(self, operands: list[Any]) -> None:
        self._state = replace(self._state, leading=-_number((*operands, 0, 0)[1]))
        self._move(operands)

    def _place(self, operands: list[Any]) -> None:
        self._line = self._text = matrix_of(operands) or IDENTITY

    def _next_line(self, _: list[Any]) -> None:
        self._move([0.0, -self._state.leading])

    def _show(self, operands: list[Any]) -> None:
        self._write(operands[:1])

    def _show_spaced(self, operands: list[Any]) -> None:
        self._write(_array(operands[0] if operands else None))

    def _show_next(self, operands: list[Any]) -> None:
        self._next_line([])
        self._write(operands[-1:])

    def _show_next_spaced(self, operands: list[Any]) -> None:
        self._word_spacing(operands[:1])
        self._spacing(operands[1:2])
        self._show_next(operands)

    def _form(self, operands: list[Any]) -> None:
        form = self._find("/XObject", operands[0] if operands else None)
        if not isinstance(form, StreamObject) or form.get("/Subtype") != "/Form":
            return
        self._sheet.forms += 1
        if self._depth >= _DEEPEST_FORM or self._sheet.forms > _MOST_FORMS:
            self._sheet.troubles += 1
            return
        own = form.get("/Resources")
        own = own.get_object() if own is not None else None
        resources = own if isinstance(own, DictionaryObject) else self._resources
        matrix = matrix_of(_array(form.get("/Matrix"))) or IDENTITY
        state = replace(self._state, matrix=multiply(matrix, self._state.matrix))
        inner = Operators(self._sheet, self._pdf, resources, state, self._depth + 1)
        inner.follow(instructions_of(ContentStream(form, self._pdf, "bytes"), self._handlers)[0])

    def _mark(self, operands: list[Any]) -> None:
        tag, properties = (*operands, None, None)[:2]
        if isinstance(properties, NameObject):
            properties = self._find("/Properties", properties)
        self._sheet.begin_part(properties, is_artifact=str(tag) == "/Artifact")

    def _end_mark(self, _: list[Any]) -> None:
        self._sheet.end_part()

    def _find(self, kind: str, name: object) -> object:
        held = self._resources.get(kind)
        held = held.get_object() if held is not None else None
        found = held.get(str(name)) if isinstance(held, DictionaryObject) else None
        return found.get_object() if found is not None else None

    def _write(self, pieces: list[Any]) -> None:
        state, font = self._state, self._state.font
        if font is None:
            return
        words: list[str] = []
        start: Matrix | None = None
        for piece in pieces:
            if isinstance(piece, (bytes, str)) and not isinstance(piece, NameObject):
                shown = font.show(piece if isinstance(piece, bytes) else piece.encode("latin-1", "replace"))
                start = start or self._text
                words.append(shown.text)
                width = (
                    shown.width * state.size + shown.codes * state.spacing + shown.spaces * state.word_spacing
                )
                self._advance(width * state.scale)
            elif isinstance(piece, (int, float)):
                move = -float(piece) / _EM
                if move > _GAP and words and not words[-1].endswith(" "):
                    words.append(" ")
                self._advance(move * state.size * state.scale)
        text = "".join(words)
        if start is not None and text:
            self._add(text, start)

    def _advance(self, width: float) -> None:
        self._text = shifted(width, 0.0, self._text)

    def _add(self, text: str, start: Matrix) -> None:
        state = self._state
        begin = shifted(0.0, state.rise, multiply(start, state.matrix))
        last_x, last_y = placed(self._text, state.matrix)
        size = abs(state.size) * math.hypot(begin[2], begin[3])
        turns = round(math.atan2(begin[1], begin[0]) / (math.pi / 2)) % 4 if begin[0] or begin[1] else 0
        # A mirrored matrix writes from right to left; its letters stand in the order of reading.
        if turns == _HALF_TURN and begin[3] > 0:
            turns, text = 0, text[::-1]
        # A sum, since it is no number either where one of them is none.
        far = abs(begin[4]) + abs(begin[5]) + abs(last_x) + abs(last_y) + size
        if not far < _FARTHEST or size <= 0:
            self._sheet.troubles += 1
            return
        (left, y), (right, _) = turned(begin[4], begin[5], turns), turned(last_x, last_y, turns)
        self._sheet.show(
            text,
            min(left, right),
            max(left, right),
            y,
            size,
            bold=state.font is not None and state.font.bold,
            turns=turns,
        )


def _number(value: object, default: float = 0.0) -> float:
    return float(value) if isinstance(value, (int, float)) else default


def _first(operands: list[Any]) -> float:
    return _number(operands[0]) if operands else 0.0


def _array(value: object) -> list[Any]:
    found = value.get_object() if isinstance(value, PdfObject) else value
    return list(found) if isinstance(found, ArrayObject) else []
