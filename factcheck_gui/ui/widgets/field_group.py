"""The text fields of one thing, saved and shown together."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QObject, Signal

from factcheck_gui.ui.widgets.saved_text import Draft, SavedText

Drafts = dict[tuple[str, str], Draft]
"""What was typed and could not be stored, by the id of the thing and the name of the field."""


class FieldGroup(QObject):
    """Fields by name; what cannot be stored when the thing is left is kept until it is shown again."""

    pending_changed = Signal()
    escaped = Signal()

    def __init__(self, drafts: Drafts, parent: QObject) -> None:
        super().__init__(parent)
        self._drafts: Final = drafts
        self._fields: dict[str, SavedText] = {}
        self._owner_id: str | None = None

    @property
    def is_pending(self) -> bool:
        """Whether something is typed in a field that is not stored."""
        return any(saved.is_pending for saved in self._fields.values())

    @property
    def pending(self) -> SavedText | None:
        """The field whose text is not stored, the last where there are several."""
        return next((saved for saved in reversed(self._fields.values()) if saved.is_pending), None)

    def add(self, name: str, saved: SavedText) -> None:
        """Take in a field."""
        self._fields[name] = saved
        saved.pending_changed.connect(self.pending_changed)
        saved.escaped.connect(self.escaped)

    def show_other(self, owner_id: str, values: Mapping[str, str | None]) -> None:
        """Show the fields of another thing."""
        self._owner_id = owner_id
        for name, saved in self._fields.items():
            saved.show_other(values[name], self._drafts.pop((owner_id, name), None))

    def show_stored(self, values: Mapping[str, str | None]) -> None:
        """Show what is stored now, except in fields where something else is being typed."""
        for name, saved in self._fields.items():
            saved.show_stored(values[name])

    def commit(self) -> bool:
        """Save all that is typed; False if something could not be saved."""
        results = [saved.commit() for saved in self._fields.values()]
        return all(results)

    def leave(self) -> None:
        """Save all that is typed, and keep what cannot be saved."""
        if self.commit() or self._owner_id is None:
            return
        for name, saved in self._fields.items():
            draft = saved.draft
            if draft is not None:
                self._drafts[self._owner_id, name] = draft
