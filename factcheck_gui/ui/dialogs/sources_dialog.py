"""All sources of the workspace: found, changed, made one of several, removed."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.sources import Source
from factcheck_gui.services.noting import SourceUse
from factcheck_gui.services.sources import SourceOverview
from factcheck_gui.ui.actions.action_keys import ActionKeys
from factcheck_gui.ui.dialogs.editing_dialog import EditingDialog
from factcheck_gui.ui.dialogs.framed_dialog import FooterButton
from factcheck_gui.ui.dialogs.merge_sources_dialog import MergeSourcesDialog
from factcheck_gui.ui.dialogs.running import run
from factcheck_gui.ui.models.source_table import SourceColumn, SourceScope, SourceTableModel
from factcheck_gui.ui.panels.source_details import SourceDetails
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.text.counted import counted
from factcheck_gui.ui.text.sentences import describe
from factcheck_gui.ui.widgets.focus import holds_focus
from factcheck_gui.ui.widgets.row_table import RowTable
from factcheck_gui.ui.widgets.source_menu import SourceAsk
from factcheck_gui.ui.widgets.tab_order import set_tab_order, stops_as_seen

_WIDTHS: Final = (
    (SourceColumn.PUBLISHER, 96),
    (SourceColumn.MEDIUM, 84),
    (SourceColumn.INDEPENDENCE, 72),
    (SourceColumn.DATE, 82),
    (SourceColumn.COPY, 62),
    (SourceColumn.USES, 48),
)
_FEWEST_TO_MERGE: Final = 2
_MOST_TO_MERGE: Final = 50
_SHARES: Final = (620, 340)


class SourcesDialog(EditingDialog):
    """Everything done here is one step of the window's undo."""

    source_asked = Signal(SourceAsk, Source)
    visited = Signal(SourceUse)

    def __init__(
        self, session: Session, keys: ActionKeys | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__("", session, keys, parent)
        self.setWindowTitle(self.tr("Sources"))
        self._session = session
        self.model = SourceTableModel(self)
        self.merging: MergeSourcesDialog | None = None
        # What another program has written; an own edit is read at once.
        self._rereading = QTimer(self, singleShot=True, interval=0)
        self._build()
        self._connect()
        self._read()
        if self.model.row_total():
            self.table.choose_row(0)
        self._show_chosen()
        self.resize(1000, 620)
        self.find_line.setFocus()

    @property
    def chosen(self) -> tuple[SourceOverview, ...]:
        """The sources of the selected rows."""
        return tuple(self.model.overview(one.row()) for one in self.table.selectionModel().selectedRows())

    def choose(self, source_id: str) -> None:
        """Select a source, if it is shown."""
        row = self.model.row_of(source_id)
        if row is not None:
            self.table.choose_row(row)

    def add(self) -> None:
        """Add a source that no note draws on yet, and go to its title."""
        if not self.details.commit():
            return
        source = self._session.workspace.composer.new_source()
        if self._session.submit(self._session.workspace.composer.add_source(source)):
            self.find_line.clear()
            self.scope_field.setCurrentIndex(0)
            self.choose(source.id)
            self.details.form.title.setFocus()

    def merge(self) -> None:
        """Ask which of the selected sources stays, and make one of them."""
        if not self.details.commit():
            return
        chosen = self.chosen
        if not _FEWEST_TO_MERGE <= len(chosen) <= _MOST_TO_MERGE:
            words = self.tr("Select the sources that are the same, two or more, with Ctrl or Shift held.")
            self.say(words)
            return
        self.merging = MergeSourcesDialog(chosen, self.keys, self)
        if run(self.merging):
            self._merge(self.merging.stays, self.merging.others)
        self.merging = None

    def remove(self) -> None:
        """Remove the selected sources, unless notes draw on them."""
        if self.details.commit():
            self._remove(self.chosen)

    def remove_unused(self) -> None:
        """Remove all sources that no note draws on."""
        if not self.details.commit():
            return
        unused = tuple(one for one in self.model.sources if not one.uses)
        if unused:
            self._remove(unused)
        else:
            self.say(self.tr("Every source is used by a note."))

    @property
    def has_drafts(self) -> bool:
        """Whether something typed on another source could not be saved."""
        return self.details.has_drafts

    def save_typed(self) -> bool:
        """Save what is being typed; False where something could not be saved."""
        return self.details.commit()

    def _build(self) -> None:
        self.find_line: QLineEdit = QLineEdit(self)
        self.find_line.setPlaceholderText(self.tr("Find by title, publisher, author or link"))
        self.find_line.setAccessibleName(self.tr("Find sources"))
        self.find_line.setClearButtonEnabled(True)
        self.scope_field = QComboBox(self)
        self.scope_field.setAccessibleName(self.tr("Which sources are shown"))
        self.scope_field.view().setAccessibleName(self.tr("Which sources are shown"))
        scopes = {
            SourceScope.ALL: self.tr("All sources"),
            SourceScope.UNUSED: self.tr("Not used"),
            SourceScope.NO_COPY: self.tr("No copy kept"),
            SourceScope.ALIKE: self.tr("Perhaps the same"),
        }
        for scope, words in scopes.items():
            self.scope_field.addItem(words, scope.value)
        self.table: RowTable = RowTable(
            self.model, self.tr("Sources, the one used last first"), _WIDTHS, self
        )
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(SourceColumn.TITLE, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.table.setSortingEnabled(True)
        self.add_source_button = FooterButton(self.tr("Add"), self)
        self.merge_button = FooterButton(self.tr("Merge…"), self)
        self.remove_button = FooterButton(self.tr("Remove"), self)
        self.unused_button = FooterButton(self.tr("Remove unused"), self)
        self.details: SourceDetails = SourceDetails(self._session, self)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self._build_list())
        self.splitter.addWidget(self.details)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes(_SHARES)
        self.body.setContentsMargins(14, 12, 10, 10)
        self.body.addWidget(self.splitter, 1)
        self.add_undo_buttons()
        self.close_button = self.add_button(self.tr("Close"))
        set_tab_order(stops_as_seen(self))

    def _build_list(self) -> QWidget:
        side = QWidget(self)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.find_line, 1)
        head.addWidget(self.scope_field)
        for button in (self.add_source_button, self.merge_button, self.remove_button, self.unused_button):
            foot.addWidget(button)
        foot.addStretch()
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, 0, 6, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)
        return side

    def _connect(self) -> None:
        session = self._session
        session.saved.connect(self._on_saved)
        session.articles_changed.connect(self._rereading.start)
        self._rereading.timeout.connect(self._read)
        session.told.connect(self.say)
        session.failed.connect(self._on_failed)
        self.find_line.textChanged.connect(self._on_find)
        self.scope_field.currentIndexChanged.connect(self._on_find)
        self.table.selectionModel().selectionChanged.connect(self._show_chosen)
        self.model.modelReset.connect(self._count)
        self.add_source_button.clicked.connect(self.add)
        self.merge_button.clicked.connect(self.merge)
        self.remove_button.clicked.connect(self.remove)
        self.unused_button.clicked.connect(self.remove_unused)
        self.close_button.clicked.connect(self.accept)
        self.details.source_asked.connect(self.source_asked)
        self.details.visited.connect(self.visited)
        QShortcut(QKeySequence("Delete"), self.table, self.remove).setContext(
            Qt.ShortcutContext.WidgetShortcut
        )

    def _read(self) -> None:
        """Show the sources as they are now, with the same rows selected."""
        kept = [one.source.id for one in self.chosen]
        try:
            sources = self._session.workspace.sources.overviews()
        except ExpectedError as error:
            self.say(describe(error), "error")
            return
        self.model.show_sources(sources)
        self._select(kept)

    def _select(self, source_ids: list[str]) -> None:
        selection = self.table.selectionModel()
        rows = [row for row in map(self.model.row_of, source_ids) if row is not None]
        for row in rows:
            flags = selection.SelectionFlag.Select | selection.SelectionFlag.Rows
            selection.select(self.model.index(row, 0), flags)
        if rows:
            index = self.model.index(rows[0], 0)
            selection.setCurrentIndex(index, selection.SelectionFlag.NoUpdate)
            self.table.scrollTo(index)
        elif self.model.row_total():
            # What is typed next must not go into another source than the one that has gone.
            if holds_focus(self.details):
                self.table.setFocus()
            self.table.choose_row(0)
        self._show_chosen()

    def _merge(self, stays: Source, others: tuple[Source, ...]) -> None:
        with self._session.telling():
            if self._session.submit(self._session.workspace.sources.merge(stays, others)):
                self._select([stays.id])
                one = self.tr("%n source was merged into this one. %1 takes it back.")
                many = self.tr("%n sources were merged into this one. %1 takes it back.")
                self.say(self.keys.said(counted(len(others), one, many), "undo"))

    def _remove(self, sources: tuple[SourceOverview, ...]) -> None:
        edit = self._session.workspace.sources.remove(one.source for one in sources)
        if not edit.is_empty and self._session.submit(edit):
            one = self.tr("%n source was removed. %1 brings it back.")
            many = self.tr("%n sources were removed. %1 brings them back.")
            self.say(self.keys.said(counted(len(sources), one, many), "undo"))

    def _show_chosen(self) -> None:
        chosen = self.chosen
        self.details.show_source(chosen[0].source if len(chosen) == 1 else None)
        self.remove_button.setEnabled(bool(chosen))

    def _count(self) -> None:
        shown, total = self.model.row_total(), len(self.model.sources)
        if not total:
            self.say(self.tr("No sources yet. A source note with a link or a title makes one."))
        elif shown == total:
            self.say(counted(total, self.tr("%n source."), self.tr("%n sources.")))
        else:
            words = self.tr("%1 of %2 sources.").replace("%2", f"{total:,}")
            self.say(words.replace("%1", f"{shown:,}"))

    def _on_saved(self) -> None:
        self._rereading.stop()
        known = {one.source.id for one in self.model.sources}
        self._read()
        come = [one.source.id for one in self.model.sources if one.source.id not in known]
        if len(come) == 1:
            self.choose(come[0])

    def _on_find(self) -> None:
        kept = [one.source.id for one in self.chosen]
        scope = SourceScope(self.scope_field.currentData())
        self.model.find(self.find_line.text(), scope)
        self._select(kept)

    def _on_failed(self, sentence: str) -> None:
        self.say(sentence, "error")
