"""Finds words in all articles of the workspace, while they are typed."""

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QStackedWidget, QWidget

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.search_results import FoundArticle, FoundClaim, SearchResults
from factcheck_gui.services.searching import LATER, PAGE, PATIENT, SOON, read_query
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.delegates.search_delegate import SearchDelegate
from factcheck_gui.ui.dialogs.framed_dialog import FramedDialog
from factcheck_gui.ui.models.search_list import SearchListModel
from factcheck_gui.ui.text.sentences import describe
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.caption import text_label
from factcheck_gui.ui.word_search import WordSearch

_MOVES: Final = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
_PAUSE_MS: Final = 30
_GROWTH: Final = 5
_WIDTH: Final = 860
_HEIGHT: Final = 620


class SearchDialog(FramedDialog):
    """One field, and what has its words below it; `chosen` is where somebody wants to go."""

    def __init__(
        self, workspace: Workspace, theme: Theme, words: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.chosen: FoundArticle | FoundClaim | None = None
        self._workspace = workspace
        self._most = PAGE
        self._seconds = SOON
        self.search = WordSearch(workspace.searching, self)
        self.model = SearchListModel(workspace.browsing.scales(), self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._upkeep = QTimer(self, singleShot=True, interval=0)
        self._build(theme)
        self._connect()
        self._upkeep.start()
        self.field.setText(words)
        self.field.selectAll()
        self._look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list while the keyboard stays in the field."""
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if watched is self.field and is_key and isinstance(event, QKeyEvent) and event.key() in _MOVES:
            self.list.event(event)
            return True
        return super().eventFilter(watched, event)

    def accept(self) -> None:
        """Close with the chosen row; what was typed just now is found first."""
        if self._pause.isActive():
            self._look()
        self.chosen = self.model.found(self.list.currentIndex())
        # What is shown may still be what was looked for before.
        is_ready = not self.search.is_running or self._seconds != SOON
        if self.chosen is not None and is_ready:
            super().accept()

    def done(self, result: int) -> None:
        """Stop searching."""
        self._pause.stop()
        self._upkeep.stop()
        self.search.close()
        super().done(result)

    def _build(self, theme: Theme) -> None:
        self.setWindowTitle(self.tr("Search all articles"))
        self.resize(_WIDTH, _HEIGHT)
        hint = self.tr("Words in texts, titles, claims, verdicts and sources")
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.field.setClearButtonEnabled(True)
        self.field.installEventFilter(self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(SearchDelegate(theme, self.list))
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setAccessibleName(self.tr("What was found"))
        self.empty_line = text_label("", "mute", self, is_wrapping=True)
        self.empty_line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.empty_line)
        self.pages.addWidget(self.list)
        self.body.addWidget(self.field)
        self.body.addWidget(self.pages, 1)
        self.more_button = self.add_button(self.tr("Show more"))
        self.close_button = self.add_button(self.tr("Close"))
        self.open_button = self.add_button(self.tr("Go there"), primary=True)
        self.field.setFocus()

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_typed)
        self._pause.timeout.connect(self._look)
        self._upkeep.timeout.connect(self._on_upkeep)
        self.search.found.connect(self._on_found)
        self.search.failed.connect(self._on_failed)
        self.list.doubleClicked.connect(self._on_activated)
        self.more_button.clicked.connect(self._on_more)
        self.close_button.clicked.connect(self.reject)
        self.open_button.clicked.connect(self.accept)

    def _look(self, seconds: float = SOON) -> None:
        """Begin to look for what is typed."""
        self._pause.stop()
        self._seconds = seconds
        query = read_query(self.field.text(), is_typing=True)
        if query is None:
            self.search.give_up()
            self._show(SearchResults())
            return
        self.search.look_for(query, most=self._most, seconds=seconds)

    def _show(self, results: SearchResults) -> None:
        before = self.model.found(self.list.currentIndex())
        self.model.show_results(results)
        has_rows = self.model.rowCount() > 0
        self.pages.setCurrentWidget(self.list if has_rows else self.empty_line)
        self.list.setCurrentIndex(self.model.place_of(before) if has_rows else QModelIndex())
        self.open_button.setEnabled(has_rows)
        self.empty_line.setText(self._empty_words(results))
        is_more = results.more_articles or results.more_claims or results.is_stopped
        self.more_button.setVisible(is_more)
        self.more_button.setEnabled(True)
        self.say(self._note_on(results) if has_rows else "")

    def _empty_words(self, results: SearchResults) -> str:
        if read_query(self.field.text()) is None:
            return self.tr(
                "Type words to find them in every article and under every claim.\n"
                "Words in “quotation marks” must follow one another."
            )
        if results.is_stopped and self._seconds == SOON:
            return self.tr("Still looking…")
        if results.is_stopped:
            return self.tr("Nothing yet, but not everything was looked through. “Show more” looks further.")
        return self.tr("Nothing has all these words. Words are found from their first letter on.")

    def _note_on(self, results: SearchResults) -> str:
        if results.is_stopped:
            return self.tr("Not everything was looked through in time: there may be more.")
        if results.more_articles or results.more_claims:
            return self.tr("There are more. Another word narrows them down.")
        return self.tr("This is all there is.")

    def _on_typed(self) -> None:
        self.search.give_up()
        self._most = PAGE
        self._pause.start()

    def _on_found(self, results: SearchResults) -> None:
        self._show(results)
        if results.is_stopped and self._seconds == SOON:
            # What was found is there; the rest may come while it is read.
            self.say(self.tr("Still looking…"))
            self._look(LATER)

    def _on_failed(self, sentence: str) -> None:
        self._show(SearchResults())
        self.empty_line.setText(sentence)

    def _on_more(self) -> None:
        self._most *= _GROWTH
        self.more_button.setEnabled(False)
        self.say(self.tr("Looking further…"))
        self._look(PATIENT)
        self.field.setFocus()

    def _on_activated(self, index: QModelIndex) -> None:
        if self.model.found(index) is not None:
            self.accept()

    def _on_upkeep(self) -> None:
        """Index what waits, a little at a time; where that fails nothing is missed, it only takes longer."""
        try:
            if not self._workspace.searching.catch_up():
                self._upkeep.start()
        except ExpectedError as error:
            self.say(describe(error), "error")
