"""The line at the foot of the window: saved or not, which file, who, and the counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from factcheck_gui.ui.text.counted import counted
from factcheck_gui.ui.widgets.early_looks import never_markup
from factcheck_gui.ui.widgets.look import set_look

if TYPE_CHECKING:
    from factcheck_gui.services.review import Review

_HEIGHT: Final = 27
"""With the signs before its words; all that stands above is laid out and painted anew when the line grows."""


class StatusLine(QStatusBar):
    """Tells at a glance whether the work is safe and how far it has come."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setMinimumHeight(_HEIGHT)
        self._saved = self._label()
        self._file = self._label()
        self._reviewer = self._label()
        self._counts = QLabel(self)
        self._coverage = QLabel(self)
        for label in (self._counts, self._coverage):
            never_markup(label)
            label.setProperty("role", "small")
            self.addPermanentWidget(label)

    def show_workspace(self, name: str, path: str, reviewer: str) -> None:
        """Show which file is open and who works on it; empty names where none is."""
        # The first paint does not need them.
        from factcheck_gui.ui.models.reading_direction import isolated
        from factcheck_gui.ui.text.sentences import shown
        from factcheck_gui.ui.widgets.plain_text import tooltip

        # The risk may stand behind it, and a name from right to left would turn that round.
        self._file.setText(isolated(shown(name)))
        self._file.setToolTip(tooltip(shown(path)))
        self._reviewer.setText(shown(reviewer))
        self.show_saved(is_open=bool(name))

    def show_risk(self, note: str, words: str) -> None:
        """Say beside the file's name that other computers may write it; all of it on pointing at it."""
        from factcheck_gui.ui.widgets.plain_text import tooltip

        self._file.setText(" ".join(part for part in (self._file.text(), note) if part))
        self._file.setToolTip(tooltip(words))

    @property
    def saved_words(self) -> str:
        """What is said about the last change."""
        return self._saved.text()

    def show_saved(self, *, is_open: bool = True) -> None:
        """Say that everything is on the disk."""
        self._set_saved(self.tr("● All changes saved") if is_open else "", "good")

    def show_typing(self) -> None:
        """Say that something typed is not saved yet."""
        self._set_saved(self.tr("○ Typing…"), "warning")

    def show_saving(self) -> None:
        """Say that the last change is on its way to the disk."""
        self._set_saved(self.tr("○ Saving…"), "warning")

    def show_away(self) -> None:
        """Say that the file is not at its place."""
        self._set_saved(self.tr("✗ The file cannot be reached"), "error")

    def show_read_only(self) -> None:
        """Say that nothing can be saved in this file."""
        self._set_saved(self.tr("○ Can only be read"), "warning")

    def show_kept(self) -> None:
        """Say that something typed waits in its field for the article to be reopened."""
        self._set_saved(self.tr("✗ Not saved: signed off"), "error")

    def show_damaged(self) -> None:
        """Say that nothing is saved any more."""
        self._set_saved(self.tr("✗ Damaged: nothing is saved"), "error")

    def show_unsaved(self) -> None:
        """Say that the last change could not be saved."""
        self._set_saved(self.tr("✗ Last change not saved"), "error")

    def show_review(self, review: Review | None) -> None:
        """Show the counts of the open article."""
        if review is None:
            self._counts.setText("")
            self._coverage.setText("")
            return
        from factcheck_gui.domain.claims import ClaimKind
        from factcheck_gui.domain.coverage import StatementState

        claims, coverage = review.claims, review.coverage
        allegations, denials, facts = (claims.of_kind(kind) for kind in ClaimKind)
        counts = (
            counted(len(coverage.states), self.tr("%n statement"), self.tr("%n statements")),
            counted(allegations, self.tr("%n allegation"), self.tr("%n allegations")),
            counted(denials, self.tr("%n denial"), self.tr("%n denials")),
            counted(facts, self.tr("%n fact"), self.tr("%n facts")),
        )
        self._counts.setText(" · ".join(counts))
        progress = (
            self.tr("%n checked").replace("%n", f"{claims.checked:,}"),
            self.tr("%n nothing to check").replace(
                "%n", f"{coverage.count(StatementState.NOTHING_TO_CHECK):,}"
            ),
            self.tr("%n not looked at").replace("%n", f"{coverage.count(StatementState.OPEN):,}"),
        )
        self._coverage.setText(" · ".join(progress))

    def _set_saved(self, words: str, role: str) -> None:
        self._saved.setText(words)
        set_look(self._saved, "role", role)

    def _label(self) -> QLabel:
        label = QLabel(self)
        never_markup(label)
        label.setProperty("role", "small")
        self.addWidget(label)
        return label
