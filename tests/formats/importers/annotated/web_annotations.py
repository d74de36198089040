"""Web annotations, right and wrong, and what a file of them holds."""

import json
from typing import Any

from factcheck_gui.formats.importers.annotated.annotations import (
    ReadAnnotations,
    read_annotations,
)

Annotation = dict[str, Any]
CONTEXT = "http://www.w3.org/ns/anno.jsonld"
QUOTE = {"type": "TextQuoteSelector", "exact": "Two", "prefix": "One ", "suffix": " Three"}
GOOD: Annotation = {
    "@context": CONTEXT,
    "id": "https://example.org/anno/1",
    "type": "Annotation",
    "target": {"source": "https://example.org/page", "selector": QUOTE},
}


def read(value: object) -> ReadAnnotations:
    """Return what a file holds."""
    return read_annotations("a.jsonld", json.dumps(value).encode())


def position(start: int, end: int) -> Annotation:
    """Return a selector that counts."""
    return {"type": "TextPositionSelector", "start": start, "end": end}


HYPOTHESIS: Annotation = {
    "id": "abc",
    "user": "acct:somebody@hypothes.is",
    "uri": "https://example.org/page",
    "text": "Both letters list them.",
    "tags": ["allegation"],
    "target": [
        {
            "source": "https://example.org/page",
            "selector": [
                {"type": "RangeSelector", "startContainer": "/p[1]", "startOffset": 4, "endOffset": 7},
                position(4, 7),
                QUOTE,
            ],
        }
    ],
}
