"""Asks which of several names stays, and says beforehand what comes of it."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.services.naming import Person
from factcheck_gui.ui.dialogs.framed_dialog import FramedDialog
from factcheck_gui.ui.text.counted import counted
from factcheck_gui.ui.text.revealing import revealed
from factcheck_gui.ui.text.sentences import describe
from factcheck_gui.ui.widgets.caption import text_label
from factcheck_gui.ui.widgets.wrapped_text import WrappedText

Count = Callable[[tuple[str, ...]], int]
"""Returns how many claims a change of names would reach."""


class MergeDialog(FramedDialog):
    """The names, of which one is chosen; accepted where they are to become one."""

    def __init__(self, people: Iterable[Person], count: Count, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Merge into one"))
        self._people = tuple(sorted(people, key=_by_uses))
        self._count = count
        self._build()
        self.list.currentRowChanged.connect(self._show)
        self.list.itemDoubleClicked.connect(self.accept)
        self.merge_button.clicked.connect(self.accept)
        self.cancel_button.clicked.connect(self.reject)
        self.list.setCurrentRow(0)
        self.resize(460, 340)
        self.list.setFocus()

    @property
    def into(self) -> str:
        """The name that stays."""
        return self._people[max(0, self.list.currentRow())].name

    @property
    def consequence(self) -> str:
        """What comes of it, in words."""
        return self._consequence.text()

    def choose(self, name: str) -> None:
        """Let another name stay."""
        self.list.setCurrentRow([person.name for person in self._people].index(name))

    def _build(self) -> None:
        question = text_label(self.tr("Which name stays?"), "label", self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Which name stays?"))
        self.list.setProperty("role", "choices")
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        for person in self._people:
            self.list.addItem(QListWidgetItem(revealed(" ".join(person.name.split()))))
        self._consequence = WrappedText("mute", self)
        self.body.addWidget(question)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self._consequence)
        self.cancel_button = self.add_button(self.tr("Cancel"))
        self.merge_button = self.add_button(self.tr("Merge"), primary=True)

    def _show(self) -> None:
        others = tuple(person.name for person in self._people if person.name != self.into)
        try:
            count = self._count(others)
        except ExpectedError as error:
            self.say(describe(error), "error")
            return
        words = counted(
            count,
            self.tr("1 claim changes. The other names stay as spellings; no detail is overwritten."),
            self.tr("%n claims change. The other names stay as spellings; no detail is overwritten."),
        )
        self._consequence.show_text(words)
        self.list.setAccessibleDescription(words)


def _by_uses(person: Person) -> int:
    return -person.total
