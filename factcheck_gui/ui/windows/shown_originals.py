"""Lends originals to other programs: copies in a private folder, which go when the workspace is closed."""

from __future__ import annotations

import shutil
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLockFile, QObject
from PySide6.QtGui import QDesktopServices

from factcheck_gui.domain.errors import DiskError
from factcheck_gui.ui.local_files import url_of_path

if TYPE_CHECKING:
    from factcheck_gui.domain.articles import Version
    from factcheck_gui.domain.sources import Source
    from factcheck_gui.services.copies import Copies
    from factcheck_gui.services.originals import Originals

_LOCK: Final = "lock"
_LOCKED_AFTER_SECONDS: Final = 60
_PAGE: Final = "page.html"
# Only what programs show, and under an ending of ours: a system may run what is called `.desktop` or `.exe`.
_ENDINGS: Final = {
    "text/plain": ".txt",
    "text/markdown": ".txt",
    "text/csv": ".txt",
    "application/json": ".txt",
    "application/jsonl": ".txt",
    "application/x-subrip": ".txt",
    "text/vtt": ".txt",
    "multipart/related": ".mhtml",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/epub+zip": ".epub",
}
# What is kept of sources only: no article is read from them.
_KEPT_ENDINGS = {
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/vnd.oasis.opendocument.spreadsheet": ".ods",
    "image/png": ".png",
    "image/jpeg": ".jpg",
    "image/gif": ".gif",
    "audio/mpeg": ".mp3",
    "audio/ogg": ".ogg",
    "audio/flac": ".flac",
    "audio/wav": ".wav",
}


class ShownOriginals(QObject):
    """Owns one folder in `folder` for this run of the program, locked while it is in use."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._own: Path | None = None
        self._lock: QLockFile | None = None
        self._remove_left_overs()

    def copy_of(self, originals: Originals, version: Version) -> Path | None:
        """Return a copy that another program may show; None where no program should open such a file.

        Raises:
            NotFoundError, DamagedError: the original is not kept, or not as it came.
            DiskError: the copy cannot be written.
        """
        page = originals.page_to_show(version)
        if page is not None:
            return self._written(_PAGE, page)
        facts = originals.facts(version)
        ending = "" if facts is None else _ENDINGS.get(facts.media_type, "")
        content = originals.read(version)
        return self._written(f"original{ending}", content) if ending else None

    def copy_of_source(self, copies: Copies, source: Source) -> Path | None:
        """Return a copy of what is kept of a source, as `copy_of` does of an original."""
        page = copies.page_to_show(source)
        if page is not None:
            return self._written(_PAGE, page)
        facts = copies.facts(source)
        ending = "" if facts is None else {**_ENDINGS, **_KEPT_ENDINGS}.get(facts.media_type, "")
        content = copies.read(source)
        return self._written(f"copy{ending}", content) if ending else None

    def open(self, copy: Path) -> bool:
        """Have the system's own program show a copy; False where there is none."""
        return QDesktopServices.openUrl(url_of_path(copy))

    def clear(self) -> None:
        """Remove the copies of this run."""
        own, lock = self._own, self._lock
        self._own = self._lock = None
        if lock is not None:
            lock.unlock()
        if own is not None:
            shutil.rmtree(own, ignore_errors=True)

    def _written(self, name: str, content: bytes) -> Path:
        from tempfile import mkdtemp

        try:
            if self._own is None:
                self._folder.mkdir(parents=True, exist_ok=True)
                self._own = Path(mkdtemp(dir=self._folder))
                self._lock = _lock(self._own)
                self._lock.tryLock(0)
            copy = Path(mkdtemp(dir=self._own)) / name
            copy.write_bytes(content)
        except OSError as error:
            raise DiskError.of(self._folder, error) from error
        return copy

    def _remove_left_overs(self) -> None:
        """Remove what a run has left that was killed; what another running program shows is locked."""
        for left_over in self._folder.glob("*") if self._folder.is_dir() else ():
            # Another program may have made it just now, and be about to lock it.
            if _age(left_over) < _LOCKED_AFTER_SECONDS:
                continue
            lock = _lock(left_over)
            if lock.tryLock(0):
                lock.unlock()
                shutil.rmtree(left_over, ignore_errors=True)


def _lock(folder: Path) -> QLockFile:
    """Return the lock of a folder; one that is held for long is no stale one."""
    lock = QLockFile(str(folder / _LOCK))
    lock.setStaleLockTime(0)
    return lock


def _age(folder: Path) -> float:
    """Return how many seconds ago something in a folder came or went; none where it is gone itself."""
    try:
        return time.time() - folder.stat().st_mtime
    except OSError:
        return 0
