"""One source beside the list of all: its details, saved as they are done, and where it is used."""

from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from factcheck_gui.domain.sources import Source
from factcheck_gui.services.noting import SourceUse
from factcheck_gui.ui.models.source_uses import SourceUsesModel, UseColumn
from factcheck_gui.ui.panels.typed_links import tell_of_links, with_whole_links
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.text.counted import counted
from factcheck_gui.ui.widgets.caption import caption, text_label
from factcheck_gui.ui.widgets.field_group import Drafts, FieldGroup
from factcheck_gui.ui.widgets.row_table import RowTable
from factcheck_gui.ui.widgets.source_fields import source_values, source_with
from factcheck_gui.ui.widgets.source_form import SourceForm
from factcheck_gui.ui.widgets.source_menu import SourceAsk
from factcheck_gui.ui.widgets.wrapped_text import WrappedText

_SHARED: Final = 2
_LINKS: Final = ("link", "archive_link")
_MARGIN: Final = 4
_NARROWEST: Final = 320


class SourceDetails(QStackedWidget):
    """Shows one source, or a line that says how to choose one."""

    source_asked = Signal(SourceAsk, Source)
    visited = Signal(SourceUse)
    """A place where the source is used is to be shown."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._source: Source | None = None
        self._drafts: Drafts = {}
        self._fields = FieldGroup(self._drafts, self)
        self.uses = SourceUsesModel(self)
        self._build()
        self._connect()

    @property
    def source(self) -> Source | None:
        """The source as last shown."""
        return self._source

    @property
    def has_drafts(self) -> bool:
        """Whether something is kept that was typed on another source and could not be saved."""
        return bool(self._drafts)

    def show_source(self, source: Source | None) -> None:
        """Show a source; nothing over what is being typed in the same one."""
        workspace, facts, uses = self._session.workspace, None, None
        if source is not None:
            with self._session.telling():
                facts = workspace.copies.facts(source)
                uses = workspace.noting.uses(source.id)
        is_other = source is None or self._source is None or source.id != self._source.id
        if uses is None and not is_other:
            # It cannot be read just now: what is shown of it stays.
            return
        source = None if uses is None else source
        if is_other:
            self._fields.leave()
        self._source = source
        self.setCurrentIndex(0 if source is None else 1)
        if source is None or uses is None:
            return
        if is_other:
            self._fields.show_other(source.id, source_values(source))
        else:
            self._fields.show_stored(source_values(source))
        self.form.show_source(source, facts, is_stored=True)
        self.uses.show_uses(uses)
        count = self.uses.row_total()
        used = counted(count, self.tr("Used by %n note"), self.tr("Used by %n notes"))
        self._used.setText(used if count else self.tr("Not used by any note"))
        self._shared.show_text(
            self.tr("A change here changes it for all %1 notes.").replace("%1", f"{count:,}")
        )
        self._shared.setVisible(count >= _SHARED)
        self.table.setVisible(bool(count))

    def commit(self) -> bool:
        """Save what is typed; False if something could not be saved."""
        return self._fields.commit()

    def _build(self) -> None:
        hint = text_label(self.tr("Choose a source to see and change its details."), "mute", self)
        hint.setWordWrap(True)
        hint.setMargin(16)
        self._shared = WrappedText("small", self)
        self.form = SourceForm(self._fields, self._save, self)
        self.form.show_more(is_shown=True)
        self._used = caption("", self)
        self.table = RowTable(
            self.uses, self.tr("Where the source is used"), ((UseColumn.ARTICLE, 130),), self
        )
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setToolTip(self.tr("Enter or a double click goes to the claim."))
        inner = QWidget(self)
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(_MARGIN * 2, _MARGIN, _MARGIN * 2, _MARGIN)
        layout.setSpacing(8)
        for widget in (self._shared, self.form, self._used):
            layout.addWidget(widget)
        layout.addWidget(self.table, 1)
        layout.addStretch()
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumWidth(_NARROWEST)
        area.setWidget(inner)
        self.addWidget(hint)
        self.addWidget(area)

    def _connect(self) -> None:
        self.form.asked.connect(self._on_asked)
        self.table.activated.connect(self._on_activated)

    def _save(self, name: str, before: str | None, after: str | None) -> bool:
        if self._source is None:
            return False
        stored, typed = source_with(self._source, name, before), source_with(self._source, name, after)
        changed = with_whole_links(typed) if name in _LINKS else typed
        if not self._session.submit(self._session.workspace.composer.change_source(stored, changed)):
            return False
        tell_of_links(self._session, stored, typed, changed)
        return True

    def _on_asked(self, ask: SourceAsk) -> None:
        if self.commit() and self._source is not None:
            self.source_asked.emit(ask, self._source)

    def _on_activated(self, index: QModelIndex) -> None:
        if self.commit():
            self.visited.emit(self.uses.use(index.row()))
