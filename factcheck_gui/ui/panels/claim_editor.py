"""Edits the selected claim in place; every field is saved as it is done."""

from typing import Final

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget
from shiboken6 import isValid

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
from factcheck_gui.ui.widgets.quick_note import QuickNote
from factcheck_gui.ui.widgets.saved_text import SavedText

_AROUND: Final = 24


class ClaimEditor(QStackedWidget):
    """Shows the form for the selected claim, or says how to select one."""

    pending_changed = Signal(bool)
    settled = Signal()
    """All that was typed at the claim that is shown is stored now, or taken back."""
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
        self._typed_at: str | None = None
        self._is_leaving = False
        self._reason = ""
        self._sought: QWidget | None = None
        # Not at once: everybody is just being told that the article has changed.
        self._thawing = QTimer(self, singleShot=True, interval=0)
        self._subject = EditedClaim(session, checking.keys)
        self._build(theme)
        self._connect()
        self._follow()

    @property
    def reviewed(self) -> ReviewedClaim | None:
        """The claim as shown."""
        return self._subject.reviewed

    @property
    def has_drafts(self) -> bool:
        """Whether something typed at other claims could not be saved; it comes back with them."""
        return bool(self._drafts)

    def commit_pending(self) -> bool:
        """Save what is typed; False if it is refused before one's eyes, which is said with what to do.

        What was refused at another claim waits there and hinders nothing.
        """
        if self.save_pending() or not self.form.isVisible() or self.form.is_frozen:
            return True
        refused = self.form.pending
        if refused is not None:
            self._tell_held_up(refused)
        return False

    def save_pending(self) -> bool:
        """Save what is typed; False if something could not be saved."""
        self._reason = ""
        return self.form.commit()

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
        if form.is_frozen:
            self._tell_frozen()
            return
        section = form.attribution if form.attribution.reason.hasFocus() else form.truth
        section.offer_reasons()
        self._bring_into_sight(section.reason)

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
        self._session.failed.connect(self._on_failed)
        self.area.verticalScrollBar().rangeChanged.connect(self._keep_in_sight)
        self._thawing.timeout.connect(self._on_thawed)

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
            was_frozen = self.form.is_frozen
            self.form.show_claim(selected, is_other=is_other)
            self._follow_freezing(was_frozen=was_frozen)
            self.setCurrentWidget(self.area)
            if is_other:
                self.area.verticalScrollBar().setValue(0)
        self._on_pending_changed()

    def _follow_freezing(self, *, was_frozen: bool) -> None:
        """Say what becomes of what is typed when nothing can be stored any more, and store it once it can."""
        if self.form.is_frozen and not was_frozen and self.form.is_pending:
            self._session.told.emit(
                self.tr(
                    "The article is signed off now: what you have typed is not saved. It stays in its field, "
                    "and is saved as soon as the article is reopened."
                )
            )
        elif was_frozen and not self.form.is_frozen:
            self._thawing.start()

    def _tell_frozen(self) -> None:
        """Say why nothing can be changed here."""
        if not self._session.tell_signed_off():
            self._session.tell_older()

    def _on_thawed(self) -> None:
        if self.reviewed is None or self.form.is_frozen:
            return
        if self.form.is_pending and self.save_pending():
            self._session.told.emit(self.tr("What was typed before the sign-off is saved now."))
        elif self._drafts:
            self._session.told.emit(
                self.tr(
                    "What was typed at other claims before the sign-off waits there: go to them to save it."
                )
            )

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
        self._sought = field
        self._bring_into_sight(field)
        # What has only now come into sight is laid out after this.
        QTimer.singleShot(0, self._keep_in_sight)

    def _tell_held_up(self, refused: SavedText | QuickNote) -> None:
        """Go to what is refused, and say that it is to be seen to before anything else is done."""
        field = refused.field if isinstance(refused, SavedText) else refused.line
        words = self.tr("%2 Correct it or empty it: nothing else is done before “%1” is saved.")
        if isinstance(refused, SavedText) and refused.is_overtaken:
            words = self.tr(
                "Nothing else is done before “%1” is saved. "
                "Ctrl+Enter saves what you have typed, Esc takes what was stored meanwhile."
            )
        reason = self._reason or self.tr("What you have typed is not saved.")
        self._go_to(field)
        self._session.refused.emit()
        self._session.failed.emit(words.replace("%1", field.accessibleName()).replace("%2", reason))

    def _on_failed(self, sentence: str) -> None:
        self._reason = sentence

    def _keep_in_sight(self) -> None:
        """Keep the field that was gone to in sight: it may have its place only now."""
        if self._sought is not None and isValid(self._sought) and self._sought.hasFocus():
            self._bring_into_sight(self._sought)

    def _bring_into_sight(self, field: QWidget) -> None:
        """Show a field with its frame: Qt's own way is content with its cursor."""
        top = field.mapTo(self.form, QPoint(0, 0)).y()
        if field.height() + 2 * _AROUND > self.area.viewport().height():
            # It cannot be seen as a whole: what counts is the cursor.
            self.area.ensureWidgetVisible(field, 0, _AROUND)
            return
        for edge in (top + field.height(), top):
            self.area.ensureVisible(0, edge, 0, _AROUND)

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
        shown = None if self.reviewed is None else self.reviewed.claim.id
        was_typed_at, self._typed_at = self._typed_at, shown if self.form.is_pending else None
        if shown is not None and was_typed_at == shown and self._typed_at is None:
            self.settled.emit()
