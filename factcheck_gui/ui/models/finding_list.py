"""What the rules have found as a table: how grave, what, and at which words."""

from collections.abc import Iterable
from enum import IntEnum
from itertools import takewhile
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from factcheck_gui.domain.rules import Level, RuleFinding
from factcheck_gui.domain.ruling import ORDER
from factcheck_gui.services.review import Review
from factcheck_gui.ui.models.reading_direction import isolated
from factcheck_gui.ui.text.elision import elided
from factcheck_gui.ui.text.rule_words import finding_word, found_words, level_sign, level_word
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.plain_text import tooltip

Index = QModelIndex | QPersistentModelIndex

_ROOT: Final = QModelIndex()
_LONGEST: Final = 160


class FindingColumn(IntEnum):
    """The columns, in their order."""

    LEVEL = 0
    FOUND = 1
    WORDS = 2


class FindingListModel(QAbstractTableModel):
    """Lists the gravest first, and those of one level in text order; only rows that differ are replaced."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._review: Review | None = None
        self._rows: list[RuleFinding] = []

    def show_findings(self, review: Review | None, findings: Iterable[RuleFinding]) -> None:
        """Show other findings, or those of another article."""
        wanted = sorted(findings, key=_gravity)
        if review is not self._review:
            self.beginResetModel()
            self._review, self._rows = review, wanted
            self.endResetModel()
            return
        self._replace(wanted)
        if self._rows:
            # Words and numbers of claims may be others.
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, FindingColumn.WORDS))

    def finding(self, row: int) -> RuleFinding:
        """Return the finding in a row."""
        return self._rows[row]

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of findings."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(FindingColumn)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return what a column is called."""
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Level"), self.tr("Found"), self.tr("Where"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's words, its colour, or the sentence that a screen reader says."""
        if not index.isValid():
            return None
        finding, column = self._rows[index.row()], FindingColumn(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._cell(finding, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(finding) if column is FindingColumn.LEVEL else self._cell(finding, column)
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip(self._spoken(finding))
            case Qt.ItemDataRole.ForegroundRole if column is FindingColumn.LEVEL:
                return QColor(self._ink(finding.level))
        return None

    def _cell(self, finding: RuleFinding, column: FindingColumn) -> str:
        if column is FindingColumn.LEVEL:
            return f"{level_sign(finding.level)} {finding_word(finding.level)}"
        if column is FindingColumn.FOUND:
            return found_words(finding.rule)
        return self._where(finding)

    def _spoken(self, finding: RuleFinding) -> str:
        words = self.tr("%1: %2. %3").replace("%1", level_word(finding.level))
        return words.replace("%2", found_words(finding.rule)).replace("%3", self._where(finding))

    def _where(self, finding: RuleFinding) -> str:
        """Return the claim with its number, or the words of the statement."""
        review = self._review
        if review is None:
            return ""
        reviewed = None if finding.claim_id is None else review.claim(finding.claim_id)
        if reviewed is None:
            return isolated(elided(finding.span.quote(review.text.text), _LONGEST))
        claim = reviewed.claim
        words = self.tr("%1 · %2").replace("%1", str(review.number(claim.id)))
        return words.replace("%2", isolated(elided(claim.restatement or claim.quote, _LONGEST)))

    def _ink(self, level: Level) -> str:
        colours = self._theme.colours
        return {Level.STOP: colours.error, Level.WARNING: colours.warning}.get(level, colours.mute)

    def _replace(self, wanted: list[RuleFinding]) -> None:
        """Replace the rows between those that are alike at the beginning and at the end."""
        before = self._rows
        head = _alike(before, wanted)
        tail = _alike(before[head:][::-1], wanted[head:][::-1])
        gone, come = before[head : len(before) - tail], wanted[head : len(wanted) - tail]
        if gone:
            self.beginRemoveRows(_ROOT, head, head + len(gone) - 1)
            self._rows = before[:head] + before[head + len(gone) :]
            self.endRemoveRows()
        if come:
            self.beginInsertRows(_ROOT, head, head + len(come) - 1)
            self._rows = wanted
            self.endInsertRows()


def _gravity(finding: RuleFinding) -> int:
    return ORDER.index(finding.level)


def _alike(one: list[RuleFinding], other: list[RuleFinding]) -> int:
    """Return how many findings two lists share at their beginnings."""
    return sum(1 for _ in takewhile(_is_pair, zip(one, other, strict=False)))


def _is_pair(pair: tuple[RuleFinding, RuleFinding]) -> bool:
    return pair[0] is pair[1] or pair[0] == pair[1]
