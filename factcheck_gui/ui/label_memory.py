"""What was chosen for foreign words, as one line of the settings; what is damaged there is left out."""

import json
from typing import Final

from factcheck_gui.domain.label_mapping import LONGEST_WORD, Family, LabelMapping, mapping_of

_MOST: Final = 2_000
"""Words of one family that are remembered, the latest ones; all labels of a large project."""


def write_labels(mapping: LabelMapping) -> str:
    """Return a mapping as a line of text; empty where there is nothing in it."""
    plain = {family.value: dict(list(mapping.of(family).items())[-_MOST:]) for family in Family}
    return (
        json.dumps({family: words for family, words in plain.items() if words}) if any(plain.values()) else ""
    )


def read_labels(line: str) -> LabelMapping:
    """Return the mapping that a line holds, as far as it can be read."""
    try:
        found = json.loads(line) if line else {}
    except (ValueError, RecursionError):
        return LabelMapping()
    if not isinstance(found, dict):
        return LabelMapping()
    return mapping_of({family: _words(found.get(family.value)) for family in Family})


def _words(found: object) -> dict[str, str | None]:
    if not isinstance(found, dict):
        return {}
    return {
        word: name
        for word, name in found.items()
        if len(word) <= LONGEST_WORD + 1 and (name is None or (isinstance(name, str) and name))
    }
