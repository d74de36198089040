"""The left column: the articles of the workspace."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListView, QStackedWidget, QVBoxLayout, QWidget

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.ui.actions.action_keys import ActionKeys
from factcheck_gui.ui.actions.followed_key import FollowedWords
from factcheck_gui.ui.actions.standard_keys import standard_keys
from factcheck_gui.ui.delegates.article_delegate import ArticleDelegate
from factcheck_gui.ui.models.article_list import ArticleListModel
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.text.sentences import describe
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.even_list import EvenListView

_LONG: Final = 100
"""Articles after which every row gets the same height: asking each for its own takes too long."""


class ArticlesPanel(QWidget):
    """Lists the articles; the chosen one is opened."""

    article_chosen = Signal(str)
    left = Signal()
    """Return was pressed: the keys are wanted where the article is read."""
    _large_chosen = Signal(str)

    def __init__(
        self, session: Session, theme: Theme, keys: ActionKeys | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._keys = keys or standard_keys()
        self._top_id, self._cut_off, self._scrolled = "", 0, 0
        self._open_id: str | None = None
        self._is_sought = False
        self.model = ArticleListModel(session, self)
        self._build()
        self._connect()
        self._show_count()
        self._on_article_opened()

    def _build(self) -> None:
        self.setProperty("role", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        header = QHBoxLayout()
        header.setContentsMargins(12, 10, 12, 10)
        title = QLabel(self.tr("Articles"))
        title.setProperty("role", "panel")
        self._count = QLabel()
        self._count.setProperty("role", "mute")
        header.addWidget(title)
        header.addStretch()
        header.addWidget(self._count)
        layout.addLayout(header)
        self.list = EvenListView(self)
        self._delegate = ArticleDelegate(self._theme, self.list)
        self._show_values()
        self.list.setItemDelegate(self._delegate)
        # Before there are rows: a list that is not even asks every one of them for its height.
        self._make_even()
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("Articles"))
        self._empty = QLabel()
        words = self.tr(
            "No articles yet.\n\nImport a file with %1 or a link with %2, paste one with %3, or drop files,"
            " folders or links here."
        )
        names = ("import_article", "import_link", "paste_article")
        FollowedWords(self._keys, words, names, self._empty.setText, self._empty)
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._empty.setWordWrap(True)
        self._empty.setContentsMargins(12, 12, 12, 12)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty.setProperty("role", "mute")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        self.list.activated.connect(self._on_activated)
        # While a large one is read this may be closed, and a list must not go within its own key or click.
        self._large_chosen.connect(self.article_chosen, Qt.ConnectionType.QueuedConnection)
        self.list.shown.connect(self.model.show_rows)
        self.model.modelAboutToBeReset.connect(self._note_top)
        self.model.modelReset.connect(self._on_rows_changed)
        self.model.rowsAboutToBeInserted.connect(self._note_top)
        self.model.rowsInserted.connect(self._on_rows_changed)
        self._session.article_opened.connect(self._on_article_opened)
        # What is typed may be in the way of the chosen one: then it can be chosen again.
        self._session.refused.connect(self._show_open_article)
        self._theme.changed.connect(self.list.viewport().update)
        self._session.beside.changed.connect(self._show_values)
        self._session.articles_changed.connect(self._show_values)

    def pass_keys_to(self, reader: QWidget) -> None:
        """Let an article that was opened have the keys, unless they have just chosen it in the list."""
        if not self.list.is_at_keys:
            reader.setFocus()

    def _show_values(self) -> None:
        """Take the values of all scales: articles may be rated on different ones."""
        review = self._session.review
        try:
            scales = self._session.workspace.browsing.scales() if review is None else review.scales
        except ExpectedError as error:
            self._session.failed.emit(describe(error))
            return
        values = tuple(
            value for scale in scales if scale.question is Question.TRUTH for value in scale.values
        )
        if values != self._delegate.values:
            self._delegate.values = values
            self.list.viewport().update()

    def _show_count(self) -> None:
        count = self.model.rowCount()
        self._count.setText(f"{count:,}" if count else "")
        self._make_even()
        self._stack.setCurrentWidget(self.list if count else self._empty)
        self.list.tell_shown()

    def _make_even(self) -> None:
        is_long = self.model.rowCount() > _LONG
        self._delegate.is_uniform = is_long
        self.list.is_even = is_long

    def _show_open_article(self) -> None:
        """Select the open article; only one that has just been opened is brought into view."""
        row = None if self._open_id is None else self.model.row_of(self._open_id)
        if row is None:
            self.list.selectionModel().clear()
            return
        index = self.model.index(row)
        if not self.list.selectionModel().isSelected(index):
            self.list.setAutoScroll(False)
            self.list.setCurrentIndex(index)
            self.list.setAutoScroll(True)
        if self._is_sought:
            self._is_sought = False
            self.list.scrollTo(index)

    def _note_top(self) -> None:
        self._scrolled = self.list.verticalScrollBar().value()
        top = self.list.indexAt(QPoint(0, 0)) if self._scrolled else QModelIndex()
        self._top_id = self.model.article_id(top.row()) if top.isValid() else ""
        self._cut_off = self.list.visualRect(top).top()

    def _on_rows_changed(self) -> None:
        self._show_count()
        # Whoever has scrolled goes on reading where they are.
        if self._scrolled:
            row, bar = self.model.row_of(self._top_id), self.list.verticalScrollBar()
            self.list.doItemsLayout()
            if row is None:
                bar.setValue(self._scrolled)
            else:
                self.list.scrollTo(self.model.index(row), QListView.ScrollHint.PositionAtTop)
                bar.setValue(bar.value() - self._cut_off)
        self._show_open_article()

    def _on_article_opened(self) -> None:
        review = self._session.review
        article_id = None if review is None else review.article.id
        # Another version of an article, or the same read anew, is no reason to scroll.
        self._is_sought = article_id is not None and article_id != self._open_id
        self._open_id = article_id
        self._show_open_article()

    def _on_activated(self) -> None:
        self.left.emit()

    def _on_current_changed(self, current: QModelIndex) -> None:
        if current.isValid():
            article_id = self.model.article_id(current.row())
            is_open = self._session.review is not None and self._session.review.article.id == article_id
            if article_id and not is_open:
                (self._large_chosen if self._is_large(article_id) else self.article_chosen).emit(article_id)

    def _is_large(self, article_id: str) -> bool:
        try:
            return self._session.workspace.browsing.is_large(article_id)
        except ExpectedError:
            # Whoever opens it is told.
            return False
