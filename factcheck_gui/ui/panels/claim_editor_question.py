"""One question of a claim: its scale as segments, and the reason for the answer."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.verdicts import Question, RatingScale, RatingValue, Verdict
from factcheck_gui.ui.actions.built_action_data import verdict_action_name
from factcheck_gui.ui.models.reading_direction import isolated
from factcheck_gui.ui.panels.claim_editor_subject import EditedClaim
from factcheck_gui.ui.panels.verdict_dates import VerdictDates
from factcheck_gui.ui.text.sentences import describe
from factcheck_gui.ui.text.verdict_words import foreign_words, verdict_line
from factcheck_gui.ui.theme.colours import tinted
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.caption import caption
from factcheck_gui.ui.widgets.field_group import FieldGroup
from factcheck_gui.ui.widgets.growing_text import GrowingText
from factcheck_gui.ui.widgets.reason_picker import ReasonPicker
from factcheck_gui.ui.widgets.saved_text import SavedText
from factcheck_gui.ui.widgets.segment import Choice
from factcheck_gui.ui.widgets.segments import Segments
from factcheck_gui.ui.widgets.wrapped_text import WrappedText

_KEYS = 9


class QuestionSection(QWidget):
    """Asks for a value of the scale; reason and dates stand in place, or are opened first where rare."""

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
        if scale != self._scale:
            self._show_scale(scale)
        verdict = reviewed.verdicts.get(self.question)
        if is_other or verdict is not None:
            self._verdict = verdict
        value_id = reviewed.value_id(self.question)
        values = () if scale is None else scale.values
        self.segments.choose(next((n for n, value in enumerate(values) if value.id == value_id), None))
        self.dates.show_verdict(self._verdict)
        self._show_lines(reviewed, value_id)
        is_said = verdict is not None and bool(verdict.reason or verdict.as_of or verdict.due_on)
        if is_other or is_said:
            is_pending = self.saved.is_pending or self.dates.is_pending
            self._disclose(is_open=is_said or self._has_open_reason or is_pending)

    def add_dates(self, fields: FieldGroup) -> None:
        """Have the dates shown and saved together with the other fields."""
        self.dates.add_to(fields)

    def offer_reasons(self) -> None:
        """Open the reason and offer those that were given before."""
        self._disclose(is_open=True)
        self.reason.setFocus()
        self.recent.offer()

    def _build(self) -> None:
        self.caption = caption(self.name, self)
        self.caption.setWordWrap(True)
        self.segments = Segments(self.name, self._theme, self)
        self.disclosure = QPushButton(self.tr("Reason, dates…"), self)
        self.disclosure.setProperty("role", "small")
        self.disclosure.setAccessibleName(self.tr("Give reason and dates for the answer to: was it said?"))
        self.reason = GrowingText(self)
        if self.question is Question.TRUTH:
            self.reason.setPlaceholderText(self.tr("Why? Goes into the report."))
            self.reason.setAccessibleName(self.tr("Reason for the verdict on whether it is true"))
        else:
            self.reason.setPlaceholderText(self.tr("How do you know?"))
            self.reason.setAccessibleName(self.tr("Reason for the verdict on whether it was said"))
        self.saved = SavedText(self.reason, self._save_reason, wrong=self.tr("This is not saved yet."))
        self.recent = ReasonPicker(self.reason, self._reasons, self)
        self.dates = VerdictDates(self.question, self._subject, self)
        self.foreign_line = WrappedText("mute", self)
        self.state_line = WrappedText("warning", self)
        head = QHBoxLayout()
        head.addWidget(self.caption, 1)
        head.addWidget(self.disclosure)
        why = QHBoxLayout()
        why.setSpacing(1)
        why.addWidget(self.reason, 1)
        why.addWidget(self.recent, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        layout.addLayout(head)
        layout.addWidget(self.segments)
        layout.addWidget(self.foreign_line)
        layout.addLayout(why)
        layout.addWidget(self.dates)
        layout.addWidget(self.state_line)
        self._disclose(is_open=self._has_open_reason)

    def _connect(self) -> None:
        self.segments.asked.connect(self.asked)
        self.disclosure.clicked.connect(self._on_disclosure)
        self._theme.changed.connect(self._on_theme_changed)
        self._subject.keys.changed.connect(self._on_theme_changed)

    def _show_scale(self, scale: RatingScale | None) -> None:
        self._scale = scale
        if scale is None:
            self.segments.offer(())
            return
        title = self.tr("%1 · scale: %2")
        if self.question is Question.ATTRIBUTION and scale.values:
            # The first scale is called like its question.
            is_same = scale.name == self.name
            title = self.tr("%1 · %4 to %3") if is_same else self.tr("%1 · scale: %2 · %4 to %3")
        caps = [self._cap(number) for number in range(min(_KEYS, len(scale.values)))]
        if not all(caps):
            title = self.tr("%1 · scale: %2")
        shown = title.replace("%1", self.name)
        shown = shown.replace("%3", caps[-1] if caps else "").replace("%4", caps[0] if caps else "")
        self.caption.setText(shown.replace("%2", isolated(scale.name)))
        self.segments.offer([self._choice(number, value) for number, value in enumerate(scale.values)])

    def _cap(self, number: int) -> str:
        return self._subject.keys.cap(verdict_action_name(self.question, number))

    def _choice(self, number: int, value: RatingValue) -> Choice:
        has_cap = number < _KEYS and self.question is Question.TRUTH
        ink, tint = tinted(value.colour, self._theme.colours)
        return Choice(
            label=value.label,
            key=self._cap(number) if has_cap else "",
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
        edit = self._subject.composer.give_reason(reviewed, self.question, text or None)
        return self._subject.submit(edit, self.saved.stay)

    def _reasons(self) -> tuple[str, ...]:
        session = self._subject.session
        try:
            return session.workspace.browsing.reasons()
        except ExpectedError as error:
            session.failed.emit(describe(error))
            return ()

    def _show_lines(self, reviewed: ReviewedClaim, value_id: str | None) -> None:
        """Say what the segments cannot: a verdict of another scale, what is missing, what is due."""
        review, scale = self._subject.review, self._scale
        is_foreign = value_id is not None and (scale is None or scale.value(value_id) is None)
        foreign = foreign_words(review.scales, value_id) if review is not None and is_foreign else ""
        if scale is not None and not scale.values:
            foreign = foreign or self.tr("This scale has no values yet. Review, Rating scales… adds some.")
        today = self._subject.session.workspace.desk.today()
        state = verdict_line(reviewed, self.question, today)
        for line, words in ((self.foreign_line, foreign), (self.state_line, state)):
            line.show_text(words)
            line.setVisible(bool(words))

    def _disclose(self, *, is_open: bool) -> None:
        for widget in (self.reason, self.recent, self.dates):
            widget.setVisible(is_open)
        self.disclosure.setVisible(not is_open)

    def _on_disclosure(self) -> None:
        self._disclose(is_open=True)
        self.reason.setFocus()

    def _on_theme_changed(self) -> None:
        self._show_scale(self._scale)
