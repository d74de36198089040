"""Reads UIMA CAS JSON into structures."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Final

from factcheck_gui.domain.errors import UnreadableInputError
from factcheck_gui.formats.importers.annotated.cas_structures import Structure, Structures

_STRUCTURES: Final = "%FEATURE_STRUCTURES"
_HEAD: Final = re.compile(rb'\s*\{\s*"%(?:TYPES|FEATURE_STRUCTURES|VIEWS|FLAGS)"\s*:')
_SOFA: Final = "uima.cas.Sofa"
_ELEMENTS: Final = "%ELEMENTS"


def is_cas_json(data: bytes) -> bool:
    """Tell whether bytes begin as CAS JSON does."""
    return _HEAD.match(data) is not None


def read_cas_json(data: bytes, name: str) -> Structures:
    """Return the structures of a file.

    Raises:
        UnreadableInputError: it is damaged, or holds no text.
    """
    try:
        document = json.loads(data)
    except json.JSONDecodeError as error:
        raise UnreadableInputError(name=name, line=error.lineno, finding=error.msg) from error
    except (UnicodeDecodeError, RecursionError, ValueError) as error:
        raise UnreadableInputError(name=name, line=1, finding="it is no JSON in UTF-8") from error
    given = tuple(_objects(document.get(_STRUCTURES) if isinstance(document, Mapping) else None))
    for identifier, content in given:
        text = content.get("sofaString")
        if content.get("%TYPE") == _SOFA and isinstance(text, str):
            by_id = {key: _structure(key, one) for key, one in given}
            _resolve_arrays(by_id, given)
            return Structures(text=text, sofa=identifier, by_id=by_id)
    raise UnreadableInputError(name=name, line=1, finding="it holds no text")


def _objects(structures: object) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Yield the structures with their ids; older files key them by the id."""
    if isinstance(structures, Mapping):
        pairs = [(str(key), one) for key, one in structures.items()]
    elif isinstance(structures, list):
        pairs = [(str(one.get("%ID")), one) for one in structures if isinstance(one, Mapping)]
    else:
        return
    for key, one in pairs:
        if isinstance(one, Mapping):
            yield key, one


def _structure(identifier: str, content: Mapping[str, object]) -> Structure:
    features: dict[str, str] = {}
    references: dict[str, tuple[str, ...]] = {}
    for name, value in content.items():
        if name.startswith("@") and isinstance(value, int):
            references[name[1:]] = (str(value),)
        elif not name.startswith(("%", "@", "^", "#")) and name not in {"begin", "end"}:
            written = _written(value)
            if written is not None:
                features[name] = written
    sofa = references.pop("sofa", None)
    return Structure(
        id=identifier,
        type_name=str(content.get("%TYPE", "")),
        begin=_offset(content.get("begin")),
        end=_offset(content.get("end")),
        sofa=None if sofa is None else sofa[0],
        features=features,
        references=references,
    )


def _resolve_arrays(
    by_id: Mapping[str, Structure], given: tuple[tuple[str, Mapping[str, object]], ...]
) -> None:
    """Let features that lead to a list lead to what is in it."""
    lists: dict[str, tuple[str, ...]] = {}
    for identifier, content in given:
        elements = content.get(_ELEMENTS)
        if isinstance(elements, list):
            lists[identifier] = tuple(str(one) for one in elements if isinstance(one, int))
    for structure in by_id.values():
        for name, targets in structure.references.items():
            if len(targets) == 1 and targets[0] in lists:
                structure.references[name] = lists[targets[0]]


def _written(value: object) -> str | None:
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, int | float) else None


def _offset(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None
