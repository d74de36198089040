"""Finds the articles that were chosen or dropped, asks about many of them, and begins to read them."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from factcheck_gui.services.reading.requests import Request
from factcheck_gui.ui.draft_stream import DraftStream
from factcheck_gui.ui.files_to_read import FilesToRead, files_to_read
from factcheck_gui.ui.import_report import ImportReport
from factcheck_gui.ui.jobs import in_background
from factcheck_gui.ui.text.sentences import describe
from factcheck_gui.ui.windows.import_questions import agrees_to_import

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from factcheck_gui.ui.session import Session

_LOOKED_AT: Final = 20
"""Files that somebody may want to look at one by one."""


class ImportBeginning:
    """Articles that are being read: whether they are many, the stream that they come by, and a report."""

    def __init__(self, stream: DraftStream, found: FilesToRead) -> None:
        self.stream = stream
        self.is_many = _is_many(found)
        self.report = ImportReport(None if found.holds_tables else len(found.files) + len(found.failures))
        for failure in found.failures:
            self.report.add_failure(failure)


def begin_import(session: Session, paths: Sequence[Path], window: QWidget) -> ImportBeginning | None:
    """Begin to read files and the articles of folders; None where there are none, or nobody wants them."""
    importing = session.workspace.importing
    with ExitStack() as unused:
        # It takes a while until a process can read; meanwhile the files are found, and the user is asked.
        reader = unused.enter_context(importing.reader())
        reader.start()
        words = window.tr("Looking for articles…")
        found = in_background(partial(files_to_read, tuple(paths), session.workspace.path), words, window)
        if found is None or not _may_be_read(found, paths, session, window):
            return None
        others = importing.readers_beside() if _is_many(found) else ()
        if _is_many(found):
            # The window is worked with meanwhile.
            reader.give_way()
        for other in others:
            other.give_way()
            unused.enter_context(other).start()
        if _is_many(found) and not agrees_to_import(len(found.files), window):
            return None
        unused.pop_all()
    return ImportBeginning(DraftStream(reader, [Request(path=path) for path in found.files], others), found)


def _is_many(found: FilesToRead) -> bool:
    return len(found.files) > _LOOKED_AT


def _may_be_read(found: FilesToRead, paths: Sequence[Path], session: Session, window: QWidget) -> bool:
    """Tell whether there is anything to read; where there is nothing, say so."""
    if found.files:
        return True
    if found.failures:
        session.failed.emit(" ".join(describe(one.error) for one in found.failures))
    else:
        words = window.tr("There is no article in “%1” that this program can read.")
        session.failed.emit(words.replace("%1", paths[0].name if paths else ""))
    return False
