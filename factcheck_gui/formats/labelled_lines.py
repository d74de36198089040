"""Named values as lines that people can read in any program, and that we read back.

`Reason: Both letters list them.`; further lines of a value are indented by two spaces. It is how verdicts and
source notes travel in formats that have but one text for all that is noted.
"""

from collections.abc import Iterable, Mapping
from typing import Final

CLAIM_LABELS: Final[Mapping[str, str]] = {
    "verdict": "Verdict",
    "reason": "Reason",
    "as_of": "As of",
    "due_on": "Look again on",
    "attribution": "Attribution",
    "attribution_reason": "Attribution reason",
    "attribution_as_of": "Attribution as of",
    "attribution_due_on": "Attribution, look again on",
    "restatement": "Restated",
    "correction": "Correction",
    "speaker": "Speaker",
    "target": "Target",
    "reported_by": "Reported by",
    "state": "State",
    "remark": "Remark",
}
"""How what is noted on a claim is labelled, by what it goes by elsewhere."""

NOTE_LABELS: Final[Mapping[str, str]] = {
    "stance": "Stance",
    "words": "Note",
    "quote": "Quote",
    "title": "Title",
    "author": "Author",
    "publisher": "Publisher",
    "date": "Date",
    "link": "Link",
    "archive_link": "Archived",
    "medium": "Medium",
    "independence": "Independence",
    "contact": "Contact",
    "seen": "Seen",
    "source_seen": "Source seen",
}
"""The same for a source note."""

BETWEEN: Final = " | "
"""What parts labelled values that stand on one line."""

LINE_END: Final = " ⏎ "
"""What stands for the end of a line in a value where all has to be on one line."""

FURTHER: Final = "  "
"""What the further lines of a value begin with."""


def write_lines(values: Mapping[str, str], labels: Mapping[str, str]) -> str:
    """Return the values that have a label as lines, in the order of the labels."""
    return "\n".join(_line(label, values[name]) for name, label in labels.items() if name in values)


def read_lines(text: str, labels: Mapping[str, str]) -> dict[str, str] | None:
    """Return what `write_lines` has written; None for a text that is anything else."""
    named = {label: name for name, label in labels.items()}
    found: dict[str, list[str]] = {}
    values: list[str] = []
    for line in _lines(text):
        label, colon, value = line.partition(":")
        if values and line.startswith(FURTHER):
            values.append(line.removeprefix(FURTHER))
        elif colon and label in named and named[label] not in found:
            values = [value.removeprefix(" ")]
            found[named[label]] = values
        elif line or not values:
            return None
        else:
            # Some programs take the spaces off a line that holds nothing else.
            values.append("")
    return {name: "\n".join(parts) for name, parts in found.items()} or None


def _line(label: str, value: str) -> str:
    return f"{label}: " + value.replace("\n", f"\n{FURTHER}")


def _lines(text: str) -> Iterable[str]:
    # Programs of Windows end lines with two signs.
    return text.replace("\r\n", "\n").split("\n")
