"""Files of annotations without a text, as other programs write them."""

import json
from pathlib import Path
from typing import Any, Final

SAFE: Final = "The mayor says the bridge is safe."
DENIED: Final = "The mayor denies that."
GONE: Final = "The engineer was asked by nobody at all."


def annotation(exact: str, label: str, source: str, number: int, prefix: str = "") -> dict[str, Any]:
    """Return one annotation as the W3C has it."""
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"urn:uuid:5b0f0d3e-6a5f-4f2a-9b0e-0c6a1f1d{number:04}",
        "type": "Annotation",
        "body": [{"type": "TextualBody", "purpose": "tagging", "value": label}],
        "target": {
            "source": source,
            "selector": {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": ""},
        },
    }


def write_annotations(path: Path, *annotations: dict[str, Any]) -> Path:
    """Write annotations as one file."""
    path.write_text(json.dumps(list(annotations)), encoding="utf-8")
    return path
