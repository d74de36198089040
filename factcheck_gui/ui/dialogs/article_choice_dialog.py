"""Asks which articles, of many."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLineEdit, QListView, QPushButton, QWidget

from factcheck_gui.services.browsing import ArticleOverview
from factcheck_gui.ui.dialogs.framed_dialog import FooterButton, FramedDialog
from factcheck_gui.ui.models.article_choice import ArticleChoiceModel
from factcheck_gui.ui.text.counted import counted


class ArticleChoiceDialog(FramedDialog):
    """A list with a box before each article, and words to narrow it down."""

    def __init__(
        self, articles: Iterable[ArticleOverview], chosen: Iterable[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Which articles?"), parent)
        self.model = ArticleChoiceModel(articles, chosen, self)
        self._build()
        self._connect()
        self._count()
        self.resize(560, 520)
        self.find_field.setFocus()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of the ticked articles."""
        return self.model.chosen

    def _build(self) -> None:
        self.find_field = QLineEdit(self)
        self.find_field.setPlaceholderText(self.tr("Title, publisher, author or date"))
        self.find_field.setAccessibleName(self.tr("Find in articles"))
        self.find_field.setClearButtonEnabled(True)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("Articles"))
        self.list.setProperty("role", "choices")
        self.list.setUniformItemSizes(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.all_button = self._plain(self.tr("Tick all shown"))
        self.none_button = self._plain(self.tr("Tick none"))
        row = QHBoxLayout()
        row.addWidget(self.find_field, 1)
        row.addWidget(self.all_button)
        row.addWidget(self.none_button)
        self.body.addLayout(row)
        self.body.addWidget(self.list, 1)
        self.cancel_button = self.add_button(self.tr("Cancel"))
        self.take_button = self.add_button(self.tr("Take these"), primary=True)

    def _plain(self, words: str) -> QPushButton:
        button = FooterButton(words, self)
        button.setProperty("plain", "true")
        return button

    def _connect(self) -> None:
        self.find_field.textChanged.connect(self.model.look_for)
        self.model.dataChanged.connect(self._count)
        self.all_button.clicked.connect(self._on_all)
        self.none_button.clicked.connect(self._on_none)
        self.cancel_button.clicked.connect(self.reject)
        self.take_button.clicked.connect(self.accept)

    def _count(self) -> None:
        count = len(self.chosen)
        self.say(counted(count, self.tr("%n article is ticked."), self.tr("%n articles are ticked.")))
        self.take_button.setEnabled(count > 0)

    def _on_all(self) -> None:
        self.model.tick_shown(is_on=True)

    def _on_none(self) -> None:
        self.model.tick_shown(is_on=False)
