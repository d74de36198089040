"""The form for what is known of an article besides its text, and where each detail came from."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from factcheck_gui.domain.addresses import is_link
from factcheck_gui.domain.articles import ArticleDetails, Direction
from factcheck_gui.domain.clock import is_date
from factcheck_gui.domain.provenance import FoundIn, Provenance
from factcheck_gui.ui.dialogs.title_edit import TitleEdit
from factcheck_gui.ui.text.languages import language_code, language_name, languages, runs_right_to_left
from factcheck_gui.ui.text.provenance_words import CONTEXT, needs_look, provenance_words
from factcheck_gui.ui.widgets.caption import text_label
from factcheck_gui.ui.widgets.look import set_look

Words = Callable[[str, FoundIn], str]
"""Returns where a detail came from, in a few words."""

_DETAILS: Final = ("title", "date", "language", "author", "publisher", "link")


class DetailsForm(QWidget):
    """Shows and corrects the details of an article; wrong fields are marked while one types."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ArticleDetails(title="")
        self._found_in: Provenance = {}
        self._words: Words = partial(provenance_words, translate=_translated)
        self._sources: dict[str, QLabel] = {}
        self._build()
        self._connect()
        self._check()

    def set_details(
        self, details: ArticleDetails, found_in: Provenance | None = None, words: Words | None = None
    ) -> None:
        """Fill the form; `found_in` says where the details came from, `words` how that is said."""
        self._shown = details
        self._found_in = found_in or {}
        self._words = words or self._words
        self.title_field.setText(details.title)
        for field, value in self._plain_fields(details):
            field.setText(value or "")
            field.setCursorPosition(0)
        self.language_field.setEditText(language_name(details.language) if details.language else "")
        self._set_direction(details.direction)
        self._check()

    def details(self) -> ArticleDetails:
        """Return the details as corrected; an empty field is None, a language that is none stays as typed."""
        typed = self.language_field.currentText().strip()
        code = language_code(typed)
        return replace(
            self._shown,
            title=self.title_field.text(),
            date=self.date_field.text().strip() or None,
            publisher=self.publisher_field.text().strip() or None,
            author=self.author_field.text().strip() or None,
            link=self.link_field.text().strip() or None,
            language=(typed if code is None else code) or None,
            direction=Direction.RTL if self.right_to_left.isChecked() else Direction.LTR,
        )

    def provenance(self) -> dict[str, FoundIn]:
        """Return where the details came from; what was corrected came from a person."""
        now = self.details()
        found: dict[str, FoundIn] = {}
        for name in _DETAILS:
            value = getattr(now, name)
            if value and value != getattr(self._shown, name):
                found[name] = FoundIn.PERSON
            elif value and name in self._found_in:
                found[name] = self._found_in[name]
        if now.direction is not self._shown.direction:
            found["direction"] = FoundIn.PERSON
        return found

    def problems(self) -> tuple[str, ...]:
        """Return one sentence for each field that holds what cannot be kept, in the order of the form."""
        return tuple(sentence for _, sentence in self._problems())

    def focus_problem(self) -> None:
        """Take the keyboard to the first field with a problem."""
        for field, _ in self._problems():
            field.setFocus()
            return

    def _build(self) -> None:
        self.title_field = TitleEdit(self)
        self.title_field.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.date_field = QLineEdit(self)
        self.date_field.setPlaceholderText(self.tr("YYYY-MM-DD"))
        self.author_field = QLineEdit(self)
        self.publisher_field = QLineEdit(self)
        self.link_field = QLineEdit(self)
        self.link_field.setPlaceholderText(self.tr("https://…"))
        self.language_field = QComboBox(self)
        self.language_field.setEditable(True)
        self.language_field.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.language_field.view().setAccessibleName(self.tr("Languages"))
        self.language_field.addItem("", "")
        for code in languages():
            self.language_field.addItem(language_name(code), code)
        self.left_to_right = QRadioButton(self.tr("Left to right"), self)
        self.right_to_left = QRadioButton(self.tr("Right to left"), self)
        self.left_to_right.setChecked(True)
        self.problem_line = text_label("", "error", self)
        self.problem_line.setWordWrap(True)
        directions = QHBoxLayout()
        directions.setSpacing(14)
        directions.addWidget(self.left_to_right)
        directions.addWidget(self.right_to_left)
        directions.addStretch(1)

        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(self._labelled("title", self.tr("Title"), self.title_field))
        pair = QGridLayout()
        pair.setHorizontalSpacing(10)
        pair.setColumnStretch(0, 1)
        pair.setColumnStretch(1, 1)
        pair.addLayout(self._labelled("date", self.tr("Date"), self.date_field), 0, 0)
        pair.addLayout(self._labelled("language", self.tr("Language"), self.language_field), 0, 1)
        layout.addLayout(pair)
        layout.addLayout(self._labelled("author", self.tr("Author"), self.author_field))
        layout.addLayout(self._labelled("publisher", self.tr("Publisher"), self.publisher_field))
        layout.addLayout(self._labelled("link", self.tr("Link"), self.link_field))
        direction = QVBoxLayout()
        direction.setSpacing(6)
        direction.addWidget(text_label(self.tr("Direction of the text"), "label", self))
        direction.addLayout(directions)
        layout.addLayout(direction)
        layout.addWidget(self.problem_line)

    def _connect(self) -> None:
        self.title_field.edited.connect(self._on_edited)
        for field, _ in self._plain_fields(self._shown):
            field.textChanged.connect(self._on_edited)
        self.language_field.editTextChanged.connect(self._on_edited)
        self.language_field.editTextChanged.connect(self._on_language_changed)
        self.right_to_left.toggled.connect(self._on_edited)

    def _on_edited(self) -> None:
        self._check()
        self.changed.emit()

    def _on_language_changed(self, typed: str) -> None:
        code = language_code(typed)
        if code:
            self._set_direction(Direction.RTL if runs_right_to_left(code) else Direction.LTR)

    def _set_direction(self, direction: Direction) -> None:
        wanted = self.right_to_left if direction is Direction.RTL else self.left_to_right
        wanted.setChecked(True)

    def _check(self) -> None:
        wrong = self._problems()
        fields = [field for field, _ in wrong]
        for field in (self.title_field, self.date_field, self.link_field, self.language_field):
            set_look(field, "wrong", "true" if field in fields else "false")
        self.problem_line.setText(wrong[0][1] if wrong else "")
        self.problem_line.setVisible(bool(wrong))
        self._show_sources()

    def _show_sources(self) -> None:
        """Say under each field where its content came from, and mark what somebody should look at."""
        found = self.provenance()
        for name, field in self._fields().items():
            line, found_in = self._sources[name], found.get(name)
            is_unsure = found_in is not None and needs_look(name, found_in)
            line.setText("" if found_in is None else self._words(name, found_in))
            line.setVisible(found_in is not None)
            set_look(line, "role", "unsure" if is_unsure else "source")
            set_look(field, "unsure", "true" if is_unsure else "false")
            field.setAccessibleDescription(line.text())

    def _problems(self) -> list[tuple[QWidget, str]]:
        found: list[tuple[QWidget, str]] = []
        date, link = self.date_field.text().strip(), self.link_field.text().strip()
        if not self.title_field.text():
            found.append((self.title_field, self.tr("Give the article a title.")))
        if date and not is_date(date):
            found.append((self.date_field, self.tr("Write the date as year-month-day, such as 2026-03-04.")))
        if language_code(self.language_field.currentText()) is None:
            found.append(
                (self.language_field, self.tr("Choose a language, or type its code, such as pt-BR."))
            )
        if link and not is_link(link):
            found.append(
                (self.link_field, self.tr("Give the whole address, such as https://example.org/page."))
            )
        return found

    def _plain_fields(self, details: ArticleDetails) -> tuple[tuple[QLineEdit, str | None], ...]:
        return (
            (self.date_field, details.date),
            (self.author_field, details.author),
            (self.publisher_field, details.publisher),
            (self.link_field, details.link),
        )

    def _fields(self) -> dict[str, QWidget]:
        return {
            "title": self.title_field,
            "date": self.date_field,
            "language": self.language_field,
            "author": self.author_field,
            "publisher": self.publisher_field,
            "link": self.link_field,
        }

    def _labelled(self, detail: str, name: str, field: QWidget) -> QVBoxLayout:
        label = text_label(name, "label", self)
        label.setBuddy(field)
        field.setAccessibleName(name)
        layout = QVBoxLayout()
        layout.setSpacing(5)
        layout.addWidget(label)
        layout.addWidget(field)
        self._sources[detail] = text_label("", "source", self, is_wrapping=True)
        layout.addWidget(self._sources[detail])
        layout.addStretch(1)
        return layout


def _translated(template: str) -> str:
    return QCoreApplication.translate(CONTEXT, template)
