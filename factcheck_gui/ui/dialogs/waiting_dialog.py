"""The queue: a person decides where each claim stands in the newest version, by keyboard."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from factcheck_gui.domain.coverage import StatementState
from factcheck_gui.domain.edits import Edit
from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.spans import Span
from factcheck_gui.services.review import Review
from factcheck_gui.ui.actions.action_keys import ActionKeys
from factcheck_gui.ui.dialogs.editing_dialog import EditingDialog
from factcheck_gui.ui.models.reading_direction import isolated
from factcheck_gui.ui.models.shown_differences import compared_words
from factcheck_gui.ui.models.waiting_cards import CardMaker
from factcheck_gui.ui.models.waiting_list import WaitingListModel
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.text.counted import counted
from factcheck_gui.ui.text.elision import elided
from factcheck_gui.ui.text.sentences import describe
from factcheck_gui.ui.theme.fonts import load_reading_fonts
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.caption import text_label
from factcheck_gui.ui.widgets.place_chooser import PlaceChooser
from factcheck_gui.ui.widgets.waiting_list_view import WaitingListView

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TITLE_SHOWN: Final = 48


class WaitingDialog(EditingDialog):
    """Cards of the claims that wait, and on request of those that are retired; a decision is one edit."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        zoom: int,
        keys: ActionKeys | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", session, keys, parent)
        load_reading_fonts(theme.resources)
        self._session = session
        self._begun_at = session.undo_stack.index()
        self._undone = 0
        self._older: dict[str, Review] = {}
        self.model = WaitingListModel(self)
        self.list = WaitingListView(self.model, theme, self)
        self.chooser = PlaceChooser(theme, zoom, self)
        self._build()
        self._connect()
        self._show()
        self.list.choose_row(0)
        self.resize(860, 620)
        self.list.setFocus()

    @property
    def can_undo(self) -> bool:
        """Whether there is a decision to take back; what was done before is not taken back here."""
        return not self._is_choosing and self._session.undo_stack.index() > self._begun_at

    @property
    def can_redo(self) -> bool:
        """Whether a decision was taken back here."""
        return not self._is_choosing and self._undone > 0 and self._session.undo_stack.canRedo()

    def keep(self) -> None:
        """Keep the selected claim where it was proposed."""
        reviewed, review = self._selected(), self._session.review
        card = self.list.card
        if reviewed is not None and review is not None and card is not None and card.can_keep:
            placing = self._session.workspace.placing
            self._decide(placing.keep(reviewed, review.version.id, review.text.text))

    def choose_place(self) -> None:
        """Show the newest text, to choose the words in it."""
        reviewed, review = self._selected(), self._session.review
        if reviewed is not None and review is not None:
            self._stack.setCurrentWidget(self.chooser)
            self.say(self.chooser.hint)
            self._show_buttons()
            self.chooser.choose_for(reviewed.claim, review)

    def retire(self) -> None:
        """Leave the selected claim with the older version."""
        reviewed, card = self._selected(), self.list.card
        if reviewed is not None and card is not None and card.can_retire:
            self._decide(self._session.workspace.placing.retire(reviewed.claim))

    def undo(self) -> None:
        """Take the last decision back, and nothing from before the dialog was opened; go to its claim."""
        if not self.can_undo:
            return
        self._undone += 1
        before = set(self.model.ids())
        self._session.undo_stack.undo()
        back = [claim_id for claim_id in self.model.ids() if claim_id not in before]
        row = self.model.row_of(back[0] if back else None)
        if row is not None:
            self.list.choose_row(row)

    def redo(self) -> None:
        """Make a decision again that was taken back here."""
        if self.can_redo:
            self._undone -= 1
            self._session.undo_stack.redo()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decide by key."""
        if self._is_choosing:
            super().keyPressEvent(event)
        elif event.key() in _ENTER and self._waiting():
            focused: QWidget | None = self.focusWidget()
            # Enter presses the button that has the focus, and keeps the claim from anywhere else.
            focused.click() if isinstance(focused, QPushButton) else self.keep()
        elif event.modifiers() or not self._moved(event.key()):
            super().keyPressEvent(event)

    def reject(self) -> None:
        """Leave the choice of a place first, then the dialog; what is not decided on goes on waiting."""
        if self._is_choosing:
            self._back_to_list()
        else:
            super().reject()

    def _build(self) -> None:
        self._explanation = text_label("", "mute", self, is_wrapping=True)
        self._empty = text_label(self.tr("Every claim is decided on."), "mute", self, is_wrapping=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        cards = QWidget(self)
        column = QVBoxLayout(cards)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.list, 1)
        column.addWidget(self._empty, 1)
        column.addWidget(self._explanation)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(cards)
        self._stack.addWidget(self.chooser)
        self.body.addWidget(self._stack, 1)
        self.retired_button: QPushButton = self.add_button("")
        self.retired_button.setCheckable(True)
        self.add_undo_buttons()
        self.later_button = self.add_button(self.tr("Later"))
        self.done_button = self.add_button(self.tr("Done with these"), primary=True)
        self.back_button = self.add_button(self.tr("Back"))
        self.take_button = self.add_button(self.tr("Place it here"))
        self.take_button.setProperty("primary", "true")

    def _connect(self) -> None:
        self.list.keep_wanted.connect(self.keep)
        self.list.place_wanted.connect(self.choose_place)
        self.list.retire_wanted.connect(self.retire)
        self.chooser.taken.connect(self._on_taken)
        self.chooser.left.connect(self._back_to_list)
        self.back_button.clicked.connect(self._back_to_list)
        self.take_button.clicked.connect(self.chooser.take)
        self.retired_button.toggled.connect(self._show)
        self.later_button.clicked.connect(self.reject)
        self.done_button.clicked.connect(self.accept)
        self._session.changed.connect(self._on_changed)
        self._session.article_opened.connect(self._on_article_opened)
        self._session.failed.connect(self._on_failed)
        self._session.told.connect(self.say)

    @property
    def _is_choosing(self) -> bool:
        """Whether the words are being chosen in the newest text."""
        return self._stack.currentWidget() is self.chooser

    def _moved(self, key: int) -> bool:
        """Do what a letter asks for; False where it asks for nothing."""
        steps: dict[int, int] = {Qt.Key.Key_J: 1, Qt.Key.Key_K: -1}
        if key in steps:
            self.list.step(steps[key])
        elif key == Qt.Key.Key_P:
            self.choose_place()
        elif key == Qt.Key.Key_R:
            self.retire()
        else:
            return False
        return True

    def _waiting(self) -> tuple[ReviewedClaim, ...]:
        return () if self._session.review is None else self._session.review.waiting

    def _selected(self) -> ReviewedClaim | None:
        card, review = self.list.card, self._session.review
        return None if card is None or review is None else review.other(card.claim_id)

    def _decide(self, edit: Edit) -> None:
        self.say("")
        row = self.list.currentIndex().row()
        if self._session.submit(edit):
            self._undone = 0
            self.list.choose_row(row)
            self.list.setFocus()

    def _show(self) -> None:
        """Show the claims as they stand, and stay with the selected one where it is still there."""
        review = self._session.review
        if review is None:
            return
        card = self.list.card
        waiting = review.waiting
        retired = tuple(one for one in review.others if not one.claim.is_waiting)
        shown = (*waiting, *retired) if self.retired_button.isChecked() or not waiting else waiting
        maker = CardMaker(review, self._read_older, compared_words)
        self.model.show_claims(shown, maker)
        row = self.model.row_of(None if card is None else card.claim_id)
        self.list.choose_row(0 if row is None else row)
        self.list.setVisible(bool(shown))
        self._empty.setVisible(not shown)
        self._name(review, len(waiting))
        self._explain(review)
        words = counted(len(retired), self.tr("%n retired claim"), self.tr("%n retired claims"))
        self.retired_button.setText(words)
        self._show_buttons()

    def _show_buttons(self) -> None:
        review = self._session.review
        is_list = not self._is_choosing
        waiting = self._waiting()
        has_retired = review is not None and len(review.others) > len(waiting)
        self.retired_button.setVisible(is_list and has_retired and bool(waiting))
        self.later_button.setVisible(is_list and bool(waiting))
        self.done_button.setVisible(is_list)
        self.back_button.setVisible(not is_list)
        self.take_button.setVisible(not is_list)
        self.done_button.setEnabled(not waiting)
        self.undo_button.setVisible(is_list)
        self.redo_button.setVisible(is_list)
        self.show_steps()

    def _name(self, review: Review, waiting: int) -> None:
        title = review.article.details.title
        short = isolated(elided(title, _TITLE_SHOWN))
        words = counted(
            waiting, self.tr("“%1” · %n claim to decide on"), self.tr("“%1” · %n claims to decide on")
        )
        self.setWindowTitle(words.replace("%1", short))

    def _explain(self, review: Review) -> None:
        still_open = review.coverage.count(StatementState.OPEN)
        looked = counted(
            still_open,
            self.tr("%n statement has not been looked at: it comes up with %1."),
            self.tr("%n statements have not been looked at: they come up with %1."),
        )
        looked = self.keys.said(looked, "next_open")
        kept = self.tr("Nothing is deleted: the older version and its claims stay readable.")
        self._explanation.setText(f"{looked} {kept}" if still_open else kept)

    def _read_older(self, version_id: str) -> Review:
        """Return an older version of the article; each is read once."""
        review = self._session.review
        if version_id not in self._older and review is not None:
            browsing = self._session.workspace.browsing
            try:
                self._older[version_id] = browsing.review(review.article.id, version_id)
            except ExpectedError as error:
                self.say(describe(error), "error")
                self._older[version_id] = review
        return self._older[version_id]

    def _back_to_list(self) -> None:
        self._stack.setCurrentIndex(0)
        self.say("")
        self._show_buttons()
        self.list.setFocus()

    def _on_taken(self, span: Span) -> None:
        reviewed, review = self._selected(), self._session.review
        self._back_to_list()
        if reviewed is not None and review is not None:
            placing = self._session.workspace.placing
            self._decide(placing.place(reviewed, review.version.id, review.text.text, span))

    def _on_changed(self) -> None:
        self._show()

    def _on_article_opened(self) -> None:
        self._older.clear()
        self.model.forget()
        self._back_to_list()
        if self._session.review is None or not self._session.review.is_newest:
            self.reject()
        else:
            self._show()

    def _on_failed(self, sentence: str) -> None:
        self.say(sentence, "error")
