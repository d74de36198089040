"""What the check of a workspace has found, in words; without Qt, for window and command line alike."""

from typing import TYPE_CHECKING, Final

from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP
from factcheck_gui.ui.text.sentences import Sentence, Translate

if TYPE_CHECKING:
    from factcheck_gui.services.workspace import Finding

_FINDINGS: Final = {
    "file": QT_TRANSLATE_NOOP("sentences", "The file is damaged: {subject}"),
    "reference": QT_TRANSLATE_NOOP("sentences", "A row refers to one that is not there: {subject}"),
    "text": QT_TRANSLATE_NOOP("sentences", "The text with this checksum has been altered: {subject}"),
    "original": QT_TRANSLATE_NOOP("sentences", "The original with this checksum has been altered: {subject}"),
    "quote": QT_TRANSLATE_NOOP(
        "sentences", "The words of this claim are not those of the text at its place: {subject}"
    ),
    "place": QT_TRANSLATE_NOOP(
        "sentences", "This claim belongs to no place in the newest version of its article: {subject}"
    ),
    "scale": QT_TRANSLATE_NOOP("sentences", "There is no rating scale in use for this: {subject}"),
    "verdict": QT_TRANSLATE_NOOP(
        "sentences", "This verdict is a value of no scale for its question: {subject}"
    ),
    "colour": QT_TRANSLATE_NOOP("sentences", "This rating value has a colour that is none: {subject}"),
    "wording": QT_TRANSLATE_NOOP(
        "sentences", "The words of this rating value in other languages cannot be read: {subject}"
    ),
    "source": QT_TRANSLATE_NOOP(
        "sentences", "This source note draws on a source that was removed: {subject}"
    ),
    "signature": QT_TRANSLATE_NOOP(
        "sentences", "This article is signed off without a name or a time: {subject}"
    ),
    "search": QT_TRANSLATE_NOOP(
        "sentences", "The index of words does not fit; “factcheck search --rebuild” makes it anew: {subject}"
    ),
    "history": QT_TRANSLATE_NOOP("sentences", "The history says otherwise about this: {subject}"),
}
_ANY_FINDING: Final = QT_TRANSLATE_NOOP("sentences", "Something is wrong ({check}): {subject}")


def finding_words(finding: "Finding", translate: Translate = str) -> str:
    """Return one line that says what is wrong, and where."""
    template = _FINDINGS.get(finding.check, _ANY_FINDING)
    values = {"check": finding.check, "subject": finding.subject}
    return Sentence(template=template, values=values).text(translate)
