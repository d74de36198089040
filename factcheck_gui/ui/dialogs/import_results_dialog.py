"""What came in with the last import, what was here already, and what failed and why."""

from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from factcheck_gui.ui.dialogs.framed_dialog import FramedDialog
from factcheck_gui.ui.import_report import Became, ImportReport, ImportResult
from factcheck_gui.ui.models.import_results import ImportResultsModel, ResultColumn
from factcheck_gui.ui.text.import_words import ending_sentence
from factcheck_gui.ui.widgets.row_table import RowTable, head_of_table

_WIDTHS: Final = ((ResultColumn.NAME, 170), (ResultColumn.TITLE, 240))
_IN: Final = frozenset({Became.CAME_IN, Became.CAME_IN_ALIKE})


class ImportResultsDialog(FramedDialog):
    """Lists the articles of an import; stands beside the window, which goes on working."""

    article_wanted = Signal(str)

    def __init__(self, report: ImportReport, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Last import"), parent)
        self._report = report
        self.model = ImportResultsModel(report, self)
        self._build()
        self._connect()
        self._show_buttons()
        self.resize(960, 560)
        self.table.setFocus()

    def _build(self) -> None:
        head, self.filter_field = head_of_table(self.tr("Show"), self.tr("Which articles"), self)
        for words, became in self._filters():
            count = sum(self._report.count(one) for one in became)
            if count or len(became) == len(Became):
                self.filter_field.addItem(words.replace("%1", f"{count:,}"), sorted(became))
        self.table = RowTable(self.model, self.tr("Articles of the last import"), _WIDTHS, self)
        self.body.addLayout(head)
        self.body.addWidget(self.table, 1)
        self.say(ending_sentence(self._report))
        self.copy_button = self.add_button(self.tr("Copy list"))
        self.open_known_button = self.add_button(self.tr("Open the one that was here"))
        self.open_button = self.add_button(self.tr("Open"))
        self.close_button = self.add_button(self.tr("Close"), primary=True)

    def _filters(self) -> tuple[tuple[str, frozenset[Became]], ...]:
        return (
            (self.tr("Everything (%1)"), frozenset(Became)),
            (self.tr("What came in (%1)"), _IN),
            (self.tr("Probably versions of others (%1)"), frozenset({Became.CAME_IN_ALIKE})),
            (self.tr("Taken in as new versions (%1)"), frozenset({Became.AS_VERSION})),
            (self.tr("Claims added (%1)"), frozenset({Became.WITH_CLAIMS})),
            (self.tr("Already here (%1)"), frozenset({Became.HERE_ALREADY})),
            (self.tr("Skipped (%1)"), frozenset({Became.SKIPPED})),
            (self.tr("Failed (%1)"), frozenset({Became.FAILED})),
        )

    def _connect(self) -> None:
        self.filter_field.currentIndexChanged.connect(self._on_filtered)
        self.table.selectionModel().currentRowChanged.connect(self._show_buttons)
        self.table.doubleClicked.connect(self._on_double_clicked)
        self.copy_button.clicked.connect(self._on_copy)
        self.open_button.clicked.connect(self._on_open)
        self.open_known_button.clicked.connect(self._on_open_known)
        self.close_button.clicked.connect(self.accept)
        copying = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.table)
        copying.setContext(Qt.ShortcutContext.WidgetShortcut)
        copying.activated.connect(self._on_copy_selected)

    def _current(self) -> ImportResult | None:
        index = self.table.currentIndex()
        return self.model.result(index.row()) if index.isValid() else None

    def _show_buttons(self) -> None:
        current = self._current()
        self.open_button.setEnabled(current is not None and current.article_id is not None)
        self.open_known_button.setEnabled(current is not None and current.known is not None)

    def _on_filtered(self) -> None:
        self.model.show_those(frozenset(Became(one) for one in self.filter_field.currentData()))
        self.table.scrollToTop()
        self._show_buttons()

    def _on_double_clicked(self, index: QModelIndex) -> None:
        result = self.model.result(index.row())
        known = None if result.known is None else result.known.article.id
        wanted = result.article_id or known
        if wanted is not None:
            self.article_wanted.emit(wanted)

    def _on_open(self) -> None:
        current = self._current()
        if current is not None and current.article_id is not None:
            self.article_wanted.emit(current.article_id)

    def _on_open_known(self) -> None:
        current = self._current()
        if current is not None and current.known is not None:
            self.article_wanted.emit(current.known.article.id)

    def _on_copy(self) -> None:
        self._copy(range(self.model.rowCount()))

    def _on_copy_selected(self) -> None:
        self._copy(sorted(index.row() for index in self.table.selectionModel().selectedRows()))

    def _copy(self, rows: range | list[int]) -> None:
        QGuiApplication.clipboard().setText("\n".join(self.model.line(row) for row in rows))
