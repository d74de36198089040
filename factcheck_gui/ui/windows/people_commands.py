"""What the menus do with people and organisations, in whichever workspace is open."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QObject, Qt

from factcheck_gui.domain.parties import Part
from factcheck_gui.ui.dialogs.running import run
from factcheck_gui.ui.windows.workspace_view import WorkspaceView

# What is known of a party stands under its field.
_AROUND: Final = 60


class PeopleCommands(QObject):
    """Each public method bears the name of its action; `several` name somebody in all selected claims."""

    def __init__(self, view: WorkspaceView, several: Mapping[Part, Callable[[], object]]) -> None:
        super().__init__(view)
        self._view = view
        self._several = several

    def name_speaker(self) -> None:
        """Go to the field that says who says the selected claim."""
        self._go_to(Part.SPEAKER)

    def name_reporter(self) -> None:
        """Go to the field that says through whom the selected claim is known."""
        self._go_to(Part.REPORTER)

    def name_target(self) -> None:
        """Go to the field that says about whom the selected claim is."""
        self._go_to(Part.TARGET)

    def show_people(self) -> None:
        """List the people and organisations, and go to the claim that was chosen there, if any."""
        from factcheck_gui.ui.dialogs.people_dialog import PeopleDialog

        if not self._view.commit_pending():
            return
        dialog = PeopleDialog(self._view.session, self._view.keys, self._view.window())
        run(dialog)
        wanted = dialog.wanted
        if wanted is None:
            return
        session, claim = self._view.session, wanted.claim
        shown = session.review
        is_here = shown is not None and shown.claim(claim.id) is not None
        if not is_here and wanted.number is not None:
            if not self._view.open_article(claim.article_id):
                return
        elif not is_here:
            # It stands in an older version only.
            self._view.leave()
            session.open_article(claim.article_id, claim.version_id)
        self._view.walking.go_to_claim(claim.id)

    def _go_to(self, part: Part) -> None:
        if self._view.checking.is_of_several():
            self._several[part]()
            return
        if self._view.checking.claim_to_change_or_hint() is None:
            return
        self._view.claims.list.select_one()
        editor = self._view.claims.editor
        field = editor.form.words.field(part)
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()
        editor.area.ensureWidgetVisible(field, 0, _AROUND)
