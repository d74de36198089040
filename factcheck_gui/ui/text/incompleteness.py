"""Says why a text is not whole."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from factcheck_gui.domain.remarks import RemarkKind, read_incompleteness
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP
from factcheck_gui.ui.text.sentences import shown

_CONTEXT: Final = "incompleteness"
_PAGES: Final = QT_TRANSLATE_NOOP("incompleteness", "The text is not whole: pages %1 are pictures.")
_PAGE: Final = QT_TRANSLATE_NOOP("incompleteness", "The text is not whole: page %1 is a picture.")
_CUT_SHORT: Final = QT_TRANSLATE_NOOP("incompleteness", "The text is not whole: it ends before the document.")
_DAMAGED: Final = QT_TRANSLATE_NOOP(
    "incompleteness", "The file that held this text was damaged: %1 stands where characters are lost."
)
_ANY: Final = QT_TRANSLATE_NOOP("incompleteness", "The text is not whole.")


def incompleteness_words(line: str | None) -> str:
    """Return a sentence on what a version's text lacks, from the line that is stored; empty if nothing."""
    remark = read_incompleteness(line)
    if remark is None:
        return QCoreApplication.translate(_CONTEXT, _ANY) if line else ""
    if remark.kind is RemarkKind.PAGES_WITHOUT_TEXT and remark.detail:
        template = _PAGE if remark.detail.isdecimal() else _PAGES
        return QCoreApplication.translate(_CONTEXT, template).replace("%1", shown(remark.detail))
    if remark.kind is RemarkKind.DAMAGED:
        return QCoreApplication.translate(_CONTEXT, _DAMAGED).replace("%1", "\ufffd")
    template = _CUT_SHORT if remark.kind is RemarkKind.CUT_SHORT else _ANY
    return QCoreApplication.translate(_CONTEXT, template)
