"""How far a claim has come, and what is asked of whoever it is sent back to."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from factcheck_gui.domain.claims import ClaimState
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.ui.models.state_words import signed_state, state_word
from factcheck_gui.ui.panels.claim_editor_subject import EditedClaim
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.caption import caption
from factcheck_gui.ui.widgets.field_group import FieldGroup
from factcheck_gui.ui.widgets.saved_text import SavedText
from factcheck_gui.ui.widgets.segment import Choice
from factcheck_gui.ui.widgets.segments import Segments
from factcheck_gui.ui.widgets.wrapped_text import WrappedText

_STATES: Final = tuple(ClaimState)
_ACTIONS: Final = ("set_open", "set_in_progress", "set_ready", "send_back")


class RemarkBox(QFrame):
    """Shows at the top of the editor why a claim was sent back, until it is ready."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "remark")
        self._words = WrappedText("remark", self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 7, 10, 7)
        layout.addWidget(self._words)
        self.hide()

    @property
    def words(self) -> str:
        """What is said; empty where nothing is asked for."""
        return "" if self.isHidden() else self._words.text()

    def show_claim(self, reviewed: ReviewedClaim) -> None:
        """Show the remark of a claim; nothing where it has none."""
        remark = reviewed.claim.remark
        self._words.show_text(self.tr("Sent back: %1").replace("%1", " ".join((remark or "").split())))
        self.setVisible(bool(remark))


class RemarkField(QLineEdit):
    """A line that tells when the keys go elsewhere, whether anything was typed or not."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keys go elsewhere."""
        super().focusOutEvent(event)
        self.left.emit()


class StateSection(QWidget):
    """The four states; sending back asks for a remark first, and is one edit together with it."""

    def __init__(
        self, subject: EditedClaim, fields: FieldGroup, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._subject = subject
        self._is_asking = False
        self.states = Segments(self.tr("State"), theme, self)
        self._offer()
        self.remark = RemarkField(self)
        self.remark.setAccessibleName(self.tr("What is asked for: remark to whoever works on it next"))
        self.remark.setPlaceholderText(self.tr("What is asked for? Enter sends it back"))
        self.saved = SavedText(self.remark, self._save_remark, wrong=self.tr("This is not saved yet."))
        fields.add("remark", self.saved)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        layout.addWidget(caption(self.tr("State"), self))
        layout.addWidget(self.states)
        layout.addWidget(self.remark)
        subject.keys.changed.connect(self._offer)
        self.states.asked.connect(self._on_asked)
        self.remark.returnPressed.connect(self._on_entered)
        self.remark.left.connect(self._on_left)

    def show_claim(self, reviewed: ReviewedClaim, *, is_other: bool) -> None:
        """Show the state of a claim, and its remark where it is sent back."""
        if is_other:
            self._is_asking = False
        self.states.choose(_STATES.index(reviewed.claim.state))
        self._show_remark(reviewed)

    def set_state(self, state: ClaimState) -> None:
        """Give the claim a state; sending it back asks for the remark."""
        reviewed = self._subject.reviewed
        if reviewed is None:
            return
        if state is ClaimState.SENT_BACK:
            self._is_asking = True
            self._show_remark(reviewed)
            self.remark.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        self._is_asking = False
        # Whoever takes it up again must still see what was asked for.
        remark = None if state is ClaimState.READY else reviewed.claim.remark
        self._subject.submit(self._subject.composer.set_state(reviewed.claim, state, remark))

    def _offer(self) -> None:
        """Offer the states, each with its key in the tooltip."""
        keys = (self._subject.keys.cap(name) for name in _ACTIONS)
        self.states.offer(
            Choice(label=state_word(state), hint=" · ".join(filter(None, (signed_state(state), key))))
            for state, key in zip(_STATES, keys, strict=True)
        )

    def _show_remark(self, reviewed: ReviewedClaim) -> None:
        is_back = reviewed.claim.state is ClaimState.SENT_BACK
        self.remark.setVisible(is_back or self._is_asking or self.saved.is_pending)

    def _save_remark(self, before: str | None, text: str) -> bool:
        reviewed = self._subject.reviewed
        if reviewed is None:
            return False
        self._is_asking = False
        set_out = replace(reviewed.claim, remark=before)
        return self._subject.submit(self._subject.composer.set_state(set_out, ClaimState.SENT_BACK, text))

    def _on_asked(self, place: int) -> None:
        self.set_state(_STATES[place])

    def _on_entered(self) -> None:
        reviewed = self._subject.reviewed
        if self._is_asking and not self.saved.text:
            words = self.tr("Write what is asked for, then press Enter: the claim goes back with it.")
            self._subject.session.told.emit(words)
        elif self._is_asking and reviewed is not None:
            # What was asked for before is asked for again, in the same words.
            self._save_remark(reviewed.claim.remark, self.saved.text)

    def _on_left(self) -> None:
        reviewed = self._subject.reviewed
        if self._is_asking and reviewed is not None and not self.saved.is_pending:
            # Nothing was asked for, so nothing is sent back.
            self._is_asking = False
            self._show_remark(reviewed)
