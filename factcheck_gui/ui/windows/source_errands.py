"""Opens sources and what is kept of them, keeps copies, and copies citations."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.domain.sources import Source
from factcheck_gui.ui.following import follow
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.text.sentences import describe, shown
from factcheck_gui.ui.widgets.source_menu import SourceAsk
from factcheck_gui.ui.windows.shown_originals import ShownOriginals
from factcheck_gui.ui.windows.workbench import Workbench

if TYPE_CHECKING:
    from factcheck_gui.services.keeping import Original


@dataclass(frozen=True, slots=True, kw_only=True)
class _Errand:
    """What is asked for: with which source, as seen when, and over which window."""

    session: Session
    source: Source
    seen: str | None
    parent: QWidget


class SourceErrands(QObject):
    """Says what became of each errand."""

    def __init__(self, workbench: Workbench, documents: Path, shown_copies: Path) -> None:
        super().__init__(workbench)
        self._workbench = workbench
        self._documents = documents
        self._shown = ShownOriginals(shown_copies, self)
        workbench.closed.connect(self._shown.clear)
        self._ways: Mapping[SourceAsk, Callable[[_Errand], None]] = {
            SourceAsk.OPEN_LINK: self._open_link,
            SourceAsk.OPEN_ARCHIVE: self._open_archive,
            SourceAsk.OPEN_COPY: self._open_copy,
            SourceAsk.SAVE_COPY: self._save_copy,
            SourceAsk.KEEP_FILE: self._keep_file,
            SourceAsk.KEEP_PAGE: self._keep_page,
            SourceAsk.COPY_CITATION: self._copy_citation,
            SourceAsk.COPY_SHA256: self._copy_sha256,
        }

    def carry_out(self, ask: SourceAsk, source: Source, seen: str | None, parent: QWidget) -> None:
        """Do what is asked with a source; `seen` is when a note says that it was looked up."""
        session = self._workbench.session
        if session is not None:
            self._ways[ask](_Errand(session=session, source=source, seen=seen, parent=parent))

    def ask_which(
        self, session: Session, parent: QWidget, title: str, *, several: bool = False
    ) -> tuple[Path, ...]:
        """Return the files that were chosen, beginning in the folder of the last time."""
        from factcheck_gui.ui.dialogs.where import ask_which

        settings = self._workbench.settings
        folder = Path(settings.folder("copies") or self._documents)
        files = ask_which(parent, session, title, folder, self.tr("All files (*)"), several=several)
        if files:
            settings.remember_folder("copies", files[0].parent)
        return tuple(files)

    def copy_of(self, session: Session, path: Path, parent: QWidget) -> Original | None:
        """Read a file while the window stays alive; None where that failed (told) or was cancelled."""
        try:
            return self.read(session, path, parent)
        except ExpectedError as error:
            session.failed.emit(describe(error))
            return None

    def read(self, session: Session, path: Path, parent: QWidget) -> Original | None:
        """Read a file while the window stays alive; None where that was cancelled.

        Raises:
            ExpectedError: it cannot be kept or read.
        """
        from factcheck_gui.services.keeping import copy_of_file
        from factcheck_gui.ui.jobs import in_background

        work = partial(copy_of_file, path, session.workspace.copies.own_files)
        words = self.tr("Reading “%1”…").replace("%1", shown(path.name))
        return in_background(work, words, parent)

    def _open_link(self, errand: _Errand) -> None:
        self._open(errand.session, errand.source.link)

    def _open_archive(self, errand: _Errand) -> None:
        self._open(errand.session, errand.source.archive_link)

    def _open(self, session: Session, link: str | None) -> None:
        if not follow(link):
            session.told.emit(self.tr("Only links with http:// or https:// are opened."))

    def _open_copy(self, errand: _Errand) -> None:
        session = errand.session
        try:
            copy = self._shown.copy_of_source(session.workspace.copies, errand.source)
        except ExpectedError as error:
            session.failed.emit(describe(error))
            return
        if copy is None:
            words = self.tr("Such a file is not opened from here, as it might run. Save the copy instead.")
            session.told.emit(words)
        elif not self._shown.open(copy):
            session.failed.emit(self.tr("No program opens this file. Save the kept copy instead."))
        elif copy.suffix == ".html":
            words = self.tr("The browser shows a copy in which scripts and loading from elsewhere are off.")
            session.told.emit(words)
        else:
            session.told.emit(self.tr("Another program shows the kept copy."))

    def _save_copy(self, errand: _Errand) -> None:
        from factcheck_gui.ui.dialogs.where import ask_where

        session, settings = errand.session, self._workbench.settings
        copies = session.workspace.copies
        folder = Path(settings.folder("copies") or self._documents)
        title, kinds = self.tr("Save the kept copy"), self.tr("All files (*)")
        with session.telling():
            proposed = folder / copies.suggested_name(errand.source)
            target = ask_where(errand.parent, session, title, proposed, kinds)
            if target is None:
                return
            settings.remember_folder("copies", target.parent)
            copies.save(errand.source, target)
            session.told.emit(self.tr("Saved as it was kept: “%1”.").replace("%1", shown(target.name)))

    def _keep_file(self, errand: _Errand) -> None:
        files = self.ask_which(errand.session, errand.parent, self.tr("Keep a copy of the source"))
        for path in files:
            self._keep(errand, self.copy_of(errand.session, path, errand.parent))

    def _keep_page(self, errand: _Errand) -> None:
        from factcheck_gui.domain.input_errors import FetchError, FetchTrouble

        try:
            self._keep(errand, self._fetch(errand, allow_private=False))
        except FetchError as error:
            if error.trouble is FetchTrouble.NOT_PUBLIC and self._may_fetch_private(errand):
                self._keep_private_page(errand)
            else:
                errand.session.failed.emit(describe(error))
        except ExpectedError as error:
            errand.session.failed.emit(describe(error))

    def _keep_private_page(self, errand: _Errand) -> None:
        try:
            self._keep(errand, self._fetch(errand, allow_private=True))
        except ExpectedError as error:
            errand.session.failed.emit(describe(error))

    def _fetch(self, errand: _Errand, *, allow_private: bool) -> Original | None:
        """Return what the link leads to, or None where the user has cancelled.

        Raises:
            ExpectedError: it cannot be fetched.
        """
        from factcheck_gui.services.keeping import copy_of_page
        from factcheck_gui.ui.jobs import in_background

        link = errand.source.link or ""
        reader = errand.session.workspace.importing.reader()
        words = self.tr("Fetching %1…").replace("%1", shown(link))
        work = partial(copy_of_page, reader, link, allow_private=allow_private)
        found = in_background(work, words, errand.parent)
        if found is None:
            reader.stop()
        return found

    def _may_fetch_private(self, errand: _Errand) -> bool:
        words = self.tr("This link leads to this computer or into a private network. Fetch it this once?")
        asked = QMessageBox(errand.parent)
        asked.setTextFormat(Qt.TextFormat.PlainText)
        asked.setWindowTitle(self.tr("Keep the page"))
        asked.setText(words)
        asked.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.Cancel)
        asked.setDefaultButton(QMessageBox.StandardButton.Cancel)
        answer = asked.exec()
        asked.deleteLater()
        return answer == QMessageBox.StandardButton.Yes

    def _keep(self, errand: _Errand, copy: Original | None) -> None:
        session, source = errand.session, errand.source
        if copy is None:
            return
        if copy.sha256 == source.copy:
            session.told.emit(self.tr("Just these bytes are kept already."))
            return
        words = self.tr("A copy of “%1” is kept in the workspace.").replace("%1", shown(copy.name))
        if session.submit(session.workspace.sources.keep(source, copy), (copy,)):
            session.told.emit(words)

    def _copy_citation(self, errand: _Errand) -> None:
        from factcheck_gui.ui.text.citation import citation

        words = citation(errand.source, errand.seen)
        QGuiApplication.clipboard().setText(words)
        errand.session.told.emit(self.tr("Copied: %1").replace("%1", shown(words)))

    def _copy_sha256(self, errand: _Errand) -> None:
        QGuiApplication.clipboard().setText(errand.source.copy or "")
        errand.session.told.emit(self.tr("The SHA-256 of the kept copy is copied."))
