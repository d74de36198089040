"""What the check of an evidence pack has found, in words; without Qt, for window and command line alike."""

from typing import TYPE_CHECKING, Final

from factcheck_gui.domain.evidence import PackFault
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP
from factcheck_gui.ui.text.sentences import Sentence, Translate

if TYPE_CHECKING:
    from factcheck_gui.domain.evidence import PackFinding

_FINDINGS: Final = {
    PackFault.NOT_A_ZIP: QT_TRANSLATE_NOOP("sentences", "This is no zip file, or a damaged one: {subject}"),
    PackFault.NO_MANIFEST: QT_TRANSLATE_NOOP(
        "sentences", "This zip is no evidence pack: it has no {subject}"
    ),
    PackFault.BAD_MANIFEST: QT_TRANSLATE_NOOP("sentences", "The manifest cannot be read: {subject}"),
    PackFault.NEWER: QT_TRANSLATE_NOOP(
        "sentences", "A newer version of the program has made this pack: {subject}"
    ),
    PackFault.TOO_LARGE: QT_TRANSLATE_NOOP(
        "sentences",
        "Unpacked this zip would be far larger than a pack is, so it was not looked into: {subject} bytes",
    ),
    PackFault.OUTSIDE: QT_TRANSLATE_NOOP(
        "sentences", "Do not unpack this zip: a file in it would be written outside its folder: {subject}"
    ),
    PackFault.TWICE: QT_TRANSLATE_NOOP("sentences", "Two files in it have the same name: {subject}"),
    PackFault.LOCKED: QT_TRANSLATE_NOOP("sentences", "This file is encrypted: {subject}"),
    PackFault.UNREADABLE: QT_TRANSLATE_NOOP(
        "sentences", "This file is packed in a way that cannot be read: {subject}"
    ),
    PackFault.ADDED: QT_TRANSLATE_NOOP(
        "sentences", "This file was added; the manifest does not name it: {subject}"
    ),
    PackFault.GONE: QT_TRANSLATE_NOOP("sentences", "This file is missing: {subject}"),
    PackFault.ALTERED: QT_TRANSLATE_NOOP("sentences", "This file has been altered: {subject}"),
    PackFault.DISAGREE: QT_TRANSLATE_NOOP(
        "sentences",
        "The two lists of checksums, manifest.json and SHA256SUMS.txt, do not say the same of this file:"
        " {subject}",
    ),
    PackFault.LOOSE: QT_TRANSLATE_NOOP(
        "sentences",
        "There is something in this zip that belongs to none of its files, from byte {subject} on",
    ),
}


def pack_finding_words(finding: "PackFinding", translate: Translate = str) -> str:
    """Return one line that says what is wrong, and with which file."""
    return Sentence(template=_FINDINGS[finding.fault], values={"subject": finding.subject}).text(translate)
