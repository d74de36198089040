"""One question of a claim: its scale as segments, and the reason for the answer."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.verdicts import Question, RatingScale, RatingValue, Verdict
from factcheck_gui.ui.panels.claim_editor_subject import EditedClaim
from factcheck_gui.ui.theme.colours import tinted
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.caption import caption
from factcheck_gui.ui.widgets.growing_text import GrowingText
from factcheck_gui.ui.widgets.saved_text import SavedText
from factcheck_gui.ui.widgets.segment import Choice
from factcheck_gui.ui.widgets.segments import Segments

_KEYS = 9


class QuestionSection(QWidget):
    """Asks for a value of the scale; the reason is typed in place, or opened first where it is rare."""

    asked = Signal(int)

    def __init__(
        self,
        question: Question,
        subject: EditedClaim,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        has_open_reason: bool,
    ) -> None:
        super().__init__(parent)
        self.question = question
        self._subject = subject
        self._theme = theme
        self._has_open_reason = has_open_reason
        self._scale: RatingScale | None = None
        self._verdict: Verdict | None = None
        self._build()
        self._connect()

    @property
    def name(self) -> str:
        """The question in words."""
        return self.tr("Is it true?") if self.question is Question.TRUTH else self.tr("Was it said?")

    def show_claim(self, reviewed: ReviewedClaim, scale: RatingScale | None, *, is_other: bool) -> None:
        """Show the answer; another claim begins with its reason closed if it has none."""
        self._show_scale(scale)
        verdict = reviewed.verdicts.get(self.question)
        if is_other or verdict is not None:
            self._verdict = verdict
        value_id = reviewed.value_id(self.question)
        values = () if scale is None else scale.values
        self.segments.choose(next((n for n, value in enumerate(values) if value.id == value_id), None))
        has_reason = bool(reviewed.reason(self.question))
        if is_other or has_reason:
            self._disclose(is_open=has_reason or self._has_open_reason or self.saved.is_pending)

    def _build(self) -> None:
        self.caption = caption(self.name, self)
        self.segments = Segments(self.name, self._theme, self)
        self.disclosure = QPushButton(self.tr("Reason…"), self)
        self.disclosure.setProperty("role", "small")
        self.disclosure.setAccessibleName(self.tr("Give a reason for the answer to: was it said?"))
        self.reason = GrowingText(self)
        if self.question is Question.TRUTH:
            self.reason.setPlaceholderText(self.tr("Why? The reason goes into the report."))
            self.reason.setAccessibleName(self.tr("Reason for the verdict on whether it is true"))
        else:
            self.reason.setPlaceholderText(self.tr("How do you know it was said, or not?"))
            self.reason.setAccessibleName(self.tr("Reason for the verdict on whether it was said"))
        self.saved = SavedText(self.reason, self._save_reason, wrong=self.tr("This is not saved yet."))
        head = QHBoxLayout()
        head.addWidget(self.caption, 1)
        head.addWidget(self.disclosure)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        layout.addLayout(head)
        layout.addWidget(self.segments)
        layout.addWidget(self.reason)
        self._disclose(is_open=self._has_open_reason)

    def _connect(self) -> None:
        self.segments.asked.connect(self.asked)
        self.disclosure.clicked.connect(self._on_disclosure)
        self._theme.changed.connect(self._on_theme_changed)

    def _show_scale(self, scale: RatingScale | None) -> None:
        self._scale = scale
        if scale is None:
            self.segments.offer(())
            return
        title = self.tr("%1 · scale: %2")
        if self.question is Question.ATTRIBUTION:
            title = self.tr("%1 · Alt+1 to Alt+%3")
        shown = title.replace("%1", self.name).replace("%3", str(min(_KEYS, len(scale.values))))
        self.caption.setText(shown.replace("%2", scale.name))
        self.segments.offer([self._choice(number, value) for number, value in enumerate(scale.values)])

    def _choice(self, number: int, value: RatingValue) -> Choice:
        has_cap = number < _KEYS and self.question is Question.TRUTH
        ink, tint = tinted(value.colour, self._theme.colours)
        return Choice(
            label=value.label,
            key=str(number + 1) if has_cap else "",
            hint=value.definition,
            ink=ink,
            tint=tint,
        )

    def _save_reason(self, before: str | None, text: str) -> bool:
        reviewed = self._subject.reviewed
        if reviewed is None:
            return False
        if self._verdict is not None and before != reviewed.reason(self.question):
            # Another reason than the one typed over keeps this one out, and so does a verdict that has gone.
            begun = replace(self._verdict, reason=before)
            reviewed = replace(reviewed, verdicts={**reviewed.verdicts, self.question: begun})
        return self._subject.submit(self._subject.composer.give_reason(reviewed, self.question, text or None))

    def _disclose(self, *, is_open: bool) -> None:
        self.reason.setVisible(is_open)
        self.disclosure.setVisible(not is_open)

    def _on_disclosure(self) -> None:
        self._disclose(is_open=True)
        self.reason.setFocus()

    def _on_theme_changed(self) -> None:
        self._show_scale(self._scale)
