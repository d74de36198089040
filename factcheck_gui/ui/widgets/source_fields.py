"""The details of a source as fields of a form, by name."""

from dataclasses import fields
from typing import Any, Final

from factcheck_gui.domain.sources import Independence, Medium, Source

TEXTS: Final = ("title", "link", "publisher", "date", "author", "archive_link", "seen", "contact")
"""The details that are typed."""


def source_values(source: Source | None) -> dict[str, str | None]:
    """Return what is typed of a source, each under a name that no field of a note has."""
    return {field_name(name): None if source is None else getattr(source, name) for name in TEXTS}


def field_name(name: str) -> str:
    """Return the name of a source's field among those of a note."""
    return f"source_{name}"


def source_with(source: Source, name: str, value: str | None) -> Source:
    """Return a source with another detail; its medium and independence as their stored values."""
    values: dict[str, Any] = {field.name: getattr(source, field.name) for field in fields(source)}
    values[name] = value
    if name == "medium":
        values[name] = Medium(value or Medium.WEB)
    elif name == "independence":
        values[name] = Independence(value) if value else None
    return Source(**values)
