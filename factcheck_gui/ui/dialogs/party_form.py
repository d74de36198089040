"""The form for what is known of somebody beyond the name; every field is saved as it is done."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.services.naming import Details, Person
from factcheck_gui.ui.following import follow
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.stay import Stay
from factcheck_gui.ui.text.sentences import describe
from factcheck_gui.ui.widgets.caption import caption
from factcheck_gui.ui.widgets.field_group import Drafts, FieldGroup
from factcheck_gui.ui.widgets.growing_text import GrowingText
from factcheck_gui.ui.widgets.note_fields import can_be_opened
from factcheck_gui.ui.widgets.saved_text import SavedText
from factcheck_gui.ui.widgets.typing_keys import TextField
from factcheck_gui.ui.widgets.wrapped_text import WrappedText

_FIELDS: Final = ("role", "organisation", "identity", "aliases")


class PartyForm(QWidget):
    """Shows the details of one person or organisation at a time."""

    left = Signal()
    """Esc was pressed in a field; what was typed there is saved."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._person: Person | None = None
        self._drafts: Drafts = {}
        self._saved: dict[str, SavedText] = {}
        self._fields = FieldGroup(self._drafts, self)
        self._build()
        self._fields.escaped.connect(self.left)
        self.open_button.clicked.connect(self._on_open)

    @property
    def person(self) -> Person | None:
        """Whose details are shown."""
        return self._person

    @property
    def has_drafts(self) -> bool:
        """Whether something was typed for others that could not be saved; it comes back with them."""
        return bool(self._drafts)

    def show_person(self, person: Person) -> None:
        """Show somebody; of the same person only what differs, and nothing over what is being typed."""
        is_other = self._person is None or self._person.name != person.name
        if is_other:
            self.leave()
        self._person = person
        party = person.party
        values = {field: None if party is None else getattr(party, field) for field in _FIELDS}
        self._name.show_text(" ".join(person.name.split()))
        if is_other:
            self._fields.show_other(person.name, values)
        else:
            self._fields.show_stored(values)
        self.open_button.setEnabled(can_be_opened(values["identity"]))

    def commit(self) -> bool:
        """Save what is typed; False if something could not be saved and is still in its field."""
        return self._person is None or self._fields.commit()

    def leave(self) -> None:
        """Save what is typed before somebody else is shown, and keep what cannot be saved."""
        if self._person is not None:
            self._fields.leave()

    def focus_first(self) -> None:
        """Go to the first field."""
        self.role.setFocus()

    def _build(self) -> None:
        self._name = WrappedText("heading", self, most_lines=2)
        self.role = QLineEdit(self)
        self.organisation = QLineEdit(self)
        self.identity = QLineEdit(self)
        self.identity.setPlaceholderText(self.tr("https://www.wikidata.org/wiki/Q…"))
        self.aliases = GrowingText(self)
        self.aliases.setPlaceholderText(self.tr("One on each line"))
        self.open_button = QPushButton(self.tr("Open"), self)
        self.open_button.setAutoDefault(False)
        self.open_button.setAccessibleName(self.tr("Open the link to who it is in the browser"))
        self.open_button.setToolTip(self.tr("Open the link in the browser."))
        labels = {
            "role": self.tr("Role"),
            "organisation": self.tr("Organisation"),
            "identity": self.tr("Link to who it is"),
            "aliases": self.tr("Other spellings"),
        }
        fields: dict[str, TextField] = {
            "role": self.role,
            "organisation": self.organisation,
            "identity": self.identity,
            "aliases": self.aliases,
        }
        captions: dict[str, QWidget] = {}
        for name, field in fields.items():
            field.setAccessibleName(labels[name])
            captions[name] = caption(labels[name], self)
            wrong = self.tr("This is not saved yet.")
            self._saved[name] = SavedText(field, self._save_by(name), wrong=wrong)
            self._fields.add(name, self._saved[name])
        pair = QGridLayout()
        pair.setHorizontalSpacing(10)
        pair.setVerticalSpacing(5)
        for column, name in enumerate(("role", "organisation")):
            pair.addWidget(captions[name], 0, column)
            pair.addWidget(fields[name], 1, column)
            pair.setColumnStretch(column, 1)
        link = QHBoxLayout()
        link.setSpacing(8)
        link.addWidget(self.identity, 1)
        link.addWidget(self.open_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        layout.addWidget(self._name)
        layout.addLayout(pair)
        layout.addWidget(captions["identity"])
        layout.addLayout(link)
        layout.addWidget(captions["aliases"])
        layout.addWidget(self.aliases)

    def _save_by(self, field: str) -> Callable[[str | None, str], bool]:
        def save(before: str | None, text: str) -> bool:
            return self._save(_given(field, before), _given(field, text), self._saved[field].stay)

        return save

    def _save(self, before: Details, now: Details, stay: Stay) -> bool:
        if self._person is None:
            return False
        naming, name = self._session.workspace.naming, self._person.name
        try:
            known = naming.party(name)
            shown = None if known is None else replace(known, **before)
            edit = naming.change(name, shown=shown, **now)
        except ExpectedError as error:
            self._session.failed.emit(describe(error))
            return False
        return self._session.submit(edit, stay=stay)

    def _on_open(self) -> None:
        party = None if self._person is None else self._person.party
        if party is not None:
            follow(party.identity)


def _given(field: str, value: str | None) -> Details:
    if field == "role":
        return {"role": value}
    if field == "organisation":
        return {"organisation": value}
    return {"identity": value} if field == "identity" else {"aliases": value}
