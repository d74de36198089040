"""The names that Web Annotations of ours are written and read with."""

from typing import Final

ANNOTATION_CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
"""The context that every Web Annotation names."""
PREFIX: Final = "factcheck"
"""What our own names begin with."""
TERMS: Final = "urn:factcheck-gui:term:"
"""What the prefix stands for."""


def term(name: str) -> str:
    """Return a name of ours as it stands in a file."""
    return f"{PREFIX}:{name}"
