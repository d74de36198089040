"""What the rules have found in the open article, listed under the page."""

from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from factcheck_gui.domain.ruling import ORDER
from factcheck_gui.ui.checks import Checks
from factcheck_gui.ui.models.finding_list import FindingColumn, FindingListModel
from factcheck_gui.ui.panels.claims_header import WaitingLine
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.text.rule_words import count_words
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.caption import rule, text_label
from factcheck_gui.ui.widgets.focus import holds_focus
from factcheck_gui.ui.widgets.row_table import RowTable

_LEVEL_WIDTH: Final = 88
_FOUND_WIDTHS: Final = (110, 210)
_WIDTHS: Final = ((FindingColumn.LEVEL, _LEVEL_WIDTH), (FindingColumn.FOUND, _FOUND_WIDTHS[1]))


class FindingsPanel(QWidget):
    """The gravest first; a click or Enter goes to the place. Nothing is listed while it is hidden."""

    rules_wanted = Signal()
    waiting_wanted = Signal()
    closed = Signal()

    def __init__(self, checks: Checks, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._checks = checks
        self._session = session
        self.model = FindingListModel(theme, self)
        self._build()
        self._connect(theme)

    @property
    def empty_words(self) -> str:
        """What stands in place of the list; empty where there is a list."""
        return "" if self._middle.currentWidget() is self.table else self._empty.text()

    def open(self) -> None:
        """Show the panel and give the keys to its list."""
        self.show()
        self._show_findings()
        if self.model.rowCount() and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, 0))
        target = self.table if self.model.rowCount() else self.rules_button
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def has_focus(self) -> bool:
        """Whether the keys go to this panel."""
        return holds_focus(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave most of a narrow list to the words that say where."""
        super().resizeEvent(event)
        least, most = _FOUND_WIDTHS
        room = (self.width() - _LEVEL_WIDTH) * 3 // 8
        self.table.setColumnWidth(FindingColumn.FOUND, min(max(least, room), most))

    def _build(self) -> None:
        self.setProperty("role", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Checks"))
        self.level_field = QComboBox(self)
        self.level_field.setAccessibleName(self.tr("Which findings are shown"))
        self.level_field.view().setAccessibleName(self.tr("Which findings are shown"))
        self.level_field.addItem("", None)
        for level in ORDER:
            self.level_field.addItem("", level.value)
        self.rules_button = QPushButton(self.tr("Rules…"), self)
        self.rules_button.setAccessibleName(self.tr("Rules: what is asked of an article"))
        self.close_button = QPushButton("✕", self)
        self.close_button.setProperty("role", "small")
        self.close_button.setAccessibleName(self.tr("Hide the checks"))
        head = QHBoxLayout()
        head.setContentsMargins(12, 6, 8, 6)
        head.setSpacing(8)
        head.addWidget(text_label(self.tr("Checks"), "panel", self))
        head.addWidget(self.level_field)
        head.addStretch(1)
        head.addWidget(self.rules_button)
        head.addWidget(self.close_button)
        self.waiting_line = WaitingLine(self)
        self.table = RowTable(self.model, self.tr("What the rules have found"), _WIDTHS, self)
        self._empty = text_label("", "mute", self, is_wrapping=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setMargin(12)
        self._middle = QStackedWidget(self)
        self._middle.addWidget(self.table)
        self._middle.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(rule(self))
        layout.addLayout(head)
        layout.addWidget(self.waiting_line)
        layout.addWidget(self._middle, 1)

    def _connect(self, theme: Theme) -> None:
        self._checks.changed.connect(self._show_findings)
        self.level_field.currentIndexChanged.connect(self._show_findings)
        self.table.clicked.connect(self._on_activated)
        self.table.activated.connect(self._on_activated)
        self.rules_button.clicked.connect(self.rules_wanted)
        self.waiting_line.wanted.connect(self.waiting_wanted)
        self.close_button.clicked.connect(self.closed)
        theme.changed.connect(self.table.viewport().update)

    def _show_findings(self) -> None:
        if self.isHidden():
            return
        findings, review = self._checks.findings, self._session.review
        self.waiting_line.show_waiting(findings.waiting, 0 if review is None else review.newest.number)
        if not findings.is_complete:
            self.model.show_findings(review, ())
            self._empty.setText(self.tr("The rules are looking through the claims…"))
            self._middle.setCurrentWidget(self._empty)
            return
        self._name_levels()
        wanted = self.level_field.currentData()
        shown = tuple(one for one in findings.all if wanted is None or one.level == wanted)
        self.model.show_findings(review, shown)
        self._empty.setText(self._empty_words())
        self._middle.setCurrentWidget(self.table if shown else self._empty)

    def _name_levels(self) -> None:
        findings = self._checks.findings
        words = self.tr("All (%1)").replace("%1", f"{len(findings.all):,}")
        self.level_field.setItemText(0, words)
        for place, level in enumerate(ORDER, start=1):
            self.level_field.setItemText(place, count_words(level, findings.count(level)))

    def _empty_words(self) -> str:
        review = self._session.review
        if review is not None and not review.is_newest:
            return self.tr("The rules are about the newest version; this is an older one.")
        if not self._checks.findings.is_asked:
            return self.tr("No rule is switched on. Choose under “Rules…” what is asked of an article.")
        if self.level_field.currentData() is not None:
            return self.tr("The rules find nothing of this level.")
        return self.tr("The rules find nothing in this article.")

    def _on_activated(self, index: QModelIndex) -> None:
        self._checks.go(self.model.finding(index.row()))
