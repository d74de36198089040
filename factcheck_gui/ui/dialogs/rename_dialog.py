"""Asks for another name of somebody, and says beforehand what comes of it."""

from collections.abc import Iterable

from PySide6.QtWidgets import QLineEdit, QWidget

from factcheck_gui.ui.dialogs.framed_dialog import FramedDialog
from factcheck_gui.ui.text.counted import counted
from factcheck_gui.ui.widgets.caption import text_label
from factcheck_gui.ui.widgets.plain_text import is_blank
from factcheck_gui.ui.widgets.wrapped_text import WrappedText


class RenameDialog(FramedDialog):
    """A line with the name; accepted where it is to be changed."""

    def __init__(self, name: str, taken: Iterable[str], claims: int, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Rename"))
        self._old = name
        self._taken = frozenset(taken) - {name}
        self._claims = claims
        self._build()
        self.line.textChanged.connect(self._show)
        self.rename_button.clicked.connect(self.accept)
        self.cancel_button.clicked.connect(self.reject)
        self._show()
        self.resize(460, 210)

    @property
    def name(self) -> str:
        """The name as it is to be."""
        return self.line.text().strip()

    @property
    def consequence(self) -> str:
        """What comes of it, in words."""
        return self._consequence.text()

    def _build(self) -> None:
        label = text_label(self.tr("Name"), "label", self)
        self.line = QLineEdit(self._old, self)
        self.line.setAccessibleName(self.tr("Name"))
        self.line.selectAll()
        label.setBuddy(self.line)
        self._consequence = WrappedText("mute", self)
        self.body.addWidget(label)
        self.body.addWidget(self.line)
        self.body.addWidget(self._consequence)
        self.body.addStretch(1)
        self.cancel_button = self.add_button(self.tr("Cancel"))
        self.rename_button = self.add_button(self.tr("Rename"), primary=True)

    def _show(self) -> None:
        self._consequence.show_text(self._words())
        self.line.setAccessibleDescription(self._consequence.text())
        self.rename_button.setEnabled(not is_blank(self.name) and self.name != self._old)
        self.rename_button.setText(self.tr("Merge") if self.name in self._taken else self.tr("Rename"))

    def _words(self) -> str:
        if is_blank(self.name):
            return self.tr("A name needs at least one letter that can be seen.")
        if self.name in self._taken:
            return counted(
                self._claims,
                self.tr("Somebody goes by this name already: the two become one, and 1 claim changes."),
                self.tr("Somebody goes by this name already: the two become one, and %n claims change."),
            )
        return counted(
            self._claims,
            self.tr("1 claim changes. The name as it was stays as another spelling."),
            self.tr("%n claims change. The name as it was stays as another spelling."),
        )
