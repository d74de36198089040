"""Takes what Qt complains of into the log, without the words and file names that it may complain about."""

import re
from collections import Counter
from collections.abc import Callable
from threading import local
from typing import Final

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_KINDS: Final = {
    QtMsgType.QtWarningMsg: "QT WARNING",
    QtMsgType.QtCriticalMsg: "QT ERROR",
    QtMsgType.QtFatalMsg: "QT FATAL",
}
_OF_QT: Final = r"(?P<kind>Q[A-Z][A-Za-z]+)(?P<function>::~?\w+)?\s?[:(]"
_WITHOUT_CLASS: Final = frozenset({"QString", "QVariant", "QVector", "QList", "QHash"})
_CATEGORY: Final = r"[a-z][a-z0-9.]{0,60}"
_IN_FULL: Final = 3
_MOST_KINDS: Final = 200


class QtMessages:
    """Qt's messages, each kind written down a few times."""

    def __init__(self, write: Callable[[str, str], object]) -> None:
        self._write = write
        self._counted: Counter[str] = Counter()
        self._here = local()

    def install(self) -> None:
        """Be told from now on, in place of standard error."""
        qInstallMessageHandler(self.take)

    def uninstall(self) -> None:
        """Leave it to Qt again."""
        qInstallMessageHandler(None)

    def take(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        """Write a warning down, or what is worse; it may come from any thread."""
        if kind not in _KINDS or getattr(self._here, "is_busy", False):
            return
        self._here.is_busy = True
        try:
            words = without_values(message, context.category or "")
            self._counted[words] += 1
            is_known_kind = len(self._counted) <= _MOST_KINDS
            if kind is QtMsgType.QtFatalMsg or (is_known_kind and self._counted[words] <= _IN_FULL):
                self._write(_KINDS[kind], words)
        finally:
            self._here.is_busy = False


def without_values(message: str, category: str) -> str:
    """Return who of Qt complains, and no word of the complaint: it may quote an article or a file's name."""
    found = re.match(_OF_QT, message, re.ASCII)
    place = "a message without a sender"
    if found is not None and _is_of_qt(found["kind"]):
        place = found["kind"] + (found["function"] or "")
    return f"{place} ({category})" if re.fullmatch(_CATEGORY, category, re.ASCII) else place


def _is_of_qt(name: str) -> bool:
    return name in _WITHOUT_CLASS or any(hasattr(module, name) for module in (QtCore, QtGui, QtWidgets))
