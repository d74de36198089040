"""What an importer has to say of an article, in words; without Qt, for window and command line alike."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from factcheck_gui.domain.remarks import INCOMPLETE, Remark, RemarkKind
from factcheck_gui.ui.text.counted import counted_of
from factcheck_gui.ui.text.import_names import import_name
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP
from factcheck_gui.ui.text.sentences import Translate, shown

CONTEXT: Final = "remarks"

_LEFT_OUT: Final = QT_TRANSLATE_NOOP("remarks", "Left out: %1.")
# One, and several.
_PARTS: Final[Mapping[RemarkKind, tuple[str, str]]] = {
    RemarkKind.MENUS: (QT_TRANSLATE_NOOP("remarks", "%n menu"), QT_TRANSLATE_NOOP("remarks", "%n menus")),
    RemarkKind.NOTICES: (
        QT_TRANSLATE_NOOP("remarks", "%n cookie or sign-up notice"),
        QT_TRANSLATE_NOOP("remarks", "%n cookie or sign-up notices"),
    ),
    RemarkKind.COMMENTS: (
        QT_TRANSLATE_NOOP("remarks", "%n comment"),
        QT_TRANSLATE_NOOP("remarks", "%n comments"),
    ),
    RemarkKind.LINKS: (QT_TRANSLATE_NOOP("remarks", "%n link"), QT_TRANSLATE_NOOP("remarks", "%n links")),
    RemarkKind.PICTURES: (
        QT_TRANSLATE_NOOP("remarks", "%n picture"),
        QT_TRANSLATE_NOOP("remarks", "%n pictures"),
    ),
    RemarkKind.PASSAGES: (
        QT_TRANSLATE_NOOP("remarks", "%n other passage"),
        QT_TRANSLATE_NOOP("remarks", "%n other passages"),
    ),
    RemarkKind.RUNNING_HEADS: (
        QT_TRANSLATE_NOOP("remarks", "%n header or footer"),
        QT_TRANSLATE_NOOP("remarks", "%n headers and footers"),
    ),
    RemarkKind.HIDDEN_TEXT: (
        QT_TRANSLATE_NOOP("remarks", "%n piece of hidden or deleted text"),
        QT_TRANSLATE_NOOP("remarks", "%n pieces of hidden or deleted text"),
    ),
    RemarkKind.ANNOTATIONS: (
        QT_TRANSLATE_NOOP("remarks", "%n annotation without words of the text"),
        QT_TRANSLATE_NOOP("remarks", "%n annotations without words of the text"),
    ),
    RemarkKind.CANCELLED: (
        QT_TRANSLATE_NOOP("remarks", "%n cancelled annotation"),
        QT_TRANSLATE_NOOP("remarks", "%n cancelled annotations"),
    ),
    RemarkKind.EMPTY_ROWS: (
        QT_TRANSLATE_NOOP("remarks", "%n empty row"),
        QT_TRANSLATE_NOOP("remarks", "%n empty rows"),
    ),
}
_FOOTNOTES: Final = (
    QT_TRANSLATE_NOOP("remarks", "%n note was moved to the end of the text."),
    QT_TRANSLATE_NOOP("remarks", "%n notes were moved to the end of the text."),
)
_PREDICTIONS: Final = (
    QT_TRANSLATE_NOOP("remarks", "%n claim comes from predictions that nobody has confirmed."),
    QT_TRANSLATE_NOOP("remarks", "%n claims come from predictions that nobody has confirmed."),
)
_SOURCES: Final = (
    QT_TRANSLATE_NOOP("remarks", "%n source holds no text and was left out: %1."),
    QT_TRANSLATE_NOOP("remarks", "%n sources hold no text and were left out: %1."),
)
_DIRECTION_CONTROLS: Final = (
    QT_TRANSLATE_NOOP("remarks", "This text holds %n invisible direction control."),
    QT_TRANSLATE_NOOP("remarks", "This text holds %n invisible direction controls."),
)
_GUESSED_ENCODING: Final = QT_TRANSLATE_NOOP(
    "remarks", "Read as %1 (guessed): look whether all letters are right."
)
_OTHER_TYPE: Final = QT_TRANSLATE_NOOP("remarks", "Its name says otherwise, but this is: %1.")
_PICTURE_PAGES: Final = (
    QT_TRANSLATE_NOOP("remarks", "The text is not whole: page %1 is a picture."),
    QT_TRANSLATE_NOOP("remarks", "The text is not whole: pages %1 are pictures."),
)
_PICTURE_PAGES_SOMEWHERE: Final = (
    QT_TRANSLATE_NOOP("remarks", "The text is not whole: %n page is a picture."),
    QT_TRANSLATE_NOOP("remarks", "The text is not whole: %n pages are pictures."),
)
_CUT_SHORT: Final = QT_TRANSLATE_NOOP("remarks", "The text is not whole: a part of the document is missing.")
_CUT_SHORT_BY: Final = QT_TRANSLATE_NOOP(
    "remarks", "The text is not whole: a part of the document is missing (%1)."
)
_DAMAGED: Final = QT_TRANSLATE_NOOP(
    "remarks", "The text is not whole: the file that held it was damaged, and some of it is lost."
)


def remark_sentences(
    remarks: Iterable[Remark], translate: Translate = str, format_name: Callable[[str], str] = import_name
) -> tuple[str, ...]:
    """Return what was left out in one sentence, and one for each thing that was moved or is odd."""
    all_remarks = tuple(remarks)
    found = []
    parts = [counted_of(_PARTS[one.kind], one.count, translate) for one in all_remarks if one.kind in _PARTS]
    if parts:
        found.append(translate(_LEFT_OUT).replace("%1", ", ".join(parts)))
    for one in all_remarks:
        if one.kind is RemarkKind.FOOTNOTES:
            found.append(counted_of(_FOOTNOTES, one.count, translate))
        elif one.kind is RemarkKind.PREDICTIONS:
            found.append(counted_of(_PREDICTIONS, one.count, translate))
        elif one.kind is RemarkKind.SOURCES:
            found.append(counted_of(_SOURCES, one.count, translate).replace("%1", shown(one.detail)))
        elif one.kind is RemarkKind.DIRECTION_CONTROLS:
            found.append(counted_of(_DIRECTION_CONTROLS, one.count, translate))
        elif one.kind is RemarkKind.GUESSED_ENCODING:
            found.append(translate(_GUESSED_ENCODING).replace("%1", _encoding_name(one.detail)))
        elif one.kind is RemarkKind.OTHER_TYPE:
            found.append(translate(_OTHER_TYPE).replace("%1", format_name(one.detail)))
    return tuple(found)


def incomplete_sentences(remarks: Iterable[Remark], translate: Translate = str) -> tuple[str, ...]:
    """Return one sentence for each reason why a text is not whole."""
    return tuple(_incomplete(one, translate) for one in remarks if one.kind in INCOMPLETE)


def _incomplete(remark: Remark, translate: Translate) -> str:
    if remark.kind is RemarkKind.CUT_SHORT:
        template = translate(_CUT_SHORT_BY if remark.detail else _CUT_SHORT)
        return template.replace("%1", shown(remark.detail))
    if remark.kind is RemarkKind.DAMAGED:
        return translate(_DAMAGED)
    if not remark.detail:
        return counted_of(_PICTURE_PAGES_SOMEWHERE, remark.count, translate)
    return counted_of(_PICTURE_PAGES, remark.count, translate).replace("%1", shown(remark.detail))


def _encoding_name(encoding: str) -> str:
    name = encoding.replace("_", "-")
    return f"Windows-{name[2:]}" if name.startswith("cp125") else shown(name)
