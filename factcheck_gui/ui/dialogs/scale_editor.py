"""Edits one rating scale: its name, its values and their order."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from factcheck_gui.domain.verdicts import Question, RatingScale
from factcheck_gui.ui.dialogs.edited_scale import EditedScale
from factcheck_gui.ui.dialogs.framed_dialog import FooterButton
from factcheck_gui.ui.dialogs.value_form import ValueForm
from factcheck_gui.ui.dialogs.value_table import ValueTable
from factcheck_gui.ui.text.counted import counted
from factcheck_gui.ui.text.scale_words import question_word
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.caption import text_label
from factcheck_gui.ui.widgets.saved_text import Draft, SavedText


class ScaleEditor(QWidget):
    """Shows a scale; every change is an edit of its own."""

    complained = Signal(str)
    left = Signal()
    """Another value is shown now."""
    escaped = Signal()

    def __init__(self, subject: EditedScale, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._subject = subject
        self._shown_id: str | None = None
        self._names: dict[str, Draft] = {}
        self._is_leaving = False
        self._build(theme)
        self._connect()

    def show_scale(self, scale: RatingScale | None) -> None:
        """Show a scale as it is stored, and nothing over what is being typed in the same one."""
        is_other = scale is None or scale.id != self._shown_id
        self._shown_id = None if scale is None else scale.id
        self.setEnabled(scale is not None)
        name = None if scale is None else scale.name
        if is_other:
            self.saved_name.show_other(name, self._names.pop(self._shown_id or "", None))
        else:
            self.saved_name.show_stored(name)
        if scale is not None:
            with QSignalBlocker(self.question):
                self.question.setCurrentIndex(self.question.findData(scale.question.value))
        self.question.setEnabled(scale is not None and not self._subject.is_in_use)
        self.table.show_scale(scale, self._subject.uses, None if is_other else self.table.value_id)
        if not self._is_leaving:
            self._show_value()

    @property
    def is_pending(self) -> bool:
        """Whether something is typed that is not stored."""
        return self.saved_name.is_pending or self.form.is_pending

    @property
    def has_drafts(self) -> bool:
        """Whether something was typed elsewhere that could not be stored; it comes back there."""
        return self.form.has_drafts or any(scale_id != self._shown_id for scale_id in self._names)

    def commit(self) -> bool:
        """Save what is typed; False if something could not be saved."""
        results = (self.saved_name.commit(), self.form.commit())
        return all(results)

    def leave(self) -> None:
        """Save what is typed, and keep what cannot be saved until it is shown again."""
        if self._shown_id is not None:
            self._names.pop(self._shown_id, None)
            draft = None if self.saved_name.commit() else self.saved_name.draft
            if draft is not None:
                self._names[self._shown_id] = draft
        self.form.leave()

    def drop(self) -> None:
        """Show what is stored instead of what is typed."""
        scale = self._subject.scale
        self.saved_name.show_other(None if scale is None else scale.name)
        self.form.drop()

    def show_change(self, before: RatingScale | None, after: RatingScale) -> None:
        """Choose a value that differs between two states of the scale; one that came rather than others."""
        known = {} if before is None else {value.id: value for value in before.values}
        came = [value.id for value in after.values if value.id not in known]
        changed = came or [value.id for value in after.values if known.get(value.id) != value]
        if changed and self.table.value_id not in changed:
            self.leave()
            self.choose(changed[0])

    def add_value(self) -> None:
        """Put a new value at the end, ready to be named."""
        # Saving makes another state of the scale, so it comes first.
        self.leave()
        scale = self._subject.scale
        if scale is None:
            return
        value = self._subject.scaling.new_value(scale, self.tr("New value"))
        if self._subject.change(scale, replace(scale, values=(*scale.values, value))):
            self.choose(value.id)
            self.form.label.setFocus()
            self.form.label.selectAll()

    def remove_value(self) -> None:
        """Take the chosen value out of the scale, unless a verdict has it."""
        self.commit()
        scale, value = self._subject.scale, self.form.value
        if scale is None or value is None:
            return
        kept = tuple(one for one in scale.values if one.id != value.id)
        self._subject.change(scale, replace(scale, values=kept))
        self.table.setFocus()

    def move_up(self) -> None:
        """Move the chosen value one place up."""
        self.commit()
        self._move(-1)

    def move_down(self) -> None:
        """Move the chosen value one place down."""
        self.commit()
        self._move(1)

    def choose(self, value_id: str) -> None:
        """Choose a value."""
        self.table.show_scale(self._subject.scale, self._subject.uses, value_id)
        self._show_value()

    def _build(self, theme: Theme) -> None:
        self.name = QLineEdit(self)
        self.name.setAccessibleName(self.tr("Name of the scale"))
        self.saved_name = SavedText(self.name, self._save_name, wrong=self.tr("This is not saved yet."))
        self.question = QComboBox(self)
        self.question.setAccessibleName(self.tr("Question that the scale answers"))
        self.question.view().setAccessibleName(self.tr("Questions"))
        for question in (Question.TRUTH, Question.ATTRIBUTION):
            self.question.addItem(question_word(question), question.value)
        self.table = ValueTable(theme, self)
        self.add_button = FooterButton(self.tr("Add value"), self)
        self.up_button = FooterButton(self.tr("Move up"), self)
        self.down_button = FooterButton(self.tr("Move down"), self)
        self.remove_button = FooterButton(self.tr("Remove value"), self)
        self.up_button.setToolTip(self.tr("Alt+Up"))
        self.down_button.setToolTip(self.tr("Alt+Down"))
        self.use_line = text_label("", "source", self, is_wrapping=True)
        self.form = ValueForm(self._subject, theme, self)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.name, 1)
        head.addWidget(self.question)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        for button in (self.add_button, self.up_button, self.down_button, self.remove_button):
            buttons.addWidget(button)
        buttons.addWidget(self.use_line, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.table, 1)
        layout.addLayout(buttons)
        layout.addWidget(self.form)

    def _connect(self) -> None:
        self.question.currentIndexChanged.connect(self._on_question)
        self.table.chosen.connect(self._on_chosen)
        self.add_button.clicked.connect(self.add_value)
        self.remove_button.clicked.connect(self.remove_value)
        self.up_button.clicked.connect(self.move_up)
        self.down_button.clicked.connect(self.move_down)
        self.form.complained.connect(self.complained)
        self.form.escaped.connect(self.escaped)
        self.saved_name.escaped.connect(self.escaped)
        for keys, slot in (("Alt+Up", self.move_up), ("Alt+Down", self.move_down)):
            shortcut = QShortcut(
                QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
            )
            shortcut.activated.connect(slot)

    def _move(self, step: int) -> None:
        scale, value = self._subject.scale, self.form.value
        if scale is None or value is None:
            return
        values = list(scale.values)
        place = next(n for n, one in enumerate(values) if one.id == value.id)
        if 0 <= place + step < len(values):
            values.insert(place + step, values.pop(place))
            self._subject.change(scale, replace(scale, values=tuple(values)))

    def _save_name(self, before: str | None, text: str) -> bool:
        scale = self._subject.scale
        if scale is None:
            return False
        if self._subject.is_name_taken(text):
            words = self.tr("Another scale has the name “%1”. Give this one a name of its own.")
            self.complained.emit(words.replace("%1", text))
            return False
        return self._subject.change(replace(scale, name=before or ""), replace(scale, name=text))

    def _show_value(self) -> None:
        """Show the chosen value below, and whether it can go."""
        scale = self._subject.scale
        value = self._subject.value(self.table.value_id)
        self.form.show_value(value)
        values = () if scale is None else scale.values
        place = -1 if value is None else values.index(value)
        self.up_button.setEnabled(place > 0)
        self.down_button.setEnabled(0 <= place < len(values) - 1)
        uses = 0 if value is None else self._subject.uses.get(value.id, 0)
        is_last = len(values) == 1 and scale is not None and (scale.is_default or self._subject.articles > 0)
        self.remove_button.setEnabled(value is not None and not uses and not is_last)
        words = ""
        if uses:
            words = counted(
                uses,
                self.tr("Given in 1 verdict, so it stays. A new label shows there too."),
                self.tr("Given in %n verdicts, so it stays. A new label shows there too."),
            )
        elif is_last:
            words = self.tr("A scale in use needs at least one value.")
        elif scale is not None and not values:
            words = self.tr("No values yet: add the first.")
        self.use_line.setText(words)

    def _on_chosen(self) -> None:
        # The form still shows the value that was chosen before, until all of that is saved.
        self._is_leaving = True
        self.form.leave()
        self._is_leaving = False
        self._show_value()
        self.left.emit()

    def _on_question(self) -> None:
        scale = self._subject.scale
        if scale is not None:
            question = Question(self.question.currentData())
            self._subject.change(scale, replace(scale, question=question))
