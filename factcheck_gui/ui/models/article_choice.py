"""Articles with a box to tick before each, narrowed down by words."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from factcheck_gui.services.browsing import ArticleOverview
from factcheck_gui.ui.models.claim_filter import folded

Index = QModelIndex | QPersistentModelIndex

_ROOT: Final = QModelIndex()


class ArticleChoiceModel(QAbstractListModel):
    """Shows the articles that hold the words looked for; ticks stay on those that are not shown."""

    def __init__(
        self, articles: Iterable[ArticleOverview], chosen: Iterable[str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._all = [(one.article, folded(_words(one))) for one in articles]
        self._shown = [article for article, _ in self._all]
        self._chosen = set(chosen)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of the ticked articles, in the order of the list."""
        return tuple(article.id for article, _ in self._all if article.id in self._chosen)

    def look_for(self, words: str) -> None:
        """Show only the articles that hold all of some words."""
        wanted = folded(words).split()
        self.beginResetModel()
        self._shown = [article for article, text in self._all if all(word in text for word in wanted)]
        self.endResetModel()

    def tick_shown(self, *, is_on: bool) -> None:
        """Tick all that is shown, or none of it."""
        ids = {article.id for article in self._shown}
        self._chosen = self._chosen | ids if is_on else self._chosen - ids
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many articles are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a title, or whether it is ticked."""
        if not index.isValid():
            return None
        article = self._shown[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if article.id in self._chosen else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            title = " ".join(article.details.title.split())
            return f"{title}  ·  {article.details.date}" if article.details.date else title
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick an article, or take its tick away."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        article_id = self._shown[index.row()].id
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._chosen.add(article_id)
        else:
            self._chosen.discard(article_id)
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.CheckStateRole])
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Tell that articles can be ticked."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable


def _words(overview: ArticleOverview) -> str:
    details = overview.article.details
    return "\n".join(filter(None, (details.title, details.publisher, details.author, details.date)))
