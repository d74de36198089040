"""Reads the lossless JSON of a workspace back and trusts nothing of it."""

import json
from pathlib import Path
from typing import Any, Final

from factcheck_gui.domain.errors import NewerSchemaError, UnreadableInputError
from factcheck_gui.formats.json_objects import unambiguous

FORMAT: Final = "factcheck-workspace"
"""How the file names itself."""

FORMAT_VERSION: Final = 6
"""The number of the schema whose tables it holds; older ones are read, and migrated as an older file is."""

Rows = list[dict[str, Any]]

# SQLite's integers have 64 bits; a larger one would stop the program instead of being refused.
_INTEGERS: Final = range(-(2**63), 2**63)


def read_tables(path: Path, data: bytes) -> tuple[int, dict[str, Rows]]:
    """Return the number of the schema and the rows of each table, every value a text, an integer or None.

    Raises:
        UnreadableInputError: the file is not ours or is damaged.
        NewerSchemaError: a newer program has written it.
    """
    document = _parsed(path, data)
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise _refused(path, "no workspace")
    version = document.get("format_version")
    if type(version) is not int or version < 1:
        raise _refused(path, "format_version")
    if version > FORMAT_VERSION:
        raise NewerSchemaError(path=path, found=version, known=FORMAT_VERSION)
    tables = document.get("tables")
    if not isinstance(tables, dict):
        raise _refused(path, "tables")
    for name, rows in tables.items():
        if not isinstance(rows, list):
            raise _refused(path, name)
        for number, row in enumerate(rows, start=1):
            if not isinstance(row, dict) or not all(map(_is_storable, row.values())):
                raise _refused(path, f"{name} {number}")
    return version, tables


def _parsed(path: Path, data: bytes) -> object:
    try:
        return json.loads(data.decode("utf-8-sig"), object_pairs_hook=unambiguous, parse_constant=_no_number)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableInputError(name=path.name, line=line, finding="no UTF-8") from error
    except json.JSONDecodeError as error:
        raise UnreadableInputError(name=path.name, line=error.lineno, finding=error.msg) from error
    except (ValueError, RecursionError) as error:
        # A number of thousands of digits, a name given twice, brackets nested without end.
        raise _refused(path, str(error)) from error


def _no_number(constant: str) -> None:
    raise ValueError(constant)


def _is_storable(value: object) -> bool:
    """Tell whether a value is one that our tables hold: no fraction, no truth value, nothing nested."""
    if isinstance(value, str):
        return "\0" not in value and not any("\ud800" <= character <= "\udfff" for character in value)
    return value is None or (type(value) is int and value in _INTEGERS)


def _refused(path: Path, finding: str) -> UnreadableInputError:
    return UnreadableInputError(name=path.name, line=None, finding=finding)
