"""Splits what a PDF page draws into its operators: quickly where it is plain, by pypdf where it is not."""

import re
from collections.abc import Container
from io import BytesIO
from typing import Any, Final

from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    ContentStream,
    NameObject,
    read_object,
)

Instruction = tuple[Any, bytes]

_NUMBER: Final = rb"[+-]?(?:\d++\.?\d*+|\.\d++)(?![\d.+-])"
_NAME: Final = rb"/[^\s\0()<>\[\]{}/%#]*+"
_HEX: Final = rb"<(?!<)[0-9A-Fa-f\s]*+>"
_STRING: Final = rb"\((?:[^()\\]++|\\.|\((?:[^()\\]++|\\.)*+\))*+\)"
_PLAIN: Final = rb"(?:%b|%b|%b|%b)" % (_NUMBER, _NAME, _HEX, _STRING)
_ARRAY: Final = rb"\[(?:\s*+%b)*+\s*+\]" % _PLAIN
_DICTIONARY: Final = rb"<<(?:\s*+(?:%b|%b))*+\s*+>>" % (_PLAIN, _ARRAY)
_OPERAND: Final = rb"(?:%b|%b|%b)" % (_PLAIN, _ARRAY, _DICTIONARY)
_INSTRUCTION: Final = re.compile(
    rb"\s*+((?:%b\s*+)*+)([A-Za-z'\"][^\s\0()<>\[\]{}/%%]*+)" % _OPERAND, re.DOTALL
)
_ONE: Final = re.compile(
    rb"(?P<dictionary>%b)|(?P<array>%b)|(?P<number>%b)|(?P<name>%b)|(?P<hex>%b)|(?P<string>%b)"
    % (_DICTIONARY, _ARRAY, _NUMBER, _NAME, _HEX, _STRING),
    re.DOTALL,
)
_ESCAPE: Final = re.compile(rb"\\([0-3]?[0-7]{1,2}|\r\n|.)", re.DOTALL)
_ESCAPED: Final = {
    b"n": b"\n",
    b"r": b"\r",
    b"t": b"\t",
    b"b": b"\b",
    b"f": b"\f",
    b"\n": b"",
    b"\r": b"",
    b"\r\n": b"",
}
_NUMERIC: Final = b"0123456789+-."
_SINGLE: Final = re.compile(rb"<((?:[0-9A-Fa-f]{2})*+)>\s*+")
_INLINE_IMAGE: Final = b"BI"
_MOST: Final = 2_000_000


def instructions_of(content: ContentStream, wanted: Container[bytes]) -> tuple[list[Instruction], int]:
    """Return the operators that are wanted, with their operands, and how many there are of all."""
    scanned = _scanned(content.get_data(), wanted)
    if scanned is not None:
        return scanned
    operations = content.operations
    return [one for one in operations if one[1] in wanted], len(operations)


def _scanned(data: bytes, wanted: Container[bytes]) -> tuple[list[Instruction], int] | None:
    """Return the same, or None where something stands in the data that takes more than a pattern."""
    found: list[Instruction] = []
    position = count = 0
    while (instruction := _INSTRUCTION.match(data, position)) is not None:
        operands, operator = instruction.groups()
        position = instruction.end()
        count += 1
        if operator == _INLINE_IMAGE or count > _MOST:
            return None
        if operator in wanted:
            found.append((_operands(operands) if operands else [], operator))
    return None if data[position:].strip() else (found, count)


def _operands(written: bytes) -> list[object]:
    # Most are numbers alone, and most of the others a single string.
    if written[0] in _NUMERIC:
        try:
            return [float(one) for one in written.split()]
        except ValueError:
            pass
    elif (string := _SINGLE.fullmatch(written)) is not None:
        return [ByteStringObject.fromhex(string[1].decode("ascii"))]
    return [_operand(one) for one in _ONE.finditer(written)]


def _operand(one: re.Match[bytes]) -> object:
    written = one[0]
    match one.lastgroup:
        case "number":
            return float(written)
        case "hex":
            digits = b"".join(written[1:-1].split()).decode("ascii")
            return ByteStringObject(bytes.fromhex(digits + "0" * (len(digits) % 2)))
        case "string":
            inner = written[1:-1]
            return ByteStringObject(_ESCAPE.sub(_unescaped, inner) if b"\\" in inner else inner)
        case "array":
            return ArrayObject(_operands(written[1:-1] or b" "))
        case "name":
            return NameObject(written.decode("utf-8", "replace"))
        case _:
            return read_object(BytesIO(written), None, "bytes")


def _unescaped(found: re.Match[bytes]) -> bytes:
    sign = found[1]
    if sign.isdigit():
        return bytes([int(sign, 8)]) if b"8" not in sign and b"9" not in sign else sign
    return _ESCAPED.get(sign, sign)
