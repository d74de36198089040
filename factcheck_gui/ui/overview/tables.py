"""The tables beside the charts: the same figures for screen readers, and the way to what they count."""

from abc import abstractmethod
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QObject

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.reviews import find_value
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.overview import ArticleProgress, WorkspaceOverview
from factcheck_gui.ui.models.claim_words import kind_word
from factcheck_gui.ui.models.word_table import WordTableModel
from factcheck_gui.ui.overview.bars import in_scale_order
from factcheck_gui.ui.text.revealing import revealed
from factcheck_gui.ui.widgets.plain_text import tooltip

Row = tuple[str, ...]
Place = tuple[str, str | None]
"""An article, and a claim in it."""
_NONE: Final = "–"


class ProgressColumn(IntEnum):
    """What is said of an article."""

    ARTICLE = 0
    CLAIMS = 1
    CHECKED = 2
    READY = 3
    SENT_BACK = 4
    SIGNED_BY = 5


class VerdictColumn(IntEnum):
    """A verdict, and how many claims of each kind have it."""

    VERDICT = 0
    ALLEGATIONS = 1
    DENIALS = 2
    FACTS = 3


class SpeakerColumn(IntEnum):
    """Who speaks, and how many claims of each kind they say."""

    SPEAKER = 0
    ALLEGATIONS = 1
    DENIALS = 2
    FACTS = 3


class DueColumn(IntEnum):
    """When to look at which verdict again."""

    DUE_ON = 0
    QUESTION = 1
    CLAIM = 2
    ARTICLE = 3


class OverviewTable(WordTableModel):
    """Rows of words that are made of the counts."""

    def __init__(self, columns: type[IntEnum], parent: QObject | None = None) -> None:
        super().__init__(columns, parent)
        self._rows: list[Row] = []
        self._places: list[Place | None] = []

    def show_overview(self, overview: WorkspaceOverview) -> None:
        """Show other counts."""
        self.beginResetModel()
        self._rows, self._places = [], []
        self.fill(overview)
        self.endResetModel()

    def place(self, row: int) -> Place | None:
        """Return where a row leads."""
        return self._places[row] if 0 <= row < len(self._places) else None

    def row_total(self) -> int:
        """Return how many rows are shown."""
        return len(self._rows)

    def heading(self, column: int) -> str:
        """Return the name of a column."""
        return self.headings()[column]

    def words(self, row: int, column: int) -> str:
        """Return the words of a cell."""
        return self._rows[row][column]

    def tooltip(self, row: int, column: int) -> str:
        """Return the words again, for a cell that is too narrow."""
        return tooltip(self.words(row, column))

    @abstractmethod
    def headings(self) -> Row:
        """Return the names of the columns."""

    @abstractmethod
    def fill(self, overview: WorkspaceOverview) -> None:
        """Add the rows."""

    def add(self, row: Row, place: Place | None = None) -> None:
        """Add a row and where it leads."""
        self._rows.append(row)
        self._places.append(place)


class ProgressTable(OverviewTable):
    """How far each article is; the words of a row are made when it is seen, for articles may be very many."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(ProgressColumn, parent)
        self._articles: tuple[ArticleProgress, ...] = ()

    def headings(self) -> Row:
        """Return the names of the columns."""
        return (
            self.tr("Article"),
            self.tr("Claims"),
            self.tr("Checked"),
            self.tr("Ready"),
            self.tr("Sent back"),
            self.tr("Signed off by"),
        )

    def fill(self, overview: WorkspaceOverview) -> None:
        """Keep the articles."""
        self._articles = overview.articles

    def place(self, row: int) -> Place | None:
        """Return the article of a row."""
        return (self._articles[row].article_id, None) if 0 <= row < len(self._articles) else None

    def row_total(self) -> int:
        """Return how many articles there are."""
        return len(self._articles)

    def words(self, row: int, column: int) -> str:
        """Return the words of a cell."""
        one = self._articles[row]
        counts = {
            ProgressColumn.CLAIMS: one.claims,
            ProgressColumn.CHECKED: one.checked,
            ProgressColumn.READY: one.ready,
            ProgressColumn.SENT_BACK: one.sent_back,
        }
        if column in counts:
            return f"{counts[ProgressColumn(column)]:,}"
        return one.title if column == ProgressColumn.ARTICLE else one.signed_by or _NONE


class VerdictTable(OverviewTable):
    """How many claims of each kind were given each verdict."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(VerdictColumn, parent)

    def headings(self) -> Row:
        """Return the names of the columns."""
        return (self.tr("Verdict"), *map(kind_word, ClaimKind))

    def fill(self, overview: WorkspaceOverview) -> None:
        """Add the rows."""
        counts = {(one.value_id, one.kind): one.count for one in overview.verdicts}
        for value_id in dict.fromkeys(one.value_id for one in in_scale_order(overview)):
            value = find_value(overview.scales, value_id)
            label = self.tr("no verdict") if value is None else revealed(f"{value.sign} {value.label}")
            self.add((label, *(f"{counts.get((value_id, kind), 0):,}" for kind in ClaimKind)))


class SpeakerTable(OverviewTable):
    """Who says how much."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(SpeakerColumn, parent)

    def headings(self) -> Row:
        """Return the names of the columns."""
        return (self.tr("Speaker"), *map(kind_word, ClaimKind))

    def fill(self, overview: WorkspaceOverview) -> None:
        """Add the rows."""
        for one in overview.speakers:
            self.add((one.name, str(one.allegations), str(one.denials), str(one.facts)))


class DueTable(OverviewTable):
    """What is to be looked at again, and when."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(DueColumn, parent)

    def headings(self) -> Row:
        """Return the names of the columns."""
        return (self.tr("Look again on"), self.tr("Question"), self.tr("Claim"), self.tr("Article"))

    def fill(self, overview: WorkspaceOverview) -> None:
        """Add the rows."""
        questions = {
            Question.TRUTH: self.tr("Is it true?"),
            Question.ATTRIBUTION: self.tr("Was it said?"),
        }
        for one in overview.due:
            words = " ".join(one.quote.split())
            self.add(
                (one.due_on, questions[one.question], words, one.article_title),
                (one.article_id, one.claim_id),
            )
