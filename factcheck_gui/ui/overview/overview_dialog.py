"""A look at the whole workspace: four charts, each with its table."""

from collections.abc import Iterable
from itertools import islice
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QHeaderView, QScrollArea, QSplitter, QTabWidget, QVBoxLayout, QWidget

from factcheck_gui.services.overview import WorkspaceOverview
from factcheck_gui.ui.dialogs.counting import Counting
from factcheck_gui.ui.dialogs.framed_dialog import FramedDialog
from factcheck_gui.ui.overview.bar_chart import BarChart
from factcheck_gui.ui.overview.bars import Bar, BarMaker
from factcheck_gui.ui.overview.tables import (
    DueTable,
    OverviewTable,
    ProgressTable,
    SpeakerTable,
    VerdictTable,
)
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.text.counted import counted
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.caption import text_label
from factcheck_gui.ui.widgets.row_table import RowTable

_MOST_BARS: Final = 40
_MEASURED: Final = 100
"""Rows of a table by which the widths of its columns are found."""
_STRETCHED: Final = {ProgressTable: 0, VerdictTable: 0, SpeakerTable: 0, DueTable: 2}
"""The column of each table that takes what room is left."""


class OverviewPage(QSplitter):
    """A chart at the left, its table at the right."""

    def __init__(self, theme: Theme, name: str, model: OverviewTable, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.model = model
        model.setParent(self)
        self.chart = BarChart(theme, name)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(14, 14, 14, 14)
        column.addWidget(self.chart)
        self._note = text_label("", "mute", inner, is_wrapping=True)
        column.addWidget(self._note)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(name)
        area.setWidget(inner)
        self.table = RowTable(model, name, (), self)
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        # Qt would measure a thousand rows of each column, which is noticed.
        header.setResizeContentsPrecision(_MEASURED)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_STRETCHED[type(model)], QHeaderView.ResizeMode.Stretch)
        self.addWidget(area)
        self.addWidget(self.table)
        self.setSizes([400, 520])
        self.setChildrenCollapsible(False)

    def show_bars(self, bars: Iterable[Bar], hint: str) -> None:
        """Show the first bars; the hint stands in for none, and says that there are more."""
        found = list(islice(bars, _MOST_BARS + 1))
        self.chart.show_bars(found[:_MOST_BARS])
        more = self.tr("The first %1 are drawn; the table has all.").replace("%1", f"{_MOST_BARS:,}")
        is_empty = not any(bar.total for bar in found)
        self._note.setText(hint if is_empty else more if len(found) > _MOST_BARS else "")
        self._note.setVisible(bool(self._note.text()))


class OverviewDialog(FramedDialog):
    """Counts anew whenever something was saved; a row of a table leads to its article or claim."""

    place_wanted = Signal(str, str)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Overview of the workspace"), parent)
        self._session = session
        self._bars = BarMaker(theme)
        self.progress = OverviewPage(theme, self.tr("Progress of each article"), ProgressTable())
        self.verdicts = OverviewPage(theme, self.tr("Verdicts by kind"), VerdictTable())
        self.speakers = OverviewPage(theme, self.tr("Busiest speakers"), SpeakerTable())
        self.due = OverviewPage(theme, self.tr("To look at again"), DueTable())
        self.tabs = QTabWidget(self)
        self.tabs.setAccessibleName(self.tr("What is shown"))
        for page, label in (
            (self.progress, self.tr("&Progress")),
            (self.verdicts, self.tr("&Verdicts")),
            (self.speakers, self.tr("&Speakers")),
            (self.due, self.tr("&Due")),
        ):
            self.tabs.addTab(page, label)
            page.table.activated.connect(self._on_activated)
        self.body.addWidget(self.tabs, 1)
        close = self.add_button(self.tr("Close"), primary=True)
        close.clicked.connect(self.accept)
        session.saved.connect(self._read)
        # Also for what somebody else has written.
        session.articles_changed.connect(self._read)
        theme.changed.connect(self._read)
        self.resize(960, 600)
        self._counting = Counting(session, self, self.tr("Counting the claims of all articles…"))
        self._counting.begin(self._read)

    def _read(self) -> None:
        counts = self._session.workspace.overview
        overview = self._counting.count(counts.read, counts.read_aside)
        if overview is None:
            return
        for page in (self.progress, self.verdicts, self.speakers, self.due):
            page.model.show_overview(overview)
        self._show_bars(overview)
        claims = sum(one.claims for one in overview.articles)
        checked = sum(one.checked for one in overview.articles)
        words = self.tr("%1, %2 checked. Enter on an article or a claim goes there.")
        if not overview.articles:
            words = self.tr("%1, %2 checked.")
        of_articles = counted(len(overview.articles), self.tr("%n article"), self.tr("%n articles"))
        of_claims = self.tr("%1 of %2 claims").replace("%1", f"{checked:,}").replace("%2", f"{claims:,}")
        self.say(words.replace("%1", of_articles).replace("%2", of_claims))

    def _show_bars(self, overview: WorkspaceOverview) -> None:
        make = self._bars
        self.progress.show_bars(
            make.progress(overview.articles),
            self.tr("No claims yet: tag statements of an article.")
            if overview.articles
            else self.tr("No articles yet: import one with File, Import article."),
        )
        self.verdicts.show_bars(make.verdicts(overview), self.tr("No claims yet."))
        self.speakers.show_bars(
            make.speakers(overview.speakers), self.tr("No speaker is named yet: “Who says it” in a claim.")
        )
        self.due.show_bars(
            make.due(overview.due, overview.today),
            self.tr("Nothing is to be looked at again in the next 30 days."),
        )

    def _on_activated(self, index: QModelIndex) -> None:
        model = index.model()
        place = model.place(index.row()) if isinstance(model, OverviewTable) else None
        if place is not None:
            self.accept()
            self.place_wanted.emit(place[0], place[1] or "")
