"""Files as Qt names them: where a name holds bytes that are no text, Qt writes U+FFFD instead."""

import os
from contextlib import suppress
from pathlib import Path
from typing import Final
from urllib.parse import unquote_to_bytes

from PySide6.QtCore import QUrl

_REPLACEMENT: Final = "\ufffd"


def path_of_url(url: QUrl) -> Path:
    """Return the file that a link to a file leads to, byte by byte."""
    named = url.toLocalFile()
    if _REPLACEMENT in named and os.name == "posix":
        path = url.path(QUrl.ComponentFormattingOption.FullyEncoded)
        return Path(os.fsdecode(unquote_to_bytes(path)))
    return Path(named)


def url_of_path(path: Path) -> QUrl:
    """Return the link to a file that another program is to open, byte by byte."""
    # `QUrl.fromLocalFile` would write U+FFFD for what is no text, and name another file.
    return QUrl.fromEncoded(path.absolute().as_uri().encode("ascii"))


def path_of_name(name: str) -> Path:
    """Return the file that a dialog of Qt has named, where one of such a name stands there."""
    path = Path(name)
    if _REPLACEMENT not in name or path.exists():
        return path
    with suppress(OSError):
        alike = [one for one in path.parent.iterdir() if _as_qt_names(one) == path.name]
        if len(alike) == 1:
            return alike[0]
    return path


def _as_qt_names(path: Path) -> str:
    return os.fsencode(path.name).decode("utf-8", errors="replace")
