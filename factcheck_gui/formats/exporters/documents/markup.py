"""Writes XML: a report on ten thousand claims has millions of elements, for which a tree takes too long."""

from collections.abc import Mapping
from typing import Final

Attributes = Mapping[str, object]

DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def element(name: str, attributes: Attributes | None = None, *content: str) -> str:
    """Return an element; attributes that are None are left out, the content is markup already."""
    written = ""
    for key, value in (attributes or {}).items():
        if value is not None:
            text = str(value)
            written += f' {key}="{text if text.isalnum() else _quotable(text)}"'
    inner = "".join(content)
    return f"<{name}{written}>{inner}</{name}>" if inner else f"<{name}{written}/>"


def words(text: str) -> str:
    """Return a text as it stands between elements."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _quotable(text: str) -> str:
    return words(text).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")
