"""The rating scales of the workspace: which is in use, and an editor for each."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from factcheck_gui.domain.edits import Edit
from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.verdicts import Question, RatingScale
from factcheck_gui.ui.actions.action_keys import ActionKeys
from factcheck_gui.ui.dialogs.edited_scale import EditedScale
from factcheck_gui.ui.dialogs.editing_dialog import EditingDialog
from factcheck_gui.ui.dialogs.framed_dialog import FooterButton
from factcheck_gui.ui.dialogs.scale_editor import ScaleEditor
from factcheck_gui.ui.dialogs.scale_list import ScaleList
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.text.scale_words import question_word, use_words
from factcheck_gui.ui.text.sentences import describe
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.caption import text_label
from factcheck_gui.ui.widgets.plain_text import tooltip


class ScalesDialog(EditingDialog):
    """Chooses and edits rating scales; every change is durable at once and can be undone."""

    def __init__(
        self, session: Session, theme: Theme, keys: ActionKeys | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__("", session, keys, parent)
        self.setWindowTitle(self.tr("Rating scales"))
        self._session = session
        self._scales: tuple[RatingScale, ...] = ()
        self._subject = EditedScale(session)
        self._is_leaving = False
        self._is_stale = False
        self._build(theme)
        self._connect()
        review = session.review
        used = None if review is None else review.scale(Question.TRUTH)
        self.refresh(None if used is None else used.id)
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

    def save_typed(self) -> bool:
        """Save what is being typed; False where something could not be saved."""
        return self.editor.commit()

    @property
    def has_drafts(self) -> bool:
        """Whether something typed at another value or scale could not be saved; it comes back there."""
        return self.editor.has_drafts

    def undo(self) -> None:
        """Take the last step back; what cannot be saved was no step yet, so it is given up first."""
        if self.save_typed():
            self._step(super().undo)
        else:
            self._give_up()

    def redo(self) -> None:
        """Make the step again that was taken back last, once what cannot be saved is given up."""
        if self.save_typed():
            self._step(super().redo)
        else:
            self._give_up()

    def use_for_workspace(self) -> None:
        """Rate all articles on this scale that name no other."""
        self.editor.commit()
        if self.chosen is not None:
            with self._session.telling():
                self._session.submit(self._subject.scaling.choose_for_workspace(self.chosen))

    def use_for_article(self) -> None:
        """Rate the open article on this scale; on the workspace's again where it was chosen already."""
        review = self._session.review
        self.editor.commit()
        if review is None or self.chosen is None:
            return
        scale = self.chosen
        wanted = None if self._subject.is_of_article(scale) else scale
        edit = self._subject.scaling.choose_for_article(review.article, scale.question, wanted)
        self._session.submit(edit)

    def copy_scale(self) -> None:
        """Make another scale with the same values."""
        self.editor.leave()
        if self.chosen is not None:
            name = self.tr("%1 (copy)").replace("%1", self.chosen.name)
            with self._session.telling():
                self._make(self._subject.scaling.copy_scale(self.chosen, name))

    def remove_scale(self) -> None:
        """Remove the scale; it is refused where it is in use."""
        self.editor.commit()
        if self.chosen is None:
            return
        scale = self.chosen
        if self._session.submit(self._subject.scaling.remove_scale(scale)):
            words = self.keys.said(self.tr("“%2” was removed. %1 brings it back."), "undo")
            self.say(words.replace("%2", scale.name))
            self.scales.list.setFocus()

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
        self.add_undo_buttons()
        self.close_button = self.add_button(self.tr("Close"))

    def _connect(self) -> None:
        self.scales.chosen.connect(self._on_chosen)
        self.scales.preset_wanted.connect(self._on_preset)
        self.scales.new_wanted.connect(self._on_new)
        self.scales.copy_wanted.connect(self.copy_scale)
        self.scales.removal_wanted.connect(self.remove_scale)
        self.workspace_button.clicked.connect(self.use_for_workspace)
        self.article_button.clicked.connect(self.use_for_article)
        self.close_button.clicked.connect(self.reject)
        self.editor.complained.connect(self._on_failed)
        self.editor.left.connect(self._tell_draft)
        self.editor.escaped.connect(self._on_escaped)
        session = self._session
        session.failed.connect(self._on_failed)
        session.told.connect(self._on_told)
        session.saved.connect(self._on_saved)
        session.articles_changed.connect(self._on_changed)

    def _show(self) -> None:
        """Show the chosen scale, who uses it, and what can be done with it."""
        self._subject.show(next((one for one in self._scales if one.id == self.scales.scale_id), None))
        self._show_subject()

    def _show_subject(self) -> None:
        scale = self.chosen
        self.editor.show_scale(scale)
        is_chosen = scale is not None and self._subject.is_of_article(scale)
        words = ""
        if scale is not None:
            words = use_words(
                of_workspace=scale.is_default,
                of_article=self._subject.is_used_here(scale),
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
        if scale.is_default and self._subject.is_used_here(scale):
            words = self.tr("%1 · workspace, this article")
        elif scale.is_default:
            words = self.tr("%1 · workspace")
        elif self._subject.is_used_here(scale):
            words = self.tr("%1 · this article")
        else:
            words = "%1"
        return words.replace("%1", question)

    def _make(self, edit: Edit) -> bool:
        """Submit an edit that makes a scale, and show the scale."""
        if not self._session.submit(edit):
            return False
        self.refresh(edit.changes[0].entity_id)
        return True

    def _leave(self) -> None:
        """Save what is typed for the scale that was chosen before, which the editor shows until then."""
        self._is_leaving = True
        self.editor.leave()
        self._is_leaving = False
        if self._is_stale:
            self._is_stale = False
            self.refresh()

    def _step(self, step: Callable[[], None]) -> None:
        """Undo or redo, show what that was about, and let nothing be typed into it by accident."""
        before = {scale.id: scale for scale in self._scales}
        was_shown = self.scales.scale_id, self.editor.table.value_id
        step()
        touched = [scale for scale in self._scales if before.get(scale.id) != scale]
        if touched and all(scale.id != self.scales.scale_id for scale in touched):
            self.refresh(touched[0].id)
        scale = self.chosen
        if scale is not None and scale in touched:
            self.editor.show_change(before.get(scale.id), scale)
        focused: QWidget | None = self.focusWidget()
        is_other = was_shown != (self.scales.scale_id, self.editor.table.value_id)
        if is_other and focused is not None and self.editor.isAncestorOf(focused):
            self.scales.list.setFocus()

    def _give_up(self) -> None:
        """Show what is stored instead of what cannot be saved."""
        self.editor.drop()
        self.say(self.tr("What could not be saved was given up; the field shows what is stored."))

    def _tell_draft(self) -> None:
        """Say whether something was typed here before and could not be saved; nothing of other rows."""
        words = self.tr("What you typed here before could not be saved. Change it, or give it up with Esc.")
        is_pending = self.editor.is_pending
        self.say(words if is_pending else "", "error" if is_pending else "mute")

    def _on_chosen(self) -> None:
        self._leave()
        with self._session.telling():
            self._show()
            self._tell_draft()
            return
        # It could not be read: nothing is shown under its name that belongs to another.
        self._subject.show(None)
        self._show_subject()

    def _on_preset(self, key: str) -> None:
        self.editor.leave()
        with self._session.telling():
            self._make(self._subject.scaling.add_preset(key))

    def _on_new(self, question: Question) -> None:
        self.editor.leave()
        with self._session.telling():
            if self._make(self._subject.scaling.new_scale(self.tr("New scale"), question)):
                self.editor.name.setFocus()
                self.editor.name.selectAll()

    def _on_escaped(self) -> None:
        """Give up what was refused; else leave the field for the list that it belongs to."""
        if self.editor.is_pending:
            self._give_up()
        elif self.editor.name.hasFocus():
            self.scales.list.setFocus()
        else:
            self.editor.table.setFocus()

    def _on_saved(self) -> None:
        self._is_warned = False
        self.say("")
        self._on_changed()

    def _on_changed(self) -> None:
        if self._is_leaving:
            self._is_stale = True
        else:
            self.refresh()

    def _on_failed(self, sentence: str) -> None:
        self.say(sentence, "error")

    def _on_told(self, sentence: str) -> None:
        self.say(sentence)
