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
    try:
        found = json.loads(written) if written else {}
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    return {
        language: Wording(label=words["label"], definition=str(words.get("definition", "")))
        for language, words in found.items()
        if isinstance(words, dict) and isinstance(words.get("label"), str) and words["label"]
    }
