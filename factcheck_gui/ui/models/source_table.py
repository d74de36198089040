"""The sources of the workspace as a table: found by words, narrowed by what is asked, sorted by a column."""

from collections import Counter
from collections.abc import Iterable
from enum import IntEnum, StrEnum

from PySide6.QtCore import QObject, Qt

from factcheck_gui.domain.addresses import link_key
from factcheck_gui.domain.sources import Source
from factcheck_gui.services.sources import SourceOverview
from factcheck_gui.ui.models.word_table import WordTableModel
from factcheck_gui.ui.text.moments import size_words
from factcheck_gui.ui.text.source_words import independence_word, medium_word, source_name
from factcheck_gui.ui.widgets.plain_text import tooltip


class SourceColumn(IntEnum):
    """The columns in their order."""

    TITLE = 0
    PUBLISHER = 1
    MEDIUM = 2
    INDEPENDENCE = 3
    DATE = 4
    COPY = 5
    USES = 6


class SourceScope(StrEnum):
    """Which sources are shown."""

    ALL = "all"
    UNUSED = "unused"
    NO_COPY = "no_copy"
    ALIKE = "alike"
    """Those that share a page, or a title and publisher, with another."""


class SourceTableModel(WordTableModel):
    """Shows sources; nothing in it can be changed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(SourceColumn, parent)
        self._all: tuple[SourceOverview, ...] = ()
        self._folded: tuple[str, ...] = ()
        self._rows: list[SourceOverview] = []
        self._words: tuple[str, ...] = ()
        self._scope = SourceScope.ALL
        self._sorting: tuple[int, Qt.SortOrder] | None = None

    @property
    def sources(self) -> tuple[SourceOverview, ...]:
        """All sources, shown or not."""
        return self._all

    def show_sources(self, sources: Iterable[SourceOverview]) -> None:
        """Show the sources as they are now."""
        self._all = tuple(sources)
        self._folded = tuple(_folded(one.source) for one in self._all)
        self._find()

    def find(self, words: str, scope: SourceScope) -> None:
        """Show those sources that hold every word and are asked for."""
        self._words, self._scope = tuple(words.casefold().split()), scope
        self._find()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, or by when they were used last for none."""
        self._sorting = None if column < 0 else (column, order)
        self._find()

    def overview(self, row: int) -> SourceOverview:
        """Return the source of a row."""
        return self._rows[row]

    def row_of(self, source_id: str) -> int | None:
        """Return the row of a source, or None where it is not shown."""
        return next((row for row, one in enumerate(self._rows) if one.source.id == source_id), None)

    def row_total(self) -> int:
        """Return how many sources are shown."""
        return len(self._rows)

    def heading(self, column: int) -> str:
        """Return the name of a column."""
        return {
            SourceColumn.TITLE: self.tr("Title"),
            SourceColumn.PUBLISHER: self.tr("Publisher"),
            SourceColumn.MEDIUM: self.tr("Medium"),
            SourceColumn.INDEPENDENCE: self.tr("Indep."),
            SourceColumn.DATE: self.tr("Date"),
            SourceColumn.COPY: self.tr("Copy"),
            SourceColumn.USES: self.tr("Used"),
        }[SourceColumn(column)]

    def words(self, row: int, column: int) -> str:
        """Return the words of a cell."""
        shown = self._rows[row]
        source = shown.source
        if column == SourceColumn.TITLE:
            return " ".join(source_name(source).split())
        if column == SourceColumn.COPY:
            return "" if shown.size is None else size_words(shown.size)
        return {
            SourceColumn.PUBLISHER: " ".join((source.publisher or "").split()),
            SourceColumn.MEDIUM: medium_word(source.medium),
            SourceColumn.INDEPENDENCE: independence_word(source.independence),
            SourceColumn.DATE: source.date or "",
            SourceColumn.USES: str(shown.uses),
        }[SourceColumn(column)]

    def nothing(self, column: int) -> str:
        """Return what screen readers say of a cell without words."""
        missing = {
            SourceColumn.PUBLISHER: self.tr("no publisher"),
            SourceColumn.INDEPENDENCE: self.tr("independence not said"),
            SourceColumn.DATE: self.tr("no date"),
            SourceColumn.COPY: self.tr("no copy"),
        }
        return missing.get(SourceColumn(column)) or super().nothing(column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return the name of a column; in its tooltip what its short name stands for."""
        explained = {
            SourceColumn.INDEPENDENCE: self.tr("Independence: primary, secondary, or the speaker themself"),
            SourceColumn.COPY: self.tr("How much is kept of the source in the workspace"),
            SourceColumn.USES: self.tr("How many notes draw on the source"),
        }
        if role == Qt.ItemDataRole.ToolTipRole and orientation is Qt.Orientation.Horizontal:
            return explained.get(SourceColumn(section))
        return super().headerData(section, orientation, role)

    def tooltip(self, row: int, column: int) -> str:
        """Return what a cell may have no room for."""
        if column == SourceColumn.TITLE:
            source = self._rows[row].source
            return tooltip("\n".join(filter(None, (source.title, source.link))))
        return tooltip(self.words(row, column))

    def _find(self) -> None:
        self.beginResetModel()
        alike = _alike(self._all) if self._scope is SourceScope.ALIKE else frozenset()
        self._rows = [
            one
            for one, folded in zip(self._all, self._folded, strict=True)
            if all(word in folded for word in self._words) and self._is_asked(one, alike)
        ]
        if self._sorting is not None:
            column, order = self._sorting
            is_down = order is Qt.SortOrder.DescendingOrder
            self._rows.sort(key=_Key(column), reverse=is_down)
        elif self._scope is SourceScope.ALIKE:
            self._rows.sort(key=_alike_key)
        self.endResetModel()

    def _is_asked(self, one: SourceOverview, alike: frozenset[str]) -> bool:
        return {
            SourceScope.ALL: True,
            SourceScope.UNUSED: not one.uses,
            SourceScope.NO_COPY: one.source.copy is None,
            SourceScope.ALIKE: one.source.id in alike,
        }[self._scope]


class _Key:
    """Sorts by one column."""

    def __init__(self, column: int) -> None:
        self._column = column

    def __call__(self, one: SourceOverview) -> tuple[int, str]:
        source = one.source
        if self._column == SourceColumn.USES:
            return one.uses, ""
        if self._column == SourceColumn.COPY:
            return one.size or 0, ""
        return 0, {
            SourceColumn.TITLE: source_name(source).casefold(),
            SourceColumn.PUBLISHER: (source.publisher or "").casefold(),
            SourceColumn.MEDIUM: medium_word(source.medium),
            SourceColumn.INDEPENDENCE: independence_word(source.independence),
            SourceColumn.DATE: source.date or "",
        }[SourceColumn(self._column)]


def _folded(source: Source) -> str:
    parts = (
        source.title,
        source.publisher,
        source.author,
        source.link,
        source.archive_link,
        source.copy_name,
    )
    return "\n".join(filter(None, parts)).casefold()


def _signs(source: Source) -> tuple[str, ...]:
    """Return what another source of the same would share."""
    page = f"page {link_key(source.link)}" if source.link else ""
    name = f"name {source.title.casefold()}\n{(source.publisher or '').casefold()}" if source.title else ""
    copy = f"copy {source.copy}" if source.copy else ""
    return tuple(filter(None, (page, name, copy)))


def _alike(sources: Iterable[SourceOverview]) -> frozenset[str]:
    by_source = {one.source.id: _signs(one.source) for one in sources}
    counts = Counter(sign for signs in by_source.values() for sign in signs)
    return frozenset(key for key, signs in by_source.items() if any(counts[sign] > 1 for sign in signs))


def _alike_key(one: SourceOverview) -> tuple[str, str]:
    source = one.source
    return (source.title or "").casefold(), link_key(source.link or "")
