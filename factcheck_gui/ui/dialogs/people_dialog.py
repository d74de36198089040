"""The people and organisations of the workspace: what is known of them, and where they are named."""

from typing import Final

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from factcheck_gui.domain.edits import Edit
from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.services.naming import NamedClaim, Person
from factcheck_gui.ui.actions.action_keys import ActionKeys
from factcheck_gui.ui.dialogs.counting import Counting
from factcheck_gui.ui.dialogs.editing_dialog import EditingDialog
from factcheck_gui.ui.dialogs.framed_dialog import FooterButton
from factcheck_gui.ui.dialogs.merge_dialog import MergeDialog
from factcheck_gui.ui.dialogs.party_form import PartyForm
from factcheck_gui.ui.dialogs.people_list import PeopleList
from factcheck_gui.ui.dialogs.rename_dialog import RenameDialog
from factcheck_gui.ui.dialogs.running import run
from factcheck_gui.ui.models.uses_table import UseColumn, UsesModel
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.text.sentences import describe
from factcheck_gui.ui.wait_cursor import wait_cursor
from factcheck_gui.ui.widgets.caption import caption, text_label
from factcheck_gui.ui.widgets.row_table import RowTable
from factcheck_gui.ui.widgets.tab_order import set_tab_order, stops_as_seen

_USE_WIDTHS: Final = ((UseColumn.ARTICLE, 120),)
_MOST_USES: Final = 500
"""Claims with a name that are listed; of a name that stands in most claims nobody goes through all."""


class PeopleDialog(EditingDialog):
    """A list at the left, the details of whoever is chosen there at the right; accepted to go to a claim."""

    def __init__(
        self, session: Session, keys: ActionKeys | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__("", session, keys, parent)
        self.setWindowTitle(self.tr("People and organisations"))
        self._session = session
        self.wanted: NamedClaim | None = None
        """The claim to go to, once the dialog is accepted."""
        self.list = PeopleList(self)
        self.uses = UsesModel(self)
        self.form = PartyForm(session, self)
        self._build()
        self._connect()
        self._counting = Counting(session, self, self.tr("Counting where everybody is named…"))
        self._is_first = True
        self._counting.begin(self.refresh)
        self.say(self.tr("Enter on a claim goes to it. Ctrl or Shift selects several, to merge them."))
        self.resize(980, 600)
        self.list.table.setFocus()

    def refresh(self) -> None:
        """Read the people anew, and stay with those that are selected."""
        naming = self._session.workspace.naming
        people = self._counting.count(naming.people, naming.people_aside)
        if people is None:
            return
        self.list.show_people(people)
        if self._is_first:
            self._is_first = False
            self.list.choose_first()

    def rename(self) -> None:
        """Ask for another name of the selected person, and give it."""
        if len(self.list.chosen) != 1 or not self.form.commit():
            return
        name, naming = self.list.chosen[0].name, self._session.workspace.naming
        with self._session.telling():
            taken = tuple(person.name for person in naming.known())
            dialog = RenameDialog(name, taken, naming.count([name]), self)
            if run(dialog):
                self._submit(naming.rename(name, dialog.name), dialog.name)

    def merge(self) -> None:
        """Ask which of the selected names stays, and make them one."""
        if len(self.list.chosen) <= 1 or not self.form.commit():
            return
        names, naming = [person.name for person in self.list.chosen], self._session.workspace.naming
        dialog = MergeDialog(self.list.chosen, naming.count, self)
        if run(dialog):
            with self._session.telling():
                self._submit(naming.merge(names, dialog.into), dialog.into)

    def remove(self) -> None:
        """Remove the record of the selected person, whom no claim may name."""
        party = self.list.chosen[0].party if len(self.list.chosen) == 1 else None
        if party is None or not self.form.commit():
            return
        with self._session.telling():
            self._submit(self._session.workspace.naming.remove(party))

    @property
    def has_drafts(self) -> bool:
        """Whether something typed on somebody else could not be saved."""
        return self.form.has_drafts

    def save_typed(self) -> bool:
        """Save what is being typed; False where something could not be saved."""
        return self.form.commit()

    def _build(self) -> None:
        self.rename_button = FooterButton(self.tr("Rename…"), self)
        self.merge_button = FooterButton(self.tr("Merge…"), self)
        self.remove_button = FooterButton(self.tr("Remove"), self)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.rename_button, self.merge_button, self.remove_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(8)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(self._details())
        splitter.setSizes([520, 440])
        self.body.addWidget(splitter, 1)
        self.add_undo_buttons()
        self.close_button = self.add_button(self.tr("Close"))
        set_tab_order(stops_as_seen(self))

    def _details(self) -> QWidget:
        self.uses_table = RowTable(self.uses, self.tr("Where the name stands"), _USE_WIDTHS, self)
        header = self.uses_table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(UseColumn.PART, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(UseColumn.CLAIM, QHeaderView.ResizeMode.Stretch)
        self.uses_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._uses_caption = caption(self.tr("Where the name stands"), self)
        self._uses_caption.setBuddy(self.uses_table)
        one = QWidget(self)
        column = QVBoxLayout(one)
        column.setContentsMargins(12, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(self.form)
        column.addSpacing(8)
        column.addWidget(self._uses_caption)
        column.addWidget(self.uses_table, 1)
        self._several = text_label("", "mute", self, is_wrapping=True)
        self._several.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._several.setMargin(24)
        self._right = QStackedWidget(self)
        self._right.addWidget(one)
        self._right.addWidget(self._several)
        return self._right

    def _connect(self) -> None:
        self.list.selected.connect(self._on_selected)
        self.list.table.activated.connect(self.form.focus_first)
        self.uses_table.activated.connect(self._on_use_activated)
        self.form.left.connect(self.list.table.setFocus)
        self.rename_button.clicked.connect(self.rename)
        self.merge_button.clicked.connect(self.merge)
        self.remove_button.clicked.connect(self.remove)
        self.close_button.clicked.connect(self.reject)
        QShortcut(QKeySequence("F2"), self).activated.connect(self.rename)
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self.list.find_line.setFocus)
        self._session.saved.connect(self._on_saved)
        self._session.articles_changed.connect(self.refresh)
        self._session.failed.connect(self._on_failed)
        self._session.told.connect(self.say)

    def _submit(self, edit: Edit, name: str | None = None) -> None:
        with wait_cursor(is_shown=True):
            is_done = self._session.submit(edit)
        if is_done and name is not None:
            self.list.choose([name])

    def _on_selected(self) -> None:
        is_one = len(self.list.chosen) == 1
        self._right.setCurrentIndex(0 if is_one else 1)
        if is_one:
            self.form.show_person(self.list.chosen[0])
            self._show_uses(self.list.chosen[0])
        else:
            self.form.leave()
            self._several.setText(self._hint())
        self.rename_button.setEnabled(is_one)
        self.merge_button.setEnabled(len(self.list.chosen) > 1)
        self.remove_button.setEnabled(is_one and self.list.chosen[0].party is not None)

    def _show_uses(self, person: Person) -> None:
        try:
            uses = self._session.workspace.naming.uses(person.name, _MOST_USES)
        except ExpectedError as error:
            self.say(describe(error), "error")
            return
        self.uses.show_uses(uses)
        words = self.tr("Where the name stands")
        if len(uses) == _MOST_USES and person.total > _MOST_USES:
            words = self.tr("Where the name stands: the newest %1 claims of %2")
            words = words.replace("%1", f"{_MOST_USES:,}").replace("%2", f"{person.total:,}")
        self._uses_caption.setText(words)

    def _hint(self) -> str:
        if self.list.chosen:
            words = self.tr("%1 are selected. “Merge…” makes them one.")
            return words.replace("%1", f"{len(self.list.chosen):,}")
        return self.tr("Select somebody to see what is known of them; several, with Ctrl or Shift, to merge.")

    def _on_use_activated(self, index: QModelIndex) -> None:
        self.wanted = self.uses.use(index.row())
        self.accept()

    def _on_saved(self) -> None:
        self.say(self.tr("Saved."), "good")
        self.refresh()

    def _on_failed(self, sentence: str) -> None:
        self.say(sentence, "error")
