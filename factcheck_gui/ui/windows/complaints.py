"""Takes a complaint out of the message bar once what it was about is mended."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from factcheck_gui.ui.dialogs.framed_dialog import FramedDialog
from factcheck_gui.ui.panels.message_bar import MessageBar
from factcheck_gui.ui.session import Session

if TYPE_CHECKING:
    from factcheck_gui.ui.panels.claim_editor import ClaimEditor
    from factcheck_gui.ui.panels.claims_panel import ClaimsPanel
    from factcheck_gui.ui.windows.panel_in_time import PanelInTime


class Complaints(QObject):
    """Remembers where the last refusal came from: the claim that is shown, or a dialog."""

    def __init__(self, session: Session, column: "PanelInTime[ClaimsPanel]", messages: MessageBar) -> None:
        super().__init__(session)
        self._column = column
        self._messages = messages
        self._is_refused = False
        self._claim_id: str | None = None
        self._sentence = ""
        self._said_in_dialog = ""
        session.refused.connect(self._on_refused)
        session.failed.connect(self._on_failed)
        session.saved.connect(self._on_saved)
        column.when_built(self._on_claims_built)

    def _on_claims_built(self, claims: "ClaimsPanel") -> None:
        claims.editor.settled.connect(self._on_settled)

    def _on_refused(self) -> None:
        self._is_refused = True

    def _on_failed(self, sentence: str) -> None:
        """Remember what was said of a refusal; other trouble stays until it is closed."""
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, FramedDialog):
            self._said_in_dialog = sentence
            dialog.finished.connect(self._on_dialog_finished)
        if self._is_refused:
            self._is_refused = False
            self._sentence = sentence
            self._claim_id = self._shown_id

    def _on_saved(self) -> None:
        # Where something typed is still refused, what was saved is something else.
        editor = self._editor
        if editor is None or not editor.is_pending:
            self._take_back()

    def _on_settled(self) -> None:
        if self._shown_id == self._claim_id:
            self._take_back()

    def _on_dialog_finished(self) -> None:
        self._messages.take_back_trouble(self._said_in_dialog)
        self._said_in_dialog = ""

    @property
    def _shown_id(self) -> str | None:
        shown = None if self._editor is None else self._editor.reviewed
        return None if shown is None else shown.claim.id

    @property
    def _editor(self) -> "ClaimEditor | None":
        claims = self._column.built()
        return None if claims is None else claims.editor

    def _take_back(self) -> None:
        self._messages.take_back_trouble(self._sentence)
        self._sentence = ""
