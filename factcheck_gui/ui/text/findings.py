"""What the check of a workspace has found, in words; without Qt, for window and command line alike."""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Final

from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP
from factcheck_gui.ui.text.sentences import Sentence, Translate

if TYPE_CHECKING:
    from factcheck_gui.services.workspace import Finding

FINDINGS: Final[Mapping[tuple[str, str], str]] = {
    ("file", ""): QT_TRANSLATE_NOOP("sentences", "The file is damaged: {subject}"),
    ("reference", ""): QT_TRANSLATE_NOOP("sentences", "A row refers to one that is not there: {subject}"),
    ("text", ""): QT_TRANSLATE_NOOP("sentences", "The text with this checksum has been altered: {subject}"),
    ("original", ""): QT_TRANSLATE_NOOP(
        "sentences", "The original with this checksum has been altered: {subject}"
    ),
    ("checksum", ""): QT_TRANSLATE_NOOP(
        "sentences", "This is not what was written; the disk or another program has altered it: {subject}"
    ),
    ("parts", ""): QT_TRANSLATE_NOOP(
        "sentences", "The paragraphs or statements of this version are not those that were stored: {subject}"
    ),
    ("parts", "misplaced"): QT_TRANSLATE_NOOP(
        "sentences", "Paragraphs or statements of this version lie outside its text, or overlap: {subject}"
    ),
    ("quote", ""): QT_TRANSLATE_NOOP(
        "sentences", "The words of this claim are not those of the text at its place: {subject}"
    ),
    ("place", ""): QT_TRANSLATE_NOOP(
        "sentences", "This claim belongs to no place in the newest version of its article: {subject}"
    ),
    ("scale", ""): QT_TRANSLATE_NOOP("sentences", "There is no rating scale in use for this: {subject}"),
    ("verdict", ""): QT_TRANSLATE_NOOP(
        "sentences", "This verdict is a value of no scale for its question: {subject}"
    ),
    ("colour", ""): QT_TRANSLATE_NOOP("sentences", "This rating value has a colour that is none: {subject}"),
    ("wording", ""): QT_TRANSLATE_NOOP(
        "sentences", "The words of this rating value in other languages cannot be read: {subject}"
    ),
    ("source", ""): QT_TRANSLATE_NOOP(
        "sentences", "This source note draws on a source that was removed: {subject}"
    ),
    ("signature", ""): QT_TRANSLATE_NOOP(
        "sentences", "This article is signed off without a name or a time: {subject}"
    ),
    ("search", ""): QT_TRANSLATE_NOOP(
        "sentences", "The index of words does not fit; “factcheck search --rebuild” makes it anew: {subject}"
    ),
    ("chain", ""): QT_TRANSLATE_NOOP(
        "sentences",
        "Event {subject} of the history, {at}, by {reviewer}: it is not as it was when it was written.",
    ),
    ("chain", "missing"): QT_TRANSLATE_NOOP(
        "sentences", "Events of the history are missing after event {subject}, {at}, by {reviewer}."
    ),
    ("chain", "missing at the beginning"): QT_TRANSLATE_NOOP(
        "sentences", "Events are missing at the beginning of the history."
    ),
    ("history", ""): QT_TRANSLATE_NOOP("sentences", "The history says otherwise about this: {subject}"),
    ("history", "unreadable"): QT_TRANSLATE_NOOP(
        "sentences", "The history of this cannot be read: {subject}"
    ),
    ("backups", "rewritten"): QT_TRANSLATE_NOOP(
        "sentences",
        "The history was made anew: the backup {subject} ends with an event of {at}, by {reviewer}, which is"
        " not in it.",
    ),
}
"""One for each check and fault that a finding can have."""
_ANY_FINDING: Final = QT_TRANSLATE_NOOP("sentences", "Something is wrong ({check}): {subject}")


def finding_words(finding: "Finding", translate: Translate = str) -> str:
    """Return one line that says what is wrong, and where."""
    fault = finding.fault
    if fault == "missing" and not finding.at:
        fault = "missing at the beginning"
    template = FINDINGS.get((finding.check, fault), _ANY_FINDING)
    values = {
        "check": finding.check,
        "subject": finding.subject,
        "at": _moment(finding.at),
        "reviewer": finding.reviewer,
    }
    return Sentence(template=template, values=values).text(translate)


def _moment(stamp: str) -> str:
    """Return a stored moment in this computer's time zone; as it stands where it is none."""
    try:
        return datetime.fromisoformat(stamp).astimezone().strftime("%Y-%m-%d %H:%M")
    except (ValueError, OverflowError, OSError):
        return stamp
