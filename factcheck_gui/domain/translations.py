"""The words of a rating value in other languages, as they are stored: JSON by language (BCP 47)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What a value is called in one language, and what it means."""

    label: str
    definition: str = ""


def write_translations(wordings: Mapping[str, Wording]) -> str:
    """Return wordings by language as they are stored; empty where there are none."""
    known = {
        language: {"label": wording.label, "definition": wording.definition}
        for language, wording in sorted(wordings.items())
        if wording.label
    }
    return json.dumps(known, ensure_ascii=False, separators=(",", ":")) if known else ""


def read_translations(written: str) -> dict[str, Wording]:
    """Return wordings by language; what cannot be read counts as none, for it comes from outside."""
    found = _read(written)
    return {
        language: Wording(label=words["label"], definition=str(words.get("definition", "")))
        for language, words in (found or {}).items()
        if isinstance(words, dict) and isinstance(words.get("label"), str) and words["label"]
    }


def can_be_read(written: str) -> bool:
    """Tell whether stored wordings are JSON by language, or nothing."""
    return _read(written) is not None


def _read(written: str) -> dict[str, object] | None:
    try:
        found = json.loads(written) if written else {}
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None
