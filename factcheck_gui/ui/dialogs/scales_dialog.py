"""The rating scales of the workspace: which is in use, and an editor for each."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from factcheck_gui.domain.edits import Edit
from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.verdicts import Question, RatingScale
from factcheck_gui.ui.dialogs.edited_scale import EditedScale
from factcheck_gui.ui.dialogs.framed_dialog import FooterButton, FramedDialog
from factcheck_gui.ui.dialogs.scale_editor import ScaleEditor
from factcheck_gui.ui.dialogs.scale_list import ScaleList
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.text.scale_words import question_word, use_words
from factcheck_gui.ui.text.sentences import describe
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.caption import text_label
from factcheck_gui.ui.widgets.plain_text import tooltip


class ScalesDialog(FramedDialog):
    """Chooses and edits rating scales; every change is durable at once and can be undone."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(session.tr("Rating scales"), parent)
        self._session = session
        self._scales: tuple[RatingScale, ...] = ()
        self._subject = EditedScale(session)
        self._build(theme)
        self._connect()
        review = session.review
        used = None if review is None else review.scale(Question.TRUTH)
        self.refresh(None if used is None else used.id)
        self._show_undo()
        self.resize(980, 630)
        self.scales.list.setFocus()

    @property
    def chosen(self) -> RatingScale | None:
        """The scale that is shown."""
        return self._subject.scale

    def refresh(self, wanted: str | None = None) -> None:
        """Read the scales anew and show the one wanted, else the one shown before."""
        wanted = wanted or self.scales.scale_id
        try:
            self._scales = self._subject.scaling.scales()
            self.scales.show_scales(((scale, self._short_words(scale)) for scale in self._scales), wanted)
            self._show()
        except ExpectedError as error:
            self.say(describe(error), "error")

    def undo(self) -> None:
        """Save what is typed, then take the last edit back."""
        if self.editor.commit():
            self._session.undo_stack.undo()

    def redo(self) -> None:
        """Make the edit again that was taken back last."""
        if self.editor.commit():
            self._session.undo_stack.redo()

    def use_for_workspace(self) -> None:
        """Rate all articles on this scale that name no other."""
        if self.editor.commit() and self.chosen is not None:
            self._session.submit(self._subject.scaling.choose_for_workspace(self.chosen))

    def use_for_article(self) -> None:
        """Rate the open article on this scale; on the workspace's again where it was chosen already."""
        review = self._session.review
        if review is None or not self.editor.commit() or self.chosen is None:
            return
        scale = self.chosen
        wanted = None if self._is_of_article(scale) else scale
        edit = self._subject.scaling.choose_for_article(review.article, scale.question, wanted)
        self._session.submit(edit)

    def copy_scale(self) -> None:
        """Make another scale with the same values."""
        if self.editor.commit() and self.chosen is not None:
            name = self.tr("%1 (copy)").replace("%1", self.chosen.name)
            self._make(self._subject.scaling.copy_scale(self.chosen, name))

    def remove_scale(self) -> None:
        """Remove the scale; it is refused where it is in use."""
        if not self.editor.commit() or self.chosen is None:
            return
        scale = self.chosen
        if self._session.submit(self._subject.scaling.remove_scale(scale)):
            words = self.tr("“%1” was removed. Ctrl+Z brings it back.")
            self.say(words.replace("%1", scale.name))
            self.scales.list.setFocus()

    def reject(self) -> None:
        """Save what is typed, and close; what cannot be saved is looked at first."""
        if self.editor.commit():
            super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the fields: it saves what is typed there."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def _build(self, theme: Theme) -> None:
        self.scales = ScaleList(self._subject.scaling.presets(), self)
        self.editor = ScaleEditor(self._subject, theme, self)
        self.use_line = text_label("", "mute", self, is_wrapping=True)
        self.workspace_button = FooterButton(self.tr("Use for this workspace"), self)
        self.article_button = FooterButton(self.tr("Use for this article"), self)
        use = QHBoxLayout()
        use.setSpacing(6)
        use.addWidget(self.use_line, 1)
        use.addWidget(self.workspace_button)
        use.addWidget(self.article_button)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addLayout(use)
        right.addWidget(self.editor, 1)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addWidget(self.scales)
        columns.addLayout(right, 1)
        self.body.addLayout(columns, 1)
        self.undo_button = self.add_button(self.tr("Undo"))
        self.redo_button = self.add_button(self.tr("Redo"))
        self.close_button = self.add_button(self.tr("Close"))

    def _connect(self) -> None:
        self.scales.chosen.connect(self._on_chosen)
        self.scales.preset_wanted.connect(self._on_preset)
        self.scales.new_wanted.connect(self._on_new)
        self.scales.copy_wanted.connect(self.copy_scale)
        self.scales.removal_wanted.connect(self.remove_scale)
        self.workspace_button.clicked.connect(self.use_for_workspace)
        self.article_button.clicked.connect(self.use_for_article)
        self.undo_button.clicked.connect(self.undo)
        self.redo_button.clicked.connect(self.redo)
        self.close_button.clicked.connect(self.reject)
        self.editor.complained.connect(self._on_failed)
        session = self._session
        session.failed.connect(self._on_failed)
        session.told.connect(self._on_told)
        session.saved.connect(self._on_saved)
        session.articles_changed.connect(self._on_changed)
        stack = session.undo_stack
        stack.canUndoChanged.connect(self.undo_button.setEnabled)
        stack.canRedoChanged.connect(self.redo_button.setEnabled)
        stack.undoTextChanged.connect(self._name_undo)
        stack.redoTextChanged.connect(self._name_redo)
        for keys, slot in (("Ctrl+Z", self.undo), ("Ctrl+Shift+Z", self.redo), ("Ctrl+Y", self.redo)):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def _show(self) -> None:
        """Show the chosen scale, who uses it, and what can be done with it."""
        scale = next((one for one in self._scales if one.id == self.scales.scale_id), None)
        self._subject.show(scale)
        self.editor.show_scale(scale)
        is_chosen = scale is not None and self._is_of_article(scale)
        words = ""
        if scale is not None:
            words = use_words(
                of_workspace=scale.is_default,
                of_article=self._is_used_here(scale),
                articles=self._subject.articles,
                verdicts=sum(self._subject.uses.values()),
            )
        self.use_line.setText(words)
        has_values = scale is not None and bool(scale.values)
        self.workspace_button.setEnabled(scale is not None and has_values and not scale.is_default)
        article = self.tr("Use the workspace’s instead") if is_chosen else self.tr("Use for this article")
        self.article_button.setText(article)
        self.article_button.setEnabled(has_values and self._session.review is not None)
        in_use = self._subject.is_in_use
        self.scales.copy_button.setEnabled(scale is not None)
        self.scales.remove_button.setEnabled(scale is not None and not in_use)
        why = self.tr("A scale that is in use stays.") if in_use else ""
        self.scales.remove_button.setToolTip(tooltip(why))

    def _short_words(self, scale: RatingScale) -> str:
        question = question_word(scale.question)
        if scale.is_default and self._is_used_here(scale):
            words = self.tr("%1 · workspace, this article")
        elif scale.is_default:
            words = self.tr("%1 · workspace")
        elif self._is_used_here(scale):
            words = self.tr("%1 · this article")
        else:
            words = "%1"
        return words.replace("%1", question)

    def _is_of_article(self, scale: RatingScale) -> bool:
        """Tell whether the open article has chosen a scale for itself."""
        review = self._session.review
        if review is None:
            return False
        return scale.id in (review.article.truth_scale, review.article.attribution_scale)

    def _is_used_here(self, scale: RatingScale) -> bool:
        """Tell whether the open article is rated on a scale, by its own choice or the workspace's."""
        review = self._session.review
        used = None if review is None else review.scale(scale.question)
        return used is not None and used.id == scale.id

    def _make(self, edit: Edit) -> bool:
        """Submit an edit that makes a scale, and show the scale."""
        if not self._session.submit(edit):
            return False
        self.refresh(edit.changes[0].entity_id)
        return True

    def _show_undo(self) -> None:
        stack = self._session.undo_stack
        self.undo_button.setEnabled(stack.canUndo())
        self.redo_button.setEnabled(stack.canRedo())
        self._name_undo(stack.undoText())
        self._name_redo(stack.redoText())

    def _name_undo(self, edit: str) -> None:
        self.undo_button.setToolTip(tooltip(edit))

    def _name_redo(self, edit: str) -> None:
        self.redo_button.setToolTip(tooltip(edit))

    def _on_chosen(self) -> None:
        # The editor still shows the scale that was chosen before.
        self.editor.commit()
        self._show()

    def _on_preset(self, key: str) -> None:
        if self.editor.commit():
            self._make(self._subject.scaling.add_preset(key))

    def _on_new(self, question: Question) -> None:
        if not self.editor.commit():
            return
        if self._make(self._subject.scaling.new_scale(self.tr("New scale"), question)):
            self.editor.name.setFocus()
            self.editor.name.selectAll()

    def _on_saved(self) -> None:
        self.say("")
        self.refresh()

    def _on_changed(self) -> None:
        self.refresh()

    def _on_failed(self, sentence: str) -> None:
        self.say(sentence, "error")

    def _on_told(self, sentence: str) -> None:
        self.say(sentence)
