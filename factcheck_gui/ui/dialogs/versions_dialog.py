"""The versions of an article: where each came from, and what differs between them."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from factcheck_gui.domain.articles import Direction, Version
from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.services.review import Review
from factcheck_gui.ui.dialogs.comparison_dialog import ComparisonDialog
from factcheck_gui.ui.dialogs.framed_dialog import FramedDialog
from factcheck_gui.ui.dialogs.running import run
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.text.incompleteness import incompleteness_words
from factcheck_gui.ui.text.moments import local_time, size_words
from factcheck_gui.ui.text.sentences import describe, shown
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.caption import text_label
from factcheck_gui.ui.widgets.plain_text import tooltip

_ID: Final = int(Qt.ItemDataRole.UserRole)
_SHORT_HASH: Final = 12
_TO_THE_MINUTE: Final = 16
_ROW_HEIGHT: Final = 30


class VersionsDialog(FramedDialog):
    """Accepted where a version is to be shown in the page: `chosen`."""

    save_wanted = Signal(Version)
    open_wanted = Signal(Version)

    def __init__(self, session: Session, review: Review, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(session.tr("Versions"), parent)
        self._session = session
        self._review = review
        self._theme = theme
        self._versions: dict[str, Version] = {}
        self._build()
        self._connect()
        self._fill()
        self.resize(940, 420)
        self.list.setFocus()

    @property
    def chosen(self) -> Version | None:
        """The selected version."""
        item = self.list.currentItem()
        return None if item is None else self._versions.get(item.data(0, _ID))

    def compare(self) -> None:
        """Show the selected version beside the one before it, or the first beside the one after it."""
        in_order = list(self._versions.values())
        chosen = self.chosen
        if chosen is None or len(in_order) == 1:
            return
        place = max(1, in_order.index(chosen))
        older, newer = in_order[place - 1], in_order[place]
        rtl = self._review.article.details.direction is Direction.RTL
        try:
            compared = self._session.workspace.versioning.compare(older.id, newer.id)
        except ExpectedError as error:
            self.say(describe(error), "error")
            return
        dialog = ComparisonDialog((older, newer), compared, self._theme, self, rtl=rtl)
        run(dialog)

    def _build(self) -> None:
        self.list = QTreeWidget(self)
        self.list.setProperty("role", "preview")
        self.list.setAccessibleName(self.tr("Versions, the first one first"))
        self.list.setHeaderLabels(
            [
                self.tr("No."),
                self.tr("Taken in"),
                self.tr("By"),
                self.tr("From"),
                self.tr("Statements"),
                self.tr("Claims"),
                self.tr("Original"),
                self.tr("SHA-256 of the text"),
            ]
        )
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.note = text_label("", "warning", self, is_wrapping=True)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.note)
        self.copy_button = self.add_button(self.tr("Copy SHA-256"))
        self.save_button = self.add_button(self.tr("Save original…"))
        self.open_button = self.add_button(self.tr("Open original in browser"))
        self.compare_button = self.add_button(self.tr("Compare"))
        self.compare_button.setToolTip(self.tr("Show it beside the version before it."))
        self.show_button = self.add_button(self.tr("Show"), primary=True)
        self.close_button = self.add_button(self.tr("Close"))

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(self._on_chosen)
        self.list.itemActivated.connect(self.accept)
        self.copy_button.clicked.connect(self._on_copy)
        self.save_button.clicked.connect(self._on_save)
        self.open_button.clicked.connect(self._on_open)
        self.compare_button.clicked.connect(self.compare)
        self.show_button.clicked.connect(self.accept)
        self.close_button.clicked.connect(self.reject)
        self._session.told.connect(self.say)
        self._session.failed.connect(self._on_failed)

    def _fill(self) -> None:
        article_id, shown_id = self._review.article.id, self._review.version.id
        try:
            for version in self._session.workspace.versioning.versions(article_id):
                there = self._review
                if version.id != shown_id:
                    there = self._session.workspace.browsing.review(article_id, version.id)
                self._versions[version.id] = version
                item = self._item(version, there)
                self.list.addTopLevelItem(item)
                if version.id == shown_id:
                    self.list.setCurrentItem(item)
        except ExpectedError as error:
            self.say(describe(error), "error")
        for column in range(self.list.columnCount()):
            self.list.header().setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            self.list.resizeColumnToContents(column)
        self.list.setColumnWidth(3, min(220, self.list.columnWidth(3)))
        self._on_chosen()

    def _item(self, version: Version, there: Review) -> QTreeWidgetItem:
        facts = self._session.workspace.originals.facts(version)
        original = (
            self.tr("not kept")
            if facts is None
            else self.tr("%1, %2").replace("%1", size_words(facts.size)).replace("%2", facts.media_type)
        )
        item = QTreeWidgetItem(
            [
                str(version.number),
                local_time(version.created_at)[:_TO_THE_MINUTE],
                version.reviewer,
                shown(version.origin),
                f"{len(there.text.statements):,}",
                f"{len(there.claims):,}",
                original,
                f"{version.sha256[:_SHORT_HASH]}…",
            ]
        )
        item.setData(0, _ID, version.id)
        item.setSizeHint(0, QSize(0, _ROW_HEIGHT))
        item.setToolTip(3, tooltip(shown(version.origin)))
        item.setToolTip(7, tooltip(version.sha256))
        return item

    def _on_chosen(self) -> None:
        chosen = self.chosen
        self.note.setText("" if chosen is None else incompleteness_words(chosen.incomplete))
        self.note.setVisible(bool(self.note.text()))
        for button in (self.copy_button, self.show_button):
            button.setEnabled(chosen is not None)
        for button in (self.save_button, self.open_button):
            button.setEnabled(chosen is not None and chosen.original is not None)
        self.compare_button.setEnabled(len(self._versions) > 1)

    def _on_failed(self, sentence: str) -> None:
        self.say(sentence, "error")

    def _on_copy(self) -> None:
        if self.chosen is not None:
            QGuiApplication.clipboard().setText(self.chosen.sha256)
            self.say(self.tr("Copied."), "good")

    def _on_save(self) -> None:
        if self.chosen is not None:
            self.save_wanted.emit(self.chosen)

    def _on_open(self) -> None:
        if self.chosen is not None:
            self.open_wanted.emit(self.chosen)
