"""A quick look at the report: the words that readers will see, set by Qt itself."""

from collections import Counter
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit, QWidget

from factcheck_gui.domain.articles import Direction
from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.reviews import ArticleReview, ReviewedClaim, ReviewedNote
from factcheck_gui.domain.sources import Stance
from factcheck_gui.domain.verdicts import Question, RatingValue
from factcheck_gui.ui.text.moments import local_day
from factcheck_gui.ui.theme.fonts import load_reading_fonts, reading_font, window_font
from factcheck_gui.ui.theme.theme import Theme

_CLAIMS_SHOWN: Final = 30
_PLAIN: Final = str.maketrans({"\n": " ", "\u2028": " ", "\ufffc": "\ufffd"})


class ReportPreview(QTextEdit):
    """Shows title, numbers and claims of one article."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_reading_fonts(theme.resources)
        self._theme = theme
        self._cursor = QTextCursor()
        self._rtl = False
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setProperty("role", "preview")
        self.setAccessibleName(self.tr("What readers will see"))

    def show_review(self, review: ArticleReview, more_articles: int) -> None:
        """Show the report of one article, and how many articles come after it."""
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(16)
        self._cursor = QTextCursor(document)
        self._rtl = review.article.details.direction is Direction.RTL
        self._cursor.beginEditBlock()
        self._write_head(review)
        for reviewed in review.claims[:_CLAIMS_SHOWN]:
            self._write_claim(review, reviewed)
        hidden = len(review.claims) - _CLAIMS_SHOWN
        if hidden > 0:
            self._line(12)
            several = self.tr("… and %1 more claims").replace("%1", f"{hidden:,}")
            self._put(several if hidden > 1 else self.tr("… and 1 more claim"), self._small())
        if more_articles > 0:
            self._line(12)
            several = self.tr("… and %1 more articles, each in this way").replace("%1", f"{more_articles:,}")
            self._put(several if more_articles > 1 else self.tr("… and 1 more article"), self._small())
        self._cursor.endEditBlock()
        self.setDocument(document)
        self.verticalScrollBar().setValue(0)

    def _write_head(self, review: ArticleReview) -> None:
        colours = self._theme.colours
        self._line(0, of_article=True)
        self._put(review.article.details.title, _format(reading_font(18, QFont.Weight.Bold), colours.ink))
        self._line(3)
        self._put(self._checked_line(review), self._small())
        self._line(12)
        counts = Counter(reviewed.claim.kind for reviewed in review.claims)
        allegation, denial, fact = (counts[kind] for kind in ClaimKind)
        numbers = [
            (len(review.text.statements), self.tr("statement"), self.tr("statements"), colours.ink),
            (
                allegation,
                self.tr("allegation"),
                self.tr("allegations"),
                colours.allegation.ink,
            ),
            (denial, self.tr("denial"), self.tr("denials"), colours.denial.ink),
            (fact, self.tr("fact"), self.tr("facts"), colours.fact.ink),
        ]
        bold = window_font(13, QFont.Weight.DemiBold)
        for index, (number, one, several, colour) in enumerate(numbers):
            if index:
                self._put("  ·  ", self._small())
            self._put(str(number), _format(bold, colour))
            self._put(f" {one if number == 1 else several}", _format(window_font(13), colours.ink))

    def _write_claim(self, review: ArticleReview, reviewed: ReviewedClaim) -> None:
        colours, claim = self._theme.colours, reviewed.claim
        kind = colours.kind(claim.kind)
        chip = _format(window_font(12, QFont.Weight.DemiBold), kind.ink)
        chip.setBackground(QBrush(QColor(kind.tint)))
        self._line(16)
        self._put(f"\u00a0{self._kind_name(claim.kind)}\u00a0", chip)
        for question in (Question.TRUTH, Question.ATTRIBUTION):
            value = _value(review, reviewed, question)
            if value is not None:
                colour = self._theme.verdict_colour(value.colour)
                self._put("   ", self._small())
                verdict = _format(window_font(12, QFont.Weight.DemiBold), colour)
                self._put(f"{value.sign} {value.label}", verdict)
        if not reviewed.is_checked:
            self._put(f"   {self.tr('○ not checked')}", self._small())
        self._line(3, of_article=True)
        self._put(claim.restatement or claim.quote, _format(reading_font(14), colours.ink))
        chain = (claim.speaker, self._about(claim.target), self._reported(claim.reported_by))
        who = [name for name in chain if name]
        if who:
            self._line(2)
            self._put(" · ".join(who), self._small())
        reason = reviewed.reason(Question.TRUTH) or reviewed.reason(Question.ATTRIBUTION)
        if reason:
            self._line(3)
            self._put(reason, _format(window_font(13), colours.soft_ink))
        for note in reviewed.notes:
            self._line(2)
            self._put(self._note_line(note), self._small())

    def _checked_line(self, review: ArticleReview) -> str:
        verdicts = [verdict for one in review.claims for verdict in one.verdicts.values()]
        version = self.tr("text version %1").replace("%1", str(review.version.number))
        if not verdicts:
            return self.tr("not checked yet · %1").replace("%1", version)
        names = ", ".join(sorted({verdict.reviewer for verdict in verdicts}))
        day = local_day(max(verdict.created_at for verdict in verdicts))
        line = self.tr("checked %1 by %2 · %3").replace("%1", day).replace("%3", version)
        return line.replace("%2", names)

    def _note_line(self, note: ReviewedNote) -> str:
        stances = {
            Stance.SUPPORTS: self.tr("Supports"),
            Stance.REFUTES: self.tr("Refutes"),
            Stance.CONTEXT: self.tr("Context"),
        }
        parts = (stances[note.note.stance], note.title, note.publisher, note.note.note)
        return " · ".join(part for part in parts if part)

    def _kind_name(self, kind: ClaimKind) -> str:
        return {
            ClaimKind.ALLEGATION: self.tr("Allegation"),
            ClaimKind.DENIAL: self.tr("Denial"),
            ClaimKind.FACT: self.tr("Fact"),
        }[kind]

    def _about(self, target: str | None) -> str:
        return self.tr("about %1").replace("%1", target) if target else ""

    def _reported(self, reporter: str | None) -> str:
        return self.tr("reported by %1").replace("%1", reporter) if reporter else ""

    def _small(self) -> QTextCharFormat:
        return _format(window_font(12), self._theme.colours.mute)

    def _line(self, above: int, *, of_article: bool = False) -> None:
        block_format = QTextBlockFormat()
        block_format.setTopMargin(above)
        block_format.setLineHeight(108, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if of_article and self._rtl:
            block_format.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        if self._cursor.document().isEmpty():
            self._cursor.setBlockFormat(block_format)
        else:
            self._cursor.insertBlock(block_format)

    def _put(self, words: str, char_format: QTextCharFormat) -> None:
        self._cursor.insertText(words.translate(_PLAIN), char_format)


def _format(font: QFont, colour: str) -> QTextCharFormat:
    found = QTextCharFormat()
    found.setFont(font)
    found.setForeground(QColor(colour))
    return found


def _value(review: ArticleReview, reviewed: ReviewedClaim, question: Question) -> RatingValue | None:
    value_id = reviewed.value_id(question)
    if value_id is None:
        return None
    found = (scale.value(value_id) for scale in review.scales)
    return next((value for value in found if value is not None), None)
