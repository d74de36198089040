"""Lists the annotations whose words are not in the article."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from factcheck_gui.ui.dialogs.framed_dialog import FramedDialog
from factcheck_gui.ui.widgets.wrapped_text import WrappedText

_MOST_SHOWN: Final = 2_000


class NotFoundDialog(FramedDialog):
    """What came in is told above, and what was not found below, line by line."""

    def __init__(self, summary: str, lines: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Annotations that were not found"))
        self._lines = tuple(lines)
        about = WrappedText("strong", self)
        about.show_text(summary)
        self.list_field = QPlainTextEdit(self)
        self.list_field.setReadOnly(True)
        self.list_field.setTabChangesFocus(True)
        self.list_field.setProperty("role", "preview")
        self.list_field.setAccessibleName(self.tr("Annotations that were not found"))
        self.list_field.setPlainText("\n".join(self._lines[:_MOST_SHOWN]))
        self.body.addWidget(about)
        self.body.addWidget(self.list_field, 1)
        self.copy_button = self.add_button(self.tr("Copy list"))
        self.close_button = self.add_button(self.tr("Close"), primary=True)
        self.copy_button.clicked.connect(self._on_copy)
        self.close_button.clicked.connect(self.accept)
        self.resize(680, 420)
        self.close_button.setFocus()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(self._lines))
