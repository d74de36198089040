"""Reads JSON of strangers: nothing twice, nothing too deep, nothing that JSON does not know."""

import json
from collections.abc import Sequence
from typing import Final

from factcheck_gui.domain.errors import UnreadableInputError
from factcheck_gui.domain.input_errors import TooLargeInputError

LARGEST: Final = 64_000_000
"""The most bytes that are read of a file of annotations."""
_DEEPEST: Final = 60


class _TwiceError(ValueError):
    pass


def read_json(name: str, data: bytes) -> object:
    """Return what a file of JSON holds.

    Raises:
        TooLargeInputError: it is larger than we read.
        UnreadableInputError: it is no JSON, has a name twice in one object, or is nested too deep.
    """
    if len(data) > LARGEST:
        raise TooLargeInputError(name=name, limit=LARGEST)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableInputError(name=name, line=None, finding="the file is not UTF-8") from error
    try:
        found: object = json.loads(text, object_pairs_hook=_once, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        raise UnreadableInputError(name=name, line=error.lineno, finding="the JSON is damaged") from error
    except _TwiceError as error:
        raise UnreadableInputError(name=name, line=None, finding=str(error)) from error
    except RecursionError as error:
        raise UnreadableInputError(name=name, line=None, finding="the JSON is nested too deep") from error
    except ValueError as error:  # a number of more digits than Python reads
        raise UnreadableInputError(name=name, line=None, finding="a number is no JSON") from error
    if _is_deep(found):
        raise UnreadableInputError(name=name, line=None, finding="the JSON is nested too deep")
    return found


def _once(pairs: Sequence[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        msg = f"“{twice[:40]}” stands twice in one object"
        raise _TwiceError(msg)
    return found


def _refuse(constant: str) -> object:
    raise ValueError(constant)


def _is_deep(value: object) -> bool:
    level = [value]
    for _ in range(_DEEPEST):
        below: list[object] = []
        for one in level:
            if isinstance(one, dict):
                below += one.values()
            elif isinstance(one, list):
                below += one
        if not below:
            return False
        level = below
    return True
