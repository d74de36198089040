"""For which date an answer holds, and when to look again."""

from dataclasses import replace

from PySide6.QtWidgets import QGridLayout, QWidget

from factcheck_gui.domain.dates import later
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.verdicts import Question, Verdict
from factcheck_gui.ui.panels.claim_editor_subject import EditedClaim
from factcheck_gui.ui.widgets.caption import text_label
from factcheck_gui.ui.widgets.date_field import DateField
from factcheck_gui.ui.widgets.field_group import FieldGroup
from factcheck_gui.ui.widgets.saved_text import SavedText

_WEEK = 7
_YEAR = 12


class VerdictDates(QWidget):
    """Two date fields in one row; each is saved as it is done."""

    def __init__(self, question: Question, subject: EditedClaim, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = question
        self._subject = subject
        self._verdict: Verdict | None = None
        self._build()
        self._connect()

    def add_to(self, fields: FieldGroup) -> None:
        """Have the fields shown and saved together with others."""
        fields.add(self._name("as_of"), self.saved_as_of)
        fields.add(self._name("due_on"), self.saved_due_on)

    def values(self, reviewed: ReviewedClaim) -> dict[str, str | None]:
        """Return what is stored, by the names of the fields."""
        verdict = reviewed.verdicts.get(self._question)
        as_of, due_on = (None, None) if verdict is None else (verdict.as_of, verdict.due_on)
        return {self._name("as_of"): as_of, self._name("due_on"): due_on}

    def show_verdict(self, verdict: Verdict | None) -> None:
        """Take the verdict that the fields are about."""
        self._verdict = verdict

    @property
    def is_pending(self) -> bool:
        """Whether something is typed that is not stored."""
        return self.saved_as_of.is_pending or self.saved_due_on.is_pending

    def _name(self, field: str) -> str:
        return f"{self._question.value}_{field}"

    def _build(self) -> None:
        if self._question is Question.TRUTH:
            names = (
                self.tr("Is it true: the verdict holds for (date)"),
                self.tr("Is it true: look again on"),
            )
        else:
            names = (
                self.tr("Was it said: the verdict holds for (date)"),
                self.tr("Was it said: look again on"),
            )
        self.as_of = DateField(names[0], self._proposed_as_of, self)
        self.due_on = DateField(names[1], self._proposed_due_on, self)
        wrong = self.tr("This is not a date, such as 2026-03-04. It is not saved yet.")
        self.saved_as_of = SavedText(self.as_of.line, self._save_as_of, wrong=wrong)
        self.saved_due_on = SavedText(self.due_on.line, self._save_due_on, wrong=wrong)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(8)
        layout.setVerticalSpacing(2)
        for column, (words, field) in enumerate(
            ((self.tr("Holds for (date)"), self.as_of), (self.tr("Look again on"), self.due_on))
        ):
            label = text_label(words, "source", self)
            label.setBuddy(field.line)
            layout.addWidget(label, 0, column)
            layout.addWidget(field, 1, column)
            layout.setColumnStretch(column, 1)

    def _connect(self) -> None:
        self.as_of.chosen.connect(self.saved_as_of.commit)
        self.due_on.chosen.connect(self.saved_due_on.commit)

    def _proposed_as_of(self) -> list[tuple[str, str]]:
        found = [(self.tr("Today"), self._today)]
        review = self._subject.review
        if review is not None and review.article.details.date:
            found.append((self.tr("The article’s date"), review.article.details.date))
        return [*found, (self.tr("No date"), "")]

    def _proposed_due_on(self) -> list[tuple[str, str]]:
        today = self._today
        return [
            (self.tr("In a week"), later(today, days=_WEEK)),
            (self.tr("In a month"), later(today, months=1)),
            (self.tr("In a year"), later(today, months=_YEAR)),
            (self.tr("No date"), ""),
        ]

    @property
    def _today(self) -> str:
        return self._subject.session.workspace.desk.today()

    def _save_as_of(self, before: str | None, text: str) -> bool:
        reviewed = self._subject.reviewed
        if reviewed is None:
            return False
        verdict = reviewed.verdicts.get(self._question) or self._verdict
        if verdict is not None and before != verdict.as_of:
            # Another date than the one typed over keeps this one out.
            verdict = replace(verdict, as_of=before)
        due_on = None if verdict is None else verdict.due_on
        return self._save(reviewed, verdict, text, due_on)

    def _save_due_on(self, before: str | None, text: str) -> bool:
        reviewed = self._subject.reviewed
        if reviewed is None:
            return False
        verdict = reviewed.verdicts.get(self._question) or self._verdict
        if verdict is not None and before != verdict.due_on:
            verdict = replace(verdict, due_on=before)
        as_of = None if verdict is None else verdict.as_of
        return self._save(reviewed, verdict, as_of, text)

    def _save(
        self, reviewed: ReviewedClaim, verdict: Verdict | None, as_of: str | None, due_on: str | None
    ) -> bool:
        if verdict is not None:
            reviewed = replace(reviewed, verdicts={**reviewed.verdicts, self._question: verdict})
        edit = self._subject.composer.date_verdict(
            reviewed, self._question, as_of=as_of or None, due_on=due_on or None
        )
        return self._subject.submit(edit)
