"""Says in the head of the claims how many things the rules have found, and leads to them."""

from typing import Final

from PySide6.QtWidgets import QWidget

from factcheck_gui.domain.rules import Level
from factcheck_gui.ui.checks import Checks
from factcheck_gui.ui.text.rule_words import signed_counts, summary_words
from factcheck_gui.ui.widgets.elided_button import ElidedButton

_GRAVE: Final = (Level.STOP, Level.WARNING)


class ChecksButton(ElidedButton):
    """Hidden where no rule is on and nothing waits."""

    def __init__(self, checks: Checks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._checks = checks
        checks.changed.connect(self._show_summary)
        self._show_summary()

    def _show_summary(self) -> None:
        findings = self._checks.findings
        if not findings.is_complete:
            self.show_words(self.tr("Checking…"), "…")
            self.setAccessibleName(self.tr("Checks: %1").replace("%1", self.tr("Checking…")))
            self.setVisible(True)
            return
        words = summary_words(findings)
        # There is little room: where anything graver was found, the notes are left to the list.
        shown = summary_words(findings, _GRAVE) or words
        short = signed_counts(findings, _GRAVE) or signed_counts(findings, (Level.NOTE,))
        self.show_words(shown or self.tr("✓ nothing found"), short)
        name = self.tr("Checks: %1").replace("%1", words or self.tr("nothing found"))
        self.setAccessibleName(name)
        self.setVisible(bool(words) or findings.is_asked)
