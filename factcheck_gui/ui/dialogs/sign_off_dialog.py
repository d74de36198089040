"""What the rules say of an article, and how far its claims have come, before it is signed off."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from factcheck_gui.domain.claims import ClaimState
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.rules import RuleFinding
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.findings import Findings
from factcheck_gui.services.review import Review
from factcheck_gui.ui.dialogs.framed_dialog import FramedDialog
from factcheck_gui.ui.models.finding_list import FindingColumn, FindingListModel
from factcheck_gui.ui.models.reading_direction import isolated
from factcheck_gui.ui.models.state_words import signed_state
from factcheck_gui.ui.text.counted import counted
from factcheck_gui.ui.text.revealing import revealed
from factcheck_gui.ui.text.rule_words import summary_words
from factcheck_gui.ui.text.sentences import shown
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.caption import caption, text_label
from factcheck_gui.ui.widgets.row_table import RowTable
from factcheck_gui.ui.widgets.wrapped_text import WrappedText

_WITH_FINDINGS: Final = (820, 560)
_WITHOUT: Final = (620, 0)
_WIDTHS: Final = ((FindingColumn.LEVEL, 96), (FindingColumn.FOUND, 250))


class SignOffDialog(FramedDialog):
    """Accepted where the article is to be signed off; rejected with `wanted` where one is to be mended."""

    def __init__(
        self, review: Review, findings: Findings, reviewer: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        title = shown(review.article.details.title)
        super().__init__(self.tr("Sign off: %1").replace("%1", isolated(title)), parent)
        self._review = review
        self._findings = findings
        self._reviewer = reviewer
        self.wanted: RuleFinding | None = None
        self.wants_rules = False
        self.model = FindingListModel(theme, self)
        self._build()
        self._connect()
        self.resize(*(_WITH_FINDINGS if self.model.rowCount() else _WITHOUT))
        (self.sign_button if self.may_sign else self.table).setFocus()

    @property
    def may_sign(self) -> bool:
        """Whether nothing stops it."""
        return not self._findings.stops

    @property
    def said(self) -> str:
        """What the rules say, in a line."""
        return self._headline.text()

    @property
    def warnings(self) -> tuple[str, ...]:
        """What is unfinished, whether or not a rule asks for it."""
        return tuple(line.text() for line in self._warnings)

    @property
    def counts(self) -> tuple[str, ...]:
        """The lines that count claims."""
        return tuple(line.text() for line in self._counts)

    def accept(self) -> None:
        """Agree, where nothing stops it and nothing else was chosen: Enter in the list is no agreement."""
        if self.may_sign and self.wanted is None:
            super().accept()

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as what is said, where nothing is listed."""
        super().showEvent(event)
        layout = self.layout()
        if layout is not None and not self.model.rowCount():
            layout.activate()
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    def _build(self) -> None:
        title = WrappedText("heading", self, most_lines=2)
        title.show_text(self._review.article.details.title)
        self._headline = text_label(self._words(), "mute" if self.may_sign else "error", self)
        self._headline.setWordWrap(True)
        self.table = RowTable(self.model, self.tr("What the rules have found"), _WIDTHS, self)
        self.table.setToolTip(self.tr("Enter or a double click leaves the dialog and goes there."))
        self.model.show_findings(self._review, self._findings.all)
        self.table.setVisible(bool(self.model.rowCount()))
        if self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, 0))
        self.body.addWidget(title)
        self.body.addWidget(self._headline)
        self.body.addWidget(self.table, 1)
        self.body.addLayout(self._counted())
        self._warnings = [WrappedText("warning", self) for _ in self._unready()]
        for line, words in zip(self._warnings, self._unready(), strict=True):
            line.show_text(words)
            self.body.addWidget(line)
        if not self.model.rowCount():
            self.body.addStretch(1)
        self.rules_button = self.add_button(self.tr("Rules…"))
        self.cancel_button = self.add_button(self.tr("Cancel"))
        self.sign_button = self.add_button(self.tr("Sign off"), primary=True)
        self.sign_button.setEnabled(self.may_sign)
        words = self.tr("As %1, now. The article then takes no changes until it is reopened.")
        self.say(words.replace("%1", isolated(shown(self._reviewer))) if self.may_sign else "")

    def _counted(self) -> QGridLayout:
        rows = (
            (self.tr("States"), self._states(self._review.claims)),
            (self.tr("Verdicts"), self._verdicts(self._review.claims)),
            (self.tr("Unfinished"), self._unfinished(self._review.claims)),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        self._counts: list[WrappedText] = []
        for row, (name, words) in enumerate(rows):
            line = WrappedText("choice-name", self)
            line.show_text(words)
            self._counts.append(line)
            grid.addWidget(caption(name, self), row, 0)
            grid.addWidget(line, row, 1)
        return grid

    def _connect(self) -> None:
        self.table.activated.connect(self._on_activated)
        self.table.doubleClicked.connect(self._on_activated)
        self.rules_button.clicked.connect(self._on_rules)
        self.cancel_button.clicked.connect(self.reject)
        self.sign_button.clicked.connect(self.accept)

    def _words(self) -> str:
        findings = self._findings
        if findings.waiting:
            words = counted(
                findings.waiting,
                self.tr("It cannot be signed off yet: %1. %n claim waits for a decision."),
                self.tr("It cannot be signed off yet: %1. %n claims wait for a decision."),
            )
            return words.replace("%1", summary_words(findings))
        if findings.stops:
            return self.tr("It cannot be signed off yet: %1.").replace("%1", summary_words(findings))
        if not findings.is_asked:
            return self.tr("No rule is switched on, so nothing is asked of it.")
        if findings.all:
            return self.tr("Nothing stops it: %1.").replace("%1", summary_words(findings))
        return self.tr("The rules find nothing.")

    def _states(self, claims: Iterable[ReviewedClaim]) -> str:
        counts = Counter(one.claim.state for one in claims)
        parts = (self._part(signed_state(state), counts[state]) for state in ClaimState if counts[state])
        return " · ".join(parts) or self.tr("no claims")

    def _verdicts(self, claims: Iterable[ReviewedClaim]) -> str:
        counts = Counter(one.value_id(Question.TRUTH) for one in claims)
        parts = [self._part(self._label(value_id), count) for value_id, count in counts.items() if value_id]
        if counts[None]:
            parts.append(self._part(self.tr("no verdict"), counts[None]))
        return " · ".join(parts) or self.tr("no claims")

    def _unready(self) -> tuple[str, ...]:
        """Say of how many claims somebody has not said that they are done; it stops nothing."""
        claims = self._review.claims
        unready = sum(one.claim.state is not ClaimState.READY for one in claims)
        unrated = sum(not one.is_checked for one in claims)
        ready = (self.tr("%n claim is not marked ready."), self.tr("%n claims are not marked ready."))
        rated = (
            self.tr("%n claim has no verdict on its truth."),
            self.tr("%n claims have no verdict on their truth."),
        )
        found = ((unready, ready), (unrated, rated))
        return tuple(counted(count, one, many) for count, (one, many) in found if count)

    def _unfinished(self, claims: Iterable[ReviewedClaim]) -> str:
        count = sum(not one.is_finished for one in claims)
        if not count:
            return self.tr("none")
        return counted(
            count,
            self.tr("%n claim lacks a verdict, a reason or a source"),
            self.tr("%n claims lack a verdict, a reason or a source"),
        )

    def _part(self, name: str, count: int) -> str:
        return self.tr("%1: %2").replace("%2", f"{count:,}").replace("%1", name)

    def _label(self, value_id: str) -> str:
        value = self._review.value(value_id)
        return self.tr("no verdict") if value is None else revealed(f"{value.sign} {value.label}".strip())

    def _on_activated(self, index: QModelIndex) -> None:
        self.wanted = self.model.finding(index.row())
        self.reject()

    def _on_rules(self) -> None:
        self.wants_rules = True
        self.reject()
