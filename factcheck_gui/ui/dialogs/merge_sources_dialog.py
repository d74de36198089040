"""Asks which of several sources stays when they are made one."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from factcheck_gui.domain.sources import Source
from factcheck_gui.services.sources import SourceOverview
from factcheck_gui.ui.actions.action_keys import ActionKeys
from factcheck_gui.ui.actions.standard_keys import standard_keys
from factcheck_gui.ui.dialogs.framed_dialog import FramedDialog
from factcheck_gui.ui.models.source_table import SourceColumn, SourceTableModel
from factcheck_gui.ui.widgets.caption import text_label
from factcheck_gui.ui.widgets.row_table import RowTable

_WIDTHS: Final = (
    (SourceColumn.PUBLISHER, 110),
    (SourceColumn.MEDIUM, 88),
    (SourceColumn.DATE, 84),
    (SourceColumn.COPY, 70),
    (SourceColumn.USES, 56),
)


class MergeSourcesDialog(FramedDialog):
    """Proposes the source that most notes draw on."""

    def __init__(
        self, sources: Iterable[SourceOverview], keys: ActionKeys | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Merge sources"))
        self._sources = tuple(sorted(sources, key=_uses, reverse=True))
        self._build(keys or standard_keys())
        self.resize(680, 360)

    @property
    def stays(self) -> Source:
        """The source that stays."""
        return self.model.overview(max(0, self.table.currentIndex().row())).source

    @property
    def others(self) -> tuple[Source, ...]:
        """The sources that go."""
        return tuple(one.source for one in self._sources if one.source.id != self.stays.id)

    def _build(self, keys: ActionKeys) -> None:
        words = self.tr(
            "Choose the source that stays. The notes of the others will draw on it, and what it lacks is"
            " taken from them. Nothing in it is overwritten. %1 takes all of it back."
        )
        self.words = text_label(keys.said(words, "undo"), "mute", self, is_wrapping=True)
        self.body.addWidget(self.words)
        self.model = SourceTableModel(self)
        self.model.show_sources(self._sources)
        self.table = RowTable(self.model, self.tr("The source that stays"), _WIDTHS, self)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(SourceColumn.TITLE, QHeaderView.ResizeMode.Stretch)
        self.table.hideColumn(SourceColumn.INDEPENDENCE)
        self.table.choose_row(0)
        self.table.activated.connect(self.accept)
        self.body.addWidget(self.table, 1)
        self.merge_button = self.add_button(self.tr("Merge"), primary=True)
        self.cancel_button = self.add_button(self.tr("Cancel"))
        self.merge_button.clicked.connect(self.accept)
        self.cancel_button.clicked.connect(self.reject)


def _uses(one: SourceOverview) -> int:
    return one.uses
