"""The line at the foot of the window: saved or not, which file, who, and the counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.coverage import StatementState

if TYPE_CHECKING:
    from factcheck_gui.services.review import Review


class StatusLine(QStatusBar):
    """Tells at a glance whether the work is safe and how far it has come."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._saved = self._label()
        self._file = self._label()
        self._reviewer = self._label()
        self._counts = QLabel()
        self._coverage = QLabel()
        for label in (self._counts, self._coverage):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setProperty("role", "small")
            label.setContentsMargins(8, 0, 12, 0)
            self.addPermanentWidget(label)

    def show_workspace(self, name: str, path: str, reviewer: str) -> None:
        """Show which file is open and who works on it; empty names where none is."""
        self._file.setText(name)
        self._file.setToolTip(path)
        self._reviewer.setText(reviewer)
        self.show_saved(is_open=bool(name))

    def show_saved(self, *, is_open: bool = True) -> None:
        """Say that everything is on the disk."""
        self._set_saved(self.tr("● All changes saved") if is_open else "", "good")

    def show_typing(self) -> None:
        """Say that something typed is not saved yet."""
        self._set_saved(self.tr("○ Typing…"), "warning")

    def show_unsaved(self) -> None:
        """Say that the last change could not be saved."""
        self._set_saved(self.tr("✗ Last change not saved"), "error")

    def show_review(self, review: Review | None) -> None:
        """Show the counts of the open article."""
        if review is None:
            self._counts.setText("")
            self._coverage.setText("")
            return
        kinds = [one.claim.kind for one in review.claims]
        coverage = review.coverage
        counts = self.tr("%1 statements · %2 allegations · %3 denials · %4 facts")
        for place, number in enumerate(
            (len(coverage.states), *(kinds.count(kind) for kind in ClaimKind)), start=1
        ):
            counts = counts.replace(f"%{place}", str(number))
        self._counts.setText(counts)
        words = self.tr("%1 checked · %2 nothing to check · %3 not looked at")
        checked = sum(one.is_checked for one in review.claims)
        nothing = coverage.count(StatementState.NOTHING_TO_CHECK)
        for place, number in enumerate((checked, nothing, coverage.count(StatementState.OPEN)), start=1):
            words = words.replace(f"%{place}", str(number))
        self._coverage.setText(words)

    def _set_saved(self, words: str, role: str) -> None:
        self._saved.setText(words)
        if self._saved.property("role") != role:
            self._saved.setProperty("role", role)
            self._saved.style().unpolish(self._saved)
            self._saved.style().polish(self._saved)

    def _label(self) -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", "small")
        label.setContentsMargins(12, 0, 4, 0)
        self.addWidget(label)
        return label
