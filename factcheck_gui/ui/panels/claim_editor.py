"""Edits the selected claim in place; every field is saved as it is done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from factcheck_gui.domain.claims import ClaimState
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.ui.checking import Checking
from factcheck_gui.ui.dropped import dropped
from factcheck_gui.ui.panels.claim_editor_form import ClaimForm
from factcheck_gui.ui.panels.claim_editor_subject import EditedClaim
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.walking import Walking
from factcheck_gui.ui.widgets.caption import text_label
from factcheck_gui.ui.widgets.field_group import Drafts


class ClaimEditor(QStackedWidget):
    """Shows the form for the selected claim, or says how to select one."""

    pending_changed = Signal(bool)
    back_to_text = Signal()
    link_asked = Signal()

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
        self._drafts: Drafts = {}
        self._was_pending = False
        self._is_leaving = False
        self._subject = EditedClaim(session, checking.keys)
        self._build(theme)
        self._connect()
        self._follow()

    @property
    def reviewed(self) -> ReviewedClaim | None:
        """The claim as shown."""
        return self._subject.reviewed

    def commit_pending(self) -> bool:
        """Save what is typed; False if something could not be saved."""
        return self.form.commit() and not self._drafts

    def focus_first(self) -> None:
        """Go to the first field: the reason."""
        self._go_to(self.form.truth.reason)

    def set_state(self, state: ClaimState) -> None:
        """Give the claim a state; sending it back goes to the line that asks for the remark."""
        if self.reviewed is not None:
            self.form.state.set_state(state)
            if state is ClaimState.SENT_BACK:
                self._go_to(self.form.state.remark)

    def offer_reasons(self) -> None:
        """Offer the reasons given before, for the question whose reason is being typed."""
        form = self.form
        section = form.attribution if form.attribution.reason.hasFocus() else form.truth
        section.offer_reasons()
        self.area.ensureWidgetVisible(section.reason, 0, 24)

    def focus_note(self) -> None:
        """Go to the line that makes a source note."""
        self._go_to(self.form.notes.quick.line)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take links and text."""
        if self.reviewed is not None and (event.mimeData().hasUrls() or event.mimeData().hasText()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Make source notes of what was dropped."""
        event.acceptProposedAction()
        self.form.notes.take(dropped(event.mimeData()))

    def _build(self, theme: Theme) -> None:
        self.setProperty("role", "editor")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        hint = self.tr("No claim selected. Choose one in the list or in the text to check it here.")
        self._hint = text_label(hint, "mute", self, is_wrapping=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setMargin(24)
        self.form = ClaimForm(self._subject, self._drafts, theme)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self.form)
        self.addWidget(self._hint)
        self.addWidget(self.area)

    def _connect(self) -> None:
        self._session.place.moved.connect(self._follow)
        self._session.changed.connect(self._on_changed)
        self._session.article_opened.connect(self._follow)
        form = self.form
        form.kind_asked.connect(self._checking.tag)
        form.truth.asked.connect(self._on_truth_asked)
        form.attribution.asked.connect(self._on_attribution_asked)
        form.links.visited.connect(self._walking.go_to_claim)
        form.links.link_asked.connect(self.link_asked)
        form.escaped.connect(self.back_to_text)
        form.pending_changed.connect(self._on_pending_changed)

    def _follow(self) -> None:
        """Show the claim at the place; what is typed in the claim that is left is saved first."""
        selected = self._checking.claim
        shown = self.reviewed
        if self._is_leaving:
            self._refresh_shown()
            return
        if shown is not None and (selected is None or selected.claim.id != shown.claim.id):
            self._is_leaving = True
            try:
                self.form.leave()
            finally:
                self._is_leaving = False
            selected = self._checking.claim
        is_other = selected is not None and (shown is None or selected.claim.id != shown.claim.id)
        self._subject.show(selected)
        if selected is None:
            self.setCurrentWidget(self._hint)
        else:
            self.form.show_claim(selected, is_other=is_other)
            self.setCurrentWidget(self.area)
            if is_other:
                self.area.verticalScrollBar().setValue(0)
        self._on_pending_changed()

    def _refresh_shown(self) -> None:
        """Show what saving has made of the claim that is being left: what is saved next builds on it."""
        shown, review = self.reviewed, self._session.review
        fresh = None if shown is None or review is None else review.claim(shown.claim.id)
        if fresh is not None:
            self._subject.show(fresh)
            self.form.show_claim(fresh, is_other=False)

    def _go_to(self, field: QWidget) -> None:
        if self.reviewed is None:
            self._session.told.emit(self.tr("Choose a claim first, in the list or in the text."))
            return
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.area.ensureWidgetVisible(field, 0, 24)

    def _on_changed(self) -> None:
        self._follow()

    def _on_truth_asked(self, place: int) -> None:
        self._checking.rate(Question.TRUTH, place)

    def _on_attribution_asked(self, place: int) -> None:
        self._checking.rate(Question.ATTRIBUTION, place)

    def _on_pending_changed(self) -> None:
        is_pending = self.form.is_pending or bool(self._drafts)
        if is_pending != self._was_pending:
            self._was_pending = is_pending
            self.pending_changed.emit(is_pending)
