"""Brings articles in: reads each, shows it for correction, takes in what the user agrees to."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from factcheck_gui.domain.articles import ArticleDraft
from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.ui.dialogs.import_dialog import ImportDialog, ImportOutcome
from factcheck_gui.ui.jobs import in_background
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.text.counted import counted
from factcheck_gui.ui.text.sentences import describe, shown
from factcheck_gui.ui.theme.theme import Theme

_QUICK: Final = 200_000
"""Characters that are read before anybody notices."""

Result = TypeVar("Result")


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
        importing = self._session.workspace.importing
        for path in paths:
            try:
                draft = self._work(partial(importing.preview_file, path), _size(path), path.name)
            except ExpectedError as error:
                failures.append(describe(error))
                continue
            if draft is None:
                return
            drafts.append(draft)
        self._go_through(drafts, failures)

    def import_text(self, text: str) -> None:
        """Take in what was pasted or dropped."""
        importing = self._session.workspace.importing
        try:
            draft = self._work(partial(importing.preview_text, text), len(text), self.tr("the text"))
        except ExpectedError as error:
            self._session.failed.emit(describe(error))
        else:
            self._go_through([] if draft is None else [draft], [])

    def _go_through(self, drafts: list[ArticleDraft], failures: list[str]) -> None:
        imported = repeated = 0
        asks = True
        for number, draft in enumerate(drafts, start=1):
            if not self._session.is_open:
                return
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
        importing = self._session.workspace.importing
        intake = self._work(partial(importing.compose, draft), len(draft.text), draft.details.title)
        if intake is None or not self._session.is_open:
            return False
        try:
            submission = importing.submit(intake)
        except ExpectedError as error:
            self._session.failed.emit(describe(error))
            return False
        self._session.accept(submission)
        self._session.open_article(submission.edit.changes[0].entity_id)
        return True

    def _work(self, work: Callable[[], Result], size: int, name: str) -> Result | None:
        """Return what the work returns; large work leaves the window alive and can be cancelled: None."""
        if size < _QUICK:
            return work()
        return in_background(work, self.tr("Reading %1…").replace("%1", shown(name)), self._window)

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


def _size(path: Path) -> int:
    """Return the bytes of a file; 0 where that cannot be told, which reading it will explain."""
    try:
        return path.stat().st_size
    except OSError:
        return 0
