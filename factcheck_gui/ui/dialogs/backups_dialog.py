"""The automatic backups of the open workspace."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QFileInfo, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from factcheck_gui.domain.errors import DiskError, ExpectedError
from factcheck_gui.services.whole_files import write_whole
from factcheck_gui.ui.dialogs.framed_dialog import FramedDialog
from factcheck_gui.ui.dialogs.where import ask_where, workspace_kinds
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.text.moments import size_words
from factcheck_gui.ui.text.sentences import describe
from factcheck_gui.ui.widgets.caption import text_label

_PATH: Final = int(Qt.ItemDataRole.UserRole)


class BackupsDialog(FramedDialog):
    """Makes backups and opens copies of them; `copy_to_open` is the copy that the window should open next."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Backups"), parent)
        self._session = session
        self._workspace = session.workspace
        self.copy_to_open: Path | None = None
        self._build()
        self._connect()
        self._show()
        self.resize(640, 420)
        self.list.setFocus()

    @property
    def chosen(self) -> Path | None:
        """The selected backup."""
        item = self.list.currentItem()
        return None if item is None else Path(item.data(0, _PATH))

    def back_up(self) -> None:
        """Make a backup now."""
        try:
            made = self._workspace.back_up()
        except ExpectedError as error:
            self._fail(error)
            return
        self._show()
        self.say(self.tr("Made “%1”.").replace("%1", made.name), "good")

    def copy_chosen_to(self, target: Path) -> bool:
        """Copy the selected backup, which no program has open, and leave the copy to be opened."""
        chosen = self.chosen
        if chosen is None:
            return False
        if target.resolve() == self._workspace.path.resolve():
            self.say(self.tr("This is the open workspace. Choose another place for the copy."), "error")
            return False
        try:
            content = chosen.read_bytes()
            write_whole(target, content)
        except OSError as error:
            self._fail(DiskError(path=chosen, reason=error.strerror or str(error)))
            return False
        except ExpectedError as error:
            self._fail(error)
            return False
        self.copy_to_open = target
        self.accept()
        return True

    def _build(self) -> None:
        words = self.tr(
            "A backup stays as it is. To look into one, open a copy of it; this workspace stays too."
        )
        explanation = text_label(words, "mute", self)
        explanation.setWordWrap(True)
        self.list = QTreeWidget(self)
        self.list.setProperty("role", "preview")
        self.list.setAccessibleName(self.tr("Backups, the newest first"))
        self.list.setHeaderLabels([self.tr("When"), self.tr("Size"), self.tr("File")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.list.setColumnWidth(0, 160)
        self.list.setColumnWidth(1, 90)
        self.empty_line = text_label(
            self.tr("There is no backup yet. “Back up now” makes one."), "mute", self
        )
        self.body.addWidget(explanation)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.empty_line)
        self.backup_button = self.add_button(self.tr("Back up now"))
        self.folder_button = self.add_button(self.tr("Show in folder"))
        self.copy_button = self.add_button(self.tr("Open a copy…"))
        self.close_button = self.add_button(self.tr("Close"), primary=True)

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(self._on_chosen)
        self.list.itemDoubleClicked.connect(self._on_open_copy)
        self.backup_button.clicked.connect(self.back_up)
        self.folder_button.clicked.connect(self._on_show_in_folder)
        self.copy_button.clicked.connect(self._on_open_copy)
        self.close_button.clicked.connect(self.reject)

    def _show(self) -> None:
        self.list.clear()
        for path in self._workspace.backups():
            found = QFileInfo(str(path))
            when = found.lastModified().toString("yyyy-MM-dd HH:mm:ss")
            item = QTreeWidgetItem([when, size_words(found.size()), path.name])
            item.setData(0, _PATH, str(path))
            item.setToolTip(2, str(path))
            self.list.addTopLevelItem(item)
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)
        self.empty_line.setVisible(self.list.topLevelItemCount() == 0)
        self._on_chosen()

    def _on_chosen(self) -> None:
        for button in (self.copy_button, self.folder_button):
            button.setEnabled(self.chosen is not None)

    def _on_open_copy(self) -> None:
        chosen = self.chosen
        if chosen is None:
            return
        proposed = self._workspace.path.with_name(chosen.name)
        target = ask_where(
            self, self._session, self.tr("Where to put the copy"), proposed, workspace_kinds(self)
        )
        if target is not None:
            self.copy_chosen_to(target)

    def _fail(self, error: ExpectedError) -> None:
        self.say(describe(error), "error")

    def _on_show_in_folder(self) -> None:
        if self.chosen is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.chosen.parent)))
