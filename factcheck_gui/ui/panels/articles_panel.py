"""The left column: the articles of the workspace."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
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

    def __init__(
        self, session: Session, theme: Theme, keys: ActionKeys | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._keys = keys or standard_keys()
        self._top, self._cut_off = QPersistentModelIndex(), 0
        self.model = ArticleListModel(session, self)
        self._build()
        self._connect()
        self._show_count()

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
        rule = QWidget()
        rule.setFixedHeight(1)
        rule.setProperty("role", "rule")
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
        self.list.shown.connect(self.model.show_rows)
        self.model.modelReset.connect(self._on_reset)
        self.model.rowsAboutToBeInserted.connect(self._on_insertion_begun)
        self.model.rowsInserted.connect(self._on_inserted)
        self._session.article_opened.connect(self._show_open_article)
        self._theme.changed.connect(self.list.viewport().update)
        self._session.changed.connect(self._show_values)
        self._session.articles_changed.connect(self._show_values)

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
        review = self._session.review
        row = None if review is None else self.model.row_of(review.article.id)
        selection = self.list.selectionModel()
        if row is None:
            selection.clear()
        elif not selection.isRowSelected(row):
            self.list.setCurrentIndex(self.model.index(row))

    def _on_insertion_begun(self) -> None:
        # Whoever has scrolled goes on reading where they are.
        top = self.list.indexAt(QPoint(0, 0)) if self.list.verticalScrollBar().value() else QModelIndex()
        self._top, self._cut_off = QPersistentModelIndex(top), self.list.visualRect(top).top()

    def _on_inserted(self) -> None:
        self._show_count()
        if self._top.isValid():
            bar, top = self.list.verticalScrollBar(), self.model.index(self._top.row())
            self.list.scrollTo(top, QListView.ScrollHint.PositionAtTop)
            bar.setValue(bar.value() - self._cut_off)
        self._show_open_article()

    def _on_reset(self) -> None:
        self._show_count()
        self._show_open_article()

    def _on_current_changed(self, current: QModelIndex) -> None:
        if current.isValid():
            article_id = self.model.article_id(current.row())
            is_open = self._session.review is not None and self._session.review.article.id == article_id
            if article_id and not is_open:
                self.article_chosen.emit(article_id)
