"""The backups of the open workspace and of others: looked at, copied, restored, deleted."""

from pathlib import Path

from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from factcheck_gui.domain.backups import Backup, BackupLabel
from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.services.backups import delete, save_as
from factcheck_gui.ui.dialogs.framed_dialog import FooterButton, FramedDialog
from factcheck_gui.ui.dialogs.restore_question import agrees_to_delete, agrees_to_replace, agrees_to_restore
from factcheck_gui.ui.dialogs.where import ask_where, workspace_kinds
from factcheck_gui.ui.local_files import url_of_path
from factcheck_gui.ui.models.backup_table import BackupColumn
from factcheck_gui.ui.restoring import back_up_first, compose_restoration, restore
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.text.backup_words import moment_words
from factcheck_gui.ui.text.moments import size_words
from factcheck_gui.ui.text.sentences import describe, shown
from factcheck_gui.ui.widgets.backup_list import BackupList
from factcheck_gui.ui.widgets.caption import text_label


class BackupsDialog(FramedDialog):
    """Lists backups; whoever shows it does afterwards what was chosen.

    `copy_to_open` is what the window should open next, `restored` the moment of the backup that was restored,
    and `put_in_place` the backup that is to take the place of a damaged workspace.
    """

    def __init__(
        self,
        folder: Path,
        documents: Path,
        session: Session | None = None,
        parent: QWidget | None = None,
        *,
        damaged: Path | None = None,
    ) -> None:
        super().__init__(self.tr("Backups"), parent)
        self._folder = folder
        self._documents = documents
        self._session = session
        self._damaged = damaged if session is None else None
        self.copy_to_open: Path | None = None
        self.put_in_place: Backup | None = None
        self.restored = ""
        self._build()
        self._connect()
        self.refresh()
        self.resize(940, 520)
        self.list.setFocus()

    def refresh(self) -> None:
        """List what is there now."""
        try:
            self.list.refresh()
        except ExpectedError as error:
            self.say(describe(error), "error")
        else:
            size = size_words(sum(one.size for one in self.list.backups))
            total = self.tr("%1 in all, in %2").replace("%1", size).replace("%2", shown(self._folder))
            self.say(total if self.list.backups else "")

    def back_up(self) -> None:
        """Make a backup now."""
        if self._session is None:
            return
        try:
            made = back_up_first(self._session.workspace, BackupLabel.BY_HAND, self)
        except ExpectedError as error:
            self.say(describe(error), "error")
            return
        if made is not None:
            self.refresh()
            self.list.choose(made)
            self.say(self.tr("A backup was made."), "good")

    def copy_chosen_to(self, target: Path) -> bool:
        """Copy the selected backup, which no program has open, to where nothing stands."""
        chosen = self.list.chosen
        if chosen is None:
            return False
        try:
            save_as(chosen.path, target)
        except ExpectedError as error:
            self.refresh()
            self.say(describe(error), "error")
            return False
        return True

    def restore_chosen(self) -> bool:
        """Restore the selected backup in the open workspace, once the user has agreed."""
        chosen, session = self.list.chosen, self._session
        if chosen is None or session is None:
            return False
        made = moment_words(chosen.made_at)
        try:
            found = compose_restoration(session, chosen.path, made, self)
        except ExpectedError as error:
            self.say(describe(error), "error")
            return False
        if found is None:
            return False
        if found.edit.is_empty:
            self.say(self.tr("This backup holds just what is here now. There is nothing to restore."))
            return False
        if not agrees_to_restore(found, made, self._age(), self) or not restore(session, found, self):
            return False
        self.restored = made
        self.accept()
        return True

    def delete_chosen(self) -> None:
        """Delete the selected backup, once the user has agreed."""
        chosen = self.list.chosen
        if chosen is None or not agrees_to_delete(moment_words(chosen.made_at), self):
            return
        try:
            delete(chosen.path)
        except ExpectedError as error:
            self.say(describe(error), "error")
            return
        self.refresh()

    def _build(self) -> None:
        words = self.tr(
            "Made by themselves every quarter of an hour while you work, at closing, and before large steps."
            " The older they are, the fewer are kept. A backup stays as it is: to look into one, open a copy."
        )
        explanation = text_label(words, "mute", self)
        explanation.setWordWrap(True)
        path = self._damaged if self._session is None else self._session.workspace.path
        self.list = BackupList(self._folder, path, self._session, self)
        self.body.addWidget(explanation)
        self.body.addWidget(self.list, 1)
        self.body.addLayout(self._build_deeds())
        self.folder_button = self.add_button(self.tr("Show in folder"))
        self.backup_button = self.add_button(self.tr("Back up now"))
        self.backup_button.setVisible(self._session is not None)
        self.close_button = self.add_button(self.tr("Close"), primary=True)

    def _build_deeds(self) -> QHBoxLayout:
        """Return the row of buttons for what is done with the selected backup."""
        is_damaged = self._damaged is not None
        words = self.tr("Put in the place of the damaged file…") if is_damaged else self.tr("Restore…")
        self.restore_button = FooterButton(words, self)
        self.restore_button.setVisible(is_damaged or self._session is not None)
        self.copy_button = FooterButton(self.tr("Open a copy…"), self)
        self.save_button = FooterButton(self.tr("Save as…"), self)
        self.delete_button = FooterButton(self.tr("Delete…"), self)
        row = QHBoxLayout()
        for button in self._deeds():
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _deeds(self) -> tuple[QPushButton, ...]:
        return self.restore_button, self.copy_button, self.save_button, self.delete_button

    def _connect(self) -> None:
        self.list.chosen_changed.connect(self._on_chosen)
        self.list.activated.connect(self._on_open_copy)
        self.restore_button.clicked.connect(self._on_restore)
        self.copy_button.clicked.connect(self._on_open_copy)
        self.save_button.clicked.connect(self._on_save_as)
        self.delete_button.clicked.connect(self.delete_chosen)
        self.backup_button.clicked.connect(self.back_up)
        self.folder_button.clicked.connect(self._on_show_in_folder)
        self.close_button.clicked.connect(self.reject)
        if self._session is not None:
            self._session.failed.connect(self._on_failed)

    def _age(self) -> str:
        row = self.list.table.currentIndex().row()
        return str(self.list.model.index(row, BackupColumn.AGE).data())

    def _on_chosen(self) -> None:
        for button in self._deeds():
            button.setEnabled(self.list.chosen is not None)
        self.restore_button.setEnabled(self.list.is_chosen_good)
        self.folder_button.setEnabled(self._folder.is_dir())

    def _on_restore(self) -> None:
        chosen = self.list.chosen
        if self._damaged is None:
            self.restore_chosen()
        elif chosen is not None:
            made = moment_words(chosen.made_at)
            if agrees_to_replace(shown(self._damaged.name), made, self._age(), self):
                self.put_in_place = chosen
                self.accept()

    def _ask_where(self, title: str) -> Path | None:
        chosen = self.list.chosen
        if chosen is None:
            return None
        folder = self._documents if self._session is None else self._session.workspace.path.parent
        day = chosen.made_at.astimezone().strftime("%Y-%m-%d %H.%M")
        proposed = folder / f"{chosen.name} {day}.factcheck"
        return ask_where(self, self._session, title, proposed, workspace_kinds(self), may_replace=False)

    def _on_open_copy(self) -> None:
        target = self._ask_where(self.tr("Where to put the copy"))
        if target is not None and self.copy_chosen_to(target):
            self.copy_to_open = target
            self.accept()

    def _on_save_as(self) -> None:
        target = self._ask_where(self.tr("Save the backup as"))
        if target is not None and self.copy_chosen_to(target):
            self.say(self.tr("Saved as “%1”.").replace("%1", shown(target.name)), "good")

    def _on_failed(self, sentence: str) -> None:
        self.say(sentence, "error")

    def _on_show_in_folder(self) -> None:
        QDesktopServices.openUrl(url_of_path(self._folder))
