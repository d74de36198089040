"""A source note as a card, which becomes a form where it is to be changed."""

from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from factcheck_gui.domain.reviews import ReviewedNote
from factcheck_gui.ui.models.reading_direction import isolated
from factcheck_gui.ui.text.elision import elided
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.elided_button import ElidedButton
from factcheck_gui.ui.widgets.field_group import Drafts
from factcheck_gui.ui.widgets.focus import holds_focus
from factcheck_gui.ui.widgets.note_desk import NoteDesk
from factcheck_gui.ui.widgets.note_fields import can_be_opened, note_line
from factcheck_gui.ui.widgets.note_form import NoteForm
from factcheck_gui.ui.widgets.source_menu import SourceAsk, SourceMenu
from factcheck_gui.ui.widgets.wrapped_text import WrappedText

_MOST_LINES: Final = 8
_NAME_SHOWN: Final = 120
"""Lines of a long note or quotation that the card shows; the form shows all."""


class NoteCard(QFrame):
    """Title, stance, date, link, note and quoted words; Edit, Remove and a link that opens."""

    removal_asked = Signal(str)
    opening_asked = Signal(str)
    source_asked = Signal(str, SourceAsk)
    """Something is wanted with the source of the note with this id."""
    pending_changed = Signal()
    escaped = Signal()

    def __init__(
        self,
        note: ReviewedNote,
        desk: NoteDesk,
        drafts: Drafts,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.note = note
        self._desk = desk
        self._drafts = drafts
        self._theme = theme
        self.form: NoteForm | None = None
        self._build()
        self._connect()
        self.show_note(note)
        if any(owner_id == note.id for owner_id, _ in drafts):
            self.edit()

    @property
    def is_pending(self) -> bool:
        """Whether something is typed in the form that is not stored."""
        return self.form is not None and self.form.fields.is_pending

    def show_whole(self, *, is_whole: bool) -> None:
        """Show all of a long note where no form can be opened to read it."""
        for label in (self._text, self._quote):
            label.limit_lines(None if is_whole else _MOST_LINES)

    def show_note(self, note: ReviewedNote) -> None:
        """Show what is stored now."""
        self.note = note
        heading = note.title or ("" if note.link else self.tr("Source note"))
        quote = self.tr("“%1”").replace("%1", note.note.quote) if note.note.quote else ""
        self._show(self._title, heading)
        self._show(self._line, note_line(note))
        self._show(self._text, note.note.note or "")
        self._show(self._quote, quote)
        opens = can_be_opened(note.link)
        self._show(self._dead_link, "" if opens else note.link or "")
        self._link.setVisible(opens)
        self._link.show_words(note.link or self.tr("No link"))
        name = isolated(elided(note.title or note.link or note.note.note or "", _NAME_SHOWN))
        name = name or self.tr("Source note")
        self.setAccessibleName(self.tr("Source note: %1").replace("%1", name))
        self.edit_button.setAccessibleName(self.tr("Edit source note: %1").replace("%1", name))
        self.remove_button.setAccessibleName(self.tr("Remove source note: %1").replace("%1", name))
        self.menu_button.setAccessibleName(self.tr("Open, keep or cite the source: %1").replace("%1", name))
        self.menu_button.setVisible(note.source is not None)
        self._menu.show_source(note.source)
        if self.form is not None:
            self.form.show_note(note)

    def edit(self) -> None:
        """Show the form."""
        if self.form is None:
            self.form = NoteForm(self.note, self._desk, self._drafts, self._theme, self)
            self.form.done.connect(self.close_form)
            self.form.fields.pending_changed.connect(self.pending_changed)
            self.form.fields.escaped.connect(self.escaped)
            self.form.source.form.asked.connect(self._on_source_asked)
            self._layout.addWidget(self.form)
        self._view.hide()
        self.form.show()

    def close_form(self) -> None:
        """Show the card again, unless something in the form could not be saved."""
        if self.form is None or not self.form.fields.commit():
            return
        had_focus = holds_focus(self.form)
        self.form.hide()
        self.form.deleteLater()
        self.form = None
        self._view.show()
        if had_focus:
            self.edit_button.setFocus()
        self.pending_changed.emit()

    def commit(self) -> bool:
        """Save what is typed in the form."""
        return self.form is None or self.form.fields.commit()

    def leave(self) -> None:
        """Save what is typed in the form, and keep what cannot be saved."""
        if self.form is not None:
            self.form.fields.leave()

    def _build(self) -> None:
        self.setProperty("role", "card")
        self._view = QWidget(self)
        self._title = WrappedText("strong", self._view, most_lines=_MOST_LINES)
        self._line = WrappedText("small", self._view)
        self._link = ElidedButton(self._view)
        self._dead_link = WrappedText("small", self._view, most_lines=_MOST_LINES)
        self._text = WrappedText("body", self._view, most_lines=_MOST_LINES)
        self._quote = WrappedText("mute", self._view, most_lines=_MOST_LINES)
        self.edit_button = QPushButton(self.tr("Edit"), self._view)
        self.menu_button = QPushButton("⋯", self._view)
        self.menu_button.setToolTip(self.tr("Open the source, keep a copy of it, or cite it"))
        self._menu = SourceMenu(self)
        self.remove_button = QPushButton("✕", self._view)
        self.remove_button.setToolTip(self.tr("Remove this source note"))
        for button in (self.edit_button, self.menu_button, self.remove_button):
            button.setProperty("role", "small")
        heading = QVBoxLayout()
        heading.setSpacing(1)
        heading.addWidget(self._title)
        heading.addWidget(self._line)
        top = QHBoxLayout()
        top.setSpacing(0)
        top.addLayout(heading, 1)
        top.addWidget(self.edit_button, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.menu_button, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignTop)
        view = QVBoxLayout(self._view)
        view.setContentsMargins(0, 0, 0, 0)
        view.setSpacing(3)
        view.addLayout(top)
        for widget in (self._link, self._dead_link, self._text, self._quote):
            view.addWidget(widget)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(10, 7, 6, 8)
        self._layout.addWidget(self._view)

    def _connect(self) -> None:
        self.edit_button.clicked.connect(self._on_edit)
        self.remove_button.clicked.connect(self._on_remove)
        self._link.clicked.connect(self._on_link)
        self.menu_button.clicked.connect(self._on_menu)
        self._menu.asked.connect(self._on_source_asked)

    def _show(self, label: WrappedText, text: str) -> None:
        label.show_text(text)
        label.setVisible(bool(text))

    def _on_edit(self) -> None:
        self.edit()
        if self.form is not None:
            self.form.note.setFocus()

    def _on_remove(self) -> None:
        self.removal_asked.emit(self.note.id)

    def _on_link(self) -> None:
        self.opening_asked.emit(self.note.link or "")

    def _on_menu(self) -> None:
        self._menu.popup(self.menu_button.mapToGlobal(QPoint(0, self.menu_button.height())))

    def _on_source_asked(self, ask: SourceAsk) -> None:
        self.source_asked.emit(self.note.id, ask)
