"""The arrows between the selected claim and others, as rows that go there, change or remove the arrow."""

from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QActionGroup, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.domain.links import Link, LinkType
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.services.linking import retype_link, turn_link
from factcheck_gui.ui.actions.followed_key import FollowedKey
from factcheck_gui.ui.models.claim_row import one_line
from factcheck_gui.ui.models.claim_words import link_word
from factcheck_gui.ui.models.link_words import link_end, link_words
from factcheck_gui.ui.models.reading_direction import isolated
from factcheck_gui.ui.page.link_ends import link_pen
from factcheck_gui.ui.panels.claim_editor_subject import EditedClaim
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.caption import caption, key_cap
from factcheck_gui.ui.widgets.elided_button import ElidedButton
from factcheck_gui.ui.widgets.focus import holds_focus

_QUOTE_SHOWN: Final = 160
_SAMPLE: Final = QSize(18, 12)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownLink:
    """An arrow in words, and the claim at its other end."""

    link: Link
    other_id: str
    words: str


class LineSample(QWidget):
    """The line that the margin of the page draws for a type of link."""

    def __init__(self, link_type: LinkType, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._type = link_type
        self._theme = theme
        self.setFixedSize(_SAMPLE)
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line."""
        painter = QPainter(self)
        painter.setPen(link_pen(self._theme.colours, self._type))
        middle = self.height() // 2
        painter.drawLine(0, middle, self.width(), middle)


class LinkRow(QWidget):
    """One arrow."""

    visited = Signal(str)
    removal_asked = Signal(str)
    type_asked = Signal(str, LinkType)
    turn_asked = Signal(str)

    def __init__(self, shown: ShownLink, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = shown
        self._theme = theme
        self.type_actions: dict[LinkType, QAction] = {}
        self._build()
        self.open_button.clicked.connect(self._on_open)
        self.remove_button.clicked.connect(self._on_remove)
        self.turn_action.triggered.connect(self._on_turn)
        self.remove_action.triggered.connect(self._on_remove)

    def _build(self) -> None:
        words = self._shown.words
        self.open_button = ElidedButton(self)
        self.open_button.show_words(words)
        self.change_button = QToolButton(self)
        self.change_button.setText("⋯")
        self.change_button.setProperty("plain", "true")
        self.change_button.setToolTip(self.tr("Change this link"))
        self.change_button.setAccessibleName(self.tr("Change link: %1").replace("%1", words))
        self.change_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.change_button.setMenu(self._menu())
        self.remove_button = QPushButton("✕", self)
        self.remove_button.setProperty("role", "small")
        self.remove_button.setToolTip(self.tr("Remove this link"))
        self.remove_button.setAccessibleName(self.tr("Remove link: %1").replace("%1", words))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(LineSample(self._shown.link.type, self._theme, self))
        layout.addWidget(self.open_button, 1)
        layout.addWidget(self.change_button)
        layout.addWidget(self.remove_button)
        layout.addStretch()

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for link_type in LinkType:
            action = menu.addAction(link_word(link_type))
            action.setCheckable(True)
            action.setChecked(link_type is self._shown.link.type)
            action.triggered.connect(self._on_type)
            group.addAction(action)
            self.type_actions[link_type] = action
        menu.addSeparator()
        self.turn_action = menu.addAction(self.tr("⇄ Turn the direction"))
        self.remove_action = menu.addAction(self.tr("Remove this link"))
        return menu

    def _on_open(self) -> None:
        self.visited.emit(self._shown.other_id)

    def _on_remove(self) -> None:
        self.removal_asked.emit(self._shown.link.id)

    def _on_turn(self) -> None:
        self.turn_asked.emit(self._shown.link.id)

    def _on_type(self) -> None:
        asked = next(one for one, action in self.type_actions.items() if action is self.sender())
        self.type_asked.emit(self._shown.link.id, asked)


class LinksSection(QWidget):
    """Links out and links in, and the button that draws a new one."""

    visited = Signal(str)
    link_asked = Signal()

    def __init__(self, subject: EditedClaim, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._subject = subject
        self._theme = theme
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
        cap = key_cap("", self)
        FollowedKey(self._subject.keys, "link_claim", cap.setText, cap)
        head.addWidget(cap)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addLayout(self._list)

    def _row(self, shown: ShownLink) -> LinkRow:
        row = LinkRow(shown, self._theme, self)
        row.visited.connect(self.visited)
        row.removal_asked.connect(self._on_removal)
        row.type_asked.connect(self._on_type_asked)
        row.turn_asked.connect(self._on_turn_asked)
        self._list.addWidget(row)
        return row

    def _links(self, reviewed: ReviewedClaim) -> list[ShownLink]:
        out = [self._in_words(link, link.to_claim, is_out=True) for link in reviewed.links_out]
        back = [self._in_words(link, link.from_claim, is_out=False) for link in reviewed.links_in]
        return [one for one in (*out, *back) if one is not None]

    def _in_words(self, link: Link, other_id: str, *, is_out: bool) -> ShownLink | None:
        review = self._subject.review
        end = None if review is None else link_end(review, other_id)
        if end is None:
            return None
        quote = isolated(one_line(end.claim.quote, _QUOTE_SHOWN))
        words = self.tr("%1 · %2").replace("%1", link_words(link, end, is_out=is_out), 1)
        return ShownLink(link=link, other_id=other_id, words=quote.join(words.rsplit("%2", 1)))

    def _link(self, link_id: str) -> Link | None:
        return next((one.link for one in self._shown if one.link.id == link_id), None)

    def _on_removal(self, link_id: str) -> None:
        link = self._link(link_id)
        if link is not None:
            self._subject.submit(self._subject.composer.unlink(link))

    def _on_type_asked(self, link_id: str, link_type: LinkType) -> None:
        link = self._link(link_id)
        if link is None or link_type is link.type:
            return
        if self._is_there(link.from_claim, link.to_claim, link_type):
            self._refuse()
        else:
            self._subject.submit(retype_link(link, link_type))

    def _on_turn_asked(self, link_id: str) -> None:
        link = self._link(link_id)
        if link is None:
            return
        if self._is_there(link.to_claim, link.from_claim, link.type):
            self._refuse()
        else:
            self._subject.submit(turn_link(self._subject.composer, link))

    def _is_there(self, from_claim: str, to_claim: str, link_type: LinkType) -> bool:
        wanted = (from_claim, to_claim, link_type)
        return any((one.link.from_claim, one.link.to_claim, one.link.type) == wanted for one in self._shown)

    def _refuse(self) -> None:
        """Say that nothing is drawn twice, and show the row as it is."""
        for row, shown in zip(self._rows, self._shown, strict=True):
            row.type_actions[shown.link.type].setChecked(True)
        self._subject.session.told.emit(
            self.tr("This link is there already: a link of this kind is drawn once.")
        )
