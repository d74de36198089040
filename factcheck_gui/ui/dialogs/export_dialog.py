"""Writes a report, a table or a file for others: what, which articles, a look at it, then the place."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from PySide6.QtCore import QDir, QSize, QTimer, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.reports import Report
from factcheck_gui.services.export_orders import ExportFormat, ExportOrder
from factcheck_gui.ui.dialogs.export_choices import ExportChoices
from factcheck_gui.ui.dialogs.export_notes import ExportNote, ExportNotes
from factcheck_gui.ui.dialogs.export_offer import ExportOffer
from factcheck_gui.ui.dialogs.export_preview import ExportPreview
from factcheck_gui.ui.dialogs.export_progress import ExportProgress
from factcheck_gui.ui.dialogs.export_remarks import ExportRemarks
from factcheck_gui.ui.dialogs.export_sample import ExportSample
from factcheck_gui.ui.dialogs.export_turns import Turns
from factcheck_gui.ui.dialogs.export_versions import ExportVersions
from factcheck_gui.ui.dialogs.framed_dialog import FramedDialog
from factcheck_gui.ui.dialogs.where import ask_folder, ask_where
from factcheck_gui.ui.export_process import ExportProcess
from factcheck_gui.ui.local_files import url_of_path
from factcheck_gui.ui.models.claim_filter import Wanted
from factcheck_gui.ui.running_exports import RunningExports
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.settings import Settings
from factcheck_gui.ui.text.export_words import exported_words
from factcheck_gui.ui.text.format_names import format_name
from factcheck_gui.ui.text.sentences import describe
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.caption import caption

_PURPOSE: Final = "export"
_SIZE: Final = QSize(1020, 720)
_LEAST: Final = QSize(940, 620)
_ROOM: Final = QSize(24, 40)


class ExportDialog(FramedDialog):
    """Stays open after an export, so that the file can be opened or another format be chosen.

    It may be closed while an export runs; `exports` goes on with it.
    """

    show_wanted = Signal(Wanted)

    def __init__(
        self,
        session: Session,
        settings: Settings,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        exports: RunningExports | None = None,
    ) -> None:
        super().__init__(self.tr("Export"), parent)
        self._session = session
        self._settings = settings
        self._exports = exports or RunningExports(session)
        self._exporting = session.workspace.exporting
        self._running: ExportProcess | None = None
        self._compared: tuple[str, ...] = ()
        self.exported: Path | None = None
        self._build(theme)
        self._connect()
        self.resize(_LEAST if parent is None else _SIZE.boundedTo(parent.size() - _ROOM))
        self._turns = Turns(self)
        if self.choices.which.must_wait:
            # Shown first: that the articles are read is said over it.
            QTimer.singleShot(0, self, self._on_changed)
        else:
            self._on_changed()
        self.export_button.setFocus()

    @property
    def format(self) -> ExportFormat:
        """The chosen format."""
        return self.choices.format

    @property
    def order(self) -> ExportOrder:
        """What would be exported as things are chosen now."""
        return self.choices.order_of(self.versions.numbers)

    def export_to(self, target: Path) -> ExportProcess:
        """Begin to write the file, or the files if it is a folder."""
        self.exported = None
        self._running = process = self._exports.start(self._session.workspace.path, self.order, target)
        process.is_watched = True
        process.progressed.connect(self.progress.go_on)
        process.ended.connect(self._on_ended)
        self._show_running()
        self.progress.begin(target.name)
        return process

    def done(self, result: int) -> None:
        """Close; what is being written goes on, and the window tells of its end."""
        self._turns.abandon()
        if self._running is not None:
            self._running.is_watched = False
            self._running.ended.disconnect(self._on_ended)
            self._running.progressed.disconnect(self.progress.go_on)
            self._running = None
        super().done(result)

    def _build(self, theme: Theme) -> None:
        offer = ExportOffer(self._session, self)
        self.choices = ExportChoices(self._session, self._settings, offer, self)
        self.preview = ExportPreview(theme, self)
        self.preview_label = caption("", self)
        self.versions = ExportVersions(self)
        self.notes = ExportNotes(self)
        self._remarks = ExportRemarks(self._exporting, self._on_show)
        self._sample = ExportSample(self.preview, self._exporting)
        right = QVBoxLayout()
        right.setSpacing(4)
        for widget in (self.preview_label, self.versions):
            right.addWidget(widget)
        right.addWidget(self.preview, 1)
        right.addWidget(self.notes)
        sides = QHBoxLayout()
        sides.setSpacing(14)
        sides.addWidget(self.choices)
        sides.addLayout(right, 1)
        self.progress = ExportProgress(self)
        self.body.addLayout(sides, 1)
        self.body.addWidget(self.progress)
        self.open_button = self.add_button(self.tr("Open"))
        self.folder_button = self.add_button(self.tr("Show in folder"))
        self.cancel_button = self.add_button(self.tr("Close"))
        self.export_button = self.add_button(self.tr("Export…"), primary=True)

    def _connect(self) -> None:
        self.choices.changed.connect(self._on_changed)
        self.choices.look.copy_wanted.connect(self._on_copy)
        self.versions.changed.connect(self._on_changed)
        self.progress.stop_wanted.connect(self._on_stop)
        self.open_button.clicked.connect(self._on_open)
        self.folder_button.clicked.connect(self._on_show_in_folder)
        self.cancel_button.clicked.connect(self.reject)
        self.export_button.clicked.connect(self._on_export)

    @property
    def is_busy(self) -> bool:
        """Whether the look at the export is still being drawn, or anything is still being counted."""
        return self._turns.is_busy

    def _on_changed(self) -> None:
        """Show what would be exported as things are chosen now."""
        self.exported = None
        self._show_running()
        if self.choices.which.is_unanswered:
            self._turns.abandon()
            self.say("")
            self.preview.show_words(self.tr("Press Enter or the space bar to choose the articles."))
            self.notes.show_notes(())
            return
        try:
            if not self._read_chosen():
                return
            self._show_versions()
            self.say(self._exporting.suggested_name(self.order))
        except ExpectedError as error:
            self._show_trouble(error)
        else:
            self._turns.begin(self._steps())

    def _read_chosen(self) -> bool:
        """Read the chosen articles; False where that is not to be waited for, and all is said about it."""
        self._turns.abandon()
        which = self.choices.which
        is_read = which.read()
        # Meanwhile the window lived on: the dialog may be gone, and the file be closed.
        if not isValid(self) or not self._session.is_open:
            return False
        if which.is_unread:
            self.say(self._exporting.suggested_name(self.order))
            words = self.tr("The articles were not read, so nothing can be shown. They can be exported.")
            self.preview.show_words(words)
            self.notes.show_notes(())
        return is_read

    def _steps(self) -> Iterator[None]:
        """Draw the beginning, then count, bit by bit."""
        order, chosen = self.order, self.choices.which.chosen
        review = self._session.review
        is_open = review is not None and order.article_ids == (review.article.id,)
        try:
            label = yield from self._sample.show(self.format, order, chosen)
            self.preview_label.setText(label)
            yield
            if not chosen:
                self.notes.show_notes(())
                return
            for notes in self._remarks.notes(order, self.format, chosen, is_open=is_open):
                if notes is not None:
                    self.notes.show_notes(notes)
                yield
        except ExpectedError as error:
            self._show_trouble(error)

    def _show_trouble(self, error: ExpectedError) -> None:
        self._turns.abandon()
        self.preview.show_words(describe(error), "error")
        house = self.order.house
        if house is None:
            self.notes.show_notes(())
            return
        words = self.tr("Reports are to look as “%1” says. If it cannot be used, take the built in look.")
        note = ExportNote(
            words=words.replace("%1", str(house)),
            link=self.tr("Built in"),
            show=self.choices.look.take_built_in,
        )
        self.notes.show_notes((note,))

    def _show_versions(self) -> None:
        ids = self.order.article_ids or tuple(one.article.id for one in self.choices.which.chosen)
        is_one = self.order.report is Report.COMPARISON and len(ids) == 1
        if is_one and ids != self._compared:
            self.versions.show_versions(self._session.workspace.versioning.versions(ids[0]))
        elif not is_one:
            self.versions.show_versions(())
        self._compared = ids if is_one else ()
        self.versions.setVisible(is_one and self.versions.is_choice)

    def _show_running(self) -> None:
        is_running = self._running is not None
        self.progress.setVisible(is_running)
        self.export_button.setEnabled(not is_running and not self.choices.which.is_unanswered)
        self.choices.setEnabled(not is_running)
        for button in (self.open_button, self.folder_button):
            button.setVisible(self.exported is not None and not is_running)

    def _on_export(self) -> None:
        folder = Path(self._settings.folder(_PURPOSE) or QDir.homePath())
        title = self.tr("Export")
        if self.choices.which.is_one_each:
            chosen = ask_folder(self, self._session, title, folder)
        else:
            name = self._exporting.suggested_name(self.order)
            kind = f"{format_name(self.format.name)} (*{Path(name).suffix})"
            chosen = ask_where(self, self._session, title, folder / name, kind)
        if chosen is not None:
            self.export_to(chosen)

    def _on_ended(self) -> None:
        process, self._running = self._running, None
        if process is None:
            return
        if process.is_stopped:
            self.say(self.tr("The export was stopped; nothing was written."))
        elif process.trouble:
            self.say(process.trouble, "error")
        else:
            self.exported = process.target
            folder = process.target if process.target.is_dir() else process.target.parent
            self._settings.remember_folder(_PURPOSE, folder)
            self.say(exported_words(process.target, process.files), "good")
        self._show_running()

    def _on_stop(self) -> None:
        if self._running is not None:
            self.progress.stop_button.setEnabled(False)
            self._running.stop()

    def _on_show(self, wanted: Wanted) -> None:
        self.show_wanted.emit(wanted)
        self.reject()

    def _on_copy(self, folder: Path) -> None:
        try:
            self._exporting.copy_templates(folder)
        except ExpectedError as error:
            self.say(describe(error), "error")
            return
        self.choices.look.take(folder)
        words = self.tr("The templates are in “%1”; what is changed there changes the reports.")
        self.say(words.replace("%1", str(folder)), "good")

    def _on_open(self) -> None:
        if self.exported is not None:
            QDesktopServices.openUrl(url_of_path(self.exported))

    def _on_show_in_folder(self) -> None:
        if self.exported is not None:
            folder = self.exported if self.exported.is_dir() else self.exported.parent
            QDesktopServices.openUrl(url_of_path(folder))
