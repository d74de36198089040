"""What the Claim and Review menus do, in whichever workspace is open."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.ui.panels.message_bar import MessageBar
from factcheck_gui.ui.windows.workspace_view import WorkspaceView


class ClaimCommands(QObject):
    """Each method bears the name of its action."""

    def __init__(self, view: WorkspaceView, messages: MessageBar) -> None:
        super().__init__(view)
        self._view = view
        self._messages = messages

    def tag_allegation(self) -> None:
        """Tag the place as an allegation."""
        self._view.checking.tag(ClaimKind.ALLEGATION)

    def tag_denial(self) -> None:
        """Tag the place as a denial."""
        self._view.checking.tag(ClaimKind.DENIAL)

    def tag_fact(self) -> None:
        """Tag the place as a fact."""
        self._view.checking.tag(ClaimKind.FACT)

    def tag_allegation_again(self) -> None:
        """Make one more claim of the same words: an allegation."""
        self._view.checking.tag_again(ClaimKind.ALLEGATION)

    def tag_denial_again(self) -> None:
        """Make one more claim of the same words: a denial."""
        self._view.checking.tag_again(ClaimKind.DENIAL)

    def tag_fact_again(self) -> None:
        """Make one more claim of the same words: a fact."""
        self._view.checking.tag_again(ClaimKind.FACT)

    def nothing_to_check(self) -> None:
        """Mark the place as holding nothing to check, or take the mark away."""
        self._view.checking.toggle_nothing_to_check()

    def widen_end(self) -> None:
        """Take one more word at the end."""
        from factcheck_gui.services.spanning import Resize

        self._view.walking.resize(Resize.WIDEN_END)

    def narrow_end(self) -> None:
        """Leave the last word out."""
        from factcheck_gui.services.spanning import Resize

        self._view.walking.resize(Resize.NARROW_END)

    def widen_start(self) -> None:
        """Take one more word at the start."""
        from factcheck_gui.services.spanning import Resize

        self._view.walking.resize(Resize.WIDEN_START)

    def narrow_start(self) -> None:
        """Leave the first word out."""
        from factcheck_gui.services.spanning import Resize

        self._view.walking.resize(Resize.NARROW_START)

    def undo(self) -> None:
        """Save what is being typed, then take the last edit back; not while something typed is refused."""
        if self._view.commit_pending():
            self._view.session.undo()

    def redo(self) -> None:
        """Make the edit again that was taken back last."""
        if self._view.commit_pending():
            self._view.session.redo()

    def add_note(self) -> None:
        """Write a source note."""
        if self._view.checking.claim_to_change_or_hint() is not None:
            self._view.claims.focus_note()

    def link_claim(self) -> None:
        """Begin to link the selected claim to another."""
        self._view.begin_link()

    def edit_claim(self) -> None:
        """Go to the editor of the selected claim."""
        if self._view.checking.claim_to_change_or_hint() is not None:
            self._view.claims.focus_editor()

    def remove_claim(self) -> None:
        """Remove the selected claim."""
        self._view.save_pending()
        self._view.checking.remove_claim()

    def next_statement(self) -> None:
        """Go to the next statement."""
        self._view.walking.next_statement()

    def previous_statement(self) -> None:
        """Go to the statement before."""
        self._view.walking.previous_statement()

    def next_open(self) -> None:
        """Go to the next statement that nobody has looked at."""
        self._view.walking.next_open()

    def next_claim(self) -> None:
        """Go to the next claim."""
        self._view.walking.step_claim(1)

    def previous_claim(self) -> None:
        """Go to the claim before."""
        self._view.walking.step_claim(-1)

    def back_to_text(self) -> None:
        """Leave a field, close the message, and give the keys to the page."""
        # Before saving: what that says has not been read yet.
        self._messages.hide()
        self._view.save_pending()
        self._view.back_to_text()

    def clear_verdict(self) -> None:
        """Take the answer to the question of truth back."""
        self._view.checking.clear_verdict(Question.TRUTH)

    def find_in_claims(self) -> None:
        """Go to the find field of the claims."""
        self._view.claims.focus_find()

    def copy_words(self) -> None:
        """Copy the selected words, or those of the place, as the text has them."""
        review, span = self._view.session.review, self._view.session.place.span
        if review is not None and span is not None:
            QGuiApplication.clipboard().setText(span.quote(review.text.text))

    def zoom_in(self) -> None:
        """Make the text larger."""
        self._view.page.zoom_in()

    def zoom_out(self) -> None:
        """Make the text smaller."""
        self._view.page.zoom_out()

    def reset_zoom(self) -> None:
        """Show the text at its own size."""
        self._view.page.reset_zoom()
