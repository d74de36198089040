"""What the rules find at the claim that is being edited, in short words."""

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.rules import Level
from factcheck_gui.domain.ruling import ORDER, check_claim, levels_of
from factcheck_gui.services.review import Review
from factcheck_gui.ui.text.rule_words import level_word, signed_found
from factcheck_gui.ui.widgets.look import set_look
from factcheck_gui.ui.widgets.wrapped_text import WrappedText

_LOOKS: Final = {Level.STOP: "error", Level.WARNING: "warning", Level.NOTE: "mute"}


class FindingsSection(QWidget):
    """A line for each finding, the gravest first; nothing where the rules find nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[WrappedText] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 2, 0, 2)
        self._layout.setSpacing(2)
        self.hide()

    @property
    def words(self) -> tuple[str, ...]:
        """What is said, line by line."""
        return tuple(line.text() for line in self._lines if not line.isHidden())

    def show_claim(self, reviewed: ReviewedClaim, review: Review | None) -> None:
        """Show what the rules that are on find at a claim of the newest version."""
        is_asked = review is not None and review.is_newest
        found = check_claim(reviewed, levels_of(review.rules)) if review is not None and is_asked else ()
        ordered = sorted(found, key=lambda finding: ORDER.index(finding.level))
        while len(self._lines) < len(ordered):
            line = WrappedText("mute", self)
            self._layout.addWidget(line)
            self._lines.append(line)
        for line, finding in zip(self._lines, ordered, strict=False):
            set_look(line, "role", _LOOKS[finding.level])
            line.show_text(signed_found(finding.level, finding.rule))
            line.setAccessibleDescription(level_word(finding.level))
        for place, line in enumerate(self._lines):
            line.setVisible(place < len(ordered))
        self.setVisible(bool(ordered))
