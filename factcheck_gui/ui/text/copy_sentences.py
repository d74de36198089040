"""The sentences for files of which no copy can be kept."""

from collections.abc import Mapping
from typing import Final

from factcheck_gui.domain.copy_errors import CopyTrouble
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

COPY_TROUBLES: Final[Mapping[CopyTrouble, str]] = {
    CopyTrouble.FOLDER: QT_TRANSLATE_NOOP(
        "sentences", "“{name}” is a folder or a device, of which no copy can be kept. Choose a file."
    ),
    CopyTrouble.EMPTY: QT_TRANSLATE_NOOP(
        "sentences", "There is nothing in “{name}”, so no copy was kept. Choose another file."
    ),
    CopyTrouble.LARGE: QT_TRANSLATE_NOOP(
        "sentences",
        "“{name}” is larger than {megabytes} MB, so no copy was kept. Keep the part of it that matters, or"
        " give its link.",
    ),
    CopyTrouble.WORKSPACE: QT_TRANSLATE_NOOP(
        "sentences", "“{name}” is the open workspace itself, of which no copy can be kept in it."
    ),
}
