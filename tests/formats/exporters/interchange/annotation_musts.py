"""The W3C's own assertions on Web Annotations, as its Working Group tests implementations."""

import json
from functools import cache
from pathlib import Path
from typing import Any, Final

from jsonschema import Draft4Validator
from referencing import Registry
from referencing.jsonschema import DRAFT4

_MUSTS: Final = Path(__file__).resolve().parents[3] / "data" / "w3c-web-annotation" / "musts.json"


def broken_musts(what: str, value: object) -> list[str]:
    """Return the assertions that an annotation, a collection or a page does not meet."""
    return [
        name
        for name, (validator, expected) in _validators(what).items()
        if validator.is_valid(value) != expected
    ]


@cache
def _validators(what: str) -> dict[str, tuple[Any, bool]]:
    schemas: dict[str, dict[str, Any]] = json.loads(_MUSTS.read_text(encoding="utf-8"))
    registry: Registry[Any] = Registry().with_resources(
        (name, DRAFT4.create_resource(schema)) for name, schema in schemas["definitions"].items()
    )
    return {
        name: (
            Draft4Validator(schema, registry=registry),
            schema.get("expectedResult", "valid") == "valid",
        )
        for name, schema in schemas[what].items()
    }
