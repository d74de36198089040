"""The right-hand column: which claims there are, and the one that is being checked."""

from collections import Counter
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from factcheck_gui.domain.verdicts import Question
from factcheck_gui.ui.checking import Checking
from factcheck_gui.ui.dialogs.claim_picker import ClaimPicker
from factcheck_gui.ui.models.claim_filter import ClaimFilter
from factcheck_gui.ui.models.claim_list import ClaimListModel
from factcheck_gui.ui.panels.claim_editor import ClaimEditor
from factcheck_gui.ui.panels.claim_filter_bar import ClaimFilterBar
from factcheck_gui.ui.panels.claims_header import ClaimsHeader, ShownLine, WaitingLine
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.walking import Walking
from factcheck_gui.ui.widgets.caption import rule, text_label
from factcheck_gui.ui.widgets.claim_list_view import ClaimListView

_LIST_HEIGHT: Final = 430
_EDITOR_HEIGHT: Final = 400


class ClaimsPanel(QWidget):
    """A header, the filter, the list, and under it the editor."""

    pending_changed = Signal(bool)
    back_to_text = Signal()
    waiting_wanted = Signal()
    """The claims that wait are to be decided on."""

    def __init__(
        self,
        session: Session,
        checking: Checking,
        walking: Walking,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._checking = checking
        self._walking = walking
        self._theme = theme
        self.model = ClaimListModel(self)
        self.editor = ClaimEditor(session, checking, walking, theme, self)
        self.picker: ClaimPicker | None = None
        self._build()
        self._connect()
        self._on_article_opened()

    @property
    def empty_words(self) -> str:
        """What stands in place of the list; empty where there is a list."""
        return "" if self._middle.currentWidget() is self.list else self._empty.text()

    def focus_find(self) -> None:
        """Go to the line that finds claims."""
        self.filter_bar.find_line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter_bar.find_line.selectAll()

    def focus_editor(self) -> None:
        """Go to the first field of the selected claim."""
        self.editor.focus_first()

    def focus_note(self) -> None:
        """Go to the line that makes a source note for the selected claim."""
        self.editor.focus_note()

    def choose_link(self) -> None:
        """Ask which claim the selected one denies, or what else it does to it."""
        review, claim = self._session.review, self._checking.claim
        if review is None or claim is None:
            self._session.told.emit(self.tr("Choose a claim first, in the list or in the text."))
        elif len(review.claims) == 1:
            self._session.told.emit(self.tr("There is no other claim to link to yet."))
        else:
            self.picker = ClaimPicker(review, claim.claim.id, self._theme, self)
            self.picker.accepted.connect(self._on_picked)
            self.picker.open()

    def commit_pending(self) -> bool:
        """Save what is typed; False if something could not be saved and is still in its field."""
        return self.editor.commit_pending()

    def _build(self) -> None:
        self.setProperty("role", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.header = ClaimsHeader(self)
        self.waiting_line = WaitingLine(self)
        self.filter_bar = ClaimFilterBar(self)
        self.shown_line = ShownLine(self)
        self.list = ClaimListView(self.model, self._theme, self)
        self.list.setAccessibleName(self.tr("Claims"))
        self._empty = text_label("", "mute", self, is_wrapping=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setMargin(24)
        self._middle = QStackedWidget(self)
        self._middle.addWidget(self.list)
        self._middle.addWidget(self._empty)
        top = QWidget(self)
        upper = QVBoxLayout(top)
        upper.setContentsMargins(0, 0, 0, 0)
        upper.setSpacing(0)
        above = (self.header, rule(top), self.waiting_line, self.filter_bar, self.shown_line, rule(top))
        for widget in above:
            upper.addWidget(widget)
        upper.addWidget(self._middle, 1)
        self.splitter = QSplitter(Qt.Orientation.Vertical, self)
        self.splitter.setObjectName("claims")
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(top)
        self.splitter.addWidget(self.editor)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([_LIST_HEIGHT, _EDITOR_HEIGHT])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)

    def _connect(self) -> None:
        session = self._session
        session.article_opened.connect(self._on_article_opened)
        session.changed.connect(self._on_changed)
        session.place.moved.connect(self._on_moved)
        self.list.chosen.connect(self._walking.go_to_claim)
        self.filter_bar.asked.connect(self._on_filter_asked)
        self.filter_bar.back_to_text.connect(self.back_to_text)
        self.shown_line.cleared.connect(self.filter_bar.clear)
        self.editor.pending_changed.connect(self.pending_changed)
        self.editor.back_to_text.connect(self.back_to_text)
        self.waiting_line.wanted.connect(self.waiting_wanted)
        self.editor.link_asked.connect(self.choose_link)

    def _on_article_opened(self) -> None:
        review = self._session.review
        self.filter_bar.show_scale(None if review is None else review.scale(Question.TRUTH))
        self.filter_bar.clear()
        self.model.show_review(review)
        self._count()
        self.list.follow(self._session.place.claim_id)

    def _on_changed(self, claim_ids: frozenset[str]) -> None:
        self.model.refresh(claim_ids)
        self._count()
        self.list.follow(self._session.place.claim_id)

    def _on_moved(self) -> None:
        self.list.follow(self._session.place.claim_id)

    def _on_filter_asked(self, wanted: ClaimFilter) -> None:
        self.model.set_filter(wanted)
        self._count()
        self.list.follow(self._session.place.claim_id)

    def _on_picked(self) -> None:
        if self.picker is not None and self.picker.chosen is not None:
            self._checking.link_to(self.picker.chosen, self.picker.link_type)

    def _count(self) -> None:
        """Say how many there are, how many are shown, and why there are none."""
        review = self._session.review
        claims = [] if review is None else review.claims
        waiting = 0 if review is None or not review.is_newest else len(review.waiting)
        self.waiting_line.show_waiting(waiting, 0 if review is None else review.newest.number)
        self.header.show_checked(sum(one.is_checked for one in claims), len(claims))
        self.filter_bar.setVisible(bool(claims))
        self.editor.setVisible(bool(claims))
        self.filter_bar.show_counts(Counter(one.claim.kind for one in claims))
        self.shown_line.show_shown(self.model.rowCount(), len(claims))
        self.shown_line.setVisible(self.model.filter.is_on and bool(claims))
        self._empty.setText(self._empty_words())
        self._middle.setCurrentWidget(self.list if self.model.rowCount() else self._empty)

    def _empty_words(self) -> str:
        review = self._session.review
        if review is None:
            return self.tr("No article is open. Choose one on the left, or import one.")
        if not review.is_newest and not review.claims:
            return self.tr("No claim stood in this version.")
        if not review.claims:
            return self.tr("No claims yet. Go to a statement with J and press A, D or F.")
        return self.tr("No claim fits the filter.")
