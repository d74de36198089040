"""The sentences for a disk or a system that refuses, by what is in the way."""

from collections.abc import Mapping
from typing import Final

from factcheck_gui.domain.disk_troubles import DiskTrouble
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

LEFT_BEHIND: Final = QT_TRANSLATE_NOOP(
    "sentences",
    "“{path}” was moved, replaced or deleted while it was open. What it held is kept as a backup: “{copy}”.",
)

DISK_TROUBLES: Final[Mapping[DiskTrouble, str]] = {
    DiskTrouble.FULL: QT_TRANSLATE_NOOP(
        "sentences", "The disk is full, so “{path}” could not be written. Make room on it, then try again."
    ),
    DiskTrouble.QUOTA: QT_TRANSLATE_NOOP(
        "sentences",
        "Your share of the disk is used up, so “{path}” could not be written. Delete something of yours"
        " there, then try again.",
    ),
    DiskTrouble.READ_ONLY: QT_TRANSLATE_NOOP(
        "sentences",
        "“{path}” could not be written: it, its folder or its disk can only be read. Allow writing there, or"
        " work in another folder.",
    ),
    DiskTrouble.NOT_ALLOWED: QT_TRANSLATE_NOOP(
        "sentences",
        "You have no right to read or write “{path}”. Ask for it, or choose another place.",
    ),
    DiskTrouble.GONE: QT_TRANSLATE_NOOP(
        "sentences",
        "“{path}” cannot be reached: the file, its folder or the drive is not there. Connect the drive or"
        " look for the folder, then try again.",
    ),
    DiskTrouble.BROKEN: QT_TRANSLATE_NOOP(
        "sentences",
        "The disk reports an error at “{path}”. Check the drive and its cable, then try again; a copy on"
        " another disk is safer.",
    ),
    DiskTrouble.TOO_LARGE: QT_TRANSLATE_NOOP(
        "sentences",
        "“{path}” would become larger than the disk or the system allows. Choose another disk, or raise the"
        " limit.",
    ),
    DiskTrouble.NAME_TOO_LONG: QT_TRANSLATE_NOOP(
        "sentences", "No file can bear a name as long as “{path}”. Choose a shorter one."
    ),
    DiskTrouble.TOO_MANY_FILES: QT_TRANSLATE_NOOP(
        "sentences",
        "Too many files are open, so “{path}” could not be opened. Close other programs, then try again.",
    ),
    DiskTrouble.FOLDER: QT_TRANSLATE_NOOP(
        "sentences", "“{path}” is a folder, and a file is wanted. Choose another name."
    ),
    DiskTrouble.LOG_LEFT: QT_TRANSLATE_NOOP(
        "sentences",
        "“{path}” can only be read there, and its last changes are in the file beside it that ends in -wal."
        " Copy both into a folder that can be written, and open the copy.",
    ),
    DiskTrouble.MOVED: QT_TRANSLATE_NOOP(
        "sentences",
        "“{path}” was moved, replaced or deleted while it was open. Nothing is saved until it is back at its"
        " place; save a copy of what is open now.",
    ),
}
