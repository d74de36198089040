"""Brings articles in: reads each, shows it for correction, takes in what the user agrees to."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from factcheck_gui.domain.articles import ArticleDraft
from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.ui.dialogs.import_dialog import ImportDialog, ImportOutcome
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.text.counted import counted
from factcheck_gui.ui.text.sentences import describe
from factcheck_gui.ui.theme.theme import Theme


class ImportFlow(QObject):
    """Goes through several articles one by one, or through the rest without asking."""

    def __init__(self, session: Session, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._theme = theme
        self._window = window

    def import_files(self, paths: Iterable[Path]) -> None:
        """Read files, and let the user look at each."""
        drafts: list[ArticleDraft] = []
        failures: list[str] = []
        for path in paths:
            try:
                drafts.append(self._session.workspace.importing.preview_file(path))
            except ExpectedError as error:
                failures.append(describe(error))
        self._go_through(drafts, failures)

    def import_text(self, text: str) -> None:
        """Take in what was pasted or dropped."""
        try:
            draft = self._session.workspace.importing.preview_text(text)
        except ExpectedError as error:
            self._session.failed.emit(describe(error))
        else:
            self._go_through([draft], [])

    def _go_through(self, drafts: list[ArticleDraft], failures: list[str]) -> None:
        imported = repeated = 0
        asks = True
        for number, draft in enumerate(drafts, start=1):
            duplicate = self._session.workspace.importing.duplicate_of(draft)
            chosen = draft
            if asks:
                dialog = ImportDialog(draft, duplicate, (number, len(drafts)), self._theme, self._window)
                dialog.exec()
                outcome, chosen = dialog.outcome, dialog.draft
                dialog.deleteLater()
                if outcome is ImportOutcome.CANCEL:
                    break
                if outcome is ImportOutcome.SKIP:
                    continue
                asks = outcome is not ImportOutcome.IMPORT_ALL
            elif duplicate is not None:
                repeated += 1
                continue
            imported += self._take_in(chosen)
        self._tell(imported, repeated, failures)

    def _take_in(self, draft: ArticleDraft) -> bool:
        try:
            submission = self._session.workspace.importing.take_in(draft)
        except ExpectedError as error:
            self._session.failed.emit(describe(error))
            return False
        self._session.accept(submission)
        self._session.open_article(submission.edit.changes[0].entity_id)
        return True

    def _tell(self, imported: int, repeated: int, failures: list[str]) -> None:
        parts = list(failures)
        if imported:
            parts.append(counted(imported, self.tr("%n article imported."), self.tr("%n articles imported.")))
        if repeated:
            parts.append(
                counted(
                    repeated,
                    self.tr("%n article is here already and was left out."),
                    self.tr("%n articles are here already and were left out."),
                )
            )
        if failures:
            self._session.failed.emit(" ".join(parts))
        elif parts:
            self._session.told.emit(" ".join(parts))
