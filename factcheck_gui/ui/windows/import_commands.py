"""Brings articles in: from files and folders, from links, from what was pasted or dropped."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QGuiApplication

from factcheck_gui.services.workspace import SUFFIX

if TYPE_CHECKING:
    from factcheck_gui.ui.dialogs.import_results_dialog import ImportResultsDialog
    from factcheck_gui.ui.session import Session
    from factcheck_gui.ui.windows.file_commands import FileCommands
    from factcheck_gui.ui.windows.import_flow import ImportFlow, OpenAsVersion
    from factcheck_gui.ui.windows.workbench import Workbench

_PURPOSE: Final = "import"


class ImportCommands(QObject):
    """Each public method without arguments bears the name of its action."""

    def __init__(self, workbench: Workbench, files: FileCommands, documents: Path) -> None:
        super().__init__(workbench)
        self.open_as_version: OpenAsVersion | None = None
        """Set by whoever can show new versions."""
        self._workbench = workbench
        self._files = files
        self._documents = documents
        self._flow: ImportFlow | None = None
        self._results: ImportResultsDialog | None = None
        files.ask_before_leaving(self._may_leave)
        workbench.closed.connect(self._let_go)
        workbench.window.imports.cancel_wanted.connect(self._on_cancel)
        workbench.window.imports.list_wanted.connect(self.show_last_import)

    def import_article(self) -> None:
        """Bring in articles from files that the user chooses."""
        from factcheck_gui.ui.dialogs.where import ask_which
        from factcheck_gui.ui.text.import_names import CONTEXT, file_kinds

        if self._may_begin():
            session, window = self._session(), self._workbench.window
            kinds = file_kinds(session.workspace.importing.formats(), partial(_translated, CONTEXT))
            title = self.tr("Import articles")
            self._import_chosen(ask_which(window, session, title, self._folder(), kinds, several=True))

    def import_folder(self) -> None:
        """Bring in the articles of a folder that the user chooses, and of those below it."""
        from factcheck_gui.ui.dialogs.where import ask_folder

        if self._may_begin():
            title = self.tr("Import the articles of a folder")
            chosen = ask_folder(self._workbench.window, self._session(), title, self._folder())
            self._import_chosen([] if chosen is None else [chosen])

    def import_link(self) -> None:
        """Fetch an article that the user gives the address of."""
        from factcheck_gui.ui.text.links import only_link

        self.import_links([only_link(QGuiApplication.clipboard().text())])

    def paste_article(self) -> None:
        """Bring in what is on the clipboard: a text, files, or a link, which is fetched only when told to."""
        from factcheck_gui.ui.dropped import dropped

        found = dropped(QGuiApplication.clipboard().mimeData())
        if found.files:
            self.import_files(list(found.files))
        elif found.links:
            self.import_links(list(found.links))
        else:
            self.import_text(found.text, found.html)

    def show_last_import(self) -> None:
        """Show what became of each article of the last import."""
        from factcheck_gui.ui.dialogs.import_results_dialog import ImportResultsDialog

        report = None if self._flow is None else self._flow.report
        if report is None:
            self._tell(self.tr("Nothing has been imported since this workspace was opened."))
            return
        self._close_results()
        self._results = ImportResultsDialog(report, self._workbench.window)
        # They may be closed while an article is read, and must not go within their own click.
        self._results.article_wanted.connect(self._on_article_wanted, Qt.ConnectionType.QueuedConnection)
        self._results.show()

    def import_files(self, paths: list[Path]) -> None:
        """Bring in articles from files and folders; a workspace among them is opened instead."""
        workspaces = [path for path in paths if path.suffix == SUFFIX]
        if workspaces:
            self._files.open_path(workspaces[0])
        elif self._may_begin():
            self._current_flow().import_files(paths)

    def import_links(self, links: Iterable[str]) -> None:
        """Ask about each link whether it is to be fetched, and bring in what it leads to."""
        from factcheck_gui.ui.dialogs.link_dialog import LinkDialog
        from factcheck_gui.ui.dialogs.running import run

        if not self._may_begin():
            return
        for link in links:
            session, window = self._session(), self._workbench.window
            dialog = LinkDialog(session.workspace.importing.reader, link, window)
            if not run(dialog) or dialog.stream is None:
                return
            self._current_flow().go_through(dialog.stream, None)
            if self._current_flow().is_running:
                return

    def import_text(self, text: str, html: str = "") -> None:
        """Bring in a text, with the formatting that it was copied with."""
        if not text.strip() and not html.strip():
            self._tell(self.tr("There is no text on the clipboard. Copy the article first."))
        elif self._may_begin():
            self._current_flow().import_text(text, html)

    def _import_chosen(self, paths: list[Path]) -> None:
        if paths:
            self._workbench.settings.remember_folder(_PURPOSE, paths[0].parent)
            self.import_files(paths)

    def _may_begin(self) -> bool:
        """Tell whether an import can begin: one at a time, and into a workspace."""
        if self._flow is not None and self._flow.is_running:
            self._tell(self.tr("An import is still running. Wait until it has ended, or cancel it below."))
            return False
        return self._files.has_workspace()

    def _may_leave(self) -> bool:
        if self._flow is not None and not self._flow.may_stop():
            return False
        self._close_results()
        return True

    def _on_cancel(self) -> None:
        if self._flow is not None:
            self._flow.cancel()

    def _on_article_wanted(self, article_id: str) -> None:
        if self._workbench.view is None:
            return
        if self._session().workspace.browsing.article(article_id) is None:
            self._tell(self.tr("This article is no longer here: the import was undone, or it was removed."))
        else:
            self._workbench.view.open_article(article_id)

    def _current_flow(self) -> ImportFlow:
        from factcheck_gui.ui.windows.import_flow import ImportFlow

        bench = self._workbench
        if self._flow is None:
            self._flow = ImportFlow(self._session(), bench.theme, bench.window, bench.settings)
        self._flow.open_as_version = self.open_as_version
        return self._flow

    def _let_go(self) -> None:
        self._close_results()
        if self._flow is not None:
            self._flow.stop()
            self._flow.deleteLater()
            self._flow = None
        self._workbench.window.imports.hide()

    def _close_results(self) -> None:
        if self._results is not None:
            self._results.close()
            self._results.deleteLater()
            self._results = None

    def _session(self) -> Session:
        if self._workbench.session is None:
            raise LookupError
        return self._workbench.session

    def _folder(self) -> Path:
        return Path(self._workbench.settings.folder(_PURPOSE) or self._documents)

    def _tell(self, sentence: str) -> None:
        self._workbench.window.messages.tell(sentence)


def _translated(context: str, template: str) -> str:
    return QCoreApplication.translate(context, template)
