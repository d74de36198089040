"""How reports look: as built in, or by a desk's own templates."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QDir, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from factcheck_gui.ui.dialogs.framed_dialog import FooterButton
from factcheck_gui.ui.dialogs.where import ask_folder
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.settings import Settings
from factcheck_gui.ui.widgets.caption import caption
from factcheck_gui.ui.widgets.plain_text import on_button, tooltip

_PURPOSE: Final = "templates"


class ExportLook(QWidget):
    """A button with a menu; what is chosen is remembered for the next report."""

    changed = Signal()
    copy_wanted = Signal(Path)

    def __init__(self, session: Session, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._settings = settings
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        self.button = FooterButton("", self)
        menu = QMenu(self.button)
        self.built_in_action = self._action(menu, self.tr("Built in"))
        self.own_action = self._action(menu, "")
        self.built_in_action.setCheckable(True)
        self.own_action.setCheckable(True)
        menu.addSeparator()
        self.choose_action = self._action(menu, self.tr("Choose a folder of templates…"))
        self.copy_action = self._action(menu, self.tr("Copy the templates…"))
        self.button.setMenu(menu)
        column.addWidget(caption(self.tr("Look"), self))
        column.addWidget(self.button)
        self._own = settings.house
        self._connect()
        self._show()

    @property
    def house(self) -> Path | None:
        """The folder of the desk's own templates; None for the built in look."""
        return self._settings.house

    def take(self, folder: Path | None) -> None:
        """Use the templates of a folder from now on, or those built in."""
        self._settings.house = folder
        self._own = folder or self._own
        self._show()
        self.changed.emit()

    def take_built_in(self) -> None:
        """Use the templates that came with the program."""
        self.take(None)

    def _action(self, menu: QMenu, words: str) -> QAction:
        action = QAction(words, menu)
        menu.addAction(action)
        return action

    def _connect(self) -> None:
        self.built_in_action.triggered.connect(self.take_built_in)
        self.own_action.triggered.connect(self._on_own)
        self.choose_action.triggered.connect(self._on_choose)
        self.copy_action.triggered.connect(self._on_copy)

    def _show(self) -> None:
        house = self.house
        name = self.tr("Built in") if house is None else house.name
        self.button.setText(on_button(name))
        self.button.setAccessibleName(self.tr("Look: %1").replace("%1", name))
        self.button.setToolTip("" if house is None else tooltip(str(house)))
        self.built_in_action.setChecked(house is None)
        self.own_action.setVisible(self._own is not None)
        self.own_action.setChecked(house is not None)
        if self._own is not None:
            self.own_action.setText(on_button(self._own.name))

    def _on_own(self) -> None:
        self.take(self._own)

    def _on_choose(self) -> None:
        folder = self._ask(self.tr("Folder of templates"))
        if folder is not None:
            self.take(folder)

    def _on_copy(self) -> None:
        folder = self._ask(self.tr("An empty folder for the templates"))
        if folder is not None:
            self.copy_wanted.emit(folder)

    def _ask(self, title: str) -> Path | None:
        start = Path(self._settings.folder(_PURPOSE) or QDir.homePath())
        folder = ask_folder(self, self._session, title, start)
        if folder is not None:
            self._settings.remember_folder(_PURPOSE, folder.parent)
        return folder
