"""The arrows between the selected claim and others, as rows that go there or take the arrow away."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from factcheck_gui.domain.links import Link
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.ui.models.claim_row import one_line
from factcheck_gui.ui.models.claim_words import links_in_words, links_out_words
from factcheck_gui.ui.models.reading_direction import isolated
from factcheck_gui.ui.panels.claim_editor_subject import EditedClaim
from factcheck_gui.ui.widgets.caption import caption, key_cap
from factcheck_gui.ui.widgets.elided_button import ElidedButton
from factcheck_gui.ui.widgets.focus import holds_focus

_QUOTE_SHOWN: Final = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownLink:
    """An arrow in words, and the claim at its other end."""

    link: Link
    other_id: str
    words: str


class LinkRow(QWidget):
    """One arrow."""

    visited = Signal(str)
    removal_asked = Signal(str)

    def __init__(self, shown: ShownLink, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = shown
        self.open_button = ElidedButton(self)
        self.open_button.show_words(shown.words)
        self.remove_button = QPushButton("✕", self)
        self.remove_button.setProperty("role", "small")
        self.remove_button.setToolTip(self.tr("Remove this link"))
        self.remove_button.setAccessibleName(self.tr("Remove link: %1").replace("%1", shown.words))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.open_button, 1)
        layout.addWidget(self.remove_button)
        layout.addStretch()
        self.open_button.clicked.connect(self._on_open)
        self.remove_button.clicked.connect(self._on_remove)

    def _on_open(self) -> None:
        self.visited.emit(self._shown.other_id)

    def _on_remove(self) -> None:
        self.removal_asked.emit(self._shown.link.id)


class LinksSection(QWidget):
    """Links out and links in, and the button that draws a new one."""

    visited = Signal(str)
    link_asked = Signal()

    def __init__(self, subject: EditedClaim, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._subject = subject
        self._shown: list[ShownLink] = []
        self._rows: list[LinkRow] = []
        self._build()

    @property
    def rows(self) -> tuple[LinkRow, ...]:
        """The rows, links out first."""
        return tuple(self._rows)

    def show_claim(self, reviewed: ReviewedClaim) -> None:
        """Show the links of a claim; rows are made anew only where they say something new."""
        shown = self._links(reviewed)
        if shown == self._shown:
            return
        had_focus = any(holds_focus(row) for row in self._rows)
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._shown = shown
        self._rows = [self._row(one) for one in shown]
        if had_focus:
            self.link_button.setFocus()

    def _build(self) -> None:
        self.link_button = QPushButton(self.tr("Link…"), self)
        self.link_button.setAccessibleName(self.tr("Link to another claim"))
        self.link_button.setProperty("role", "small")
        self.link_button.clicked.connect(self.link_asked)
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(caption(self.tr("Links"), self), 1)
        head.addWidget(self.link_button)
        head.addWidget(key_cap("L", self))
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addLayout(self._list)

    def _row(self, shown: ShownLink) -> LinkRow:
        row = LinkRow(shown, self)
        row.visited.connect(self.visited)
        row.removal_asked.connect(self._on_removal)
        self._list.addWidget(row)
        return row

    def _links(self, reviewed: ReviewedClaim) -> list[ShownLink]:
        out = [self._words(link, link.to_claim, is_out=True) for link in reviewed.links_out]
        back = [self._words(link, link.from_claim, is_out=False) for link in reviewed.links_in]
        return [one for one in (*out, *back) if one is not None]

    def _words(self, link: Link, other_id: str, *, is_out: bool) -> ShownLink | None:
        review = self._subject.review
        other = None if review is None else review.claim(other_id)
        number = None if review is None else review.number(other_id)
        if other is None or number is None:
            return None
        arrow = (links_out_words if is_out else links_in_words)(link.type, (number,))
        quote = isolated(one_line(other.claim.quote, _QUOTE_SHOWN))
        words = self.tr("%1 · %2").replace("%1", arrow).replace("%2", quote)
        return ShownLink(link=link, other_id=other_id, words=words)

    def _on_removal(self, link_id: str) -> None:
        link = next((one.link for one in self._shown if one.link.id == link_id), None)
        if link is not None:
            self._subject.submit(self._subject.composer.unlink(link))
