"""The frame of dialogs in which edits are made: undo and redo, and a way out that loses nothing unsaid."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from factcheck_gui.ui.actions.action_keys import ActionKeys
from factcheck_gui.ui.actions.standard_keys import standard_keys
from factcheck_gui.ui.dialogs.framed_dialog import FramedDialog
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.widgets.plain_text import tooltip


class EditingDialog(FramedDialog):
    """Every edit made here is one step of the window's undo, by the keys that the window has for it."""

    def __init__(
        self, title: str, session: Session, keys: ActionKeys | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent)
        self.keys = keys or standard_keys()
        self._undo_stack = session.undo_stack
        self._is_warned = False
        # The window's own shortcuts do not reach a dialog.
        self._undo_keys, self._redo_keys = QShortcut(self), QShortcut(self)
        self._undo_keys.activated.connect(self.undo)
        self._redo_keys.activated.connect(self.redo)

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return self._undo_stack.canUndo()

    @property
    def can_redo(self) -> bool:
        """Whether a step was taken back."""
        return self._undo_stack.canRedo()

    @property
    def has_drafts(self) -> bool:
        """Whether something is kept that was typed elsewhere in the dialog and could not be saved."""
        return False

    def save_typed(self) -> bool:
        """Save what is being typed; False where something could not be saved."""
        return True

    def undo(self) -> None:
        """Save what is being typed, then take the last step back."""
        if self.save_typed():
            self._undo_stack.undo()

    def redo(self) -> None:
        """Save what is being typed, then make the step again that was taken back last."""
        if self.save_typed():
            self._undo_stack.redo()

    def done(self, result: int) -> None:
        """Close once what is typed is saved; where it cannot be, say so first, and close the second time."""
        is_saved = self.save_typed() and not self.has_drafts
        if is_saved or self._is_warned or not self.isVisible():
            super().done(result)
            self._let_go()
            return
        self._is_warned = True
        self.say(self.tr("What you have typed could not be saved. Close again to leave it behind."), "error")

    def add_undo_buttons(self) -> None:
        """Add Undo and Redo to the footer; from now on they follow the steps and the keys."""
        self.undo_button = self.add_button(self.tr("Undo"))
        self.redo_button = self.add_button(self.tr("Redo"))
        self.undo_button.clicked.connect(self.undo)
        self.redo_button.clicked.connect(self.redo)
        self._undo_stack.indexChanged.connect(self.show_steps)
        self.keys.changed.connect(self.show_steps)
        self.show_steps()

    def show_steps(self) -> None:
        """Show which steps there are, under their names, and by which keys."""
        for name, shortcut in (("undo", self._undo_keys), ("redo", self._redo_keys)):
            shortcut.setKeys([QKeySequence(key) for key in self.keys.of(name).all])
        undo = self.tr("Undo %1").replace("%1", self._undo_stack.undoText())
        redo = self.tr("Redo %1").replace("%1", self._undo_stack.redoText())
        self._label_step(self.undo_button, undo.strip(), "undo", is_possible=self.can_undo)
        self._label_step(self.redo_button, redo.strip(), "redo", is_possible=self.can_redo)

    def _label_step(self, button: QPushButton, words: str, action: str, *, is_possible: bool) -> None:
        button.setEnabled(is_possible)
        button.setAccessibleName(words)
        key = self.keys.cap(action)
        button.setToolTip(tooltip(f"{words} ({key})" if key else words))

    def _let_go(self) -> None:
        """Give up the focus: it would go from field to field while they are deleted, and each would save."""
        focused: QWidget | None = self.focusWidget()
        if focused is not None:
            focused.clearFocus()
