"""The right-hand column: which claims there are, and the one that is being checked."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from factcheck_gui.domain.claims import ClaimKind, ClaimState
from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.ui.actions.followed_key import FollowedKey
from factcheck_gui.ui.checking import Checking
from factcheck_gui.ui.models.claim_filter import ClaimFilter
from factcheck_gui.ui.models.claim_list import ClaimListModel
from factcheck_gui.ui.models.claim_order import ClaimOrder, SortBy
from factcheck_gui.ui.models.occurring_values import scales_in_use, scales_to_filter_by
from factcheck_gui.ui.panels.bulk_bar import BulkBar
from factcheck_gui.ui.panels.claim_editor import ClaimEditor
from factcheck_gui.ui.panels.claim_filter_bar import ClaimFilterBar
from factcheck_gui.ui.panels.claims_header import ClaimsHeader, WaitingLine
from factcheck_gui.ui.panels.no_claims import NoClaims
from factcheck_gui.ui.panels.shown_line import ShownLine
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.surveying import Surveying
from factcheck_gui.ui.text.sentences import describe
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.walking import Walking
from factcheck_gui.ui.widgets.caption import rule
from factcheck_gui.ui.widgets.claim_list_view import ClaimListView

_LIST_HEIGHT: Final = 430
_EDITOR_HEIGHT: Final = 400


class ClaimsPanel(QWidget):
    """A header, the filter, the list, and under it the editor."""

    pending_changed = Signal(bool)
    back_to_text = Signal()
    link_asked = Signal()
    waiting_wanted = Signal()
    """The claims that wait are to be decided on."""
    links_wanted = Signal()
    """The selected claims are to be linked to one that is still to be chosen."""
    remark_wanted = Signal()
    """The selected claims are to be sent back, once it is said why."""

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
        self._surveying = Surveying(session, self.model, self)
        self.splitter = QSplitter(Qt.Orientation.Vertical, self)  # Parts built in it are dressed once.
        self._top = QWidget(self.splitter)
        self.editor = ClaimEditor(session, checking, walking, theme, self.splitter)
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
        self.list.select_one()
        self.editor.focus_first()

    def focus_note(self) -> None:
        """Go to the line that makes a source note for the selected claim."""
        self.list.select_one()
        self.editor.focus_note()

    def set_order(self, order: ClaimOrder) -> None:
        """Sort and group the list."""
        with self.list.keeping_selection():
            self.model.set_order(order, self._recency(order))
        self.list.follow(self._session.place.claim_id)

    def set_state_of_selected(self, state: ClaimState) -> bool:
        """Give the selected claims a state, if several are selected; False where they are not."""
        bulk = self._checking.bulk
        if not bulk.is_on:
            return False
        if state is ClaimState.SENT_BACK:
            self.remark_wanted.emit()
        elif self.commit_pending():
            bulk.set_state(state)
        return True

    def commit_pending(self) -> bool:
        """Save what is typed; False if it is refused before one's eyes, which is said with what to do."""
        return self.editor.commit_pending()

    def save_pending(self) -> bool:
        """Save what is typed; False if something could not be saved, here or at another claim."""
        # Nothing is left to be read from a workspace that may be closed next.
        self._session.beside.tell()
        return self.editor.save_pending() and not self.editor.has_drafts

    def _build(self) -> None:
        self.setProperty("role", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.header = ClaimsHeader(self)
        self.waiting_line = WaitingLine(self)
        keys, button = self._checking.keys, self.waiting_line.button
        FollowedKey(keys, "decide_waiting", button.show_key, button)
        keys.changed.connect(self._count)
        self.filter_bar = ClaimFilterBar(self)
        self.shown_line = ShownLine(self)
        self.bulk_bar = BulkBar(self)
        self.list = ClaimListView(self.model, self._theme, self, is_multiple=True)
        self.list.setAccessibleName(self.tr("Claims"))
        self._empty = NoClaims(keys, self)
        self._middle = QStackedWidget(self._top)
        self._middle.addWidget(self.list)
        self._middle.addWidget(self._empty)
        upper = QVBoxLayout(self._top)
        upper.setContentsMargins(0, 0, 0, 0)
        upper.setSpacing(0)
        parts = (self.waiting_line, self.filter_bar, self.shown_line, self.bulk_bar)
        for widget in (self.header, rule(self._top), *parts, rule(self._top)):
            upper.addWidget(widget)
        upper.addWidget(self._middle, 1)
        self.splitter.setObjectName("claims")
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self._top)
        self.splitter.addWidget(self.editor)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([_LIST_HEIGHT, _EDITOR_HEIGHT])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)

    def _connect(self) -> None:
        beside = self._session.beside
        beside.article_opened.connect(self._on_article_opened)
        beside.changed.connect(self._on_changed)
        beside.moved.connect(self._on_moved)
        self.list.chosen.connect(self._walking.go_to_claim)
        self.model.unreadable.connect(self._on_unreadable, Qt.ConnectionType.QueuedConnection)
        self.filter_bar.asked.connect(self._on_filter_asked)
        self.filter_bar.values_wanted.connect(self._on_values_wanted)
        self.filter_bar.back_to_text.connect(self.back_to_text)
        self.shown_line.cleared.connect(self.filter_bar.clear)
        self.shown_line.dropped.connect(self.filter_bar.toggle)
        self.list.selection_changed.connect(self._on_selection_changed)
        self.bulk_bar.kind_chosen.connect(self._on_kind_of_selected)
        self.bulk_bar.value_chosen.connect(self._on_value_of_selected)
        self.bulk_bar.value_taken_back.connect(self._on_value_taken_back)
        self.bulk_bar.state_chosen.connect(self._on_state_of_selected)
        self.bulk_bar.closed.connect(self.list.select_one)
        self.editor.pending_changed.connect(self.pending_changed)
        self.editor.back_to_text.connect(self.back_to_text)
        self.waiting_line.wanted.connect(self.waiting_wanted)
        self.editor.link_asked.connect(self.link_asked)

    def _on_article_opened(self) -> None:
        review = self._session.review
        self.bulk_bar.show_scales(scales_in_use(review))
        # Before the article: what is open has no filter yet.
        with self.list.keeping_selection():
            self.model.show_review(None)
        self.filter_bar.clear()
        with self.list.keeping_selection():
            self.model.show_review(review, recency=self._recency(self.model.order))
        self._surveying.begin()
        self._show_offered()
        self._count()
        self._show_counts()
        self.list.follow(self._session.place.claim_id)

    def _on_changed(self, claim_ids: frozenset[str]) -> None:
        review = self._session.review
        # Where all may have changed, nobody knows any more which one did last.
        is_all = review is not None and len(claim_ids) >= len(review.claims)
        with self.list.getting_ready_once():
            with self.list.keeping_selection():
                self.model.refresh(claim_ids, self._recency(self.model.order) if is_all else None)
            self._surveying.begin()
            self._show_offered()
            self.bulk_bar.show_scales(scales_in_use(review))
            self._count()
            self._show_counts()
            self.list.follow(self._session.place.claim_id)

    def _on_moved(self) -> None:
        self.list.follow(self._session.place.claim_id)

    def _on_filter_asked(self, wanted: ClaimFilter) -> None:
        dated = replace(wanted, today=self._session.workspace.desk.today())
        show = partial(self._show_filtered, dated)
        if self._surveying.wait(show, is_needed=dated.asks_for_traits):
            self.shown_line.show_reading()

    def _show_filtered(self, wanted: ClaimFilter) -> None:
        with self.list.keeping_selection():
            self.model.set_filter(wanted)
        self._count()
        self.list.follow(self._session.place.claim_id)

    def _on_values_wanted(self) -> None:
        """Offer the speakers and values that occur, now that somebody looks at them."""
        self.filter_bar.show_speakers(self._surveying.speakers())
        self._show_offered()

    def _on_unreadable(self, error: ExpectedError) -> None:
        self._session.failed.emit(describe(error))

    def _on_selection_changed(self, claim_ids: tuple[str, ...]) -> None:
        self._checking.bulk.select(claim_ids)
        self.header.show_selected(len(claim_ids))
        self.bulk_bar.show_selected(len(claim_ids))
        self._show_editor()

    def _on_kind_of_selected(self, kind: ClaimKind) -> None:
        if self.commit_pending():
            self._checking.bulk.change_kind(kind)

    def _on_value_of_selected(self, question: Question, position: int) -> None:
        if self.commit_pending():
            self._checking.bulk.rate(question, position)

    def _on_value_taken_back(self, question: Question) -> None:
        if self.commit_pending():
            self._checking.bulk.clear_verdict(question)

    def _on_state_of_selected(self, state: ClaimState) -> None:
        if not self.set_state_of_selected(state) and self._checking.claim_or_hint() is not None:
            self.editor.set_state(state)

    def _show_offered(self) -> None:
        """Offer the rating values that claims can be filtered by, as far as they are known."""
        self.filter_bar.show_scales(scales_to_filter_by(self._session.review, self._surveying.said))

    def _recency(self, order: ClaimOrder) -> Mapping[str, int] | None:
        """Return which claim was changed when, if the order asks for it."""
        review = self._session.review
        if review is None or order.sort is not SortBy.CHANGED:
            return None
        return self._session.workspace.browsing.last_changes(review.article.id)

    def _count(self) -> None:
        """Say how many are shown, and why there are none."""
        review = self._session.review
        claims = () if review is None else review.claims
        waiting = 0 if review is None or not review.is_newest else len(review.waiting)
        self.waiting_line.show_waiting(waiting, 0 if review is None else review.newest.number)
        self.filter_bar.setVisible(bool(claims))
        self._show_editor()
        if not self._surveying.is_hurrying:  # It says what is waited for.
            self.shown_line.show_shown(self.model.claim_count, len(claims))
            self.shown_line.show_choices(self.model.filter.choices, () if review is None else review.scales)
            self.shown_line.setVisible(self.model.filter.is_on and bool(claims))
        self._empty.explain(review)
        self._middle.setCurrentWidget(self.list if self.model.rowCount() else self._empty)

    def _show_counts(self) -> None:
        """Say how many claims there are of each kind, and how many are checked."""
        review = self._session.review
        checked, count = (0, 0) if review is None else (review.claims.checked, len(review.claims))
        self.header.show_checked(checked, count)
        of_kind = {} if review is None else {kind: review.claims.of_kind(kind) for kind in ClaimKind}
        self.filter_bar.show_kinds(of_kind)

    def _show_editor(self) -> None:
        """Show the editor while there is one claim that it could be about: all else is done to all."""
        review = self._session.review
        is_wanted = review is not None and bool(review.claims) and not self._checking.bulk.is_on
        if self.editor.isHidden() is is_wanted:
            if not is_wanted:
                self.save_pending()
            self.editor.setVisible(is_wanted)
