"""Asks what must be known before something is done to several claims: a name, a date, a remark, a claim."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from factcheck_gui.domain.claims import ClaimState
from factcheck_gui.domain.clock import is_date
from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.parties import Part
from factcheck_gui.services.naming import Person
from factcheck_gui.ui.bulk import Bulking
from factcheck_gui.ui.dialogs.running import run
from factcheck_gui.ui.text.sentences import describe
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.windows.workspace_view import WorkspaceView


class BulkQuestions(QObject):
    """Saves what is being typed, asks, and has it done."""

    def __init__(self, view: WorkspaceView, window: QWidget, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._window = window
        self._theme = theme

    def name(self, part: Part) -> None:
        """Ask for a name and write it into the selected claims."""
        from factcheck_gui.ui.dialogs.bulk_name_dialog import BulkNameDialog

        if not self._may_ask():
            return
        dialog = BulkNameDialog(part, self._bulk.claims, self._people, self._window)
        if not self._is_agreed(dialog):
            return
        try:
            name = self._view.session.workspace.naming.resolve(dialog.name) or dialog.name or None
        except ExpectedError as error:
            self._view.session.failed.emit(describe(error))
        else:
            self._bulk.name(part, name, only_empty=dialog.only_empty)

    def look_again(self) -> None:
        """Ask for a date and have the selected claims looked at again by then."""
        from factcheck_gui.ui.dialogs.bulk_line_dialog import BulkLineDialog

        if not self._may_ask():
            return
        dialog = BulkLineDialog(
            self.tr("Look at the claims again"),
            self.tr("On which day? Empty: on none."),
            self.tr("Note it"),
            objection=self._objection_to_date,
            hint=self.tr("YYYY-MM-DD"),
            parent=self._window,
        )
        if self._is_agreed(dialog):
            self._bulk.look_again(dialog.line or None)

    def send_back(self) -> None:
        """Ask for a remark and send the selected claims back with it."""
        from factcheck_gui.ui.dialogs.bulk_line_dialog import BulkLineDialog

        if not self._may_ask():
            return
        dialog = BulkLineDialog(
            self.tr("Send the claims back"),
            self.tr("What is asked for?"),
            self.tr("Send back"),
            objection=self._objection_to_remark,
            parent=self._window,
        )
        if self._is_agreed(dialog):
            self._bulk.set_state(ClaimState.SENT_BACK, dialog.line)

    def link(self) -> None:
        """Ask for a claim and link the selected ones to it."""
        from factcheck_gui.ui.dialogs.bulk_link_dialog import BulkLinkDialog

        review = self._view.session.review
        if review is None or not self._may_ask():
            return
        dialog = BulkLinkDialog(review, len(self._bulk.claims), self._theme, self._window)
        if self._is_agreed(dialog) and dialog.chosen is not None:
            self._bulk.link_to(dialog.chosen, dialog.link_type)

    def _people(self) -> tuple[Person, ...]:
        try:
            return self._view.session.workspace.naming.known()
        except ExpectedError as error:
            self._view.session.failed.emit(describe(error))
            return ()

    @property
    def _bulk(self) -> Bulking:
        return self._view.checking.bulk

    def _may_ask(self) -> bool:
        """Tell whether there is something selected that may be changed; where not, say why."""
        if not self._view.commit_pending() or not self._view.checking.may_change_or_hint():
            return False
        return bool(self._bulk.claims_or_hint())

    def _is_agreed(self, dialog: QDialog) -> bool:
        return run(dialog)

    def _objection_to_date(self, line: str) -> str:
        return "" if not line or is_date(line) else self.tr("A date has the form YYYY-MM-DD.")

    def _objection_to_remark(self, line: str) -> str:
        return "" if line else self.tr("Say what is asked for.")
