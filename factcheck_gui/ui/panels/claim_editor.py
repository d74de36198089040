"""Edits the selected claim in place; every field is saved as it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from factcheck_gui.domain.claims import ClaimState
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.ui.checking import Checking
from factcheck_gui.ui.dropped import dropped
from factcheck_gui.ui.panels.claim_editor_gone import is_gone, tell_gone
from factcheck_gui.ui.panels.claim_editor_in_time import FormInTime
from factcheck_gui.ui.panels.claim_editor_subject import EditedClaim
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.walking import Walking
from factcheck_gui.ui.widgets.after_paint import AfterPaint
from factcheck_gui.ui.widgets.caption import text_label

if TYPE_CHECKING:
    from factcheck_gui.ui.panels.claim_editor_area import FormArea
    from factcheck_gui.ui.panels.claim_editor_form import ClaimForm
    from factcheck_gui.ui.widgets.field_group import Drafts


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
        # Not at once: everybody is just being told that the article has changed.
        self._thawing = QTimer(self, singleShot=True, interval=0)
        self._subject = EditedClaim(session, checking.keys)
        # The page and the list come first: whoever tags looks there.
        self._following = AfterPaint(self, self._follow)
        self.in_time = FormInTime(session, self._subject, self._drafts, theme, self)
        self._build()
        self._connect()
        self._follow()

    @property
    def area(self) -> FormArea:
        """Where the form lies."""
        return self.in_time.area

    @property
    def form(self) -> ClaimForm:
        """The form, showing the claim at the place."""
        self._catch_up()
        return self._form

    @property
    def _form(self) -> ClaimForm:
        return self.area.form

    @property
    def reviewed(self) -> ReviewedClaim | None:
        """The claim as shown."""
        self._catch_up()
        return self._subject.reviewed

    @property
    def is_pending(self) -> bool:
        """Whether something is typed that is not stored, here or at other claims."""
        return self._is_form_pending or self.has_drafts

    @property
    def _is_form_pending(self) -> bool:
        return self.in_time.is_built and self._form.is_pending

    @property
    def has_drafts(self) -> bool:
        """Whether something typed at other claims could not be saved; it comes back with them."""
        return bool(self._drafts)

    def commit_pending(self) -> bool:
        """Save what is typed; False if it is refused before one's eyes, which is said with what to do.

        What was refused at another claim waits there and hinders nothing.
        """
        if self.save_pending() or not self._form.isVisible() or self._form.is_frozen:
            return True
        refused = self._form.pending
        if refused is not None:
            from factcheck_gui.ui.panels.claim_editor_refused import held_up_words, refused_field

            words = held_up_words(refused, self._reason)
            self._go_to(refused_field(refused))
            self._session.refused.emit()
            self._session.failed.emit(words)
        return False

    def save_pending(self) -> bool:
        """Save what is typed; False if something could not be saved."""
        self._reason = ""
        return not self.in_time.is_built or self._form.commit()

    def focus_first(self) -> None:
        """Go to the first field: the reason."""
        self._go_to(self.form.truth.reason)

    def set_state(self, state: ClaimState) -> None:
        """Give the claim a state; sending it back goes to the line that asks for the remark."""
        if self.reviewed is not None:
            self._form.state.set_state(state)
            if state is ClaimState.SENT_BACK:
                self._go_to(self._form.state.remark)

    def offer_reasons(self) -> None:
        """Offer the reasons given before, for the question whose reason is being typed."""
        form = self.form
        if form.is_frozen:
            self._tell_frozen()
            return
        section = form.attribution if form.attribution.reason.hasFocus() else form.truth
        section.offer_reasons()
        self.area.sight.bring(section.reason)

    def focus_note(self) -> None:
        """Go to the line that makes a source note."""
        self._go_to(self.form.notes.quick.line)

    def showEvent(self, event: QShowEvent) -> None:
        """Get ready for the first claim: where nobody sees this, there is none."""
        super().showEvent(event)
        self.in_time.prepare()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take links and text."""
        if self.reviewed is not None and (event.mimeData().hasUrls() or event.mimeData().hasText()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Make source notes of what was dropped."""
        event.acceptProposedAction()
        self.form.notes.take(dropped(event.mimeData()))

    def _build(self) -> None:
        self.setProperty("role", "editor")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        hint = self.tr("No claim selected. Choose one in the list or in the text to check it here.")
        self._hint = text_label(hint, "mute", self, is_wrapping=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setMargin(24)
        self.addWidget(self._hint)

    def _connect(self) -> None:
        self._session.place.moved.connect(self._on_moved)
        self._session.changed.connect(self._on_changed)
        self._session.article_opened.connect(self._following.do_now)
        self._session.beside.changed.connect(self._following.ask)
        self._session.beside.moved.connect(self._following.ask)
        self._session.failed.connect(self._on_failed)
        self._thawing.timeout.connect(self._on_thawed)
        self.in_time.tell(self._on_form_built)

    def _on_form_built(self, form: ClaimForm) -> None:
        form.kind_asked.connect(self._checking.tag)
        form.truth.asked.connect(self._on_truth_asked)
        form.attribution.asked.connect(self._on_attribution_asked)
        form.links.visited.connect(self._walking.go_to_claim)
        form.links.link_asked.connect(self.link_asked)
        form.escaped.connect(self.back_to_text)
        form.pending_changed.connect(self._on_pending_changed)

    def _follow(self) -> None:
        """Show the claim at the place; what is typed in the claim that is left is saved first."""
        if not self._session.is_open:
            # Closed before there was time for it.
            return
        selected = self._checking.claim
        shown = self._subject.reviewed
        if self._is_leaving:
            self._refresh_shown()
            return
        if shown is not None and (selected is None or selected.claim.id != shown.claim.id):
            self._is_leaving, before = True, set(self._drafts)
            try:
                self._form.leave()
            finally:
                self._is_leaving = False
            if not self._session.is_publishing and is_gone(self._session, shown):
                typed = (self._drafts[one].text for one in set(self._drafts) - before)
                tell_gone(self._session, shown, typed)
            selected = self._checking.claim
        is_other = selected is not None and (shown is None or selected.claim.id != shown.claim.id)
        self._subject.show(selected)
        if selected is None:
            self.setCurrentWidget(self._hint)
        else:
            was_frozen = self._form.is_frozen
            self._form.show_claim(selected, is_other=is_other)
            self._follow_freezing(was_frozen=was_frozen)
            self.setCurrentWidget(self.area)
            if is_other:
                self.area.verticalScrollBar().setValue(0)
        self._on_pending_changed()

    def _follow_freezing(self, *, was_frozen: bool) -> None:
        """Say what becomes of what is typed when nothing can be stored any more, and store it once it can."""
        if self._form.is_frozen and not was_frozen and self._form.is_pending:
            self._session.told.emit(
                self.tr(
                    "The article is signed off now: what you have typed is not saved. It stays in its field, "
                    "and is saved as soon as the article is reopened."
                )
            )
        elif was_frozen and not self._form.is_frozen:
            self._thawing.start()

    def _tell_frozen(self) -> None:
        """Say why nothing can be changed here."""
        if not self._session.tell_signed_off():
            self._session.tell_older()

    def _on_thawed(self) -> None:
        if self.reviewed is None or self._form.is_frozen:
            return
        if self._form.is_pending and self.save_pending():
            self._session.told.emit(self.tr("What was typed before the sign-off is saved now."))
        elif self._drafts:
            self._session.told.emit(
                self.tr(
                    "What was typed at other claims before the sign-off waits there: go to them to save it."
                )
            )

    def _refresh_shown(self) -> None:
        """Show what saving has made of the claim that is being left: what is saved next builds on it."""
        shown, review = self._subject.reviewed, self._session.review
        fresh = None if shown is None or review is None else review.claim(shown.claim.id)
        if fresh is not None:
            self._subject.show(fresh)
            self._form.show_claim(fresh, is_other=False)

    def _go_to(self, field: QWidget) -> None:
        if self.reviewed is None:
            self._session.told.emit(self.tr("Choose a claim first, in the list or in the text."))
            return
        self.area.sight.go_to(field)

    def _on_failed(self, sentence: str) -> None:
        self._reason = sentence

    def _on_changed(self, claim_ids: frozenset[str]) -> None:
        # Without claims it may be about the article: whether anything can be typed at all.
        (self._on_moved if claim_ids else self._following.do_now)()

    def _on_moved(self) -> None:
        # What is typed is saved, or judged anew, before anything else happens.
        if self._is_leaving or self.is_pending or self._subject.is_submitting:
            self._following.do_now()

    def _catch_up(self) -> None:
        self._session.beside.tell()
        self._following.catch_up()

    def _on_truth_asked(self, place: int) -> None:
        self._checking.rate(Question.TRUTH, place)

    def _on_attribution_asked(self, place: int) -> None:
        self._checking.rate(Question.ATTRIBUTION, place)

    def _on_pending_changed(self) -> None:
        if self.is_pending != self._was_pending:
            self._was_pending = self.is_pending
            self.pending_changed.emit(self._was_pending)
        edited = self._subject.reviewed
        shown = None if edited is None else edited.claim.id
        was_typed_at, self._typed_at = self._typed_at, shown if self._is_form_pending else None
        if shown is not None and was_typed_at == shown and self._typed_at is None:
            self.settled.emit()
